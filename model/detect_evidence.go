package model

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// evidence is what the members at the top of a document say.
type evidence struct {
	// members counts those that say anything: not what capturing tools add, nor what the options allow.
	members int
	// known counts the members that some structure has, in whatever spelling, requests those of a request.
	known, requests int
	// spelled counts the members by the dialect that spells them so, deployments and targets those of a deployment
	// and of a target.
	spelled, deployments, targets [len(shapes)]int
	// recordOnly and groupOnly count the members that only a record or only a group has, strong those that only
	// documents of CodeDeploy have.
	recordOnly, groupOnly, strong int
	nulls                         int
	marks                         mark
	wrappers                      [AppSpec + 1]wrapper
	// misspelled is a kind whose wrapper is there but in no dialect's spelling.
	misspelled Kind
	// sure and perhaps say what else the document looks like.
	sure, perhaps string
}

// wrapper is a member that wraps the result of an operation; node is 0 where there is none.
type wrapper struct {
	node    int32
	dialect Dialect
	// firm says that what is inside looks like such a result.
	firm bool
}

func (e *evidence) gather(doc *source.Document, allow map[string][]string) {
	nodes, vocabulary := doc.Nodes, words()
	for c := int32(1); c < nodes[0].Next; c = nodes[c].Next {
		name := doc.Name(c)
		if IsEnvelope(name) {
			continue
		}
		if _, ok := allow[name]; ok {
			continue
		}
		e.members++
		if name == "__type" { // folded it would be a plain type
			e.sure = "an error answer of the service"
		}
		if w, ok := vocabulary.look(name); ok {
			e.note(doc, c, w)
		}
	}
}

// note takes one member into account.
func (e *evidence) note(doc *source.Document, c int32, w spelling) {
	if w.wrapper != Unknown {
		if w.dialects == 0 {
			e.misspelled = w.wrapper
			return
		}
		dialect := Dialect(bits.TrailingZeros8(w.dialects))
		e.wrappers[w.wrapper] = wrapper{c, dialect, isResult(doc, c, w.wrapper, dialect)}
		return
	}
	if w.request || w.deployment || w.target || w.group {
		e.known++
		if doc.Nodes[c].Kind == source.Null {
			e.nulls++
		}
	}
	if w.request {
		e.requests++
		if w.mark&markDescription == 0 && (w.mark&markRevision == 0 || isRevision(doc, c)) {
			e.strong++
		}
	}
	for dialect := range shapes {
		if !w.in(Dialect(dialect)) {
			continue
		}
		e.spelled[dialect]++
		if w.deployment {
			e.deployments[dialect]++
		}
		if w.target {
			e.targets[dialect]++
		}
	}
	if w.recordOnly() {
		e.recordOnly++
	}
	if w.groupOnly() {
		e.groupOnly++
	}
	e.noteMark(doc, c, w.word)
}

// noteMark takes the names into account that count only with a fitting value.
func (e *evidence) noteMark(doc *source.Document, c int32, w *word) {
	switch {
	case w.mark == markType:
		if s := seemsOfType(doc, c); s != "" {
			e.sure = s
		}
	case w.sure && w.seems == "":
		if doc.Nodes[c].Kind == source.Object {
			e.sure = "an error answer of the service"
		}
	case w.sure:
		e.sure = w.seems
	case w.seems != "" && e.perhaps == "":
		e.perhaps = w.seems
	}
	switch kind := doc.Nodes[c].Kind; w.mark {
	case markOS: // a package.json has a list there
		if kind != source.String {
			return
		}
	case markFiles, markPermissions: // a package.json has texts in its list
		if kind != source.Array || doc.Nodes[c].Count > 0 && doc.Nodes[c+1].Kind == source.String {
			return
		}
	case markUnion:
		if kind != source.Object {
			return
		}
	}
	e.marks |= w.mark
}

func (e *evidence) has(m mark) bool { return e.marks&m == m }

// detection returns the detection of an operation's output.
func (w wrapper) detection(doc *source.Document, k Kind, roots []int32) Detection {
	told := Detection{Kind: k, Dialect: w.dialect}
	switch n := doc.Nodes[w.node]; {
	case n.Kind == source.Object && !isList(k):
		roots = append(roots, w.node)
	case n.Kind == source.Array && isList(k):
		for c := w.node + 1; c < n.Next; c = doc.Nodes[c].Next {
			if doc.Nodes[c].Kind == source.Object {
				roots = append(roots, c)
			}
		}
	}
	told.Roots = roots
	return told
}

func isList(k Kind) bool { return k == BatchGetDeployments || k == BatchGetDeploymentTargets }

// isResult reports whether a node holds what the output of kind k wraps: an object, or a list of them, with at least
// one known member, if it has any member.
func isResult(doc *source.Document, node int32, k Kind, dialect Dialect) bool {
	n := &doc.Nodes[node]
	if isList(k) {
		if n.Kind != source.Array {
			return false
		}
		if n.Count == 0 {
			return true
		}
		node++
		n = &doc.Nodes[node]
	}
	if n.Kind != source.Object {
		return false
	}
	v := structures[rootShape[k]].Members[0].Value
	if v.Elem != nil {
		v = *v.Elem
	}
	return n.Count == 0 || knowsOne(doc, node, &shapes[dialect]()[shapeOf(v.Of)])
}

func shapeOf(s *facts.Structure) int { return slices.Index(structures[:], s) }

func knowsOne(doc *source.Document, object int32, s *shape) bool {
	end := doc.Nodes[object].Next
	for c := object + 1; c < end; c = doc.Nodes[c].Next {
		if s.find(doc.Name(c)) >= 0 {
			return true
		}
	}
	return false
}

// isRevision reports whether a node is an object with a member of a revision, in whatever spelling, or empty.
func isRevision(doc *source.Document, node int32) bool {
	if doc.Nodes[node].Kind != source.Object {
		return false
	}
	end := doc.Nodes[node].Next
	for c := node + 1; c < end; c = doc.Nodes[c].Next {
		name := doc.Name(c)
		if w, ok := words().look(name); ok && w.mark == markLocation || name == "string" || name == "String_" {
			return true
		}
	}
	return doc.Nodes[node].Count == 0
}

// seemsOfType says what a member called Type tells of a document.
func seemsOfType(doc *source.Document, node int32) string {
	if doc.Nodes[node].Kind != source.String {
		return ""
	}
	switch s := doc.String(node); {
	case s == "Notification" || s == "SubscriptionConfirmation":
		return "an SNS notification"
	case strings.HasPrefix(s, "AWS::"):
		return "a resource in the style of CloudFormation"
	default:
		return ""
	}
}
