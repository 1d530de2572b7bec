package validate

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/source"
)

// reportedCase is a captured document and what one rule reports of it, each as "severity pointer: message".
type reportedCase struct {
	name, document string
	want           []string
}

// checkReported runs a rule on each document as it stands, indented, as YAML and as the AWS SDK for Go prints it, and
// wants the same findings from all four.
func checkReported(t *testing.T, rule *Rule, cases []reportedCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, reported(t, rule, c.document, source.AsJSON)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.want, reported(t, rule, indented(t, c.document), source.AsJSON)); diff != "" {
				t.Errorf("findings in indented JSON (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.want, reported(t, rule, c.document, source.AsYAML)); diff != "" {
				t.Errorf("findings in YAML (-want +got):\n%s", diff)
			}
			if !wrapper.MatchString(c.document) {
				return // names in PascalCase alone are also what a query of one's own prints
			}
			pascal := reported(t, rule, pascalCase(t, c.document), source.AsJSON)
			if diff := cmp.Diff(withPascalPointers(c.want), pascal); diff != "" {
				t.Errorf("findings in the dialect of the SDK for Go (-want +got):\n%s", diff)
			}
		})
	}
}

var wrapper = regexp.MustCompile(`^{"deployment(Info|sInfo|Targets?)"`)

// reported returns the findings of one rule. Related places must exist and none of them may be the finding's own.
func reported(t *testing.T, rule *Rule, document string, format source.FormatHint) []string {
	t.Helper()
	var got []string
	v := New(Options{})
	for _, doc := range source.Parse([]byte(document), source.Options{Format: format}) {
		for _, f := range v.Document(doc, "record.json").Findings {
			if f.Rule.ID != rule.ID {
				continue
			}
			got = append(got, f.Severity.String()+" "+f.Pointer+": "+f.Message)
			for _, r := range f.Related {
				if _, ok := doc.Find(source.Pointer(r.Pointer)); !ok || r.Pointer == f.Pointer || r.Label == "" {
					t.Errorf("%s at %s has a related place %q labelled %q", rule.ID, f.Pointer, r.Pointer, r.Label)
				}
			}
		}
	}
	return got
}

func indented(t *testing.T, document string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(document), "", "    "); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// pascalCase renames every member as the AWS SDK for Go does.
func pascalCase(t *testing.T, document string) string {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(document))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(renamed(v))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func renamed(v any) any {
	switch v := v.(type) {
	case map[string]any:
		m := make(map[string]any, len(v))
		for name, member := range v {
			m[pascalName(name)] = renamed(member)
		}
		return m
	case []any:
		for i := range v {
			v[i] = renamed(v[i])
		}
	}
	return v
}

func pascalName(name string) string {
	if name == "string" {
		return "String_"
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

// withPascalPointers renames the members in the pointers of findings.
func withPascalPointers(findings []string) []string {
	var renamed []string
	for _, f := range findings {
		severity, rest, _ := strings.Cut(f, " ")
		pointer, message, _ := strings.Cut(rest, ": ")
		tokens := strings.Split(pointer, "/")
		for i, token := range tokens {
			if token != "" {
				tokens[i] = pascalName(token)
			}
		}
		renamed = append(renamed, severity+" "+strings.Join(tokens, "/")+": "+message)
	}
	return renamed
}

// captured returns the output of GetDeployment with these members beside an id.
func captured(members ...string) string {
	return `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E"` + further(members) + `}}`
}

// capturedTarget returns the output of GetDeploymentTarget for a target of that type.
func capturedTarget(kind, member string, members ...string) string {
	return `{"deploymentTarget": {"deploymentTargetType": "` + kind + `", "` + member + `": {"deploymentId": "d-A1B2C3D4E"` + further(members) + `}}}`
}

func further(members []string) string {
	text := ""
	for _, m := range members {
		text += ", " + m
	}
	return text
}
