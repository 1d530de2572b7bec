package validate

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// contentCase is the content of a revision, and what the rules about AppSpec files say of it, each as "severity rule inner-line:
// inner-column".
type contentCase struct {
	name, content string
	want          []string
}

func checkContents(t *testing.T, cases []contentCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			quoted, err := json.Marshal(c.content)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range findingsOf(t, textExample(`"content": `+string(quoted)), Options{}) {
				checkFinding(t, f)
				if f.Inner == nil || f.Pointer != embeddedAt {
					t.Errorf("%s at %q without a place in the AppSpec", f.Rule.ID, f.Pointer)
					continue
				}
				got = append(got, fmt.Sprintf("%s %s %d:%d", f.Severity, f.Rule.ID, f.Inner.Line, f.Inner.Column))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", c.content, diff)
			}
		})
	}
}

func TestAppSpecText(t *testing.T) {
	asJSON := `{"version": 0.0, "Resources": [{"charge": {"Type": "AWS::Lambda::Function", "Properties": {"Name": "charge", "Alias": "live", "CurrentVersion": "3", "TargetVersion": "4"}}}]}`
	checkContents(t, []contentCase{
		{"YAML", exampleLambdaSpec, nil},
		{"JSON", asJSON, nil},
		{"JSON with tabs", "\t" + strings.ReplaceAll(asJSON, ", ", ",\n\t\t"), nil},
		{"a Python dict", strings.ReplaceAll(asJSON, `"`, `'`), nil},
		{"with a byte-order mark", "\ufeff" + exampleLambdaSpec, []string{"warning appspec-syntax 1:1"}},
		{"line breaks lost", strings.Join(strings.Fields(exampleLambdaSpec), " "), []string{"error appspec-line-breaks-lost 1:14"}},
		{"line breaks lost, for instances", "version: 0.0 os: linux files: - source: /", []string{"error appspec-line-breaks-lost 1:14"}},
		{"base64", "dmVyc2lvbjogMC4wClJlc291cmNlczogW10K", []string{"error appspec-base64 1:1"}},
		{"base64 with blanks around", "\n dmVyc2lvbjogMC4wClJlc291cmNlczogW10K\n", []string{"error appspec-base64 2:2"}},
		{"a file", "file://appspec.yaml", []string{"error appspec-file-reference 1:1"}},
		{"a binary file", "fileb://./appspec.yaml", []string{"error appspec-file-reference 1:1"}},
		{"an S3 address", "s3://releases/appspec.yaml", []string{"error appspec-file-reference 1:1"}},
		{"a web address", "https://example.com/appspec.yaml", []string{"error appspec-file-reference 1:1"}},
		{"a path", "deploy/appspec.yml", []string{"error appspec-file-reference 1:1"}},
		{"escaped twice", `{\"version\": 0.0, \"Resources\": []}`, []string{"error appspec-double-escaped 1:2"}},
		{"escaped twice in quotes", `"{\"version\": 0.0, \"Resources\": []}"`, []string{"error appspec-double-escaped 1:3"}},
		{"line breaks escaped twice", `version: 0.0\nResources:\n  - f:\n      Type: AWS::Lambda::Function\n`, []string{"error appspec-double-escaped 1:13"}},
		{"tabs", "version: 0.0\nResources:\n\t- f: {}\n", []string{"error appspec-tabs 3:1"}},
		{"Windows", strings.ReplaceAll(exampleLambdaSpec, "\n", "\r\n"), []string{"note appspec-crlf 1:13"}},
		{"a word", "revision-as-string", []string{"warning appspec-object 1:1"}},
		{"a sentence", "put the AppSpec here", []string{"error appspec-object 1:1"}},
		{"a list", "- a\n- b\n", []string{"error appspec-object 1:1"}},
		{"a number", "7", []string{"error appspec-object 1:1"}},
		{"blanks", " \n", []string{"error appspec-syntax 1:1"}},
		{"a comment", "# nothing yet\n", []string{"error appspec-syntax 1:1"}},
		{"a placeholder alone", "${APPSPEC}", []string{"warning appspec-placeholder 1:1"}},
		{"an anchor", strings.Replace(exampleLambdaSpec, "Alias: live", "Alias: &&ALIAS&&", 1), []string{
			"warning appspec-placeholder 7:16", "warning appspec-syntax 7:16"}},
		{"a placeholder without quotes", strings.Replace(exampleLambdaSpec, "Alias: live", "Alias: {{ALIAS}}", 1), []string{
			"warning appspec-placeholder 7:16", "warning appspec-syntax 7:16"}},
		{"cut off", `{"version": 0.0, "Resources": [`, []string{"error appspec-syntax 1:32"}},
		{"a comma too many in JSON", strings.Replace(asJSON, "}}}]}", "}}}],}", 1), []string{"warning appspec-syntax 1:174"}},
		{"two documents", exampleLambdaSpec + "---\n" + exampleLambdaSpec, []string{"warning appspec-syntax 1:1"}},
		{"without Resources", "version: 0.0\n", []string{"error appspec-platform-unknown 1:1"}},
		{"for instances", exampleServerSpec, []string{"error appspec-platform-mismatch 1:1"}},
	})
}

// What a shell leaves of a file is told on its own too, when it is said to be an AppSpec.
func TestAppSpecText_OnItsOwn(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"line breaks lost", "version: 0.0 Resources: - TargetService: {}", []string{"error syntax ", "error appspec-line-breaks-lost "}},
		{"tabs", "version: 0.0\nResources:\n\t- f: {}\n", []string{"error appspec-tabs ", "error syntax "}},
		{"a path", "appspec.yml", []string{"error appspec-file-reference "}},
		{"Windows", strings.ReplaceAll(exampleLambdaSpec, "\n", "\r\n"), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := source.Parse([]byte(c.text), source.Options{Format: source.AsYAML})[0]
			got := briefly(New(Options{Kind: model.AppSpec}).Document(doc, "appspec.yml").Findings)
			slices.Sort(got)
			slices.Sort(c.want)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What is no object lacks whatever the platform asks for, and that is not said besides.
func TestAppSpecText_WithKnownPlatform(t *testing.T) {
	for _, c := range []struct {
		name, text string
		options    Options
		want       []string
	}{
		{"a placeholder for Lambda", textExample(`"content": "${APPSPEC}"`), toLambda, []string{"warning appspec-placeholder " + embeddedAt}},
		{"a word for ECS", textExample(`"content": "appspec"`), toECS, []string{"warning appspec-object " + embeddedAt}},
		{"a list for Lambda", textExample(`"content": "- version: 0.0\n"`), toLambda, []string{"error appspec-object " + embeddedAt}},
		{"a word for servers", "appspec", Options{Kind: model.AppSpec, Platform: model.ComputePlatformServer}, []string{"warning appspec-object "}},
		{"a list for servers", "- version: 0.0\n", Options{Kind: model.AppSpec, Platform: model.ComputePlatformServer}, []string{"error appspec-object "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, briefly(findingsOf(t, c.text, c.options))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A text in a captured record cannot be mended any more: what is wrong with it is no error.
func TestAppSpecText_InRecords(t *testing.T) {
	for _, r := range appSpecRules {
		if r.InRecord != Warning && r.Severity == Error {
			t.Errorf("%s is an error in a record", r.ID)
		}
	}
	record := exampleRecordOf(`{"revisionType": "AppSpecContent", "appSpecContent": {"content": "file://appspec.yaml"}}`)
	want := []string{
		"warning appspec-file-reference /deploymentInfo/revision/appSpecContent/content",
		"warning content-recorded /deploymentInfo/revision/appSpecContent/content",
	}
	got := briefly(findingsOf(t, record, Options{}))
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAppSpecPlaceholder(t *testing.T) {
	with := func(definition string) string {
		return strings.Replace(exampleECSSpec, "arn:aws:ecs:eu-west-1:111122223333:task-definition/web:118", definition, 1)
	}
	at := atECSProperties + "/TaskDefinition"
	for _, c := range []struct{ definition, hint string }{
		{"<TASK_DEFINITION>", "it is filled in by CodePipeline alone: put the ARN of the task definition in its place before CodeDeploy gets the file"},
		{`"{{ARN}}"`, "put a value in its place"},
		{"${ARN}", "put a value in its place"},
		{"arn:aws:ecs:eu-west-1:${ACCOUNT}:task-definition/web:1", "put a value in its place"},
		{"${{ secrets.ARN }}", "put a value in its place"},
		{`"[Your task definition arn]"`, "put a value in its place"},
		{`"[Version number, ex: 1.3.0]"`, "put a value in its place"},
		{"<タスク定義>", "put a value in its place"},
	} {
		t.Run(c.definition, func(t *testing.T) {
			found := findingsOf(t, with(c.definition), Options{})
			if diff := cmp.Diff([]string{"warning appspec-placeholder " + at}, briefly(found)); diff != "" {
				t.Fatalf("(-want +got):\n%s", diff)
			}
			if found[0].Hint != c.hint {
				t.Errorf("hint %q", found[0].Hint)
			}
		})
	}
}

// A template has one finding for all its empty values, and one empty value in a file that is filled in is a mistake.
func TestAppSpecTemplate(t *testing.T) {
	server := `version: 0.0
os: linux
files:
  - source:
    destination:
permissions:
  - object:
    mode:
    acls:
      -
    context:
      type:
hooks:
  ApplicationStop:
    - location:
      timeout:
`
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"for instances", server, []string{"warning appspec-template-unfilled /files/0/source"}},
		{"one value", strings.Replace(exampleLambdaSpec, "live", `""`, 1), []string{"error appspec-lambda-property-missing /Resources/0/charge/Properties/Alias"}},
		{"null", strings.Replace(exampleLambdaSpec, "live", "", 1), []string{"error appspec-lambda-property-missing /Resources/0/charge/Properties/Alias"}},
		{
			"words of the guide",
			exampleServerSpec + "permissions:\n  - object: object-specification\n    mode: mode-specification\n    acls: [acls-specification]\n    type: [object-type]\n    context: {type: type-specification, range: range-specification}\n",
			[]string{"warning appspec-placeholder /permissions/0/object"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, briefly(findingsOf(t, c.text, Options{}))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
