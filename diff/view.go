package diff

import (
	"iter"
	"math"

	"github.com/deployrecord/deployrecord/model"
)

// View is a value of a document as rules look at it. The zero View is a value that is not there, and so is one that
// means the same as nothing.
type View struct {
	doc  *Document
	node int32
}

func (d *Document) view(i int32) View { return View{d, i} }

// Get returns the member behind names, as the wire spells them.
func (v View) Get(names ...string) View {
	for _, name := range names {
		v = v.member(name)
	}
	return v
}

func (v View) member(name string) View {
	if v.doc == nil {
		return View{}
	}
	n := &v.doc.nodes[v.node]
	if n.kind != object || n.field.of == nil {
		return View{}
	}
	m := n.field.of.in.Find(name)
	if m < 0 {
		return View{}
	}
	c, ok := v.doc.child(v.node, n.field.of.places[m])
	if !ok {
		return View{}
	}
	return View{v.doc, c}
}

// Given reports whether the value is there and means something.
func (v View) Given() bool { return v.doc != nil && !v.doc.nodes[v.node].zero }

// Stands reports whether the value is there and not null, if only to say that something is off.
func (v View) Stands() bool { return v.doc != nil && v.doc.nodes[v.node].kind != null }

// True reports whether the value is true.
func (v View) True() bool {
	return v.doc != nil && v.doc.nodes[v.node].kind == boolean && v.doc.nodes[v.node].num == 1
}

// Text returns the value if it is a text, and "" otherwise.
func (v View) Text() string {
	if v.doc == nil || v.doc.nodes[v.node].kind != text {
		return ""
	}
	return v.doc.nodes[v.node].text
}

// Number returns the value if it is a number, and 0 otherwise.
func (v View) Number() float64 {
	if v.doc == nil || v.doc.nodes[v.node].kind != number {
		return 0
	}
	return math.Float64frombits(uint64(v.doc.nodes[v.node].num))
}

// Time returns the value if it is an instant; it reports false otherwise.
func (v View) Time() (model.Time, bool) {
	if v.doc == nil || v.doc.nodes[v.node].kind != instant {
		return model.Time{}, false
	}
	return model.UnixMilli(v.doc.nodes[v.node].num), true
}

// Elements yields the elements of a list.
func (v View) Elements() iter.Seq[View] {
	return func(yield func(View) bool) {
		if v.doc == nil || v.doc.nodes[v.node].kind != list {
			return
		}
		for c := v.node + 1; c < v.doc.nodes[v.node].next; c = v.doc.nodes[c].next {
			if !yield(View{v.doc, c}) {
				return
			}
		}
	}
}

// Len returns the number of elements of a list.
func (v View) Len() int {
	n := 0
	for range v.Elements() {
		n++
	}
	return n
}
