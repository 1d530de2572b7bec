package source

import "bytes"

// prints are what a text may be that is neither JSON nor YAML, told by how it begins.
var prints = []struct {
	begins func(text []byte) bool
	what   string
	hint   string
}{
	{isHTML, "an HTML page", "a proxy or a login page has probably answered: capture the answer of the service itself"},
	{isMarkup, "an XML or HTML document", "it is probably an error page: capture the answer of the service as JSON"},
	{isCommandError, "an error message of a command", "the command has failed: run it again and keep its standard output alone"},
	{prefixes("map[", "&{", "&map["), "what Go prints", printedByGo},
	{prefixes("@{"), "what PowerShell prints", printedByPowerShell},
	{prefixes("#<"), "what Ruby prints", printedByRuby},
	{prefixes("'{", "'[", "b'{", "b'["), "JSON in single quotes", "remove the quotes around it"},
	{isCall, "the printed form of an object", "write it with a JSON library"},
	{isScript, "JavaScript", "keep only the value, as JSON.stringify writes it"},
	{prefixes("//", "/*"), "a comment", "JSON has no comments: remove it"},
	{prefixes("```"), "a Markdown fence", "keep only what stands between the fences"},
	{prefixes("$ "), "a command line", "keep only what the command printed"},
	{prefixes("\x1b"), "the colour code of a terminal", "capture without colour"},
	{prefixes("\x1e"), "a record separator (U+001E)", "put each document on a line of its own instead"},
	{isTable, "the AWS CLI's output for people", "capture with --output json"},
	{func(text []byte) bool { return isBase64(text, "H4sI") }, "gzip-compressed data in base64", "decode it and name the file .gz"},
	{func(text []byte) bool { return isBase64(text, "eyJ", "ewog", "ew0K", "W3si") }, "base64", "decode it"},
}

// head is how much of a text is looked at to tell what it is.
const head = 1 << 10

// printed tells whether text begins like one of prints.
func printed(text []byte) bool {
	what, _ := printedAs(text)
	return what != ""
}

// printedAs says what text probably is and what to do about it, or "" twice.
func printedAs(text []byte) (what, hint string) {
	text = text[:min(len(text), head)]
	for i := range prints {
		if p := &prints[i]; p.begins(text) {
			return p.what, p.hint
		}
	}
	return "", ""
}

func prefixes(all ...string) func([]byte) bool {
	return func(text []byte) bool {
		for _, prefix := range all {
			if hasPrefix(text, prefix) {
				return true
			}
		}
		return false
	}
}

func isHTML(text []byte) bool {
	for _, tag := range []string{"<!doctype html", "<html"} {
		if len(text) >= len(tag) && bytes.EqualFold(text[:len(tag)], []byte(tag)) {
			return true
		}
	}
	return false
}

func isMarkup(text []byte) bool {
	return len(text) > 1 && text[0] == '<' && (isLetter(text[1]) || text[1] == '!' || text[1] == '?')
}

var isCommandErrorPrefix = prefixes("An error occurred (", "Unable to locate credentials", "Could not connect to the endpoint", "usage: aws ")

// isCommandError tells what the AWS CLI writes to standard error, with the label of its newer versions or without.
func isCommandError(text []byte) bool {
	text = bytes.TrimPrefix(text, []byte("aws: "))
	text = bytes.TrimPrefix(text, []byte("[ERROR]: "))
	return isCommandErrorPrefix(text)
}

// isCall tells a word with a parenthesis behind it: GetDeploymentResponse(…), OrderedDict(…), callback(…).
func isCall(text []byte) bool {
	word := leadingWord(text)
	return word != "" && hasPrefix(text[len(word):], "(")
}

// isScript tells an assignment: const a = {, module.exports = {.
func isScript(text []byte) bool {
	line, _, _ := bytes.Cut(text, newline)
	switch leadingWord(line) {
	case "const", "let", "var", "export", "module":
		end := bytes.IndexAny(line, "={:")
		return end > 0 && line[end] != ':'
	}
	return false
}

// isTable tells --output table and --output text.
func isTable(text []byte) bool {
	if hasPrefix(text, "----") {
		_, behind, _ := bytes.Cut(text, newline)
		return hasPrefix(behind, "|")
	}
	word := leadingWord(text)
	return word != "" && word == string(bytes.ToUpper([]byte(word))) && hasPrefix(text[len(word):], "\t")
}

// isBase64 tells a line of base64 that begins in one of these ways.
func isBase64(text []byte, beginnings ...string) bool {
	const shortest = 24
	if !prefixes(beginnings...)(text) {
		return false
	}
	for i, c := range text {
		switch {
		case isLetter(c) && c != '_' && c != '$', isDigit(c), c == '+', c == '/', c == '=':
		default:
			return i >= shortest && isBlank(c, false)
		}
	}
	return len(text) >= shortest
}

// isYAMLText tells text that is YAML rather than anything else.
func isYAMLText(text []byte) bool {
	line, _, _ := bytes.Cut(text[:min(len(text), head)], newline)
	line = bytes.TrimRight(line, blanks)
	if yamlMarker(line) == '-' || hasPrefix(line, "%YAML") || hasPrefix(line, "- ") {
		return true
	}
	colon := bytes.IndexByte(line, ':')
	return colon > 0 && !bytes.ContainsAny(line[:colon], ",{}[]") && (colon == len(line)-1 || line[colon+1] == ' ')
}
