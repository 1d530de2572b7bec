package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/diff"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/spf13/cobra"
)

// historyFlags are the flags of history.
type historyFlags struct {
	format, color *string
	exclude       []string
	stdinName     string
	limits        validateFlags // those that bound what reading may cost
}

func (a *app) historyCommand() *cobra.Command {
	var f historyFlags
	c := &cobra.Command{
		Use:   "history [flags] PATH...",
		Short: "List the deployments of each group in order of time",
		Long: `List captured deployments, those of each deployment group in the order in which they were created: when, what came of
it, how long it took, who or what created it, in which configuration, which revision, what it rolls back or is rolled
back by, and what was changed against the deployment before it in what is deployed, how and to where.

Files, directories and patterns are read as validate reads them. Documents that are no deployments are counted and left
out; two captures of one deployment count as one, the one that was read last. All deployments are kept in memory.`,
		Example: `  deployrecord history captures/
  aws deploy batch-get-deployments --deployment-ids d-EXAMPLE11 d-EXAMPLE22 | deployrecord history -`,
		Args: arguments(1, -1, "a file, a directory, a pattern or - for standard input"),
		RunE: func(c *cobra.Command, paths []string) error { return a.history(c, &f, paths) },
	}
	flags := c.Flags()
	flags.SortFlags = false
	f.format = choose(c, "format", "text", report.HistoryFormats(), "FORMAT", "format of the report: text, json or markdown")
	flags.StringArrayVar(&f.exclude, "exclude", nil, "`PATTERN` of files and directories that directories and patterns do not lead to")
	flags.StringVar(&f.stdinName, "stdin-filename", "", "`NAME` that says the language of standard input")
	f.color = choose(c, "color", "auto", []string{"auto", "always", "never"}, "WHEN", "when the text report is in colour: auto, always or never")
	f.limits.limitFlags(c)
	return c
}

// history reports the deployments that paths lead to.
func (a *app) history(c *cobra.Command, f *historyFlags, paths []string) error {
	sources, arguments, err := input.Expand(paths, input.Options{StdinName: f.stdinName, Exclude: f.exclude})
	if err != nil {
		return &usageError{c, err}
	}
	failed := false
	for i := range arguments {
		for _, err := range arguments[i].Errors {
			a.complain(describe(err))
			failed = true
		}
	}
	h := report.NewHistory()
	for i := range sources {
		if err := a.readHistory(f, &sources[i], h); err != nil {
			a.complain(describeSource(&sources[i], err))
			failed = true
		}
	}
	switch {
	case h.Empty() && failed:
		return errTold
	case h.Empty():
		return fmt.Errorf("there is no captured deployment")
	}
	text, err := h.Format(*f.format, colored(*f.color, a.stdout))
	if err == nil {
		err = writeAll(a.stdout, text)
	}
	if err == nil && failed {
		err = errTold
	}
	return err
}

// readHistory adds the deployments of a source.
func (a *app) readHistory(f *historyFlags, s *input.Source, h *report.History) error {
	r := input.Reader{Stdin: a.stdin, MaxSize: input.MaxSize(f.limits.maxDecompressed)}
	defer r.Close()
	if err := r.Open(s); err != nil {
		return err
	}
	var failed error
	for reader := source.NewReader(&r, source.Options{Limits: f.limits.sourceLimits(), Format: s.Format}); ; {
		doc, err := reader.Next()
		if err == io.EOF {
			return failed
		}
		if err != nil {
			return errors.Join(failed, err)
		}
		failed = errors.Join(failed, addHistory(s, doc, f.limits.sourceLimits(), h))
	}
}

// addHistory adds the deployments of a document, which it copies: reading goes on in the same memory.
func addHistory(s *input.Source, doc *source.Document, limits source.Limits, h *report.History) error {
	if kind := model.Detect(doc).Kind; len(doc.Nodes) > 0 && kind != model.GetDeployment && kind != model.BatchGetDeployments {
		h.Skipped++
		return nil
	}
	own, format := doc, source.AsJSON
	if len(doc.Nodes) > 0 {
		if doc.Format == source.YAML {
			format = source.AsYAML
		}
		own = source.Parse(bytes.Clone(doc.Text), source.Options{Format: format, Limits: limits, BatchBytes: min(math.MaxInt32, len(doc.Text)+1)})[0]
	}
	d := new(diff.Document)
	if err := d.Load(own, model.Unknown); err != nil {
		if syntax, ok := errors.AsType[*diff.SyntaxError](err); ok {
			return fmt.Errorf("line %d, column %d: %s", syntax.Line, syntax.Column, syntax.Message)
		}
		return err
	}
	for _, each := range d.Each() {
		h.Add(s.Name, each)
	}
	return nil
}
