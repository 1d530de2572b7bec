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

// The part of a line that is shown: all of it if it has at most shown bytes, else as many characters, of which at most
// shownBefore stand before the mark. searched bounds how far the ends of a line are looked for, in bytes.
const (
	shown       = 120
	shownBefore = 40
	searched    = shown * utf8.UTFMax
)

// maxRelated is how many related places are shown.
const maxRelated = 4

// ExcerptsOf collects the lines that a finding in doc is about; nil if doc has no text.
func ExcerptsOf(doc *source.Document, f *validate.Finding) *Excerpts {
	if len(doc.Text) == 0 {
		return nil
	}
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
	if to-from > shown {
		start, before := back(text, at, from)
		stop := forth(text, at, to, shown-before)
		from, cutBefore = start, cutBefore || start > from
		to, cutAfter = stop, cutAfter || stop < to
	}
	if end > to && at < to && text[at] != '"' && text[at] != '\'' {
		end = at + 1 // of an object that does not fit, its first character alone
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

// back returns the place shownBefore characters before at, or least if that is nearer, and how many they are.
func back(text []byte, at, least int) (start, n int) {
	for ; n < shownBefore && at > least; n++ {
		_, size := utf8.DecodeLastRune(text[least:at])
		at -= size
	}
	return at, n
}

// forth returns the place n characters behind at, or most if that is nearer.
func forth(text []byte, at, most, n int) int {
	for ; n > 0 && at < most; n-- {
		_, size := utf8.DecodeRune(text[at:most])
		at += size
	}
	return at
}
