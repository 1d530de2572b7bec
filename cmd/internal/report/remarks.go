package report

import "fmt"

// remarks are what there is to say of a finding besides its message, a label and an escaped line each. They are those
// of the text format, with the related places, which that one shows in the lines of the document.
func (f *Finding) remarks(yield func(label, text string) bool) {
	say := func(when bool, label string, text func() string) bool { return !when || yield(label, text()) }
	_ = say(f.Pointer != "", "at", func() string { return Escape(f.Pointer) }) &&
		say(f.Inner != nil, "inner", f.innerPlace) &&
		f.relatedPlaces(yield) &&
		say(f.Exception != "", "answer", f.answer) &&
		say(f.Hint != "", "help", func() string { return Escape(f.Hint) })
}

// innerPlace says where in the AppSpec a finding is.
func (f *Finding) innerPlace() string {
	place := fmt.Sprintf("line %d, column %d of the AppSpec", f.Inner.Line, f.Inner.Column)
	if f.Inner.Pointer != "" {
		place = Escape(f.Inner.Pointer) + ", " + place
	}
	return place
}

// answer says what the service is expected to answer.
func (f *Finding) answer() string {
	if f.Basis == "" {
		return Escape(string(f.Exception))
	}
	return Escape(string(f.Exception)) + " (" + Escape(string(f.Basis)) + ")"
}

func (f *Finding) relatedPlaces(yield func(label, text string) bool) bool {
	for _, l := range f.Related {
		place := fmt.Sprintf("line %d, column %d", l.Line, l.Column)
		if l.Pointer != "" {
			place = Escape(l.Pointer) + ", " + place
		}
		if l.Label != "" {
			place += " (" + Escape(l.Label) + ")"
		}
		if !yield("related", place) {
			return false
		}
	}
	return true
}
