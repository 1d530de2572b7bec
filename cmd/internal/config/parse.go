package config

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/model/source"
)

// Parse reads the text of a configuration file of that path. Its error is an Error with everything that is wrong, in the
// order of the file.
func Parse(path string, text []byte) (Config, error) {
	p, err := parse(path, text)
	if err != nil {
		return Config{}, err
	}
	return p.config, nil
}

// parse returns a parser that has read a text.
func parse(path string, text []byte) (*parser, error) {
	p := &parser{path: path, config: Config{Path: path}}
	if at, ok := listed(text); ok {
		return nil, Error{{path, at.Line, at.Column, "the configuration must be an object, not a list"}}
	}
	for i, d := range source.Parse(text, source.Options{Format: source.AsYAML}) {
		p.doc = d
		if i > 0 {
			p.problem(0, "a configuration file holds one document")
			break
		}
		p.document()
	}
	if len(p.problems) > 0 {
		p.problems.sort()
		return nil, p.problems
	}
	return p, nil
}

// listed reports whether a text begins with a list in brackets, and where. A source takes its elements for documents.
func listed(text []byte) (source.Position, bool) {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	before := text[:len(text)-len(bytes.TrimLeft(text, " \t\r\n"))]
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return source.Position{Line: 1 + bytes.Count(before, []byte("\n")), Column: column}, bytes.HasPrefix(text[len(before):], []byte("["))
}

type parser struct {
	path string
	doc  *source.Document
	// rules are the names of all rules, those of the file's own policies among them.
	rules    []string
	config   Config
	problems Error
	// patterns are all of the file, and unused the parts of it that change nothing.
	patterns []placed
	unused   []Problem
}

func (p *parser) document() {
	for _, f := range p.doc.Faults {
		if f.Kind != source.Empty && !f.Allowed {
			p.problem(f.Offset, "%s", f.Message)
		}
	}
	if len(p.doc.Nodes) == 0 {
		return
	}
	p.rules = RuleNames()
	if policies, ok := p.doc.Member(0, "policies"); ok && p.kind(0) == source.Object {
		p.policies(policies) // what stands above them may name their rules
	}
	p.members(0, "the configuration", fileKeys, p.member)
}

// member takes a member of the file.
func (p *parser) member(name string, node int32) {
	if p.absent(node) {
		return
	}
	c := &p.config
	switch name {
	case "failOn":
		c.FailOn, _ = p.oneOf(node, "failOn", FailOns())
	case "exclude":
		p.list(node, "exclude", "patterns", func(each int32) {
			c.Exclude = append(c.Exclude, p.exclusion(each))
		})
	case "limits":
		p.limits(node, &c.LimitSet, &c.Limits)
	case "allowMembers":
		p.allowMembers(node, &c.AllowMembers)
	case "rules":
		p.severities(node, &c.Rules)
	case "overrides":
		p.list(node, "overrides", "objects", p.override)
	case "suppressions":
		p.list(node, "suppressions", "objects", p.suppression)
	case "baseline":
		if path, ok := p.text(node, "baseline"); ok {
			c.Baseline = p.open(path)
		}
	}
}

func (p *parser) problem(offset int, format string, args ...any) {
	at := p.doc.Position(offset)
	p.problems = append(p.problems, Problem{p.path, at.Line, at.Column, fmt.Sprintf(format, args...)})
}

// place returns where a value is, as a problem without a message.
func (p *parser) place(node int32) Problem {
	at := p.doc.Position(int(p.doc.Nodes[node].Value.Start))
	return Problem{Path: p.path, Line: at.Line, Column: at.Column}
}

// at reports a problem at the place of a value, and named at that of its name.
func (p *parser) at(node int32, format string, args ...any) {
	p.problem(int(p.doc.Nodes[node].Value.Start), format, args...)
}

func (p *parser) named(node int32, format string, args ...any) {
	p.problem(int(p.doc.Nodes[node].Name.Start), format, args...)
}

func (p *parser) kind(node int32) source.Kind { return p.doc.Nodes[node].Kind }

// absent reports whether a key has no value, which says no more than its absence.
func (p *parser) absent(node int32) bool { return p.kind(node) == source.Null }

// members calls take for each member of an object that has a known name, and reports the others.
func (p *parser) members(object int32, what string, known []string, take func(name string, node int32)) {
	if p.absent(object) {
		return
	}
	if p.kind(object) != source.Object {
		p.at(object, "%s must be an object, not %s", what, words.Kind(p.kind(object)))
		return
	}
	seen := make(map[string]bool)
	for node := range p.doc.Children(object) {
		name := p.doc.Name(node)
		switch {
		case !slices.Contains(known, name):
			p.named(node, "%s has no key %q%s", what, name, didYouMean(name, known))
		case seen[name]:
			p.named(node, "%s has the key %q twice", what, name)
		default:
			take(name, node)
		}
		seen[name] = true
	}
}

// list calls take for each element of a list, which what names and of says the contents of.
func (p *parser) list(node int32, what, of string, take func(element int32)) {
	switch p.kind(node) {
	case source.Null:
	case source.Array:
		for element := range p.doc.Children(node) {
			take(element)
		}
	default:
		p.at(node, "%s must be a list of %s, not %s", what, of, words.Kind(p.kind(node)))
	}
}

// text returns a value that must be text and not blank. It reports false, and the problem, for anything else.
func (p *parser) text(node int32, what string) (string, bool) {
	switch {
	case p.kind(node) != source.String:
		p.at(node, "%s must be text, not %s", what, words.Kind(p.kind(node)))
	case strings.TrimSpace(p.doc.String(node)) == "":
		p.at(node, "%s must not be blank", what)
	default:
		return strings.Clone(p.doc.String(node)), true
	}
	return "", false
}

// oneOf returns a value that must be one of a few words.
func (p *parser) oneOf(node int32, what string, choices []string) (string, bool) {
	word := p.doc.String(node)
	if p.kind(node) == source.String && slices.Contains(choices, word) {
		return strings.Clone(word), true
	}
	p.at(node, "%s must be %s%s", what, words.List(choices, "or"), p.nearest(node, choices))
	return "", false
}

// nearest ends a message that has named the choices with the one that a text was meant to be.
func (p *parser) nearest(node int32, choices []string) string {
	if hint := didYouMean(p.doc.String(node), choices); p.kind(node) == source.String && strings.HasSuffix(hint, "?") {
		return hint
	}
	return ""
}
