package config

import (
	"slices"
	"strings"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/model/source"
)

// suppression takes what is said of findings that are not to be reported.
func (p *parser) suppression(node int32) {
	if p.kind(node) != source.Object {
		p.at(node, "a suppression must be an object, not %s", words.Kind(p.kind(node)))
		return
	}
	at := p.doc.Position(int(p.doc.Nodes[node].Value.Start))
	s := suppress.Suppression{Line: at.Line, Column: at.Column}
	p.members(node, "a suppression", suppressionKeys, func(name string, node int32) {
		if p.absent(node) {
			return
		}
		switch name {
		case "rule":
			s.Rule = p.rule(node)
		case "path":
			s.Path = p.pattern(node, "path")
		case "pointer":
			s.Pointer, s.HasPointer = p.pointer(node)
		case "reason":
			s.Reason, _ = p.text(node, "reason")
		case "expires":
			s.Expires = p.day(node, "expires")
		}
	})
	p.requires(node, "a suppression", "rule")
	p.requires(node, "a suppression", "reason")
	p.config.Suppressions = append(p.config.Suppressions, s)
}

// rule returns the ID of a rule.
func (p *parser) rule(node int32) string {
	id, ok := p.text(node, "rule")
	if ok && !slices.Contains(p.rules, id) {
		p.at(node, "no rule is called %q%s", id, didYouMean(id, p.rules))
	}
	return id
}

// pointer returns a JSON Pointer, in which * may stand for any member or index. Its form is that of
// https://www.rfc-editor.org/rfc/rfc6901#section-3
func (p *parser) pointer(node int32) (string, bool) {
	pointer := p.doc.String(node)
	switch {
	case p.kind(node) != source.String:
		p.at(node, "pointer must be text, not %s", words.Kind(p.kind(node)))
	case pointer != "" && !strings.HasPrefix(pointer, "/"):
		p.at(node, "pointer must begin with /, as in /revision/s3Location")
	case strings.Contains(strings.NewReplacer("~0", "", "~1", "").Replace(pointer), "~"):
		p.at(node, "pointer has a ~ that is neither ~0, which stands for ~, nor ~1, which stands for /")
	default:
		return strings.Clone(pointer), true
	}
	return "", false
}

// day returns a day, at midnight UTC.
func (p *parser) day(node int32, what string) time.Time {
	text := p.doc.String(node)
	day, err := time.Parse(time.DateOnly, text)
	switch {
	case p.kind(node) != source.String || digits(text) != "0000-00-00":
		p.at(node, "%s must be a day, such as 2027-01-31", what)
	case err != nil:
		p.at(node, "%s must be a day: there is no %s", what, text)
	}
	return day
}

// digits returns a text with a 0 for each digit.
func digits(text string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, text)
}
