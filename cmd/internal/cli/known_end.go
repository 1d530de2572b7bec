package cli

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/baseline"
	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/run"
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/validate"
)

// end writes the baseline, and tells what no longer leaves anything out.
func (k *known) end(sources []input.Source, arguments []input.Argument, outcome run.Outcome) error {
	if k.list != nil {
		if err := k.tellSuppressions(sources, arguments, outcome); err != nil {
			return errors.New(describe(err))
		}
	}
	if k.baseline != nil {
		if err := k.tellBaseline(sources, arguments, outcome); err != nil {
			return errors.New(describe(err))
		}
	}
	switch {
	case k.written == "":
	case outcome.Incomplete:
		k.app.complain(filepath.ToSlash(k.written) + ": the baseline is not written, since not everything could be checked")
	default:
		if err := k.recorder.Write(k.written); err != nil {
			return errors.New(describe(err))
		}
		k.app.complain(fmt.Sprintf("wrote %s to %s", words.Count(k.recorder.Len(), "finding", "findings"), filepath.ToSlash(k.written)))
	}
	return nil
}

// coverage returns what the run has looked at, seen from the directory of a file.
func (k *known) coverage(path string, sources []input.Source, arguments []input.Argument, outcome run.Outcome) (*run.Coverage, error) {
	var walked []string
	for _, a := range arguments {
		info, err := os.Stat(a.Text)
		if err == nil && info.IsDir() && len(a.Errors) == 0 && len(k.flags.exclude) == 0 {
			walked = append(walked, a.Text)
		}
	}
	return run.NewCoverage(filepath.Dir(path), sources, walked, outcome, k.settings.excluded)
}

// inForce reports whether a rule can have had findings in a source; for nil, in any other.
func (k *known) inForce(rule string, s *input.Source) bool {
	var options *validate.Options
	if s != nil && k.settings.optionsOf != nil {
		options = k.settings.optionsOf(s)
	}
	return suppress.InForce(rule, cmp.Or(options, &k.settings.options))
}

// tellSuppressions tells of suppressions in the configuration that have expired or match nothing.
func (k *known) tellSuppressions(sources []input.Source, arguments []input.Argument, outcome run.Outcome) error {
	for _, s := range k.list.Expired {
		k.warn(s, "the suppression of %s expired on %s: it suppresses nothing", s.Rule, s.Expires.Format(time.DateOnly))
	}
	unused := k.list.Unused()
	if len(unused) == 0 {
		return nil
	}
	covered, err := k.coverage(k.settings.config.Path, sources, arguments, outcome)
	if err != nil {
		return err
	}
	for _, s := range unused {
		about := func(source *input.Source) bool { return s.Path == "" || k.match(s.Path, source) }
		if covered.Files(cmp.Or(s.Path, "**"), about) && k.couldMatch(s.Rule, sources, about) {
			k.warn(s, "the suppression of %s matches no finding", s.Rule)
		}
	}
	return nil
}

// couldMatch reports whether a rule can have had findings in all of the sources that a suppression is about.
func (k *known) couldMatch(rule string, sources []input.Source, about func(*input.Source) bool) bool {
	if !k.inForce(rule, nil) {
		return false
	}
	if k.settings.optionsOf == nil {
		return true
	}
	for i := range sources {
		if about(&sources[i]) && !k.inForce(rule, &sources[i]) {
			return false
		}
	}
	return true
}

func (k *known) warn(s *suppress.Suppression, format string, args ...any) {
	k.app.warn(config.Problem{Path: filepath.ToSlash(k.settings.config.Path), Line: s.Line, Column: s.Column, Message: fmt.Sprintf(format, args...)})
}

// staleShown is how many stale entries of a baseline are told one by one.
const staleShown = 5

// tellBaseline tells of entries of the baseline whose findings are gone, and takes them out if that was asked for.
func (k *known) tellBaseline(sources []input.Source, arguments []input.Argument, outcome run.Outcome) error {
	covered, err := k.coverage(k.path, sources, arguments, outcome)
	if err != nil {
		return err
	}
	stale := k.baseline.Stale(func(e *baseline.Entry) bool {
		return covered.File(e.Source) && k.inForce(e.Rule, covered.Source(e.Source))
	})
	path := filepath.ToSlash(k.path)
	if len(stale) == 0 {
		return nil
	}
	if k.flags.pruneBaseline && !outcome.Incomplete {
		rest := k.baseline.Without(stale)
		if err := baseline.Write(k.path, rest); err != nil {
			return err
		}
		k.app.complain(fmt.Sprintf("took %s out of %s, and left %d", words.Count(len(stale), "finding", "findings"), path, len(rest)))
		return nil
	}
	for _, e := range stale[:min(len(stale), staleShown)] {
		at := k.baseline.Position(e)
		k.app.warn(config.Problem{Path: path, Line: at.Line, Column: at.Column, Message: "no longer found: " + entryName(e)})
	}
	rest := "--prune-baseline takes them out"
	if len(stale) == 1 {
		rest = "--prune-baseline takes it out"
	}
	if k.flags.pruneBaseline {
		rest = "the baseline is not pruned, since not everything could be checked"
	}
	k.app.complain(fmt.Sprintf("%s: warning: %s no longer found; %s", path, words.Count(len(stale), "finding of the baseline is", "findings of the baseline are"), rest))
	return nil
}

// entryName names the finding of an entry.
func entryName(e *baseline.Entry) string {
	var b strings.Builder
	b.WriteString(e.Rule + " in " + e.Source)
	if e.Pointer != "" {
		b.WriteString(" at " + e.Pointer)
	}
	return b.String()
}
