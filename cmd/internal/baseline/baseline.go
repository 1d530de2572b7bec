// Package baseline keeps the findings that a repository had when its baseline was written, so that only new ones are
// reported. A finding is known by its fingerprint alone, which says nothing of lines; as many findings of one
// fingerprint are left out as the baseline has entries of it.
package baseline

import (
	"cmp"
	"slices"

	"github.com/deployrecord/deployrecord/model/source"
)

// Version is the version of the file's format. A file of a later one is not read.
const Version = 1

// MaxEntries is how many entries a baseline may have.
const MaxEntries = 1_000_000

// Entry is one finding of a baseline. Only the fingerprint tells whether a finding is the one; what else there is, is for
// people, and to tell whether the finding can have been looked for.
type Entry struct {
	// Fingerprint is the finding's: twelve hexadecimal digits.
	Fingerprint string
	// Rule is the ID of its rule.
	Rule string
	// Source is the path of its file, with forward slashes, relative to the directory of the baseline.
	Source string
	// Pointer and Message are the finding's.
	Pointer, Message string

	offset int // where the entry begins in the file
}

// compare orders entries as they stand in the file.
func compare(a, b *Entry) int {
	return cmp.Or(
		cmp.Compare(a.Source, b.Source), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Pointer, b.Pointer),
		cmp.Compare(a.Message, b.Message), cmp.Compare(a.Fingerprint, b.Fingerprint),
	)
}

// Baseline is a baseline that a run is held against. It is for one goroutine.
type Baseline struct {
	entries []Entry
	groups  map[string]*group // by fingerprint
	doc     *source.Document  // nil for one that was not read from a file
}

// group is the entries of one fingerprint.
type group struct {
	entries []int32
	// left is how many further findings the entries stand for, and found which were there already, by source.
	left  int
	found map[string]int
}

// New returns a baseline of some entries.
func New(entries []Entry) *Baseline {
	b := &Baseline{entries: entries, groups: make(map[string]*group, len(entries))}
	for i := range entries {
		g := b.groups[entries[i].Fingerprint]
		if g == nil {
			g = new(group)
			b.groups[entries[i].Fingerprint] = g
		}
		g.entries = append(g.entries, int32(i))
		g.left++
	}
	return b
}

// Len returns how many entries the baseline has.
func (b *Baseline) Len() int { return len(b.entries) }

// Has reports whether the baseline has an entry for a finding of that fingerprint, besides those for findings that
// it was asked about before. The source is called as in Entry; it only matters for Stale.
func (b *Baseline) Has(fingerprint, source string) bool {
	g := b.groups[fingerprint]
	if g == nil || g.left == 0 {
		return false
	}
	g.left--
	if g.found == nil {
		g.found = make(map[string]int, 1)
	}
	g.found[source]++
	return true
}

// Stale returns the entries whose findings are gone, in the order of the file. sought says of an entry that its
// finding would have been found if it were still there; only then it can be stale.
func (b *Baseline) Stale(sought func(*Entry) bool) []*Entry {
	var stale []int32
	for _, g := range b.groups {
		if g.left > 0 {
			stale = append(stale, b.staleOf(g, sought)...)
		}
	}
	slices.Sort(stale)
	entries := make([]*Entry, len(stale))
	for i, e := range stale {
		entries[i] = &b.entries[e]
	}
	return entries
}

// staleOf returns which entries of a group are stale. Those of the sources with findings are not; and of the rest as many
// are not as there are findings in other sources, whose files may have been renamed.
func (b *Baseline) staleOf(g *group, sought func(*Entry) bool) []int32 {
	elsewhere := 0
	for _, n := range g.found {
		elsewhere += n
	}
	var gone []int32
	seen := make(map[string]int)
	for _, i := range g.entries {
		e := &b.entries[i]
		if seen[e.Source] < g.found[e.Source] {
			seen[e.Source]++
			elsewhere--
		} else if sought(e) {
			gone = append(gone, i)
		}
	}
	return gone[min(elsewhere, len(gone)):]
}

// Position returns where an entry of the baseline stands in its file.
func (b *Baseline) Position(e *Entry) source.Position {
	if b.doc == nil {
		return source.Position{Line: 1, Column: 1}
	}
	return b.doc.Position(e.offset)
}

// Without returns the entries of the baseline but for some of them.
func (b *Baseline) Without(some []*Entry) []Entry {
	out := make(map[*Entry]bool, len(some))
	for _, e := range some {
		out[e] = true
	}
	var rest []Entry
	for i := range b.entries {
		if !out[&b.entries[i]] {
			rest = append(rest, b.entries[i])
		}
	}
	return rest
}
