package cli

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/diff"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/spf13/cobra"
)

// diffFlags are the flags of diff.
type diffFlags struct {
	format, color, kind, failOnRisk *string
	outputs, only, ignore           []string
	stdinName                       string
	all, previous, exitZero, quiet  bool
	git                             bool
	width                           int
	limits                          validateFlags // those that bound what reading may cost
}

func (f *diffFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.SortFlags = false
	f.format = choose(c, "format", "text", report.ChangeFormats(), "FORMAT", "format of the report: text, json, markdown, patch (RFC 6902) or github")
	flags.StringArrayVar(&f.outputs, "output", nil, "`[FORMAT=]FILE` to write a report to; without FORMAT it takes the place of standard output")
	flags.BoolVar(&f.previous, "previous", false, "compare previousRevision with revision inside each record of one file")
	flags.BoolVar(&f.all, "all", false, "show IDs, times and the creator, too")
	flags.StringSliceVar(&f.only, "only", nil, "`CATEGORY,...` to show: "+strings.Join(diff.Categories(), ", "))
	flags.StringArrayVar(&f.ignore, "ignore", nil, "`PATH` of changes to leave out, with all inside it; * stands for anything but a dot, ** for anything")
	f.failOnRisk = choose(c, "fail-on-risk", "", []string{"low", "medium", "high"}, "LEVEL", "mildest risk that makes the exit status 1: low, medium or high (default: any difference does)")
	flags.BoolVar(&f.exitZero, "exit-zero", false, "exit with status 0 whatever differs")
	f.kind = choose(c, "kind", "", config.KindNames(), "KIND", "kind of the documents, instead of telling it from their members")
	flags.StringVar(&f.stdinName, "stdin-filename", "", "`NAME` that reports give standard input")
	f.color = choose(c, "color", "auto", []string{"auto", "always", "never"}, "WHEN", "when the text report is in colour: auto, always or never")
	flags.IntVar(&f.width, "width", 0, "`COLUMNS` of the text report, which sets values side by side from 120 on (default: what the terminal has)")
	flags.BoolVar(&f.quiet, "quiet", false, "no summary in the text report")
	flags.BoolVar(&f.git, "git", false, "take the arguments that git gives an external diff command")
	f.limits.limitFlags(c)
	c.RegisterFlagCompletionFunc("only", cobra.FixedCompletions(diff.Categories(), cobra.ShellCompDirectiveNoFileComp))
}

func (f *diffFlags) documentKind() model.Kind {
	kind, _ := model.ParseKind(*f.kind)
	return kind
}

func (f *diffFlags) stdinLabel() string { return cmp.Or(f.stdinName, input.StdinName) }

// changeFilter says which changes are shown.
type changeFilter struct {
	hide   [facts.Identity + 1]bool
	ignore []*regexp.Regexp
}

// filter returns the filter that the flags ask for.
func (f *diffFlags) filter() (*changeFilter, error) {
	filter := new(changeFilter)
	filter.hide[facts.Identity] = !f.all
	if len(f.only) > 0 {
		for i := range filter.hide {
			filter.hide[i] = true
		}
	}
	for _, name := range f.only {
		category, ok := diff.ParseCategory(name)
		if !ok {
			return nil, fmt.Errorf("--only %s: no category is called so%s", name, didYouMean(name, diff.Categories()))
		}
		filter.hide[category] = false
	}
	for _, path := range f.ignore {
		pattern, err := ignorePattern(path)
		if err != nil {
			return nil, fmt.Errorf("--ignore %s: the path is malformed", path)
		}
		filter.ignore = append(filter.ignore, pattern)
	}
	return filter, nil
}

// ignorePattern returns what matches a path and everything inside it.
func ignorePattern(path string) (*regexp.Regexp, error) {
	if path == "" {
		return nil, fmt.Errorf("a path is missing")
	}
	quoted := regexp.QuoteMeta(path)
	quoted = strings.ReplaceAll(quoted, `\*\*`, `.*`)
	quoted = strings.ReplaceAll(quoted, `\*`, `[^.]*`)
	return regexp.Compile(`^(?s:` + quoted + `)($|[.\[#])`)
}

// keep reports whether a change is shown.
func (f *changeFilter) keep(c *diff.Change) bool {
	if f.hide[c.Category()] {
		return false
	}
	if len(f.ignore) == 0 {
		return true
	}
	path := c.Path()
	if inner := c.InnerPath(); inner != "" {
		path += "#" + inner
	}
	for _, pattern := range f.ignore {
		if pattern.MatchString(path) {
			return false
		}
	}
	return true
}
