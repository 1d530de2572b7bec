package baseline_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/baseline"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// entry returns one with a fingerprint of zeros and a letter, of a source.
func entry(letter, source string) baseline.Entry {
	return baseline.Entry{Fingerprint: strings.Repeat("0", 11) + letter, Rule: "r", Source: source, Message: "m"}
}

func print(letter string) string { return entry(letter, "").Fingerprint }

func TestHas_CountsEntriesOfAFingerprint(t *testing.T) {
	b := baseline.New([]baseline.Entry{entry("a", "x"), entry("b", "x"), entry("a", "y")})
	var got []bool
	for _, letter := range []string{"a", "c", "a", "a", "b", "b"} {
		got = append(got, b.Has(print(letter), "z"))
	}
	if diff := cmp.Diff([]bool{true, false, true, false, true, false}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if b.Len() != 3 {
		t.Errorf("%d entries", b.Len())
	}
}

func TestStale_ReturnsEntriesWhoseFindingsAreGone(t *testing.T) {
	for _, test := range []struct {
		name    string
		entries string // letter and source of each
		found   string // the same of the findings
		sought  string // the sources that were read
		want    string // the stale entries
	}{
		{"all are found", "ax bx", "ax bx", "x", ""},
		{"one is gone", "ax bx", "ax", "x", "bx"},
		{"the source was not read", "ax by", "ax", "x", ""},
		{"found in another source, as after a renaming", "ax", "ay", "xy", ""},
		{"of two that are equal the one whose finding is gone", "ax ay", "ay", "xy", "ax"},
		{"the same in another order", "ax ay", "ax", "xy", "ay"},
		{"of two that are equal the one that was read", "ax ay", "", "y", "ay"},
		{"renamed, and the other not read", "ax ay", "az", "xz", ""},
		{"renamed, and one more gone", "ax aw ay", "az", "xwz", "aw"},
		{"two in one source, one gone", "ax ax", "ax", "x", "ax"},
		{"more findings than entries", "ax", "ax ax", "x", ""},
		{"nothing was read", "ax bx", "", "", ""},
		{"all are gone", "bx ax by", "", "xy", "bx ax by"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var entries []baseline.Entry
			for _, e := range strings.Fields(test.entries) {
				entries = append(entries, entry(e[:1], e[1:]))
			}
			b := baseline.New(entries)
			for _, f := range strings.Fields(test.found) {
				b.Has(print(f[:1]), f[1:])
			}
			stale := b.Stale(func(e *baseline.Entry) bool { return strings.Contains(test.sought, e.Source) })
			var got []string
			for _, e := range stale {
				got = append(got, e.Fingerprint[11:]+e.Source)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if rest := b.Without(stale); len(rest)+len(stale) != len(entries) {
				t.Errorf("%d entries are left of %d without %d", len(rest), len(entries), len(stale))
			}
		})
	}
}

// findings draws findings in which equal ones are likely.
func findings(t *rapid.T, label string) []baseline.Entry {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) baseline.Entry {
		return baseline.Entry{
			Fingerprint: fmt.Sprintf("%012x", rapid.IntRange(0, 5).Draw(t, "fingerprint")),
			Rule:        rapid.SampledFrom([]string{"alarm-count", "syntax"}).Draw(t, "rule"),
			Source:      rapid.SampledFrom([]string{"a.json", "b/c.yaml", "../é\n.json"}).Draw(t, "source"),
			Pointer:     rapid.StringMatching(`(/[a-z~"<]{1,3}){0,2}`).Draw(t, "pointer"),
			Message:     rapid.String().Draw(t, "message"),
		}
	}), 0, 20).Draw(t, label)
}

// written returns the baseline of findings, as it is read back from its file.
func written(t *rapid.T, findings []baseline.Entry) *baseline.Baseline {
	var text bytes.Buffer
	if err := baseline.Encode(&text, findings); err != nil {
		t.Fatal(err)
	}
	b, err := baseline.Parse("b.json", text.Bytes())
	if err != nil {
		t.Fatalf("%v\n%s", err, text.String())
	}
	return b
}

// A baseline has every finding that it was written of, in whatever order they come; one more is always seen; and what
// is gone is stale, if it was looked for.
func TestBaseline_HasWhatItWasWrittenOf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := findings(t, "old")
		more := rapid.IntRange(0, 6).Draw(t, "new")
		b := written(t, old)
		order := rapid.Permutation(old).Draw(t, "order")
		gone := rapid.IntRange(0, len(order)).Draw(t, "gone")
		for _, f := range order[gone:] {
			if !b.Has(f.Fingerprint, f.Source) {
				t.Fatalf("%+v is new", f)
			}
		}
		everywhere := func(*baseline.Entry) bool { return true }
		if stale := b.Stale(everywhere); len(stale) != gone {
			t.Fatalf("%d entries are stale, and %d gone", len(stale), gone)
		}
		for _, f := range order[:gone] {
			if !b.Has(f.Fingerprint, "renamed") {
				t.Fatalf("%+v is new", f)
			}
		}
		if stale := b.Stale(everywhere); len(stale) > 0 {
			t.Fatalf("%d entries are stale, and nothing gone", len(stale))
		}
		if b.Has(fmt.Sprintf("%012x", more), "a.json") {
			t.Fatal("one finding more is not seen")
		}
	})
}

// Without its stale entries a baseline has the findings that it had.
func TestBaseline_PrunesWhatIsGoneAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := findings(t, "old")
		still := old[rapid.IntRange(0, len(old)).Draw(t, "gone"):]
		b := written(t, old)
		for _, f := range still {
			b.Has(f.Fingerprint, f.Source)
		}
		pruned := written(t, b.Without(b.Stale(func(*baseline.Entry) bool { return true })))
		if pruned.Len() != len(still) {
			t.Fatalf("%d entries for %d findings", pruned.Len(), len(still))
		}
		for _, f := range still {
			if !pruned.Has(f.Fingerprint, f.Source) {
				t.Fatalf("%+v is new", f)
			}
		}
	})
}

// The text of a baseline depends on nothing but its findings.
func TestEncode_SortsEntries(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := findings(t, "old")
		var one, other bytes.Buffer
		if err := baseline.Encode(&one, old); err != nil {
			t.Fatal(err)
		}
		if err := baseline.Encode(&other, rapid.Permutation(old).Draw(t, "order")); err != nil {
			t.Fatal(err)
		}
		if one.String() != other.String() {
			t.Fatalf("(-one +other)\n%s", cmp.Diff(one.String(), other.String()))
		}
		if lines := strings.Count(one.String(), "\n"); len(old) > 0 && lines != len(old)+5 {
			t.Fatalf("%d lines for %d entries", lines, len(old))
		}
		b, err := baseline.Parse("b.json", one.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range b.Without(nil) {
			if !slices.ContainsFunc(old, func(f baseline.Entry) bool { return cmp.Equal(e, f, cmpopts.IgnoreUnexported(baseline.Entry{})) }) {
				t.Fatalf("this was never written: %+v", e)
			}
		}
	})
}

func TestEncode_WritesAnEntryALine(t *testing.T) {
	var text bytes.Buffer
	if err := baseline.Encode(&text, []baseline.Entry{entry("b", "x.json"), {Fingerprint: print("a"), Rule: "q", Source: "a<b>.json", Pointer: "/a~1b", Message: "say \"no\"\u2028\x1b"}}); err != nil {
		t.Fatal(err)
	}
	want := `{
  "version": 1,
  "entries": [
    {"fingerprint":"00000000000a","rule":"q","source":"a<b>.json","pointer":"/a~1b","message":"say \"no\"\u2028\u001b"},
    {"fingerprint":"00000000000b","rule":"r","source":"x.json","pointer":"","message":"m"}
  ]
}
`
	if diff := cmp.Diff(want, text.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	text.Reset()
	if err := baseline.Encode(&text, nil); err != nil || text.String() != "{\n  \"version\": 1,\n  \"entries\": []\n}\n" {
		t.Errorf("of nothing: %q, %v", text.String(), err)
	}
}
