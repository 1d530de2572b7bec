package report

import (
	"fmt"
	"regexp"
	"testing"

	"github.com/deployrecord/deployrecord/validate"
)

func findingOf(source, fingerprint string) *Finding {
	return &Finding{Source: source, Finding: validate.Finding{Fingerprint: fingerprint}}
}

func TestUnique_KeepsTheFirstOfEachFingerprint(t *testing.T) {
	var u unique
	first := u.fingerprint(findingOf("a.json", "0123456789ab"))
	copied := u.fingerprint(findingOf("b.json", "0123456789ab"))
	again := u.fingerprint(findingOf("b.json", "0123456789ab"))
	other := u.fingerprint(findingOf("b.json", "0123456789ac"))
	if first != "0123456789ab" || other != "0123456789ac" {
		t.Errorf("got %s and %s", first, other)
	}
	if copied == first || again == copied || !regexp.MustCompile(`^[0-9a-f]{32}$`).MatchString(copied) {
		t.Errorf("repeats are %s and %s", copied, again)
	}
	// What is repeated is told apart in the same way in the next run, by its source and not by what else is found.
	var next unique
	next.fingerprint(findingOf("0.json", "ffffffffffff"))
	next.fingerprint(findingOf("a.json", "0123456789ab"))
	if got := next.fingerprint(findingOf("b.json", "0123456789ab")); got != copied {
		t.Errorf("in another run: %s, want %s", got, copied)
	}
}

// No number of findings makes it remember more, or two fingerprints equal.
func TestUnique_IsBounded(t *testing.T) {
	var u unique
	got := make(map[string]int)
	for i := range maxUnique + 5000 {
		for j := range 2 {
			fingerprint := u.fingerprint(findingOf("a.json", fmt.Sprintf("%012x", i)))
			if before, twice := got[fingerprint]; twice {
				t.Fatalf("findings %d and %d have %s", before, 2*i+j, fingerprint)
			}
			got[fingerprint] = 2*i + j
		}
	}
	if len(u.seen) > maxUnique {
		t.Errorf("it remembers %d", len(u.seen))
	}
}
