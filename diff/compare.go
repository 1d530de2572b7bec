package diff

import (
	"cmp"
	"fmt"
	"math"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// comparer is one comparison.
type comparer struct {
	old, new *Document
	// mixed says that a request is compared with a record.
	mixed   bool
	changes []Change
	hasher  hasher
}

// Compare returns what differs between two documents that have been loaded. The error is that of documents that have
// nothing in common, such as a deployment and a target, or ErrTooManyChanges. The Result refers to both documents: it is valid until one of
// them is loaded again.
//
// A request and a record are compared by the members that both have; what a request leaves to the deployment group, its
// configuration and its rollbacks, is then no change. A revision that stands for itself is compared with the revision
// of a request or record.
func Compare(old, new *Document) (Result, error) {
	c := comparer{old: old, new: new}
	a, b, err := c.roots()
	if err != nil {
		return Result{}, err
	}
	old.root, new.root = a, b
	alignNames(old, new)
	switch {
	case old.revision || new.revision:
		c.revisions(a, b)
	default:
		c.value(a, b)
	}
	if len(c.changes) > MaxChanges {
		return Result{}, ErrTooManyChanges
	}
	verdict, reason := c.verdict()
	if len(c.changes) == 0 {
		return Result{Old: old, New: new, Revision: verdict, Reason: reason}, nil
	}
	r := &Result{Old: old, New: new, Revision: verdict, Reason: reason, Changes: c.changes}
	r.judge()
	return *r, nil
}

// roots returns the nodes that the comparison begins with.
func (c *comparer) roots() (a, b int32, err error) {
	x, y := c.old, c.new
	a, b = x.only(y), y.only(x)
	kx, ky := x.family(a), y.family(b)
	request := model.CreateDeployment
	switch {
	case kx == ky:
	case kx == request && ky == model.GetDeployment, kx == model.GetDeployment && ky == request:
		c.mixed = !x.revision && !y.revision
	default:
		return 0, 0, fmt.Errorf("%s and %s cannot be compared", x.noun(), y.noun())
	}
	return a, b, nil
}

// only returns the node of the one deployment or target of a batch that is compared with a single one, and otherwise
// the root.
func (d *Document) only(other *Document) int32 {
	if d.one > 0 || !d.batch() || other.batch() && other.one == 0 || len(d.nodes) < 2 {
		return d.one
	}
	elements := int32(1)
	if d.nodes[elements].kind == list && d.nodes[elements].next > elements+1 && d.nodes[elements+1].next == d.nodes[elements].next {
		return elements + 1
	}
	return 0
}

func (d *Document) batch() bool {
	return d.Kind == model.BatchGetDeployments || d.Kind == model.BatchGetDeploymentTargets
}

// family is the kind that a document is compared as.
func (d *Document) family(root int32) model.Kind {
	switch {
	case d.Kind == model.Unknown:
		return model.CreateDeployment
	case root > 0 && d.Kind == model.BatchGetDeployments:
		return model.GetDeployment // one of several
	case root > 0 && d.Kind == model.BatchGetDeploymentTargets:
		return model.GetDeploymentTarget
	default:
		return d.Kind
	}
}

func (d *Document) noun() string {
	if d.Kind == model.Unknown {
		return "a revision"
	}
	return d.Kind.String()
}

// value compares two values at the same place.
func (c *comparer) value(a, b int32) {
	x, y := &c.old.nodes[a], &c.new.nodes[b]
	switch {
	case x.kind != y.kind:
		if !x.zero || !y.zero {
			c.replaced(a, b)
		}
	case x.kind == object && x.field.content:
		c.content(a, b)
	case x.kind == object:
		c.members(a, b)
	case x.kind == list:
		c.list(a, b)
	case !sameScalar(x, y):
		c.replaced(a, b)
	}
}

// sameScalar compares two scalars of one kind.
func sameScalar(x, y *node) bool {
	switch x.kind {
	case boolean, instant:
		return x.num == y.num
	case number:
		return x.text == y.text || x.num == y.num && exactly(x) && exactly(y)
	case text:
		return x.text == y.text || x.zero && y.zero || x.field.loose.same(x.text, y.text)
	default:
		return true
	}
}

// exactly reports whether no other number has the bits of n.
func exactly(n *node) bool {
	f := math.Float64frombits(uint64(n.num))
	return math.Abs(f) < exactNumbers
}

// members compares two objects, member by member: both have them in the same order.
func (c *comparer) members(a, b int32) {
	i, j := a+1, b+1
	endA, endB := c.old.nodes[a].next, c.new.nodes[b].next
	for i < endA || j < endB {
		switch order := c.order(i, endA, j, endB); {
		case order < 0:
			c.removed(i, b)
			i = c.old.nodes[i].next
		case order > 0:
			c.added(a, j)
			j = c.new.nodes[j].next
		default:
			c.value(i, j)
			i, j = c.old.nodes[i].next, c.new.nodes[j].next
		}
	}
}

// order says which of two members comes first, or that they are the same member: less than 0 for the old document's.
func (c *comparer) order(i, endA, j, endB int32) int {
	switch {
	case i >= endA:
		return 1
	case j >= endB:
		return -1
	}
	x, y := &c.old.nodes[i], &c.new.nodes[j]
	if x.place != y.place || x.name == y.name {
		return x.place - y.place
	}
	return cmp.Compare(x.name, y.name)
}

// removed notes a value that only the old document has, up being the new one's value around its place.
func (c *comparer) removed(i, up int32) {
	n := &c.old.nodes[i]
	if n.zero && n.place >= 0 || c.silent(n, c.old) {
		return
	}
	c.note(Change{Op: Remove, old: place{c.old, i}, new: place{c.new, up}})
}

// added notes a value that only the new document has, up being the old one's value around its place.
func (c *comparer) added(up, j int32) {
	n := &c.new.nodes[j]
	if n.zero && n.place >= 0 || c.silent(n, c.new) {
		return
	}
	c.note(Change{Op: Add, old: place{c.old, up}, new: place{c.new, j}})
}

func (c *comparer) replaced(i, j int32) {
	c.note(Change{Op: Replace, old: place{c.old, i}, new: place{c.new, j}})
}

// MaxChanges is how many changes of two documents are told. It bounds what two hostile documents cost; two of real
// batches with nothing in common stay below.
const MaxChanges = 10_000

// ErrTooManyChanges is the error of comparing documents that differ in more places than MaxChanges.
var ErrTooManyChanges = fmt.Errorf("the documents differ in more than %d places", MaxChanges)

// note notes a change. The first makes room for as many as most pairs have.
func (c *comparer) note(change Change) {
	switch {
	case len(c.changes) > MaxChanges:
		return
	case c.changes == nil:
		c.changes = make([]Change, 0, 8)
	}
	c.changes = append(c.changes, change)
}

// silent reports whether a member that one document has and the other has not is no change, because the other is a
// request and leaves it to the deployment group, or is of a kind that cannot have it.
func (c *comparer) silent(n *node, in *Document) bool {
	if !c.mixed || n.up != in.root {
		return false
	}
	if n.field.member == nil {
		return true
	}
	if in.Kind == model.CreateDeployment {
		return facts.DeploymentInfo.Find(n.field.name) < 0
	}
	return facts.CreateDeploymentInput.Find(n.field.name) < 0 || inherited[n.field.name]
}

// inherited are the members of a request that the deployment group has a setting for, which a record then shows.
var inherited = map[string]bool{"deploymentConfigName": true, "autoRollbackConfiguration": true}

// revisions compares the revisions alone.
func (c *comparer) revisions(a, b int32) {
	i, hasOld := c.old.child(a, revisionPlace)
	j, hasNew := c.new.child(b, revisionPlace)
	switch {
	case hasOld && hasNew:
		c.value(i, j)
	case hasOld:
		c.removed(i, b)
	case hasNew:
		c.added(a, j)
	}
}
