package run_test

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/run"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
)

// severityOf returns options with another severity of the rule that bad breaks.
func severityOf(s validate.Severity) *validate.Options {
	return &validate.Options{Severities: map[string]validate.Severity{"github-repository": s}}
}

// Each source is checked as For says, by however many goroutines, in whatever order they come to it, and For is asked
// once for a source by each of them, not for each document.
func TestRun_ChecksEachSourceWithItsOwnOptions(t *testing.T) {
	many := lines(slices.Repeat([]string{bad}, 1000)...) // several batches
	sources := files(t, true, bad, many, bad, many, bad)
	milder, off := severityOf(validate.Note), severityOf(validate.Off)
	options := map[string]*validate.Options{"a.json": off, "b.json": milder, "c.json": {}, "d.json": off, "e.json": milder}
	for _, jobs := range []int{1, 2, 8} {
		t.Run(fmt.Sprint(jobs), func(t *testing.T) {
			var asked atomic.Int32
			got := make(map[string]int)
			lines, outcome := check(t, sources, run.Options{
				Jobs:     jobs,
				Validate: validate.Options{Severities: map[string]validate.Severity{"github-repository": validate.Warning}},
				For: func(s *input.Source) *validate.Options {
					asked.Add(1)
					return options[s.Name]
				},
			})
			for _, line := range lines {
				if words := strings.Fields(line); words[0] == "finding" {
					got[words[1]]++
				}
			}
			if diff := cmp.Diff(map[string]int{"b.json": 1000, "c.json": 1, "e.json": 1}, got); diff != "" {
				t.Errorf("findings (-want +got)\n%s", diff)
			}
			if outcome.Errors != 1 || outcome.Notes != 1001 || outcome.Warnings != 0 || outcome.Worst != validate.Error {
				t.Errorf("%d errors, %d warnings, %d notes", outcome.Errors, outcome.Warnings, outcome.Notes)
			}
			if n := int(asked.Load()); n < len(sources) || n > len(sources)*jobs {
				t.Errorf("For was called %d times for %d sources and %d jobs", n, len(sources), jobs)
			}
		})
	}
}

// A rule that is off for all others counts where it is switched on.
func TestRun_SwitchesARuleOnForSomeSources(t *testing.T) {
	sources := files(t, true, bad, bad)
	on := severityOf(validate.Error)
	lines, outcome := check(t, sources, run.Options{Jobs: 1, Validate: *severityOf(validate.Off), For: func(s *input.Source) *validate.Options {
		if s.Name == "b.json" {
			return on
		}
		return severityOf(validate.Off)
	}})
	if outcome.Errors != 1 || !strings.HasPrefix(lines[len(lines)-1], "finding b.json 0 github-repository") {
		t.Errorf("%d errors: %q", outcome.Errors, lines)
	}
}

// The finding about a source whose rest is left has the severity that the source's own options give it.
func TestRun_LeavesASourceByItsOwnOptions(t *testing.T) {
	sources := files(t, true, lines(unknown, unknown, unknown))
	off := &validate.Options{Severities: map[string]validate.Severity{"kind-unknown": validate.Off, "input-limit": validate.Note}}
	_, outcome := check(t, sources, run.Options{Jobs: 1, MaxUnusable: 2, For: func(*input.Source) *validate.Options { return off }})
	if outcome.Worst != validate.Note {
		t.Errorf("the worst is %s, want note", outcome.Worst)
	}
}

// Sources that share options share a worker's validator: checking a small one allocates next to nothing for it.
func TestRun_KeepsAValidatorForEachOptions(t *testing.T) {
	const n = 200
	source := files(t, true, good)[0]
	var few, many []input.Source
	for range n {
		many = append(many, source)
	}
	few = many[:n/10]
	shared := [2]*validate.Options{severityOf(validate.Note), severityOf(validate.Off)}
	allocations := func(sources []input.Source) float64 {
		asked := 0
		return testing.AllocsPerRun(5, func() {
			if _, err := run.Run(t.Context(), sources, run.Options{Jobs: 1, For: func(*input.Source) *validate.Options {
				asked++
				return shared[asked%2]
			}}); err != nil {
				t.Fatal(err)
			}
		})
	}
	if each := (allocations(many) - allocations(few)) / (n - n/10); each > 40 {
		t.Errorf("%.0f allocations a source, as if a validator were made for each", each)
	}
}
