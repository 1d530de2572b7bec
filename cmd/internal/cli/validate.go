package cli

import (
	"context"
	"errors"
	"os"
	"os/signal"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/run"
	"github.com/spf13/cobra"
)

func (a *app) validateCommand() *cobra.Command {
	var f validateFlags
	c := &cobra.Command{
		Use:   "validate [flags] PATH...",
		Short: "Check documents",
		Long: `Check CodeDeploy documents: files, directories, patterns such as 'captures/**/*.json', or - for standard input.

A file holds one JSON or YAML document or many: a list, lines, several behind one another. It may be compressed with
gzip or Zstandard. A directory is walked for *.json, *.ndjson, *.jsonl, *.yaml, *.yml and those compressed; hidden files
and directories and node_modules are left out. What is no known kind of document is an error in a file that is named,
and counted as skipped where a directory or a pattern led to it.

The report is text for people, or of another --format: json and ndjson for programs, sarif, junit, github, gitlab,
checkstyle and tap for what runs and shows checks, markdown for a comment or a summary. Each --output FORMAT=FILE is one
more report of the same run.

Findings that are known are left out: those that suppressions in the configuration name, those that a comment in a YAML
document names (# deployrecord:ignore RULE -- REASON), and those of the baseline that --write-baseline once wrote.

The exit status is 0 if there is no finding at or above --fail-on, 1 if there is, 2 if the work could not be done
(a mistake in the call, a file that cannot be read, a directory or pattern without any document), 3 for a bug and
130 after an interrupt. It never depends on the format.`,
		Example: `  deployrecord validate request.json
  deployrecord validate --deployment-group group.json request.yaml
  aws deploy get-deployment --deployment-id d-EXAMPLE11 | deployrecord validate -
  deployrecord validate --format ndjson --fail-on never captures/
  deployrecord validate --format github --output sarif=deployrecord.sarif requests/
  deployrecord validate --write-baseline .deployrecord-baseline.json .`,
		Args: arguments(1, -1, "a file, a directory, a pattern or - for standard input"),
		RunE: func(c *cobra.Command, paths []string) error { return a.validate(c, &f, paths) },
	}
	f.add(c)
	return c
}

// validate checks what paths lead to.
func (a *app) validate(c *cobra.Command, f *validateFlags, paths []string) error {
	if err := f.check(c); err != nil {
		return err
	}
	outputs, err := parseOutputs(report.Formats(), *f.format, f.outputs)
	if err != nil {
		return &usageError{c, err}
	}
	s, err := f.settings(c)
	if err != nil {
		return err
	}
	if err := a.checkOutputs(outputs, f.reads(s)); err != nil {
		return &usageError{c, err}
	}
	sources, arguments, err := input.Expand(paths, input.Options{StdinName: f.stdinName, Exclude: f.exclude, Excluded: s.excluded})
	if err != nil {
		return &usageError{c, err}
	}
	if sources, err = a.withoutOutputs(sources, outputs); err != nil {
		return err
	}
	k, err := a.known(c, f, s, outputs)
	if err != nil {
		return err
	}
	if sources, err = k.withoutBaselines(sources); err != nil {
		return err
	}
	outcome, err := a.run(f, outputs, sources, arguments, run.Options{
		Jobs: f.jobs, MaxUnusable: f.maxUnusable, Stdin: a.stdin, Validate: s.options, For: s.optionsOf, Limits: f.sourceLimits(), MaxSize: input.MaxSize(f.maxDecompressed),
		Identity: k.identity, Comments: k.comments, Filters: k.filters,
	})
	if err != nil {
		return err
	}
	if err := k.end(sources, arguments, outcome); err != nil {
		return err
	}
	a.found = s.fails(outcome.Worst)
	a.missed(arguments, outcome)
	if outcome.Incomplete {
		return errTold
	}
	return nil
}

// run checks sources and reports what it finds.
func (a *app) run(f *validateFlags, outputs []output, sources []input.Source, arguments []input.Argument, o run.Options) (run.Outcome, error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	stdout := a.stdout
	if wanted(f.quiet, a.stderr) {
		p := startProgress(a.stderr, sources)
		defer p.end()
		o.OnRead = p.add
		if isTerminal(a.stdout) {
			stdout = p.over(a.stdout)
		}
	}
	r, err := a.openReports(outputs, stdout, *f.color, f.quiet)
	if err != nil {
		return run.Outcome{}, errors.New(describe(err))
	}
	o.Sinks, o.Excerpts = r.sinks, r.excerpts
	o.Unreadable = func(s *input.Source, err error) { a.complain(describeSource(s, err)) }
	outcome, err := run.Run(ctx, sources, o)
	outcome.Incomplete = err != nil || !complete(arguments, outcome)
	if ended := r.end(outcome.Summary); err == nil && ended != nil {
		err = ended
	}
	return outcome, err
}

// complete reports whether all was done that arguments ask for: every source was read, and each argument led to a
// document.
func complete(arguments []input.Argument, outcome run.Outcome) bool {
	for i := range arguments {
		if len(arguments[i].Errors) > 0 || !outcome.Found[i] {
			return false
		}
	}
	return outcome.Unreadable == 0
}

// missed says what arguments did not lead to.
func (a *app) missed(arguments []input.Argument, outcome run.Outcome) {
	for i := range arguments {
		p := &arguments[i]
		for _, err := range p.Errors {
			a.complain(describe(err))
		}
		if !outcome.Found[i] && len(p.Errors) == 0 && outcome.Unreadable == 0 {
			a.complain(p.Text + ": " + p.Nothing())
		}
	}
}
