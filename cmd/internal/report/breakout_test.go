package report_test

import (
	"slices"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model/source"
)

// checkHolds checks that a report holds no more than what was written: nothing that a terminal would act on, and as
// many findings and documents as there were, each with what it was written with.
func checkHolds(t testing.TB, format string, out []byte, findings []*report.Finding, documents int) {
	t.Helper()
	checkSafe(t, format, string(out))
	got := readers[format](t, out)
	if len(got) != len(findings) {
		t.Fatalf("%s: %d findings, want %d\n%+q", format, len(got), len(findings), out)
	}
	if format != "text" { // where the name of a file ends, its first line does not tell for sure
		checkSame(t, format, got, findings)
	}
	checkCount(t, format, out, documents)
}

// hostileRun has two findings that hold texts wherever a document's may stand, between two that do not.
func hostileRun(name, message, pointer, hint string) []toldSource {
	f := hostileFinding(pointer, message)
	f.Hint = hint
	g := hostileFinding(hint, pointer)
	g.Hint = message
	return []toldSource{
		{"first.json", [][]*report.Finding{{full()}}},
		{name, [][]*report.Finding{{f}, nil, {g}}},
		{"last.json", [][]*report.Finding{nil, {full()}}},
	}
}

func FuzzFormats_NothingBreaksOut(f *testing.F) {
	for i := 0; i < len(hostile); i += 2 { // each in two places; TestFormats_CarryTheSameFindings has each in all
		text, other := hostile[i], hostile[(i+1)%len(hostile)]
		f.Add(text, other, hostile[(i+2)%len(hostile)], hostile[(i+3)%len(hostile)])
		f.Add(other, text+other, "/"+text, text+"\n"+other)
	}
	f.Fuzz(func(t *testing.T, name, message, pointer, hint string) {
		for _, format := range report.Formats() {
			out, findings, documents := write(t, format, hostileRun(name, message, pointer, hint))
			checkHolds(t, format, out, findings, documents)
		}
	})
}

// The same of formats that show lines, with those of a document that holds anything, of which any part may be at fault.
func FuzzSinks(f *testing.F) {
	for i, seed := range hostile {
		f.Add(seed, hostile[(i+1)%len(hostile)], 3, 5)
	}
	f.Fuzz(func(t *testing.T, text, other string, start, end int) {
		finding := hostileFinding(text, other)
		finding.Hint = text
		start = max(0, min(start, len(text)))
		finding.Span = source.Span{Start: uint32(start), End: uint32(max(start, min(end, len(text))))}
		doc := &source.Document{Text: []byte(text), Start: source.Position{Line: 1, Column: 1}}
		finding.Position = doc.Position(start)
		whole := finding.Finding
		whole.Inner = nil
		finding.Excerpts = report.ExcerptsOf(doc, &whole)
		for _, format := range slices.DeleteFunc(report.Formats(), func(format string) bool { return !report.ShowsExcerpts(format) }) {
			out, findings, documents := write(t, format, []toldSource{{text, [][]*report.Finding{{finding}}}})
			checkHolds(t, format, out, findings, documents)
		}
	})
}
