package config

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// MaxLimit is the largest number that a limit may be set to, the same on every system.
const MaxLimit = math.MaxInt32

// limits takes the name of a set of limits, or an object with such a name and single numbers.
func (p *parser) limits(node int32, set *string, limits *map[string]int) {
	if p.kind(node) == source.String {
		*set, _ = p.oneOf(node, "limits", LimitSets())
		return
	}
	p.members(node, "limits", limitKeys(), func(name string, node int32) {
		if name == "set" {
			*set, _ = p.oneOf(node, "the set of limits", LimitSets())
			return
		}
		n, err := strconv.Atoi(p.doc.String(node))
		switch {
		case p.kind(node) != source.Number || err != nil && !isWhole(p.doc.String(node)) || n < 0:
			p.at(node, "the limit %s must be a whole number, not negative", name)
		case err != nil || n > MaxLimit:
			p.at(node, "the limit %s may be %d at most", name, MaxLimit)
		default:
			put(limits, name, n)
		}
	})
}

// isWhole reports whether a number is written with digits alone.
func isWhole(number string) bool { return strings.Trim(number, "0123456789") == "" }

func (p *parser) allowMembers(node int32, members *[]string) {
	p.list(node, "allowMembers", "names", func(each int32) {
		name := p.doc.String(each)
		structure, member, dotted := strings.Cut(name, ".")
		if !dotted {
			member = structure
		}
		known := StructureNames()
		switch {
		case p.kind(each) != source.String || member == "" || strings.ContainsAny(member, ". \t\r\n"):
			p.at(each, "allowMembers must hold names of members, such as newMember or DeploymentInfo.newMember")
		case dotted && !slices.Contains(known, structure):
			p.at(each, "no structure is called %q%s", structure, didYouMean(structure, known))
		default:
			*members = append(*members, strings.Clone(name))
		}
	})
}

// severities takes the severities of rules.
func (p *parser) severities(node int32, rules *map[string]validate.Severity) {
	p.members(node, "rules", p.rules, func(id string, node int32) {
		severity, ok := validate.ParseSeverity(p.doc.String(node))
		if p.kind(node) != source.String || !ok {
			p.at(node, "the severity of %s must be %s%s", id, words.List(RuleSeverities(), "or"), p.nearest(node, RuleSeverities()))
			return
		}
		put(rules, id, severity)
	})
}

// override takes settings for some paths.
func (p *parser) override(node int32) {
	if p.kind(node) != source.Object {
		p.at(node, "an override must be an object, not %s", words.Kind(p.kind(node)))
		return
	}
	var o Override
	p.members(node, "an override", overrideKeys, func(name string, node int32) {
		switch name {
		case "paths":
			p.list(node, "paths", "patterns", func(each int32) { o.Patterns = append(o.Patterns, p.pattern(each, "a path")) })
			if p.kind(node) == source.Array && p.doc.Nodes[node].Count == 0 {
				p.at(node, "paths must hold a pattern at least")
			}
		case "limits":
			p.limits(node, &o.LimitSet, &o.Limits)
		case "allowMembers":
			p.allowMembers(node, &o.AllowMembers)
		case "rules":
			p.severities(node, &o.Rules)
		}
	})
	p.requires(node, "an override", "paths")
	if o.LimitSet == "" && len(o.Limits)+len(o.AllowMembers)+len(o.Rules) == 0 {
		idle := p.place(node)
		idle.Message = "the override changes nothing: it sets neither rules nor limits nor allowMembers"
		p.unused = append(p.unused, idle)
	}
	p.config.Overrides = append(p.config.Overrides, o)
}

// requires reports a member that an object has to have and does not.
func (p *parser) requires(object int32, what, name string) {
	if node, ok := p.doc.Member(object, name); !ok || p.absent(node) {
		p.at(object, "%s must have the key %q", what, name)
	}
}

// put sets an entry of a map that may be nil.
func put[V any](m *map[string]V, key string, value V) {
	if *m == nil {
		*m = make(map[string]V)
	}
	(*m)[strings.Clone(key)] = value
}
