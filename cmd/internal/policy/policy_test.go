package policy

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
)

// ruleOf returns the rule of a policy, called policy-own.
func ruleOf(t testing.TB, schema string, kinds ...model.Kind) *validate.Rule {
	t.Helper()
	r, err := ruleOrError(schema, kinds...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func ruleOrError(schema string, kinds ...model.Kind) (*validate.Rule, error) {
	c := &config.Config{Policies: []config.Policy{{ID: "policy-own", Schema: "own.schema", Kinds: kinds, Severity: validate.Error}}}
	read := false
	rules, err := load(c, func(string) ([]byte, error) {
		if read {
			return nil, os.ErrNotExist // there is no other file
		}
		read = true
		return []byte(schema), nil
	})
	if err != nil {
		return nil, err
	}
	return rules[0], nil
}

// found returns what a policy finds in a text: a line for each finding.
func found(t testing.TB, r *validate.Rule, text string) []string {
	t.Helper()
	var all []string
	v := validate.New(validate.Options{Rules: []*validate.Rule{r}})
	for _, doc := range source.Parse([]byte(text), source.Options{}) {
		for _, f := range v.Document(doc, "test").Findings {
			if f.Rule != r {
				continue
			}
			line := fmt.Sprintf("%d:%d %s: %s", f.Line, f.Column, f.Pointer, f.Message)
			if f.Hint != "" {
				line += " | " + f.Hint
			}
			for _, related := range f.Related {
				line += fmt.Sprintf(" | %s: %d:%d %s", related.Label, related.Line, related.Column, related.Pointer)
			}
			all = append(all, line)
		}
	}
	return all
}

func TestPolicy_PlaceMessageAndHint(t *testing.T) {
	const request = `{
  "applicationName": "Shop",
  "deploymentGroupName": "production",
  "revision": {"revisionType": "S3", "s3Location": {"bucket": "releases", "key": "größe.zip", "bundleType": "zip"}},
  "overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "cpu"}, {"name": "cpu"}]}
}`
	for _, test := range []struct {
		name, schema string
		want         []string
	}{
		{"a value", `{"title": "Applications are named in lower case.", "properties": {"applicationName": {"pattern": "^[a-z]+$"}}}`, []string{
			"2:22 /applicationName: Applications are named in lower case | \"Shop\" does not match the pattern `^[a-z]+$`",
		}},
		{"a value, without a title", `{"properties": {"applicationName": {"pattern": "^[a-z]+$"}}}`, []string{
			"2:22 /applicationName: \"Shop\" does not match the pattern `^[a-z]+$`",
		}},
		{"an object that lacks a member", `{"title": "T", "required": ["description"], "properties": {"revision": {"required": ["gitHubLocation"]}}}`, []string{
			`1:1 : T | the member "description" is missing`, `4:15 /revision: T | the member "gitHubLocation" is missing`,
		}},
		{"a member that must not be there", `{"title": "T", "properties": {"revision": {"properties": {"s3Location": {"additionalProperties": false}}}}}`, []string{
			`4:53 /revision/s3Location/bucket: T | the member "bucket" is not allowed here`,
			`4:75 /revision/s3Location/key: T | the member "key" is not allowed here`,
			`4:95 /revision/s3Location/bundleType: T | the member "bundleType" is not allowed here`,
		}},
		{"a name", `{"title": "T", "propertyNames": {"maxLength": 20}}`, []string{
			`5:3 /overrideAlarmConfiguration: T | the name of the member: it must have at most 20 characters, not 26`,
		}},
		{"a list and its elements", `{"title": "T", "properties": {"overrideAlarmConfiguration": {"properties": {"alarms": {"maxItems": 1, "uniqueItems": true}}}}}`, []string{
			`5:61 /overrideAlarmConfiguration/alarms: T | it must have at most 1 element, not 2`,
			`5:79 /overrideAlarmConfiguration/alarms/1: T | element 1 of the list is the same as an earlier one | the first: 5:62 /overrideAlarmConfiguration/alarms/0`,
		}},
		{"one thing that two schemas ask for", `{"allOf": [{"$ref": "#/$defs/n"}, {"$ref": "#/$defs/n"}], "$defs": {"n": {"required": ["description"]}}}`, []string{
			`1:1 : the member "description" is missing`,
		}},
		{"a title on several lines", "title: |\n  Two\n  lines.\n\nproperties:\n  applicationName:\n    const: shop\n", []string{
			`2:22 /applicationName: Two lines | it must be "shop", not "Shop"`,
		}},
		{"nothing", `true`, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, found(t, ruleOf(t, test.schema), request)); diff != "" {
				t.Errorf("findings (-want +got)\n%s", diff)
			}
		})
	}
}

func TestPolicy_TheRule(t *testing.T) {
	r := ruleOf(t, `{"title": "  Names are in lower case. ", "description": "So that they can be host names.\n"}`)
	if r.ID != "policy-own" || r.Title != "Names are in lower case" || r.Text != "So that they can be host names." || r.Severity != validate.Error || r.InRecord != 0 {
		t.Errorf("%+v", r)
	}
	r = ruleOf(t, `{}`)
	if r.Title != "A document is not as own.schema wants it" || r.Text == "" {
		t.Errorf("%+v", r)
	}
}

// The severity is that of the policy, in requests and in records, unless the configuration sets that of its rule.
func TestPolicy_Severity(t *testing.T) {
	c := &config.Config{Policies: []config.Policy{{ID: "policy-own", Schema: "own.json", Severity: validate.Warning}}}
	rules, err := load(c, func(string) ([]byte, error) { return []byte("false"), nil })
	if err != nil {
		t.Fatal(err)
	}
	for severity, severities := range map[validate.Severity]map[string]validate.Severity{
		validate.Warning: nil,
		validate.Note:    {"policy-own": validate.Note},
		validate.Off:     {"policy-own": validate.Off},
	} {
		v := validate.New(validate.Options{Rules: rules, Severities: severities})
		for _, text := range []string{`{"applicationName": "a", "deploymentGroupName": "b"}`, `{"deploymentInfo": {"deploymentId": "d-AAAAAAAAA"}}`} {
			got := validate.Off
			for _, f := range v.Document(source.Parse([]byte(text), source.Options{})[0], "test").Findings {
				if f.Rule == rules[0] {
					got = f.Severity
				}
			}
			if got != severity {
				t.Errorf("%v: severity %v, want %v", severities, got, severity)
			}
		}
	}
}

func TestPolicy_KindsItIsFor(t *testing.T) {
	documents := map[model.Kind]string{
		model.CreateDeployment:          `{"applicationName": "a", "deploymentGroupName": "b"}`,
		model.GetDeployment:             `{"deploymentInfo": {"deploymentId": "d-AAAAAAAAA"}}`,
		model.BatchGetDeployments:       `{"deploymentsInfo": [{"deploymentId": "d-AAAAAAAAA"}]}`,
		model.GetDeploymentTarget:       `{"deploymentTarget": {"deploymentTargetType": "InstanceTarget"}}`,
		model.BatchGetDeploymentTargets: `{"deploymentTargets": []}`,
		model.GetDeploymentGroup:        `{"deploymentGroupInfo": {"applicationName": "a"}}`,
		model.AppSpec:                   "version: 0.0\nos: linux\n",
		model.Unknown:                   `{"detail-type": "CodeDeploy Deployment State-change Notification"}`,
	}
	for kind, text := range documents {
		if got := len(found(t, ruleOf(t, "false"), text)); got != min(1, int(kind)) {
			t.Errorf("%v: %d findings of a policy for every kind", kind, got)
		}
		if kind == model.Unknown {
			continue
		}
		for other, text := range documents {
			want := 0
			if other == kind {
				want = 1
			}
			if got := len(found(t, ruleOf(t, "false", kind), text)); got != want {
				t.Errorf("a policy for %v has %d findings in %v", kind, got, other)
			}
		}
	}
}

// What takes too long to judge is a finding, not silence.
func TestPolicy_GivesUp(t *testing.T) {
	schema := `{"$ref": "#/$defs/n0", "$defs": {"n30": {"required": ["applicationName"]}`
	for i := range 30 {
		schema += fmt.Sprintf(`, "n%d": {"allOf": [{"$ref": "#/$defs/n%d"}, {"title": "t", "$ref": "#/$defs/n%[2]d"}]}`, i, i+1)
	}
	want := []string{"1:1 : the policy gives up on this document: judging it takes more than 5 million steps | the schema goes over the same values again and again, or the document is far too large"}
	if diff := cmp.Diff(want, found(t, ruleOf(t, schema+"}}"), `{"applicationName": "a", "deploymentGroupName": "b"}`)); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
}

// A document that breaks a policy a thousand times has so many findings as any rule has, and one that says so.
func TestPolicy_ManyBreaches(t *testing.T) {
	text := `{"applicationName": "a", "deploymentGroupName": "b"`
	for i := range 3000 {
		text += fmt.Sprintf(`, "m%d": 1`, i)
	}
	if got := len(found(t, ruleOf(t, `{"properties": {"applicationName": true, "deploymentGroupName": true}, "additionalProperties": false}`), text+"}")); got < 200 || got > 300 {
		t.Errorf("%d findings", got)
	}
}

func TestLoad_EverythingThatIsWrong(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for name, text := range map[string]string{
		"a.json": "{\n  \"type\": \"objekt\"\n}", "b.yaml": "properties:\n  a: {$ref: 'parts/c.json'}\n  b: {pattern: '('}\n",
		"parts/c.json": `{"minLength": -1}`, "good.json": "{}",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	c := &config.Config{Path: ".deployrecord.yaml"}
	for i, schema := range []string{"a.json", "no.json", "b.yaml", "good.json"} {
		c.Policies = append(c.Policies, config.Policy{ID: fmt.Sprint("policy-", i), Schema: schema, Severity: validate.Error, Line: i + 2, Column: 5})
	}
	rules, err := Load(c)
	problems, ok := err.(config.Error)
	if !ok || rules != nil {
		t.Fatalf("%v, %v", rules, err)
	}
	var got []string
	for _, p := range problems {
		got = append(got, filepath.ToSlash(p.String()))
	}
	want := []string{
		".deployrecord.yaml:3:5: the policy's schema no.json cannot be read: no such file or directory",
		`a.json:2:11: no type is called "objekt": did you mean "object"?`,
		"parts/c.json:1:15: minLength must be a whole number and not negative",
		"b.yaml:3:16: \"(\" is no regular expression as RE2 has them, without lookarounds and backreferences: missing closing ): `(`",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got)\n%s", diff)
	}
	c.Policies = c.Policies[3:4]
	if rules, err := Load(c); err != nil || len(rules) != 1 || rules[0].ID != "policy-3" {
		t.Errorf("%v, %v", rules, err)
	}
}

func BenchmarkPolicy(b *testing.B) {
	const examples = "../../../docs/examples/policies"
	c, err := config.Read(filepath.Join(examples, config.Name))
	if err != nil {
		b.Fatal(err)
	}
	rules, err := Load(&c)
	if err != nil {
		b.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(examples, "requests", "good.json"))
	if err != nil {
		b.Fatal(err)
	}
	doc := source.Parse(text, source.Options{})[0]
	for name, rules := range map[string][]*validate.Rule{"without": nil, "with": rules} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			v := validate.New(validate.Options{Rules: rules})
			for b.Loop() {
				if !v.Document(doc, "good.json").Valid() {
					b.Fatal("the request is not valid")
				}
			}
		})
	}
}
