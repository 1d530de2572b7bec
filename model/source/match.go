package source

import (
	"encoding/binary"
	"math/bits"
)

// A matcher finds the end of a document without parsing it: it counts brackets, of any kind, outside of strings and
// comments. It takes a document in pieces of any size.
type matcher struct {
	depth  int
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
	m.depth, m.inside, m.base, m.element, m.fresh = 0, inNothing, m.indent, element, false
}

// run goes on at data[i] and returns how far it came and why it stopped there. Bytes from there on must be given
// again. The document ends within the data when whole is set.
func (m *matcher) run(data []byte, i int, whole bool) (int, matched) {
	for i < len(data) {
		switch m.inside {
		case inString, inQuote:
			i = m.skipString(data, i)
			if i < len(data) && data[i] == '\\' {
				if i+1 == len(data) && !whole {
					return i, matchMore
				}
				i += 2
				if i > len(data) {
					i = len(data)
				}
				if data[i-1] == '\n' { // a string does not go on behind its line
					i--
					m.inside = inNothing
				}
			}
			continue
		case inLineComment:
			for i < len(data) && data[i] != '\n' {
				i++
			}
			if i < len(data) {
				m.inside = inNothing
			}
			continue
		case inComment:
			switch {
			case data[i] == '\n':
				m.indent, m.fresh = 0, true
			case data[i] == '*' && i+1 == len(data) && !whole:
				return i, matchMore
			case data[i] == '*' && i+1 < len(data) && data[i+1] == '/':
				m.inside = inNothing
				i++
			}
			i++
			continue
		}
		c := data[i]
		if m.fresh {
			switch c {
			case ' ', '\t', '\r':
				m.indent++
				i++
				continue
			case '{', '[':
				m.fresh = false
				if m.indent <= m.base && m.depth > 0 {
					return i, matchLine
				}
			case ']':
				m.fresh = false
				if m.element && m.indent < m.base && m.depth > 0 {
					return i, matchLine
				}
			case '\n':
			default:
				m.fresh = false
			}
		}
		i++
		switch structural[c] {
		case 0:
			for i < len(data) && structural[data[i]] == 0 {
				i++
			}
		case 'n':
			m.indent, m.fresh = 0, true
		case 'o':
			m.depth++
		case 'c':
			if m.depth--; m.depth <= 0 {
				return i, matchEnd
			}
		case 's':
			m.inside = inString
		case 'q':
			m.inside = inQuote
		case '#':
			m.inside = inLineComment
		case '/':
			if i == len(data) {
				if !whole {
					return i - 1, matchMore
				}
			} else if data[i] == '/' {
				m.inside = inLineComment
			} else if data[i] == '*' {
				m.inside = inComment
				i++
			}
		}
	}
	return i, matchMore
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
