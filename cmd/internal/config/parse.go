package config

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// Parse reads the text of a configuration file of that path.
func Parse(path string, text []byte) (Config, error) {
	p := parser{path: path, config: Config{Limits: make(map[string]int), Rules: make(map[string]validate.Severity)}}
	documents := source.Parse(text, source.Options{Format: source.AsYAML})
	for i, d := range documents {
		p.doc = d
		if i > 0 {
			p.problem(0, "a configuration file holds one document")
			break
		}
		p.document()
	}
	if len(p.problems) > 0 {
		return Config{}, p.problems
	}
	return p.config, nil
}

type parser struct {
	path     string
	doc      *source.Document
	config   Config
	problems Error
}

func (p *parser) problem(offset int, format string, args ...any) {
	at := p.doc.Position(offset)
	p.problems = append(p.problems, Problem{p.path, at.Line, at.Column, fmt.Sprintf(format, args...)})
}

// at reports a problem with the value of a node, named with that of its member.
func (p *parser) at(node int32, format string, args ...any) {
	p.problem(int(p.doc.Nodes[node].Value.Start), format, args...)
}

func (p *parser) named(node int32, format string, args ...any) {
	p.problem(int(p.doc.Nodes[node].Name.Start), format, args...)
}

func (p *parser) document() {
	for _, f := range p.doc.Faults {
		if f.Kind != source.Empty {
			p.problem(f.Offset, "%s", f.Message)
		}
	}
	if len(p.doc.Nodes) == 0 || p.doc.Nodes[0].Kind == source.Null {
		return
	}
	p.members(0, "the configuration", known, func(name string, node int32) {
		switch name {
		case "allowMembers":
			p.allowMembers(node)
		case "limits":
			p.members(node, "limits", limitNames(), p.limit)
		case "rules":
			p.members(node, "rules", ruleNames(), p.rule)
		}
	})
}

// members calls take for each member of an object that has a known name, and reports the others.
func (p *parser) members(object int32, what string, known []string, take func(name string, node int32)) {
	if p.doc.Nodes[object].Kind == source.Null {
		return
	}
	if p.doc.Nodes[object].Kind != source.Object {
		p.at(object, "%s must be an object, not a %s", what, p.doc.Nodes[object].Kind)
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

func (p *parser) allowMembers(list int32) {
	if p.doc.Nodes[list].Kind != source.Array {
		p.at(list, "allowMembers must be a list of names, not a %s", p.doc.Nodes[list].Kind)
		return
	}
	for node := range p.doc.Children(list) {
		if p.doc.Nodes[node].Kind != source.String || p.doc.String(node) == "" {
			p.at(node, "allowMembers must hold names of members, such as newMember or DeploymentInfo.newMember")
			continue
		}
		p.config.AllowMembers = append(p.config.AllowMembers, strings.Clone(p.doc.String(node)))
	}
}

func (p *parser) limit(name string, node int32) {
	n, err := strconv.Atoi(p.doc.String(node))
	if p.doc.Nodes[node].Kind != source.Number || err != nil || n < 0 {
		p.at(node, "the limit %s must be a whole number, not negative", name)
		return
	}
	p.config.Limits[name] = n
}

func (p *parser) rule(id string, node int32) {
	severity, ok := validate.ParseSeverity(p.doc.String(node))
	if p.doc.Nodes[node].Kind != source.String || !ok {
		p.at(node, "the severity of %s must be error, warning, note or off", id)
		return
	}
	p.config.Rules[id] = severity
}

// didYouMean names the nearest of the known names.
func didYouMean(name string, known []string) string {
	if nearest, ok := facts.Nearest(name, known); ok {
		return fmt.Sprintf(": did you mean %q?", nearest)
	}
	return ": it may be " + strings.Join(known, ", ")
}
