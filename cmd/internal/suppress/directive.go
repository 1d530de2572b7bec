package suppress

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
)

// directive is what a comment says that suppresses findings.
type directive struct {
	rules   []string
	reason  string
	expires time.Time // the last day, at midnight UTC; zero for none
}

// problem is why a comment that looks like a directive is none.
type problem struct {
	message, hint string
	from, to      int // what it is about, in bytes of the comment
}

// The beginning of a directive, and a word that stands in every comment that looks like one.
const (
	product = "deployrecord"
	verb    = "ignore"
	keyword = product + ":" + verb
)

const form = "write # " + keyword + " RULE -- REASON"

// otherVerbs are what comments for other tools say instead of ignore.
var otherVerbs = []string{verb, "disable", "suppress", "nolint", "noqa", "skip", "allow", "off", "ignore-next-line", "disable-next-line"}

// parse reads a comment, which begins with its number sign. It returns nil and nil for one that has nothing to do with
// suppressions. Rules must be known, or be of a policy: these may be in force in another run.
func parse(comment string, known []string) (*directive, *problem) {
	text := strings.TrimLeft(strings.TrimLeft(comment, "#"), " \t")
	from := len(comment) - len(text)
	p := &parser{comment: comment, known: known}
	rest, ok := strings.CutPrefix(text, keyword)
	if !ok || rest != "" && rest[0] != ' ' && rest[0] != '\t' {
		if end := p.likeness(text); end > 0 {
			return nil, p.problem(from, from+end, "the comment looks like one that suppresses findings, but does not begin with "+keyword, form)
		}
		return nil, nil
	}
	return p.directive(from + len(keyword))
}

// likeness returns how long the beginning of a comment is that looks like that of a directive; 0 for any other comment.
// It is better to miss one, whose findings are reported, than to take a sentence for one.
func (p *parser) likeness(text string) int {
	if len(text) < len(product) || !strings.EqualFold(text[:len(product)], product) {
		return 0
	}
	word := strings.TrimLeft(strings.TrimLeft(strings.TrimLeft(text[len(product):], " \t"), ":-"), " \t")
	between := text[len(product) : len(text)-len(word)]
	if end := strings.IndexFunc(word, func(r rune) bool { return r != '-' && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') }); end >= 0 {
		word = word[:end]
	}
	if word == "" || between == "" { // which would be another word
		return 0
	}
	length := len(product) + len(between) + len(word)
	_, near := facts.Nearest(word, otherVerbs)
	forPrograms := between == ":" // a colon with a word right behind it
	if near && forPrograms || (near || forPrograms) && p.namesRule(text[length:]) {
		return length
	}
	return 0
}

// namesRule reports whether the first word of a text, and of those that commas part, may be the name of a rule.
func (p *parser) namesRule(text string) bool {
	text = strings.TrimLeft(text, ": \t")
	name := text
	if end := strings.IndexAny(text, ", \t"); end >= 0 {
		name = text[:end]
	}
	_, near := facts.Nearest(name, p.known)
	return slices.Contains(p.known, name) || strings.HasPrefix(name, report.PolicyPrefix) || near && strings.Contains(name, "-")
}

type parser struct {
	comment string
	known   []string
}

func (p *parser) problem(from, to int, message, hint string) *problem {
	return &problem{message: message, hint: hint, from: from, to: to}
}

// directive reads what stands behind the keyword, from at on.
func (p *parser) directive(at int) (*directive, *problem) {
	d := new(directive)
	separated := true // from the rule before, by a comma
	days := 0
	for from, word := range fields(p.comment[at:]) {
		from += at
		to := from + len(word)
		if word == "--" {
			d.reason = strings.TrimSpace(p.comment[to:])
			break
		}
		if day, ok := strings.CutPrefix(word, "expires="); ok {
			var err error
			if d.expires, err = time.Parse(time.DateOnly, day); err != nil {
				return nil, p.problem(from, to, fmt.Sprintf("the comment expires on no day: %q", day), "write a day as in expires=2027-01-31")
			}
			if days++; days > 1 {
				return nil, p.problem(from, to, "the comment expires on two days", "")
			}
			continue
		}
		if !separated && word[0] != ',' {
			return nil, p.problem(from, to, fmt.Sprintf("%q is not expected here", word), "rules are separated by commas, and the reason stands behind --")
		}
		separated = strings.HasSuffix(word, ",")
		for name := range strings.SplitSeq(word, ",") {
			if name != "" {
				if unknown := p.rule(d, name, from); unknown != nil {
					return nil, unknown
				}
			}
			from += len(name) + 1
		}
	}
	switch {
	case len(d.rules) == 0:
		return nil, p.problem(0, len(p.comment), "the comment names no rule whose findings it suppresses", form)
	case d.reason == "":
		return nil, p.problem(0, len(p.comment), "the comment gives no reason", "write it behind the rule: -- REASON")
	}
	return d, nil
}

// rule adds a rule to a directive. It returns the problem that there is none of that name.
func (p *parser) rule(d *directive, name string, from int) *problem {
	own := slices.ContainsFunc(rules, func(r *validate.Rule) bool { return r.ID == name })
	switch {
	case own:
		return p.problem(from, from+len(name), fmt.Sprintf("no comment suppresses %s", name), "the configuration file can")
	case slices.Contains(d.rules, name):
		return nil
	case slices.Contains(p.known, name) || strings.HasPrefix(name, report.PolicyPrefix):
		d.rules = append(d.rules, name)
		return nil
	}
	hint := "deployrecord rules lists the rules"
	if nearest, ok := facts.Nearest(name, p.known); ok {
		hint = fmt.Sprintf("did you mean %q?", nearest)
	}
	return p.problem(from, from+len(name), fmt.Sprintf("no rule is called %q", name), hint)
}

// fields yields the words of a text and where they begin.
func fields(text string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for i := 0; ; {
			for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
				i++
			}
			from := i
			for i < len(text) && text[i] != ' ' && text[i] != '\t' {
				i++
			}
			if i == from || !yield(from, text[from:i]) {
				return
			}
		}
	}
}
