package report

import (
	"bytes"
	"slices"
)

// appendAccount appends what there is to say of a finding, for formats that have room for one text: the message and, on
// lines of their own, the remarks but for those that some labels name. Everything is escaped, so that no other line ends
// are in it. Viewers may set the lines behind one another, so each is a sentence as far as it can be.
func appendAccount(b []byte, f *Finding, without ...string) []byte {
	start := len(b)
	b = appendEscaped(b, f.Message)
	for label, text := range f.remarks {
		if !slices.Contains(without, label) {
			b = appendSentence(b, start, label, text)
		}
	}
	return b
}

// appendSentence appends another line to the account that begins at start. The message, which has no full stop as long
// as it stands alone, then gets one.
func appendSentence(b []byte, start int, label, text string) []byte {
	if bytes.IndexByte(b[start:], '\n') < 0 {
		b = append(b, '.')
	}
	b = append(b, '\n', label[0]-'a'+'A')
	b = append(append(append(b, label[1:]...), ": "...), text...)
	if label == labelAt || label == labelSee || bytes.IndexByte([]byte(".?!"), b[len(b)-1]) >= 0 {
		return b // a full stop would seem to belong to a pointer or an address
	}
	return append(b, '.')
}
