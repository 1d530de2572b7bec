package run

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model"
)

// emitter takes what was found, in order, counts it and tells the sinks. It lives in one goroutine.
type emitter struct {
	options *Options
	outcome Outcome
	source  *input.Source
	index   int // documents of the source so far
	run     int // unusable documents in a row, up to here
	repeats repeats
}

func newEmitter(o *Options) *emitter {
	return &emitter{options: o, outcome: Outcome{Found: make(map[int]bool)}}
}

// inline checks the sources in this goroutine.
func (e *emitter) inline(ctx context.Context, sources []input.Source) error {
	var stop error
	w := newWorker(e.options, func(c *chunk) *chunk {
		if stop = cmp.Or(ctx.Err(), e.chunk(c)); stop != nil {
			return nil
		}
		c.reset()
		return c
	})
	for i := range sources {
		if err := cmp.Or(ctx.Err(), e.begin(&sources[i])); err != nil {
			return err
		}
		err := w.source(&sources[i])
		if stop != nil {
			return stop
		}
		if err := e.end(err); err != nil {
			return err
		}
	}
	return nil
}

// begin takes the beginning of a source.
func (e *emitter) begin(s *input.Source) error {
	e.source, e.index, e.run = s, 0, 0
	e.repeats.reset()
	for _, sink := range e.options.Sinks {
		if err := sink.Begin(s.Name); err != nil {
			return err
		}
	}
	return nil
}

// chunk takes what was found in the next documents of the source.
func (e *emitter) chunk(c *chunk) error {
	findings, suppressed := c.findings, c.suppressed
	for i := range c.documents {
		if e.options.left.Load() == e.source {
			return nil
		}
		d := &c.documents[i]
		if err := e.document(d, findings[:d.findings], suppressed[:d.findings]); err != nil {
			return err
		}
		switch {
		case d.skipped: // nobody asked for it
		case d.kind != model.Unknown:
			e.run = 0
		default:
			if e.run++; e.run == e.options.MaxUnusable {
				e.index++
				return e.leave(d)
			}
		}
		findings, suppressed = findings[d.findings:], suppressed[d.findings:]
		e.index++
	}
	return nil
}

// document takes what was found in a document. out says which of the findings comments suppress.
func (e *emitter) document(d *document, findings []report.Finding, out []bool) error {
	if d.skipped {
		e.outcome.Skipped++
		return nil
	}
	for i := range findings {
		f := &findings[i]
		f.Document = e.index
		f.Fingerprint = e.repeats.distinct(f.Fingerprint)
	}
	if slices.Contains(out, true) || len(e.options.Filters) > 0 {
		findings = e.filter(d, findings, out)
	}
	e.count(d, len(findings))
	told := report.Document{Source: e.source.Name, Index: e.index, Kind: d.kind, Valid: d.valid}
	for _, sink := range e.options.Sinks {
		if err := sink.Document(told); err != nil {
			return err
		}
	}
	for i := range findings {
		f := &findings[i]
		e.outcome.Count(f.Severity)
		e.outcome.Worst = max(e.outcome.Worst, f.Severity)
		for _, sink := range e.options.Sinks {
			if err := sink.Finding(f); err != nil {
				return err
			}
		}
	}
	return nil
}

// count counts a document that was checked, and has so many findings.
func (e *emitter) count(d *document, findings int) {
	sum := &e.outcome.Summary
	if sum.Documents++; d.valid {
		sum.Valid++
	} else {
		sum.Invalid++
	}
	if findings > 0 {
		sum.Flawed++
	}
	for _, argument := range e.source.Arguments {
		e.outcome.Found[argument] = true
	}
}

// end takes the error that a source, or a batch of it, ended with. That it could not be read is reported and no reason
// to stop.
func (e *emitter) end(err error) error {
	if err == nil {
		return nil
	}
	if p, ok := errors.AsType[*Panic](err); ok {
		p.Source, p.Document = e.source.Name, e.index
		return p
	}
	e.outcome.Unreadable++
	e.partial()
	if e.options.Unreadable != nil {
		e.options.Unreadable(e.source, err)
	}
	return nil
}
