package cli

import (
	"io"
	"os"

	"github.com/mattn/go-isatty"
)

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && (isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()))
}

// colored reports whether a report to w is written in colour: as the flag says, else as the environment asks
// (https://no-color.org, https://bixense.com/clicolors), else if w is a terminal that knows colours.
func colored(flag string, w io.Writer) bool {
	force, forced := os.LookupEnv("CLICOLOR_FORCE")
	switch {
	case flag != "auto":
		return flag == "always"
	case os.Getenv("NO_COLOR") != "":
		return false
	case forced && force != "0" && force != "":
		return true
	default:
		return isTerminal(w) && os.Getenv("TERM") != "dumb"
	}
}
