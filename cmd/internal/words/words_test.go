package words_test

import (
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/model/source"
)

func TestList(t *testing.T) {
	for _, test := range []struct{ items, want string }{
		{"", ""}, {"a", "a"}, {"a b", "a or b"}, {"a b c", "a, b or c"},
	} {
		if got := words.List(strings.Fields(test.items), "or"); got != test.want {
			t.Errorf("%q: got %q, want %q", test.items, got, test.want)
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range []string{"0 policies", "1 policy", "2 policies"} {
		if got := words.Count(n, "policy", "policies"); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

func TestKind(t *testing.T) {
	want := map[source.Kind]string{
		source.Null: "null", source.Bool: "a boolean", source.Number: "a number", source.String: "a string", source.Array: "a list", source.Object: "an object",
	}
	for kind, want := range want {
		if got := words.Kind(kind); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
