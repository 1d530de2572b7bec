package suppress_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// Whatever a text says, its comments take no finding away and add none but those about comments; all are in order, and
// all of them stand in the document.
func FuzzApply(f *testing.F) {
	f.Add(fill(request, map[int]string{1: "enum-value -- why", 4: "enum-value", 8: "alarm-count expires=2020-01-01 -- why"}))
	f.Add(fill(inYAML(spec), map[int]string{2: "appspec-member-unknown -- why", 6: "alarm-count -- why"}))
	f.Add(inJSON(fill(spec, map[int]string{1: "appspec-lambda-same-version -- why", 4: "appspec-member-unknown"})))
	f.Add("a: &x {b: 1} # deployrecord:ignore kind-unknown -- why\nc: *x\n# deployrecord:ignore kind-unknown -- why\n<<: {d: '# deployrecord:ignore'}\n---\n# deployrecord: ignore\n- 1\n")
	f.Add("applicationName: a\r\n# deployrecord:ignore member-unknown -- why\r\nx: y\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		v := validate.New(validate.Options{})
		for _, doc := range source.Parse([]byte(text), source.Options{}) {
			r := v.Document(doc, "a.yaml")
			before := slices.Clone(r.Findings)
			after, out := suppress.NewComments(now).Apply(v, &validate.Options{}, doc, r)
			if out != nil && len(out) != len(after) {
				t.Fatalf("%d findings, of which %d are judged", len(after), len(out))
			}
			if !slices.IsSortedFunc(after, validate.Compare) {
				t.Error("the findings are out of order")
			}
			for i, f := range after {
				if !strings.HasPrefix(f.Rule.ID, "suppression-") {
					continue
				}
				if out != nil && out[i] {
					t.Errorf("a comment suppresses a finding of %s", f.Rule.ID)
				}
				if int(f.Span.End) > len(doc.Text) || f.Span.Start > f.Span.End || f.Line < doc.Start.Line || f.Column < 1 || len(f.Fingerprint) != 12 {
					t.Errorf("%s at %v, %d:%d, fingerprint %q", f.Rule.ID, f.Span, f.Line, f.Column, f.Fingerprint)
				}
				if _, ok := doc.Find(source.Pointer(f.Pointer)); !ok {
					t.Errorf("%s points to %q, where nothing is", f.Rule.ID, f.Pointer)
				}
			}
			kept := slices.DeleteFunc(slices.Clone(after), func(f validate.Finding) bool { return strings.HasPrefix(f.Rule.ID, "suppression-") })
			if len(kept) != len(before) {
				t.Errorf("%d findings became %d", len(before), len(kept))
			}
			for i := range min(len(kept), len(before)) {
				if kept[i].Rule != before[i].Rule || kept[i].Fingerprint != before[i].Fingerprint {
					t.Errorf("finding %d is another one", i)
				}
			}
		}
	})
}
