package run_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/run"
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
)

// brief cuts positions and fingerprints off events about findings.
func brief(events []string) []string {
	var lines []string
	for _, line := range events {
		if fields := strings.Fields(line); fields[0] == "finding" {
			line = strings.Join(fields[:4], " ")
		}
		lines = append(lines, line)
	}
	return lines
}

// What is left out reaches no sink and does not count, but as suppressed; what is left decides.
func TestRun_LeavesOutWhatFiltersSay(t *testing.T) {
	flawed := strings.Replace(bad, `"a"`, `"a", "unknown": 1`, 1) // two errors
	sources := files(t, true, lines(good, bad, flawed, broken, bad), lines(bad))
	for _, jobs := range []int{1, 4} {
		var asked []string
		byRule := func(rule string) run.Filter {
			return func(s *input.Source, f *report.Finding, out bool) bool {
				asked = append(asked, fmt.Sprintf("%s %s %d %s %v", rule, s.Name, f.Document, f.Rule.ID, out))
				return out || f.Rule.ID == rule && s.Name == "a.json"
			}
		}
		got, outcome := check(t, sources, run.Options{Jobs: jobs, Filters: []run.Filter{byRule("github-repository"), byRule("syntax")}})
		want := []string{
			"begin a.json",
			"document a.json 0 create-deployment true",
			"document a.json 1 create-deployment true",
			"document a.json 2 create-deployment false", "finding a.json 2 member-unknown",
			"document a.json 3 unknown true",
			"document a.json 4 create-deployment true",
			"begin b.json", "document b.json 0 create-deployment false", "finding b.json 0 github-repository",
		}
		if diff := cmp.Diff(want, brief(got)); diff != "" {
			t.Errorf("%d jobs (-want +got)\n%s", jobs, diff)
		}
		wantAsked := []string{
			"github-repository a.json 1 github-repository false", "syntax a.json 1 github-repository true",
			"github-repository a.json 2 member-unknown false", "syntax a.json 2 member-unknown false",
			"github-repository a.json 2 github-repository false", "syntax a.json 2 github-repository true",
			"github-repository a.json 3 syntax false", "syntax a.json 3 syntax false",
			"github-repository a.json 4 github-repository false", "syntax a.json 4 github-repository true",
			"github-repository b.json 0 github-repository false", "syntax b.json 0 github-repository false",
		}
		if diff := cmp.Diff(wantAsked, asked); diff != "" {
			t.Errorf("%d jobs, filters (-want +got)\n%s", jobs, diff)
		}
		wanted := report.Summary{Documents: 6, Valid: 4, Invalid: 2, Flawed: 2, Errors: 2, Suppressed: 4}
		if diff := cmp.Diff(wanted, outcome.Summary); diff != "" {
			t.Errorf("%d jobs, summary (-want +got)\n%s", jobs, diff)
		}
		if len(outcome.Partial) != 1 || !outcome.Partial[&sources[0]] {
			t.Errorf("%d jobs: %d sources are called partial", jobs, len(outcome.Partial))
		}
	}
}

// Filters see fingerprints as they are reported.
func TestRun_FiltersSeeDistinctFingerprints(t *testing.T) {
	sources := files(t, true, strings.Repeat(bad+"\n", 500))
	seen := make(map[string]bool)
	none, outcome := check(t, sources, run.Options{Jobs: 2, Filters: []run.Filter{func(_ *input.Source, f *report.Finding, _ bool) bool {
		seen[f.Fingerprint] = true
		return true
	}}})
	if len(seen) != 500 || outcome.Suppressed != 500 || outcome.Worst != validate.Off || len(none) != 501 {
		t.Errorf("%d fingerprints, %+v, %d events", len(seen), outcome.Summary, len(none))
	}
	for _, line := range none[1:] {
		if !strings.HasSuffix(line, " true") {
			t.Fatalf("%s", line)
		}
	}
}

// Sources whose findings cannot all be known are told from the others.
func TestRun_KnowsWhatItCouldNotFind(t *testing.T) {
	many := `{"applicationName": "a", ` + strings.Repeat(`"unknown": 1, `, 300) + `"deploymentGroupName": "g"}`
	sources := files(t, true, good, broken, unknown, many, strings.Repeat(unknown+"\n", 300), bad)
	if err := os.Remove(sources[5].Path); err != nil {
		t.Fatal(err)
	}
	for _, jobs := range []int{1, 3} {
		_, outcome := check(t, sources, run.Options{Jobs: jobs, MaxUnusable: 100, Filters: []run.Filter{
			func(_ *input.Source, _ *report.Finding, out bool) bool { return out },
		}})
		got := ""
		for i := range sources {
			if outcome.Partial[&sources[i]] {
				got += sources[i].Name[:1]
			}
		}
		if got != "bcdef" {
			t.Errorf("%d jobs: partial are %s", jobs, got)
		}
	}
}

// commented is a document with as many findings as it has comments for, and one more.
func commented(comments int) string {
	text := "applicationName: a\ndeploymentGroupName: g\nrevision: {revisionType: GitHub, gitHubLocation: {repository: a/b, commitId: 0123456789012345678901234567890123456789}}\n"
	for i := range comments {
		text += fmt.Sprintf("unknown%d: 1 # deployrecord:ignore member-unknown -- why\n", i)
	}
	return text + "description: \"\\u0000\"\nunknown: 1\n"
}

// Comments leave out findings before filters, in whatever batches they come, and count like them.
func TestRun_AppliesComments(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.yaml")
	const documents = 300
	text := strings.Repeat(commented(0)+"---\n"+commented(3)+"---\n", documents/2)
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	sources := []input.Source{{Name: "a.yaml", Path: path, Named: true, Arguments: []int{0}, Size: int64(len(text)), Format: source.AsYAML}}
	var first []string
	for _, jobs := range []int{1, 4} {
		asked := map[bool]int{}
		got, outcome := check(t, sources, run.Options{
			Jobs: jobs, Comments: suppress.NewComments(time.Now()),
			Filters: []run.Filter{func(_ *input.Source, f *report.Finding, out bool) bool { asked[out]++; return out }},
		})
		if outcome.Suppressed != 3*documents/2 || asked[true] != outcome.Suppressed || outcome.Flawed != documents {
			t.Errorf("%d jobs: %+v, asked of %v", jobs, outcome.Summary, asked)
		}
		for _, line := range got {
			if strings.HasPrefix(line, "finding") && strings.Contains(line, "suppression") {
				t.Fatalf("%d jobs: %s", jobs, line)
			}
		}
		if first == nil {
			first = got
		}
		if diff := cmp.Diff(first, got); diff != "" {
			t.Errorf("%d jobs (-one +several)\n%s", jobs, diff)
		}
	}
	// Without, they are comments like any other.
	if _, outcome := check(t, sources, run.Options{Jobs: 1}); outcome.Suppressed != 0 || outcome.Partial != nil {
		t.Errorf("%+v", outcome)
	}
}

// A source is known to fingerprints by the name that Identity gives it, if its documents do not say who they are.
func TestRun_IdentityStandsForTheName(t *testing.T) {
	prints := func(o run.Options) []string {
		var all []string
		o.Filters = []run.Filter{func(_ *input.Source, f *report.Finding, _ bool) bool {
			all = append(all, f.Fingerprint)
			return false
		}}
		check(t, files(t, true, unknown, bad), o)
		return all
	}
	plain := prints(run.Options{})
	for _, test := range []struct {
		name string
		same []bool
	}{{"a.json", []bool{true, true}}, {"dir/a.json", []bool{false, true}}} {
		got := prints(run.Options{Identity: func(*input.Source) string { return test.name }})
		for i := range plain {
			if (got[i] == plain[i]) != test.same[i] {
				t.Errorf("%s: fingerprints %v and %v", test.name, plain, got)
			}
		}
	}
}
