package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/validate"
)

// text writes a block for each finding, for people: where and what, the line with a caret, what else there is to
// say; and last a line that counts.
type text struct {
	w       io.Writer
	quiet   bool
	styles  styles
	block   strings.Builder
	blocks  int
	pointed map[*validate.Rule]bool // rules whose explanation has been pointed to
}

func newText(w io.Writer, o Options) *text {
	return &text{w: w, quiet: o.Quiet, styles: newStyles(o.Color), pointed: make(map[*validate.Rule]bool)}
}

func (t *text) Begin(string) error { return nil }

func (t *text) Document(Document) error { return nil }

func (t *text) Finding(f *Finding) error {
	t.block.Reset()
	if t.blocks++; t.blocks > 1 {
		t.block.WriteByte('\n')
	}
	t.headline(f)
	gutter := f.gutter()
	if f.Excerpts != nil {
		t.lines(gutter, f.Excerpts.Outer, f.Severity)
	}
	t.remarks(gutter, f)
	_, err := io.WriteString(t.w, t.block.String())
	return err
}

// headline writes FILE:LINE:COL: severity: message [rule].
func (t *text) headline(f *Finding) {
	place := fmt.Sprintf("%s:%d:%d:", Escape(f.Source), f.Line, f.Column)
	severity := t.styles.severity(f.Severity)
	fmt.Fprintf(&t.block, "%s %s: %s [%s]\n",
		t.styles.bold(place), severity(f.Severity.String()), Escape(f.Message), Escape(f.Rule.ID))
}

// remarks writes the lines that begin with an equals sign.
func (t *text) remarks(gutter int, f *Finding) {
	if f.Pointer != "" {
		t.remark(gutter, "at", Escape(f.Pointer))
	}
	if f.Inner != nil {
		place := fmt.Sprintf("line %d, column %d of the AppSpec", f.Inner.Line, f.Inner.Column)
		if f.Inner.Pointer != "" {
			place = Escape(f.Inner.Pointer) + ", " + place
		}
		t.remark(gutter, "inner", place)
		if f.Excerpts != nil && f.Excerpts.Inner != nil {
			t.lines(gutter, []Excerpt{*f.Excerpts.Inner}, f.Severity)
		}
	}
	if f.Exception != "" {
		answer := string(f.Exception)
		if f.Basis != "" {
			answer += " (" + string(f.Basis) + ")"
		}
		t.remark(gutter, "answer", answer)
	}
	if f.Hint != "" {
		t.remark(gutter, "help", Escape(f.Hint))
	}
	if !t.pointed[f.Rule] {
		t.pointed[f.Rule] = true
		t.remark(gutter, "see", "deployrecord explain "+Escape(f.Rule.ID))
	}
}

func (t *text) remark(gutter int, label, what string) {
	fmt.Fprintf(&t.block, "%*s %s %s\n", gutter, "", t.styles.gutter("= "+label+":"), what)
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
	return len(strconv.Itoa(largest))
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
			b.WriteString(list + plural(c.n, c.what))
			list = ", "
		}
	}
	switch {
	case s.Documents == 0:
		b.WriteString("no documents")
	case b.Len() == 0:
		b.WriteString("no findings in " + plural(s.Documents, "document"))
	default:
		fmt.Fprintf(&b, " in %d of %s", s.Flawed, plural(s.Documents, "document"))
	}
	if s.Skipped > 0 {
		fmt.Fprintf(&b, "; %d skipped", s.Skipped)
	}
	return b.String()
}

func plural(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}
