package diff

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/deployrecord/deployrecord/model/source"
)

// Operation is one step of a JSON Patch.
type Operation struct {
	Op   Op             `json:"op"`
	Path source.Pointer `json:"path"`
	// Value is JSON; nil for Remove.
	Value json.RawMessage `json:"value,omitzero"`
}

// Patch is a JSON Patch (RFC 6902, https://www.rfc-editor.org/rfc/rfc6902).
type Patch []Operation

// Patch returns the operations that make the old document, as it was given, say what the new one says of all that was
// compared. It keeps to the old document's dialect, and does not follow the order of elements that means nothing. What
// that dialect has no name for, a member whose name it reads as that of another one, it leaves out if the new document
// has the other one too.
func (r *Result) Patch() Patch {
	b := patcher{
		old: r.Old, print: printer{dialect: r.Old.Dialect, times: timesAsText},
		done: make(map[int32]bool), members: make(map[source.Pointer]int),
	}
	if r.Old.numericTimes {
		b.print.times = timesAsNumbers
	}
	for i := range r.Changes {
		b.change(&r.Changes[i])
	}
	// What is taken away goes last and from the end, so that the indexes of the others stand.
	slices.SortFunc(b.removals, func(x, y removal) int { return cmp.Compare(y.at, x.at) })
	var removed Patch
	for _, rm := range slices.Compact(b.removals) {
		at := r.Old.source.Pointer(rm.at)
		if i, again := b.members[at]; again {
			b.added[i].Op = Replace // the old document reads the member as another one than the new document
			continue
		}
		removed = append(removed, Operation{Op: Remove, Path: at})
	}
	return slices.Concat(b.replaced, b.added, removed)
}

type patcher struct {
	old             *Document
	print           printer
	replaced, added Patch
	removals        []removal
	done            map[int32]bool         // values of the old document that have been replaced
	members         map[source.Pointer]int // those of added that add a member of an object, by their paths
}

type removal struct{ at int32 }

func (b *patcher) change(c *Change) {
	switch {
	case c.inner != nil || c.Op == Replace:
		if b.replace(c.old, c.new) {
			b.syncHash(c.old, c.new)
		}
	case c.Op == Remove:
		b.removals = append(b.removals, removal{c.old.doc.nodes[c.old.node].at})
	default:
		b.add(c.old, c.new)
	}
}

// replace replaces a value, and reports whether it had not been replaced before.
func (b *patcher) replace(old, new place) bool {
	if b.done[old.node] {
		return false
	}
	b.done[old.node] = true
	b.replaced = append(b.replaced, Operation{Replace, old.pointer(), b.print.value(nil, new.doc, new.node)})
	return true
}

// add adds a value inside of an object or list of the old document.
func (b *patcher) add(around, new place) {
	at := around.pointer()
	switch n := &new.doc.nodes[new.node]; {
	case n.place >= 0:
		name := b.print.spell(new.doc, new.node)
		if b.print.taken(new.doc, new.node, name) {
			return
		}
		at = at.Append(name)
		if _, again := b.members[at]; again {
			return
		}
		b.members[at] = len(b.added)
	case identityIn(around, place{new.doc, n.up}) == byOrder:
		at = at.AppendIndex(indexOf(new))
	default:
		at = at.Append("-")
	}
	b.added = append(b.added, Operation{Add, at, b.print.value(nil, new.doc, new.node)})
}

// indexOf returns the index of an element.
func indexOf(p place) int {
	index := 0
	for c := p.doc.nodes[p.node].up + 1; c < p.node; c = p.doc.nodes[c].next {
		index++
	}
	return index
}

// syncHash makes the hash beside a text that was replaced that of the new document. It may be a change of its own too:
// beside an empty text the hash counts.
func (b *patcher) syncHash(old, new place) {
	up, other := old.doc.nodes[old.node].up, new.doc.nodes[new.node].up
	if up < 0 || other < 0 || !old.doc.nodes[up].field.content || old.doc.nodes[old.node].place != contentPlace {
		return
	}
	i, has := old.doc.child(up, sha256Place)
	j, wants := new.doc.child(other, sha256Place)
	switch {
	case has && wants:
		b.replace(place{old.doc, i}, place{new.doc, j})
	case wants:
		b.add(place{old.doc, up}, place{new.doc, j})
	case has:
		b.removals = append(b.removals, removal{old.doc.nodes[i].at})
	}
}
