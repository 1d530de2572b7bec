package validate_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

var updateFixtures = flag.Bool("update-fixtures", false, "write what is found into fixtures/index.json; read it before you commit it")

// judged is a fixture with what is found in it now.
func judged(t *testing.T, f fixtures.Fixture) fixtures.Fixture {
	t.Helper()
	reader := source.NewReader(bytes.NewReader(f.Text()), source.Options{Format: hint(f)})
	v := validate.New(validate.Options{})
	f.Documents, f.Valid, f.Findings = 0, true, nil
	for {
		doc, err := reader.Next()
		if err != nil {
			return f
		}
		r := v.Document(doc, f.Path)
		f.Valid = f.Valid && r.Valid()
		if kind, ok := model.ParseKind(f.Kind); ok && r.Record != nil && r.Kind != kind {
			t.Errorf("document %d is a %s, want %s", doc.Index, r.Kind, kind)
		}
		for _, x := range r.Findings {
			f.Findings = append(f.Findings, fixtures.Finding{
				Document: doc.Index, Rule: x.Rule.ID, Severity: x.Severity.String(), Pointer: x.Pointer, Line: x.Line, Column: x.Column,
			})
		}
		f.Documents++
	}
}

// hint is the format that the command would read the file as.
func hint(f fixtures.Fixture) source.FormatHint {
	if path.Ext(f.Path) == ".json" || path.Ext(f.Path) == ".ndjson" {
		return source.AsJSON
	}
	return source.AsYAML
}

// Every fixture has exactly the findings that its index says, at their places.
func TestFixtures(t *testing.T) {
	all := fixtures.All()
	if len(all) < 50 {
		t.Fatalf("only %d fixtures", len(all))
	}
	for i, want := range all {
		t.Run(want.Path, func(t *testing.T) {
			got := judged(t, want)
			if *updateFixtures {
				all[i] = got
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if *updateFixtures {
		writeIndex(t, all)
	}
}

// writeIndex writes the index, a line a fixture and a line a finding.
func writeIndex(t *testing.T, all []fixtures.Fixture) {
	t.Helper()
	var b bytes.Buffer
	for i, f := range all {
		findings := f.Findings
		f.Findings = nil
		b.WriteString([]string{",\n  ", "[\n  "}[btoi(i == 0)])
		line, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		if len(findings) == 0 {
			b.Write(line)
			continue
		}
		b.Write(bytes.TrimSuffix(line, []byte("}")))
		b.WriteString(`,"findings":[`)
		for k, x := range findings {
			line, err := json.Marshal(x)
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString([]string{",\n    ", "\n    "}[btoi(k == 0)])
			b.Write(line)
		}
		b.WriteString("\n  ]}")
	}
	b.WriteString("\n]\n")
	if err := os.WriteFile("../fixtures/index.json", b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Every dialect of one captured deployment says the same.
func TestFixtures_DialectsAgree(t *testing.T) {
	var first *model.DeploymentInfo
	dialects := map[string]bool{}
	for _, f := range fixtures.All() {
		if ok, _ := path.Match("get-deployment/server-succeeded.*", f.Path); !ok {
			continue
		}
		docs := source.Parse(f.Text(), source.Options{Format: hint(f)})
		record := model.NewDecoder(model.DecodeOptions{}).Decode(docs[0])
		if len(record.Deployments) != 1 {
			t.Fatalf("%s holds %d deployments", f.Path, len(record.Deployments))
		}
		dialects[f.Dialect] = true
		got := record.Deployments[0]
		normalise(&got)
		if first == nil {
			first = &got
		} else if diff := cmp.Diff(*first, got); diff != "" {
			t.Errorf("%s differs from the first dialect (-first +this):\n%s", f.Path, diff)
		}
	}
	if len(dialects) < 8 {
		t.Errorf("only %d dialects: %v", len(dialects), dialects)
	}
}

// normalise takes away what the zero values of the SDK for Go cannot tell from absent.
func normalise(d *model.DeploymentInfo) {
	if r := d.RollbackInfo; r != nil && *r == (model.RollbackInfo{}) {
		d.RollbackInfo = nil
	}
	if len(d.DeploymentStatusMessages) == 0 {
		d.DeploymentStatusMessages = nil
	}
}
