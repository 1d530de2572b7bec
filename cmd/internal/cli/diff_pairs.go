package cli

import (
	"errors"
	"fmt"
	"io"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/diff"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// pairs reads two files, or one with its previous revisions, and compares their documents in turn. Memory does not
// grow with the files.
type pairs struct {
	a    *app
	f    *diffFlags
	kind model.Kind

	files     []*documents
	old, new  diff.Document
	compared  report.Comparison
	result    diff.Result
	positions int
}

// documents reads the documents of one file.
type documents struct {
	name   string
	input  input.Reader
	reader *source.Reader
}

func (p *pairs) open(paths []string) error {
	for _, path := range paths {
		d := &documents{name: path, input: input.Reader{Stdin: p.a.stdin, MaxSize: input.MaxSize(p.f.limits.maxDecompressed)}}
		s := input.Source{Name: path, Path: path, Named: true, Size: -1, Format: input.FormatOf(path)}
		if path == input.Stdin {
			s.Path, d.name = "", p.f.stdinLabel()
			s.Format = input.FormatOf(d.name)
		}
		if err := d.input.Open(&s); err != nil {
			p.close()
			return errors.New(describe(err))
		}
		d.reader = source.NewReader(&d.input, source.Options{Limits: p.f.limits.sourceLimits(), Format: s.Format})
		p.files = append(p.files, d)
	}
	return nil
}

func (p *pairs) close() {
	for _, d := range p.files {
		d.input.Close()
	}
}

// next compares the next pair. It returns io.EOF behind the last one.
func (p *pairs) next() (*report.Comparison, error) {
	if p.f.previous {
		return p.previous()
	}
	old, errOld := p.files[0].next()
	new, errNew := p.files[1].next()
	switch {
	case errOld == io.EOF && errNew == io.EOF:
		return nil, io.EOF
	case errOld == io.EOF && errNew == nil:
		return nil, p.unpaired(1, 0)
	case errNew == io.EOF && errOld == nil:
		return nil, p.unpaired(0, 1)
	}
	if err := errors.Join(errOld, errNew); err != nil {
		return nil, err
	}
	if err := p.load(&p.old, old, p.files[0]); err != nil {
		return nil, err
	}
	if err := p.load(&p.new, new, p.files[1]); err != nil {
		return nil, err
	}
	return p.compare(old.Index, new.Index)
}

// unpaired says that one file has more documents than the other.
func (p *pairs) unpaired(longer, shorter int) error {
	return fmt.Errorf("%s has more than the %d documents of %s: they are compared in turn", p.files[longer].name, p.positions, p.files[shorter].name)
}

// previous compares the revisions of the next record of the one file.
func (p *pairs) previous() (*report.Comparison, error) {
	doc, err := p.files[0].next()
	if err != nil {
		return nil, err
	}
	if err := diff.LoadPrevious(&p.old, &p.new, doc, p.kind); err != nil {
		return nil, p.files[0].failed(doc, err)
	}
	return p.compare(doc.Index, doc.Index)
}

func (p *pairs) compare(old, new int) (*report.Comparison, error) {
	p.positions++
	result, err := diff.Compare(&p.old, &p.new)
	last := p.files[len(p.files)-1]
	if err != nil {
		return nil, fmt.Errorf("%s and %s: %w", p.files[0].name, last.name, err)
	}
	p.result = result
	p.compared = report.Comparison{
		Old: side(p.files[0].name, old, &p.old, p.f.previous), New: side(last.name, new, &p.new, false), Result: &p.result,
	}
	return &p.compared, nil
}

func (p *pairs) load(d *diff.Document, doc *source.Document, from *documents) error {
	if err := d.Load(doc, p.kind); err != nil {
		return from.failed(doc, err)
	}
	return nil
}

func (d *documents) next() (*source.Document, error) {
	doc, err := d.reader.Next()
	if err != nil && err != io.EOF {
		return nil, fmt.Errorf("%s: %s", d.name, describe(err))
	}
	return doc, err
}

// failed says which document could not be compared, and where it is broken.
func (d *documents) failed(doc *source.Document, err error) error {
	if syntax, ok := errors.AsType[*diff.SyntaxError](err); ok {
		return fmt.Errorf("%s:%d:%d: %s", d.name, syntax.Line, syntax.Column, syntax.Message)
	}
	if doc.Index > 0 {
		return fmt.Errorf("%s, document %d: %w", d.name, doc.Index, err)
	}
	return fmt.Errorf("%s: %w", d.name, err)
}
