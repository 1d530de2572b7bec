package validate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/source"
)

// remark is a rule that no validator runs.
var remark = Rule{ID: "remark-stale", Severity: Error, InRecord: Warning}

// adopted checks a document and has its validator adopt a finding of remark.
func adopted(t *testing.T, document, name string, o Options, f Finding, text string) (Finding, bool) {
	t.Helper()
	v := New(o)
	for _, doc := range source.Parse([]byte(document), source.Options{}) {
		v.Document(doc, name)
	}
	f.Rule = &remark
	ok := v.Adopt(&f, text)
	return f, ok
}

func TestAdopt_GivesTheSeverityInForce(t *testing.T) {
	for _, test := range []struct {
		name, document string
		set            map[string]Severity
		want           Severity
	}{
		{"in a request", exampleRequest(), nil, Error},
		{"in a record", exampleDeployment(), nil, Warning},
		{"as set", exampleDeployment(), map[string]Severity{"remark-stale": Note}, Note},
		{"switched off", exampleRequest(), map[string]Severity{"remark-stale": Off}, Off},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, ok := adopted(t, test.document, "a.yaml", Options{Severities: test.set}, Finding{Message: "m"}, "text")
			if f.Severity != test.want || ok != (test.want != Off) || (f.Fingerprint == "") == ok {
				t.Errorf("got %+v, %v; want %s", f, ok, test.want)
			}
		})
	}
}

func TestAdopt_FingerprintGoesByWhatAFindingIsAbout(t *testing.T) {
	place := Finding{Location: Location{Pointer: "/revision", Position: source.Position{Line: 1, Column: 2}}}
	first, _ := adopted(t, exampleRequest(), "a.yaml", Options{}, place, "text")
	moved := place
	moved.Line, moved.Message = 7, "said otherwise"
	elsewhere := place
	elsewhere.Pointer = "/alarms"
	for _, test := range []struct {
		name, document, file string
		finding              Finding
		text                 string
		same                 bool
	}{
		{"on another line, in another file", "\n\n" + exampleRequest(), "b.yaml", moved, "text", true},
		{"at another pointer", exampleRequest(), "a.yaml", elsewhere, "text", false},
		{"with another text", exampleRequest(), "a.yaml", place, "texts", false},
		{"in another document", exampleDeployment(), "a.yaml", place, "text", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, _ := adopted(t, test.document, test.file, Options{}, test.finding, test.text)
			if (f.Fingerprint == first.Fingerprint) != test.same || len(f.Fingerprint) != len(first.Fingerprint) {
				t.Errorf("fingerprints %s and %s", first.Fingerprint, f.Fingerprint)
			}
		})
	}
}

func TestValidator_SaysWhenFindingsAreNotListed(t *testing.T) {
	var members strings.Builder
	for i := range findingsPerRule {
		fmt.Fprintf(&members, `"unknown%d": 1,`, i)
	}
	got := map[string]bool{}
	for name, document := range map[string]string{
		"clean":           exampleRequest(),
		"faulty":          exampleRequest(`"unknown": 1`),
		"as many as kept": "{" + members.String() + strings.TrimPrefix(exampleRequest(), "{"),
		"one more":        `{"unknown": 1, ` + members.String() + strings.TrimPrefix(exampleRequest(), "{"),
		"a skeleton":      skeletonUnedited.Fail.Document,
	} {
		for _, doc := range source.Parse([]byte(document), source.Options{}) {
			got[name] = New(Options{}).Document(doc, "a.json").Partial
		}
	}
	want := map[string]bool{"clean": false, "faulty": false, "as many as kept": false, "one more": true, "a skeleton": true}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
