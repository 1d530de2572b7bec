package model

import (
	"unsafe"

	"github.com/deployrecord/deployrecord/model/source"
)

// cursor walks over the members of one object whose structure is known.
type cursor struct {
	shape  *shape
	follow *[maxMembers + 1]uint8
	// object is the node walked over, node the member at hand, after the one behind it and end what is behind all.
	object, node, after, end int32
	// at is the position of the member at hand in its structure, -1 before the first.
	at    int
	field *field
	// seen and given have the bits of the members that stand there, and of those that are not absent as null.
	seen, given uint64
	// first has the first node of each member that stands there more than once; nil while there is none.
	first *[maxMembers]int32
	// strangers counts the members that the structure does not have.
	strangers int
}

func (d *Decoder) open(object int32, id int) cursor {
	return cursor{
		shape: &d.shapes[id], follow: &d.follow[id],
		object: object, after: object + 1, end: d.nodes[object].Next, at: -1,
	}
}

// next moves to the next known member and reports whether there is one. It reports unknown members and repeated ones.
func (d *Decoder) next(w *cursor) bool {
	for w.after < w.end {
		i := w.after
		n := &d.nodes[i]
		w.after = n.Next
		name := d.name(i, n)
		at := int(w.follow[w.at+1])
		if at >= len(w.shape.names) || w.shape.names[at] != name {
			if at = w.shape.find(name); at < 0 {
				d.stranger(w, i, name)
				continue
			}
			w.follow[w.at+1] = uint8(at)
		}
		w.node, w.at, w.field = i, at, &w.shape.fields[at]
		bit := uint64(1) << at
		if w.seen&bit != 0 {
			d.again(w)
		}
		w.seen |= bit
		if n.Kind != source.Null || !d.nullAbsent {
			w.given |= bit
		}
		return true
	}
	return false
}

// close reports what only the whole object shows: members that are missing, and unknown ones that stand twice.
func (d *Decoder) close(w *cursor) {
	if missing := w.shape.must &^ w.given; missing != 0 {
		for i := range w.shape.fields {
			if missing&(1<<i) != 0 {
				d.fault(MissingMember, w.object, &w.shape.fields[i])
			}
		}
	}
	if w.strangers > 1 {
		d.repeats(w.object, w.shape)
	}
}

// name returns the name of a member; it shares the document's memory.
func (d *Decoder) name(i int32, n *source.Node) string {
	if d.plain && n.Flags&source.NameEscaped == 0 {
		return d.slice(n.Name.Start+1, n.Name.End-1)
	}
	return d.doc.Name(i)
}

// string returns the value of a string or the text of a number; it shares the document's memory.
func (d *Decoder) string(i int32, n *source.Node) string {
	if d.plain && n.Flags&source.Escaped == 0 {
		if n.Kind == source.String {
			return d.slice(n.Value.Start+1, n.Value.End-1)
		}
		return d.slice(n.Value.Start, n.Value.End)
	}
	return d.doc.String(i)
}

// slice returns a part of the text without copying it. The string is as good as the text: the Decoder's promise is
// that both last until the next document.
func (d *Decoder) slice(start, end uint32) string {
	b := d.text[start:end]
	return unsafe.String(unsafe.SliceData(b), len(b))
}
