package diff

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// tree is a generated value of a document: a leaf, the members of an object or the elements of a list.
type tree struct {
	value   *facts.Value
	field   *field
	name    string // of a member
	leaf    any    // string, bool, json.Number or model.Time
	inside  []*tree
	isList  bool
	unknown bool
}

// kinds are the kinds of document that are generated, with their structure and what wraps it.
var kinds = []struct {
	kind    model.Kind
	of      *facts.Structure
	wrapper string
}{
	{model.CreateDeployment, facts.CreateDeploymentInput, ""},
	{model.GetDeployment, facts.DeploymentInfo, "deploymentInfo"},
	{model.GetDeploymentTarget, facts.DeploymentTarget, "deploymentTarget"},
	{model.GetDeploymentGroup, facts.DeploymentGroupInfo, "deploymentGroupInfo"},
	{model.BatchGetDeployments, facts.BatchGetDeploymentsOutput, ""},
}

type generated struct {
	kind    model.Kind
	wrapper string
	root    *tree
}

// documents generates documents of every kind: members of the facts with legal values of their types, and now and then
// an unknown one.
func documents() *rapid.Generator[generated] {
	return rapid.Custom(func(t *rapid.T) generated {
		k := kinds[rapid.IntRange(0, len(kinds)-1).Draw(t, "kind")]
		root := object1(t, k.of, &field{of: shapes()[k.of.Name]})
		if len(root.inside) == 0 && k.wrapper == "" {
			m := &k.of.Members[0]
			root.inside = append(root.inside, valueOf(t, &m.Value, &shapes()[k.of.Name].fields[0], m.Name))
		}
		return generated{k.kind, k.wrapper, root}
	})
}

func object1(t *rapid.T, s *facts.Structure, f *field) *tree {
	shape := shapes()[s.Name]
	o := &tree{field: f}
	for i := range s.Members {
		m := &s.Members[i]
		if m.Type == facts.Any || f.content && m.Name == "content" || !rapid.Bool().Draw(t, m.Name) {
			continue
		}
		o.inside = append(o.inside, valueOf(t, &m.Value, &shape.fields[shape.places[i]], m.Name))
	}
	if rapid.IntRange(0, 9).Draw(t, "stranger") == 0 && !shape.envelope {
		o.inside = append(o.inside, &tree{field: anything, name: "zzz" + word(t), leaf: "stranger", unknown: true})
	}
	return o
}

func valueOf(t *rapid.T, v *facts.Value, f *field, name string) *tree {
	n := &tree{value: v, field: f, name: name}
	switch v.Type {
	case facts.Object:
		o := object1(t, v.Of, f)
		o.value, o.name = v, name
		return o
	case facts.List:
		n.isList = true
		for range rapid.IntRange(0, 4).Draw(t, "elements") {
			e := valueOf(t, v.Elem, f.elem, "")
			if f.identity == byOrder || f.identity == byContent || !slices.ContainsFunc(n.inside, func(o *tree) bool { return o.key(f) == e.key(f) }) {
				n.inside = append(n.inside, e)
			}
		}
		return n
	default:
		n.leaf = leafOf(t, v)
		return n
	}
}

// key returns what tells an element of a keyed list apart.
func (n *tree) key(list *field) string {
	if list.key == targetKey {
		for _, m := range n.inside {
			for _, c := range m.inside {
				if c.name == "targetId" {
					return fmt.Sprint(c.leaf)
				}
			}
		}
		return ""
	}
	for _, m := range n.inside {
		if m.name == list.elem.of.in.Members[list.key].Name {
			return fmt.Sprint(m.leaf)
		}
	}
	return ""
}

func word(t *rapid.T) string { return rapid.StringMatching(`[a-z][a-z0-9-]{3,7}`).Draw(t, "word") }

// leafOf returns a value that means something: neither zero nor a default.
func leafOf(t *rapid.T, v *facts.Value) any {
	switch v.Type {
	case facts.Boolean:
		return true
	case facts.Integer, facts.Long:
		return json.Number(fmt.Sprint(rapid.IntRange(1, 1000).Draw(t, "n")))
	case facts.Double:
		return json.Number(fmt.Sprint(float64(rapid.IntRange(1, 1000).Draw(t, "n")) / 8))
	case facts.Timestamp:
		return model.UnixMilli(rapid.Int64Range(1_400_000_000_000, 1_900_000_000_000).Draw(t, "ms"))
	}
	if v.Enum != nil {
		values := slices.DeleteFunc(slices.Clone(v.Enum.Values), func(s string) bool { return s == "DISALLOW" || s == "STANDARD" })
		return values[rapid.IntRange(0, len(values)-1).Draw(t, "value")]
	}
	return word(t)
}

// writer writes a generated document in the manner of a tool.
type writer struct {
	dialect model.Dialect
	random  *rand.Rand // shuffles members and sets; nil leaves them
	indent  string
	numbers bool // instants are numbers
	zeroes  bool // what is absent is written as null
}

func (w writer) text(g generated) []byte {
	v := w.value(g.root)
	if g.wrapper != "" {
		v = fmt.Sprintf("{%q: %s}", facts.Spelling(g.wrapper, facts.Dialect(w.dialect)), v)
	}
	return []byte(v)
}

func (w writer) value(n *tree) string {
	space := " " + w.indent
	if n.leaf != nil {
		return w.leaf(n.leaf)
	}
	all := slices.Clone(n.inside)
	if w.random != nil && !(n.isList && n.field.identity == byOrder) {
		w.random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	}
	var parts []string
	for _, c := range all {
		v := w.value(c)
		if !n.isList {
			name := facts.Spelling(c.name, facts.Dialect(w.dialect))
			v = fmt.Sprintf("%q:%s%s", name, space, v)
		}
		parts = append(parts, v)
	}
	if n.isList {
		return "[" + strings.Join(parts, ","+space) + "]"
	}
	if w.zeroes && n.field.of != nil {
		for i := range n.field.of.in.Members {
			m := &n.field.of.in.Members[i]
			if !slices.ContainsFunc(n.inside, func(c *tree) bool { return c.name == m.Name }) {
				parts = append(parts, fmt.Sprintf("%q: null", facts.Spelling(m.Name, facts.Dialect(w.dialect))))
			}
		}
	}
	return "{" + strings.Join(parts, ","+space) + "}"
}

func (w writer) leaf(v any) string {
	if t, ok := v.(model.Time); ok && !w.numbers {
		return fmt.Sprintf("%q", t.String())
	}
	b, _ := json.Marshal(v)
	return string(b)
}

// tester is what tests, benchmarks and properties have in common.
type tester interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// loaded returns a document of a text, read as a kind.
func loaded(t tester, text []byte, kind model.Kind) *Document {
	t.Helper()
	docs := source.Parse(text, source.Options{})
	if len(docs) != 1 {
		t.Fatalf("%d documents in %s", len(docs), text)
	}
	d := new(Document)
	if err := d.Load(docs[0], kind); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return d
}

func compared(t tester, old, new *Document) Result {
	t.Helper()
	r, err := Compare(old, new)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// lines prints changes as "op path old -> new", which most tests compare.
func lines(r Result) []string {
	var all []string
	for i := range r.Changes {
		c := &r.Changes[i]
		line := string(c.Op) + " " + c.Path()
		if p := c.InnerPath(); p != "" {
			line += " # " + p
		}
		all = append(all, fmt.Sprintf("%s: %s -> %s", line, orDash(c.Old()), orDash(c.New())))
	}
	return all
}

func orDash(b []byte) string {
	if b == nil {
		return "-"
	}
	return string(b)
}
