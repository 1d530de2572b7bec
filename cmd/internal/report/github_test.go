package report_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
)

// workflowCommand is a command of a workflow's log.
type workflowCommand struct {
	name       string
	properties map[string]string
	data       string
}

// workflowNames are the commands that GitHub's runner knows
// (https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs).
var workflowNames = []string{
	"set-env", "set-output", "save-state", "add-path", "add-mask", "add-matcher", "remove-matcher", "debug", "warning", "error", "notice", "group", "endgroup",
	"echo", "internal-set-repo-path", "stop-commands",
}

// parseWorkflowLine reads a line of a log as GitHub's runner does
// (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs): a command stands at the beginning of
// a line, behind blanks at most, as ::name key=value,key=value::data, or anywhere in one as ##[name key=value;…]data.
func parseWorkflowLine(line string) (c workflowCommand, ok bool) {
	if rest, is := strings.CutPrefix(strings.TrimSpace(line), "::"); is {
		if info, data, is := strings.Cut(rest, "::"); is {
			if c, ok = parseWorkflowInfo(info, ",", "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%"); ok {
				c.data = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%").Replace(data)
				return c, true
			}
		}
	}
	if _, rest, is := strings.Cut(line, "##["); is {
		if info, data, is := strings.Cut(rest, "]"); is {
			c, ok = parseWorkflowInfo(info, ";")
			c.data = data
			return c, ok
		}
	}
	return c, false
}

// parseWorkflowInfo reads the name of a command and its properties.
func parseWorkflowInfo(info, separator string, escapes ...string) (c workflowCommand, ok bool) {
	name, properties, _ := strings.Cut(info, " ")
	c = workflowCommand{name: name, properties: make(map[string]string)}
	for property := range strings.SplitSeq(strings.TrimSpace(properties), separator) {
		if key, value, has := strings.Cut(property, "="); has {
			c.properties[key] = strings.NewReplacer(escapes...).Replace(strings.TrimLeft(value, "="))
		}
	}
	return c, slices.Contains(workflowNames, name)
}

func readGitHub(t testing.TB, out []byte) []seen {
	t.Helper()
	var all []seen
	lines := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	for i, line := range lines {
		c, ok := parseWorkflowLine(line)
		if last := i == len(lines)-1; ok == last {
			t.Fatalf("line %d of %d: a command: %v, %q", i+1, len(lines), ok, line)
		}
		if !ok {
			break // the summary
		}
		severity, known := map[string]string{"error": "error", "warning": "warning", "notice": "note"}[c.name]
		if !known {
			t.Fatalf("the command is %q: %q", c.name, line)
		}
		s := seen{Source: c.properties["file"], Rule: c.properties["title"], Severity: severity, Message: firstSentence(c.data)}
		if place, has := c.properties["line"]; has {
			s.Line, s.Column = number(t, place), number(t, c.properties["col"])
		}
		all = append(all, s)
	}
	return all
}

// firstSentence is the message in a text that says more of a finding on further lines.
func firstSentence(text string) string {
	first, _, more := strings.Cut(text, "\n")
	if more {
		first = strings.TrimSuffix(first, ".")
	}
	return first
}

// The grammar itself: what the log must not hold where it is not meant.
func TestParseWorkflowLine(t *testing.T) {
	for _, test := range []struct {
		line, name, data string
		properties       int
	}{
		{"::error::x", "error", "x", 0},
		{"  ::error file=a,line=3::x%0Ay%250A", "error", "x\ny%0A", 2},
		{"::stop-commands::x", "stop-commands", "x", 0},
		{"a ##[error]x", "error", "x", 0},
		{"a ::error::x", "", "", 0},
		{"::unknown::x", "", "", 0},
		{"::error", "", "", 0},
		{"1 error in 2 documents", "", "", 0},
	} {
		t.Run(strconv.Quote(test.line), func(t *testing.T) {
			c, ok := parseWorkflowLine(test.line)
			if ok != (test.name != "") || ok && (c.name != test.name || c.data != test.data || len(c.properties) != test.properties) {
				t.Errorf("got %v, %+v", ok, c)
			}
		})
	}
}

func TestGitHub_AnnotatesAndCounts(t *testing.T) {
	var b bytes.Buffer
	s := sink(t, "github", &b, report.Options{})
	tell(t, s)
	const see = "%0ASee: https://github.com/deployrecord/deployrecord/blob/main/docs/rules.md#"
	want := "::error file=a.json,line=3,col=4,title=alarm-count::too many.%0AAt: /alarms%0A" +
		"Inner: /Resources/0, line 6, column 7 of the AppSpec.%0ARelated: /a, line 1, column 2.%0ARelated: /b, line 2, column 3.%0A" +
		"Answer: AlarmsLimitExceededException (documented).%0AHelp: remove one." + see + "alarm-count\n" +
		"::notice file=b.json,line=1,col=1,title=revision-type-mismatch::m." + see + "revision-type-mismatch\n" +
		"1 error, 1 note in 2 of 3 documents; 4 skipped\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestGitHub_EscapesWhatTheLogActsOn(t *testing.T) {
	f := bare()
	f.Rule = &validate.Rule{ID: "policy-x"}
	f.Source, f.Message, f.Severity = "a,b:c%d.json", "::error::100%\n%0A", validate.Warning
	var b bytes.Buffer
	s := sink(t, "github", &b, report.Options{Quiet: true})
	if err := s.Finding(f); err != nil {
		t.Fatal(err)
	}
	f.Source, f.Position.Line = "=a", 0
	if err := s.Finding(f); err != nil {
		t.Fatal(err)
	}
	if err := s.End(report.Summary{Warnings: 1}); err != nil {
		t.Fatal(err)
	}
	want := `::warning file=a%2Cb%3Ac%25d.json,line=1,col=1,title=policy-x::::error::100%25\n%250A` + "\n" +
		`::warning file=./=a,title=policy-x::::error::100%25\n%250A` + "\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
