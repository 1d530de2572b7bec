package report_test

import (
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
)

func TestEscape_ShowsWhatIsNotPrintable(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"plain text", `a "b" \c <d> é 日本語 😀`, `a "b" \c <d> é 日本語 😀`},
		{"nothing", "", ""},
		{"line ends and tabs", "a\r\n\tb", `a\r\n\tb`},
		{"an escape sequence", "\x1b[31m", `\u001b[31m`},
		{"NUL and DEL", "\x00\x7f", `\u0000\u007f`},
		{"an 8-bit control", "\u009b31m", `\u009b31m`},
		{"an override of direction", "a\u202eb", `a\u202eb`},
		{"an isolate of direction", "\u2066a\u2069", `\u2066a\u2069`},
		{"a line separator", "\u2028", `\u2028`},
		{"a byte-order mark", "\ufeff", `\ufeff`},
		{"a zero-width space", "a\u200bb", `a\u200bb`},
		{"a blank that is none", "a\u00a0b", `a\u00a0b`},
		{"a tag character", "\U000e0041", `\udb40\udc41`},
		{"a private character", "\ue000", `\ue000`},
		{"bytes that are no UTF-8", "a\xffb\xc3", `a\xffb\xc3`},
		{"half a surrogate pair", "\xed\xa0\xbd", `\xed\xa0\xbd`},
		{"U+FFFD itself", "\ufffd", "\ufffd"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := report.Escape(test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
