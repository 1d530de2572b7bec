package model

import (
	"unsafe"

	"github.com/deployrecord/deployrecord/model/source"
)

// cursor walks over the members of one object whose structure is known.
type cursor struct {
	shape *shape
	// object is the node walked over, after the one behind the member at hand and end what is behind all.
	object, after, end int32
	// strangers counts the members that the structure does not have.
	strangers int32
	// seen has the bits of the members that stand there, and nulls of those that are absent as null.
	seen, nulls uint64
	// first has the first node of each member that stands there more than once; nil while there is none.
	first *[maxMembers]int32
}

func (d *Decoder) open(object int32, id int) cursor {
	return cursor{shape: &d.shapes[id], object: object, after: object + 1, end: d.nodes[object].Next}
}

// next moves to the next known member and returns its node and what is known of it, or nil behind the last. It
// reports unknown members and repeated ones on the way.
func (d *Decoder) next(w *cursor) (int32, *field) {
	for w.after < w.end {
		i := w.after
		n := &d.nodes[i]
		w.after = n.Next
		var name string
		if d.plain && n.Flags&source.NameEscaped == 0 { // name, without the call
			name = d.slice(n.Name.Start+1, n.Name.End-1)
		} else {
			name = d.doc.Name(i)
		}
		var at int
		if d.wire { // which find would find out one call later
			at = w.shape.in.Find(name)
		} else {
			at = w.shape.find(name)
		}
		if at < 0 {
			d.stranger(w, i, name)
			continue
		}
		f := &w.shape.fields[at]
		bit := uint64(1) << at
		if w.seen&bit != 0 {
			d.again(w, i, f)
		}
		w.seen |= bit
		if n.Kind == source.Null && d.nullAbsent {
			w.nulls |= bit
		}
		return i, f
	}
	return 0, nil
}

// close reports what only the whole object shows: members that are missing, and unknown ones that stand twice.
func (d *Decoder) close(w *cursor) {
	if w.shape.must != 0 || w.strangers > 1 {
		d.incomplete(w)
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
