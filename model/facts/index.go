package facts

// index finds a name among a few in constant time: a perfect hash over the length and three bytes of a name leads to
// the one name that it can be, and one comparison tells whether it is. The zero index holds no names.
type index struct {
	names []string
	// multiplier spreads the names' keys over the slots without a collision; 0 in the zero index.
	multiplier uint32
	// slots holds for each hash the position of the name, plus one; 0 where no name has the hash.
	slots [256]uint8
}

// newIndex returns the index of names, none of them empty, no two of them with the same key: the table's tests see
// to it. For up to forty names one multiplier in thirty serves.
func newIndex(names []string) index {
	x := index{names: names, multiplier: 0x9E3779B1}
	for !x.fill() {
		x.multiplier += 0x6A09E668
	}
	return x
}

// fill gives every name its slot; it reports false if two have the same.
func (x *index) fill() bool {
	x.slots = [256]uint8{}
	for i, s := range x.names {
		h := hash(s, x.multiplier)
		if x.slots[h] != 0 {
			return false
		}
		x.slots[h] = uint8(i + 1)
	}
	return true
}

// key packs the length of s with its first, middle and last byte. s is not empty.
func key(s string) uint32 {
	n := len(s)
	return uint32(n)<<24 | uint32(s[n-1])<<16 | uint32(s[n>>1])<<8 | uint32(s[0])
}

func hash(s string, multiplier uint32) uint8 { return uint8(key(s) * multiplier >> 24) }

// find returns the position of s among the names, or -1.
func (x *index) find(s string) int {
	if s == "" {
		return -1
	}
	i := int(x.slots[hash(s, x.multiplier)]) - 1
	if i < 0 || x.names[i] != s {
		return -1
	}
	return i
}
