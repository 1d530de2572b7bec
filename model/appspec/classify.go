package appspec

import (
	"encoding/base64"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// MistakeKind names what happened to a text on its way.
type MistakeKind uint8

// The kinds of mistake. The first four leave no AppSpec at all; the others may stand in one that can be read.
const (
	NoMistake MistakeKind = iota
	// Reference is the name or address of a file in place of its content, such as file://appspec.yaml: a prefix that the AWS CLI
	// replaces only where it is the whole of an argument.
	Reference
	// Base64 is text in base64.
	Base64
	// DoublyEscaped is text that was escaped, as for a JSON string, once more than needed: it has \n and \" in it.
	DoublyEscaped
	// LostLineBreaks is YAML on a single line, as a shell leaves it that is given a variable without quotes.
	LostLineBreaks
	// Template is a text with something that was to be filled in.
	Template
	// Tabs is YAML that is indented with tabs.
	Tabs
	// CarriageReturns is text whose lines end as on Windows.
	CarriageReturns
)

// NoAppSpec tells whether the mistake leaves no AppSpec at all.
func (m Mistake) NoAppSpec() bool { return m.Kind >= Reference && m.Kind <= LostLineBreaks }

// Mistake is what happened to a text on its way.
type Mistake struct {
	Kind MistakeKind
	// Offset is where it shows first, in bytes from the start of the text.
	Offset int
	// Text is what stands there: the reference, the placeholder; otherwise "".
	Text string
	// Meant is the text as it was, for Base64 and DoublyEscaped; otherwise "".
	Meant string
}

// Classify returns what happened to the text of an AppSpec on its way, the worst if there is more than one thing. Kind is NoMistake when
// nothing did.
func Classify(text string) Mistake {
	if all := Mistakes(text); len(all) > 0 {
		return all[0]
	}
	return Mistake{}
}

// Mistakes returns everything that happened to the text of an AppSpec on its way, the worst first. What leaves no AppSpec
// stands alone.
func Mistakes(text string) []Mistake {
	for _, check := range []func(string) (Mistake, bool){reference, inBase64, doublyEscaped, lostLineBreaks} {
		if m, is := check(text); is {
			return []Mistake{m}
		}
	}
	var all []Mistake
	for _, check := range []func(string) (Mistake, bool){template, tabs, carriageReturns} {
		if m, is := check(text); is {
			all = append(all, m)
		}
	}
	return all
}

// trimmed returns text without blanks around it, and where it begins.
func trimmed(text string) (string, int) {
	left := strings.TrimLeftFunc(strings.TrimPrefix(text, byteOrderMark), unicode.IsSpace)
	return strings.TrimRightFunc(left, unicode.IsSpace), len(text) - len(left)
}

var (
	addresses = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:(?:fileb?|s3|https?)://\S+|arn:aws[a-z-]*:s3:\S+)$`)
	})
	paths = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:(?:[A-Z]:)?[\w./\\~@-]+\.(?:ya?ml|json))$`)
	})
)

func reference(text string) (Mistake, bool) {
	word, at := trimmed(text)
	word, at = unquoted(word, at)
	return Mistake{Kind: Reference, Offset: at, Text: word}, addresses().MatchString(word) || paths().MatchString(word)
}

// unquoted returns a word, which begins at offset at, without quotes around it.
func unquoted(word string, at int) (string, int) {
	if len(word) >= 2 && (word[0] == '"' || word[0] == '\'') && word[len(word)-1] == word[0] {
		return word[1 : len(word)-1], at + 1
	}
	return word, at
}

// topNames are the members that a line of an AppSpec file begins with.
var topNames = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?im)^[\t ]*(?:\{[\t ]*)?["']?(?:version|resources|hooks|os|files|permissions)["']?[\t ]*:`)
})

func looksLikeAppSpec(text string) bool {
	return topNames().MatchString(strings.TrimLeft(text, "{ \t\r\n"))
}

func inBase64(text string) (Mistake, bool) {
	word, at := trimmed(text)
	const shortest = 16 // "version: 0.0" in base64
	packed := strings.NewReplacer("\r", "", "\n", "", "-", "+", "_", "/").Replace(word)
	packed = strings.TrimRight(packed, "=")
	if len(packed) < shortest {
		return Mistake{}, false
	}
	decoded, err := base64.RawStdEncoding.DecodeString(packed)
	if err != nil || !utf8.Valid(decoded) || !looksLikeAppSpec(string(decoded)) {
		return Mistake{}, false
	}
	return Mistake{Kind: Base64, Offset: at, Meant: string(decoded)}, true
}

var unescaper = strings.NewReplacer(`\\`, `\`, `\"`, `"`, `\n`, "\n", `\r`, "\r", `\t`, "\t", `\/`, `/`)

// doublyEscaped knows a text that has escapes and none of what they stand for: a line break that is written \n where
// there is no other, or a brace or quote before \".
func doublyEscaped(text string) (Mistake, bool) {
	word, at := trimmed(text)
	inner, start := unquoted(word, at)
	first := strings.IndexByte(inner, '\\')
	if first < 0 || strings.ContainsAny(inner, "\n\r") {
		return Mistake{}, false
	}
	meant := unescaper.Replace(inner)
	if !looksLikeAppSpec(meant) || looksLikeAppSpec(inner) && !escapedBreak().MatchString(inner) {
		return Mistake{}, false
	}
	return Mistake{Kind: DoublyEscaped, Offset: start + first, Meant: meant}, true
}

// escapedBreak is \n in the place of a line break: before a name, a dash or a bracket.
var escapedBreak = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\\n[ \t]*(?:[\w"'\\]+\s*:|-\s|[]{}[])`)
})

// nameInLine is a member in the middle of a line.
var nameInLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\s(?:version|resources|hooks|os|files|permissions|type|properties)\s*:(?:\s|$)`)
})

func lostLineBreaks(text string) (Mistake, bool) {
	line, at := trimmed(text)
	if line == "" || strings.ContainsAny(line, "\n\r") || line[0] == '{' || line[0] == '[' || !looksLikeAppSpec(line) {
		return Mistake{}, false
	}
	second := nameInLine().FindStringIndex(line)
	if second == nil {
		return Mistake{}, false
	}
	return Mistake{Kind: LostLineBreaks, Offset: at + second[0] + 1}, true
}

func template(text string) (Mistake, bool) {
	for at := 0; at < len(text); {
		line := text[at:]
		if i := strings.IndexByte(line, '\n'); i >= 0 {
			line = line[:i+1]
		}
		code := line
		if i := commentStart(line); i >= 0 {
			code = line[:i]
		}
		if from, to := Placeholder(code); to > from {
			return Mistake{Kind: Template, Offset: at + from, Text: code[from:to]}, true
		}
		at += len(line)
	}
	return Mistake{}, false
}

// commentStart returns where the comment of a line of YAML begins, or -1. A number sign within quotes is taken for none.
func commentStart(line string) int {
	quote := byte(0)
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && (i == 0 || strings.IndexByte(" \t[{,:-", line[i-1]) >= 0):
			quote = c
		case c == '#' && (i == 0 || line[i-1] == ' ' || line[i-1] == '\t'):
			return i
		}
	}
	return -1
}

var tabIndent = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^ *\t[\t ]*[^\s#]`)
})

func tabs(text string) (Mistake, bool) {
	if word, _ := trimmed(text); word == "" || word[0] == '{' || word[0] == '[' {
		return Mistake{}, false
	}
	found := tabIndent().FindStringIndex(text)
	if found == nil {
		return Mistake{}, false
	}
	return Mistake{Kind: Tabs, Offset: found[0] + strings.IndexByte(text[found[0]:], '\t')}, true
}

func carriageReturns(text string) (Mistake, bool) {
	at := strings.IndexByte(text, '\r')
	return Mistake{Kind: CarriageReturns, Offset: at}, at >= 0
}
