package report

import (
	"io"
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/validate"
)

// sarif writes a log of one run in SARIF 2.1.0
// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html). Its results are
// written as they come and the tool, with the rules that they name, behind them: it keeps those rules alone.
type sarif struct {
	w       io.Writer
	version string
	rules   []*validate.Rule
	indexes map[string]int // of rules, by ID
	source  string
	uri     string // of source
	results int
	line    []byte
	account []byte
}

func newSARIF(w io.Writer, o Options) *sarif {
	return &sarif{w: w, version: o.Version, indexes: make(map[string]int)}
}

func (s *sarif) Begin(string) error { return nil }

func (s *sarif) Document(Document) error { return nil }

const sarifHead = `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{
"columnKind":"unicodeCodePoints",
"originalUriBaseIds":{"` + sarifRoot + `":{"description":{"text":"The directory that deployrecord was started in"}}},
"results":[`

// sarifRoot stands for the directory that names of files are relative to.
const sarifRoot = "%SRCROOT%"

// sarifFingerprint names the fingerprint of findings and the version of how it is made.
const sarifFingerprint = "deployrecord/v1"

var sarifLevels = [...]string{validate.Off: "none", validate.Note: "note", validate.Warning: "warning", validate.Error: "error"}

func (s *sarif) Finding(f *Finding) error {
	b := s.line[:0]
	if s.results == 0 {
		b = append(b, sarifHead...)
	} else {
		b = append(b, ',')
	}
	s.results++
	b = appendString(append(b, "\n  {\"ruleId\":"...), f.Rule.ID)
	b = appendInt(b, `,"ruleIndex":`, s.index(f.Rule))
	b = append(append(b, `,"level":"`...), sarifLevels[f.Severity]...)
	b, exact := s.appendMessage(append(b, `","message":`...), f)
	b = append(b, `,"locations":[{`...)
	b = append(s.appendLocation(b, f, f.Location), `}]`...)
	for i, l := range f.Related {
		if i == 0 {
			b = append(b, `,"relatedLocations":[`...)
		} else {
			b = append(b, ',')
		}
		b = appendInt(b, `{"id":`, i+1)
		b = s.appendLocation(append(b, ','), f, l)
		b = append(appendString(append(b, `,"message":{"text":`...), relatedLabel(l)), "}}"...)
	}
	if len(f.Related) > 0 {
		b = append(b, ']')
	}
	b = appendString(append(b, `,"partialFingerprints":{"`+sarifFingerprint+`":`...), f.Fingerprint)
	b = append(appendProperties(append(b, '}', ','), f, exact), '}')
	s.line = b
	_, err := s.w.Write(b)
	return err
}

// index returns the index of a rule in those of the tool.
func (s *sarif) index(r *validate.Rule) int {
	i, ok := s.indexes[r.ID]
	if !ok {
		i = len(s.rules)
		s.rules = append(s.rules, r)
		s.indexes[r.ID] = i
	}
	return i
}

// appendLocation appends the members of a location. That of the document as a whole has no logical name.
func (s *sarif) appendLocation(b []byte, f *Finding, l validate.Location) []byte {
	if s.uri == "" || s.source != f.Source {
		s.source, s.uri = f.Source, sourceURI(f.Source)
	}
	b = appendString(append(b, `"physicalLocation":{"artifactLocation":{"uri":`...), s.uri)
	if inside(f.Source) {
		b = append(b, `,"uriBaseId":"`+sarifRoot+`"`...)
	}
	b = append(b, '}')
	if l.Line > 0 {
		b = appendInt(b, `,"region":{"startLine":`, l.Line)
		b = append(appendInt(b, `,"startColumn":`, max(1, l.Column)), '}')
	}
	b = append(b, '}')
	if l.Pointer != "" {
		b = appendString(append(b, `,"logicalLocations":[{"name":`...), l.Pointer[strings.LastIndexByte(l.Pointer, '/')+1:])
		b = append(appendString(append(b, `,"fullyQualifiedName":`...), l.Pointer), "}]"...)
	}
	return b
}

// appendProperties appends what SARIF has no member for.
func appendProperties(b []byte, f *Finding, exact bool) []byte {
	b = appendInt(b, `"properties":{"document":`, f.Document)
	b = appendString(append(b, `,"pointer":`...), f.Pointer)
	if !exact {
		b = appendString(append(b, `,"message":`...), Escape(f.Message))
	}
	b = appendOptional(b, `,"hint":`, f.Hint)
	b = appendOptional(b, `,"exception":`, string(f.Exception))
	b = appendOptional(b, `,"basis":`, string(f.Basis))
	if f.Inner != nil {
		b = append(appendPlace(append(b, `,"inner":{`...), *f.Inner), '}')
	}
	return append(b, '}')
}

func (s *sarif) End(sum Summary) error {
	b := s.line[:0]
	if s.results == 0 {
		b = append(b, sarifHead...)
	} else {
		b = append(b, '\n')
	}
	b = append(b, "],\n\"invocations\":[{\"executionSuccessful\":"...)
	b = strconv.AppendBool(b, !sum.Incomplete)
	b = append(b, "}],\n\"tool\":{\"driver\":{\"name\":\"deployrecord\",\"informationUri\":\""+ProjectURL+`"`...)
	b = appendOptional(b, `,"version":`, s.version)
	b = append(b, `,"rules":[`...)
	for i, r := range s.rules {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendRule(append(b, "\n  "...), r)
	}
	if len(s.rules) > 0 {
		b = append(b, '\n')
	}
	b = append(b, "]}},\n\"properties\":{\"summary\":"...)
	b = append(appendSummary(b, sum), "}\n}]}\n"...)
	_, err := s.w.Write(b)
	return err
}
