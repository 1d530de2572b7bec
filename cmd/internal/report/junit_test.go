package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
)

func TestJUnit_IsASuiteASourceAndACaseADocument(t *testing.T) {
	var b bytes.Buffer
	tell(t, sink(t, "junit", &b, report.Options{}))
	want := `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="deployrecord">
  <testsuite name="a.json" tests="2" failures="1" errors="0" file="a.json">
    <testcase name="a.json#0" classname="deployrecord" group="create-deployment"/>
    <testcase name="a.json#1" classname="deployrecord" group="get-deployment">
      <failure type="alarm-count" message="too many">a.json:3:4: error: too many [alarm-count]
  at: /alarms
  inner: /Resources/0, line 6, column 7 of the AppSpec
  related: /a, line 1, column 2
  related: /b, line 2, column 3
  answer: AlarmsLimitExceededException (documented)
  help: remove one
  see: https://github.com/deployrecord/deployrecord/blob/main/docs/rules.md#alarm-count
</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.json" tests="1" failures="0" errors="0" file="b.json">
    <testcase name="b.json#0" classname="deployrecord" group="unknown">
      <system-out>b.json:1:1: note: m [revision-type-mismatch]
  see: https://github.com/deployrecord/deployrecord/blob/main/docs/rules.md#revision-type-mismatch
</system-out>
    </testcase>
  </testsuite>
</testsuites>
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A test case fails once, whatever number of errors it has, and only for errors.
func TestJUnit_FailsForErrorsAlone(t *testing.T) {
	of := func(severities ...validate.Severity) []*report.Finding {
		var all []*report.Finding
		for i, severity := range severities {
			f := bare()
			f.Severity, f.Message = severity, fmt.Sprintf("message %d", i)
			all = append(all, f)
		}
		return all
	}
	for _, test := range []struct {
		name     string
		findings []*report.Finding
		message  string // of the failure
		output   int    // findings in the output
	}{
		{"none", nil, "", 0},
		{"a note", of(validate.Note), "", 1},
		{"warnings", of(validate.Warning, validate.Warning), "", 2},
		{"an error", of(validate.Error), "message 0", 0},
		{"two errors", of(validate.Error, validate.Error), "message 0 (and 1 more error)", 0},
		{"all sorts", of(validate.Warning, validate.Error, validate.Note, validate.Error, validate.Error), "message 1 (and 2 more errors)", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			out, _, _ := write(t, "junit", []toldSource{{"a.json", [][]*report.Finding{test.findings}}})
			c := parseJUnit(t, out)[0].Cases[0]
			message := ""
			if c.Failure != nil {
				message = c.Failure.Message
			}
			if message != test.message {
				t.Errorf("the failure says %q, want %q", message, test.message)
			}
			if n := len(readJUnit(t, out)); n != len(test.findings) {
				t.Errorf("%d findings, want %d", n, len(test.findings))
			}
			if n := len(readJUnitText(t, "a.json", c.Output)); n != test.output {
				t.Errorf("%d findings in the output, want %d:\n%s", n, test.output, c.Output)
			}
		})
	}
}

// What was not checked has not passed.
func TestJUnit_AnIncompleteRunHasAnError(t *testing.T) {
	for _, incomplete := range []bool{false, true} {
		var b bytes.Buffer
		s := sink(t, "junit", &b, report.Options{})
		if err := s.End(report.Summary{Incomplete: incomplete}); err != nil {
			t.Fatal(err)
		}
		errors := 0
		for _, suite := range parseJUnit(t, b.Bytes()) {
			errors += suite.Errors
		}
		if (errors == 1) != incomplete {
			t.Errorf("incomplete %v: %d errors\n%s", incomplete, errors, b.String())
		}
	}
}

// A source is written as soon as it is over, and nothing of it is kept.
func TestJUnit_KeepsOneSource(t *testing.T) {
	var b bytes.Buffer
	s := sink(t, "junit", &b, report.Options{})
	source := func(name string, documents int) {
		if err := s.Begin(name); err != nil {
			t.Fatal(err)
		}
		for i := range documents {
			if err := s.Document(report.Document{Source: name, Index: i, Kind: model.GetDeployment}); err != nil {
				t.Fatal(err)
			}
			if err := s.Finding(full()); err != nil {
				t.Fatal(err)
			}
		}
	}
	source("first.json", 3000) // several blocks
	if b.Len() > 0 {
		t.Errorf("a suite is written before its counts are known")
	}
	source("second.json", 2)
	if n := strings.Count(b.String(), "<testcase"); n != 3000 {
		t.Errorf("%d test cases of the first source are written when the second begins", n)
	}
	source("third.json", 0)
	if err := s.End(report.Summary{}); err != nil {
		t.Fatal(err)
	}
	suites := parseJUnit(t, b.Bytes())
	if len(suites) != 2 || suites[0].Failures != 3000 || suites[1].Failures != 2 {
		t.Errorf("%d suites, the first of %d failures", len(suites), suites[0].Failures)
	}
}
