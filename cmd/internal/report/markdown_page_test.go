package report_test

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
)

// Whatever a text is, the page shows it, escaped, in a cell of a table and behind other text, and makes nothing of it.
func FuzzMarkdownText(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	for _, text := range []string{
		"a user@host.example b", "<user@host.example>", "<http://x.example>", "WWW.x.example www.x.example", "xmpp:a@b.example", "ftp://a.example",
		"x[^1]", "[^1]: x", "- [ ] x", "1. x", "a\\|b", "`a|b`", "\\`", "&copy; &#64;x &commat;x", "*a _b_*", "~~a~~", "<b>", "<!-- x", "--> x", "x <!-- y -->",
		"(\"a\")", "\"a\\", "\"a\" \"b", "((a", "a)) b", "deadbeef", "owner/repo#1", "owner@deadbeef", "!1 ~label %2 $3 &4", ":tada:", "$a$ $$b$$", "a\u200bb", "é@é",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want := report.Escape(text)
		for name, markdown := range map[string]string{"text": report.MarkdownText(text), "code": report.CodeSpan(want)} {
			checkSafe(t, name, markdown)
			if strings.ContainsAny(markdown, "\n|") {
				t.Fatalf("%s would end a cell: %q", name, markdown)
			}
			for _, place := range []struct{ element, before, behind string }{
				{"td", "| a |\n| --- |\n| ", " |\n"}, {"p", "x ", " y\n"}, {"h4", "#### ", "\n"},
			} {
				got := ""
				walk(t, page(t, []byte(place.before+markdown+place.behind)), func(in []string, token xml.Token) {
					if !slices.Contains(in, place.element) {
						return
					}
					switch token := token.(type) {
					case xml.StartElement:
						if token.Name.Local != "code" {
							t.Fatalf("%s becomes <%s>: %q", name, token.Name.Local, markdown)
						}
					case xml.CharData:
						got += string(token)
					}
				})
				if place.element == "p" {
					got = strings.TrimSuffix(strings.TrimPrefix(got, "x "), " y")
				}
				if got != want {
					t.Fatalf("%s in <%s>: %q shows %q, want %q", name, place.element, markdown, got, want)
				}
			}
		}
	})
}
