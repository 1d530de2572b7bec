package report

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSourceURI_EncodesNames(t *testing.T) {
	for _, test := range []struct {
		name, uri string
		inside    bool
	}{
		{"a.json", "a.json", true},
		{"dir/a.json", "dir/a.json", true},
		{"./a.json", "a.json", true},
		{".//./a.json", "a.json", true},
		{"./", "./", true},
		{"with blanks.json", "with%20blanks.json", true},
		{"100%#?.json", "100%25%23%3F.json", true},
		{"é/日本.yaml", "%C3%A9/%E6%97%A5%E6%9C%AC.yaml", true},
		{"a:b.json", "./a:b.json", true},
		{"https://x.example/a", "./https://x.example/a", true},
		{`a\b"<>^{}|` + "`", "a%5Cb%22%3C%3E%5E%7B%7D%7C%60", true},
		{"<stdin>", "%3Cstdin%3E", true},
		{"a\x00\x1b\xff", "a%00%1B%FF", true},
		{"..a", "..a", true},
		{"", "", true},
		{"..", "..", false},
		{"../a.json", "../a.json", false},
		{"/home/me/a b.json", "file:///home/me/a%20b.json", false},
		{"C:/Users/a b.json", "file:///C:/Users/a%20b.json", false},
		{"z:/a", "file:///z:/a", false},
		{"//server/share/a b.json", "file://server/share/a%20b.json", false},
		{"//", "file:////", false},
		{"//<", "file:////%3C", false},
		{"1:/a", "./1:/a", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := sourceURI(test.name); got != test.uri {
				t.Errorf("got %q, want %q", got, test.uri)
			}
			if got := inside(test.name); got != test.inside {
				t.Errorf("inside: %v, want %v", got, test.inside)
			}
		})
	}
}

// uriReference has the characters of a URI reference (RFC 3986, appendix A), escapes whole.
var uriReference = regexp.MustCompile(`^([A-Za-z0-9._~:/?#@!$&'()*+,;=\[\]-]|%[0-9A-F]{2})*$`)

// Whatever a source is called, its URI is one and leads back to the name.
func FuzzSourceURI(f *testing.F) {
	for _, seed := range []string{"a.json", "./x y", "/a#b?c%20", "C:/é", "//s/x", "//%zz", "a:b", "\xff\x00", "*", "///", "//[/x", "//a b/c", "../x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		uri := sourceURI(name)
		if !uriReference.MatchString(uri) {
			t.Fatalf("%q: %q is no URI", name, uri)
		}
		if strings.HasPrefix(name, "//") {
			return // the name of a server has a grammar of its own
		}
		u, err := url.Parse(uri)
		if err != nil {
			t.Fatal(err)
		}
		got, want := strings.TrimPrefix(u.Path, "./"), relativeName(name)
		if hasDrive(name) {
			want = "/" + want
		}
		if u.Scheme != "" && u.Scheme != "file" || u.Host != "" || u.RawQuery != "" || u.Fragment != "" {
			t.Errorf("%q: %+v", name, u)
		}
		if utf8.ValidString(name) && got != strings.TrimPrefix(want, "./") {
			t.Errorf("%q: %q leads to %q", name, uri, got)
		}
	})
}
