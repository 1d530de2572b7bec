package cli

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"os"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
)

// changeReports are the sinks of comparisons and the files behind them.
type changeReports struct {
	sinks   []report.ChangeSink
	buffers []*bufio.Writer
	files   []*os.File
}

// defaultWidth is how many columns a report has that goes to no terminal.
const defaultWidth = 100

// openChanges opens the reports, their files first, so that one that cannot be written is found before the work.
func (a *app) openChanges(outputs []output, f *diffFlags) (*changeReports, error) {
	r := new(changeReports)
	for _, o := range outputs {
		w, colors := a.stdout, colored(*f.color, a.stdout)
		if o.path != "" {
			file, err := os.Create(o.path)
			if err != nil {
				r.close()
				return nil, err
			}
			r.files = append(r.files, file)
			w, colors = file, *f.color == "always"
		}
		buffer := bufio.NewWriterSize(w, reportBuffer)
		width := cmp.Or(f.width, terminalWidth(w), defaultWidth)
		sink, err := report.NewChanges(o.format, buffer, report.ChangeOptions{Color: colors, Quiet: f.quiet, Width: width})
		if err != nil {
			r.close()
			return nil, err
		}
		r.buffers = append(r.buffers, buffer)
		r.sinks = append(r.sinks, sink)
	}
	return r, nil
}

// end completes the reports. Where nothing could be compared they stay empty: they would say that nothing differs. The
// error is the first of writing.
func (r *changeReports) end(sum report.ChangeSummary) error {
	if sum.Pairs == 0 {
		return r.close()
	}
	var errs []error
	for i, sink := range r.sinks {
		errs = append(errs, cmp.Or(sink.End(sum), r.buffers[i].Flush()))
	}
	if err := errors.Join(append(errs, r.close())...); err != nil {
		return fmt.Errorf("cannot write the report: %s", describe(err))
	}
	return nil
}

func (r *changeReports) close() error {
	var errs []error
	for _, f := range r.files {
		errs = append(errs, f.Close())
	}
	r.files = nil
	return errors.Join(errs...)
}
