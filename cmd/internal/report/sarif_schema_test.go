package report_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/santhosh-tekuri/jsonschema/v5"
)

// sarifSchema compiles the schema that OASIS publishes with SARIF 2.1.0
// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json), as the library that reads
// reports in these tests carries it.
func sarifSchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(out)), "schema.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	text, err := strconv.Unquote(file.Scope.Lookup("schema").Decl.(*ast.ValueSpec).Values[0].(*ast.BasicLit).Value)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("sarif-schema-2.1.0.json", strings.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func against(t testing.TB, schema *jsonschema.Schema, out string) error {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(out), &v); err != nil {
		t.Fatal(err)
	}
	return schema.Validate(v)
}

// ofEveryRule is a run with a finding of every rule there is.
func ofEveryRule() []toldSource {
	var findings []*report.Finding
	for _, r := range validate.Rules() {
		f := bare()
		f.Rule, f.Severity = r, r.Severity
		findings = append(findings, f)
	}
	return []toldSource{{"rules.json", [][]*report.Finding{findings}}}
}

func TestSARIF_FollowsThePublishedSchema(t *testing.T) {
	schema := sarifSchema(t)
	for name, run := range map[string][]toldSource{
		"nothing": nil, "difficult findings": difficult(), "every rule": ofEveryRule(),
		"a full rule": {{"a.json", [][]*report.Finding{{ofRule(ruleFull)}}}}, "a bare rule": {{"a.json", [][]*report.Finding{{ofRule(&validate.Rule{ID: "policy-x"})}}}},
	} {
		out, _, _ := write(t, "sarif", run)
		if err := against(t, schema, string(out)); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
	}
}

// The schema is one that finds what is wrong.
func TestSARIF_SchemaHoldsBack(t *testing.T) {
	schema := sarifSchema(t)
	out, _, _ := write(t, "sarif", []toldSource{{"a.json", [][]*report.Finding{{full()}}}})
	for _, change := range [][2]string{
		{`"level":"error"`, `"level":"fatal"`},
		{`"startLine":3`, `"startLine":0`},
		{`"startColumn":4`, `"startColumn":"4"`},
		{`"uri":"a.json"`, `"uri":"a%zz.json"`},
		{`"uri":"a.json"`, `"url":"a.json"`},
		{`"message":{"text":"too many`, `"message":{"txt":"too many`},
		{`"version":"2.1.0"`, `"version":"2.0.0"`},
		{`"columnKind":"unicodeCodePoints"`, `"columnKind":"codePoints"`},
		{`"driver":{"name":`, `"driver":{"title":`},
	} {
		changed := strings.Replace(string(out), change[0], change[1], 1)
		if changed == string(out) {
			t.Fatalf("%s is not there:\n%s", change[0], out)
		}
		if err := against(t, schema, changed); err == nil {
			t.Errorf("%s passes", change[1])
		}
	}
}

func ofRule(r *validate.Rule) *report.Finding {
	f := full()
	f.Rule = r
	return f
}
