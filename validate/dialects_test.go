package validate

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// A rule about a part of a deployment finds the same in a document whatever language and dialect it is written in.
func TestThemes_AreTheSameInEveryDialect(t *testing.T) {
	for _, r := range slices.Concat(revisionRules, instancesRules, safetyRules) {
		t.Run(r.ID, func(t *testing.T) {
			for _, e := range []Example{r.Fail, r.Pass} {
				inJSON, kind := placesOf(t, r, e, e.Document, source.AsJSON)
				e.Kind = kind
				inYAML, _ := placesOf(t, r, e, e.Document, source.AsYAML)
				if diff := cmp.Diff(inJSON, inYAML); diff != "" {
					t.Errorf("findings in JSON and YAML (-JSON +YAML):\n%s", diff)
				}
				inPascal, _ := placesOf(t, r, e, printedByGo(t, e.Document, kind), source.AsJSON)
				if diff := cmp.Diff(withPascalPointers(inJSON), inPascal); diff != "" {
					t.Errorf("findings in the dialect of the SDK for Go (-want +got):\n%s", diff)
				}
			}
		})
	}
}

// printedByGo renames every member of a document as the SDK for Go does, and adds the null that stands there for every
// absent member of a request.
func printedByGo(t *testing.T, document string, k model.Kind) string {
	t.Helper()
	renamed := pascalCase(t, document)
	if !k.IsRequest() {
		return renamed
	}
	members := map[string]json.RawMessage{}
	if err := json.Unmarshal([]byte(renamed), &members); err != nil {
		t.Fatal(err)
	}
	for _, m := range facts.CreateDeploymentInput.Members {
		if name := pascalName(m.Name); members[name] == nil {
			members[name] = json.RawMessage("null")
		}
	}
	text, err := json.Marshal(members)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// placesOf returns the severity, the pointer and the hint of what a rule reports in an example that is written in some
// way, and the example's kind.
func placesOf(t *testing.T, r *Rule, e Example, document string, format source.FormatHint) ([]string, model.Kind) {
	t.Helper()
	docs := source.Parse([]byte(document), source.Options{Format: format})
	if len(docs) != 1 {
		t.Fatalf("%d documents: %s", len(docs), document)
	}
	result := New(optionsOf(t, e)).Document(docs[0], "example")
	var places []string
	for _, f := range ofRule(result.Findings, r.ID) {
		places = append(places, f.Severity.String()+" "+f.Pointer+": "+f.Hint)
	}
	return places, result.Kind
}
