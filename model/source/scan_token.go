package source

import "encoding/binary"

// literalEnd returns the offset at which what stands at i stops being the beginning of true, false or null.
func literalEnd(text []byte, i int) int {
	word := "true"
	switch text[i] {
	case 'f':
		word = "false"
	case 'n':
		word = "null"
	}
	for n := 0; n < len(word) && i < len(text) && text[i] == word[n]; n++ {
		i++
	}
	return i
}

// skipBlanks returns the offset of the first byte of text, from i on, that is no blank.
func skipBlanks(text []byte, i int, oneLine bool) int {
	for {
		for i+8 <= len(text) && binary.LittleEndian.Uint64(text[i:]) == ones*' ' { // indentation
			i += 8
		}
		if i == len(text) || !isBlank(text[i], oneLine) {
			return i
		}
		i++
	}
}

// isBlank tells JSON's blanks. With oneLine a line feed is none.
func isBlank(c byte, oneLine bool) bool {
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' && !oneLine
}

// number returns the offset behind the number that begins at i, or the complement of the offset where a digit is missing.
func number(text []byte, i int) (int, Flags) {
	var flags Flags
	if text[i] == '-' {
		i++
	}
	switch {
	case i < len(text) && text[i] == '0':
		i++
	case i < len(text) && isDigit(text[i]):
		i = digits(text, i)
	default:
		return ^i, 0
	}
	if i < len(text) && text[i] == '.' {
		flags = Fraction
		i++
		if i >= len(text) || !isDigit(text[i]) {
			return ^i, 0
		}
		i = digits(text, i)
	}
	if i < len(text) && text[i]|0x20 == 'e' {
		flags = Fraction
		i++
		if i < len(text) && (text[i] == '+' || text[i] == '-') {
			i++
		}
		if i >= len(text) || !isDigit(text[i]) {
			return ^i, 0
		}
		i = digits(text, i)
	}
	return i, flags
}

func isDigit(c byte) bool { return c-'0' <= 9 }

// digits returns the offset behind the run of digits at i.
func digits(text []byte, i int) int {
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	return i
}
