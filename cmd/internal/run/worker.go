package run

import (
	"errors"
	"io"
	"slices"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// worker checks documents in one goroutine.
type worker struct {
	options *Options
	opener  opener
	batch   source.Batch
	scanner *source.Scanner
	chunk   *chunk
	// validator and validating are those for the documents of checked; validators holds those made so far, by their options.
	validator  *validate.Validator
	validating *validate.Options
	validators map[*validate.Options]*validate.Validator
	checked    *input.Source
	identity   string // of checked
	// deliver takes a chunk and returns an empty one; nil when nobody wants more.
	deliver func(*chunk) *chunk
}

// errStopped is the error of a worker whose findings nobody wants.
var errStopped = errors.New("stopped")

func newWorker(o *Options, deliver func(*chunk) *chunk) *worker {
	return &worker{
		options:    o,
		opener:     newOpener(o),
		scanner:    source.NewScanner(source.Options{Limits: o.Limits}),
		chunk:      new(chunk),
		validators: make(map[*validate.Options]*validate.Validator),
		deliver:    deliver,
	}
}

// source checks a whole source.
func (w *worker) source(s *input.Source) error {
	return w.guarded(func() error {
		splitter, err := w.opener.open(s)
		if err != nil {
			return w.ends(s, err)
		}
		defer w.opener.close()
		for {
			end := splitter.Next(&w.batch)
			if err := w.documents(s, &w.batch); err != nil {
				return err
			}
			if end != nil {
				return w.ends(s, end)
			}
			if w.options.left.Load() == s {
				return w.ends(s, nil)
			}
		}
	})
}

// check checks a batch of a source, and what ended the source, if that is how the batch ends.
func (w *worker) check(s *input.Source, b *source.Batch, end error) error {
	return w.guarded(func() error {
		if err := w.documents(s, b); err != nil {
			return err
		}
		return w.ends(s, end)
	})
}

// guarded calls f and returns its error, or a *Panic. What was found before a panic is handed over first, so that
// whoever takes it knows at which document it happened.
func (w *worker) guarded(f func() error) error {
	err := guard(f)
	if _, panicked := errors.AsType[*Panic](err); panicked {
		if stopped := w.flush(); stopped != nil {
			return stopped
		}
	}
	return err
}

// documents checks the documents of a batch, as long as somebody wants to know of them.
func (w *worker) documents(s *input.Source, b *source.Batch) error {
	w.scanner.Reset(b)
	for w.options.left.Load() != s {
		d := w.scanner.Next()
		if d == nil {
			break
		}
		w.document(s, d)
		if w.chunk.full() {
			if err := w.flush(); err != nil {
				return err
			}
		}
	}
	return nil
}

// use takes the validator for the documents of a source.
func (w *worker) use(s *input.Source) {
	if s == w.checked {
		return
	}
	o := w.options.validateOptions(s)
	if w.validators[o] == nil {
		w.validators[o] = validate.New(*o)
	}
	w.checked, w.validator, w.validating, w.identity = s, w.validators[o], o, w.options.identity(s)
}

// document checks one document.
func (w *worker) document(s *input.Source, d *source.Document) {
	w.use(s)
	r := w.validator.Document(d, w.identity)
	c := w.chunk
	if !s.Named && r.Kind == model.Unknown && !broken(d) {
		c.documents = append(c.documents, document{skipped: true, start: d.Start})
		return
	}
	var out []bool // which of the findings comments suppress; nil for none
	if w.options.Comments != nil {
		r.Findings, out = w.options.Comments.Apply(w.validator, w.validating, d, r)
	}
	valid := true
	for i := range r.Findings {
		f := &r.Findings[i]
		valid = valid && f.Severity != validate.Error
		c.findings = append(c.findings, report.Finding{Finding: *f, Source: s.Name})
		c.suppressed = append(c.suppressed, out != nil && out[i])
		kept := &c.findings[len(c.findings)-1]
		kept.Related = slices.Clone(f.Related)
		if w.options.Excerpts {
			kept.Excerpts = report.ExcerptsOf(d, f)
		}
	}
	c.documents = append(c.documents, document{kind: r.Kind, valid: valid, partial: r.Partial, findings: int32(len(r.Findings)), start: d.Start})
}

// broken reports whether a document could not be read. A source without any document is not broken.
func broken(d *source.Document) bool {
	return len(d.Nodes) == 0 && !slices.ContainsFunc(d.Faults, func(f source.Fault) bool { return f.Kind == source.Empty })
}

// ends checks what ended a source. A limit is a finding, the end no error.
func (w *worker) ends(s *input.Source, end error) error {
	if over, ok := errors.AsType[*input.LimitError](end); ok {
		fault := source.Fault{Kind: source.OverLimit, Fatal: true, Limit: over.Limit, Message: over.Message, Hint: over.Hint}
		w.document(s, &source.Document{Start: source.Position{Line: 1, Column: 1}, Faults: []source.Fault{fault}})
		end = nil
	}
	if end == io.EOF {
		end = nil
	}
	if err := w.flush(); err != nil {
		return err
	}
	return end
}

// flush hands over what has been found.
func (w *worker) flush() error {
	if w.chunk.empty() {
		return nil
	}
	next := w.deliver(w.chunk)
	if next == nil {
		return errStopped
	}
	w.chunk = next
	return nil
}
