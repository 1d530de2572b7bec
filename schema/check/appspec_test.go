package check_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/schema"
	"github.com/deployrecord/deployrecord/schema/check"
	"github.com/deployrecord/deployrecord/validate"
	"pgregory.net/rapid"
)

// appSpecExpressed are the rules about AppSpec files whose failing example a schema refuses at the finding's place.
var appSpecExpressed = []string{
	"appspec-resource-count", "appspec-resource-shape", "appspec-resource-type", "appspec-lambda-property-missing",
	"appspec-lambda-version", "appspec-ecs-property-missing", "appspec-ecs-port", "appspec-ecs-network",
	"appspec-type-mismatch", "appspec-os", "appspec-file-exists-behavior", "appspec-files-incomplete",
	"appspec-script-location", "appspec-permission-object", "appspec-permission-type",
	"appspec-script-timeout", "appspec-version",
}

// judgeAppSpec holds an AppSpec file against package validate, and against the schemas for any platform and for its own.
func judgeAppSpec(t failer, doc *source.Document) (v verdict, ok bool) {
	t.Helper()
	result := validate.New(validate.Options{Kind: model.AppSpec}).Document(doc, "appspec.yml")
	if result.Record == nil || len(doc.Nodes) == 0 {
		return v, false
	}
	v.kind = model.AppSpec
	for _, f := range result.Findings {
		if f.Severity == validate.Error {
			v.errors = append(v.errors, f)
		}
	}
	value := valueAt(doc, 0)
	violations, err := checker(t, schema.AppSpec, facts.LimitSet{}).Check(value)
	if err != nil {
		t.Fatal(err)
	}
	v.violations = violations
	return v, true
}

// own returns the schema for the platform that an AppSpec file of the fixtures is for.
func own(platform string) schema.Kind {
	return schema.Kind("appspec-" + strings.ToLower(platform))
}

func TestAppSpecSchemas_TakeValidFixturesAndRefuseFaultyOnes(t *testing.T) {
	for _, f := range fixtures.All() {
		if f.Kind != "appspec" {
			continue
		}
		t.Run(f.Path, func(t *testing.T) {
			faulty := strings.Contains(f.Path, "faulty")
			for _, doc := range parse(string(f.Text())) {
				for _, kind := range []schema.Kind{schema.AppSpec, own(f.Platform)} {
					violations, err := checker(t, kind, facts.LimitSet{}).Check(valueAt(doc, 0))
					if err != nil {
						t.Fatal(err)
					}
					if faulty != (len(violations) > 0) {
						t.Errorf("%s: violations %v", kind, violations)
					}
				}
				if v, ok := judgeAppSpec(t, doc); ok {
					for _, d := range v.disagreements() {
						t.Error(d)
					}
				}
			}
		})
	}
}

// A schema refuses no AppSpec file that package validate has no error for, whatever is done to it.
func TestAppSpecSchemas_RefuseOnlyErrors(t *testing.T) {
	bases := appSpecs(t)
	refused, judged := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		value := clone(rapid.SampledFrom(bases).Draw(t, "base"))
		for range rapid.IntRange(1, 3).Draw(t, "changes") {
			value = changeAppSpec(t, value)
		}
		text, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		v, ok := judgeAppSpec(t, parse(string(text))[0])
		if !ok {
			return
		}
		judged++
		if len(v.violations) > 0 {
			refused++
		}
		for _, d := range v.disagreements() {
			t.Errorf("%s\n%s", d, text)
		}
	})
	if refused == 0 || refused == judged {
		t.Errorf("the schemas refused %d of %d documents: the property says nothing", refused, judged)
	}
}

// appSpecs returns the AppSpec files among the fixtures and the examples of rules.
func appSpecs(t *testing.T) []any {
	var texts []string
	for _, f := range fixtures.All() {
		if f.Kind == "appspec" {
			texts = append(texts, string(f.Text()))
		}
	}
	for _, r := range validate.Rules() {
		if strings.HasPrefix(r.ID, "appspec-") {
			texts = append(texts, r.Pass.Document, r.Fail.Document)
		}
	}
	var all []any
	for _, text := range texts {
		for _, doc := range parse(text) {
			if len(doc.Faults) == 0 && len(doc.Nodes) > 0 && model.Detect(doc).Kind == model.AppSpec {
				all = append(all, valueAt(doc, 0))
			}
		}
	}
	if len(all) < 30 {
		t.Fatalf("only %d files", len(all))
	}
	return all
}

// changeAppSpec is change, and now and then spells a name in another case or makes a value one of a template.
func changeAppSpec(t *rapid.T, value any) any {
	v, ok := value.(map[string]any)
	if !ok {
		switch rapid.IntRange(0, 3).Draw(t, "value") {
		case 0:
			return rapid.SampledFrom([]any{"<TASK_DEFINITION>", "$LATEST", "0", "0.0", "30m", " 8080 ", "+1", "windows", "aws::ecs::service", nil, ""}).Draw(t, "text")
		default:
			return change(t, value)
		}
	}
	var names []string
	for name := range v {
		names = append(names, name)
	}
	if len(names) == 0 {
		return change(t, value)
	}
	slices.Sort(names)
	name := rapid.SampledFrom(names).Draw(t, "member")
	switch rapid.IntRange(0, 5).Draw(t, "of the object") {
	case 0:
		inside := v[name]
		delete(v, name)
		v[rapid.SampledFrom([]string{strings.ToLower(name), strings.ToUpper(name), strings.ToUpper(name[:1]) + name[1:]}).Draw(t, "case")] = inside
		return v
	case 1:
		return change(t, value)
	default:
		v[name] = changeAppSpec(t, v[name])
		return v
	}
}

// The failing example of each of these rules is refused at the very place.
func TestAppSpecSchemas_RefuseTheExamplesOfRules(t *testing.T) {
	for _, id := range appSpecExpressed {
		t.Run(id, func(t *testing.T) {
			r, ok := validate.RuleByID(id)
			if !ok {
				t.Fatalf("there is no rule %s", id)
			}
			v, ok := judgeAppSpec(t, parse(r.Fail.Document)[0])
			if !ok {
				t.Fatal("the example is no AppSpec file")
			}
			at := func(violation check.Violation) bool { return violation.Pointer == r.Fail.Pointer }
			if !slices.ContainsFunc(v.violations, at) {
				t.Errorf("no violation at %s: %v", r.Fail.Pointer, v.violations)
			}
			v, _ = judgeAppSpec(t, parse(r.Pass.Document)[0])
			if len(v.violations) > 0 {
				t.Errorf("the passing example: %v", v.violations)
			}
		})
	}
}

// Names of Lambda and ECS files count in any case; those of Server files do not.
func TestAppSpecSchemas_TakeNamesInAnyCaseButForServers(t *testing.T) {
	for _, test := range []struct {
		kind schema.Kind
		text string
		want []string
	}{
		{schema.AppSpecLambda, `{version: 0.0, resources: [{f: {type: AWS::Lambda::Function, properties: {name: f, alias: live, targetversion: 2}}}]}`, nil},
		{schema.AppSpecLambda, `{version: 0.0, Resources: [{f: {Type: AWS::Lambda::Function, properties: {}}}]}`, nil},
		{schema.AppSpecLambda, `{version: 0.0, Resorces: []}`, []string{""}},
		{schema.AppSpecECS, `{version: 1, Resources: [{TargetService: {Type: AWS::ECS::Service, Properties: {taskDefinition: web:1, LoadBalancerInfo: {containername: web, CONTAINERPORT: 80}}}}]}`, nil},
		{schema.AppSpecECS, `{version: 0.0, Resources: {TargetService: {}}}`, []string{"/Resources"}},
		{schema.AppSpecServer, `{version: 0.0, os: linux}`, nil},
		{schema.AppSpecServer, `{version: 0.0, OS: linux}`, []string{""}},
		{schema.AppSpecServer, `{version: "0.0", os: macos, hooks: [AfterInstall]}`, []string{"/hooks", "/os", "/version"}},
	} {
		t.Run(fmt.Sprint(test.kind, " ", test.text), func(t *testing.T) {
			violations, err := checker(t, test.kind, facts.LimitSet{}).Check(valueAt(source.Parse([]byte(test.text), source.Options{Format: source.AsYAML})[0], 0))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, v := range violations {
				got = append(got, v.Pointer)
			}
			if !slices.Equal(slices.Compact(got), test.want) {
				t.Errorf("violations %v, want them at %q", violations, test.want)
			}
		})
	}
}
