package diff

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

func wire() writer { return writer{numbers: true} }

// manners generates tools that write one and the same document in several ways.
func manners(g generated) *rapid.Generator[writer] {
	return rapid.Custom(func(t *rapid.T) writer {
		w := writer{
			dialect: model.Dialect(rapid.IntRange(0, 2).Draw(t, "dialect")),
			random:  rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1)),
			indent:  rapid.SampledFrom([]string{"", "\n", "\n    "}).Draw(t, "indent"),
			numbers: rapid.Bool().Draw(t, "numbers"),
			zeroes:  rapid.Bool().Draw(t, "zeroes"),
		}
		if g.kind == model.CreateDeployment || len(g.root.inside) < 3 && g.wrapper == "" {
			w.dialect = model.Wire // one that is no Go capture tells its dialect by its members
		}
		return w
	})
}

func TestCompare_SelfIsEmpty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := documents().Draw(t, "document")
		text := wire().text(g)
		if got := lines(compared(t, loaded(t, text, g.kind), loaded(t, text, g.kind))); len(got) > 0 {
			t.Errorf("%s\ndiffers from itself: %q", text, got)
		}
	})
}

func TestCompare_MannerIsNoChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := documents().Draw(t, "document")
		a, b := wire().text(g), manners(g).Draw(t, "manner").text(g)
		if got := lines(compared(t, loaded(t, a, g.kind), loaded(t, b, g.kind))); len(got) > 0 {
			t.Errorf("%s\n%s\ndiffer: %q", a, b, got)
		}
	})
}

// leaf is a leaf that can be changed without changing what tells an element apart, and where it stands.
type leaf struct {
	node    *tree
	pointer source.Pointer
}

func leaves(g generated) []leaf {
	var all []leaf
	var walk func(n *tree, at source.Pointer, list *field)
	walk = func(n *tree, at source.Pointer, list *field) {
		if n.leaf != nil {
			all = append(all, leaf{n, at})
			return
		}
		if n.isList && n.field.identity == byContent {
			return
		}
		for i, c := range n.inside {
			switch {
			case n.isList:
				walk(c, at.AppendIndex(i), n.field)
			case list != nil && list.identity == byKey && list.key >= 0 && list.elem.of.in.Members[list.key].Name == c.name:
			case list != nil && list.key == targetKey:
			default:
				walk(c, at.Append(c.name), nil)
			}
		}
	}
	var root source.Pointer
	if g.wrapper != "" {
		root = root.Append(g.wrapper)
	}
	walk(g.root, root, nil)
	return all
}

// change changes a leaf to another value that means something; it reports false where there is none.
func change(t *rapid.T, n *tree) bool {
	if n.value == nil {
		n.leaf = "another"
		return true
	}
	for range 20 {
		if v := leafOf(t, n.value); v != n.leaf {
			n.leaf = v
			return true
		}
	}
	return false
}

func TestCompare_OneLeafIsOneChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := documents().Draw(t, "document")
		all := leaves(g)
		if len(all) == 0 {
			return
		}
		l := all[rapid.IntRange(0, len(all)-1).Draw(t, "leaf")]
		old := wire().text(g)
		if !change(t, l.node) {
			return
		}
		new := wire().text(g)
		r := compared(t, loaded(t, old, g.kind), loaded(t, new, g.kind))
		if len(r.Changes) != 1 || r.Changes[0].Op != Replace {
			t.Fatalf("%s\n%s\nwant one change at %s, got %q", old, new, l.pointer, lines(r))
		}
		p, _ := r.Changes[0].OldPointer()
		q, _ := r.Changes[0].NewPointer()
		if p != l.pointer || q != l.pointer {
			t.Errorf("pointers %s and %s, want %s", p, q, l.pointer)
		}
	})
}

// edit makes a few random changes anywhere in a document.
func edit(t *rapid.T, n *tree) {
	for i := len(n.inside) - 1; i >= 0; i-- {
		c := n.inside[i]
		switch what := rapid.IntRange(0, 9).Draw(t, "edit"); {
		case what == 0:
			n.inside = slices.Delete(n.inside, i, i+1)
		case what == 1 && c.leaf != nil:
			change(t, c)
		default:
			edit(t, c)
		}
	}
}

// clone copies a tree.
func (n *tree) clone() *tree {
	c := *n
	c.inside = nil
	for _, m := range n.inside {
		c.inside = append(c.inside, m.clone())
	}
	return &c
}

// pairs generates two documents, the second made from the first.
func pairs(t *rapid.T) (old, new generated) {
	old = documents().Draw(t, "document")
	new = old
	new.root = old.root.clone()
	edit(t, new.root)
	return old, new
}

func TestCompare_SwappingMirrors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := pairs(t)
		a, b := wire().text(old), wire().text(new)
		there := mirrored(compared(t, loaded(t, a, old.kind), loaded(t, b, old.kind)), false)
		back := mirrored(compared(t, loaded(t, b, old.kind), loaded(t, a, old.kind)), true)
		if diff := cmp.Diff(there, back); diff != "" {
			t.Errorf("%s\n%s\nthe mirror differs:\n%s", a, b, diff)
		}
	})
}

// mirrored prints changes by their pointers and values; swapped turns them round.
func mirrored(r Result, swapped bool) []string {
	var all []string
	for i := range r.Changes {
		c := &r.Changes[i]
		op, p, q, x, y := c.Op, pointerText(c.OldPointer()), pointerText(c.NewPointer()), c.Old(), c.New()
		if swapped {
			op = map[Op]Op{Add: Remove, Remove: Add, Replace: Replace}[op]
			p, q, x, y = q, p, y, x
		}
		all = append(all, fmt.Sprintln(op, p, q, string(x), string(y)))
	}
	slices.Sort(all)
	return all
}

func pointerText(p source.Pointer, ok bool) string {
	if !ok {
		return "-"
	}
	return string(p)
}

func TestPatch_MakesNewOfOld(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := pairs(t)
		a := manners(old).Draw(t, "manner").text(old)
		b := wire().text(new)
		r := compared(t, loaded(t, a, old.kind), loaded(t, b, old.kind))
		patch := r.Patch()
		patched, err := Apply(source.Parse(a, source.Options{})[0], patch)
		if err != nil {
			t.Fatalf("%s\n%s\n%+v: %v", a, b, patch, err)
		}
		if got := lines(compared(t, loaded(t, patched, old.kind), loaded(t, b, old.kind))); len(got) > 0 {
			t.Errorf("%s\n%s\npatched\n%s\nstill differs: %q", a, b, patched, got)
		}
	})
}

// canonical is a document as plain values, in one order: the oracle's view of what is the same.
func canonical(n *tree) any {
	if n.leaf != nil {
		return fmt.Sprint(n.leaf)
	}
	if !n.isList {
		m := map[string]any{}
		for _, c := range n.inside {
			if v := canonical(c); v != nil {
				m[c.name] = v
			}
		}
		if len(m) == 0 {
			return nil
		}
		return m
	}
	var l []any
	for _, c := range n.inside {
		l = append(l, canonical(c))
	}
	if len(l) == 0 {
		return nil
	}
	if n.field.identity != byOrder {
		slices.SortFunc(l, func(a, b any) int { return compareText(fmt.Sprint(a), fmt.Sprint(b)) })
	}
	return l
}

func compareText(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	default:
		return 0
	}
}

func TestCompare_AgreesWithOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := pairs(t)
		a, b := wire().text(old), wire().text(new)
		got := lines(compared(t, loaded(t, a, old.kind), loaded(t, b, old.kind)))
		if diff := cmp.Diff(canonical(old.root), canonical(new.root)); (diff == "") != (len(got) == 0) {
			t.Errorf("%s\n%s\nchanges: %q\ngo-cmp: %s", a, b, got, diff)
		}
	})
}
