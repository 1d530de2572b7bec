package config

import (
	"path"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// policies takes the schemas that documents are held to, and adds their rules to those that the file may name.
func (p *parser) policies(list int32) {
	first := make(map[string]int) // the line of each rule's policy
	p.list(list, "policies", "schemas", func(node int32) {
		at := p.doc.Position(int(p.doc.Nodes[node].Value.Start))
		policy := Policy{Severity: validate.Error, Line: at.Line, Column: at.Column}
		switch p.kind(node) {
		case source.String:
			p.schema(node, &policy)
		case source.Object:
			p.policy(node, &policy)
		default:
			p.at(node, "a policy must be the path of a schema or an object, not %s", words.Kind(p.kind(node)))
		}
		if policy.ID == "" {
			return
		}
		if line, taken := first[policy.ID]; taken {
			p.at(node, "the policy in line %d is called %s too: name one of the schemas otherwise", line, policy.ID)
			return
		}
		first[policy.ID] = at.Line
		p.rules = append(p.rules, policy.ID)
		p.config.Policies = append(p.config.Policies, policy)
	})
}

func (p *parser) policy(node int32, policy *Policy) {
	p.members(node, "a policy", policyKeys, func(name string, node int32) {
		if p.absent(node) {
			return
		}
		switch name {
		case "schema":
			p.schema(node, policy)
		case "kinds":
			policy.Kinds = p.kinds(node)
		case "severity":
			if word, ok := p.oneOf(node, "severity", Severities()); ok {
				policy.Severity, _ = validate.ParseSeverity(word)
			}
		}
	})
	p.requires(node, "a policy", "schema")
}

// schema takes the path of a schema.
func (p *parser) schema(node int32, policy *Policy) {
	name, ok := p.text(node, "schema")
	if !ok {
		return
	}
	id, ok := policyID(name)
	if !ok {
		p.at(node, "the name of the schema %q has no letter or digit for that of its rule", name)
		return
	}
	policy.ID, policy.Schema = id, p.open(name)
}

// policyID returns the ID of the rule of a policy: the prefix of all such rules and the name of its schema's file.
func policyID(schema string) (string, bool) {
	name := strings.ToLower(path.Base(strings.ReplaceAll(schema, `\`, "/")))
	for _, extension := range []string{".json", ".yaml", ".yml"} {
		if cut, ok := strings.CutSuffix(name, extension); ok {
			name = cut
			break
		}
	}
	words := strings.FieldsFunc(strings.TrimSuffix(name, ".schema"), func(r rune) bool {
		return (r < 'a' || 'z' < r) && (r < '0' || '9' < r)
	})
	return report.PolicyPrefix + strings.Join(words, "-"), len(words) > 0
}

func (p *parser) kinds(list int32) []model.Kind {
	var kinds []model.Kind
	p.list(list, "kinds", "kinds of document", func(node int32) {
		kind, ok := model.ParseKind(p.doc.String(node))
		if p.kind(node) != source.String || !ok {
			p.at(node, "no kind of document is called %q%s", p.doc.String(node), didYouMean(p.doc.String(node), KindNames()))
			return
		}
		kinds = append(kinds, kind)
	})
	if p.kind(list) == source.Array && p.doc.Nodes[list].Count == 0 {
		p.at(list, "kinds must hold a kind at least: leave it out for every kind")
	}
	return kinds
}
