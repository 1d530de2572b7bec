package schema_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/schema"
	"github.com/google/go-cmp/cmp"
)

// The committed files are what go generate writes, and nothing else stands beside them.
func TestFiles_AreUpToDate(t *testing.T) {
	for folder, limits := range map[string]facts.LimitSet{".": facts.DocumentedLimits(), "current": facts.CurrentLimits()} {
		var want []string
		for _, kind := range schema.Kinds() {
			text := schemaFor(t, kind, limits)
			if folder == "current" && bytes.Equal(text, schema.Text(kind)) {
				continue
			}
			want = append(want, filepath.Join(folder, schema.FileName(kind)))
			committed, err := os.ReadFile(filepath.Join(folder, schema.FileName(kind)))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(committed), string(text)); diff != "" {
				t.Errorf("%s/%s is out of date, run go generate ./schema (-committed +generated):\n%s", folder, schema.FileName(kind), diff)
			}
		}
		got, err := filepath.Glob(filepath.Join(folder, "*.schema.json"))
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(want) {
			t.Errorf("%s has the schemas %q, want %q", folder, got, want)
		}
	}
}

func schemaFor(t *testing.T, kind schema.Kind, limits facts.LimitSet) []byte {
	t.Helper()
	text, err := schema.For(kind, limits)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestText_IsTheSchemaForTheDocumentedLimits(t *testing.T) {
	for _, kind := range schema.Kinds() {
		if !bytes.Equal(schema.Text(kind), schemaFor(t, kind, facts.LimitSet{})) {
			t.Errorf("%s: Text is another schema than For the documented limits", kind)
		}
	}
	if text := schema.Text("deployment"); text != nil {
		t.Errorf("Text of no kind is %q, want nil", text)
	}
}

func TestFor_WritesTheSameEveryTime(t *testing.T) {
	for _, kind := range schema.Kinds() {
		first := schemaFor(t, kind, facts.CurrentLimits())
		for range 5 {
			if !bytes.Equal(schemaFor(t, kind, facts.CurrentLimits()), first) {
				t.Fatalf("%s: two runs write two schemas", kind)
			}
		}
		if !bytes.HasSuffix(first, []byte("}\n")) || bytes.Contains(first, []byte(`\u003c`)) {
			t.Errorf("%s is not written for people", kind)
		}
	}
}

func TestFor_RefusesWhatIsNoKind(t *testing.T) {
	if _, err := schema.For("deployment", facts.DocumentedLimits()); err == nil || !strings.Contains(err.Error(), `"deployment"`) {
		t.Errorf("error %v, want one that names the kind", err)
	}
}

// No two schemas have one address, and what is published nowhere has none.
func TestFor_GivesEachSchemaItsAddress(t *testing.T) {
	own, ok := facts.DocumentedLimits().With("alarms", 7)
	if !ok {
		t.Fatal("there is no limit alarms")
	}
	const home = "https://raw.githubusercontent.com/deployrecord/deployrecord/main/schema/"
	for _, kind := range schema.Kinds() {
		for _, test := range []struct {
			limits facts.LimitSet
			want   any
		}{
			{facts.DocumentedLimits(), home + string(kind) + ".schema.json"},
			{facts.CurrentLimits(), home + "current/" + string(kind) + ".schema.json"},
			{own, nil},
		} {
			want := test.want
			if strings.HasPrefix(string(kind), "appspec") {
				want = home + string(kind) + ".schema.json" // AppSpec files know no limits
			}
			var root map[string]any
			if err := json.Unmarshal(schemaFor(t, kind, test.limits), &root); err != nil {
				t.Fatal(err)
			}
			if root["$id"] != want {
				t.Errorf("%s: $id is %v, want %v", kind, root["$id"], want)
			}
			if root["$schema"] != "https://json-schema.org/draft/2020-12/schema" {
				t.Errorf("%s: $schema is %v", kind, root["$schema"])
			}
			if root["title"] == nil || root["description"] == nil {
				t.Errorf("%s has no title or no description", kind)
			}
		}
	}
}

func TestFor_HoldsListsToTheLimitsGiven(t *testing.T) {
	own, _ := facts.DocumentedLimits().With("alarms", 7)
	for _, test := range []struct {
		limits facts.LimitSet
		want   float64
	}{
		{facts.DocumentedLimits(), 10},
		{facts.CurrentLimits(), 50},
		{own, 7},
	} {
		alarms := property(t, schemaFor(t, schema.CreateDeployment, test.limits), "AlarmConfiguration", "alarms")
		if alarms["maxItems"] != test.want {
			t.Errorf("maxItems is %v, want %v", alarms["maxItems"], test.want)
		}
	}
}

// property returns the schema of a member of a structure.
func property(t *testing.T, text []byte, structure, member string) map[string]any {
	t.Helper()
	var root struct {
		Properties map[string]map[string]any
		Defs       map[string]struct{ Properties map[string]map[string]any } `json:"$defs"`
	}
	if err := json.Unmarshal(text, &root); err != nil {
		t.Fatal(err)
	}
	p := root.Defs[structure].Properties[member]
	if structure == facts.CreateDeploymentInput.Name {
		p = root.Properties[member]
	}
	if p == nil {
		t.Fatalf("there is no %s.%s", structure, member)
	}
	return p
}

// Every member of the facts is in a schema, with what it means and the values it may have.
func TestSchemas_HaveEveryMember(t *testing.T) {
	requests := schema.Text(schema.CreateDeployment)
	for kind, roots := range map[schema.Kind]*facts.Structure{
		schema.CreateDeployment:    facts.CreateDeploymentInput,
		schema.GetDeployment:       facts.DeploymentInfo,
		schema.GetDeploymentTarget: facts.DeploymentTarget,
		schema.GetDeploymentGroup:  facts.DeploymentGroupInfo,
	} {
		text := schema.Text(kind)
		for s := range reachable(roots) {
			for _, m := range s.Members {
				t.Run(fmt.Sprintf("%s/%s.%s", kind, s.Name, m.Name), func(t *testing.T) {
					p := property(t, text, s.Name, m.Name)
					if p["description"] != m.Doc {
						t.Errorf("description is %v, want %q", p["description"], m.Doc)
					}
					if p["deprecated"] != nil != m.Deprecated {
						t.Errorf("deprecated is %v", p["deprecated"])
					}
					if m.Enum != nil && !strings.Contains(fmt.Sprint(p), strings.Join(m.Enum.Values, " ")) {
						t.Errorf("%v has not the values of %s", p, m.Enum.Name)
					}
				})
			}
		}
	}
	if bytes.Contains(requests, []byte(`"null"`)) {
		t.Error("a request may hold null")
	}
}

// reachable returns a structure and all inside it.
func reachable(s *facts.Structure) map[*facts.Structure]bool {
	all := map[*facts.Structure]bool{s: true}
	for _, m := range s.Members {
		v := &m.Value
		for v.Type == facts.List {
			v = v.Elem
		}
		if v.Of != nil {
			for inside := range reachable(v.Of) {
				all[inside] = true
			}
		}
	}
	return all
}

func TestKinds_AreThoseOfDocumentsAndOfEachAppSpec(t *testing.T) {
	known := map[schema.Kind]bool{}
	for _, kind := range schema.Kinds() {
		known[kind] = true
		if got, ok := schema.ParseKind(string(kind)); got != kind || !ok {
			t.Errorf("ParseKind(%q) = %q, %v", kind, got, ok)
		}
		if kind.Summary() == "" || strings.HasSuffix(kind.Summary(), ".") {
			t.Errorf("%s: summary %q", kind, kind.Summary())
		}
	}
	for _, kind := range model.Kinds() {
		if !known[schema.Of(kind)] {
			t.Errorf("%s has no schema", kind)
		}
	}
	if kind := schema.Of(model.Unknown); kind != "" {
		t.Errorf("Of(Unknown) = %q, want none", kind)
	}
	if _, ok := schema.ParseKind("appspec-kubernetes"); ok {
		t.Error("ParseKind takes a name that is no kind")
	}
}
