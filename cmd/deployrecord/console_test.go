package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// step is a command that a console block shows, with what it prints there.
type step struct {
	command string
	output  string
}

// elision is a line of a page that stands for any number of lines of output.
const elision = "…"

// stepsOf returns the commands of a console block: a line with "$ " begins one, and the lines behind it up to the next are
// its output. A command goes on behind a line that ends with a backslash.
func stepsOf(text string) ([]step, error) {
	var steps []step
	goesOn := false
	for line := range strings.Lines(text) {
		command, isCommand := strings.CutPrefix(line, "$ ")
		switch {
		case goesOn:
			steps[len(steps)-1].command += line
		case isCommand:
			steps = append(steps, step{command: command})
		case len(steps) == 0:
			return nil, fmt.Errorf("%q stands before the first command", line)
		default:
			steps[len(steps)-1].output += line
			continue
		}
		goesOn = strings.HasSuffix(line, "\\\n")
	}
	return steps, nil
}

// asksStatus reports whether a command only shows the exit status of the one before.
func (s step) asksStatus() bool { return s.command == "echo $?\n" }

// shows reports whether the lines that a page shows, with its elisions, are those that were printed.
func shows(shown, printed []string) bool {
	switch {
	case len(shown) == 0:
		return len(printed) == 0
	case shown[0] == elision:
		return shows(shown[1:], printed) || len(printed) > 0 && shows(shown, printed[1:])
	default:
		return len(printed) > 0 && shown[0] == printed[0] && shows(shown[1:], printed[1:])
	}
}

// elided returns what was printed with as many lines left out as a page leaves out: those between the first and the last
// that it shows. A page that leaves out more than one run of lines shows all.
func elided(shown, printed []string) []string {
	at := slices.Index(shown, elision)
	if at < 0 || slices.Contains(shown[at+1:], elision) || len(shown)-1 > len(printed) {
		return printed
	}
	tail := printed[len(printed)-(len(shown)-at-1):]
	return slices.Concat(printed[:at], []string{elision}, tail)
}

func TestStepsOf(t *testing.T) {
	got, err := stepsOf("$ a \\\n    b\n1\n2\n$ echo $?\n0\n")
	want := []step{{"a \\\n    b\n", "1\n2\n"}, {"echo $?\n", "0\n"}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(step{})); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if _, err := stepsOf("a\n$ b\n"); err == nil {
		t.Error("output before a command is no error")
	}
}

func TestElided(t *testing.T) {
	for _, test := range []struct{ name, shown, want string }{
		{"nothing left out", "a b", "1 2 3 4"},
		{"the end", "a …", "1 …"},
		{"the middle", "a b … c", "1 2 … 4"},
		{"the beginning", "… a", "… 4"},
		{"two runs", "a … b … c", "1 2 3 4"},
		{"more is shown than printed", "a b c … d e", "1 2 3 4"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(elided(strings.Fields(test.shown), strings.Fields("1 2 3 4")), " ")
			if got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func TestShows(t *testing.T) {
	const printed = "one\ntwo\nthree\nfour\n"
	for _, test := range []struct {
		shown string
		want  bool
	}{
		{printed, true},
		{"one\n…\n", true},
		{"…\nfour\n", true},
		{"one\n…\nfour\n", true},
		{"one\n…\nthree\n…\n", true},
		{"…\ntwo\n…\nfour\n", true},
		{"one\n…\ntwo\nthree\nfour\n", true},
		{"…\n", true},
		{"one\ntwo\n", false},
		{"one\n…\nthree\n", false},
		{"two\n…\n", false},
		{"…\nfive\n…\n", false},
		{"…\nour\n", false},
		{"on\n…\n", false},
		{"", false},
	} {
		if got := shows(strings.Split(test.shown, "\n"), strings.Split(printed, "\n")); got != test.want {
			t.Errorf("%q shows %q: %v, want %v", test.shown, printed, got, test.want)
		}
	}
}
