package diff

import (
	"io/fs"
	"testing"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// addFixtures adds every fixture, and its neighbour, as a seed.
func addFixtures(f *testing.F) {
	var last []byte
	fs.WalkDir(fixtures.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			text := fixtures.Text(name)
			f.Add(text, last)
			f.Add(text, text)
			last = text
		}
		return nil
	})
}

func fuzzed(text []byte, kind model.Kind) (*Document, *source.Document) {
	if len(text) > 64<<10 {
		return nil, nil
	}
	src := source.Parse(text, source.Options{})[0]
	d := new(Document)
	if d.Load(src, kind) != nil {
		return nil, nil
	}
	return d, src
}

// FuzzCompare holds comparisons of any two texts to their promises: a document does not differ from itself, swapping
// mirrors, every change can be described, and the patch makes new of old.
func FuzzCompare(f *testing.F) {
	addFixtures(f)
	f.Fuzz(func(t *testing.T, a, b []byte) {
		old, src := fuzzed(a, model.Unknown)
		again, _ := fuzzed(a, model.Unknown)
		if old == nil {
			return
		}
		if got := lines(compared(t, old, again)); len(got) > 0 {
			t.Fatalf("differs from itself: %q", got)
		}
		new, _ := fuzzed(b, model.Unknown)
		if new == nil {
			return
		}
		r, err := Compare(old, new)
		back, errBack := Compare(new, old)
		if (err == nil) != (errBack == nil) {
			t.Fatalf("%v one way, %v the other", err, errBack)
		}
		if err != nil {
			return
		}
		if len(lines(r)) != len(lines(back)) || r.Revision != back.Revision {
			t.Fatalf("%q one way, %q the other", lines(r), lines(back))
		}
		patch := r.Patch()
		text, err := Apply(src, patch)
		if err != nil {
			t.Fatal(err)
		}
		if old.Kind == model.Unknown || old.root > 0 || hasRepeats(src, 0) || hasRepeats(new.source, 0) {
			return
		}
		oncePerMember(t, patch)
		if !sayable(old, new) {
			return
		}
		if got := lines(compared(t, reloaded(t, text, old), new)); len(got) > 0 {
			t.Fatalf("patched with %q to %s: still differs: %q", operations(patch), text, got)
		}
	})
}

// reloaded returns the document of a text, in the kind and dialect of the document that it was made of.
func reloaded(t tester, text []byte, like *Document) *Document {
	t.Helper()
	src := source.Parse(text, source.Options{})[0]
	told, err := tell(src, like.Kind)
	if err != nil {
		t.Fatal(err)
	}
	told.Dialect = like.Dialect
	d := new(Document)
	d.fill(src, told)
	return d
}

// oncePerMember fails if two operations of a patch have the same place, but for those that append to a list.
func oncePerMember(t tester, patch Patch) {
	t.Helper()
	seen := map[source.Pointer]bool{}
	for _, o := range patch {
		if seen[o.Path] && o.Path.LastToken() != "-" {
			t.Fatalf("two operations at %s: %q", o.Path, operations(patch))
		}
		seen[o.Path] = true
	}
}

// sayable reports whether the dialect of the old document has a name for every unknown member of the new one.
func sayable(old, new *Document) bool {
	for i := range new.nodes {
		n := &new.nodes[i]
		if !n.stranger() || old.Dialect == new.Dialect {
			continue
		}
		name := printer{dialect: old.Dialect}.spell(new, int32(i))
		s := new.nodes[n.up].field.of
		if old.wireName(name) != n.name || s != nil && s.find(name, old.Dialect, 0) >= 0 {
			return false
		}
	}
	return true
}

// hasRepeats reports whether an object has two members that may be read as the same: a patch cannot tell them apart.
func hasRepeats(src *source.Document, at int32) bool {
	if src.Nodes[at].Kind == source.Object {
		seen := map[string]bool{}
		for c := range src.Children(at) {
			name := bareLetters(src.Name(c))
			if seen[name] {
				return true
			}
			seen[name] = true
		}
	}
	for c := range src.Children(at) {
		if hasRepeats(src, c) {
			return true
		}
	}
	return false
}

// bareLetters returns a name without what dialects spell differently.
func bareLetters(name string) string {
	var b []byte
	for i := range len(name) {
		switch c := name[i]; {
		case c == '_':
		case 'A' <= c && c <= 'Z':
			b = append(b, c+'a'-'A')
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

// FuzzAppSpecContent compares any two texts as those of an AppSpec file.
func FuzzAppSpecContent(f *testing.F) {
	f.Add(specJSON, specYAML)
	f.Add(specPython, specNext)
	f.Add("file://a", "- a\n- b")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 32<<10 {
			return
		}
		there, reason := sameAppSpec(a, b)
		back, _ := sameAppSpec(b, a)
		if there != back || there == Unknown || reason == "" {
			t.Fatalf("%s one way, %s the other", there, back)
		}
		if same, _ := sameAppSpec(a, a); same != Same {
			t.Fatalf("a text is %s with itself", same)
		}
	})
}
