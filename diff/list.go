package diff

import (
	"cmp"
	"slices"
)

// list compares two lists at the same place.
func (c *comparer) list(a, b int32) {
	switch identity := c.identity(a, b); {
	case identity == byOrder:
		c.sequence(a, b)
	case !c.inOrder(a, b):
		c.match(a, b, identity)
	}
}

func (c *comparer) identity(a, b int32) identity { return identityIn(place{c.old, a}, place{c.new, b}) }

// identityIn returns how the elements of two lists at one place are told apart.
func identityIn(old, new place) identity {
	f := old.doc.nodes[old.node].field
	switch {
	case f.elem == nil:
		return byOrder
	case f.identity == byName && !(old.doc.allNamed(old.node) && new.doc.allNamed(new.node)):
		return byOrder
	default:
		return f.identity
	}
}

// allNamed reports whether every element of a list is an object with one member.
func (d *Document) allNamed(a int32) bool {
	for i := a + 1; i < d.nodes[a].next; i = d.nodes[i].next {
		if d.nodes[i].kind != object || d.nodes[i].next == i+1 || d.nodes[i+1].next != d.nodes[i].next {
			return false
		}
	}
	return true
}

// inOrder reports whether two lists have the same elements in the same order, as most have that are compared.
func (c *comparer) inOrder(a, b int32) bool {
	i, j := a+1, b+1
	endA, endB := c.old.nodes[a].next, c.new.nodes[b].next
	for i < endA && j < endB {
		if !c.same(i, j) {
			return false
		}
		i, j = c.old.nodes[i].next, c.new.nodes[j].next
	}
	return i == endA && j == endB
}

// same reports whether two values mean the same. Its time is linear in their size, but for lists whose order means
// nothing: those are passed through once more on each level.
func (c *comparer) same(a, b int32) bool {
	x, y := &c.old.nodes[a], &c.new.nodes[b]
	switch {
	case x.kind != y.kind:
		return x.zero && y.zero && x.place >= 0
	case x.kind == object:
		return c.sameMembers(a, b)
	case x.kind == list:
		return c.inOrder(a, b) || c.identity(a, b) != byOrder && c.hasher.value(c.old, a) == c.hasher.value(c.new, b)
	default:
		return sameScalar(x, y)
	}
}

// sameMembers is same for objects.
func (c *comparer) sameMembers(a, b int32) bool {
	i, j := a+1, b+1
	endA, endB := c.old.nodes[a].next, c.new.nodes[b].next
	for i < endA || j < endB {
		switch order := c.order(i, endA, j, endB); {
		case order < 0:
			if !c.old.nodes[i].zero {
				return false
			}
			i = c.old.nodes[i].next
		case order > 0:
			if !c.new.nodes[j].zero {
				return false
			}
			j = c.new.nodes[j].next
		default:
			if !c.same(i, j) {
				return false
			}
			i, j = c.old.nodes[i].next, c.new.nodes[j].next
		}
	}
	return true
}

// elements returns the elements of a list.
func (d *Document) elements(a int32) []int32 {
	var all []int32
	for i := a + 1; i < d.nodes[a].next; i = d.nodes[i].next {
		all = append(all, i)
	}
	return all
}

// sequence compares two lists whose order means something: what they have in common at both ends aside, the elements
// in between are compared in turn.
func (c *comparer) sequence(a, b int32) {
	olds, news := c.old.elements(a), c.new.elements(b)
	for len(olds) > 0 && len(news) > 0 && c.same(olds[0], news[0]) {
		olds, news = olds[1:], news[1:]
	}
	for len(olds) > 0 && len(news) > 0 && c.same(olds[len(olds)-1], news[len(news)-1]) {
		olds, news = olds[:len(olds)-1], news[:len(news)-1]
	}
	both := min(len(olds), len(news))
	for k := range both {
		c.value(olds[k], news[k])
	}
	for _, i := range olds[both:] {
		c.removed(i, b)
	}
	for _, j := range news[both:] {
		c.added(a, j)
	}
}

// match compares two lists whose order means nothing: elements of one identity with each other, those that have it
// more than once in turn.
func (c *comparer) match(a, b int32, by identity) {
	olds, news := c.old.elements(a), c.new.elements(b)
	waiting := make(map[uint64][]int, len(news))
	for k, j := range news {
		id := c.hasher.identity(c.new, j, by)
		waiting[id] = append(waiting[id], k)
	}
	var alone []int32
	taken := make([]bool, len(news))
	for _, i := range olds {
		id := c.hasher.identity(c.old, i, by)
		if same := waiting[id]; len(same) > 0 {
			taken[same[0]] = true
			waiting[id] = same[1:]
			c.value(i, news[same[0]])
		} else {
			alone = append(alone, i)
		}
	}
	var others []int32
	for k, j := range news {
		if !taken[k] {
			others = append(others, j)
		}
	}
	if by == byContent {
		alone, others = c.pair(alone, others)
	}
	for _, i := range alone {
		c.removed(i, b)
	}
	for _, j := range others {
		c.added(a, j)
	}
}

// maxPaired is how many elements without a counterpart are looked at for what they have in common.
const maxPaired = 64

// pair compares elements that have no name and at least half of what is in them in common, the most alike first, and
// returns the others.
func (c *comparer) pair(olds, news []int32) (restOld, restNew []int32) {
	if len(olds) == 0 || len(news) == 0 || len(olds)+len(news) > maxPaired {
		return olds, news
	}
	type couple struct {
		i, j  int
		alike float64
	}
	var couples []couple
	for i, x := range olds {
		for j, y := range news {
			if alike := c.alike(x, y); alike >= 0.5 {
				couples = append(couples, couple{i, j, alike})
			}
		}
	}
	slices.SortStableFunc(couples, func(x, y couple) int {
		return cmp.Or(cmp.Compare(y.alike, x.alike), cmp.Compare(x.i+x.j, y.i+y.j), cmp.Compare(distance(x.i, x.j), distance(y.i, y.j)))
	})
	pairedOld, pairedNew := make([]bool, len(olds)), make([]bool, len(news))
	for _, p := range couples {
		if !pairedOld[p.i] && !pairedNew[p.j] {
			pairedOld[p.i], pairedNew[p.j] = true, true
			c.value(olds[p.i], news[p.j])
		}
	}
	return unpaired(olds, pairedOld), unpaired(news, pairedNew)
}

func distance(i, j int) int { return max(i-j, j-i) }

func unpaired(all []int32, paired []bool) []int32 {
	var rest []int32
	for k, i := range all {
		if !paired[k] {
			rest = append(rest, i)
		}
	}
	return rest
}

// alike returns the share, from 0 to 1, of what is directly inside two objects or lists that is the same in both.
func (c *comparer) alike(a, b int32) float64 {
	x, y := &c.old.nodes[a], &c.new.nodes[b]
	if x.kind != y.kind || x.kind != object && x.kind != list {
		return 0
	}
	inA, inB := c.old.elements(a), c.new.elements(b)
	counts := make(map[uint64]int, len(inA))
	for _, i := range inA {
		counts[c.hasher.member(c.old, i)]++
	}
	both := 0
	for _, j := range inB {
		if h := c.hasher.member(c.new, j); counts[h] > 0 {
			counts[h]--
			both++
		}
	}
	return float64(both) / float64(max(len(inA), len(inB), 1))
}
