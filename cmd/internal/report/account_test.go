package report

import (
	"testing"

	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

func TestAccount_SaysWhatThereIs(t *testing.T) {
	inner := &validate.Location{Position: source.Position{Line: 6, Column: 7}}
	for _, test := range []struct {
		name    string
		finding validate.Finding
		pointer bool
		want    string
	}{
		{"the message alone", validate.Finding{Message: "m"}, true, "m"},
		{"nothing", validate.Finding{}, true, ""},
		{"a hint", validate.Finding{Message: "m", Hint: "h"}, true, "m.\nHelp: h."},
		{"a hint that is a question", validate.Finding{Message: "m", Hint: `did you mean "x"?`}, true, "m.\nHelp: did you mean \"x\"?"},
		{"an answer", validate.Finding{Message: "m", Exception: "E"}, true, "m.\nExpected answer: E."},
		{"an answer and how it is known", validate.Finding{Message: "m", Exception: "E", Basis: "inferred"}, true, "m.\nExpected answer: E (inferred)."},
		{"a pointer", validate.Finding{Message: "m", Location: validate.Location{Pointer: "/a"}}, true, "m.\nAt: /a"},
		{"a pointer that stands elsewhere", validate.Finding{Message: "m", Location: validate.Location{Pointer: "/a"}}, false, "m"},
		{"an AppSpec", validate.Finding{Message: "m", Inner: inner}, true, "m.\nIn the AppSpec: line 6, column 7."},
		{"a place of an AppSpec", validate.Finding{Message: "m", Inner: &validate.Location{Pointer: "/R", Position: inner.Position}}, true,
			"m.\nIn the AppSpec: /R, line 6, column 7."},
		{"line ends", validate.Finding{Message: "m\nHelp: x", Hint: "\r\n", Location: validate.Location{Pointer: "/\n"}}, true,
			`m\nHelp: x` + ".\n" + `Help: \r\n.` + "\n" + `At: /\n`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := string(appendAccount([]byte("x"), &Finding{Finding: test.finding}, test.pointer))
			if got != "x"+test.want {
				t.Errorf("got %q, want %q", got, "x"+test.want)
			}
		})
	}
}
