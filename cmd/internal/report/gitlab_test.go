package report_test

import (
	"encoding/json"
	"testing"
)

// gitlabFinding is what GitLab reads of a finding
// (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
type gitlabFinding struct {
	Description string
	CheckName   string `json:"check_name"`
	Fingerprint string
	Severity    string
	Location    struct {
		Path      string
		Positions struct {
			Begin struct{ Line, Column int }
		}
	}
}

func parseGitLab(t testing.TB, out []byte) []gitlabFinding {
	t.Helper()
	var list []gitlabFinding
	if err := json.Unmarshal(out, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

func readGitLab(t testing.TB, out []byte) []seen {
	t.Helper()
	var all []seen
	for _, f := range parseGitLab(t, out) {
		severity, known := map[string]string{"major": "error", "minor": "warning", "info": "note"}[f.Severity]
		if !known {
			t.Fatalf("the severity is %q", f.Severity)
		}
		begin := f.Location.Positions.Begin
		all = append(all, seen{f.Location.Path, begin.Line, begin.Column, f.CheckName, severity, firstSentence(f.Description)})
	}
	return all
}
