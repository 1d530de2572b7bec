package source

import (
	"fmt"

	"gopkg.in/yaml.v3"
)

// members appends the members of an object: its own in their order, then those that merge keys bring
// (https://yaml.org/type/merge.html), which give way to its own and to those merged before.
func (r *yamlReader) members(n *yaml.Node, depth int) (height int, ok bool) {
	object := int32(len(r.out.nodes) - 1)
	var merges []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind == yaml.ScalarNode && key.Tag == "!!merge" && key.Value == "<<" {
			merges = append(merges, value)
			continue
		}
		name, ok := r.name(key)
		if !ok {
			return 0, false
		}
		h, ok := r.value(value, name, depth+1)
		if !ok {
			return 0, false
		}
		height = max(height, h)
	}
	if len(merges) == 0 {
		return height, true
	}
	seen := make(map[string]bool)
	for c := object + 1; c < int32(len(r.out.nodes)); c = r.out.nodes[c].Next {
		seen[r.out.decoded[c].name] = true
	}
	for _, m := range merges {
		done := r.done
		r.done, _ = r.begin(m) // before what was read last
		h, ok := r.merge(m, seen, depth)
		if !ok {
			return 0, false
		}
		r.done = max(r.done, done)
		height = max(height, h)
	}
	return height, true
}

// merge appends the members of n, an object, an alias of one or a list of those, whose names were not seen yet.
func (r *yamlReader) merge(n *yaml.Node, seen map[string]bool, depth int) (height int, ok bool) {
	if n.Kind == yaml.SequenceNode {
		for _, c := range n.Content {
			h, ok := r.merge(c, seen, depth)
			if !ok {
				return 0, false
			}
			height = max(height, h)
		}
		if start, _ := r.begin(n); n.Style&yaml.FlowStyle != 0 {
			r.done = r.closing(max(r.done, start+1))
		}
		return height, true
	}
	from := anchored{tree: &yamlTree{}}
	if n.Kind == yaml.AliasNode {
		start := r.at(n.Line, n.Column)
		r.done = max(r.done, skipAnchor(r.text, start+1))
		from = r.anchors[n.Alias]
		if from.tree == nil || from.tree.nodes[from.node].Next == 0 {
			return 0, r.fail(insideItself(n.Value, start))
		}
	} else {
		out := r.out
		r.out = from.tree
		h, ok := r.value(n, yamlName{}, depth)
		r.out = out
		if !ok {
			return 0, false
		}
		from.height = h
		for i := range from.tree.nodes {
			r.merged = appendScalars(r.merged, &from.tree.nodes[i])
		}
	}
	node := from.tree.nodes[from.node]
	if node.Kind != Object {
		at, _ := r.begin(n)
		r.warn(at, fmt.Sprintf("a merge key takes an object or a list of objects, not a %s", node.Kind), "")
		return 0, true
	}
	if depth+from.height-1 > r.limits.Depth {
		at, _ := r.begin(n)
		return 0, r.fail(tooDeep(at, r.limits))
	}
	for c := from.node + 1; c < node.Next; c = from.tree.nodes[c].Next {
		name := from.tree.decoded[c].name
		if !r.charge(n, 1) {
			return 0, false
		}
		if seen[name] {
			continue
		}
		seen[name] = true
		if !r.copy(n, from.tree, c) {
			return 0, false
		}
	}
	return from.height - 1, true
}

// name reads the name of a member.
func (r *yamlReader) name(key *yaml.Node) (yamlName, bool) {
	start, tag := r.begin(key)
	var n Node
	var d decoded
	switch {
	case key.Kind == yaml.AliasNode:
		r.done = max(r.done, skipAnchor(r.text, start+1))
		from := r.anchors[key.Alias]
		if from.tree == nil || from.tree.nodes[from.node].Kind >= Array {
			return yamlName{}, r.fail(complexName(r.text, start))
		}
		n, d = from.tree.nodes[from.node], from.tree.decoded[from.node]
		n.Value = Span{uint32(start), uint32(skipAnchor(r.text, start+1))}
	case key.Kind != yaml.ScalarNode:
		return yamlName{}, r.fail(complexName(r.text, start))
	default:
		n, d = r.scalar(key, start, tag, yamlName{})
		if key.Anchor != "" {
			tree := &yamlTree{}
			n.Next = 1
			tree.append(n, d)
			r.keep(key, anchored{tree: tree})
		}
		d.value = key.Value // 1.0 is the name "1.0"
	}
	name := yamlName{span: n.Value, text: d.value}
	if n.Flags&Escaped != 0 {
		name.flags = NameEscaped
	}
	if n.Kind == Null {
		r.warn(start, "a member has no name", "write null in quotes if that is its name")
	}
	return name, true
}

// complexName is the fault of a name that is an object or a list. Mostly it is a template that nobody filled in.
func complexName(text []byte, at int) Fault {
	if at > 0 && string(text[at-1:min(len(text), at+1)]) == "{{" {
		return Fault{Kind: Syntax, Offset: at - 1, Message: "{{ begins two objects in YAML",
			Hint: "it looks like a template that was not filled in; fill it in, or put the value in quotes"}
	}
	return Fault{Kind: Syntax, Offset: at, Message: "the name of a member is an object or a list; it must be a string"}
}
