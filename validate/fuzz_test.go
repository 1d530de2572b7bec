package validate

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// Whatever the text, every finding names a place that the document has, comes in order, and comes again when the
// document is checked again, also behind another document and by another validator.
func FuzzDocument(f *testing.F) {
	for _, r := range Rules() {
		f.Add([]byte(r.Fail.Document), uint8(r.Fail.Kind))
		f.Add([]byte(r.Pass.Document), uint8(r.Pass.Kind))
	}
	f.Fuzz(func(t *testing.T, text []byte, kind uint8) {
		o := Options{Kind: model.Kind(kind % uint8(model.AppSpec+1))}
		limits := source.Limits{Bytes: 1 << 16, Nodes: 1 << 12, Depth: 64, Aliases: 1 << 10}
		used := New(o)
		for _, doc := range source.Parse(text, source.Options{Limits: limits}) {
			result := used.Document(doc, "fuzz.json")
			findings := slices.Clone(result.Findings)
			if len(doc.Nodes) == 0 && (result.Record != nil || result.Valid()) {
				t.Errorf("the document could not be read but is valid: %t, record %v", result.Valid(), result.Record)
			}
			if !slices.IsSortedFunc(findings, Compare) {
				t.Errorf("findings out of order: %q", briefly(findings))
			}
			// Of two members of one name a pointer leads to the first only.
			unique := len(ofRule(findings, "member-duplicate"))+len(ofRule(findings, "appspec-member-duplicate")) == 0
			for _, found := range findings {
				checkPlace(t, doc, found, unique)
			}
			if diff := cmp.Diff(prints(findings), prints(used.Document(doc, "fuzz.json").Findings)); diff != "" {
				t.Errorf("checked again (-first +second):\n%s", diff)
			}
			if diff := cmp.Diff(prints(findings), prints(New(o).Document(doc, "fuzz.json").Findings)); diff != "" {
				t.Errorf("checked by another validator (-first +second):\n%s", diff)
			}
		}
	})
}

func checkPlace(t *testing.T, doc *source.Document, f Finding, unique bool) {
	t.Helper()
	checkFinding(t, f)
	if f.Inner != nil {
		checkInner(t, doc, f)
	}
	for _, l := range append([]Location{f.Location}, f.Related...) {
		if len(doc.Nodes) > 0 && unique {
			if _, ok := doc.Find(source.Pointer(l.Pointer)); !ok {
				t.Errorf("%s: the document has no %q", f.Rule.ID, l.Pointer)
			}
		}
		if l.Span.Start > l.Span.End || int(l.Span.End) > len(doc.Text) {
			t.Errorf("%s: span %+v of %d bytes", f.Rule.ID, l.Span, len(doc.Text))
		}
	}
}

// checkInner holds the place in an AppSpec text that a document holds as a string to that text.
func checkInner(t *testing.T, doc *source.Document, f Finding) {
	t.Helper()
	node, ok := doc.Find(source.Pointer(f.Pointer))
	if !ok || doc.Nodes[node].Kind != source.String {
		t.Fatalf("%s: no AppSpec text stands at %q", f.Rule.ID, f.Pointer)
	}
	text, l := doc.String(node), f.Inner
	if l.Span.Start > l.Span.End || int(l.Span.End) > len(text) {
		t.Fatalf("%s: inner span %+v of %d bytes", f.Rule.ID, l.Span, len(text))
	}
	if lines := strings.Count(text, "\n") + 1; l.Line < 1 || l.Line > lines || l.Column < 1 {
		t.Errorf("%s: line %d, column %d of %d lines", f.Rule.ID, l.Line, l.Column, lines)
	}
	if whole := doc.Nodes[node].Value; f.Span.Start < whole.Start || f.Span.End > whole.End {
		t.Errorf("%s: %+v is outside of the string, %+v", f.Rule.ID, f.Span, whole)
	}
}

// prints are the findings with what a report shows of them.
func prints(findings []Finding) []string {
	lines := briefly(findings)
	for i, f := range findings {
		lines[i] += " " + f.Fingerprint + " " + f.Message + " (" + f.Hint + ")"
		if f.Inner != nil {
			lines[i] += " " + f.Inner.Pointer
		}
	}
	return lines
}
