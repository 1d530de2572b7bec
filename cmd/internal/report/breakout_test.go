package report_test

import (
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
	for i, f := range findings {
		if format == "text" {
			break // where the name of a file ends, its first line does not tell for sure
		}
		if what := differs(format, got[i], wanted(f)); what != "" {
			t.Errorf("%s: finding %d: %s\ngot  %v\nwant %v", format, i, what, got[i], wanted(f))
		}
	}
	if count := counters[format]; count != nil {
		if n := count(t, out); n != documents {
			t.Errorf("%s: %d documents, want %d\n%+q", format, n, documents, out)
		}
	}
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

func TestFormats_NothingBreaksOut(t *testing.T) {
	for _, format := range report.Formats() {
		t.Run(format, func(t *testing.T) {
			for i, text := range hostile {
				other := hostile[(i+1)%len(hostile)]
				for _, run := range [][]toldSource{
					hostileRun(text, text, text, text), hostileRun(text, other, text, other), hostileRun(other, text+other, "/"+text, text+"\n"+other),
				} {
					out, findings, documents := write(t, format, run)
					checkHolds(t, format, out, findings, documents)
				}
			}
		})
	}
}

func FuzzFormats_NothingBreaksOut(f *testing.F) {
	for i, text := range hostile {
		f.Add(text, hostile[(i+1)%len(hostile)], hostile[(i+2)%len(hostile)], hostile[(i+3)%len(hostile)])
	}
	f.Fuzz(func(t *testing.T, name, message, pointer, hint string) {
		for _, format := range report.Formats() {
			out, findings, documents := write(t, format, hostileRun(name, message, pointer, hint))
			checkHolds(t, format, out, findings, documents)
		}
	})
}

// The same, with the lines of a document that holds anything, of which any part may be at fault.
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
		for _, format := range report.Formats() {
			out, findings, documents := write(t, format, []toldSource{{text, [][]*report.Finding{{finding}}}})
			checkHolds(t, format, out, findings, documents)
		}
	})
}
