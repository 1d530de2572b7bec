package report_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
)

// page is what a report becomes: GitHub's dialect with its tables and its links of addresses, HTML let through as GitHub
// does, as XHTML so that encoding/xml can read it.
func page(t testing.TB, markdown []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	dialect := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(html.WithUnsafe(), html.WithXHTML()))
	if err := dialect.Convert(markdown, &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pageElements are those that a report may become.
var pageElements = map[string]bool{
	"h3": true, "h4": true, "p": true, "table": true, "thead": true, "tbody": true, "tr": true, "th": true, "td": true,
	"code": true, "a": true, "br": true, "strong": true, "details": true, "summary": true,
}

// What GitHub and GitLab make links of, or tell people of, in text that is not code or a link.
var pageReferences = regexp.MustCompile(`@\w|#\w|\w[!$%&~^]\w|GH-\d|\b[A-Z]+-\w|\b[0-9a-f]{7,40}\b|:\w+:|\$.*\$`)

// What they make links of in the text of HTML code too.
var pageAddresses = regexp.MustCompile(`(?i)\w://|www\.\w|[\w.+-]@\w`)

// walk reads a page and calls back for each element and text, with the elements it stands in. It fails on elements and
// links that no report has, and on text that would become a link.
func walk(t testing.TB, out []byte, visit func(in []string, token xml.Token)) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(out))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var in []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, out)
		}
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			if !pageElements[name] {
				t.Fatalf("the page has <%s>", name)
			}
			for _, a := range token.Attr {
				rule, ok := strings.CutPrefix(a.Value, report.RuleURL(""))
				if name != "a" || a.Name.Local != "href" || !ok || strings.Trim(rule, "abcdefghijklmnopqrstuvwxyz-") != "" {
					t.Fatalf("the page has <%s %s=%q>", name, a.Name.Local, a.Value)
				}
			}
			visit(in, token)
			in = append(in, name)
		case xml.EndElement:
			in = in[:len(in)-1]
			visit(in, token)
		case xml.CharData:
			inert := slices.Contains(in, "code") || slices.Contains(in, "a")
			if m := pageReferences.Find(token); m != nil && !inert {
				t.Fatalf("%q would be a reference in %q", m, token)
			}
			if m := pageAddresses.Find(token); m != nil && !slices.Contains(in, "a") {
				t.Fatalf("%q would be a link in %q", m, token)
			}
			visit(in, token)
		case xml.Comment:
			if strings.TrimSpace(string(token)) != "" {
				t.Fatalf("the page has a comment: %q", token)
			}
		default:
			t.Fatalf("the page has %T", token)
		}
	}
	if len(in) > 0 {
		t.Fatalf("%q is not closed", in)
	}
}

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
