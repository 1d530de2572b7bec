package diff

import "hash/maphash"

// hasher gives equal numbers to values that mean the same, whatever the order of what is inside them.
type hasher struct{}

var theSeed = maphash.MakeSeed()

// identity returns the number of what tells an element of a list apart.
func (h hasher) identity(d *Document, i int32, by identity) uint64 {
	switch by {
	case byKey:
		if k, ok := d.keyOf(i); ok {
			return h.text(d.nodes[k].field.loose.plain(d.nodes[k].text))
		}
		return 0
	case byName:
		return h.text(d.nodes[i+1].name)
	default:
		return h.value(d, i)
	}
}

// keyOf returns the node of the key of an element.
func (d *Document) keyOf(i int32) (int32, bool) {
	around := d.nodes[d.nodes[i].up].field
	if d.nodes[i].kind != object || around == nil {
		return 0, false
	}
	if around.key != targetKey {
		return d.child(i, around.key)
	}
	for c := i + 1; c < d.nodes[i].next; c = d.nodes[c].next {
		if v := d.view(c).Get("targetId"); v.Given() {
			return v.node, true
		}
	}
	return 0, false
}

func (h hasher) text(s string) uint64 { return maphash.String(theSeed, s) }

// member returns the number of a member's name and value, or of an element's value.
func (h hasher) member(d *Document, i int32) uint64 {
	n := &d.nodes[i]
	sum := h.value(d, i)
	if n.place >= 0 {
		sum = mix(sum, uint64(n.place)+1, h.text(n.name))
	}
	return sum
}

// value returns the number of a value. Members that mean nothing do not count.
func (h hasher) value(d *Document, i int32) uint64 {
	n := &d.nodes[i]
	switch n.kind {
	case object:
		sum := uint64(object)
		for c := i + 1; c < n.next; c = d.nodes[c].next {
			if !d.nodes[c].zero {
				sum += h.member(d, c)
			}
		}
		return mix(sum, uint64(object), 0)
	case list:
		ordered := n.field.elem == nil || n.field.identity == byOrder || n.field.identity == byName && !d.allNamed(i)
		sum := uint64(list)
		for c := i + 1; c < n.next; c = d.nodes[c].next {
			if ordered {
				sum = mix(sum, h.value(d, c), 0)
			} else {
				sum += h.value(d, c)
			}
		}
		return mix(sum, uint64(list), 0)
	case text:
		return mix(h.text(n.field.loose.plain(n.text)), uint64(text), 0)
	default:
		return mix(uint64(n.num), uint64(n.kind), 0)
	}
}

// mix makes one number of three, and small differences large.
func mix(a, b, c uint64) uint64 {
	a = (a ^ b*0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9
	a ^= a >> 29
	a = (a + c) * 0x94D049BB133111EB
	return a ^ a>>32
}
