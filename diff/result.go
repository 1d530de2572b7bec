package diff

import "github.com/deployrecord/deployrecord/model/facts"

// Result is what differs between two documents.
type Result struct {
	Old, New *Document
	// Revision says whether both deploy the same, and Reason why.
	Revision Verdict
	Reason   string
	// Changes are the differences, in the order of the members of the documents.
	Changes []Change
}

// Filter returns the changes for which keep reports true, and how many others there are. The Result stays as it is.
func (r *Result) Filter(keep func(*Change) bool) (kept []*Change, hidden int) {
	for i := range r.Changes {
		if c := &r.Changes[i]; keep(c) {
			kept = append(kept, c)
		} else {
			hidden++
		}
	}
	return kept, hidden
}

// Highest returns the highest risk of changes; None if there is none.
func Highest(changes []*Change) Level {
	highest := None
	for _, c := range changes {
		highest = max(highest, c.Risk)
	}
	return highest
}

// Noise reports whether a change only says which of two deployments it is: IDs, times, the creator.
func Noise(c *Change) bool { return c.Category() == facts.Identity }
