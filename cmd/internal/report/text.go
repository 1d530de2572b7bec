package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/validate"
)

// text writes a block for each finding, for people: where and what, the line with a caret, what else there is to
// say; and last a line that counts. A block is appended to memory that is used again: a report may have very many.
type text struct {
	w       io.Writer
	quiet   bool
	inks    inks
	block   []byte
	blocks  int
	pointed map[*validate.Rule]bool // rules whose explanation has been pointed to
}

func newText(w io.Writer, o Options) *text {
	return &text{w: w, quiet: o.Quiet, inks: newInks(o.Color), pointed: make(map[*validate.Rule]bool)}
}

func (t *text) Begin(string) error { return nil }

func (t *text) Document(Document) error { return nil }

func (t *text) Finding(f *Finding) error {
	t.block = t.block[:0]
	if t.blocks++; t.blocks > 1 {
		t.block = append(t.block, '\n')
	}
	t.headline(f)
	gutter := f.gutter()
	if f.Excerpts != nil {
		t.lines(gutter, f.Excerpts.Outer, f.Severity)
	}
	t.remarks(gutter, f)
	_, err := t.w.Write(t.block)
	return err
}

// put appends texts to the block.
func (t *text) put(texts ...string) {
	for _, s := range texts {
		t.block = append(t.block, s...)
	}
}

// headline writes FILE:LINE:COL: severity: message [rule].
func (t *text) headline(f *Finding) {
	t.put(t.inks.bold.on, Escape(f.Source), ":")
	t.block = strconv.AppendInt(t.block, int64(f.Line), 10)
	t.put(":")
	t.block = strconv.AppendInt(t.block, int64(f.Column), 10)
	t.put(":", t.inks.bold.off, " ")
	t.block = t.inks.severities[f.Severity].paint(t.block, f.Severity.String())
	t.put(": ", Escape(f.Message), " [", Escape(f.Rule.ID), "]\n")
}

// remarks writes the lines that begin with an equals sign. What is related stands in the lines of the document.
func (t *text) remarks(gutter int, f *Finding) {
	for label, what := range f.remarks {
		if label == labelRelated {
			continue
		}
		t.remark(gutter, label, what)
		if label == labelInner && f.Excerpts != nil && f.Excerpts.Inner != nil {
			t.lines(gutter, []Excerpt{*f.Excerpts.Inner}, f.Severity)
		}
	}
	if !t.pointed[f.Rule] {
		t.pointed[f.Rule] = true
		t.remark(gutter, labelSee, "deployrecord explain ", Escape(f.Rule.ID))
	}
}

func (t *text) remark(gutter int, label string, what ...string) {
	t.blanks(gutter + 1)
	t.put(t.inks.gutter.on, "= ", label, ":", t.inks.gutter.off, " ")
	t.put(what...)
	t.put("\n")
}

// blanks appends n blanks.
func (t *text) blanks(n int) { t.fill(' ', n) }

// fill appends a character n times.
func (t *text) fill(c byte, n int) {
	for range n {
		t.block = append(t.block, c)
	}
}

// gutter returns the width of the largest line number that the finding shows.
func (f *Finding) gutter() int {
	largest := 0
	if f.Excerpts != nil {
		for _, e := range f.Excerpts.Outer {
			largest = max(largest, e.Line)
		}
		if f.Excerpts.Inner != nil {
			largest = max(largest, f.Excerpts.Inner.Line)
		}
	}
	return digits(largest)
}

// digits returns how many digits a number that is not negative has.
func digits(n int) int {
	d := 1
	for ; n >= 10; n /= 10 {
		d++
	}
	return d
}

func (t *text) End(s Summary) error {
	if t.quiet {
		return nil
	}
	line := summaryLine(s) + "\n"
	if t.blocks > 0 {
		line = "\n" + line
	}
	_, err := io.WriteString(t.w, line)
	return err
}

// summaryLine says in one line what a run has seen.
func summaryLine(s Summary) string {
	var b strings.Builder
	list := ""
	for _, c := range []struct {
		n    int
		what string
	}{{s.Errors, "error"}, {s.Warnings, "warning"}, {s.Notes, "note"}} {
		if c.n > 0 {
			b.WriteString(list + words.Count(c.n, c.what, c.what+"s"))
			list = ", "
		}
	}
	switch {
	case s.Documents == 0:
		b.WriteString("no documents")
	case b.Len() == 0:
		b.WriteString("no findings in " + words.Count(s.Documents, "document", "documents"))
	default:
		fmt.Fprintf(&b, " in %d of %s", s.Flawed, words.Count(s.Documents, "document", "documents"))
	}
	if s.Skipped > 0 {
		fmt.Fprintf(&b, "; %d skipped", s.Skipped)
	}
	if s.Suppressed > 0 {
		fmt.Fprintf(&b, "; %d suppressed", s.Suppressed)
	}
	return b.String()
}
