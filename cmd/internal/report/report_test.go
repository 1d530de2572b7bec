package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
)

var (
	ruleA = &validate.Rule{ID: "alarm-count"}
	ruleB = &validate.Rule{ID: "revision-type-mismatch"}
)

// full is a finding that has everything.
func full() *report.Finding {
	return &report.Finding{
		Source: "a.json", Document: 1,
		Finding: validate.Finding{
			Rule: ruleA, Severity: validate.Error, Message: "too many", Hint: "remove one",
			Location:  location("/alarms", 3, 4),
			Exception: facts.Exception("AlarmsLimitExceededException"), Basis: facts.Documented,
			Related:     []validate.Location{location("/a", 1, 2), location("/b", 2, 3)},
			Inner:       &validate.Location{Pointer: "/Resources/0", Position: source.Position{Line: 6, Column: 7}},
			Fingerprint: "9f31c0aa27be",
		},
	}
}

// bare is a finding that has nothing it can do without.
func bare() *report.Finding {
	return &report.Finding{
		Source:  "b.json",
		Finding: validate.Finding{Rule: ruleB, Severity: validate.Note, Message: "m", Location: location("", 1, 1), Fingerprint: "0123456789ab"},
	}
}

func location(pointer string, line, column int) validate.Location {
	return validate.Location{Pointer: pointer, Position: source.Position{Line: line, Column: column}}
}

// tell tells a sink of a run with two documents and two findings.
func tell(t testing.TB, s report.Sink) {
	t.Helper()
	for _, err := range []error{
		s.Begin("a.json"),
		s.Document(report.Document{Source: "a.json", Index: 0, Kind: model.CreateDeployment, Valid: true}),
		s.Document(report.Document{Source: "a.json", Index: 1, Kind: model.GetDeployment}),
		s.Finding(full()),
		s.Begin("b.json"),
		s.Document(report.Document{Source: "b.json", Valid: true}),
		s.Finding(bare()),
		s.End(report.Summary{Documents: 3, Valid: 2, Invalid: 1, Flawed: 2, Skipped: 4, Errors: 1, Notes: 1}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func sink(t testing.TB, format string, w *bytes.Buffer, o report.Options) report.Sink {
	t.Helper()
	s, err := report.New(format, w, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const (
	fullJSON = `{"rule":"alarm-count","severity":"error","message":"too many","source":"a.json","document":1,"pointer":"/alarms","line":3,"column":4,` +
		`"exception":"AlarmsLimitExceededException","basis":"documented","hint":"remove one","fingerprint":"9f31c0aa27be",` +
		`"related":[{"pointer":"/a","line":1,"column":2},{"pointer":"/b","line":2,"column":3}],"inner":{"pointer":"/Resources/0","line":6,"column":7}}`
	bareJSON    = `{"rule":"revision-type-mismatch","severity":"note","message":"m","source":"b.json","document":0,"pointer":"","line":1,"column":1,"fingerprint":"0123456789ab"}`
	summaryJSON = `{"documents":3,"valid":2,"invalid":1,"skipped":4,"errors":1,"warnings":0,"notes":1}`
)

func TestJSON_IsOneObjectOfTheDocumentedShape(t *testing.T) {
	var b bytes.Buffer
	tell(t, sink(t, "json", &b, report.Options{}))
	want := `{"documents":[
  {"source":"a.json","index":0,"kind":"create-deployment","valid":true},
  {"source":"a.json","index":1,"kind":"get-deployment","valid":false},
  {"source":"b.json","index":0,"kind":"unknown","valid":true}
],
"findings":[
  ` + fullJSON + `,
  ` + bareJSON + `
],
"summary":` + summaryJSON + `}
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if !json.Valid(b.Bytes()) {
		t.Error("not valid JSON")
	}
}

func TestJSON_HoldsListsAlsoWhenTheyAreEmpty(t *testing.T) {
	var b bytes.Buffer
	if err := sink(t, "json", &b, report.Options{}).End(report.Summary{}); err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{
		"documents": []any{}, "findings": []any{},
		"summary": map[string]any{"documents": 0., "valid": 0., "invalid": 0., "skipped": 0., "errors": 0., "warnings": 0., "notes": 0.},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// The findings that json keeps stand in blocks: nothing may be lost where one ends.
func TestJSON_KeepsAnyNumberOfFindingsInOrder(t *testing.T) {
	var b bytes.Buffer
	s := sink(t, "json", &b, report.Options{})
	const n = 5000
	for i := range n {
		f := bare()
		f.Line = i
		f.Message = strings.Repeat("x", i%700)
		if i == 2500 {
			f.Message = strings.Repeat("y", 1<<20)
		}
		if err := s.Finding(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.End(report.Summary{}); err != nil {
		t.Fatal(err)
	}
	var got struct{ Findings []struct{ Line int } }
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Findings) != n {
		t.Fatalf("%d findings, want %d", len(got.Findings), n)
	}
	for i, f := range got.Findings {
		if f.Line != i {
			t.Fatalf("finding %d is that of line %d", i, f.Line)
		}
	}
}

func TestNDJSON_IsAFindingALineAndTheSummaryLast(t *testing.T) {
	var b bytes.Buffer
	tell(t, sink(t, "ndjson", &b, report.Options{}))
	want := fullJSON + "\n" + bareJSON + "\n" + `{"summary":` + summaryJSON + "}\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestText_WithoutExcerpts(t *testing.T) {
	var b bytes.Buffer
	tell(t, sink(t, "text", &b, report.Options{}))
	want := `a.json:3:4: error: too many [alarm-count]
  = at: /alarms
  = inner: /Resources/0, line 6, column 7 of the AppSpec
  = answer: AlarmsLimitExceededException (documented)
  = help: remove one
  = see: deployrecord explain alarm-count

b.json:1:1: note: m [revision-type-mismatch]
  = see: deployrecord explain revision-type-mismatch

1 error, 1 note in 2 of 3 documents; 4 skipped
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestText_PointsToARuleOnce(t *testing.T) {
	var b bytes.Buffer
	s := sink(t, "text", &b, report.Options{Quiet: true})
	for range 3 {
		if err := s.Finding(bare()); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.End(report.Summary{Notes: 3}); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(b.String(), "= see:"); n != 1 {
		t.Errorf("%d times\n%s", n, b.String())
	}
	if strings.Contains(b.String(), "3 notes") {
		t.Errorf("a summary, although quiet\n%s", b.String())
	}
}

func TestText_SummaryCounts(t *testing.T) {
	for _, test := range []struct {
		summary report.Summary
		want    string
	}{
		{report.Summary{}, "no documents\n"},
		{report.Summary{Skipped: 2}, "no documents; 2 skipped\n"},
		{report.Summary{Documents: 1, Valid: 1}, "no findings in 1 document\n"},
		{report.Summary{Documents: 2, Valid: 2, Skipped: 1}, "no findings in 2 documents; 1 skipped\n"},
		{report.Summary{Documents: 1, Errors: 1, Flawed: 1}, "1 error in 1 of 1 document\n"},
		{report.Summary{Documents: 5, Errors: 3, Warnings: 1, Notes: 2, Flawed: 2}, "3 errors, 1 warning, 2 notes in 2 of 5 documents\n"},
	} {
		var b bytes.Buffer
		if err := sink(t, "text", &b, report.Options{}).End(test.summary); err != nil {
			t.Fatal(err)
		}
		if b.String() != test.want {
			t.Errorf("%+v: got %q, want %q", test.summary, b.String(), test.want)
		}
	}
}

func TestText_ColorIsAsAskedFor(t *testing.T) {
	t.Setenv("NO_COLOR", "1") // whether there is colour has been decided elsewhere
	for _, color := range []bool{false, true} {
		var b bytes.Buffer
		tell(t, sink(t, "text", &b, report.Options{Color: color}))
		if got := strings.Contains(b.String(), "\x1b["); got != color {
			t.Errorf("Color %v: %q", color, b.String())
		}
	}
}

func TestNew_KnowsItsFormatsAlone(t *testing.T) {
	for _, format := range report.Formats() {
		if _, err := report.New(format, new(bytes.Buffer), report.Options{}); err != nil {
			t.Errorf("%s: %v", format, err)
		}
	}
	if _, err := report.New("xml", new(bytes.Buffer), report.Options{}); err == nil {
		t.Error("xml is no format, and no error")
	}
	if report.Formats()[0] != "text" {
		t.Error("the default format does not come first")
	}
}

// Every format must end with an error when what it writes to does.
func TestSinks_ReportErrorsOfWriting(t *testing.T) {
	for _, format := range report.Formats() {
		s, err := report.New(format, fullDisk{}, report.Options{})
		if err != nil {
			t.Fatal(err)
		}
		err = errors.Join(s.Document(report.Document{}), s.Finding(full()), s.End(report.Summary{Documents: 1}))
		if !errors.Is(err, errFull) {
			t.Errorf("%s: got error %v", format, err)
		}
	}
}

var errFull = errors.New("no space left")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

// What JSON says, read back, is what was said, but for bytes that are no UTF-8.
func FuzzJSONStrings(f *testing.F) {
	for _, seed := range []string{"plain", "\u2028\U0001f600\U000e0041", "\x00\x1f\x7f\u0080", `\"/`, "\xff", "\ud7ff\ue000"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var b bytes.Buffer
		s := sink(t, "ndjson", &b, report.Options{})
		finding := bare()
		finding.Message = text
		if err := s.Finding(finding); err != nil {
			t.Fatal(err)
		}
		var got struct{ Message string }
		if err := json.Unmarshal(b.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if want := strings.ToValidUTF8(text, "\ufffd"); utf8.ValidString(text) && got.Message != want {
			t.Errorf("got %q, want %q", got.Message, want)
		}
	})
}
