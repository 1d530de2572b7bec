package jsonschema

import (
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/model/source"
)

// The lengths, in characters, that text of a document or a schema is cut to where it is quoted.
const (
	longestQuote = 60
	longestList  = 160
)

// cut returns the beginning of a text, up to so many characters.
func cut(s string, longest int) string {
	count := 0
	for i := range s {
		if count++; count > longest {
			return s[:i] + "…"
		}
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

func quoted(s string) string { return `"` + cut(s, longestQuote) + `"` }

// listed joins words for a sentence, "a, b or c", and leaves out what would make it too long.
func listed(words []string, conjunction string) string {
	length := 0
	for i, w := range words {
		if length += len(w) + 2; length > longestList && i > 0 {
			return strings.Join(words[:i], ", ") + " " + conjunction + " " + strconv.Itoa(len(words)-i) + " more"
		}
	}
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " " + conjunction + " " + words[last]
}

// members names members, for a sentence that goes on with what is true of them.
func members(names []string, conjunction string) string {
	all := make([]string, len(names))
	for i, n := range names {
		all[i] = quoted(n)
	}
	if len(all) == 1 {
		return "the member " + all[0]
	}
	return "the members " + listed(all, conjunction)
}

// counted says how many there are of something.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// kindWords are the kinds of value with their articles.
var kindWords = map[source.Kind]string{
	source.Null: "null", source.Bool: "a boolean", source.Number: "a number", source.String: "a string",
	source.Array: "a list", source.Object: "an object",
}

// shown is a value in a few characters.
func shown(t Tree, node int32) string {
	switch kind := t.Kind(node); kind {
	case source.String:
		return quoted(t.Text(node))
	case source.Number:
		return cut(t.Text(node), longestQuote)
	case source.Bool:
		return strconv.FormatBool(t.True(node))
	default:
		return kindWords[kind]
	}
}
