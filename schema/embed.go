package schema

import "embed"

//go:generate go run ./internal/schemagen

//go:embed *.schema.json
var files embed.FS

// Text returns the schema of a kind for the documented limits, as JSON; nil for a name that is no kind.
func Text(kind Kind) []byte {
	text, err := files.ReadFile(FileName(kind))
	if err != nil {
		return nil
	}
	return text
}

// FileName returns the name of the file with the schema of a kind for the documented limits.
func FileName(kind Kind) string { return string(kind) + ".schema.json" }
