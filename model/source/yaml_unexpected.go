package source

import (
	"fmt"
	"slices"
	"strings"
)

// sayMember is about something among the members of an object that is no member.
func sayMember(t *yamlTrouble, at int) (string, string) {
	if message, hint := t.behindQuote(at); message != "" {
		return message, hint
	}
	number := t.lineOf(at)
	line, start := t.lineText(number)
	if message, hint := t.behindValue(at); message != "" {
		return message, hint
	}
	if at < len(t.text) && t.text[at] == ':' {
		return "a name is missing before the colon", ""
	}
	if strings.HasPrefix(string(line[at-start:]), "- ") && at-start == t.aboveIndent(number) {
		return "an element of a list stands among the members of an object", "indent the list deeper than the name it belongs to"
	}
	if hint := t.indents(number); hint != "" {
		return badIndent, hint
	}
	return "this is no member of the object above", checkIndent
}

const (
	badIndent   = "the line is not indented like anything above it"
	checkIndent = "check the indentation of this line and the one above it"
)

// sayElement is about something among the elements of a list that is none.
func sayElement(t *yamlTrouble, at int) (string, string) {
	if message, hint := t.behindQuote(at); message != "" {
		return message, hint
	}
	number := t.lineOf(at)
	line, start := t.lineText(number)
	if strings.TrimSpace(string(line[:at-start])) == "-" && t.text[at-1] == '-' {
		return noDashBlank, "write " + quoteYAML("- "+string(line[at-start:]))
	}
	if message, hint := t.behindValue(at); message != "" {
		return message, hint
	}
	if hint := t.indents(number); hint != "" {
		return badIndent, hint
	}
	return "a line within a list does not begin with a dash", checkIndent
}

// behindQuote is about text directly behind a value in quotes.
func (t *yamlTrouble) behindQuote(at int) (string, string) {
	i := at
	for i > t.base && isYAMLBlank(t.text[i-1]) {
		i--
	}
	if i == t.base || t.text[i-1] != '"' && t.text[i-1] != '\'' {
		return "", ""
	}
	if t.text[i-1] == '\'' {
		return "there is text behind the quote that closes the value", "put the whole value in quotes; within single quotes a single quote is written twice"
	}
	return "there is text behind the quote that closes the value", `put the whole value in quotes; within double quotes a double quote is written \"`
}

// behindValue is about text behind some other value on the same line.
func (t *yamlTrouble) behindValue(at int) (string, string) {
	line, start := t.lineText(t.lineOf(at))
	if strings.TrimSpace(string(line[:at-start])) == "" {
		return "", ""
	}
	return quoteYAML(string(line[at-start:])) + " stands behind a value that is over", "put the whole value in quotes"
}

func (t *yamlTrouble) aboveIndent(line int) int {
	if above := t.above(line); above >= 0 {
		text, _ := t.lineText(above)
		return yamlIndent(text)
	}
	return -1
}

// indents says how deep a line is indented, and how deep those above it, or nothing when one of them is indented like it.
func (t *yamlTrouble) indents(line int) string {
	text, _ := t.lineText(line)
	own := yamlIndent(text)
	var seen []int
	for lowest := 1 << 30; lowest > 0; {
		if line = t.above(line); line < 0 {
			break
		}
		text, _ = t.lineText(line)
		if deep := yamlIndent(text); deep < lowest {
			lowest = deep
			seen = append(seen, deep)
		}
	}
	if len(seen) == 0 || slices.Contains(seen, own) {
		return ""
	}
	slices.Reverse(seen)
	words := strings.Trim(strings.ReplaceAll(fmt.Sprint(seen), " ", ", "), "[]")
	if i := strings.LastIndex(words, ", "); i >= 0 {
		words = words[:i] + " or" + words[i+1:]
	}
	return fmt.Sprintf("it is indented by %d; the lines that it could belong to are indented by %s", own, words)
}

// unexpectedInFlow returns the offset of what does not fit between brackets, or of the bracket that is not closed.
func (t *yamlTrouble) unexpectedInFlow() int {
	if s := sketchYAML(t.parsed); len(s.open) > 0 && t.read >= len(t.text) {
		return t.base + s.open[len(s.open)-1]
	}
	return t.unexpected()
}

// sayFlow is about the inside of brackets.
func sayFlow(t *yamlTrouble, at int) (string, string) {
	s := sketchYAML(t.text[t.base:at])
	if at < len(t.text) && (t.text[at] == '[' || t.text[at] == '{') && t.read >= len(t.text) {
		return fmt.Sprintf("the %c that begins here is not closed", t.text[at]), fmt.Sprintf("close it with %c", t.text[at]+2)
	}
	if len(s.open) == 0 {
		return "a value is missing here", "put the value in quotes if the bracket or comma belongs to it"
	}
	bracket := t.base + s.open[len(s.open)-1]
	if strings.Contains(t.said, "node content") {
		return "a value is missing here", ""
	}
	return fmt.Sprintf("a comma or %c is missing here", t.text[bracket]+2),
		fmt.Sprintf("the bracket of %s is still open; put values with brackets or commas in quotes", quoteYAML(string(restOfYAMLLine(t.text, bracket))))
}
