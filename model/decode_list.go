package model

import (
	"unsafe"

	"github.com/deployrecord/deployrecord/model/source"
)

// list reads the brackets of a List and holds its length to the limit.
func (d *Decoder) list(i int32, f *field) (n int, ok bool) {
	if d.nodes[i].Kind != source.Array {
		d.mismatch(i, f)
		return 0, false
	}
	n = int(d.nodes[i].Count)
	if limit := f.value.Count; limit != nil && n > d.limits.Value(limit) {
		d.fault(TooMany, i, f)
	}
	return n, true
}

// take returns memory for the n elements of the list at node i, or nil if the document has no room left.
func take[T any](d *Decoder, a *arena[T], n int, i int32, f *field) []T {
	var zero T
	if !d.afford(n*int(unsafe.Sizeof(zero)), i, f) {
		return nil
	}
	return a.take(n)
}

// afford takes bytes for the value at node i from the document's room. The first value that does not fit is
// reported, and nothing fits after it.
func (d *Decoder) afford(bytes int, i int32, f *field) bool {
	if bytes <= d.room {
		d.room -= bytes
		return true
	}
	if d.room >= 0 {
		d.room = -1
		d.fault(TooLarge, i, f)
	}
	return bytes == 0
}

// structuresAt reads a List of Objects.
func structuresAt[T any](d *Decoder, a *arena[T], i int32, f *field, read func(*Decoder, int32, *T)) []T {
	n, ok := d.list(i, f)
	if !ok {
		return nil
	}
	list := take(d, a, n, i, f)
	c := i + 1
	for k := range list {
		if d.nodes[c].Kind == source.Object {
			read(d, c, &list[k])
		} else {
			d.mismatchElement(c, f.elem)
		}
		c = d.nodes[c].Next
	}
	return list
}

// groupsAt reads a List of Lists of Objects.
func groupsAt[T any](
	d *Decoder, groups *arena[[]T], a *arena[T], i int32, f *field, read func(*Decoder, int32, *T),
) [][]T {
	n, ok := d.list(i, f)
	if !ok {
		return nil
	}
	list := take(d, groups, n, i, f)
	c := i + 1
	for k := range list {
		if d.nodes[c].Kind == source.Array {
			list[k] = structuresAt(d, a, c, f.elem, read)
		} else {
			d.mismatchElement(c, f.elem)
		}
		c = d.nodes[c].Next
	}
	return list
}

// textsAt reads a List of Strings.
func (d *Decoder) textsAt(i int32, f *field) []string {
	n, ok := d.list(i, f)
	if !ok {
		return nil
	}
	list := take(d, &d.memory.string, n, i, f)
	c := i + 1
	for k := range list {
		if n := &d.nodes[c]; n.Kind != source.String {
			d.mismatchElement(c, f.elem)
		} else {
			list[k] = d.string(c, n)
			if f.elem.bounded {
				d.checkText(c, f.elem, list[k])
			}
		}
		c = d.nodes[c].Next
	}
	return list
}

// enumsAt reads a List of Strings with a closed list of values.
func enumsAt[E ~string](d *Decoder, a *arena[E], i int32, f *field) []E {
	n, ok := d.list(i, f)
	if !ok {
		return nil
	}
	list := take(d, a, n, i, f)
	c := i + 1
	for k := range list {
		if d.nodes[c].Kind == source.Null {
			d.fault(NullElement, c, f.elem)
		} else {
			list[k] = enumAt[E](d, c, f.elem)
		}
		c = d.nodes[c].Next
	}
	return list
}
