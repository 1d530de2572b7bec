package validate

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"strings"

	"github.com/deployrecord/deployrecord/model/source"
)

const byteOrderMark = "\uFEFF"

// hashedVariants are the texts that a hash is often made of instead of the content itself. Each returns "" where it is
// the content, or none.
var hashedVariants = []struct {
	name string
	of   func(content, written string) string
}{
	{"the content with a line break added at its end", func(content, _ string) string { return content + "\n" }},
	{"the content with a Windows line break added at its end", func(content, _ string) string { return content + "\r\n" }},
	{"the content without the line breaks at its end", func(content, _ string) string { return strings.TrimRight(content, "\r\n") }},
	{"the content without the blanks at its ends", func(content, _ string) string { return strings.TrimSpace(content) }},
	{"the content with Windows line endings (CRLF)", func(content, _ string) string {
		return strings.ReplaceAll(strings.ReplaceAll(content, "\r\n", "\n"), "\n", "\r\n")
	}},
	{"the content with Unix line endings (LF)", func(content, _ string) string { return strings.ReplaceAll(content, "\r\n", "\n") }},
	{"the content with a byte-order mark before it", func(content, _ string) string { return byteOrderMark + content }},
	{"the content without its byte-order mark", func(content, _ string) string { return strings.TrimPrefix(content, byteOrderMark) }},
	{"the content as it is escaped in the document", func(_, written string) string { return written }},
	{"the content as it is escaped in the document, with its quotes", func(_, written string) string { return inQuotes(written) }},
	{"the content as JSON escapes it", func(content, _ string) string { return escapedInJSON(content) }},
	{"the content as JSON escapes it, with its quotes", func(content, _ string) string { return inQuotes(escapedInJSON(content)) }},
	{"the content in base64", func(content, _ string) string { return base64.StdEncoding.EncodeToString([]byte(content)) }},
	{"what the content holds in base64", func(content, _ string) string { return fromBase64(content) }},
	{"the content as compact JSON", func(content, _ string) string { return compacted(content) }},
}

// variedContent is the length in bytes up to which the variants of a content are looked through: no AppSpec is longer,
// and a hostile text costs no more than its own hash.
const variedContent = 1 << 20

// hashedInstead says which variant of the content a hash is that of; "" if of none that is usual.
func hashedInstead(hash [sha256.Size]byte, content, written string) string {
	if hash == sha256.Sum256(nil) {
		return "an empty text"
	}
	if len(content) > variedContent {
		return ""
	}
	for _, v := range hashedVariants {
		if text := v.of(content, written); text != "" && hash == sha256.Sum256([]byte(text)) {
			return v.name
		}
	}
	return ""
}

// writtenForm returns what stands between the quotes of a JSON string; "" in YAML, where a text has many forms.
func writtenForm(p *Pass, at Place) string {
	node, exact := p.Node(at)
	if n := p.Doc.Nodes[node]; exact && p.Doc.Format == source.JSON && n.Kind == source.String && n.Value.Len() >= 2 {
		return string(p.Doc.Text[n.Value.Start+1 : n.Value.End-1])
	}
	return ""
}

// inQuotes puts quotes around a text, unless it is empty.
func inQuotes(s string) string {
	if s == "" {
		return ""
	}
	return `"` + s + `"`
}

// escapedInJSON returns what a JSON string of the content holds between its quotes.
func escapedInJSON(content string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(content) // a text can always be written
	return strings.TrimSuffix(strings.TrimPrefix(b.String(), `"`), "\"\n")
}

// fromBase64 decodes a text that is nothing but base64.
func fromBase64(s string) string {
	if b, err := base64.StdEncoding.DecodeString(strings.TrimSpace(s)); err == nil {
		return string(b)
	}
	return ""
}

// compacted returns a JSON text without blanks between its parts.
func compacted(s string) string {
	var b bytes.Buffer
	if json.Compact(&b, []byte(s)) != nil {
		return ""
	}
	return b.String()
}

// base64Of32Bytes decodes a SHA-256 that is written in base64.
func base64Of32Bytes(s string) (hash [sha256.Size]byte, ok bool) {
	b, err := base64.StdEncoding.DecodeString(s)
	return [sha256.Size]byte(append(b, hash[:]...)), err == nil && len(b) == sha256.Size
}
