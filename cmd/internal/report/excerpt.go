package report

import (
	"bytes"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// Excerpts are the lines that a finding is about.
type Excerpts struct {
	// Outer are the finding's own place and those related to it, the finding's own first.
	Outer []Excerpt
	// Inner is the place in the AppSpec that the document holds as a string; nil without one.
	Inner *Excerpt
}

// Excerpt is a line, or the part of a long one around what it shows, as it stands: it may hold anything.
type Excerpt struct {
	// Line is the line's number in the source, or in the AppSpec, from 1.
	Line int
	// Text is the line without its end. Start and End are the marked bytes of it; both are len(Text) where what is
	// marked is the end of the line.
	Text       string
	Start, End int
	// CutBefore and CutAfter say that the line goes on at that side.
	CutBefore, CutAfter bool
	// Label says in a few words what is marked; it may be empty.
	Label string

	offset int // of Text in the document
}

// The part of a line that is shown, in characters before and from the mark, and the length in bytes up to which a line
// is shown whole. searched bounds how far the ends of a line are looked for, in bytes.
const (
	shownBefore = 40
	shownAfter  = 70
	shownWhole  = 120
	searched    = shownAfter * utf8.UTFMax
)

// maxRelated is how many related places are shown.
const maxRelated = 4

// ExcerptsOf collects the lines that a finding in doc is about.
func ExcerptsOf(doc *source.Document, f *validate.Finding) *Excerpts {
	e := &Excerpts{Outer: make([]Excerpt, 1, 1+min(maxRelated, len(f.Related)))}
	e.Outer[0] = excerpt(doc.Text, f.Location)
	for _, l := range f.Related[:min(maxRelated, len(f.Related))] {
		e.Outer = append(e.Outer, excerpt(doc.Text, l))
	}
	if f.Inner != nil {
		if node, ok := doc.Find(source.Pointer(f.Pointer)); ok && doc.Nodes[node].Kind == source.String {
			inner := excerpt([]byte(doc.String(node)), *f.Inner)
			e.Inner = &inner
		}
	}
	return e
}

// excerpt cuts the part of a line around a place out of a text.
func excerpt(text []byte, l validate.Location) Excerpt {
	at := min(int(l.Span.Start), len(text))
	end := min(max(int(l.Span.End), at), len(text))
	from, cutBefore := lineStart(text, at)
	to, cutAfter := lineEnd(text, at)
	if to-from > shownWhole {
		if start := back(text, at, from, shownBefore); start > from {
			from, cutBefore = start, true
		}
		if stop := forth(text, at, to, shownAfter); stop < to {
			to, cutAfter = stop, true
		}
	}
	return Excerpt{
		Line: l.Line, Label: l.Label, CutBefore: cutBefore, CutAfter: cutAfter,
		Text: string(text[from:to]), Start: min(at, to) - from, End: min(end, to) - from, offset: from,
	}
}

// lineStart returns where the line of a place begins, and whether that was too far to look.
func lineStart(text []byte, at int) (start int, cut bool) {
	from := max(0, at-searched)
	if i := bytes.LastIndexByte(text[from:at], '\n'); i >= 0 {
		return from + i + 1, false
	}
	return from, from > 0
}

// lineEnd returns where the line of a place ends, without its carriage return, and whether that was too far to look.
func lineEnd(text []byte, at int) (end int, cut bool) {
	to := min(len(text), at+searched)
	if i := bytes.IndexByte(text[at:to], '\n'); i >= 0 {
		if i > 0 && text[at+i-1] == '\r' {
			i--
		}
		return at + i, false
	}
	return to, to < len(text)
}

// back returns the place n characters before at, but not before least.
func back(text []byte, at, least, n int) int {
	for ; n > 0 && at > least; n-- {
		_, size := utf8.DecodeLastRune(text[least:at])
		at -= size
	}
	return at
}

// forth returns the place n characters behind at, but not behind most.
func forth(text []byte, at, most, n int) int {
	for ; n > 0 && at < most; n-- {
		_, size := utf8.DecodeRune(text[at:most])
		at += size
	}
	return at
}
