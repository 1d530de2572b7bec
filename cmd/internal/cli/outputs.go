package cli

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/spf13/cobra"
)

// output is one report of a run: a format, and a file or, with no path, standard output.
type output struct{ format, path string }

// parseOutputs returns the reports that the flags ask for: that of format on standard output, unless an output without
// a format of its own takes it to a file, and one for each other output.
func parseOutputs(formats []string, format string, flags []string) ([]output, error) {
	outputs := []output{{format: format}}
	for _, flag := range flags {
		own, path, has := strings.Cut(flag, "=")
		if !has {
			own, path = "", flag
		}
		switch {
		case has && !slices.Contains(formats, own):
			return nil, fmt.Errorf("--output %s: no format is called %q%s", flag, own, didYouMean(own, formats))
		case path == "" || path == "-":
			return nil, fmt.Errorf("--output %s: the name of a file is missing; --format says what goes to standard output", flag)
		case slices.ContainsFunc(outputs, func(o output) bool { return o.path == filepath.Clean(path) }):
			return nil, fmt.Errorf("--output %s: two reports cannot go to one file", flag)
		case has:
			outputs = append(outputs, output{own, filepath.Clean(path)})
		case outputs[0].path != "":
			return nil, fmt.Errorf("--output %s: the report already goes to %s; write --output FORMAT=FILE for another", flag, outputs[0].path)
		default:
			outputs[0].path = filepath.Clean(path)
		}
	}
	return outputs, nil
}

// completeOutputs completes the formats, and files behind them.
func completeOutputs(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	if strings.Contains(typed, "=") {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var formats []string
	for _, f := range report.Formats() {
		formats = append(formats, f+"=")
	}
	return formats, cobra.ShellCompDirectiveNoSpace
}

// reports are the sinks of a run and the files behind them.
type reports struct {
	sinks    []report.Sink
	excerpts bool // a sink shows excerpts
	buffers  []*bufio.Writer
	files    []*os.File
}

// reportBuffer is how much of a report is kept before it is written, in bytes.
const reportBuffer = 16 << 10

// openReports opens the reports, their files first, so that one that cannot be written is found before the work.
// stdout stands for standard output.
func (a *app) openReports(outputs []output, stdout io.Writer, color string, quiet bool) (*reports, error) {
	r := new(reports)
	for _, o := range outputs {
		w, colors, room := stdout, colored(color, a.stdout), reportBuffer
		switch {
		case o.path != "":
			f, err := os.Create(o.path)
			if err != nil {
				r.close()
				return nil, err
			}
			r.files = append(r.files, f)
			w, colors = f, color == "always"
		case isTerminal(a.stdout):
			room = 1 // a reader wants each finding when it is found
		}
		buffer := bufio.NewWriterSize(w, room)
		sink, err := report.New(o.format, buffer, report.Options{Color: colors, Quiet: quiet, Version: buildVersion().Version})
		if err != nil {
			r.close()
			return nil, err
		}
		r.buffers = append(r.buffers, buffer)
		r.sinks = append(r.sinks, sink)
		r.excerpts = r.excerpts || report.ShowsExcerpts(o.format)
	}
	return r, nil
}

// end completes the reports. Its error is the first of writing.
func (r *reports) end(s report.Summary) error {
	var errs []error
	for i, sink := range r.sinks {
		errs = append(errs, cmp.Or(sink.End(s), r.buffers[i].Flush()))
	}
	if err := errors.Join(append(errs, r.close())...); err != nil {
		return fmt.Errorf("cannot write the report: %s", describe(err))
	}
	return nil
}

func (r *reports) close() error {
	var errs []error
	for _, f := range r.files {
		errs = append(errs, f.Close())
	}
	r.files = nil
	return errors.Join(errs...)
}
