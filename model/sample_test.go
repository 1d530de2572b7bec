package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model/facts"
)

// sampleNode is a value of a JSON document that is made from the facts, for tests to break.
type sampleNode struct {
	// text is a scalar as JSON; names and inside are the members of an object, inside alone the elements of a list.
	text   string
	names  []string
	inside []*sampleNode
	// in, member and value say which facts the node was made from; in is nil for an element of a list.
	in     *facts.Structure
	member *facts.Member
	value  *facts.Value
	// of is the structure of an object.
	of *facts.Structure
}

// sampleValue makes a legal value with every member there is, and lists of two elements
// where they may have as many.
func sampleValue(in *facts.Structure, m *facts.Member, v *facts.Value) *sampleNode {
	n := &sampleNode{in: in, member: m, value: v}
	switch v.Type {
	case facts.String:
		n.text = `"x"`
		if v.Enum != nil {
			n.text = strconv.Quote(v.Enum.Values[0])
		}
	case facts.Boolean:
		n.text = "true"
	case facts.Integer, facts.Long, facts.Double:
		n.text = "7"
	case facts.Timestamp:
		n.text = "1446232639.487"
	case facts.Any:
		n.text = `{"some":{"thing":[1]}}`
	case facts.List:
		n.inside = []*sampleNode{sampleValue(in, m, v.Elem)}
		if v.Count == nil && !strings.HasSuffix(in.Name, "Output") || v.Count != nil && v.Count.Documented > 1 {
			n.inside = append(n.inside, sampleValue(in, m, v.Elem))
		}
	case facts.Object:
		return sampleObject(in, m, v)
	}
	return n
}

func sampleObject(in *facts.Structure, m *facts.Member, v *facts.Value) *sampleNode {
	n := &sampleNode{in: in, member: m, value: v, of: v.Of, names: []string{}}
	for i := range v.Of.Members {
		inner := &v.Of.Members[i]
		n.names = append(n.names, inner.Name)
		n.inside = append(n.inside, sampleValue(v.Of, inner, &inner.Value))
	}
	return n
}

func (n *sampleNode) String() string {
	if n.text != "" {
		return n.text
	}
	var b strings.Builder
	for i, inner := range n.inside {
		if i > 0 {
			b.WriteByte(',')
		}
		if n.names != nil {
			fmt.Fprintf(&b, "%q:", n.names[i])
		}
		b.WriteString(inner.String())
	}
	if n.names != nil {
		return "{" + b.String() + "}"
	}
	return "[" + b.String() + "]"
}

// walk calls visit for n and everything inside it, with the JSON Pointer from the root.
func (n *sampleNode) walk(pointer string, visit func(pointer string, n *sampleNode)) {
	visit(pointer, n)
	for i, inner := range n.inside {
		token := strconv.Itoa(i)
		if n.names != nil {
			token = n.names[i]
		}
		inner.walk(pointer+"/"+token, visit)
	}
}

// samples are documents that between them have every member of every structure.
func samples() map[Kind]*sampleNode {
	all := make(map[Kind]*sampleNode)
	for kind, id := range rootShape {
		if Kind(kind) != Unknown {
			v := facts.Value{Type: facts.Object, Of: structures[id]}
			all[Kind(kind)] = sampleObject(nil, nil, &v)
		}
	}
	return all
}

func TestSamples_haveEveryStructure(t *testing.T) {
	var met []*facts.Structure
	for _, n := range samples() {
		n.walk("", func(_ string, n *sampleNode) {
			if n.of != nil {
				met = append(met, n.of)
			}
		})
	}
	for _, s := range facts.Structures() {
		if !slices.Contains(met, s) {
			t.Errorf("no sample has a %s", s.Name)
		}
	}
}

func TestSamples_haveNoFault(t *testing.T) {
	for kind, n := range samples() {
		text := n.String()
		r := NewDecoder(DecodeOptions{}).Decode(parse(t, text))
		if r.Kind != kind {
			t.Errorf("told as %v (%s), want %v: %s", r.Kind, r.Seems, kind, text)
		}
		for _, f := range r.Faults {
			t.Errorf("%v: %s", kind, describe(parse(t, text), f))
		}
	}
}
