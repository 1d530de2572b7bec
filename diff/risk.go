package diff

import (
	"fmt"
	"sync"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// Level says how bad what a change may do to a running service is.
type Level uint8

// The levels, from the mildest. None is the zero value.
const (
	None Level = iota
	// Low is worth a look: what applies instead is not known from the documents.
	Low
	// Medium weakens a safety net or reaches further than before.
	Medium
	// High takes a safety net away or changes everything at once.
	High
)

var levelNames = [...]string{"none", "low", "medium", "high"}

// String returns the level's name: none, low, medium or high.
func (l Level) String() string { return levelNames[l] }

// MarshalText returns the level's name.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// ParseLevel returns the level of that name.
func ParseLevel(name string) (Level, bool) {
	for i, n := range levelNames {
		if n == name {
			return Level(i), true
		}
	}
	return None, false
}

// Rule is one thing that a change may do to a running service.
type Rule struct {
	// ID is the rule's name: kebab-case words, stable once released.
	ID string
	// Level is the risk of the changes it applies to.
	Level Level
	// Title says in one line which change the rule applies to.
	Title string
	// Sources say where the meaning of the members is documented.
	Sources []facts.Source
	// Since is the release that first had the rule.
	Since string
	// Mirror is the rule that applies to the opposite change; OneWay says why there is none. One of them is empty.
	Mirror, OneWay string
	// Example is a pair of documents that differ in such a change. Tests run it, in both directions.
	Example Pair
	// Members are the members, at the top of a document, that the rule looks at.
	Members []string
	// Check reports the values that are at risk.
	Check func(*Pass)
}

// Pair is two documents that show a rule: the change at Path in Old and New has the rule's risk.
type Pair struct{ Old, New, Path string }

// Rules returns every risk rule, in the order of its theme.
func Rules() []*Rule { return append([]*Rule(nil), rules...) }

// Pass is one look of a rule at two documents.
type Pass struct {
	// Old and New are the request, deployment or group at the top of each document.
	Old, New View
	// FromRequest and ToRequest say that the document is a request, in which the deployment group decides about what
	// is left out.
	FromRequest, ToRequest bool

	rule   *Rule
	result *Result
}

// Report says that the change of a value has the rule's risk. old and new are the value in either document; one of them
// may not be there. A change inside of the value, or of one around it, has that risk, too.
func (p *Pass) Report(old, new View, why string, args ...any) {
	for i := range p.result.Changes {
		c := &p.result.Changes[i]
		if p.rule.Level <= c.Risk || !covers(c.old, c.Op != Add, old) && !covers(c.new, c.Op != Remove, new) {
			continue
		}
		c.Risk, c.Rule, c.Why = p.rule.Level, p.rule, fmt.Sprintf(why, args...)
	}
}

// covers reports whether a changed place and a value have anything in common.
func covers(p place, there bool, v View) bool {
	if !there || v.doc != p.doc {
		return false
	}
	nodes := p.doc.nodes
	return p.node <= v.node && v.node < nodes[p.node].next || v.node <= p.node && p.node < nodes[v.node].next
}

// judge gives the changes their risks.
func (r *Result) judge() {
	p := Pass{Old: r.Old.view(r.Old.root), New: r.New.view(r.New.root), result: r}
	p.FromRequest = r.Old.Kind == model.CreateDeployment || r.Old.revision
	p.ToRequest = r.New.Kind == model.CreateDeployment || r.New.revision
	member := ""
	for i := range r.Changes { // those of one member stand behind one another
		if m := r.Changes[i].top(); m != member {
			member = m
			for _, p.rule = range rulesOf()[m] {
				p.rule.Check(&p)
			}
		}
	}
}

// top returns the name of the member at the top of the document that a change is in.
func (c *Change) top() string {
	p := c.named()
	for at := p.node; at > p.doc.root; at = p.doc.nodes[at].up {
		if p.doc.nodes[at].up == p.doc.root {
			return p.doc.nodes[at].field.name
		}
	}
	return ""
}

// rulesOf returns the rules by the members that they look at.
var rulesOf = sync.OnceValue(func() map[string][]*Rule {
	of := make(map[string][]*Rule)
	for _, r := range rules {
		for _, member := range r.Members {
			of[member] = append(of[member], r)
		}
	}
	return of
})
