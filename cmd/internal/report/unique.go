package report

import (
	"crypto/sha256"
	"fmt"
	"strconv"
)

// unique makes fingerprints unique in a run: those of findings are so in their source alone, and two copies of a file
// have the same. The first finding keeps its own, so that it also stays the same where its file is moved; a later one
// gets one of its source and of how many came before it. It remembers maxUnique fingerprints; a finding with another
// gets one of its place in the run from there on, for it may have been seen.
type unique struct {
	seen     map[string]int
	findings int
}

const maxUnique = 65_536

// fingerprint returns the fingerprint of the next finding.
func (u *unique) fingerprint(f *Finding) string {
	u.findings++
	n, known := u.seen[f.Fingerprint]
	switch {
	case known:
		u.seen[f.Fingerprint] = n + 1
		return hashed("repeat", f.Fingerprint, f.Source, strconv.Itoa(n))
	case len(u.seen) == maxUnique:
		return hashed("late", f.Fingerprint, f.Source, strconv.Itoa(u.findings))
	case u.seen == nil:
		u.seen = make(map[string]int)
	}
	u.seen[f.Fingerprint] = 1
	return f.Fingerprint
}

// hashed returns a hash of texts as 32 hexadecimal digits: longer than those of findings, and so none of them.
func hashed(texts ...string) string {
	h := sha256.New()
	for _, s := range texts {
		h.Write([]byte(strconv.Itoa(len(s)) + ":" + s))
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:16])
}
