package report

import (
	"testing"

	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

func TestAccount_SaysWhatThereIs(t *testing.T) {
	inner := &validate.Location{Position: source.Position{Line: 6, Column: 7}}
	pointed := validate.Location{Pointer: "/a"}
	for _, test := range []struct {
		name    string
		finding validate.Finding
		without []string
		want    string
	}{
		{"the message alone", validate.Finding{Message: "m"}, nil, "m"},
		{"nothing", validate.Finding{}, nil, ""},
		{"a hint", validate.Finding{Message: "m", Hint: "h"}, nil, "m.\nHelp: h."},
		{"a hint that is a question", validate.Finding{Message: "m", Hint: `did you mean "x"?`}, nil, "m.\nHelp: did you mean \"x\"?"},
		{"an answer", validate.Finding{Message: "m", Exception: "E"}, nil, "m.\nAnswer: E."},
		{"an answer and how it is known", validate.Finding{Message: "m", Exception: "E", Basis: "inferred"}, nil, "m.\nAnswer: E (inferred)."},
		{"a pointer", validate.Finding{Message: "m", Location: pointed}, nil, "m.\nAt: /a"},
		{"a pointer that stands elsewhere", validate.Finding{Message: "m", Hint: "h", Location: pointed}, []string{"at"}, "m.\nHelp: h."},
		{"an AppSpec", validate.Finding{Message: "m", Inner: inner}, nil, "m.\nInner: line 6, column 7 of the AppSpec."},
		{"a place of an AppSpec", validate.Finding{Message: "m", Inner: &validate.Location{Pointer: "/R", Position: inner.Position}}, nil,
			"m.\nInner: /R, line 6, column 7 of the AppSpec."},
		{"related places", validate.Finding{Message: "m", Related: []validate.Location{
			{Pointer: "/a", Position: inner.Position, Label: "the first"}, {Position: inner.Position},
		}}, nil, "m.\nRelated: /a, line 6, column 7 (the first).\nRelated: line 6, column 7."},
		{"line ends", validate.Finding{Message: "m\nHelp: x", Hint: "\r\n", Location: validate.Location{Pointer: "/\n"}}, nil,
			`m\nHelp: x` + ".\n" + `At: /\n` + "\n" + `Help: \r\n.`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := string(appendAccount([]byte("x"), &Finding{Finding: test.finding}, test.without...))
			if got != "x"+test.want {
				t.Errorf("got %q, want %q", got, "x"+test.want)
			}
		})
	}
}
