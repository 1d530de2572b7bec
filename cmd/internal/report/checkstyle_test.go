package report_test

import (
	"bytes"
	"encoding/xml"
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
			rule, ok := strings.CutPrefix(e.Source, "deployrecord.")
			if !ok {
				t.Fatalf("the source of a finding is %q", e.Source)
			}
			all = append(all, seen{file.Name, e.Line, e.Column, rule, severities[e.Severity], firstSentence(e.Message)})
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
    <error line="3" column="4" severity="error" message="too many.&#10;At: /alarms&#10;Inner: /Resources/0, line 6, column 7 of the AppSpec.&#10;` +
		`Related: /a, line 1, column 2.&#10;Related: /b, line 2, column 3.&#10;Answer: AlarmsLimitExceededException (documented).&#10;Help: remove one." source="deployrecord.alarm-count"/>
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
