package cli

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/baseline"
	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/run"
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/spf13/cobra"
)

// known is what a run leaves out, since it is known and accepted: what comments and the configuration suppress, and what
// the baseline has.
type known struct {
	app      *app
	flags    *validateFlags
	settings *settings

	comments *suppress.Comments
	filters  []run.Filter
	list     *suppress.List // nil if the configuration suppresses nothing

	// path is that of the baseline in force and written that of the one to write; "" for none. root is where the names
	// of sources in either count from.
	path, written string
	root          *config.Root
	baseline      *baseline.Baseline
	recorder      baseline.Recorder
}

// known reads what is to be left out.
func (a *app) known(c *cobra.Command, f *validateFlags, s *settings, outputs []output) (*known, error) {
	k := &known{app: a, flags: f, settings: s, comments: suppress.NewComments(a.now()), root: s.root}
	if all := s.config.Suppressions; len(all) > 0 {
		k.list = suppress.NewList(all, a.now(), k.match)
		k.filters = append(k.filters, func(s *input.Source, f *report.Finding, out bool) bool { return k.list.Suppresses(s, f) || out })
	}
	if err := k.checkFlags(c, outputs); err != nil {
		return nil, err
	}
	if err := k.openBaselines(); err != nil {
		return nil, errors.New(describe(err))
	}
	return k, nil
}

// match reports whether a source matches a pattern of the configuration.
func (k *known) match(pattern string, s *input.Source) bool {
	return k.settings.root.Match([]string{pattern}, s.File())
}

// checkFlags says what is wrong with the flags about baselines.
func (k *known) checkFlags(c *cobra.Command, outputs []output) error {
	f := k.flags
	k.path, k.written = cmp.Or(f.baseline, k.settings.config.Baseline), f.writeBaseline
	switch {
	case f.pruneBaseline && k.written != "":
		return usagef(c, "--prune-baseline: a baseline that --write-baseline writes has nothing to prune")
	case f.pruneBaseline && k.path == "":
		return usagef(c, "--prune-baseline: there is no baseline; --baseline names it, or baseline in %s", config.Name)
	}
	for _, path := range []string{k.path, k.written} {
		if path != "" && slices.ContainsFunc(outputs, func(o output) bool { return o.path != "" && sameFile(o.path, path) }) {
			return usagef(c, "--output %s: the report would overwrite the baseline", path)
		}
	}
	if k.written != "" && slices.ContainsFunc(f.reads(k.settings), func(path string) bool { return path != "" && sameFile(k.written, path) }) {
		return usagef(c, "--write-baseline %s: the baseline would overwrite a file that is read", k.written)
	}
	return nil
}

// openBaselines reads the baseline in force, unless it is to be written anew, and looks whether one can be written.
func (k *known) openBaselines() (err error) {
	if k.written != "" && k.path != "" && sameFile(k.path, k.written) {
		k.path = ""
	}
	if path := cmp.Or(k.written, k.path); path != "" {
		if k.root, err = config.NewRoot(path); err != nil {
			return err
		}
	}
	if k.path != "" {
		if k.baseline, err = baseline.Read(k.path); err != nil {
			return err
		}
		k.filters = append(k.filters, func(s *input.Source, f *report.Finding, out bool) bool {
			return out || k.baseline.Has(f.Fingerprint, k.identity(s))
		})
	}
	if k.written != "" {
		if err := baseline.Check(k.written); err != nil {
			return err
		}
		k.filters = append(k.filters, func(s *input.Source, f *report.Finding, out bool) bool {
			if !out {
				k.recorder.Add(baseline.Entry{
					Fingerprint: f.Fingerprint, Rule: f.Rule.ID, Source: k.identity(s), Pointer: f.Pointer, Message: f.Message,
				})
			}
			return true
		})
	}
	return nil
}

// identity returns the name that fingerprints and baselines know a source by. It does not depend on how the path was
// given: it is the path from the directory of the baseline or, without one, of the configuration. Without either it is
// the path from the working directory, if the source lies in it.
func (k *known) identity(s *input.Source) string {
	rel, ok := k.root.Rel(s.File())
	if !ok || k.path == "" && k.written == "" && k.settings.config.Path == "" && strings.HasPrefix(rel, "../") {
		return s.Name
	}
	return rel
}

// withoutBaselines leaves baselines out of the sources that directories and patterns led to.
func (k *known) withoutBaselines(sources []input.Source) ([]input.Source, error) {
	for _, path := range []string{k.path, k.written} {
		if path == "" {
			continue
		}
		var named bool
		if sources, named = without(sources, k.app.place(output{path: path})); named {
			return nil, fmt.Errorf("%s: the baseline is no document to be checked", filepath.ToSlash(path))
		}
	}
	return sources, nil
}
