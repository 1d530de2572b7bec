package source

import (
	"bytes"
	"slices"
)

// What to do about a text that a program printed for people instead of writing JSON.
const (
	printedByPython     = "Python printed this: write it with json.dumps(…, default=str)"
	printedByGo         = "Go printed this: write it with json.Marshal"
	printedByRuby       = "Ruby printed this: write it with to_json"
	printedByJava       = "an SDK for Java printed this, and its toString is not JSON: write it with a JSON library"
	printedByJavaScript = "JavaScript printed this: write it with JSON.stringify"
	printedByPowerShell = "PowerShell printed this: write it with ConvertTo-Json -Depth 20"
)

// guessPrint tells which language's print a text is.
func (c *clue) guessPrint() string {
	switch {
	case c.isPython():
		return printedByPython
	case c.isGo():
		return printedByGo
	case hasPrefix(c.rest, "#<") || hasPrefix(c.rest, "=>") || c.isRubySymbol():
		return printedByRuby
	case hasPrefix(c.rest, "@{"):
		return printedByPowerShell
	case c.isJava():
		return printedByJava
	case c.word == "Object" || hasPrefix(c.rest, "object Object") || hasPrefix(c.rest, "Function:"):
		return printedByJavaScript
	case c.rest[0] == '\'':
		return "JSON has double quotes only (Python prints single ones, json.dumps writes JSON)"
	}
	return ""
}

// isPython tells the words that Python prints, and single quotes where such words follow.
func (c *clue) isPython() bool {
	switch c.word {
	case "True", "False", "None", "datetime", "Decimal", "UUID", "OrderedDict", "tzlocal", "tzutc":
		return true
	case "u", "b":
		return hasPrefix(c.rest[1:], "'")
	}
	if c.rest[0] != '\'' {
		return false
	}
	const look = 16 << 10
	rest := c.rest[:min(len(c.rest), look)]
	for _, word := range []string{": True", ": False", ": None", ": datetime."} {
		if bytes.Contains(rest, []byte(word)) {
			return true
		}
	}
	return false
}

// isGo tells what Go prints with %v: maps, pointers, structs without quotes.
func (c *clue) isGo() bool {
	if hasPrefix(c.rest, "map[") || hasPrefix(c.rest, "&{") || hasPrefix(c.rest, "<nil>") || c.isBehindZero() && hasPrefix(c.rest, "xc0") {
		return true
	}
	if !c.isName() {
		return false
	}
	const look = 256
	rest := c.rest[:min(len(c.rest), look)]
	if quote := bytes.IndexAny(rest, `"'`); quote >= 0 {
		rest = rest[:quote]
	}
	return bytes.Contains(rest, []byte("<nil>")) || bytes.Contains(rest, []byte("0xc0")) || bytes.Contains(rest, []byte(":map["))
}

// isJava tells the toString of the AWS SDK for Java 1.x: names with a capital, a colon, a blank, no quotes; and {a=b}, as maps print.
func (c *clue) isJava() bool {
	if !c.isName() || c.word == "" {
		return false
	}
	behind := c.rest[len(c.word):]
	capital := 'A' <= c.word[0] && c.word[0] <= 'Z'
	return hasPrefix(behind, "=") || capital && hasPrefix(behind, ": ") && !bytes.ContainsAny(behind[2:min(3, len(behind))], `'"`)
}

// isRubySymbol tells :name=>, as Ruby prints it.
func (c *clue) isRubySymbol() bool {
	if !c.isName() || c.rest[0] != ':' {
		return false
	}
	word := leadingWord(c.rest[1:])
	return word != "" && hasPrefix(bytes.TrimLeft(c.rest[1+len(word):], " "), "=>")
}

// guessWord tells what was meant by a word without quotes.
func (c *clue) guessWord() string {
	word := c.word
	if c.rest[0] == '-' || c.rest[0] == '+' {
		word = leadingWord(c.rest[1:])
	}
	switch {
	case word == "":
		if c.rest[0] == '<' && (c.isValue() || c.isName()) {
			return "a placeholder was left in: fill in what it stands for"
		}
		return ""
	case slices.Contains(notNumbers, word):
		return "JSON has no such number: write null, or a string"
	case word == "undefined":
		return "JSON has no undefined, as JavaScript has: leave the member out, or write null"
	case c.isValue() && slices.Contains(almostLiterals, word):
		return "JSON has true, false and null, in small letters"
	case c.isName():
		return "a member name stands in double quotes (JavaScript prints none, JSON.stringify writes them)"
	case c.isValue() || c.isBehind(Bool) || c.isBehind(Null):
		return "text stands in double quotes"
	}
	return ""
}

// notNumbers are the spellings in which languages print what is no number, or one too large.
var notNumbers = []string{"NaN", "nan", "NAN", "Infinity", "infinity", "INFINITY", "Inf", "inf", "INF"}

// almostLiterals are what other languages and people write for JSON's three words.
var almostLiterals = []string{"TRUE", "FALSE", "NULL", "Null", "nil", "Nil", "NIL", "none", "NONE", "yes", "no", "Yes", "No"}
