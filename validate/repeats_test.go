package validate

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestRepeats(t *testing.T) {
	itself := func(s *string) string { return *s }
	for _, c := range []struct {
		name string
		list []string
		want []repeat
	}{
		{"none", nil, nil},
		{"one", []string{"a"}, nil},
		{"different", []string{"a", "b", "c"}, nil},
		{"again", []string{"a", "b", "a"}, []repeat{{2, 0}}},
		{"each again names the first", []string{"a", "a", "b", "a", "b"}, []repeat{{1, 0}, {3, 0}, {4, 2}}},
		{"no key", []string{"", "a", "", ""}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, repeats(c.list, itself), cmp.AllowUnexported(repeat{})); diff != "" {
				t.Errorf("repeats (-want +got):\n%s", diff)
			}
		})
	}
}

// A list is searched in the same way whatever its length.
func TestRepeats_ShortAndLongAgree(t *testing.T) {
	itself := func(s *string) string { return *s }
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.StringMatching(`[a-d]{0,2}`), 0, fewElements).Draw(t, "list")
		if diff := cmp.Diff(repeats(list, itself), repeatsOfMany(list, itself), cmp.AllowUnexported(repeat{})); diff != "" {
			t.Fatalf("repeats (-as a short list +as a long one):\n%s", diff)
		}
	})
}
