package report_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

// The lines of TAP 13, as its specification says (https://testanything.org/tap-version-13-specification.html).
var (
	tapPoint     = regexp.MustCompile(`^(not )?ok (\d+) - (.*)$`)
	tapPlan      = regexp.MustCompile(`^1\.\.(\d+)( # SKIP .+)?$`)
	tapDirective = regexp.MustCompile(`(?i)\s#\s*(skip|todo)`)
)

// tapResult is a test point with its diagnostics.
type tapResult struct {
	ok          bool
	description string
	yaml        string
}

// tapRun is what was read: points, what the plan says of their number, and whether the run bailed out.
type tapRun struct {
	points  []tapResult
	bailout bool
}

// parseTAP reads TAP by its grammar alone: any line that has no place in it is an error.
func parseTAP(t testing.TB, out []byte) tapRun {
	t.Helper()
	var run tapRun
	lines := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if lines[0] != "TAP version 13" {
		t.Fatalf("the first line is %q", lines[0])
	}
	plan := -1
	for i := 1; i < len(lines); i++ {
		line := lines[i]
		point, planned := tapPoint.FindStringSubmatch(line), tapPlan.FindStringSubmatch(line)
		switch {
		case point != nil:
			if plan >= 0 || number(t, point[2]) != len(run.points)+1 {
				t.Fatalf("point %s stands behind %d points or the plan", point[2], len(run.points))
			}
			if tapDirective.MatchString(strings.NewReplacer(`\\`, "", `\#`, "").Replace(line)) {
				t.Fatalf("the point has a directive: %s", line)
			}
			run.points = append(run.points, tapResult{ok: point[1] == "", description: tapUnescape(t, point[3])})
		case planned != nil:
			if plan >= 0 {
				t.Fatal("there are two plans")
			}
			plan = number(t, planned[1])
		case line == "  ---" && len(run.points) > 0 && tapPoint.MatchString(lines[i-1]):
			var block strings.Builder
			for i++; i < len(lines) && lines[i] != "  ..."; i++ {
				if !strings.HasPrefix(lines[i], "  ") {
					t.Fatalf("the diagnostics are not indented: %q", lines[i])
				}
				block.WriteString(lines[i][2:] + "\n")
			}
			if i == len(lines) {
				t.Fatal("the diagnostics do not end")
			}
			run.points[len(run.points)-1].yaml = block.String()
		case strings.HasPrefix(line, "Bail out! "):
			run.bailout = true
		case !strings.HasPrefix(line, "# "):
			t.Fatalf("line %d is not TAP: %q", i+1, line)
		}
	}
	if plan != len(run.points) {
		t.Fatalf("the plan is of %d points, and there are %d", plan, len(run.points))
	}
	return run
}

// tapUnescape undoes the escapes of a description.
func tapUnescape(t testing.TB, s string) string {
	t.Helper()
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '#':
			t.Fatalf("a # is not escaped: %s", s)
		case s[i] == '\\':
			if i++; i == len(s) || s[i] != '\\' && s[i] != '#' {
				t.Fatalf("an escape of something else: %s", s)
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func readTAP(t testing.TB, out []byte) []seen {
	t.Helper()
	var all []seen
	for _, point := range parseTAP(t, out).points {
		var got struct{ Findings []seen }
		if err := yaml.Unmarshal([]byte(point.yaml), &got); err != nil {
			t.Fatalf("%v:\n%s", err, point.yaml)
		}
		if invalid := slices.ContainsFunc(got.Findings, func(s seen) bool { return s.Severity == "error" }); invalid == point.ok {
			t.Errorf("%s is ok: %v, but has an error: %v", point.description, point.ok, invalid)
		}
		all = append(all, got.Findings...)
	}
	return all
}

func countTAP(t testing.TB, out []byte) int { return len(parseTAP(t, out).points) }

func TestTAP_IsAPointADocument(t *testing.T) {
	var b bytes.Buffer
	tell(t, sink(t, "tap", &b, report.Options{}))
	want := `TAP version 13
ok 1 - a.json\#0 (create-deployment)
not ok 2 - a.json\#1 (get-deployment)
  ---
  findings:
    - rule: "alarm-count"
      severity: error
      message: "too many"
      source: "a.json"
      line: 3
      column: 4
      pointer: "/alarms"
      inner:
        pointer: "/Resources/0"
        line: 6
        column: 7
      related:
        - pointer: "/a"
          line: 1
          column: 2
        - pointer: "/b"
          line: 2
          column: 3
      exception: "AlarmsLimitExceededException"
      basis: "documented"
      hint: "remove one"
      fingerprint: "9f31c0aa27be"
  ...
ok 3 - b.json\#0 (unknown)
  ---
  findings:
    - rule: "revision-type-mismatch"
      severity: note
      message: "m"
      source: "b.json"
      line: 1
      column: 1
      pointer: ""
      fingerprint: "0123456789ab"
  ...
1..3
# 1 error, 1 note in 2 of 3 documents; 4 skipped
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestTAP_PlanOfNothing(t *testing.T) {
	for _, test := range []struct {
		name    string
		options report.Options
		summary report.Summary
		want    string
	}{
		{"nothing", report.Options{}, report.Summary{}, "TAP version 13\n1..0 # SKIP no documents\n# no documents\n"},
		{"quiet", report.Options{Quiet: true}, report.Summary{}, "TAP version 13\n1..0 # SKIP no documents\n"},
		{"incomplete", report.Options{Quiet: true}, report.Summary{Incomplete: true}, "TAP version 13\n1..0 # SKIP no documents\nBail out! not everything could be read and checked\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := sink(t, "tap", &b, test.options).End(test.summary); err != nil {
				t.Fatal(err)
			}
			if b.String() != test.want {
				t.Errorf("got\n%swant\n%s", b.String(), test.want)
			}
			if run := parseTAP(t, b.Bytes()); run.bailout != test.summary.Incomplete {
				t.Errorf("bails out: %v", run.bailout)
			}
		})
	}
}

// A description is the name of the source, the number of the document and its kind, whatever the name is.
func TestTAP_DescriptionsAreEscaped(t *testing.T) {
	for _, name := range hostile {
		out, _, _ := write(t, "tap", []toldSource{{name, [][]*report.Finding{nil}}})
		if got, want := parseTAP(t, out).points[0].description, report.Escape(name)+"#0 (create-deployment)"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTAP_Streams(t *testing.T) {
	var b bytes.Buffer
	s := sink(t, "tap", &b, report.Options{})
	for _, err := range []error{s.Begin("a.json"), s.Document(report.Document{Source: "a.json"}), s.Finding(full())} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if !strings.Contains(b.String(), "not ok 1") || !strings.Contains(b.String(), "too many") {
		t.Errorf("the finding is not written yet:\n%s", b.String())
	}
}
