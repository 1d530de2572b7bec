package suppress

import (
	"strings"
	"testing"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestMatchPointer(t *testing.T) {
	for _, test := range []struct {
		pattern, pointer string
		want             bool
	}{
		{"", "", true},
		{"", "/a", false},
		{"/a", "", false},
		{"/a/b", "/a/b", true},
		{"/a/b", "/a/c", false},
		{"/a", "/a/b", false},
		{"/a/b", "/a", false},
		{"/a", "/ab", false},
		{"/*", "/a", true},
		{"/*", "/", true},
		{"/*", "", false},
		{"/*", "/a/b", false},
		{"/a/*/c", "/a/0/c", true},
		{"/a/*/c", "/a/0/1/c", false},
		{"/a/*", "/a/b~1c", true},
		{"/a*", "/ab", false},
		{"/a~1b", "/a~1b", true},
		{"/a/", "/a/", true},
		{"/a/", "/a", false},
	} {
		if got := matchPointer(test.pattern, test.pointer); got != test.want {
			t.Errorf("%q matches %q: %v", test.pattern, test.pointer, got)
		}
	}
}

// A pointer matches itself, and itself with any tokens replaced by *; with one token more or less it does not.
func TestMatchPointer_StarsStandForOneToken(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tokens := rapid.SliceOfN(rapid.StringMatching(`[a-c*]{0,2}`), 1, 5).Draw(t, "tokens")
		pattern, pointer := "", ""
		for _, token := range tokens {
			pointer += "/" + token
			if rapid.Bool().Draw(t, "star") {
				token = "*"
			}
			pattern += "/" + token
		}
		if !matchPointer(pattern, pointer) {
			t.Fatalf("%q does not match %q", pattern, pointer)
		}
		for _, other := range []string{pointer + "/x", pointer[:strings.LastIndexByte(pointer, '/')]} {
			if matchPointer(pattern, other) {
				t.Fatalf("%q matches %q", pattern, other)
			}
		}
	})
}

// about returns a finding of a rule at a pointer; of one inside of a text with that behind a plus sign.
func about(rule, pointer string) *report.Finding {
	outer, inner, has := strings.Cut(pointer, "+")
	f := &report.Finding{Finding: validate.Finding{Rule: &validate.Rule{ID: rule}, Location: validate.Location{Pointer: outer, Position: source.Position{Line: 1, Column: 1}}}}
	if has {
		f.Inner = &validate.Location{Pointer: inner}
	}
	return f
}

func equal(pattern string, s *input.Source) bool { return pattern == s.Name }

func TestList_SuppressesByRulePathAndPointer(t *testing.T) {
	web := &input.Source{Name: "web.yaml"}
	for _, test := range []struct {
		name          string
		suppression   Suppression
		rule, pointer string
		want          bool
	}{
		{"by its rule", Suppression{Rule: "r"}, "r", "/a", true},
		{"another rule", Suppression{Rule: "q"}, "r", "/a", false},
		{"by its path", Suppression{Rule: "r", Path: "web.yaml"}, "r", "/a", true},
		{"another path", Suppression{Rule: "r", Path: "other.yaml"}, "r", "/a", false},
		{"by its pointer", Suppression{Rule: "r", Pointer: "/a/*", HasPointer: true}, "r", "/a/0", true},
		{"another pointer", Suppression{Rule: "r", Pointer: "/b", HasPointer: true}, "r", "/a", false},
		{"the document as a whole", Suppression{Rule: "r", HasPointer: true}, "r", "", true},
		{"something within the document", Suppression{Rule: "r", HasPointer: true}, "r", "/a", false},
		{"a string with a text", Suppression{Rule: "r", Pointer: "/content", HasPointer: true}, "r", "/content+/Resources", true},
		{"within a text", Suppression{Rule: "r", Pointer: "/content/Resources/*", HasPointer: true}, "r", "/content+/Resources/0", true},
		{"elsewhere in a text", Suppression{Rule: "r", Pointer: "/content/hooks", HasPointer: true}, "r", "/content+/Resources", false},
		{"a pointer of the text alone", Suppression{Rule: "r", Pointer: "/Resources", HasPointer: true}, "r", "/content+/Resources", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			l := NewList([]Suppression{test.suppression}, time.Now(), equal)
			if got := l.Suppresses(web, about(test.rule, test.pointer)); got != test.want {
				t.Errorf("suppressed: %v", got)
			}
			if idle := len(l.Unused()); (idle == 0) != test.want {
				t.Errorf("%d unused", idle)
			}
		})
	}
}

// The last day is one of UTC, and belongs to the time in which a suppression holds.
func TestList_Expires(t *testing.T) {
	last := time.Date(2027, 1, 31, 0, 0, 0, 0, time.UTC)
	east := time.FixedZone("UTC+10", 10*60*60)
	for _, test := range []struct {
		now  time.Time
		want bool // expired
	}{
		{time.Date(2027, 1, 30, 12, 0, 0, 0, time.UTC), false},
		{time.Date(2027, 1, 31, 0, 0, 0, 0, time.UTC), false},
		{time.Date(2027, 1, 31, 23, 59, 59, 0, time.UTC), false},
		{time.Date(2027, 2, 1, 0, 0, 0, 0, time.UTC), true},
		{time.Date(2027, 2, 1, 9, 0, 0, 0, east), false},
		{time.Date(2027, 2, 1, 10, 0, 0, 0, east), true},
	} {
		l := NewList([]Suppression{{Rule: "r", Expires: last}, {Rule: "q"}}, test.now, equal)
		if got := l.Suppresses(&input.Source{}, about("r", "/a")); got == test.want {
			t.Errorf("%s: suppressed: %v", test.now, got)
		}
		if got := len(l.Expired) == 1 && l.Expired[0].Rule == "r"; got != test.want {
			t.Errorf("%s: expired: %v", test.now, l.Expired)
		}
		for _, s := range l.Unused() {
			if s.Rule == "r" && test.want {
				t.Errorf("%s: what is expired is called unused as well", test.now)
			}
		}
	}
}

// All that match a finding are in use, and each only for the sources that it is about.
func TestList_NotesWhichAreUsed(t *testing.T) {
	l := NewList([]Suppression{
		{Rule: "r", Line: 1}, {Rule: "r", Path: "a", Line: 2}, {Rule: "r", Path: "b", Line: 3},
		{Rule: "r", Path: "b", Pointer: "/x", HasPointer: true, Line: 4},
	}, time.Now(), equal)
	a, b := &input.Source{Name: "a"}, &input.Source{Name: "b"}
	var got []bool
	for _, f := range []struct {
		s *input.Source
		f *report.Finding
	}{{a, about("r", "/y")}, {a, about("q", "/y")}, {b, about("r", "/y")}, {a, about("r", "")}} {
		got = append(got, l.Suppresses(f.s, f.f))
	}
	if diff := cmp.Diff([]bool{true, false, true, true}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if idle := l.Unused(); len(idle) != 1 || idle[0].Line != 4 {
		t.Errorf("unused: %+v", idle)
	}
}
