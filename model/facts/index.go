package facts

// index finds a name among a few in constant time: a perfect hash of a name's shape leads to the one name that it can
// be, and a comparison of words tells whether it is. The zero index holds no names.
//
// The shape of a name is its length with its first and last eight bytes. They overlap in a name of fewer than sixteen
// bytes, so that up to that length two names are equal where their shapes are.
type index struct {
	entries []entry
	// multiplier spreads the shapes over the slots without a collision; 0 in the zero index.
	multiplier uint64
	// slots holds for each hash the position of the name, plus one; 0 where no name has the hash.
	slots [256]uint8
}

// entry is a name and its shape.
type entry struct {
	first, last uint64
	name        string
}

// newIndex returns the index of names, none of them empty and no two of the same shape: the table's tests see to it.
// For up to forty names one multiplier in thirty serves. If none of a great many does, the index holds no names.
func newIndex(names []string) index {
	x := index{entries: make([]entry, len(names)), multiplier: 0x9E3779B97F4A7C15}
	for i, s := range names {
		first, last := shape(s)
		x.entries[i] = entry{first, last, s}
	}
	for range 1 << 12 {
		if x.fill() {
			return x
		}
		x.multiplier += 0x6A09E667F3BCC908
	}
	return index{}
}

// fill gives every name its slot; it reports false if two have the same.
func (x *index) fill() bool {
	x.slots = [256]uint8{}
	for i, e := range x.entries {
		h := hash(e.first, e.last, len(e.name), x.multiplier)
		if x.slots[h] != 0 {
			return false
		}
		x.slots[h] = uint8(i + 1)
	}
	return true
}

// find returns the position of s among the names, or -1. It is on the way of every member of every document, so it
// repeats shape and compares words in place: with no call in it, it needs no stack frame.
func (x *index) find(s string) int {
	n := len(s)
	var first, last uint64
	switch {
	case n >= 8:
		first, last = word(s), word(s[n-8:])
	case n >= 4:
		first, last = halfWord(s), halfWord(s[n-4:])
	case n > 0:
		first, last = uint64(s[0]), uint64(s[n>>1])<<8|uint64(s[n-1])
	default:
		return -1
	}
	i := int(x.slots[hash(first, last, n, x.multiplier)]) - 1
	if uint(i) >= uint(len(x.entries)) {
		return -1
	}
	e := &x.entries[i]
	if e.first != first || e.last != last || len(e.name) != n {
		return -1
	}
	for at := 8; at < n-8; at += 8 {
		if word(e.name[at:]) != word(s[at:]) {
			return -1
		}
	}
	return i
}

// shape returns the first and the last eight bytes of s, or as many as it has; s is not empty.
func shape(s string) (first, last uint64) {
	switch n := len(s); {
	case n >= 8:
		return word(s), word(s[n-8:])
	case n >= 4:
		return halfWord(s), halfWord(s[n-4:])
	default:
		return uint64(s[0]), uint64(s[n>>1])<<8 | uint64(s[n-1])
	}
}

// hash is the slot of a shape.
func hash(first, last uint64, length int, multiplier uint64) uint8 {
	return uint8((first ^ last>>3 ^ uint64(length)) * multiplier >> 56)
}

// word reads the eight bytes that s begins with. The compiler makes one load of it.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// halfWord reads the four bytes that s begins with.
func halfWord(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
