package source

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// special returns a word whose lowest high bit set marks the first byte of w that ends a run of plain characters: a
// quote, a backslash, a control character or a byte beyond ASCII. Bits above that one may be wrong, since borrows travel upwards.
//
// Flipping 0x02 brings the quote (0x22) down to the control characters and takes the blank (0x20) out of the way.
func special(w uint64) uint64 {
	return (((w ^ ones*0x02) - ones*0x21) | ((w ^ ones*'\\') - ones) | w) & highs
}

// str returns the offset behind the string whose opening quote stands at i, and Escaped when it has an escape. It
// returns -1 with what stopped it in p.
func (p *parser) str(text []byte, i int) (end int, flags Flags) {
	i++
	for {
		// Eight bytes at a time: most of a document is text between quotes.
		for i+8 <= len(text) {
			if m := special(binary.LittleEndian.Uint64(text[i:])); m != 0 {
				i += bits.TrailingZeros64(m) >> 3
				goto found
			}
			i += 8
		}
		for i < len(text) && plain[text[i]] {
			i++
		}
		if i >= len(text) {
			p.failed, p.at = wantStringByte, len(text)
			return -1, 0
		}
	found:
		switch c := text[i]; {
		case c == '"':
			return i + 1, flags
		case c == '\\':
			size := p.escape(text, i)
			if size < 0 {
				return -1, 0
			}
			flags |= Escaped
			i += size
		case c < ' ':
			p.failed, p.at = wantStringByte, i
			return -1, 0
		default:
			r, size := utf8.DecodeRune(text[i:])
			if r == utf8.RuneError && size == 1 {
				flags |= Escaped // its value has U+FFFD there
				if p.encoding < 0 {
					p.encoding = i
				}
			}
			i += size
		}
	}
}

// escape returns the size of the escape at i, or -1 with what stopped it in p.
func (p *parser) escape(text []byte, i int) int {
	switch {
	case i+1 >= len(text):
		p.failed, p.at = wantStringByte, len(text)
		return -1
	case escapes[text[i+1]] != 0:
		return 2
	case text[i+1] != 'u':
		p.failed, p.at = wantEscape, i
		return -1
	}
	r := hex4(text[i+2:])
	if r < 0 {
		p.failed, p.at = wantEscape, i
		if len(text)-i < 6 && cutEscape(text[i+2:]) {
			p.failed, p.at = wantStringByte, len(text)
		}
		return -1
	}
	if !utf16.IsSurrogate(r) {
		return 6
	}
	if i+8 <= len(text) && text[i+6] == '\\' && text[i+7] == 'u' {
		if low := hex4(text[i+8:]); low >= 0 && utf16.DecodeRune(r, low) != utf8.RuneError {
			return 12
		}
	}
	if p.encoding < 0 {
		p.encoding = i
	}
	return 6
}

// cutEscape tells whether digits, at the end of a text, may be the first of a \u escape.
func cutEscape(digits []byte) bool {
	for _, c := range digits {
		if !isDigit(c) && (c|0x20 < 'a' || c|0x20 > 'f') {
			return false
		}
	}
	return true
}

// plain marks the bytes that stand for themselves in a string and need no second look.
var plain = func() (t [256]bool) {
	for c := ' '; c < utf8.RuneSelf; c++ {
		t[c] = c != '"' && c != '\\'
	}
	return t
}()
