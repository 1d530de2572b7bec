package config

import _ "embed"

//go:generate go run ./internal/schemagen

// SchemaFile is the name of the file with the JSON Schema of the configuration file, and SchemaURL where it is published.
const (
	SchemaFile = "config.schema.json"
	SchemaURL  = "https://raw.githubusercontent.com/deployrecord/deployrecord/main/cmd/internal/config/" + SchemaFile
)

//go:embed config.schema.json
var schema string

// Schema returns the JSON Schema of the configuration file. It refuses nothing that Parse takes, but takes what no schema
// can see: two policies of one name, the rule of a policy that is not there, a malformed pattern, a day that its year
// does not have.
func Schema() string { return schema }
