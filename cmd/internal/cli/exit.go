package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/run"
)

// The exit statuses, whatever the format.
const (
	exitOK          = 0
	exitFound       = 1   // there is a finding at or above what --fail-on names
	exitFailed      = 2   // the work could not be done, or not all of it
	exitBug         = 3   // an internal error
	exitInterrupted = 130 // as shells report a program that an interrupt ended
)

// errTold is the error of a command that has already said what went wrong.
var errTold = errors.New("told")

// bug is a panic outside the run of documents.
type bug struct {
	value any
	stack []byte
}

func (b *bug) Error() string { return fmt.Sprintf("internal error: %v", b.value) }

// exit says what went wrong, if anything did, and returns the exit status. It is the only place that chooses one.
func (a *app) exit(err error) int {
	if usage, ok := errors.AsType[*usageError](err); ok {
		a.complain(usage.Error())
		fmt.Fprintf(a.stderr, "Usage:\n  %s\n\nSee '%s --help' for the flags.\n", usage.command.UseLine(), usage.command.CommandPath())
		return exitFailed
	}
	panicked, isPanic := errors.AsType[*run.Panic](err)
	internal, isBug := errors.AsType[*bug](err)
	switch {
	case err == nil && a.found:
		return exitFound
	case err == nil:
		return exitOK
	case isPanic:
		a.bug(panicked.Error(), panicked.Stack)
		return exitBug
	case isBug:
		a.bug(internal.Error(), internal.stack)
		return exitBug
	case errors.Is(err, context.Canceled):
		a.complain("interrupted")
		return exitInterrupted
	case errors.Is(err, errTold):
		return exitFailed
	default:
		a.complain(err.Error())
		return exitFailed
	}
}

// bug says that the program is at fault, and where.
func (a *app) bug(message string, stack []byte) {
	a.complain(message)
	a.complain("this is a bug: please report it, with the document if you can share it")
	for line := range strings.Lines(string(stack)) {
		fmt.Fprintln(a.stderr, report.Escape(strings.TrimRight(line, "\n")))
	}
}
