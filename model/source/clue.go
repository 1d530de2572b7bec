package source

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// A clue is what there is to tell what was meant where a text stops being JSON.
type clue struct {
	doc    *Document
	want   wanted
	at     int    // where the fault is
	from   int    // where the string begins that it is in
	before []byte // the text up to at, without blanks at its end
	rest   []byte // the text from at on
	word   string // the word that rest begins with; it may be empty
	open   *Node  // the innermost object or list still open, or nil
	depth  int    // how many are open
	last   *Node  // the value that was read last, or nil
	// trailing says that at is a comma with nothing but a closing bracket behind it.
	trailing bool
}

func newClue(d *Document, p *parser) *clue {
	c := &clue{doc: d, want: p.failed, at: p.at, from: p.from}
	if p.open >= 0 {
		c.open = &p.nodes[p.open]
	}
	for i := p.open; i >= 0; i = p.nodes[i].Next {
		c.depth++
	}
	if len(p.nodes) > 0 {
		c.last = &p.nodes[len(p.nodes)-1]
	}
	if c.at == len(d.Text) {
		return c
	}
	if c.want == wantLiteral || c.want == wantDigit && isLetter(d.Text[c.at]) {
		c.at, c.want = c.from, wantValue // nul, -Infinity: the whole word is wrong
	}
	c.before = bytes.TrimRight(d.Text[:c.at], blanks)
	closing := d.Text[c.at] == '}' || d.Text[c.at] == ']'
	if (c.want == wantName || c.want == wantValue) && closing && bytes.HasSuffix(c.before, comma) {
		c.trailing = true
		c.at = len(c.before) - 1
	}
	c.rest = d.Text[c.at:]
	c.word = leadingWord(c.rest)
	return c
}

const blanks = " \t\r\n"

var comma = []byte{','}

// place spells the line and column of an offset.
func (c *clue) place(offset int) string {
	p := c.doc.Position(offset)
	return fmt.Sprintf("line %d, column %d", p.Line, p.Column)
}

// opened names the innermost object or list still open.
func (c *clue) opened() string {
	return fmt.Sprintf("the %s that begins at %s", c.open.Kind, c.place(int(c.open.Value.Start)))
}

// isGlued tells whether what stands there goes on directly behind a number or word, and so belongs to it: 007, 10m, nullable.
func (c *clue) isGlued() bool {
	b := c.rest[0]
	return (c.isBehind(Number) || c.isBehind(Bool) || c.isBehind(Null)) &&
		(c.word != "" || isDigit(b) || b >= utf8.RuneSelf || bytes.IndexByte([]byte("-+.:%/"), b) >= 0)
}

// expected says what would have been right.
func (c *clue) expected() string {
	switch c.want {
	case wantFirst:
		return "a value or ']'"
	case wantFirstName:
		return "a member name in double quotes or '}'"
	case wantName:
		return "a member name in double quotes"
	case wantColon:
		return "the colon behind a member name"
	case wantDigit:
		return "a digit"
	case wantComma:
		if c.open.Kind == Array {
			return "a comma or ']'"
		}
		return "a comma or '}'"
	default:
		return "a value"
	}
}

// found says what stands there instead.
func (c *clue) found() string {
	switch b := c.rest[0]; {
	case c.isComment():
		return "a comment"
	case b == '\n' || b == '\r':
		return "a line break"
	case b == '\t':
		return "a tab"
	case b == '"':
		return "a string"
	case b == '{':
		return "an object"
	case b == '[':
		return "a list"
	case isDigit(b) && c.isName():
		return "'" + excerpt(c.rest[:digits(c.rest, 0)], 16) + "'"
	case isDigit(b) || b == '-' || b == '+' || b == '.':
		return "'" + excerpt(c.rest, 16) + "'"
	case b == '\'':
		return "a single quote"
	case c.word != "":
		return "the word '" + excerpt([]byte(c.word), 24) + "'"
	}
	return describe(c.rest)
}

// describe names the character that text begins with.
func describe(text []byte) string {
	r, size := utf8.DecodeRune(text)
	switch {
	case r == utf8.RuneError && size == 1:
		return fmt.Sprintf("the byte 0x%02X", text[0])
	case r < ' ' || r == 0x7f || r == noBreakSpace || r == zeroWidthSpace || r == mark:
		return fmt.Sprintf("the character U+%04X", r)
	default:
		return "'" + string(r) + "'"
	}
}

func (c *clue) isComment() bool {
	return hasPrefix(c.rest, "//") || hasPrefix(c.rest, "/*") || c.rest[0] == '#' && !hasPrefix(c.rest, "#<")
}

// leadingWord returns the letters, digits and underscores that text begins with, unless a digit comes first.
func leadingWord(text []byte) string {
	i := 0
	for i < len(text) && (isLetter(text[i]) || i > 0 && isDigit(text[i])) {
		i++
	}
	return string(text[:min(i, 64)])
}

// isLetter tells the characters that a name begins with in most languages.
func isLetter(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || c == '$'
}

func hasPrefix(text []byte, prefix string) bool {
	return len(text) >= len(prefix) && string(text[:len(prefix)]) == prefix
}

// excerpt returns the beginning of text up to a blank, a comma or a bracket, with no more than most characters.
func excerpt(text []byte, most int) string {
	if end := bytes.IndexAny(text[:min(len(text), 4*most)], " \t\r\n,{}[]"); end > 0 {
		text = text[:end]
	}
	n := 0
	for i := range string(text[:min(len(text), 4*most)]) {
		if n == most {
			return string(text[:i]) + "…"
		}
		n++
	}
	return string(text[:min(len(text), 4*most)])
}
