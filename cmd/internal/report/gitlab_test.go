package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"
)

// gitlabFinding is what GitLab reads of a finding
// (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
type gitlabFinding struct {
	Description string
	CheckName   string `json:"check_name"`
	Fingerprint string
	Severity    string
	Location    struct {
		Path  string
		Lines struct {
			Begin int
		}
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
		if f.Location.Lines.Begin != begin.Line {
			t.Fatalf("line %d in one way, %d in the other", f.Location.Lines.Begin, begin.Line)
		}
		all = append(all, seen{f.Location.Path, begin.Line, begin.Column, f.CheckName, severity, firstSentence(f.Description)})
	}
	return all
}

func TestGitLab_IsAListOfTheDocumentedShape(t *testing.T) {
	var b bytes.Buffer
	tell(t, sink(t, "gitlab", &b, report.Options{}))
	want := `[
  {"description":"too many.\nAt: /alarms\nInner: /Resources/0, line 6, column 7 of the AppSpec.\n` +
		`Related: /a, line 1, column 2.\nRelated: /b, line 2, column 3.\nAnswer: AlarmsLimitExceededException (documented).\nHelp: remove one.","check_name":"alarm-count","fingerprint":"9f31c0aa27be","severity":"major",` +
		`"location":{"path":"a.json","lines":{"begin":3},"positions":{"begin":{"line":3,"column":4}}}},
  {"description":"m","check_name":"revision-type-mismatch","fingerprint":"0123456789ab","severity":"info",` +
		`"location":{"path":"b.json","lines":{"begin":1},"positions":{"begin":{"line":1,"column":1}}}}
]
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// gitlabSchema says what GitLab's documentation and its own schema
// (https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/validators/json_schemas/codeclimate.json) ask for: that one
// checks types alone, the documentation names the severities and asks for a relative path and a line.
const gitlabSchema = `{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "array",
  "items": {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "additionalProperties": false,
    "properties": {
      "description": {"type": "string"},
      "check_name": {"type": "string", "minLength": 1},
      "fingerprint": {"type": "string", "minLength": 1},
      "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
      "location": {
        "type": "object",
        "required": ["path", "lines", "positions"],
        "additionalProperties": false,
        "properties": {
          "path": {"type": "string", "not": {"pattern": "^\\./."}},
          "lines": {
            "type": "object",
            "required": ["begin"],
            "properties": {"begin": {"type": "integer", "minimum": 1}}
          },
          "positions": {
            "type": "object",
            "required": ["begin"],
            "properties": {
              "begin": {
                "type": "object",
                "required": ["line"],
                "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}
              }
            }
          }
        }
      }
    }
  }
}`

func TestGitLab_FollowsWhatGitLabAsksFor(t *testing.T) {
	schema := jsonschema.MustCompileString("gitlab.json", gitlabSchema)
	for name, run := range map[string][]toldSource{"nothing": nil, "difficult findings": difficult(), "every rule": ofEveryRule()} {
		out, _, _ := write(t, "gitlab", run)
		if err := against(t, schema, string(out)); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
	}
	out, _, _ := write(t, "gitlab", []toldSource{{"a.json", [][]*report.Finding{{full()}}}})
	for _, change := range [][2]string{{`"line":3`, `"line":0`}, {"major", "error"}, {`"path":"a`, `"path":"./a`}, {"fingerprint", "id"}} {
		if err := against(t, schema, strings.Replace(string(out), change[0], change[1], 1)); err == nil {
			t.Errorf("%s passes", change[1])
		}
	}
}

// GitLab takes findings with one fingerprint for one: no two may have the same, copies of a file among them.
func TestGitLab_FingerprintsAreUnique(t *testing.T) {
	out, findings, _ := write(t, "gitlab", difficult())
	places := make(map[string]string)
	for _, f := range parseGitLab(t, out) {
		if before, twice := places[f.Fingerprint]; twice {
			t.Errorf("%q and %q have the fingerprint %s", before, f.Location.Path, f.Fingerprint)
		}
		places[f.Fingerprint] = f.Location.Path
	}
	if len(places) != len(findings) {
		t.Errorf("%d fingerprints of %d findings", len(places), len(findings))
	}
}
