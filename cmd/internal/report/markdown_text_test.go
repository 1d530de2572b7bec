package report

import "testing"

func TestMarkdownText_IsPlainWordsAndCode(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"plain words", "the request has no name: too bad, (really) so!", "the request has no name: too bad, (really) so!"},
		{"letters of any language", "é 日本語", "é 日本語"},
		{"small numbers", "10 alarms, 123456 bytes", "10 alarms, 123456 bytes"},
		{"an instant", "at 2026-11-01 02:26:40Z, not 2026-11 or 02:26:40", "at 2026-11-01 02:26:40Z, not <code>2026-11</code> or <code>02:26:40</code>"},
		{"hyphens", "on-premises - two", "on-premises - two"},
		{"an arrow", "one → two", "one → two"},
		{"a member", "revisionType says so", "<code>revisionType</code> says so"},
		{"a quoted text", `an "a b" (or "c"), see`, `an <code>&#34;a b&#34;</code> (or <code>&#34;c&#34;</code>), see`},
		{"escaped quotes", `"a \" b" c`, `<code>&#34;a &#92;&#34; b&#34;</code> c`},
		{"quotes that do not end", `"a b`, `<code>&#34;a</code> b`},
		{"names and numbers", "a1 b2 c d4", "<code>a1</code> <code>b2</code> c <code>d4</code>"},
		{"blanks at the edges", " a  b ", "&#32;a &#32;b&#32;"},
		{"blanks alone", "  ", "&#32;&#32;"},
		{"a mention", "@someone (@you)", "<code>@<!-- -->someone</code> (<code>@<!-- -->you</code>)"},
		{"references", "#1 GH-1 a/b#2 !3", "<code>#1</code> <code>GH-1</code> <code>a/b#2</code> <code>!3</code>"},
		{"a ticket", "see OPS-12 and ops-x", "see <code>OPS-12</code> and ops-x"},
		{"a commit", "deadbee 1234567 deadbe", "<code>deadbee</code> <code>1234567</code> deadbe"},
		{"a commit between hyphens", "x-deadbeef-x", "<code>x-deadbeef-x</code>"},
		{"a word that is no commit", "effaced defaced facades", "<code>effaced</code> <code>defaced</code> facades"},
		{"an address", "http://x.example", "<code>http:<!-- -->//x.example</code>"},
		{"an address without a scheme", "WWW.x.example", "<code>WWW<!-- -->.x.example</code>"},
		{"emoji", ":tada: ::", "<code>:tada</code>: ::"},
		{"an e-mail", "a@b.example mailto:a@b.example", "<code>a@<!-- -->b.example</code> <code>mailto:a@<!-- -->b.example</code>"},
		{"an ARN", "arn:aws:lambda:x:1", "<code>arn:aws:lambda:x:1</code>"},
		{"a link", "[a](b)", "<code>&#91;a&#93;(b</code>)"},
		{"markup", "*a* _b_ ~c~ `d` | <e> & '", "<code>&#42;a&#42;</code> <code>&#95;b&#95;</code> <code>&#126;c&#126;</code> <code>&#96;d&#96;</code> <code>&#124;</code> <code>&lt;e&gt;</code> <code>&amp;</code> <code>&#39;</code>"},
		{"a line end", "a\nb", "<code>a&#92;nb</code>"},
		{"mathematics", "$x$", "<code>&#36;x&#36;</code>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := markdownText(test.text); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestFenced_OutgrowsTheFencesInside(t *testing.T) {
	if got := Fenced("a\n```\nb\n"); got != "````\na\n```\nb\n````" {
		t.Errorf("got %q", got)
	}
}
