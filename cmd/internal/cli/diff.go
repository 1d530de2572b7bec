package cli

import (
	"errors"
	"fmt"
	"io"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/diff"
	"github.com/deployrecord/deployrecord/model"
	"github.com/spf13/cobra"
)

func (a *app) diffCommand() *cobra.Command {
	var f diffFlags
	c := &cobra.Command{
		Use:   "diff [flags] OLD NEW",
		Short: "Compare two documents",
		Long: `Compare two CodeDeploy documents and say what differs, what it is about and what it may do to a running service.

Requests, captured deployments, targets, deployment groups, batches of them, AppSpec files and single revisions can be
compared with their like, and a request with a captured deployment: what would this deployment change? The tool that has
captured a document, its language, the order of what is a set and what tools write for something absent are no changes.
IDs, times and the creator are counted and not shown, unless --all or --only identity asks for them.

Where files hold many documents, the first of OLD is compared with the first of NEW, and so on. With --previous the
previousRevision of each record of one file is compared with its revision. Either file, not both, may be - for standard
input.

The exit status is 0 if no difference is shown, 1 if one is (with --fail-on-risk: one of such a risk), 2 if the work
could not be done, as with a document that cannot be parsed, 3 for a bug and 130 after an interrupt. It never depends on
the format.`,
		Example: `  deployrecord diff old.json new.json
  deployrecord diff --fail-on-risk high last-deployment.json request.yaml
  deployrecord diff --previous deployment.json
  deployrecord diff --format markdown --ignore 'targetInstances.**' old.json new.json`,
		RunE: func(c *cobra.Command, files []string) error { return a.diff(c, &f, files) },
	}
	f.add(c)
	return c
}

// diff compares what the arguments name.
func (a *app) diff(c *cobra.Command, f *diffFlags, files []string) error {
	if f.git {
		return a.gitDiff(c, f, files)
	}
	what, count := "OLD and NEW", 2
	if f.previous {
		what, count = "FILE", 1
	}
	if err := arguments(count, count, what)(c, files); err != nil {
		return err
	}
	if count == 2 && files[0] == input.Stdin && files[1] == input.Stdin {
		return usagef(c, "OLD and NEW cannot both be standard input")
	}
	filter, err := f.filter()
	if err != nil {
		return &usageError{c, err}
	}
	outputs, err := parseOutputs(report.ChangeFormats(), *f.format, f.outputs)
	if err != nil {
		return &usageError{c, err}
	}
	if err := a.checkOutputs(outputs, files); err != nil {
		return &usageError{c, err}
	}
	r, err := a.openChanges(outputs, f)
	if err != nil {
		return errors.New(describe(err))
	}
	sum, err := a.comparePairs(f, filter, files, r)
	if ended := r.end(sum); err == nil {
		err = ended
	}
	a.found = f.fails(sum)
	return err
}

// comparePairs compares documents in turn and reports what differs.
func (a *app) comparePairs(f *diffFlags, filter *changeFilter, files []string, r *changeReports) (sum report.ChangeSummary, err error) {
	p := pairs{a: a, f: f, kind: f.documentKind()}
	if err := p.open(files); err != nil {
		return sum, err
	}
	defer p.close()
	for {
		comparison, err := p.next()
		if err == io.EOF {
			if sum.Pairs == 0 {
				return sum, fmt.Errorf("%s: there is no document", files[0])
			}
			return sum, nil
		}
		if err != nil {
			return sum, err
		}
		comparison.Changes, comparison.Hidden = comparison.Result.Filter(filter.keep)
		sum.Count(comparison)
		for _, s := range r.sinks {
			if err := s.Compared(comparison); err != nil {
				return sum, err
			}
		}
	}
}

// fails reports whether what was shown makes the exit status 1.
func (f *diffFlags) fails(sum report.ChangeSummary) bool {
	switch least, set := diff.ParseLevel(*f.failOnRisk); {
	case f.exitZero:
		return false
	case set:
		return sum.Changes > 0 && sum.Highest >= least
	default:
		return sum.Changes > 0
	}
}

// side says which document was compared.
func side(source string, index int, d *diff.Document, previous bool) report.Side {
	kind := d.Kind.String()
	if d.Kind == model.Unknown {
		kind = "revision"
	}
	s := report.Side{Source: source, Document: index, Kind: kind, DeploymentID: d.DeploymentID()}
	if previous {
		s.Kind += ", previousRevision"
	}
	return s
}
