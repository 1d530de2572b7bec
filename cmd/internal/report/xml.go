package report

// The XML formats are written by hand: encoding/xml would hold a report as a tree, and it turns characters that XML
// has no way to write into U+FFFD, where Escape shows which they were.

const xmlHeader = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// appendXMLText appends lines of text that is escaped as Escape says to the text of an element.
func appendXMLText(b, s []byte) []byte { return appendMarkup(b, s, "\n") }

// appendXMLAttribute appends an attribute. Line ends in its value stay; those of a document are escapes already.
func appendXMLAttribute[T string | []byte](b []byte, name string, value T) []byte {
	b = append(append(append(b, ' '), name...), `="`...)
	return append(appendMarkup(b, value, "&#10;"), '"')
}

// appendMarkup appends text with what XML acts on as references. As every > is one, no ]]> stands in it.
func appendMarkup[T string | []byte](b []byte, s T, newline string) []byte {
	start := 0
	for i := range len(s) {
		var reference string
		switch s[i] {
		case '&':
			reference = "&amp;"
		case '<':
			reference = "&lt;"
		case '>':
			reference = "&gt;"
		case '"':
			reference = "&#34;"
		case '\n':
			reference = newline
		default:
			continue
		}
		b = append(append(b, s[start:i]...), reference...)
		start = i + 1
	}
	return append(b, s[start:]...)
}
