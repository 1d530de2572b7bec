package schema

import (
	"encoding/json"
	"math"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/facts"
)

// A class of a regular expression has the characters it is made of and no others, whatever they mean in a class.
func TestClassOf(t *testing.T) {
	for _, chars := range []string{"a", "abc", "-ab", `]\^`, "A-Z[]", "+,-./0123456789:", "^a", "az"} {
		class := regexp.MustCompile("^[" + classOf(chars) + "]$")
		for c := byte(' '); c < 0x7f; c++ {
			in := false
			for i := range len(chars) {
				in = in || chars[i] == c
			}
			if class.MatchString(string(rune(c))) != in {
				t.Errorf("%s of %q matches %q: %t", class, chars, c, !in)
			}
		}
	}
}

func TestWhole_BoundsAreThoseOfTheMemberOrOfItsType(t *testing.T) {
	bounded := &facts.Value{Type: facts.Integer, Min: 1, Max: 9, Bounded: true}
	for _, test := range []struct {
		name    string
		request bool
		value   *facts.Value
		want    string
	}{
		{"in a request", true, bounded, `{"type":"integer","minimum":1,"maximum":9}`},
		{"in a record, where a quota may have been raised", false, bounded, `{"type":["integer","null"],"minimum":1}`},
		{"without bounds of its own", true, &facts.Value{Type: facts.Integer}, `{"type":"integer","minimum":-2147483648,"maximum":2147483647}`},
		{"without bounds in a record", false, &facts.Value{Type: facts.Integer}, `{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := json.Marshal((&builder{request: test.request}).whole(test.value, math.MinInt32, math.MaxInt32))
			if diff := cmp.Diff(test.want, string(got)); diff != "" || err != nil {
				t.Errorf("%v, and (-want +got)\n%s", err, diff)
			}
		})
	}
}

func TestObject_FailsForWhatIsNoJSON(t *testing.T) {
	if text, err := (object{{"a", 1}, {"b", make(chan int)}}).text(); err == nil {
		t.Errorf("a channel is written as %s", text)
	}
}
