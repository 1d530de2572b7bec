package facts

import (
	"bytes"
	"math/bits"

	"github.com/agext/levenshtein"
)

// Nearest returns the candidate that word was probably meant to be. It is the first that is equal but for case,
// underscores and hyphens; else the one that the fewest edits lead to, if they are few for its length, the earlier of
// two; else the only one that word begins, or that begins word. It reports false rather than guess far afield.
func Nearest(word string, candidates []string) (string, bool) {
	var meant, c folded
	if !meant.fold(word) {
		return "", false
	}
	best, fewest := "", longestWord
	extended, extensions := "", 0
	for _, name := range candidates {
		if !c.fold(name) {
			continue
		}
		if bytes.Equal(c.bytes(), meant.bytes()) {
			return name, true
		}
		if n, ok := meant.edits(&c); ok && n < fewest {
			best, fewest = name, n
		}
		if meant.cutOrExtended(&c) {
			extended = name
			extensions++
		}
	}
	if best != "" {
		return best, true
	}
	if extensions != 1 {
		return "", false
	}
	return extended, true
}

// longestWord is the length in bytes beyond which a word is taken for no misspelling of anything.
const longestWord = 128

// folded is a word in lower case without underscores and hyphens.
type folded struct {
	text   [longestWord]byte
	length int
	// letters has a bit for each character that the word has, shared by those that are alike in their lowest bits.
	letters uint64
}

// fold makes f the folded form of word; it reports false if that is empty or word too long.
func (f *folded) fold(word string) bool {
	f.length, f.letters = 0, 0
	if len(word) > longestWord {
		return false
	}
	for i := range len(word) {
		c := word[i]
		switch {
		case c == '_' || c == '-':
			continue
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		f.text[f.length] = c
		f.length++
		f.letters |= 1 << (c & 63)
	}
	return f.length > 0
}

func (f *folded) bytes() []byte { return f.text[:f.length] }

// edits returns the number of edits between two words, a swap of neighbours counted as one; it reports false if there
// are too many for their length.
func (f *folded) edits(other *folded) (int, bool) {
	allowed := allowedEdits(max(f.length, other.length))
	// An edit changes the length by one at most, and takes away or brings in one character at most.
	if allowed == 0 || f.length-other.length > allowed || other.length-f.length > allowed ||
		bits.OnesCount64(f.letters&^other.letters) > allowed || bits.OnesCount64(other.letters&^f.letters) > allowed {
		return 0, false
	}
	if swapped(f.bytes(), other.bytes()) {
		return 1, true
	}
	// Without the library's own maximum, below which it has been seen to report words that are far apart.
	n := levenshtein.Distance(string(f.bytes()), string(other.bytes()), nil)
	return n, n <= allowed
}

// allowedEdits returns how many edits may lie between a misspelling and a word of n characters. Three are too short
// for any: EC2 is not meant to be ECS. Seven are too short for two: Stopped is not meant to be Skipped.
func allowedEdits(n int) int {
	switch {
	case n < 4:
		return 0
	case n < 8:
		return 1
	case n < 14:
		return 2
	case n < 20:
		return 3
	default:
		return 4
	}
}

// swapped reports whether b is a with two neighbours swapped.
func swapped(a, b []byte) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) - 1 {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && bytes.Equal(a[i+2:], b[i+2:])
		}
	}
	return false
}

// cutOrExtended reports whether one word begins the other, with at least three characters and half of its length.
func (f *folded) cutOrExtended(other *folded) bool {
	short, long := f.bytes(), other.bytes()
	if len(short) > len(long) {
		short, long = long, short
	}
	return len(short) >= 3 && 2*len(short) >= len(long) && bytes.HasPrefix(long, short)
}
