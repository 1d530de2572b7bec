package run

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// repeats tells equal fingerprints of one source apart: the second and later ones get an ordinal. It remembers
// maxRepeats fingerprints; those that come first after so many stay as they are, repeated or not.
type repeats struct {
	seen map[string]int
}

const maxRepeats = 65_536

// reset forgets the fingerprints of the source before.
func (r *repeats) reset() {
	if len(r.seen) > 0 {
		r.seen = nil // clearing a map that was once large takes as long as filling it
	}
}

// distinct returns the fingerprint of a finding, given that of its content.
func (r *repeats) distinct(fingerprint string) string {
	n, known := r.seen[fingerprint]
	if !known {
		if len(r.seen) < maxRepeats {
			if r.seen == nil {
				r.seen = make(map[string]int)
			}
			r.seen[fingerprint] = 1
		}
		return fingerprint
	}
	r.seen[fingerprint] = n + 1
	sum := sha256.Sum256([]byte(fingerprint + " " + strconv.Itoa(n)))
	return hex.EncodeToString(sum[:len(fingerprint)/2])
}
