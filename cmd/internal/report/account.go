package report

import (
	"bytes"
	"fmt"
)

// appendAccount appends what there is to say of a finding, for formats that have room for a text alone: the message
// and behind it, on lines of their own, the hint, the expected answer and the place in an AppSpec text; with pointer
// also that of the place. Everything is escaped, so that no other line ends are in it.
func appendAccount(b []byte, f *Finding, pointer bool) []byte {
	start := len(b)
	b = appendEscaped(b, f.Message)
	if f.Hint != "" {
		b = endSentence(appendEscaped(nextLine(b, start, "Help: "), f.Hint))
	}
	if f.Exception != "" {
		b = append(nextLine(b, start, "Expected answer: "), f.Exception...)
		if f.Basis != "" {
			b = append(append(append(b, " ("...), f.Basis...), ')')
		}
		b = append(b, '.')
	}
	if pointer && f.Pointer != "" {
		b = appendEscaped(nextLine(b, start, "At: "), f.Pointer)
	}
	if f.Inner != nil {
		b = nextLine(b, start, "In the AppSpec: ")
		if f.Inner.Pointer != "" {
			b = append(appendEscaped(b, f.Inner.Pointer), ", "...)
		}
		b = fmt.Appendf(b, "line %d, column %d.", f.Inner.Line, f.Inner.Column)
	}
	return b
}

// nextLine begins another line of the account that begins at start. The message, which has no full stop as long as it stands
// alone, then gets one.
func nextLine(b []byte, start int, label string) []byte {
	if bytes.IndexByte(b[start:], '\n') < 0 {
		b = append(b, '.')
	}
	return append(append(b, '\n'), label...)
}

// endSentence appends a full stop, unless there is an end.
func endSentence(b []byte) []byte {
	if bytes.IndexByte([]byte(".?!"), b[len(b)-1]) >= 0 {
		return b
	}
	return append(b, '.')
}
