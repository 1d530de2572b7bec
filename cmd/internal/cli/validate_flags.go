package cli

import (
	"fmt"
	"runtime"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/run"
	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/spf13/cobra"
)

// validateFlags are the flags of validate.
type validateFlags struct {
	format, color, failOn        *string
	kind, limits, platform       *string
	outputs, exclude             []string
	config, group, stdinName     string
	baseline, writeBaseline      string
	pruneBaseline, quiet         bool
	jobs                         int
	maxDocument, maxDecompressed size
	maxValues, maxDepth          int
	maxAliases, maxUnusable      int
}

// add adds the flags to the command.
func (f *validateFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.SortFlags = false
	f.format = choose(c, "format", "text", report.Formats(), "FORMAT", "format of the report: "+words.List(report.Formats(), "or"))
	flags.StringArrayVar(&f.outputs, "output", nil, "`[FORMAT=]FILE` to write a report to; without FORMAT it takes the place of standard output")
	f.kind = choose(c, "kind", "", config.KindNames(), "KIND", "kind of the documents, instead of telling it from their members")
	flags.StringVar(&f.group, "deployment-group", "", "`FILE` with the exported deployment group that requests are meant for")
	f.platform = choose(c, "compute-platform", "", facts.ComputePlatform.Values, "PLATFORM", "compute platform that requests are meant for: Server, Lambda or ECS")
	f.limits = choose(c, "limits", config.Documented, config.LimitSets(), "SET", "numbers to hold documents to: documented in the API reference, or the current quotas")
	f.failOn = choose(c, "fail-on", "error", config.FailOns(), "SEVERITY", "mildest severity that makes the exit status 1: error, warning, note or never")
	flags.StringVar(&f.config, "config", "", "configuration `FILE` (default: the nearest "+config.Name+" upwards)")
	flags.StringArrayVar(&f.exclude, "exclude", nil, "`PATTERN` of files and directories that directories and patterns do not lead to")
	flags.StringVar(&f.baseline, "baseline", "", "baseline `FILE` with known findings, which are left out")
	flags.StringVar(&f.writeBaseline, "write-baseline", "", "baseline `FILE` to write all findings to, which are then known")
	flags.BoolVar(&f.pruneBaseline, "prune-baseline", false, "take out of the baseline what is no longer found")
	flags.StringVar(&f.stdinName, "stdin-filename", "", "`NAME` that reports give standard input")
	f.color = choose(c, "color", "auto", []string{"auto", "always", "never"}, "WHEN", "when the text report is in colour: auto, always or never")
	flags.BoolVar(&f.quiet, "quiet", false, "no progress, and no summary in a report for people")
	flags.IntVar(&f.jobs, "jobs", 0, "`NUMBER` of documents to check at once, which never changes the report (default: one for each processor)")
	f.limitFlags(c)
	c.RegisterFlagCompletionFunc("output", completeOutputs)
}

// limitFlags adds the flags that bound what reading may cost.
func (f *validateFlags) limitFlags(c *cobra.Command) {
	flags := c.Flags()
	f.maxDocument = size(source.DefaultLimits.Bytes)
	flags.Var(&f.maxDocument, "max-document-size", "largest document that is read, in bytes, KiB, MiB or GiB")
	flags.IntVar(&f.maxValues, "max-values", source.DefaultLimits.Nodes, "largest `NUMBER` of values of a document")
	flags.IntVar(&f.maxDepth, "max-depth", source.DefaultLimits.Depth, "deepest `NUMBER` of levels of a document")
	flags.IntVar(&f.maxAliases, "max-aliases", source.DefaultLimits.Aliases, "largest `NUMBER` of values that the aliases of a YAML document add")
	flags.IntVar(&f.maxUnusable, "max-unusable", run.DefaultMaxUnusable,
		"`NUMBER` of documents in a row that cannot be read or are of no known kind before the rest of a file is left")
	flags.Var(&f.maxDecompressed, "max-decompressed-size",
		fmt.Sprintf("what a compressed file may grow to (default 1GiB, or %d times its size if that is more)", input.DefaultRatio))
}

// check says what is wrong with the values of flags, each for itself.
func (f *validateFlags) check(c *cobra.Command) error {
	for _, n := range []struct {
		flag         string
		value, least int
	}{
		{"jobs", f.jobs, 0}, {"max-values", f.maxValues, 1}, {"max-depth", f.maxDepth, 1}, {"max-aliases", f.maxAliases, 1},
		{"max-unusable", f.maxUnusable, 1},
	} {
		if n.value < n.least {
			return usagef(c, "--%s %d: the least is %d", n.flag, n.value, n.least)
		}
	}
	for _, name := range []string{"config", "deployment-group", "baseline", "write-baseline"} {
		if flag := c.Flags().Lookup(name); flag.Changed && (flag.Value.String() == "" || flag.Value.String() == "-") {
			return usagef(c, "--%s %s: the name of a file is missing", name, flag.Value)
		}
	}
	if f.jobs == 0 {
		f.jobs = runtime.GOMAXPROCS(0)
	}
	return nil
}

// sourceLimits are the limits of each document.
func (f *validateFlags) sourceLimits() source.Limits {
	return source.Limits{Bytes: int(f.maxDocument), Nodes: f.maxValues, Depth: f.maxDepth, Aliases: f.maxAliases}
}
