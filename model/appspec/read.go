package appspec

import (
	"strings"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

const byteOrderMark = "\ufeff"

// Read reads the text of an AppSpec file: as JSON, or else as YAML in any style.
func Read(text string, limits source.Limits) *File {
	return ReadAs(text, limits, "")
}

// ReadAs is Read for a text that is known to be for a platform. It decides where the content does not tell.
func ReadAs(text string, limits source.Limits, expected model.ComputePlatform) *File {
	documents, notJSON := parse(text, limits)
	f := Decode(documents[0], expected)
	f.NotJSON = notJSON
	f.Offset = offsetOf(text, f.Document.Start)
	f.More = len(documents) - 1
	return f
}

// Decode reads an AppSpec file from a document that was read already. A file for a platform that its content does not tell is
// read for the expected one, if that is not "".
func Decode(d *source.Document, expected model.ComputePlatform) *File {
	f := &File{Document: d, Expected: expected}
	if len(d.Nodes) == 0 {
		return f
	}
	r := reader{f: f, d: d}
	f.Platform = r.tell()
	platform := f.Platform
	if platform == "" {
		platform = expected
	}
	r.exact = platform == model.ComputePlatformServer
	if r.exact {
		r.server()
	} else {
		r.resources(platform)
	}
	return f
}

// parse returns the documents of a text, at least one, and why it is no JSON when it looks like it and was read as YAML.
func parse(text string, limits source.Limits) (documents []*source.Document, notJSON *source.Fault) {
	bare := strings.TrimLeft(strings.TrimPrefix(text, byteOrderMark), " \t\r\n")
	looksLikeJSON := isJSONMeant(bare)
	if strings.HasPrefix(bare, "{") {
		documents = source.Parse([]byte(text), source.Options{Limits: limits, Format: source.AsJSON})
		if len(documents[0].Nodes) > 0 {
			return documents, nil
		}
	}
	asYAML := source.Parse([]byte(text), source.Options{Limits: limits, Format: source.AsYAML})
	if !looksLikeJSON {
		return asYAML, nil
	}
	if len(asYAML[0].Nodes) == 0 {
		return documents, nil
	}
	for _, f := range documents[0].Faults {
		if f.Fatal && notJSON == nil {
			f.Offset += offsetOf(text, documents[0].Start)
			notJSON = &f
		}
	}
	return asYAML, notJSON
}

// isJSONMeant tells whether a text that is no JSON was meant to be.
func isJSONMeant(text string) bool {
	rest, brace := strings.CutPrefix(text, "{")
	rest = strings.TrimLeft(rest, " \t\r\n")
	return brace && (strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, "//") || strings.HasPrefix(rest, "/*"))
}

// offsetOf returns the offset of a line and column in text.
func offsetOf(text string, p source.Position) int {
	at := 0
	for line := 1; line < p.Line; line++ {
		at += strings.IndexByte(text[at:], '\n') + 1
	}
	if at == 0 && strings.HasPrefix(text, byteOrderMark) {
		at = len(byteOrderMark) // it has no column
	}
	for column := 1; column < p.Column && at < len(text); column++ {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}
