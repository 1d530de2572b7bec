package facts

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestEnums_AreCompleteAndDistinct(t *testing.T) {
	names := make(map[string]bool)
	for _, e := range Enums() {
		if e.Name == "" || names[e.Name] {
			t.Errorf("enumeration %q has no name of its own", e.Name)
		}
		names[e.Name] = true
		checkSource(t, e.Name, e.Source)
		if len(e.Values) < 2 {
			t.Errorf("%s has %d values", e.Name, len(e.Values))
		}
		values := make(map[string]bool)
		for _, v := range e.Values {
			if v == "" || values[v] {
				t.Errorf("%s has the value %q twice", e.Name, v)
			}
			values[v] = true
		}
		for _, u := range e.Unlisted {
			checkSource(t, e.Name+" "+u.Value, u.Source)
			if e.Has(u.Value) || !e.Open {
				t.Errorf("%s lists %q, or is not open to it", e.Name, u.Value)
			}
		}
		if e.AnyCase {
			checkSource(t, e.Name, e.AnyCaseSource)
		}
	}
	if !slices.IsSortedFunc(Enums(), func(a, b *Enum) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the enumerations are not in the order of their names")
	}
}

func TestEnums_AreAllUsed(t *testing.T) {
	used := make(map[*Enum]bool)
	eachValue(func(_ string, v *Value) { used[v.Enum] = true })
	for _, e := range Enums() {
		if !used[e] {
			t.Errorf("no member has a %s", e.Name)
		}
	}
}

func TestEnum_Sizes(t *testing.T) {
	tests := []struct {
		e    *Enum
		want int
	}{
		{DeploymentStatus, 8}, {DeploymentCreator, 8}, {TargetStatus, 7}, {LifecycleEventStatus, 6},
		{LifecycleErrorCode, 6}, {ErrorCode, 34}, {RevisionLocationType, 4}, {BundleType, 5}, {ComputePlatform, 3},
		{DeploymentTargetType, 4}, {TargetLabel, 2}, {FileExistsBehavior, 3}, {AutoRollbackEvent, 3},
		{TriggerEventType, 10}, {DeploymentMode, 2},
	}
	for _, test := range tests {
		t.Run(test.e.Name, func(t *testing.T) {
			if got := len(test.e.Values); got != test.want {
				t.Errorf("%d values, want %d", got, test.want)
			}
		})
	}
}

func TestEnum_FindAgreesWithMap(t *testing.T) {
	check := func(t *rapid.T) {
		e := rapid.SampledFrom(Enums()).Draw(t, "enumeration")
		v := rapid.OneOf(rapid.SampledFrom(e.Values), rapid.String(), rapid.SampledFrom(ErrorCode.Values)).Draw(t, "value")
		if rapid.Bool().Draw(t, "cased") {
			v = strings.ToLower(v)
		}
		if got, want := e.Find(v), slices.Index(e.Values, v); got != want {
			t.Errorf("%s: %q is value %d, want %d", e.Name, v, got, want)
		}
		if got, want := e.Has(v), slices.Contains(e.Values, v); got != want {
			t.Errorf("%s has %q: %v, want %v", e.Name, v, got, want)
		}
		if value, ok := e.Tolerated(v); ok && e.Has(v) || ok && value == "" {
			t.Errorf("%s tolerates %q as %q", e.Name, v, value)
		}
	}
	rapid.Check(t, check)
}

func TestEnum_Tolerated(t *testing.T) {
	tests := []struct {
		e     *Enum
		value string
		want  string // "" for not tolerated
	}{
		{BundleType, "yaml", "YAML"},
		{BundleType, "Json", "JSON"},
		{BundleType, "ZIP", "zip"},
		{BundleType, "YAML", ""},
		{BundleType, "yml", ""},
		{ErrorCode, "UNABLE_TO_SEND_ASG", "UNABLE_TO_SEND_ASG"},
		{ErrorCode, "TIMEOUT", ""},
		{ErrorCode, "timeout", ""},
		{FileExistsBehavior, "overwrite", ""},
	}
	for _, test := range tests {
		t.Run(test.e.Name+" "+test.value, func(t *testing.T) {
			if got, ok := test.e.Tolerated(test.value); got != test.want || ok != (test.want != "") {
				t.Errorf("tolerated as %q, %v; want %q", got, ok, test.want)
			}
		})
	}
}

func TestEnum_BuiltByHandHasItsValues(t *testing.T) {
	e := &Enum{Values: []string{"a", "b"}}
	if !e.Has("b") || e.Has("c") || e.Find("a") != 0 {
		t.Error("an enumeration outside the table does not find its values")
	}
}

func TestCharset_Valid(t *testing.T) {
	tests := []struct {
		s    string
		want int
	}{
		{"", -1},
		{"my-app_1.2+3=4,5@6", -1},
		{"ABCXYZabcxyz0189", -1},
		{"my app", 2},
		{"app!", 3},
		{"/app", 0},
		{"app\x00", 3},
		{"app\x7f", 3},
		{"äpp", 0},
		{"ap\xff", 2},
	}
	for _, test := range tests {
		t.Run(test.s, func(t *testing.T) {
			if got := NameCharset.Valid(test.s); got != test.want {
				t.Errorf("bad offset %d, want %d", got, test.want)
			}
		})
	}
	checkSource(t, "NameCharset", NameCharset.Source)
	for b := range 256 {
		want := -1
		if strings.IndexByte(NameCharset.Chars, byte(b)) < 0 {
			want = 0
		}
		if got := NameCharset.Valid(string([]byte{byte(b)})); got != want {
			t.Errorf("byte %#x: bad offset %d, want %d", b, got, want)
		}
	}
}
