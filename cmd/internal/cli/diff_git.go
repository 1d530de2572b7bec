package cli

import (
	"errors"
	"fmt"
	"io"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/spf13/cobra"
)

// gitDiff compares two versions of a file for git, which gives an external diff command the file's path and, for each
// version, a file, a hash and a mode (https://git-scm.com/docs/git#Documentation/git.txt-GITEXTERNALDIFF). Git takes any
// exit status but 0 for a failure, so that differences are none, nor is a file that is no document.
func (a *app) gitDiff(c *cobra.Command, f *diffFlags, arguments []string) error {
	if len(arguments) == 1 {
		_, err := fmt.Fprintf(a.stdout, "%s: unmerged\n", report.Escape(arguments[0]))
		return err
	}
	if len(arguments) < 7 {
		return usagef(c, "git gives an external diff command seven arguments, and there are %d", len(arguments))
	}
	filter, err := f.filter()
	if err != nil {
		return &usageError{c, err}
	}
	name := arguments[0]
	files := []string{arguments[1], arguments[4]}
	for i, what := range []string{"created", "deleted"} {
		if files[i] == "/dev/null" {
			_, err := fmt.Fprintf(a.stdout, "%s: %s\n", report.Escape(name), what)
			return err
		}
	}
	p := pairs{a: a, f: f, kind: f.documentKind()}
	if err := p.open(files); err != nil {
		return err
	}
	defer p.close()
	p.files[0].name, p.files[1].name = "a/"+name, "b/"+name
	return a.gitPairs(f, filter, &p)
}

// gitPairs reports the pairs of two versions of a file.
func (a *app) gitPairs(f *diffFlags, filter *changeFilter, p *pairs) error {
	outputs, err := parseOutputs(report.ChangeFormats(), *f.format, nil)
	if err != nil {
		return err
	}
	r, err := a.openChanges(outputs, f)
	if err != nil {
		return err
	}
	var sum report.ChangeSummary
	for {
		comparison, err := p.next()
		if err != nil {
			return errors.Join(r.end(sum), a.notCompared(p, err))
		}
		comparison.Changes, comparison.Hidden = comparison.Result.Filter(filter.keep)
		sum.Count(comparison)
		for _, s := range r.sinks {
			if err := s.Compared(comparison); err != nil {
				return err
			}
		}
	}
}

// notCompared ends the comparison of two versions: that a file is no document, or cannot be read, is said and no failure.
func (a *app) notCompared(p *pairs, err error) error {
	if err == io.EOF {
		return nil
	}
	_, writing := fmt.Fprintf(a.stdout, "not compared: %s\n", report.Escape(err.Error()))
	return writing
}
