package suppress_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
)

// spec is an AppSpec text with two findings; @ stands for places for comments.
const spec = `version: 0.0
Resources:
  @
  - web:
      Type: AWS::Lambda::Function
      Properties:
        Name: web @
        Alias: live
        CurrentVersion: "1"
        TargetVersion: "1" @
        Colour: red @
`

// inYAML is a request with an AppSpec text as a block, with comments around it; inJSON has it as a string of JSON.
func inYAML(spec string) string {
	return "applicationName: a\ndeploymentGroupName: b\nrevision:\n  revisionType: AppSpecContent\n  @\n  appSpecContent:\n    content: | @\n      " +
		strings.ReplaceAll(strings.TrimSuffix(spec, "\n"), "\n", "\n      ") + "\n"
}

func inJSON(spec string) string {
	text, _ := json.Marshal(spec) // a string has no error
	return `{"applicationName": "a", "deploymentGroupName": "b", "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": ` + string(text) + `}}}`
}

func TestApply_AppSpecText(t *testing.T) {
	const same, unknown = "appspec-lambda-same-version", "appspec-member-unknown"
	yaml := func(comments map[int]string) string { return fill(inYAML(spec), comments) }
	jsonText := func(comments map[int]string) string { return inJSON(fill(spec, comments)) }
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"none", yaml(nil), []string{"17:30 " + same + " 10:24", "18:15 " + unknown + " 11:9"}},
		{"above the member around the text", yaml(map[int]string{1: same + " -- why"}), []string{"-17:30 " + same + " 10:24", "18:15 " + unknown + " 11:9"}},
		{"behind the indicator of the text", yaml(map[int]string{2: unknown + " -- why"}), []string{"17:30 " + same + " 10:24", "-18:15 " + unknown + " 11:9"}},
		{"behind a value in the text", yaml(map[int]string{5: same + " -- why"}), []string{"-17:30 " + same + " 10:24", "18:15 " + unknown + " 11:9"}},
		{"above an element in the text", yaml(map[int]string{3: same + "," + unknown + " -- why"}),
			[]string{"-17:30 " + same + " 10:24", "-18:15 " + unknown + " 11:9"}},
		{"behind another value in the text", yaml(map[int]string{4: same + " -- why"}),
			[]string{"14:25 suppression-unused 7:19", "17:30 " + same + " 10:24", "18:15 " + unknown + " 11:9"}},
		{"malformed", yaml(map[int]string{6: unknown}),
			[]string{"17:30 " + same + " 10:24", "18:15 " + unknown + " 11:9", "18:27 suppression-malformed 11:21"}},
		{"unused, and no other finding", strings.NewReplacer("TargetVersion: \"1\"", "TargetVersion: \"2\"", "Colour: red", "").
			Replace(yaml(map[int]string{5: same + " -- why"})), []string{"17:34 suppression-unused 10:28"}},

		{"in JSON", jsonText(map[int]string{3: same + " -- why"}), []string{"-1:321 " + same + " 10:24", "1:393 " + unknown + " 11:9"}},
		{"in JSON, above an element", jsonText(map[int]string{1: unknown + " -- why"}), []string{"1:372 " + same + " 10:24", "-1:388 " + unknown + " 11:9"}},
		{"in JSON, expired", jsonText(map[int]string{4: unknown + " expires=2026-11-19 -- why"}),
			[]string{"1:321 " + same + " 10:24", "1:337 " + unknown + " 11:9", "1:349 suppression-expired 11:21"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, briefly(apply(t, test.text, validate.Options{}))); diff != "" {
				t.Errorf("(-want +got)\n%s\n%s", diff, test.text)
			}
		})
	}
}

// A finding about a comment within a text names the value around, as those about the text do.
func TestApply_PlacesACommentInAppSpecText(t *testing.T) {
	for _, text := range []string{fill(inYAML(spec), map[int]string{4: "alarm-count -- why"}), inJSON(fill(spec, map[int]string{2: "alarm-count -- why"}))} {
		for _, f := range apply(t, text, validate.Options{}) {
			if f.Rule.ID != "suppression-unused" {
				continue
			}
			if got := text[f.Span.Start:f.Span.End]; got != "# deployrecord:ignore alarm-count -- why" {
				t.Errorf("it stands at %q", got)
			}
			if f.Pointer != "/revision/appSpecContent/content" || f.Inner.Pointer != "/Resources/0/web/Properties/Name" || f.Inner.Line != 7 {
				t.Errorf("it is about %s and %s, line %d", f.Pointer, f.Inner.Pointer, f.Inner.Line)
			}
		}
	}
}

// The text may be JSON, which has no comments, or not be there at all.
func TestApply_TextWithoutComments(t *testing.T) {
	for _, text := range []string{
		inJSON(`{"version": 0.0, "Resources": [{"web": {"Type": "deployrecord:ignore"}}]}`),
		inJSON("version: 0.0\nResources: [ # deployrecord:ignore\n"),
		"applicationName: a\nrevision: {appSpecContent: {content: }} # deployrecord, or the like\n",
	} {
		for _, f := range apply(t, text, validate.Options{}) {
			if strings.HasPrefix(f.Rule.ID, "suppression-") || f.out {
				t.Errorf("%s: %s %v", text, f.Rule.ID, f.out)
			}
		}
	}
}
