package source

import (
	"bytes"
	"regexp"
	"sync"
)

// jsonEscapes are the escapes of JSON that YAML 1.2 takes and yaml.v3 does not: a slash, and a character beyond U+FFFF
// as two surrogates; and a backslash, which takes the one behind it out of the game.
var jsonEscapes = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\\(?:\\|/|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})`)
})

// withoutJSONEscapes returns a text of the same size and structure with letters in place of these escapes, or nil when
// there are none. What a scalar with a backslash says is then to be taken from the text as it was, by unescapeYAML.
func withoutJSONEscapes(text []byte) []byte {
	found := false
	patched := jsonEscapes().ReplaceAllFunc(text, func(escape []byte) []byte {
		if escape[1] == '\\' {
			return escape
		}
		found = true
		return bytes.Repeat([]byte{'x'}, len(escape))
	})
	if !found {
		return nil
	}
	return patched
}

// unescapeYAML returns the value of the scalar that begins at start of text, where the parser found other characters in
// place of escapes.
func unescapeYAML(text []byte, start int, found string) string {
	var value []byte
	w := scalarWalk{text: text, value: &value}
	w.scalar(start, found)
	return string(value)
}
