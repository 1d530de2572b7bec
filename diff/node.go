package diff

import (
	"math"
	"strconv"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// kind is the kind of a value as it is compared.
type kind uint8

const (
	null kind = iota // only as an element of a list
	boolean
	number
	text
	instant
	list
	object
)

// node is one value of a document in the form it is compared in: members in the order of the facts, unknown ones
// behind them by name, those that are null left out, instants as milliseconds.
type node struct {
	field *field
	kind  kind
	// zero says that the value means the same as if it were not there.
	zero bool
	// place is the member's among the others of its object, len(fields) for unknown ones; -1 for elements of a list.
	place int
	// at is the node of the source document, up the node around, next the first node behind the value.
	at, up, next int32
	// num is an instant in milliseconds, the bits of a number, or 1 for true.
	num int64
	// text is a text or the text of a number; name the name of an unknown member in the wire's manner.
	text, name string
}

// stranger reports whether the value is that of a member that the facts do not know; its name may be empty.
func (n *node) stranger() bool { return n.place >= 0 && n.field.member == nil }

// value appends the node of a source value, with all inside it.
func (d *Document) value(at int32, f *field, up int32, place int, name string) {
	n := &d.source.Nodes[at]
	i := int32(len(d.nodes))
	d.nodes = append(d.nodes, node{field: f, place: place, at: at, up: up, next: i + 1, name: name})
	switch n.Kind {
	case source.Object:
		d.object(i, at, f)
	case source.Array:
		d.list(i, at, f)
	case source.Bool:
		v := &d.nodes[i]
		v.kind = boolean
		if d.source.Bool(at) {
			v.num = 1
		}
		v.zero = v.num == 0 && d.zeroes(f)
	case source.String, source.Number:
		d.scalar(&d.nodes[i], n.Kind)
	}
}

// zeroes reports whether false, 0 and "" at a place mean the same as nothing: where the facts know the member, and
// where a tool writes them for what is absent. In a request, alarms or rollback that are not enabled are switched off
// for the deployment, while without a word of them the deployment group decides.
func (d *Document) zeroes(f *field) bool {
	if f.overrides && d.Kind == model.CreateDeployment {
		return false
	}
	return f.member != nil || d.Dialect == model.Pascal && f == anything
}

func (d *Document) scalar(v *node, k source.Kind) {
	v.text = d.source.String(v.at)
	if v.field.time {
		if t, err := model.ParseTime(v.text); err == nil {
			v.kind, v.num = instant, t.UnixMilli()
			d.numericTimes = d.numericTimes || k == source.Number
			return
		}
	}
	if k == source.String {
		v.kind = text
		v.zero = (v.text == "" || v.text == v.field.zero) && d.zeroes(v.field)
		return
	}
	v.kind = number
	v.num = numberBits(v.text)
	v.zero = v.num == 0 && d.zeroes(v.field)
}

// numberBits returns the bits of a number, those of zero for a negative zero.
func numberBits(s string) int64 {
	if len(s) == 1 {
		return int64(math.Float64bits(float64(s[0] - '0')))
	}
	f, _ := strconv.ParseFloat(s, 64) // out of range it is an infinity, and texts are compared
	if f == 0 {
		return 0
	}
	return int64(math.Float64bits(f))
}

// exactNumbers is the bound below which every whole number has bits of its own.
const exactNumbers = 1 << 53

// object appends the members of an object.
func (d *Document) object(i, at int32, f *field) {
	d.nodes[i].kind = object
	if f.of == nil {
		d.members(i, at, f)
	} else {
		d.structure(i, at, f.of)
	}
	v := &d.nodes[i]
	v.next = int32(len(d.nodes))
	v.zero = true
	for c := i + 1; c < v.next && v.zero; c = d.nodes[c].next {
		v.zero = d.nodes[c].zero
	}
}

// structure appends the members of an object whose structure is known.
func (d *Document) structure(i, at int32, s *shape) {
	var slots [maxPlaces]int32
	unknown := len(d.unknown)
	guess := 0
	end := d.source.Nodes[at].Next
	for c := at + 1; c < end; c = d.source.Nodes[c].Next {
		name := d.source.Name(c)
		m := s.find(name, d.Dialect, guess)
		switch {
		case m >= 0:
			slots[s.places[m]] = c // of two members of one name the last counts
			guess = m + 1
		case !s.envelope && !(d.source.Nodes[c].Kind == source.Null || i == d.root && model.IsEnvelope(name)):
			d.unknown = append(d.unknown, stranger{d.wireName(name), c})
		}
	}
	for place := range s.fields {
		if c := slots[place]; c != 0 && d.source.Nodes[c].Kind != source.Null {
			d.value(c, &s.fields[place], i, place, "")
		}
	}
	d.strangers(i, unknown, len(s.fields), anything)
}

// members appends the members of an object of which nothing is known.
func (d *Document) members(i, at int32, f *field) {
	if f.member != nil {
		f = anything
	}
	unknown := len(d.unknown)
	end := d.source.Nodes[at].Next
	for c := at + 1; c < end; c = d.source.Nodes[c].Next {
		if d.source.Nodes[c].Kind != source.Null {
			d.unknown = append(d.unknown, stranger{d.wireName(d.source.Name(c)), c})
		}
	}
	d.strangers(i, unknown, 0, f)
}

// list appends the elements of a list.
func (d *Document) list(i, at int32, f *field) {
	elem := f.elem
	if elem == nil {
		elem = anything
	}
	end := d.source.Nodes[at].Next
	for c := at + 1; c < end; c = d.source.Nodes[c].Next {
		d.value(c, elem, i, -1, "")
	}
	v := &d.nodes[i]
	v.kind, v.next = list, int32(len(d.nodes))
	v.zero = v.next == i+1
}
