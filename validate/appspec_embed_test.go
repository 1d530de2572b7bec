package validate

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// An embedding puts the text of an AppSpec into a request.
type embedding struct {
	name  string
	embed func(text string) (request string, ok bool)
}

const embeddedAt = "/revision/appSpecContent/content"

var embeddings = []embedding{
	{"JSON", func(text string) (string, bool) {
		quoted, err := json.Marshal(text)
		return `{"applicationName": "a", "deploymentGroupName": "g", "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": ` + string(quoted) + `}}}`,
			err == nil && utf8.ValidString(text)
	}},
	{"JSON in which everything is escaped", func(text string) (string, bool) {
		var b strings.Builder
		for _, r := range text {
			if r > 0xFFFF {
				return "", false
			}
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		return `{"applicationName": "a", "deploymentGroupName": "g", "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": "` + b.String() + `"}}}`,
			utf8.ValidString(text)
	}},
	{"YAML, literal", func(text string) (string, bool) {
		if !strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\n\n") || !plainLines(text) {
			return "", false
		}
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		return inYAML("|2\n        " + strings.Join(lines, "\n        ") + "\n"), true
	}},
	{"YAML, double quotes", func(text string) (string, bool) {
		quoted, err := json.Marshal(text)
		return inYAML(string(quoted) + "\n"), err == nil && utf8.ValidString(text)
	}},
}

func inYAML(content string) string {
	return "applicationName: a\ndeploymentGroupName: g\nrevision:\n  revisionType: AppSpecContent\n  appSpecContent:\n      content: " + content
}

// plainLines reports whether a text can stand in a block of YAML as it is.
func plainLines(text string) bool {
	for _, r := range text {
		if r != '\n' && !unicode.IsPrint(r) || r == 0xFEFF || r == utf8.RuneError {
			return false
		}
	}
	return true
}

// told is what a finding says, without where its text stands.
type told struct{ rule, severity, message, hint, pointer string }

func toldOf(findings []Finding, inner bool) []told {
	var all []told
	for _, f := range findings {
		if strings.HasPrefix(f.Rule.ID, "appspec-") && f.Rule != &appSpecCarriageReturns && (f.Inner != nil) == inner {
			x := told{f.Rule.ID, f.Severity.String(), f.Message, f.Hint, f.Pointer}
			if inner {
				x.pointer = f.Inner.Pointer
			}
			all = append(all, x)
		}
	}
	return all
}

// checkEmbeddings wants the findings of a text from every request that holds it, each at the very character.
func checkEmbeddings(t *testing.T, text string) {
	t.Helper()
	alone := source.Parse([]byte(text), source.Options{Format: source.AsYAML})
	if len(alone) != 1 || len(alone[0].Nodes) == 0 || len(alone[0].Faults) > 0 || alone[0].Nodes[0].Kind != source.Object {
		return // what cannot be read is reported by other rules
	}
	v := New(Options{Kind: model.AppSpec})
	found := slices.Clone(v.Document(alone[0], "appspec.yml").Findings)
	if slices.ContainsFunc(found, func(f Finding) bool { return f.Rule == &appSpecPlatformUnknown || f.Rule == &appSpecPlatformMismatch }) {
		return // in a request it cannot be for instances
	}
	want := toldOf(found, false)
	for _, e := range embeddings {
		request, ok := e.embed(text)
		if !ok {
			continue
		}
		docs := source.Parse([]byte(request), source.Options{})
		node, ok := docs[0].Find(embeddedAt)
		if !ok || docs[0].String(node) != text {
			continue
		}
		findings := New(Options{}).Document(docs[0], "request").Findings
		got := toldOf(findings, true)
		got = slices.DeleteFunc(got, func(x told) bool {
			notJSON := x.rule == appSpecSyntax.ID && strings.HasPrefix(x.message, "this is no JSON") // alone it was read as YAML
			return notJSON || x.rule == appSpecPlatformMismatch.ID
		})
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(told{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s of %q (-alone +embedded):\n%s", e.name, text, diff)
		}
		for _, f := range findings {
			checkFinding(t, f)
			if f.Inner != nil {
				checkInner(t, docs[0], f)
				checkCharacter(t, docs[0], f, text)
			}
		}
	}
}

// checkCharacter wants the character of the AppSpec at the place in the document.
func checkCharacter(t *testing.T, doc *source.Document, f Finding, text string) {
	t.Helper()
	inner, outer := text[f.Inner.Span.Start:], string(doc.Text[f.Span.Start:])
	if inner == "" || outer == "" {
		return
	}
	r, _ := utf8.DecodeRuneInString(inner)
	if o, _ := utf8.DecodeRuneInString(outer); o != r && o != '\\' {
		t.Errorf("%s: %q stands in the AppSpec, %q at its place in the document", f.Rule.ID, r, o)
	}
	if got := doc.Position(int(f.Span.Start)); got != f.Position {
		t.Errorf("%s: position %+v, span begins at %+v", f.Rule.ID, f.Position, got)
	}
}

// Putting an AppSpec into a request changes neither what is found nor where in the AppSpec.
func TestAppSpec_EmbeddingChangesNothing(t *testing.T) {
	for _, r := range appSpecRules {
		for name, e := range map[string]Example{"Fail": r.Fail, "Pass": r.Pass} {
			if e.Platform == "" && e.Group == "" && e.Name == "" && !strings.HasPrefix(e.Document, `{"app`) {
				t.Run(r.ID+"/"+name, func(t *testing.T) { checkEmbeddings(t, e.Document) })
			}
		}
	}
}

func FuzzAppSpec(f *testing.F) {
	for _, r := range appSpecRules {
		f.Add(r.Fail.Document)
		f.Add(r.Pass.Document)
	}
	f.Add("version: 0.0\nResources: [{é: {Type: x, type: y}}]\nHooks: [{a: }, {}, {b: [c]}]\n")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 1<<12 {
			checkEmbeddings(t, text)
		}
	})
}

// The same AppSpec in four languages has the same findings at the same pointers.
func TestAppSpec_LanguageChangesNothing(t *testing.T) {
	texts := map[string]string{
		"YAML": `version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        LoadBalancerInfo:
          ContainerName: wéb
          ContainerPort: http
Hooks:
  - AfterInstal: smoke
`,
		"YAML in brackets": `{version: 0.0, Resources: [{TargetService: {Type: "AWS::ECS::Service", Properties: {LoadBalancerInfo: {ContainerName: wéb, ContainerPort: http}}}}], Hooks: [{AfterInstal: smoke}]}`,
		"Python":           `{'version': 0.0, 'Resources': [{'TargetService': {'Type': 'AWS::ECS::Service', 'Properties': {'LoadBalancerInfo': {'ContainerName': 'wéb', 'ContainerPort': 'http'}}}}], 'Hooks': [{'AfterInstal': 'smoke'}]}`,
		"JSON":             `{"version": 0.0, "Resources": [{"TargetService": {"Type": "AWS::ECS::Service", "Properties": {"LoadBalancerInfo": {"ContainerName": "wéb", "ContainerPort": "http"}}}}], "Hooks": [{"AfterInstal": "smoke"}]}`,
		"JSON with tabs":   "{\"version\": 0.0,\n\t\"Resources\": [\n\t\t{\"TargetService\": {\"Type\": \"AWS::ECS::Service\", \"Properties\": {\"LoadBalancerInfo\": {\"ContainerName\": \"w\\u00e9b\", \"ContainerPort\": \"http\"}}}}],\n\t\"Hooks\": [{\"AfterInstal\": \"smoke\"}]}",
	}
	want := []string{
		"error appspec-ecs-property-missing /Resources/0/TargetService/Properties TaskDefinition is missing: it is what the new tasks run",
		"error appspec-ecs-port /Resources/0/TargetService/Properties/LoadBalancerInfo/ContainerPort ContainerPort http is no port from 1 to 65535",
		"warning appspec-hook-unknown /Hooks/0/AfterInstal AfterInstal is no event of Amazon ECS deployments, so the hook never runs",
	}
	for language, text := range texts {
		for _, e := range embeddings {
			request, ok := e.embed(text)
			if !ok {
				continue
			}
			t.Run(language+"/"+e.name, func(t *testing.T) {
				var got []string
				docs := source.Parse([]byte(request), source.Options{})
				for _, f := range New(Options{}).Document(docs[0], "request").Findings {
					if f.Inner == nil {
						t.Fatalf("%s has no inner place", f.Rule.ID)
					}
					got = append(got, fmt.Sprintf("%s %s %s %s", f.Severity, f.Rule.ID, f.Inner.Pointer, f.Message))
					checkInner(t, docs[0], f)
					checkCharacter(t, docs[0], f, text)
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			})
		}
	}
}

// A literal block, a folded one and one JSON string: line and column of the very character, in both texts.
func TestAppSpec_Places(t *testing.T) {
	spec := "version: 0.0\nResources:\n  - f:\n      Type: AWS::Lambda::Function\n      Properties: {Name: f, Alias: é, CurrentVersion: 1, TargetVersion: $LATEST}\n"
	folded := "{version: 0.0, Resources: [{f: {Type: 'AWS::Lambda::Function',\n         Properties: {Name: f, Alias: é, CurrentVersion: 1,\n         TargetVersion: $LATEST}}}]}\n"
	quoted, _ := json.Marshal(spec)
	type place struct{ Line, Column, InnerLine, InnerColumn int }
	for _, c := range []struct {
		name, request string
		want          place
	}{
		{"literal", inYAML("|\n        " + strings.ReplaceAll(strings.TrimSuffix(spec, "\n"), "\n", "\n        ") + "\n"), place{11, 81, 5, 73}},
		{"folded", inYAML(">\n         " + folded), place{9, 25, 1, 130}},
		{"in double quotes", inYAML(string(quoted) + "\n"), place{6, 158, 5, 73}},
		{"JSON", "{\"applicationName\": \"a\", \"deploymentGroupName\": \"g\",\n\"revision\": {\"revisionType\": \"AppSpecContent\",\n\"appSpecContent\": {\"content\":\n" +
			string(quoted) + "}}}", place{4, 143, 5, 73}},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := ofRule(findingsOf(t, c.request, Options{}), "appspec-lambda-version")
			if len(found) != 1 || found[0].Inner == nil {
				t.Fatalf("findings %q", briefly(found))
			}
			got := place{found[0].Line, found[0].Column, found[0].Inner.Line, found[0].Inner.Column}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if found[0].Pointer != embeddedAt || found[0].Inner.Pointer != "/Resources/0/f/Properties/TargetVersion" {
				t.Errorf("pointers %q and %q", found[0].Pointer, found[0].Inner.Pointer)
			}
		})
	}
}
