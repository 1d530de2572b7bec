//go:build goexperiment.jsonv2

package source

import (
	"bytes"
	"encoding/json/jsontext"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzScanAgainstJSONText holds the parser against encoding/json/jsontext, which is stricter than encoding/json in all but
// what the two options allow. It runs with GOEXPERIMENT=jsonv2.
func FuzzScanAgainstJSONText(f *testing.F) {
	for _, text := range accepted {
		f.Add([]byte(text))
	}
	for _, text := range rejected {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		p := newParser()
		end := p.parse(text, 0, false)
		if end < 0 && p.failed >= wantFewerNodes {
			return
		}
		valid := end >= 0 && len(bytes.TrimRight(text[end:], blanks)) == 0

		decoder := jsontext.NewDecoder(bytes.NewReader(text), jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))
		kinds := map[jsontext.Kind]Kind{'n': Null, 't': Bool, 'f': Bool, '"': String, '0': Number, '{': Object, '[': Array}
		var found []Kind // of every name and value
		var err error
		for err == nil {
			var token jsontext.Token
			if token, err = decoder.ReadToken(); err != nil {
				break
			}
			if kind, begins := kinds[token.Kind()]; begins {
				found = append(found, kind)
			}
		}
		whole := err == io.EOF && decoder.StackDepth() == 0 && topValues(text) == 1
		if valid != whole {
			t.Fatalf("accepted: %t; jsontext: %t (%v)", valid, whole, err)
		}
		if !valid {
			return
		}
		var mine []Kind
		for _, n := range p.nodes {
			if n.Name != (Span{}) {
				mine = append(mine, String)
			}
			mine = append(mine, n.Kind)
		}
		if diff := cmp.Diff(found, mine); diff != "" {
			t.Errorf("kinds of names and values (-jsontext +parser):\n%s", diff)
		}
	})
}

// topValues returns how many values stand behind one another in text.
func topValues(text []byte) int {
	decoder := jsontext.NewDecoder(bytes.NewReader(text), jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))
	n := 0
	for {
		if _, err := decoder.ReadValue(); err != nil {
			return n
		}
		n++
	}
}
