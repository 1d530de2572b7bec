package check_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/schema"
	"github.com/deployrecord/deployrecord/schema/check"
	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"
	"pgregory.net/rapid"
)

const wholeRequest = `{
	"applicationName": "shop", "deploymentGroupName": "production",
	"revision": {"revisionType": "S3", "s3Location": {"bucket": "releases", "key": "shop.zip", "bundleType": "zip"}}`

func TestValidate_NamesPlaceKeywordAndReason(t *testing.T) {
	got, err := check.Validate(schema.CreateDeployment, []byte(wholeRequest+`,
		"a/b~c": 1,
		"targetInstances": {"tagFilters": [{"Key": "a"}], "ec2TagSet": {"ec2TagSetList": [[]]}},
		"autoRollbackConfiguration": {"enabled": true},
		"fileExistsBehavior": "REPLACE"
	}`))
	if err != nil {
		t.Fatal(err)
	}
	want := []check.Violation{
		{"/autoRollbackConfiguration", "required", "/$defs/AutoRollbackConfiguration/allOf/0/then/required", "missing properties: 'events'"},
		{"/a~1b~0c", "additionalProperties", "/additionalProperties", "there is no member of that name"},
		{"/fileExistsBehavior", "enum", "/properties/fileExistsBehavior/enum", `value must be one of "DISALLOW", "OVERWRITE", "RETAIN"`},
		{"/targetInstances", "not", "/$defs/TargetInstances/allOf/0/not", "tagFilters and ec2TagSet cannot be used together"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("violations (-want +got):\n%s", diff)
	}
}

func TestViolation_String(t *testing.T) {
	for text, want := range map[string]string{
		`[]`: "expected object, but got array",
		`{"applicationName": 1, "deploymentGroupName": "production", "revision": {}}`: "/applicationName: expected string, but got number",
	} {
		violations, err := check.Validate(schema.CreateDeployment, []byte(text))
		if err != nil || len(violations) == 0 || violations[0].String() != want {
			t.Errorf("%s: %v, %v, want %s", text, violations, err, want)
		}
	}
}

func TestValidate_FindsNothingInAWholeRequest(t *testing.T) {
	violations, err := check.Validate(schema.CreateDeployment, []byte(wholeRequest+`}`))
	if err != nil || len(violations) > 0 {
		t.Errorf("violations %v, error %v", violations, err)
	}
}

func TestValidate_FailsForWhatIsNoDocument(t *testing.T) {
	for _, test := range []struct {
		name, text, want string
		kind             schema.Kind
	}{
		{"no JSON", `{"applicationName": }`, "no JSON", schema.CreateDeployment},
		{"nothing", ``, "no JSON", schema.CreateDeployment},
		{"two values", `{} {}`, "more than one", schema.CreateDeployment},
		{"rubbish behind", `{} }`, "more than one", schema.CreateDeployment},
		{"no kind", `{}`, `no schema is called "deployment"`, "deployment"},
		{"a huge number", `{"deploymentInfo": {"deploymentOverview": {"Failed": [1e999999999]}}}`, "exponent", schema.GetDeployment},
		{"a tiny number", `{"deploymentInfo": {"createTime": 1e-999999999}}`, "exponent", schema.GetDeployment},
		{"an endless exponent", `{"deploymentInfo": {"createTime": 1e99999999999999999999}}`, "exponent", schema.GetDeployment},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := check.Validate(test.kind, []byte(test.text))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one about %q", err, test.want)
			}
		})
	}
}

func TestChecker_FailsForWhatIsNotFromJSON(t *testing.T) {
	violations, err := checker(t, schema.GetDeployment, facts.LimitSet{}).Check(struct{}{})
	if err == nil {
		t.Errorf("a Go struct has the violations %v", violations)
	}
}

func TestChecker_TakesNumbersWithAndWithoutTheirDigits(t *testing.T) {
	c := checker(t, schema.GetDeployment, facts.LimitSet{})
	for _, number := range []any{json.Number("3"), 3.0} {
		violations, err := c.Check(map[string]any{"deploymentInfo": map[string]any{"deploymentOverview": map[string]any{"Failed": number}}})
		if err != nil || len(violations) > 0 {
			t.Errorf("%T: violations %v, error %v", number, violations, err)
		}
	}
}

func TestChecker_HoldsDocumentsToItsLimits(t *testing.T) {
	alarms := make([]any, 11)
	for i := range alarms {
		alarms[i] = map[string]any{"name": strings.Repeat("a", i+1)}
	}
	var request map[string]any
	if err := json.Unmarshal([]byte(wholeRequest+`}`), &request); err != nil {
		t.Fatal(err)
	}
	request["overrideAlarmConfiguration"] = map[string]any{"enabled": true, "alarms": alarms}
	for name, test := range map[string]struct {
		limits facts.LimitSet
		want   int
	}{
		"documented": {facts.DocumentedLimits(), 1},
		"current":    {facts.CurrentLimits(), 0},
	} {
		violations, err := checker(t, schema.CreateDeployment, test.limits).Check(request)
		if err != nil || len(violations) != test.want {
			t.Errorf("%s: violations %v, want %d; error %v", name, violations, test.want, err)
		}
	}
}

func TestChecker_IsSafeForConcurrentUse(t *testing.T) {
	c := checker(t, schema.CreateDeployment, facts.LimitSet{})
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 20 {
				if violations, err := c.Check(map[string]any{"x": 1.0}); err != nil || len(violations) == 0 {
					t.Errorf("violations %v, error %v", violations, err)
				}
			}
		})
	}
	all.Wait()
}

// Every schema is one in the sense of its draft's meta-schema.
func TestSchemas_AreSchemas(t *testing.T) {
	meta, err := jsonschema.Compile("https://json-schema.org/draft/2020-12/schema")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range schema.Kinds() {
		for name, limits := range map[string]facts.LimitSet{"documented": facts.DocumentedLimits(), "current": facts.CurrentLimits(), "odd": odd(t)} {
			text, err := schema.For(kind, limits)
			if err != nil {
				t.Fatal(err)
			}
			var value any
			if err := json.Unmarshal(text, &value); err != nil {
				t.Fatal(err)
			}
			if err := meta.Validate(value); err != nil {
				t.Errorf("%s, %s limits: %v", kind, name, err)
			}
			if _, err := check.New(kind, limits); err != nil {
				t.Errorf("%s, %s limits: %v", kind, name, err)
			}
		}
	}
}

// The examples inside a schema hold to the schema around them.
func TestSchemas_TakeTheirOwnExamples(t *testing.T) {
	seen := 0
	for _, kind := range schema.Kinds() {
		compiler := jsonschema.NewCompiler()
		if err := compiler.AddResource("schema.json", strings.NewReader(string(schema.Text(kind)))); err != nil {
			t.Fatal(err)
		}
		var root any
		if err := json.Unmarshal(schema.Text(kind), &root); err != nil {
			t.Fatal(err)
		}
		eachWithExamples(root, "", func(pointer string, examples []any) {
			part, err := compiler.Compile("schema.json#" + pointer)
			if err != nil {
				t.Fatalf("%s%s: %v", kind, pointer, err)
			}
			for _, example := range examples {
				seen++
				if err := part.Validate(example); err != nil {
					t.Errorf("%s%s: the example %v: %v", kind, pointer, example, err)
				}
			}
		})
	}
	if seen < 100 {
		t.Errorf("only %d examples", seen)
	}
}

// eachWithExamples calls visit for every part of a schema that has examples.
func eachWithExamples(value any, pointer string, visit func(string, []any)) {
	switch v := value.(type) {
	case map[string]any:
		if examples, ok := v["examples"].([]any); ok {
			visit(pointer, examples)
		}
		for name, inside := range v {
			if name != "examples" {
				eachWithExamples(inside, pointer+"/"+name, visit)
			}
		}
	case []any:
		for i, inside := range v {
			eachWithExamples(inside, pointer+"/"+strconv.Itoa(i), visit)
		}
	}
}

// A schema takes every spelling of an instant that package model reads.
func TestSchemas_TakeEveryInstant(t *testing.T) {
	c := checker(t, schema.GetDeployment, facts.LimitSet{})
	read := 0
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.StringMatching(`[12][0-9]{3}-(0[1-9]|1[0-2])-[0-3][0-9][Tt ][0-2][0-9]:[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?( ?(Z|z|UTC|GMT|[+-][01][0-9](:?[0-5][0-9])?))?`),
			rapid.StringMatching(`-?(0|[1-9][0-9]{0,12})(\.[0-9]{1,6})?([eE][+-]?[0-9])?`),
			rapid.StringMatching(`\\?/Date\(-?[0-9]{1,13}([+-][0-9]{4})?\)\\?/`),
			rapid.StringMatching(`(Mon|Tue|wed|THU|Fri)(,? ) ?(Jan [ 12][0-9]|[12]?[0-9] Jan) (20[0-2][0-9] )?[01][0-9]:[0-5][0-9]:[0-5][0-9](\.[0-9])? (UTC|GMT|[+-]0[0-9]00)( 20[0-2][0-9])?`),
			rapid.String(),
		).Draw(t, "text")
		if _, err := model.ParseTime(text); err != nil {
			return
		}
		read++
		violations, err := c.Check(map[string]any{"deploymentInfo": map[string]any{"createTime": text}})
		if err != nil || len(violations) > 0 {
			t.Errorf("%q: violations %v, error %v", text, violations, err)
		}
	})
	if read == 0 {
		t.Error("no text was an instant")
	}
}
