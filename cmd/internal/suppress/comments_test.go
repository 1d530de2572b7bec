package suppress_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
)

// briefly prints findings as "line:column rule", suppressed ones with a minus sign in front.
func briefly(findings []judged) []string {
	var lines []string
	for _, f := range findings {
		line := fmt.Sprintf("%d:%d %s", f.Line, f.Column, f.Rule.ID)
		if f.out {
			line = "-" + line
		}
		if f.Inner != nil {
			line += fmt.Sprintf(" %d:%d", f.Inner.Line, f.Inner.Column)
		}
		lines = append(lines, line)
	}
	return lines
}

// request is a document with findings; the comments of the cases take the places of the @s.
const request = `applicationName: shop
deploymentGroupName: production
@
revision:
  revisionType: S3
  @
  s3Location: @
    bucket: releases
    key: shop.zip
    bundleType: zap @
@
overrideAlarmConfiguration: @
  @
  alarms: @
    - name: a
    @
    - name: a @
      nmae: b
    @
    - {name: c, nmae: a}
`

// fill puts comments in the places of a text.
func fill(text string, comments map[int]string) string {
	parts := strings.Split(text, "@")
	var b strings.Builder
	for i, part := range parts {
		b.WriteString(part)
		if c, ok := comments[i+1]; ok {
			b.WriteString("# deployrecord:ignore " + c)
		}
	}
	return b.String()
}

// found are the findings of request without comments.
var found = []string{
	"8:5 s3-revision-unpinned", "10:17 enum-value", "14:3 alarms-disabled", "17:13 alarm-duplicate", "18:7 member-unknown", "20:17 member-unknown",
}

func TestApply_HoldsForALineAndWhatBeginsThere(t *testing.T) {
	for _, test := range []struct {
		name     string
		comments map[int]string
		out      []string // of found
		more     []string // about the comments
	}{
		{"none", nil, nil, nil},
		{"behind a value", map[int]string{4: "enum-value -- why"}, []string{"10:17 enum-value"}, nil},
		{"behind another value", map[int]string{10: "enum-value -- why"}, nil, []string{"17:15 suppression-unused"}},
		{"behind the name of an object that begins below", map[int]string{3: "s3-revision-unpinned -- why"}, []string{"8:5 s3-revision-unpinned"}, nil},
		{"behind the name of a list, which the finding is not about", map[int]string{8: "alarm-duplicate -- why"}, nil, []string{"14:11 suppression-unused"}},
		{"behind a value in flow style, about another line", map[int]string{11: "alarm-duplicate -- why"}, nil, []string{"19:5 suppression-unused"}},
		{"above a member, with all that is inside", map[int]string{1: "s3-revision-unpinned,enum-value -- why"},
			[]string{"8:5 s3-revision-unpinned", "10:17 enum-value"}, nil},
		{"above an object whose first member begins there", map[int]string{7: "alarms-disabled,member-unknown -- why"},
			[]string{"14:3 alarms-disabled", "18:7 member-unknown", "20:17 member-unknown"}, nil},
		{"above an element, with all that is inside", map[int]string{9: "alarm-duplicate,member-unknown -- why"},
			[]string{"17:13 alarm-duplicate", "18:7 member-unknown"}, nil},
		{"above another element", map[int]string{11: "member-unknown -- why"}, []string{"20:17 member-unknown"}, nil},
		{"above a member, below blank lines", map[int]string{5: "member-unknown -- why"}, []string{"18:7 member-unknown", "20:17 member-unknown"}, nil},
		{"one of two rules", map[int]string{4: "alarm-count,enum-value -- why"}, []string{"10:17 enum-value"}, []string{"10:21 suppression-unused"}},
		{"twice for one finding", map[int]string{1: "enum-value -- why", 4: "enum-value -- why"}, []string{"10:17 enum-value"}, nil},
		{"up to today", map[int]string{4: "enum-value expires=2026-11-20 -- why"}, []string{"10:17 enum-value"}, nil},
		{"up to yesterday", map[int]string{4: "enum-value expires=2026-11-19 -- why"}, nil, []string{"10:21 suppression-expired"}},
		{"past and without a finding", map[int]string{2: "enum-value expires=2026-11-19 -- why"}, nil, []string{"6:3 suppression-expired"}},
		{"malformed", map[int]string{4: "enum-value"}, nil, []string{"10:21 suppression-malformed"}},
		{"an unknown rule, which makes all of it void", map[int]string{4: "enum-value,enum-valeu -- why"}, nil, []string{"10:54 suppression-malformed"}},
		{"a rule of a policy that is not in force", map[int]string{4: "policy-naming -- why"}, nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			want := slices.Concat(found, test.more)
			for i, f := range want {
				if slices.Contains(test.out, f) {
					want[i] = "-" + f
				}
			}
			got := briefly(apply(t, fill(request, test.comments), validate.Options{}))
			slices.Sort(got)
			slices.Sort(want)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Between a comment and what it is about there may be other comments and blank lines.
func TestApply_PassesOverComments(t *testing.T) {
	text := fill(request, map[int]string{5: "alarm-duplicate -- why\n# and\n\n  # deployrecord:ignore alarms-disabled -- why"})
	want := []string{
		"8:5 s3-revision-unpinned", "10:17 enum-value", "-17:3 alarms-disabled", "-20:13 alarm-duplicate", "21:7 member-unknown", "23:17 member-unknown",
	}
	if diff := cmp.Diff(want, briefly(apply(t, text, validate.Options{}))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// What is found comes in order, that about comments too.
func TestApply_KeepsTheOrder(t *testing.T) {
	findings := apply(t, fill(request, map[int]string{1: "alarm-count -- why", 3: "s3-revision-unpinned", 4: "enum-value -- why", 10: "alarm-count -- why"}), validate.Options{})
	if !slices.IsSortedFunc(findings, func(a, b judged) int { return validate.Compare(a.Finding, b.Finding) }) {
		t.Errorf("got %q", briefly(findings))
	}
	if len(findings) != len(found)+3 {
		t.Errorf("%d findings: %q", len(findings), briefly(findings))
	}
}

func TestApply_SaysWhatIsWrongWithAComment(t *testing.T) {
	text := fill(request, map[int]string{2: "alarm-count -- why", 3: "alarm-count expires=2020-02-03 -- why", 4: "alarm-cuont -- why"})
	var got [][]string
	for _, f := range apply(t, text, validate.Options{}) {
		if strings.HasPrefix(f.Rule.ID, "suppression-") {
			got = append(got, []string{f.Severity.String(), f.Pointer, f.Message, f.Hint})
		}
	}
	want := [][]string{
		{"warning", "/revision/s3Location", "the comment suppresses no finding of alarm-count", "remove it"},
		{"warning", "/revision/s3Location", "the suppression of alarm-count expired on 2020-02-03", "mend what it is for, or renew the day"},
		{"error", "/revision/s3Location/bundleType", `no rule is called "alarm-cuont"`, `did you mean "alarm-count"?`},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// The configuration says how grave these are, as for any rule.
func TestApply_ObeysSeverities(t *testing.T) {
	text := fill(request, map[int]string{3: "alarm-count -- why", 4: "enum-value"})
	o := validate.Options{Severities: map[string]validate.Severity{"suppression-unused": validate.Error, "suppression-malformed": validate.Off}}
	var got []string
	for _, f := range apply(t, text, o) {
		if strings.HasPrefix(f.Rule.ID, "suppression-") {
			got = append(got, f.Severity.String()+" "+f.Rule.ID)
		}
	}
	if diff := cmp.Diff([]string{"error suppression-unused"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	record := strings.ReplaceAll("deploymentInfo:\n  deploymentId: d-A1B2C3D4E # deployrecord:ignore\n", "\t", " ")
	for _, f := range apply(t, record, validate.Options{}) {
		if f.Rule.ID == "suppression-malformed" && f.Severity != validate.Warning {
			t.Errorf("in a record it is of severity %s", f.Severity)
		}
	}
}

// A comment is not called unused where it cannot be told.
func TestApply_DoubtsThatACommentIsUnused(t *testing.T) {
	const comment = "# deployrecord:ignore alarm-count,group-name-mismatch -- why\n"
	skeleton, ok := validate.RuleByID("skeleton-unedited")
	if !ok {
		t.Fatal("there is no rule about skeletons")
	}
	for _, test := range []struct {
		name, text string
		options    validate.Options
		want       string // the message, if any
	}{
		{"a rule that needs to know the deployment group", "applicationName: a\n" + comment + "deploymentGroupName: b\n", validate.Options{},
			"the comment suppresses no finding of alarm-count"},
		{"a rule that is switched off", "applicationName: a\n" + comment + "deploymentGroupName: b\n",
			validate.Options{Severities: map[string]validate.Severity{"alarm-count": validate.Off}}, ""},
		{"a document of no known kind", comment + "some: thing\n", validate.Options{}, ""},
		{"a skeleton, which only one rule is about", comment + skeleton.Fail.Document, validate.Options{}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			for _, f := range apply(t, test.text, test.options) {
				if f.Rule.ID == "suppression-unused" {
					got += f.Message
				}
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// A comment in the wrong place is told where there is something to suppress.
func TestApply_SaysWhereAnUnusedCommentBelongs(t *testing.T) {
	same := "version: 0.0\nResources:\n  - web: # deployrecord:ignore appspec-lambda-same-version -- why\n      Type: AWS::Lambda::Function\n" +
		"      Properties: {Name: web, Alias: live, CurrentVersion: \"1\", TargetVersion: \"1\"}\n"
	for _, test := range []struct{ name, text, want string }{
		{"above the first member", "# deployrecord:ignore enum-value -- why\napplicationName: a\nrevision: {revisionType: Git}\n",
			"remove it, or move it to line 3, where there is one"},
		{"behind the end", "revision: {revisionType: Git}\n# deployrecord:ignore enum-value -- why\n", "remove it, or move it to line 1, where there is one"},
		{"beside another that suppresses it", "applicationName: a # deployrecord:ignore enum-value -- why\nrevision: {revisionType: Git} # deployrecord:ignore enum-value -- why\n",
			"remove it"},
		{"one of two rules", "revision: {revisionType: Git} # deployrecord:ignore enum-value,revision-type-mismatch,alarm-count -- why\n", "remove what it does not need"},
		{"in the text of an AppSpec", fill(inYAML(same), nil), "remove it, or move it to line 5 of the AppSpec, where there is one"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, f := range apply(t, test.text, validate.Options{}) {
				if f.Rule.ID == "suppression-unused" {
					got = append(got, f.Hint)
				}
			}
			if diff := cmp.Diff([]string{test.want}, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Comments are those of their own document of a stream.
func TestApply_Streams(t *testing.T) {
	one := "applicationName: a\ndeploymentGroupName: b\nrevision: {revisionType: Git} # deployrecord:ignore enum-value -- why\n"
	text := one + "--- # first\n" + one + "# deployrecord:ignore enum-value -- why\n---\n" + strings.ReplaceAll(one, "#", "#-") + "---\nbroken: [ # deployrecord:ignore\n"
	var got []string
	for _, f := range briefly(apply(t, text, validate.Options{})) {
		if strings.Contains(f, "enum-value") || strings.Contains(f, "suppression") || strings.Contains(f, "syntax") {
			got = append(got, f)
		}
	}
	want := []string{"-3:26 enum-value", "-7:26 enum-value", "8:1 suppression-unused", "12:26 enum-value", "14:9 syntax"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// What looks like a comment within a scalar is none.
func TestApply_ScalarsAreNoComments(t *testing.T) {
	text := "applicationName: 'a # deployrecord:ignore'\ndeploymentGroupName: b\ndescription: |\n  # deployrecord:ignore\n  # deployrecord:ignroe x\n"
	for _, f := range apply(t, text, validate.Options{}) {
		if strings.HasPrefix(f.Rule.ID, "suppression-") {
			t.Errorf("%d:%d: %s", f.Line, f.Column, f.Message)
		}
	}
}

// In a stream of records a document without comments is left as it is.
func TestApply_LeavesOtherDocumentsAlone(t *testing.T) {
	for _, text := range []string{fill(request, nil), "{\"applicationName\": \"# deployrecord:ignore x\"}", "a: ["} {
		v := validate.New(validate.Options{})
		for _, doc := range source.Parse([]byte(text), source.Options{}) {
			r := v.Document(doc, "a.yaml")
			findings, out := suppress.NewComments(now).Apply(v, &validate.Options{}, doc, r)
			if len(findings) != len(r.Findings) || out != nil {
				t.Errorf("%q: %d findings became %d, %v", text, len(r.Findings), len(findings), out)
			}
		}
	}
}

// A document of nothing but such comments costs little and says so.
func TestApply_BoundsTheNumberOfComments(t *testing.T) {
	text := strings.Repeat("# deployrecord:ignore alarm-count -- why\n", 20_000) + "applicationName: a\n"
	count := map[string]int{}
	for _, f := range apply(t, text, validate.Options{}) {
		count[f.Rule.ID]++
	}
	if count["suppression-unused"] != 1000 || count["suppression-malformed"] != 1 {
		t.Errorf("got %v", count)
	}
}
