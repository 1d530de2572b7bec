package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/run"
	"github.com/spf13/cobra"
)

func TestExit_ChoosesTheStatus(t *testing.T) {
	panicked := &run.Panic{Source: "a\x1b.json", Document: 7, Value: "boom", Stack: []byte("goroutine 1\n\tmain.go:1")}
	for _, test := range []struct {
		name  string
		err   error
		found bool
		want  int
		says  string
	}{
		{"nothing", nil, false, 0, ""},
		{"findings", nil, true, 1, ""},
		{"a failure", errors.New("no\nsuch file"), true, 2, "deployrecord: no\ndeployrecord: such file\n"},
		{"a failure that has been told", errTold, true, 2, ""},
		{"a mistake in the call", usagef(&cobra.Command{Use: "x [flags] Y"}, "Y is missing"), false, 2, "deployrecord: Y is missing\nUsage:\n  x [flags] Y\n"},
		{"a bug in a document's run", fmt.Errorf("so: %w", panicked), true, 3, "deployrecord: internal error at document 7 of a\\u001b.json: boom\n"},
		{"a bug elsewhere", &bug{"boom", nil}, false, 3, "deployrecord: internal error: boom\n"},
		{"an interrupt", fmt.Errorf("so: %w", context.Canceled), true, 130, "deployrecord: interrupted\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			a := &app{stdout: &out, stderr: &errs, found: test.found}
			if got := a.exit(test.err); got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
			if out.Len() > 0 {
				t.Errorf("to standard output: %s", out.String())
			}
			if !strings.HasPrefix(errs.String(), test.says) || test.says == "" && errs.Len() > 0 {
				t.Errorf("said %q, want %q", errs.String(), test.says)
			}
		})
	}
}

// A reader that panics stands for a bug outside the run of documents.
type panics struct{}

func (panics) Write([]byte) (int, error) { panic("boom") }

func TestMain_SurvivesABug(t *testing.T) {
	var errs bytes.Buffer
	if got := Main([]string{"version"}, nil, panics{}, &errs); got != exitBug {
		t.Errorf("exit status %d", got)
	}
	if !strings.Contains(errs.String(), "boom") || !strings.Contains(errs.String(), "exit_test.go") {
		t.Errorf("said %s", errs.String())
	}
}
