package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How text gets into Markdown, so that it is shown as it is and does nothing: no markup, no link, and nobody is told
// that they were mentioned.
//
// What Markdown itself acts on is written as references to characters. They do not help against what GitHub and GitLab
// find in the text of the page that Markdown has become: mentions, references to issues and commits, names of emoji
// (https://github.com/github/cmark-gfm/issues/181). These leave alone what is set as code
// (https://www.rubydoc.info/gems/html-pipeline/HTML/Pipeline/MentionFilter), so everything but plain words is. Addresses
// and e-mails become links even there, where the code is HTML; a comment, which is not shown, parts them. The code is
// HTML because between backticks there is no way to write every text in a cell of a table.

// codeSpan sets a line of escaped text as code.
func codeSpan(s string) string {
	var b strings.Builder
	writeCode(&b, s)
	return b.String()
}

// markdownText sets a line of text with plain words as they are and everything else as code: what is in quotes, the
// names of members, numbers with anything in them, and whatever else might be acted on.
func markdownText(s string) string {
	s = Escape(s)
	var b strings.Builder
	for len(s) > 0 {
		if s[0] == ' ' { // one that would be lost: at an edge, or behind another
			b.WriteString("&#32;")
			s = s[1:]
			continue
		}
		word := s[:wordLength(s)]
		inner := strings.TrimPrefix(word, "(")
		core := strings.TrimRight(inner, ".,;:?!)")
		b.WriteString(word[:len(word)-len(inner)])
		if isPlain(core) {
			b.WriteString(core)
		} else {
			writeCode(&b, core)
		}
		b.WriteString(inner[len(core):])
		s = s[len(word):]
		if len(s) > 1 {
			b.WriteByte(' ')
			s = s[1:]
		}
	}
	return b.String()
}

// wordLength returns the length of the word that text begins with: up to a blank, but a blank in quotes ends no word.
func wordLength(s string) int {
	i := 0
	if rest := strings.TrimPrefix(s, "("); strings.HasPrefix(rest, `"`) {
		i = len(s) - len(rest) + 1
		for i < len(s) && s[i] != '"' {
			if s[i] == '\\' {
				i++
			}
			i++
		}
	}
	if i >= len(s) { // the quotes are not closed
		i = 0
	}
	if blank := strings.IndexByte(s[i:], ' '); blank >= 0 {
		return i + blank
	}
	return len(s)
}

// mostDigits is how long a number, or a word of the letters a to f, may be that is not taken for that of a commit.
const mostDigits = 6

// isPlain reports whether nothing acts on a word: it is letters, or few digits, or half an instant, or small letters
// with hyphens between them; in capitals or with digits that may be the number of a ticket. Names of members, such as
// revisionType, are words too, but look better as code.
func isPlain(word string) bool {
	switch {
	case word == "", word == "-", word == "→", hasShape(word, "0000-00-00"), hasShape(word, "00:00:00Z"):
		return true
	}
	if strings.Contains(word, "-") && strings.ContainsFunc(word, func(r rune) bool { return r != '-' && !unicode.IsLower(r) }) {
		return false
	}
	for part := range strings.SplitSeq(word, "-") {
		if !isDigits(part) && !isLetters(part) {
			return false
		}
	}
	return true
}

// hasShape reports whether a word is a shape with any digits for its zeros.
func hasShape(word, shape string) bool {
	if len(word) != len(shape) {
		return false
	}
	for i := range len(shape) {
		if digit := '0' <= word[i] && word[i] <= '9'; shape[i] == '0' && !digit || shape[i] != '0' && word[i] != shape[i] {
			return false
		}
	}
	return true
}

func isDigits(s string) bool {
	return s != "" && len(s) <= mostDigits && strings.Trim(s, "0123456789") == ""
}

func isLetters(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	for i, r := range s {
		if !unicode.IsLetter(r) || i > 0 && unicode.IsUpper(r) && unicode.IsLower(first) {
			return false
		}
	}
	return s != "" && (len(s) <= mostDigits || strings.Trim(s, "abcdefABCDEF") != "")
}

// writeCode writes a line of escaped text as code.
func writeCode(b *strings.Builder, s string) {
	b.WriteString("<code>")
	for i := range len(s) {
		switch c := s[i]; c {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '"':
			b.WriteString("&#34;")
		case '\'':
			b.WriteString("&#39;")
		case '|':
			b.WriteString("&#124;")
		case '`':
			b.WriteString("&#96;")
		case '*':
			b.WriteString("&#42;")
		case '_':
			b.WriteString("&#95;")
		case '[':
			b.WriteString("&#91;")
		case ']':
			b.WriteString("&#93;")
		case '\\':
			b.WriteString("&#92;")
		case '~':
			b.WriteString("&#126;")
		case '$': // mathematics
			b.WriteString("&#36;")
		case '@':
			b.WriteString("@<!-- -->")
		case ':':
			b.WriteByte(c)
			if strings.HasPrefix(s[i+1:], "//") {
				b.WriteString("<!-- -->")
			}
		case '.':
			if strings.EqualFold(s[max(0, i-len("www")):i], "www") {
				b.WriteString("<!-- -->")
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteString("</code>")
}

// Fenced returns a document as a block of code in Markdown, without a line end behind it.
func Fenced(document string) string {
	fence := "```"
	for strings.Contains(document, fence) {
		fence += "`"
	}
	return fence + "\n" + strings.TrimRight(document, "\n") + "\n" + fence
}
