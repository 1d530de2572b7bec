package suppress_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// now is when the tests take place.
var now = time.Date(2026, 11, 20, 23, 59, 0, 0, time.UTC)

// judged is a finding, and whether it is suppressed.
type judged struct {
	validate.Finding
	out bool
}

// apply checks every document of a text and applies its comments.
func apply(t testing.TB, text string, o validate.Options) []judged {
	t.Helper()
	var all []judged
	v := validate.New(o)
	for _, doc := range source.Parse([]byte(text), source.Options{}) {
		findings, out := suppress.NewComments(now).Apply(v, &o, doc, v.Document(doc, "request.yaml"))
		if out != nil && len(out) != len(findings) {
			t.Fatalf("%d findings, of which %d are judged", len(findings), len(out))
		}
		for i, f := range findings {
			all = append(all, judged{f, out != nil && out[i]})
		}
	}
	return all
}

func TestRules_AreDescribed(t *testing.T) {
	for _, r := range suppress.Rules() {
		if !strings.HasPrefix(r.ID, "suppression-") || r.Severity < validate.Note {
			t.Errorf("%s: severity %s", r.ID, r.Severity)
		}
		if r.Title == "" || strings.HasSuffix(r.Title, ".") {
			t.Errorf("%s: title %q, want a line without a full stop", r.ID, r.Title)
		}
		if !strings.HasSuffix(r.Text, ".") || strings.Contains(r.Text, "  ") || strings.Contains(r.Text, "\n") {
			t.Errorf("%s: text %q, want sentences", r.ID, r.Text)
		}
		if !regexp.MustCompile(`^\d+\.\d+\.\d+$`).MatchString(r.Since) {
			t.Errorf("%s: since %q, want a version", r.ID, r.Since)
		}
		for _, s := range r.Sources {
			if s.Title == "" || !strings.HasPrefix(s.URL, "https://") || s.Read == "" {
				t.Errorf("%s: source %+v", r.ID, s)
			}
		}
	}
}

func TestRules_ExamplesFailAndPass(t *testing.T) {
	for _, r := range suppress.Rules() {
		t.Run(r.ID, func(t *testing.T) {
			failed := slices.DeleteFunc(apply(t, r.Fail.Document, validate.Options{}), func(f judged) bool { return f.Rule.ID != r.ID })
			if len(failed) != 1 || failed[0].out || failed[0].Pointer != r.Fail.Pointer || failed[0].Severity != r.Severity {
				t.Errorf("the failing example has the findings %+v", failed)
			}
			for _, f := range apply(t, r.Pass.Document, validate.Options{}) {
				if !f.out {
					t.Errorf("the passing example has a finding of %s: %s", f.Rule.ID, f.Message)
				}
			}
		})
	}
}

func TestRules_AreKnownByID(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range suppress.AllRules() {
		if seen[r.ID] {
			t.Errorf("two rules are called %s", r.ID)
		}
		seen[r.ID] = true
		if got, ok := suppress.RuleByID(r.ID); !ok || got != r {
			t.Errorf("%s is not found", r.ID)
		}
	}
	if !seen["suppression-unused"] || !seen["alarm-count"] {
		t.Error("some rules are missing")
	}
	if r, ok := suppress.RuleByID("alarm-counts"); ok {
		t.Errorf("found %s", r.ID)
	}
}
