package report_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/google/go-cmp/cmp"
)

// checkstyleReport is a report as encoding/xml reads it.
type checkstyleReport struct {
	XMLName xml.Name `xml:"checkstyle"`
	Version string   `xml:"version,attr"`
	Files   []struct {
		Name   string `xml:"name,attr"`
		Errors []struct {
			Line     int    `xml:"line,attr"`
			Column   int    `xml:"column,attr"`
			Severity string `xml:"severity,attr"`
			Message  string `xml:"message,attr"`
			Source   string `xml:"source,attr"`
		} `xml:"error"`
	} `xml:"file"`
}

func readCheckstyle(t testing.TB, out []byte) []seen {
	t.Helper()
	checkXML(t, out, checkstyleSchema)
	var got checkstyleReport
	if err := xml.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	severities := map[string]string{"error": "error", "warning": "warning", "info": "note"}
	var all []seen
	for _, file := range got.Files {
		for _, e := range file.Errors {
			message, _, _ := strings.Cut(e.Message, "\n")
			rule, ok := strings.CutPrefix(e.Source, "deployrecord.")
			if !ok {
				t.Fatalf("the source of a finding is %q", e.Source)
			}
			all = append(all, seen{file.Name, e.Line, e.Column, rule, severities[e.Severity], message})
		}
	}
	return all
}

// checkstyleSchema is what Checkstyle's own reports are made of
// (https://github.com/checkstyle/checkstyle/blob/master/src/main/java/com/puppycrawl/tools/checkstyle/XMLLogger.java).
var checkstyleSchema = map[string]element{
	"":           {children: []string{"checkstyle"}},
	"checkstyle": {required: []string{"version"}, children: []string{"file"}},
	"file":       {required: []string{"name"}, children: []string{"error"}},
	"error":      {required: []string{"line", "severity", "message", "source"}, optional: []string{"column"}},
}

func TestCheckstyle_GroupsFindingsByFile(t *testing.T) {
	var b bytes.Buffer
	tell(t, sink(t, "checkstyle", &b, report.Options{}))
	want := `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="a.json">
    <error line="3" column="4" severity="error" message="too many&#10;at: /alarms&#10;inner: /Resources/0, line 6, column 7 of the AppSpec&#10;` +
		`related: /a, line 1, column 2&#10;related: /b, line 2, column 3&#10;answer: AlarmsLimitExceededException (documented)&#10;help: remove one" source="deployrecord.alarm-count"/>
  </file>
  <file name="b.json">
    <error line="1" column="1" severity="info" message="m" source="deployrecord.revision-type-mismatch"/>
  </file>
</checkstyle>
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A file that was checked is listed without findings too, one of which no document was is not.
func TestCheckstyle_ListsTheFilesThatWereChecked(t *testing.T) {
	out, _, _ := write(t, "checkstyle", []toldSource{{name: "skipped.json"}, {"clean.json", [][]*report.Finding{nil, nil}}, {name: "last.json"}})
	want := `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="clean.json">
  </file>
</checkstyle>
`
	if diff := cmp.Diff(want, string(out)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// The report stands in the writer as soon as the sink is told, so that nothing is kept of a long run.
func TestCheckstyle_Streams(t *testing.T) {
	var b bytes.Buffer
	s := sink(t, "checkstyle", &b, report.Options{})
	for _, err := range []error{s.Begin("a.json"), s.Document(report.Document{Source: "a.json"}), s.Finding(full())} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if !strings.Contains(b.String(), "too many") {
		t.Errorf("the finding is not written yet:\n%s", b.String())
	}
}

// element says what an element may have: attributes, elements in it (in any order and number) and text.
type element struct {
	required, optional, children []string
	text                         bool
	// once are the children of which there may be one.
	once []string
}

// checkXML holds a document against a schema: elements by their names, the document itself by "".
func checkXML(t testing.TB, out []byte, schema map[string]element) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(out))
	path, counts := []string{""}, []map[string]int{{}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, out)
		}
		in := schema[path[len(path)-1]]
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			if token.Name.Space != "" || !slices.Contains(in.children, name) {
				t.Fatalf("<%s> stands in <%s>", name, path[len(path)-1])
			}
			seen := counts[len(counts)-1]
			if seen[name]++; seen[name] > 1 && slices.Contains(in.once, name) {
				t.Fatalf("a second <%s> stands in <%s>", name, path[len(path)-1])
			}
			checkAttributes(t, token, schema[name])
			path, counts = append(path, name), append(counts, map[string]int{})
		case xml.EndElement:
			path, counts = path[:len(path)-1], counts[:len(counts)-1]
		case xml.CharData:
			if !in.text && len(bytes.TrimSpace(token)) > 0 {
				t.Fatalf("text stands in <%s>: %q", path[len(path)-1], token)
			}
		case xml.ProcInst:
			if token.Target != "xml" || d.InputOffset() > 64 {
				t.Fatalf("a processing instruction: %q", token.Inst)
			}
		default:
			t.Fatalf("%T stands in the document", token)
		}
	}
	if counts[0][schema[""].children[0]] != 1 {
		t.Fatalf("the document has no root")
	}
}

func checkAttributes(t testing.TB, start xml.StartElement, e element) {
	t.Helper()
	given := map[string]bool{}
	for _, a := range start.Attr {
		if a.Name.Space != "" || !slices.Contains(e.required, a.Name.Local) && !slices.Contains(e.optional, a.Name.Local) || given[a.Name.Local] {
			t.Fatalf("<%s> has the attribute %s", start.Name.Local, a.Name.Local)
		}
		given[a.Name.Local] = true
	}
	for _, name := range e.required {
		if !given[name] {
			t.Fatalf("<%s> lacks the attribute %s", start.Name.Local, name)
		}
	}
}
