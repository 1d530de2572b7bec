package model

import (
	"hash/maphash"
	"math/bits"

	"github.com/deployrecord/deployrecord/model/source"
)

// anyValue looks for repeated members in a value whose structure is not known.
func (d *Decoder) anyValue(i int32) {
	for end := d.nodes[i].Next; i < end; i++ {
		if n := &d.nodes[i]; n.Kind == source.Object && n.Count > 1 {
			d.repeats(i, nil)
		}
	}
}

// repeats reports the members of an object that stand there again, but for those that the structure knows: next has
// reported them.
func (d *Decoder) repeats(object int32, known *shape) {
	const few = 16
	if d.nodes[object].Count > few {
		d.repeatsOfMany(object, known)
		return
	}
	end := d.nodes[object].Next
	for c := object + 1; c < end; c = d.nodes[c].Next {
		name := d.name(c, &d.nodes[c])
		for first := object + 1; first < c; first = d.nodes[first].Next {
			if d.name(first, &d.nodes[first]) == name {
				d.repeat(c, first, name, known)
				break
			}
		}
	}
}

// repeatsOfMany puts the members into a hash table, so that an object of a million members takes no more than a
// million steps.
func (d *Decoder) repeatsOfMany(object int32, known *shape) {
	seed := maphash.MakeSeed()
	table := make([]int32, 1<<bits.Len(uint(d.nodes[object].Count)*2)) // nodes; 0, the root, for an empty slot
	mask := uint64(len(table) - 1)
	end := d.nodes[object].Next
	for c := object + 1; c < end; c = d.nodes[c].Next {
		name := d.name(c, &d.nodes[c])
		slot := maphash.String(seed, name) & mask
		for table[slot] != 0 && d.name(table[slot], &d.nodes[table[slot]]) != name {
			slot = (slot + 1) & mask
		}
		if first := table[slot]; first != 0 {
			d.repeat(c, first, name, known)
		} else {
			table[slot] = c
		}
	}
}

func (d *Decoder) repeat(c, first int32, name string, known *shape) {
	f := Fault{Kind: DuplicateMember, Node: c, First: first}
	if known != nil {
		if known.find(name) >= 0 {
			return
		}
		f.In = known.in
	}
	d.add(f)
}
