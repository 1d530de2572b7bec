package source

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// yamlTrouble is a text that yaml.v3 refuses. yaml.v3 says why in words of its own and gives at best a line, often that of
// something further up; where exactly it stopped is found out by parsing once more.
type yamlTrouble struct {
	yamlPlaces
	parsed []byte // what was parsed: text from base on
	base   int
	limits Limits

	said string // what yaml.v3 says, without the line
	line int    // the line, from 1, that yaml.v3 names; 0 for none
	read int    // how far the parser had read, as an offset of text; beyond its end for the line breaks added there

	budget int // how many bytes may still be parsed to find the place
}

// yamlFault returns the fault of a text that yaml.v3 refuses with err.
func yamlFault(places yamlPlaces, parsed []byte, base int, limits Limits, err error) Fault {
	t := yamlTrouble{yamlPlaces: places, parsed: parsed, base: base, limits: limits, budget: 1 << 20}
	t.said, t.line = splitYAMLError(err)
	t.read = base + yamlProgress(parsed)
	for _, p := range yamlProblems {
		if strings.Contains(t.said, p.said) {
			at := max(base, min(p.find(&t), len(t.text)))
			f := Fault{Kind: Syntax, Fatal: true, Offset: at}
			f.Message, f.Hint = p.say(&t, at)
			if strings.Contains(t.said, "exceeded max depth") {
				f.Kind, f.Limit = OverLimit, LimitDepth
			}
			if hint := t.template(at); hint != "" && f.Kind == Syntax {
				f.Hint = hint
			}
			return f
		}
	}
	return Fault{Kind: Syntax, Fatal: true, Offset: t.lineStart(), Message: "this is not YAML: " + t.said}
}

// splitYAMLError returns what err says, and the line it names or 0.
func splitYAMLError(err error) (said string, line int) {
	said = strings.TrimPrefix(err.Error(), "yaml: ")
	if rest, ok := strings.CutPrefix(said, "line "); ok {
		if number, after, ok := strings.Cut(rest, ": "); ok {
			if n, err := strconv.Atoi(number); err == nil {
				return after, n
			}
		}
	}
	return said, 0
}

// lineStart returns the offset of the first character on the line that yaml.v3 names, or of the first line.
func (t *yamlTrouble) lineStart() int {
	_, start := t.lineText(max(t.line, 1) - 1)
	return start + yamlIndent(t.text[start:])
}

// yamlProgress returns how far yaml.v3 reads in text before it gives up.
func yamlProgress(text []byte) int {
	const margin = 4 << 10 // more than yaml.v3 buffers
	r := yamlTrickle{text: text, slow: len(text)}
	r.parse()
	r = yamlTrickle{text: text, slow: max(0, r.at-margin)}
	r.parse()
	return r.at
}

// yamlTrickle is a reader that gives a text byte by byte from some place on, and a few line breaks behind it, so that
// it knows to the character how far a parser looked.
type yamlTrickle struct {
	text []byte
	slow int
	at   int
}

func (r *yamlTrickle) parse() {
	defer func() { _ = recover() }() // whoever parsed the text before has seen the panic
	var n yaml.Node
	_ = yaml.NewDecoder(r).Decode(&n)
}

func (r *yamlTrickle) Read(p []byte) (int, error) {
	const added = 8
	switch {
	case r.at < r.slow:
		n := copy(p, r.text[r.at:r.slow])
		r.at += n
		return n, nil
	case r.at < len(r.text):
		p[0] = r.text[r.at]
	case r.at < len(r.text)+added:
		p[0] = '\n'
	default:
		return 0, io.EOF
	}
	r.at++
	return 1, nil
}

// token returns the offset of the token that the parser could not take, when it had looked at the four characters it begins with.
func (t *yamlTrouble) token() int {
	i := t.read
	for range 4 {
		if i--; i < len(t.text) {
			for i > t.base && !utf8.RuneStart(t.text[i]) {
				i--
			}
		}
	}
	return i
}

// before returns the last offset before the parser's place that fits, or that of the line.
func (t *yamlTrouble) before(fits func(i int) bool) int {
	for i := min(t.read, len(t.text)) - 1; i >= t.base; i-- {
		if fits(i) {
			return i
		}
	}
	return t.lineStart()
}

func (t *yamlTrouble) lastByte(chars string) int {
	return t.before(func(i int) bool { return strings.IndexByte(chars, t.text[i]) >= 0 })
}

// fails tells whether the beginning of the text up to offset end, with its quotes and brackets closed, is refused for the same reason.
func (t *yamlTrouble) fails(end int) bool {
	text := t.parsed[:end-t.base]
	t.budget -= len(text)
	_, err := yamlNode(sketchYAML(text).completed(text))
	if err == nil {
		return false
	}
	said, _ := splitYAMLError(err)
	return said == t.said
}

// unexpected returns the offset of the token that should not stand where it does. The parser notices it only some tokens later,
// so it is looked for: it is where the shortest part of the text ends that is refused for the same reason.
func (t *yamlTrouble) unexpected() int {
	bad := min(t.read, len(t.text))
	good := bad
	for step := 1; good > t.base; step *= 2 {
		good = max(t.base, bad-step)
		if t.budget < 0 {
			return t.roughly()
		}
		if !t.fails(good) {
			break
		}
		bad = good
	}
	for bad-good > 1 {
		if t.budget < 0 {
			return t.roughly()
		}
		if middle := (good + bad) / 2; t.fails(middle) {
			bad = middle
		} else {
			good = middle
		}
	}
	return t.wordStart(max(t.base, bad-1))
}

// wordStart returns the offset where the word begins that has a character at offset at, or that ends with the colon there.
func (t *yamlTrouble) wordStart(at int) int {
	if at > t.base && t.text[at-1] == ':' && endsYAMLWord(t.text, at) {
		at--
	}
	if t.text[at] == ':' {
		i := at
		for i > t.base && isYAMLBlank(t.text[i-1]) {
			i--
		}
		if i > t.base && (t.text[i-1] == '"' || t.text[i-1] == '\'') {
			if open := bytes.LastIndexByte(t.text[t.base:i-1], t.text[i-1]); open >= 0 {
				return t.base + open
			}
		}
		if i > t.base && isYAMLWord(t.text[i-1]) {
			at = i - 1
		}
	}
	for at > t.base && isYAMLWord(t.text[at]) && isYAMLWord(t.text[at-1]) {
		at--
	}
	return at
}

// roughly returns the start of the line that the parser had come to.
func (t *yamlTrouble) roughly() int {
	line, start := t.lineText(t.lineOf(min(t.read, len(t.text)-1)))
	return start + yamlIndent(line)
}

func isYAMLWord(c byte) bool {
	return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c >= utf8.RuneSelf
}

// template says what to do when an unfilled template stands at or before at on its line.
func (t *yamlTrouble) template(at int) string {
	line, _ := t.lineText(t.lineOf(at))
	for _, mark := range []string{"{{", "{%", "<%", "%}", "}}"} {
		if i := bytes.Index(line, []byte(mark)); i >= 0 {
			return fmt.Sprintf("%s looks like a template that was not filled in; fill it in, or put the value in quotes", mark)
		}
	}
	return ""
}
