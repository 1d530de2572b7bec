package source

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// A matcher finds the end of a document without parsing it: it matches brackets outside of strings and comments. It
// takes a document in pieces of any size.
type matcher struct {
	depth int
	// braces says, from the lowest bit on, which of the innermost brackets are braces; of more than 64 none is known, once
	// deep is set.
	braces uint64
	deep   bool
	inside token
	// indent is how deep the current line is indented; as long as only blanks were met on it, fresh is set.
	indent int
	fresh  bool
	// base is the indentation of the line on which the document begins.
	base int
	// element says that the document is an element of a list.
	element bool
}

// token is what a matcher is in the middle of.
type token uint8

const (
	inNothing token = iota
	inString
	inQuote       // a string in single quotes
	inLineComment // from // or # to the end of the line
	inComment     // from /* to */
)

// matched is what made a matcher stop.
type matched uint8

const (
	matchMore matched = iota // the end of the data
	matchEnd                 // the end of the document
	matchLine                // the start of a line on which another document may begin
)

// begin prepares m for a document on the current line.
func (m *matcher) begin(element bool) {
	*m = matcher{indent: m.indent, base: m.indent, element: element}
}

// run goes on at data[i] and returns how far it came and why it stopped there. Bytes from there on must be given
// again. The document ends within the data when whole is set.
func (m *matcher) run(data []byte, i int, whole bool) (int, matched) {
	for i < len(data) {
		var what matched
		switch {
		case m.inside == inString || m.inside == inQuote:
			if i = m.skipString(data, i); i < len(data) && data[i] == '\\' {
				if i+1 == len(data) && !whole {
					return i, matchMore
				}
				i++
				if i < len(data) && data[i] != '\n' { // a string does not go on behind its line
					i++
				}
			}
		case m.inside == inLineComment:
			if n := bytes.IndexByte(data[i:], '\n'); n >= 0 {
				i += n
				m.inside = inNothing
			} else {
				i = len(data)
			}
		case m.inside == inComment:
			switch {
			case data[i] == '\n':
				m.indent, m.fresh = 0, true
			case data[i] == '*' && i+1 == len(data) && !whole:
				return i, matchMore
			case hasPrefix(data[i:], "*/"):
				m.inside = inNothing
				i++
			}
			i++
		case m.fresh:
			if i, what = m.line(data, i); what != matchMore {
				return i, what
			}
		default:
			if i, what = m.brackets(data, i, whole); what != matchMore {
				return i, what
			}
			if !whole && i == len(data)-1 && data[i] == '/' && m.inside == inNothing && !m.fresh {
				return i, matchMore // it depends on what follows
			}
		}
	}
	return i, matchMore
}

// line looks at the blanks a line begins with and at what follows them.
func (m *matcher) line(data []byte, i int) (int, matched) {
	for ; i < len(data); i++ {
		switch c := data[i]; {
		case c == ' ' || c == '\t' || c == '\r':
			m.indent++
		case c == '\n':
			m.indent = 0
		default:
			m.fresh = false
			if m.depth > 0 && (isBracket(c) && m.indent <= m.base || c == ']' && m.element && m.indent < m.base) {
				return i, matchLine
			}
			return i, matchMore
		}
	}
	return i, matchMore
}

// brackets matches brackets up to the end of the document, the end of the line, or the beginning of a string or comment.
func (m *matcher) brackets(data []byte, i int, whole bool) (int, matched) {
	for ; i < len(data); i++ {
		switch c := data[i]; structural[c] {
		default:
			continue
		case 'o':
			m.open(c)
			continue
		case 'c':
			if m.close(c); m.depth == 0 {
				return i + 1, matchEnd
			}
			continue
		case 'n':
			m.indent, m.fresh = 0, true
		case 's':
			m.inside = inString
		case 'q':
			m.inside = inQuote
		case '#':
			m.inside = inLineComment
		case '/':
			switch {
			case hasPrefix(data[i:], "//"):
				m.inside = inLineComment
			case hasPrefix(data[i:], "/*"):
				m.inside = inComment
				i++
			case whole || i+1 < len(data):
				continue
			default:
				return i, matchMore
			}
		}
		return i + 1, matchMore
	}
	return i, matchMore
}

func (m *matcher) open(c byte) {
	m.depth++
	m.deep = m.deep || m.depth > 64
	m.braces <<= 1
	if c == '{' {
		m.braces |= 1
	}
}

// close takes a closing bracket for what it was probably meant to be: the end of the innermost pair, or of the one around it when that
// is of its kind and the innermost is not, or else one too many.
func (m *matcher) close(c byte) {
	var brace uint64
	if c == '}' {
		brace = 1
	}
	n := 1
	if !m.deep && m.braces&1 != brace {
		n = 0
		if m.depth > 1 && m.braces>>1&1 == brace {
			n = 2
		}
	}
	m.depth -= n
	m.braces >>= n
}

// skipString returns the offset of the backslash, or behind the quote or line, that data[i:] comes to inside a string.
func (m *matcher) skipString(data []byte, i int) int {
	quote := byte('"')
	if m.inside == inQuote {
		quote = '\''
	}
	for {
		for i+8 <= len(data) {
			w := binary.LittleEndian.Uint64(data[i:])
			q, b, n := w^ones*uint64(quote), w^ones*'\\', w^ones*'\n'
			if hit := ((q - ones) | (b - ones) | (n - ones)) &^ w & highs; hit != 0 {
				i += bits.TrailingZeros64(hit) >> 3
				break
			}
			i += 8
		}
		if i >= len(data) {
			return i
		}
		switch data[i] {
		case quote:
			m.inside = inNothing
			return i + 1
		case '\n':
			m.inside = inNothing
			return i
		case '\\':
			return i
		}
		i++
	}
}

// structural classes the bytes that mean something to a matcher outside of strings.
var structural = [256]byte{
	'\n': 'n', '{': 'o', '[': 'o', '}': 'c', ']': 'c', '"': 's', '\'': 'q', '#': '#', '/': '/',
}
