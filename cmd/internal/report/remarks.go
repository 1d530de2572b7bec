package report

import (
	"fmt"

	"github.com/deployrecord/deployrecord/validate"
)

// The labels of remarks, in their order, and that of what explains the rule.
const (
	labelAt      = "at"
	labelInner   = "inner"
	labelRelated = "related"
	labelAnswer  = "answer"
	labelHelp    = "help"
	labelSee     = "see"
)

// remarks yields what there is to say of a finding besides its message: where it is, inside the AppSpec too, what it is
// related to, what the service is expected to answer, and what helps. Each is a label and a line of escaped text.
func (f *Finding) remarks(yield func(label, text string) bool) {
	if f.Pointer != "" && !yield(labelAt, Escape(f.Pointer)) {
		return
	}
	if f.Inner != nil && !yield(labelInner, place(*f.Inner)+" of the AppSpec") {
		return
	}
	for _, l := range f.Related {
		text := place(l)
		if l.Label != "" {
			text += " (" + Escape(l.Label) + ")"
		}
		if !yield(labelRelated, text) {
			return
		}
	}
	if f.Exception != "" && !yield(labelAnswer, f.answer()) {
		return
	}
	if f.Hint != "" {
		yield(labelHelp, Escape(f.Hint))
	}
}

// place says where something is: pointer, if there is one, line and column.
func place(l validate.Location) string {
	text := fmt.Sprintf("line %d, column %d", l.Line, l.Column)
	if l.Pointer == "" {
		return text
	}
	return Escape(l.Pointer) + ", " + text
}

// answer says what the service is expected to answer, and how that is known.
func (f *Finding) answer() string {
	if f.Basis == "" {
		return Escape(string(f.Exception))
	}
	return Escape(string(f.Exception)) + " (" + Escape(string(f.Basis)) + ")"
}
