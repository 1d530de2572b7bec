package source

import "bytes"

// nextYAML finds the first document in text, which is a YAML stream from the place where a document may begin. The
// document is text[start:end], with the comments, directives and --- line before it and the ... line behind it. What
// holds nothing but those is no document and is passed over.
//
// A line that begins with --- or ... and a blank is never part of a scalar (YAML 1.2, section 9.1,
// https://yaml.org/spec/1.2.2/#91-documents), so documents can be told apart without parsing them, and a broken
// one does not spoil the next.
//
// Unless atEOF is set, more text may follow. The document is then found only when its end is certain; otherwise
// start says how much of text is of no further use.
func nextYAML(text []byte, atEOF bool) (start, end int, found bool) {
	begun := false // a --- stands before what follows
	full := false  // the document holds something
	for at := 0; at < len(text); {
		line := yamlLine(text[at:])
		next := at + len(line)
		if next == len(text) && !atEOF {
			return start, 0, false
		}
		if !full {
			line = bytes.TrimPrefix(line, byteOrderMark)
		}
		switch yamlMarker(line) {
		case '-':
			if full {
				return start, at, true
			}
			if begun {
				start = at
			}
			begun, full = true, holdsYAML(line[3:])
		case '.':
			if full {
				return start, next, true
			}
			begun, start = false, next
		default:
			full = full || holdsYAML(line) && (begun || line[0] != '%')
		}
		at = next
	}
	return start, len(text), full && atEOF
}

// yamlLine returns the line that text begins with, its break included. YAML 1.2 breaks lines at CR as well.
func yamlLine(text []byte) []byte {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		text = text[:i+1]
	}
	if i := bytes.IndexByte(text, '\r'); i >= 0 && i+1 < len(text) && text[i+1] != '\n' {
		text = text[:i+1]
	}
	return text
}

// yamlMarker returns '-' for a line that begins a document, '.' for one that ends it, and 0 for any other.
func yamlMarker(line []byte) byte {
	if len(line) < 3 || line[0] != '-' && line[0] != '.' || line[1] != line[0] || line[2] != line[0] {
		return 0
	}
	if len(line) > 3 && !isYAMLBlank(line[3]) && line[3] != '\n' && line[3] != '\r' {
		return 0
	}
	return line[0]
}

// holdsYAML tells whether a line has something besides blanks and a comment.
func holdsYAML(line []byte) bool {
	line = bytes.TrimLeft(line, " \t\r\n")
	return len(line) > 0 && line[0] != '#'
}

func isYAMLBlank(c byte) bool { return c == ' ' || c == '\t' }
