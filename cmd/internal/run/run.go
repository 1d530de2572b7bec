// Package run checks sources: it reads them, hands their documents to validators and the results to sinks, in order.
//
// A source is checked in batches of whole documents. With one job everything happens in one goroutine. With several,
// one reads and cuts, workers check, and the caller's takes the results in the order in which the batches were cut;
// small files are read by the workers themselves. Both ways make the same calls of the same sinks. At any time only a
// bounded number of batches is under way, so that memory does not grow with the sources.
package run

import (
	"context"
	"io"
	"sync/atomic"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// Options say how a run goes.
type Options struct {
	// Jobs is how many goroutines check documents; less than 1 stands for 1. It never changes a result.
	Jobs int
	// Limits bound each document, and MaxSize each compressed source.
	Limits  source.Limits
	MaxSize input.MaxSize
	// MaxUnusable is how many documents in a row may be unreadable or of no known kind, in a source that was asked for,
	// before the rest of it is left; less than 1 means any number.
	MaxUnusable int
	// Validate says how documents are checked.
	Validate validate.Options
	// For, if not nil, returns how the documents of a source are checked, instead of Validate. It is asked from any
	// goroutine, and returns one of a few pointers again and again: for each, workers keep a validator.
	For func(*input.Source) *validate.Options
	// Identity, if not nil, returns the name of a source in fingerprints: that of documents that say nothing of their own
	// identity. It is asked from any goroutine. Without it the name is that of the source.
	Identity func(*input.Source) string
	// Comments, if not nil, apply the comments of documents that suppress findings.
	Comments *suppress.Comments
	// Filters say which findings are left out, each in turn. They are asked about every finding, in order and from one
	// goroutine.
	Filters []Filter
	// Stdin is read for the source that is standard input.
	Stdin io.Reader
	// Sinks take the events of the run, each in turn. A run does not end them: what it returns does.
	Sinks []report.Sink
	// Excerpts collects the lines that findings are about.
	Excerpts bool
	// Unreadable, if not nil, is told of each source that could not be read to its end, in order.
	Unreadable func(s *input.Source, err error)
	// OnRead, if not nil, is told how many more bytes have been read, from any goroutine.
	OnRead func(n int)

	batchBytes int // of source.Options
	// left is the source whose rest is left, so that whoever reads it can stop.
	left *atomic.Pointer[input.Source]
}

// identity returns the name of a source in fingerprints.
func (o *Options) identity(s *input.Source) string {
	if o.Identity == nil {
		return s.Name
	}
	return o.Identity(s)
}

// validateOptions says how the documents of a source are checked.
func (o *Options) validateOptions(s *input.Source) *validate.Options {
	if o.For == nil {
		return &o.Validate
	}
	return o.For(s)
}

// Outcome is what a run has seen.
type Outcome struct {
	report.Summary
	// Worst is the gravest severity of all findings; validate.Off if there were none.
	Worst validate.Severity
	// Found says, by argument, whether it led to a document, known or broken.
	Found map[int]bool
	// Unreadable is how many sources could not be read to their end.
	Unreadable int
	// Partial holds the sources of which not every finding can be known: they could not be read to their end, have a
	// document that could not be read or is of no known kind, or one of whose findings some are not listed. It is nil
	// unless there are filters.
	Partial map[*input.Source]bool
}

// Run checks sources. The error is that of ctx, of a sink, or a *Panic; the outcome is then that of what was checked
// before, which is all that the sinks have been told.
func Run(ctx context.Context, sources []input.Source, o Options) (Outcome, error) {
	o.batchBytes = batchBytes(sources)
	o.left = new(atomic.Pointer[input.Source])
	e := newEmitter(&o)
	var err error
	if inline(sources, o.Jobs) {
		err = e.inline(ctx, sources)
	} else {
		err = e.parallel(ctx, sources)
	}
	return e.outcome, err
}

// smallFile is the size in bytes up to which a file is read whole by the goroutine that checks it, and smallCompressed
// the same for a compressed one; leastBatch is the least size of a batch.
const (
	smallFile       = 256 << 10
	smallCompressed = 32 << 10
	leastBatch      = 16 << 10
)

// batchBytes returns the size of batches for sources: no more than the largest needs, so that a run over small files
// is not slowed down by memory it does not use.
func batchBytes(sources []input.Source) int {
	largest := int64(0)
	for i := range sources {
		s := &sources[i]
		if s.Size < 0 || input.Compressed(s.Name) {
			return source.DefaultBatchBytes
		}
		largest = max(largest, s.Size)
	}
	return int(min(max(largest+1, leastBatch), source.DefaultBatchBytes))
}

// small reports whether a source is too small to be cut for several goroutines.
func small(s *input.Source) bool {
	if input.Compressed(s.Name) {
		return s.Size >= 0 && s.Size <= smallCompressed
	}
	return s.Size >= 0 && s.Size <= smallFile
}

// inline reports whether one goroutine does it all. A source that may keep its reader waiting, a pipe say, is read by a
// goroutine of its own, so that an interrupted run can end.
func inline(sources []input.Source, jobs int) bool {
	for i := range sources {
		if sources[i].Size < 0 {
			return false
		}
	}
	return jobs <= 1 || len(sources) == 0 || len(sources) == 1 && small(&sources[0])
}
