package report

import (
	"fmt"
	"strings"

	"github.com/deployrecord/deployrecord/validate"
	"github.com/fatih/color"
)

// ink is what stands before and behind coloured text; both are empty without colour.
type ink struct{ on, off string }

// newInk returns the ink of attributes, or none, whatever the environment says: that has been asked before.
func newInk(colored bool, attributes ...color.Attribute) ink {
	if !colored {
		return ink{}
	}
	c := color.New(attributes...)
	c.EnableColor()
	on, off, _ := strings.Cut(c.Sprint("|"), "|")
	return ink{on, off}
}

// paint appends coloured text.
func (i ink) paint(b []byte, text string) []byte {
	return append(append(append(b, i.on...), text...), i.off...)
}

// sprint returns what fmt.Sprint does, coloured.
func (i ink) sprint(a ...any) string { return i.on + fmt.Sprint(a...) + i.off }

// inks are those of a report.
type inks struct {
	bold, gutter, label ink
	severities          [validate.Error + 1]ink
}

func newInks(colored bool) inks {
	return inks{
		bold:   newInk(colored, color.Bold),
		gutter: newInk(colored, color.FgBlue, color.Bold),
		label:  newInk(colored, color.FgBlue),
		severities: [...]ink{
			validate.Off:     {},
			validate.Note:    newInk(colored, color.FgCyan, color.Bold),
			validate.Warning: newInk(colored, color.FgYellow, color.Bold),
			validate.Error:   newInk(colored, color.FgRed, color.Bold),
		},
	}
}

// styles turn text into coloured text, or leave it as it is.
type styles struct {
	bold, gutter, label func(...any) string
	severities          [validate.Error + 1]func(...any) string
}

func newStyles(colored bool) styles {
	inks := newInks(colored)
	s := styles{bold: inks.bold.sprint, gutter: inks.gutter.sprint, label: inks.label.sprint}
	for i, ink := range inks.severities {
		s.severities[i] = ink.sprint
	}
	return s
}

func (s *styles) severity(v validate.Severity) func(...any) string { return s.severities[v] }
