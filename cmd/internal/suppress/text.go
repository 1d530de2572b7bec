package suppress

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// text is a text with comments: a document, or the AppSpec text that one holds as a string.
type text struct {
	doc   *source.Document
	lines []int // the offset at which each line begins

	// What is looked up for every comment, and made for the first one: the line at or below each that is neither blank nor
	// a comment, and the first member or element that begins on a line.
	content []int
	first   map[int]int32

	// Of a string of another document:
	outer   *source.Document // nil for a document of its own
	node    int32            // of the string
	pointer string           // of the string
	whole   string           // what the string says
	shift   int              // where doc begins in whole
	at      func(offset int) (int, bool)
}

func newOuter(doc *source.Document) *text { return &text{doc: doc, lines: linesOf(doc.Text)} }

// newInner returns the AppSpec text that a string of a document holds; nil if there is none that has comments.
func newInner(doc *source.Document, node int32) *text {
	whole, at := doc.Embedded(node)
	file := appspec.Read(whole, source.Limits{})
	if file.Document.Format != source.YAML || len(file.Document.Nodes) == 0 {
		return nil
	}
	return &text{
		doc: file.Document, lines: linesOf(file.Document.Text),
		outer: doc, node: node, pointer: string(doc.Pointer(node)), whole: whole, shift: file.Offset, at: at,
	}
}

func linesOf(text []byte) []int {
	lines := []int{0}
	for i := 0; ; {
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			return lines
		}
		i += n + 1
		lines = append(lines, i)
	}
}

// line returns the number of the line, from 0, that holds the byte at offset.
func (t *text) line(offset uint32) int {
	i, found := slices.BinarySearch(t.lines, int(offset))
	if !found {
		i--
	}
	return i
}

// target returns the line, from 0, that a comment is about, and whether the comment stands alone on its own.
func (t *text) target(comment source.Span) (line int, alone bool) {
	line = t.line(comment.Start)
	if strings.Trim(string(t.doc.Text[t.lines[line]:comment.Start]), "\ufeff \t\r") != "" {
		return line, false
	}
	if t.content == nil {
		t.content = t.contentLines()
	}
	return t.content[line+1], true
}

// contentLines returns for each line, and for the end of the text, which one at or below it is neither blank nor a
// comment: that behind the last, if there is none.
func (t *text) contentLines() []int {
	next, end := len(t.lines), len(t.doc.Text)
	content := make([]int, len(t.lines)+1)
	content[len(t.lines)] = next
	for line := len(t.lines) - 1; line >= 0; line-- {
		if text := bytes.TrimLeft(t.doc.Text[t.lines[line]:end], " \t\r\n"); len(text) > 0 && text[0] != '#' {
			next = line
		}
		content[line], end = next, t.lines[line]
	}
	return content
}

// begin returns where a node begins: its name, or its value if it has none.
func begin(n *source.Node) uint32 {
	if n.Name.Len() > 0 {
		return n.Name.Start
	}
	return n.Value.Start
}

// pointerOn returns the pointer of the first member or element that begins on a line; "" if there is none.
func (t *text) pointerOn(line int) string {
	if t.first == nil {
		t.first = make(map[int]int32)
		for i := len(t.doc.Nodes) - 1; i > 0; i-- {
			t.first[t.line(begin(&t.doc.Nodes[i]))] = int32(i)
		}
	}
	if node, ok := t.first[line]; ok {
		return string(t.doc.Pointer(node))
	}
	return ""
}

// has reports whether a finding lies in the text.
func (t *text) has(f *validate.Finding) bool {
	return t.outer == nil || f.Inner != nil && f.Pointer == t.pointer
}

// suppressed reports whether one of the groups of directives suppresses a finding that lies in the text, and notes
// which do.
func (t *text) suppressed(f *validate.Finding, groups map[key]*group) bool {
	found := false
	try := func(line int, alone bool) {
		if g := groups[key{line, f.Rule.ID, alone}]; g != nil {
			g.used, found = true, true
		}
	}
	place, first := &f.Location, t.doc.Start.Line
	if t.outer != nil {
		place, first = f.Inner, strings.Count(t.whole[:t.shift], "\n")+1
	}
	on := place.Line - max(first, 1)
	try(on, true)
	try(on, false)
	target, ok := t.doc.Find(source.Pointer(place.Pointer))
	for node := int32(0); ok && node != target; {
		for child := range t.doc.Children(node) {
			if target < t.doc.Nodes[child].Next {
				node = child
				break
			}
		}
		try(t.line(begin(&t.doc.Nodes[node])), true)
	}
	if ok && target > 0 {
		try(t.line(begin(&t.doc.Nodes[target])), false) // behind its name, where its value begins further down
	}
	return found
}

// place returns where a stretch of the text stands in the document and, for a text within it, in the text. The pointer is
// that of the value that it is about.
func (t *text) place(span source.Span, pointer string) (validate.Location, *validate.Location) {
	if t.outer == nil {
		return validate.Location{Pointer: pointer, Position: t.doc.Position(int(span.Start)), Span: span}, nil
	}
	span = source.Span{Start: span.Start + uint32(t.shift), End: span.End + uint32(t.shift)}
	around := t.outer.Nodes[t.node].Value
	from, ok := t.at(int(span.Start))
	if !ok {
		from = int(around.Start)
	}
	to, ok := t.at(int(span.End))
	if !ok || to < from {
		to = from
	}
	outer := validate.Location{
		Pointer: t.pointer, Position: t.outer.Position(from), Span: source.Span{Start: uint32(from), End: uint32(to)},
	}
	return outer, &validate.Location{Pointer: pointer, Position: t.position(int(span.Start)), Span: span}
}

// position returns line and column, in the string, of the byte at offset.
func (t *text) position(offset int) source.Position {
	before := t.whole[:offset]
	line := strings.TrimPrefix(before[strings.LastIndexByte(before, '\n')+1:], "\ufeff")
	return source.Position{Line: strings.Count(before, "\n") + 1, Column: utf8.RuneCountInString(line) + 1}
}
