package baseline_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/baseline"
	"github.com/google/go-cmp/cmp"
)

func TestParse_ReadsBaselines(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       int
	}{
		{"without entries", `{"version": 1, "entries": []}`, 0},
		{"with a fingerprint alone", `{"version": 1, "entries": [{"fingerprint": "0123456789ab"}]}`, 1},
		{"in another order", `{"entries": [{"message": "m", "fingerprint": "0123456789ab", "rule": "r"}, {"fingerprint": "0123456789ab"}], "version": 1}`, 2},
		{"written as JSON is by other programs", "{\n\t\"version\": 1,\n\t\"entries\": [\n{\n\"fingerprint\": \"0123456789ab\"\n}\n]\n}", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			b, err := baseline.Parse("b.json", []byte(test.text))
			if err != nil {
				t.Fatal(err)
			}
			if b.Len() != test.want || test.want > 0 && !b.Has("0123456789ab", "") {
				t.Errorf("%d entries", b.Len())
			}
		})
	}
}

func TestParse_SaysWhatIsWrong(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", "", "b.json:1:1: the baseline cannot be read: "},
		{"no JSON", "version: 1\n", "b.json:1:1: the baseline cannot be read: "},
		{"cut off", "{\"version\": 1,\n \"entries\": [{\"fingerprint\": \"0123456789ab\"},\n", "b.json:2:46: the baseline cannot be read: "},
		{"a conflict of versions", "{\"version\": 1,\n \"entries\": [\n<<<<<<< ours\n  {\"fingerprint\": \"0123456789ab\"}\n=======\n", "b.json:3:1: the baseline cannot be read: "},
		{"a report", `{"documents": [], "findings": []}`, `b.json:1:2: a baseline has no member "documents"`},
		{"a misspelt member", `{"version": 1, "entires": []}`, `b.json:1:16: a baseline has no member "entires": did you mean "entries"?`},
		{"no version", `{"entries": []}`, "b.json:1:1: this is no baseline: it has no version; --write-baseline writes one"},
		{"a later version", `{"version": 2, "findings": []}`, `b.json:1:13: the baseline is of version 2, and this program reads version 1; a later one may read it`},
		{"a version that is none", `{"version": "1", "entries": []}`, `b.json:1:13: the baseline is of version "1", and this program reads version 1; a later one may read it`},
		{"no entries", `{"version": 1}`, "b.json:1:1: the baseline has no entries; without any it has an empty list"},
		{"entries that are no list", `{"version": 1, "entries": {}}`, "b.json:1:27: entries must be a list, not an object"},
		{"an entry that is no object", "{\"version\": 1, \"entries\": [\n\"0123456789ab\"]}", "b.json:2:1: an entry must be an object, not a string"},
		{"an entry without a fingerprint", "{\"version\": 1, \"entries\": [\n {\"rule\": \"r\"}]}", "b.json:2:2: the entry has no fingerprint"},
		{"a fingerprint that is none", `{"version": 1, "entries": [{"fingerprint": "x"}]}`, "b.json:1:44: a fingerprint has twelve hexadecimal digits"},
		{"a number for a fingerprint", `{"version": 1, "entries": [{"fingerprint": 123456789012}]}`, "b.json:1:44: fingerprint must be a string, not a number"},
		{"an unknown member of an entry", `{"version": 1, "entries": [{"fingerprint": "0123456789ab", "line": 1}]}`, `b.json:1:60: an entry has no member "line"`},
		{"a member twice", `{"version": 1, "entries": [{"fingerprint": "0123456789ab", "fingerprint": "0123456789ab"}]}`, "b.json:1:60: an entry has fingerprint twice"},
		{"two baselines", `{"version": 1, "entries": []} {}`, "b.json:1:31: there is something behind the baseline"},
		{"a list", `[]`, "b.json:1:1: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := baseline.Parse("b.json", []byte(test.text))
			if err == nil || !strings.HasPrefix(err.Error(), test.want) || !strings.HasSuffix(test.want, " ") && err.Error() != test.want {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

func TestRead_FailsForWhatIsNotThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "b.json")
	if _, err := baseline.Read(path); err == nil || !strings.Contains(err.Error(), "--write-baseline writes one") {
		t.Errorf("got %v", err)
	}
	if err := os.Mkdir(path, 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := baseline.Read(path); err == nil {
		t.Error("a directory is read")
	}
}

// An entry is told with its place.
func TestPosition_IsThatOfTheEntry(t *testing.T) {
	var text bytes.Buffer
	if err := baseline.Encode(&text, []baseline.Entry{entry("a", "x"), entry("b", "x"), entry("c", "x")}); err != nil {
		t.Fatal(err)
	}
	b, err := baseline.Parse("b.json", text.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range b.Stale(func(*baseline.Entry) bool { return true }) {
		at := b.Position(e)
		got = append(got, fmt.Sprintf("%s %d:%d", e.Fingerprint[11:], at.Line, at.Column))
	}
	if diff := cmp.Diff([]string{"a 4:5", "b 5:5", "c 6:5"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A baseline of very many entries is read.
func TestParse_ManyEntries(t *testing.T) {
	entries := make([]baseline.Entry, 20_000)
	for i := range entries {
		entries[i] = baseline.Entry{
			Fingerprint: fmt.Sprintf("%012x", i/2), Rule: "s3-revision-unpinned", Source: fmt.Sprintf("requests/%d.json", i/10),
			Pointer: "/revision/s3Location", Message: "the object is pinned neither by version nor by eTag",
		}
	}
	var text bytes.Buffer
	if err := baseline.Encode(&text, entries); err != nil {
		t.Fatal(err)
	}
	b, err := baseline.Parse("b.json", text.Bytes())
	if err != nil || b.Len() != len(entries) {
		t.Fatalf("%d entries, %v", b.Len(), err)
	}
	for i := range entries {
		if !b.Has(entries[i].Fingerprint, entries[i].Source) {
			t.Fatalf("entry %d is not known", i)
		}
	}
	if b.Has(entries[0].Fingerprint, entries[0].Source) {
		t.Error("a third finding of a fingerprint with two entries is known")
	}
}

// Whatever a file says, it is refused with a place or read; and what is read is written and read back alike.
func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"version": 1, "entries": [{"fingerprint": "0123456789ab", "rule": "r", "source": "a.json", "pointer": "/a", "message": "m"}]}`))
	f.Add([]byte(`{"version": 2}`))
	f.Add([]byte(`[{"version": 1, "entries": []}]`))
	f.Add([]byte("{\"version\": 1, \"entries\": [\n{}, {\"fingerprint\": \"\\u0030\"}]}"))
	f.Fuzz(func(t *testing.T, text []byte) {
		b, err := baseline.Parse("b.json", text)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "b.json:") {
				t.Errorf("no place: %v", err)
			}
			return
		}
		var one, other bytes.Buffer
		if err := baseline.Encode(&one, b.Without(nil)); err != nil {
			t.Fatal(err)
		}
		again, err := baseline.Parse("b.json", one.Bytes())
		if err != nil || again.Len() != b.Len() {
			t.Fatalf("what is written is not read: %v\n%s", err, one.String())
		}
		if err := baseline.Encode(&other, again.Without(nil)); err != nil || one.String() != other.String() {
			t.Errorf("(-one +other)\n%s", cmp.Diff(one.String(), other.String()))
		}
	})
}
