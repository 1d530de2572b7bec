package validate

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// reportCase is a document and what one rule reports in it: the severity and the pointer of each finding.
type reportCase struct {
	name     string
	document string
	options  Options
	want     []string
}

// Options of the cases.
var (
	toServer      = Options{Platform: model.ComputePlatformServer}
	toLambda      = Options{Platform: model.ComputePlatformLambda}
	toECS         = Options{Platform: model.ComputePlatformECS}
	currentLimits = Options{Limits: facts.CurrentLimits()}
)

// testReports checks what a rule reports in each document.
func testReports(t *testing.T, rule string, cases []reportCase) {
	t.Helper()
	if _, ok := RuleByID(rule); !ok {
		t.Fatalf("no rule is called %s", rule)
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range reportsOf(t, rule, c.document, c.options) {
				got = append(got, fmt.Sprintf("%s %s", f.Severity, f.Pointer))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s in %s (-want +got):\n%s", rule, c.document, diff)
			}
		})
	}
}

// reportsOf returns what a rule reports in a document.
func reportsOf(t *testing.T, rule, document string, o Options) []Finding {
	t.Helper()
	documents := source.Parse([]byte(document), source.Options{})
	if len(documents) != 1 || len(documents[0].Nodes) == 0 {
		t.Fatalf("not one readable document: %s", document)
	}
	var found []Finding
	for _, f := range New(o).Document(documents[0], "test").Findings {
		if f.Rule.ID == rule {
			found = append(found, f)
		}
	}
	return found
}

// reportOf returns the only finding of a rule in a document.
func reportOf(t *testing.T, rule, document string, o Options) Finding {
	t.Helper()
	found := reportsOf(t, rule, document, o)
	if len(found) != 1 {
		t.Fatalf("%d findings of %s, want 1: %s", len(found), rule, document)
	}
	return found[0]
}

// relatedPointers returns the pointers of a finding's related places.
func relatedPointers(f Finding) []string {
	var pointers []string
	for _, l := range f.Related {
		pointers = append(pointers, l.Pointer)
	}
	return pointers
}

// sentences are the message and the hint of a finding.
type sentences struct{ Message, Hint string }

func sentencesOf(f Finding) sentences { return sentences{f.Message, f.Hint} }
