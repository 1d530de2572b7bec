package report

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/validate"
	"github.com/mattn/go-runewidth"
)

// tab is what a tab is shown as; its own stops are lost behind the line number anyway.
const tab = "    "

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
	t.margin(gutter, 0)
	t.put("\n")
	var line *Excerpt // the line that was written last
	for i := range marks {
		m := &marks[i]
		if line == nil || !m.moveTo(line) {
			if line != nil && m.Line > line.Line+1 {
				t.block = t.inks.gutter.paint(t.block, "...")
				t.put("\n")
			}
			line = &m.Excerpt
			t.line(gutter, line)
		}
		blank, width := m.columns()
		t.margin(gutter, 0)
		t.blanks(1 + blank)
		if m.own {
			own := t.inks.severities[severity]
			t.put(own.on, "^")
			t.fill('~', width-1)
			t.put(own.off)
		} else {
			t.put(t.inks.label.on)
			t.fill('-', width)
			t.put(t.inks.label.off)
		}
		if m.Label != "" {
			t.put(" ")
			t.block = t.inks.label.paint(t.block, Escape(m.Label))
		}
		t.put("\n")
	}
}

// margin writes the line's number, if it is above zero, and the bar behind it.
func (t *text) margin(gutter, number int) {
	t.put(t.inks.gutter.on)
	if number > 0 {
		t.blanks(gutter - digits(number))
		t.block = strconv.AppendInt(t.block, int64(number), 10)
	} else {
		t.blanks(gutter)
	}
	t.put(" |", t.inks.gutter.off)
}

// line writes the line of an excerpt.
func (t *text) line(gutter int, e *Excerpt) {
	t.margin(gutter, e.Line)
	start := len(t.block)
	t.put(" ")
	if e.CutBefore {
		t.put("…")
	}
	t.put(visible(e.Text))
	if e.CutAfter {
		t.put("…")
	}
	t.block = t.block[:start+len(bytes.TrimRight(t.block[start:], " "))]
	t.put("\n")
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

// columns returns how many columns stand before the mark in the line as it is shown, and how many the mark takes.
func (e *Excerpt) columns() (blank, width int) {
	blank = displayWidth(visible(e.Text[:e.Start]))
	if e.CutBefore {
		blank++
	}
	return blank, max(1, displayWidth(visible(e.Text[e.Start:e.End])))
}

// displayWidth returns how many columns of a terminal printable text takes.
func displayWidth(s string) int {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return widths.StringWidth(s)
		}
	}
	return len(s)
}

// visible returns a part of a line with tabs as blanks and everything else that is not printable escaped.
func visible(s string) string { return Escape(strings.ReplaceAll(s, "\t", tab)) }
