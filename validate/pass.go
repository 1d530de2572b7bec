package validate

import (
	"fmt"
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// Pass is what a check knows of the document at hand and how it reports what it finds. It is valid only while the
// check runs.
type Pass struct {
	// Doc is the document, and Record what it says. For a finding that is told from the record alone a check needs
	// neither.
	Doc    *source.Document
	Record *model.Record
	// Source is the name of the file or stream that the document stands in.
	Source string
	// Platform is the compute platform, where it is known for certain: from the document, from the deployment group,
	// or as the caller said. PlatformFrom says from which.
	Platform     model.ComputePlatform
	PlatformFrom PlatformOrigin
	// Group is the exported deployment group that the caller gave for context; nil if none.
	Group *model.DeploymentGroupInfo
	// Limits are the numbers in force.
	Limits facts.LimitSet

	rule   *Rule
	root   int32    // node of the request, deployment, target or group
	prefix []string // members from there to the structure that the check was called for
	engine *Validator
	target targetView   // of the target that was looked at last
	spec   *appSpecText // the AppSpec text that is being checked; nil otherwise
}

// PlatformOrigin says how the compute platform of a document is known.
type PlatformOrigin uint8

// The origins of a platform.
const (
	PlatformUnknown PlatformOrigin = iota
	PlatformStated                 // in the document itself
	PlatformOfGroup                // in the deployment group given for context
	PlatformGiven                  // by the caller
)

// InRequest reports whether the document is a request, which may still be mended, rather than a captured record.
func (p *Pass) InRequest() bool { return p.Record.Kind.IsRequest() }

// Within returns the name of the member that holds the structure the check was called for, such as "revision" or
// "previousRevision"; "" if the structure is the document's root.
func (p *Pass) Within() string {
	if len(p.prefix) == 0 {
		return ""
	}
	return p.prefix[len(p.prefix)-1]
}

// Report reports a finding of the rule that is being checked, at a place, with a message in the manner of
// [fmt.Sprintf]: a sentence without a full stop. The Report it returns takes what else there is to say and is valid
// until the next call.
//
// Of one rule only so many findings are kept in a document. A further one is counted, and its Report does nothing.
func (p *Pass) Report(at Place, format string, args ...any) *Report {
	if !p.engine.room(p.rule) {
		return &Report{finding: new(Finding)}
	}
	location, node := p.locate(at)
	inner, innerValue := p.inner(at)
	f := Finding{
		Rule:      p.rule,
		Severity:  p.engine.severity(p.rule, p.Record.Kind),
		Message:   fmt.Sprintf(format, args...),
		Location:  location,
		node:      node,
		Inner:     inner,
		innerText: innerValue,
		Exception: p.rule.Exception,
		Basis:     p.rule.Basis,
	}
	if !p.InRequest() {
		f.Exception, f.Basis = "", ""
	}
	return p.engine.add(p, f)
}

// Report is a finding in the making. Its methods return it, so that they can be chained.
type Report struct {
	pass    *Pass // nil for a finding that is not kept
	finding *Finding
}

// Hint says how to mend the finding or names the nearest valid name or value.
func (r *Report) Hint(format string, args ...any) *Report {
	r.finding.Hint = fmt.Sprintf(format, args...)
	return r
}

// Related adds another place that the finding is about, with a few words about what stands there.
func (r *Report) Related(at Place, label string) *Report {
	if r.pass == nil {
		return r
	}
	l, _ := r.pass.locate(at)
	l.Label = label
	r.finding.Related = append(r.finding.Related, l)
	return r
}

// Exception sets what the service is expected to answer, where that depends on the finding. It is left out for
// documents that are no requests.
func (r *Report) Exception(e facts.Exception, b facts.Basis) *Report {
	if r.pass != nil && r.pass.InRequest() {
		r.finding.Exception, r.finding.Basis = e, b
	}
	return r
}

// Severity makes the finding milder than its rule, for a case that is less certain. It never makes it graver, and
// leaves a severity that the user has set.
func (r *Report) Severity(s Severity) *Report {
	if r.pass != nil && s < r.finding.Severity && !r.pass.engine.overridden(r.finding.Rule) {
		r.finding.Severity = s
	}
	return r
}

// Alone makes the finding stand for the whole document: what other rules find there is dropped, but for what is wrong
// with the text itself. It is for a document that is no real one, whose every member would be reported otherwise.
func (r *Report) Alone() *Report {
	if r.pass != nil {
		r.pass.engine.alone = r.finding.Rule
	}
	return r
}

// locate works out pointer, position and span of a place, and the node that stands there.
func (p *Pass) locate(at Place) (Location, int32) {
	if p.spec != nil && at.inText() {
		return p.spec.outer(at)
	}
	if len(p.Doc.Nodes) == 0 {
		return Location{Position: p.Doc.Start}, 0
	}
	node, _ := p.resolve(at)
	n := &p.Doc.Nodes[node]
	span := n.Value
	if at.name && n.Name.Len() > 0 {
		span = n.Name
	}
	return Location{
		Pointer:  string(p.Doc.Pointer(node)),
		Position: p.Doc.Position(int(span.Start)),
		Span:     span,
	}, node
}

// Has reports whether the document has the value of a place, of whatever type it is. A member given as null counts
// as absent where the document is a captured record.
func (p *Pass) Has(at Place) bool {
	node, exact := p.resolve(at)
	return exact && (p.InRequest() || p.Doc.Nodes[node].Kind != source.Null)
}

// Node returns the node of a place: the deepest one on its way that the document has. It says whether that is the
// whole way.
func (p *Pass) Node(at Place) (node int32, exact bool) { return p.resolve(at) }

// resolve finds the node of a place: the deepest one on its way that the document has.
func (p *Pass) resolve(at Place) (node int32, exact bool) {
	if at.byNode {
		return at.node, true
	}
	node = p.root
	step := func(next int32, ok bool) bool {
		if ok {
			node = next
		}
		return ok
	}
	for _, member := range p.prefix {
		step(p.member(node, member))
	}
	for _, token := range at.tokens {
		ok := false
		switch token := token.(type) {
		case string:
			ok = step(p.member(node, token))
		case int:
			ok = step(element(p.Doc, node, token))
		}
		if !ok {
			return node, false
		}
	}
	return node, true
}

// member finds a member by its wire name in whatever dialect the document is written in; the last of duplicates,
// as decoding takes it. A name that is only like the dialect's counts where there is no other.
func (p *Pass) member(object int32, wire string) (int32, bool) {
	if p.Doc.Nodes[object].Kind != source.Object {
		return 0, false
	}
	exact, like := int32(0), int32(0) // no member is the root
	spelled := facts.Spelling(wire, facts.Dialect(p.Record.Dialect))
	for c := range p.Doc.Children(object) {
		switch name := p.Doc.Name(c); {
		case name == spelled:
			exact = c
		case p.Record.Dialect != model.Wire && sameWords(name, wire):
			like = c
		}
	}
	if exact == 0 {
		exact = like
	}
	return exact, exact > 0
}

// sameWords reports whether two names are the same but for case and underscores, as one member's names in two
// dialects are.
func sameWords(a, b string) bool {
	fold := func(s string) string { return strings.ToLower(strings.ReplaceAll(s, "_", "")) }
	return fold(a) == fold(b)
}

// element finds an element of a list by its 0-based index.
func element(doc *source.Document, list int32, index int) (int32, bool) {
	if doc.Nodes[list].Kind != source.Array {
		return 0, false
	}
	i := 0
	for c := range doc.Children(list) {
		if i == index {
			return c, true
		}
		i++
	}
	return 0, false
}
