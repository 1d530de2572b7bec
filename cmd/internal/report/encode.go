package report

import (
	"strconv"

	"github.com/deployrecord/deployrecord/validate"
)

// The members of the JSON formats are appended by hand: a report of a long stream holds millions of them, and the
// escapes are not those of encoding/json.

// appendDocument appends a document as an object.
func appendDocument(b []byte, d Document) []byte {
	b = append(b, `{"source":`...)
	b = appendString(b, d.Source)
	b = appendInt(b, `,"index":`, d.Index)
	b = append(b, `,"kind":"`...)
	b = append(b, d.Kind.String()...)
	b = append(b, `","valid":`...)
	b = strconv.AppendBool(b, d.Valid)
	return append(b, '}')
}

// appendFinding appends a finding as an object. What the finding does not have is left out.
func appendFinding(b []byte, f *Finding) []byte {
	b = append(b, `{"rule":`...)
	b = appendString(b, f.Rule.ID)
	b = append(b, `,"severity":"`...)
	b = append(b, f.Severity.String()...)
	b = append(b, `","message":`...)
	b = appendString(b, f.Message)
	b = append(b, `,"source":`...)
	b = appendString(b, f.Source)
	b = appendInt(b, `,"document":`, f.Document)
	b = append(b, ',')
	b = appendPlace(b, f.Location)
	b = appendOptional(b, `,"exception":`, string(f.Exception))
	b = appendOptional(b, `,"basis":`, string(f.Basis))
	b = appendOptional(b, `,"hint":`, f.Hint)
	b = append(b, `,"fingerprint":`...)
	b = appendString(b, f.Fingerprint)
	for i, l := range f.Related {
		if i == 0 {
			b = append(b, `,"related":[{`...)
		} else {
			b = append(b, `,{`...)
		}
		b = appendPlace(b, l)
		b = append(b, '}')
	}
	if len(f.Related) > 0 {
		b = append(b, ']')
	}
	if f.Inner != nil {
		b = append(b, `,"inner":{`...)
		b = appendPlace(b, *f.Inner)
		b = append(b, '}')
	}
	return append(b, '}')
}

// appendPlace appends the members that say where something stands.
func appendPlace(b []byte, l validate.Location) []byte {
	b = append(b, `"pointer":`...)
	b = appendString(b, l.Pointer)
	b = appendInt(b, `,"line":`, l.Line)
	return appendInt(b, `,"column":`, l.Column)
}

// appendSummary appends a summary as an object.
func appendSummary(b []byte, s Summary) []byte {
	b = appendInt(b, `{"documents":`, s.Documents)
	b = appendInt(b, `,"valid":`, s.Valid)
	b = appendInt(b, `,"invalid":`, s.Invalid)
	b = appendInt(b, `,"skipped":`, s.Skipped)
	b = appendInt(b, `,"errors":`, s.Errors)
	b = appendInt(b, `,"warnings":`, s.Warnings)
	b = appendInt(b, `,"notes":`, s.Notes)
	if s.Suppressed > 0 {
		b = appendInt(b, `,"suppressed":`, s.Suppressed)
	}
	return append(b, '}')
}

func appendInt(b []byte, name string, n int) []byte {
	return strconv.AppendInt(append(b, name...), int64(n), 10)
}

func appendOptional(b []byte, name, value string) []byte {
	if value == "" {
		return b
	}
	return appendString(append(b, name...), value)
}
