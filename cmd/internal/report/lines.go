package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/validate"
	"github.com/mattn/go-runewidth"
)

// tabWidth is how many columns a tab is shown as; its own stops are lost behind the line number anyway.
const tabWidth = 4

// widths measures text on a terminal, the same in every locale.
var widths = runewidth.Condition{StrictEmojiNeutral: true}

// mark is an excerpt to be shown: the finding's own place, or a related one.
type mark struct {
	Excerpt
	own bool
}

// lines writes excerpts in the order of their lines, each with a mark under its place: ^~~~ for the first, which is
// the finding's own, and ---- with its label for the others.
func (t *text) lines(gutter int, excerpts []Excerpt, severity validate.Severity) {
	marks := make([]mark, len(excerpts))
	for i, e := range excerpts {
		marks[i] = mark{e, i == 0}
	}
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.offset+a.Start, b.offset+b.Start))
	})
	bar := t.styles.gutter("|")
	empty := fmt.Sprintf("%*s %s", gutter, "", bar)
	t.block.WriteString(empty + "\n")
	var line *Excerpt // the line that was written last
	for i := range marks {
		m := &marks[i]
		if line == nil || !m.moveTo(line) {
			if line != nil && m.Line > line.Line+1 {
				t.block.WriteString(t.styles.gutter("...") + "\n")
			}
			line = &m.Excerpt
			number := t.styles.gutter(fmt.Sprintf("%*d", gutter, m.Line))
			fmt.Fprintf(&t.block, "%s %s%s\n", number, bar, strings.TrimRight(" "+m.shown(), " "))
		}
		blank, width := m.columns()
		under := t.styles.label(strings.Repeat("-", width))
		if m.own {
			under = t.styles.severity(severity)("^" + strings.Repeat("~", width-1))
		}
		if m.Label != "" {
			under += " " + t.styles.label(Escape(m.Label))
		}
		fmt.Fprintf(&t.block, "%s %s%s\n", empty, strings.Repeat(" ", blank), under)
	}
}

// moveTo makes e an excerpt of the same text as another, if that shows its place.
func (e *Excerpt) moveTo(other *Excerpt) bool {
	shift := e.offset - other.offset
	if e.Line != other.Line || e.Start+shift < 0 || e.Start+shift >= len(other.Text) {
		return false
	}
	label := e.Label
	start, end := e.Start+shift, min(e.End+shift, len(other.Text))
	*e = *other
	e.Start, e.End, e.Label = start, end, label
	return true
}

// shown returns the line as it is printed.
func (e *Excerpt) shown() string {
	s := visible(e.Text)
	if e.CutBefore {
		s = "…" + s
	}
	if e.CutAfter {
		s += "…"
	}
	return s
}

// columns returns how many columns stand before the mark in what shown returns, and how many the mark takes.
func (e *Excerpt) columns() (blank, width int) {
	blank = widths.StringWidth(visible(e.Text[:e.Start]))
	if e.CutBefore {
		blank++
	}
	return blank, max(1, widths.StringWidth(visible(e.Text[e.Start:e.End])))
}

// visible returns a part of a line with tabs as blanks and everything else that is not printable escaped.
func visible(s string) string {
	return Escape(strings.ReplaceAll(s, "\t", strings.Repeat(" ", tabWidth)))
}
