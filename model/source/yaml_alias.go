package source

import (
	"fmt"

	"gopkg.in/yaml.v3"
)

// anchored is a value that an anchor stands before, for its aliases to copy. As long as it is open, its Next is 0.
type anchored struct {
	tree   *yamlTree
	node   int32
	height int
}

// remember keeps the value at index for the aliases of n, if it has an anchor.
func (r *yamlReader) remember(n *yaml.Node, index int32, height int) {
	if n.Anchor != "" {
		r.keep(n, anchored{r.out, index, height})
	}
}

func (r *yamlReader) keep(n *yaml.Node, a anchored) {
	if r.anchors == nil {
		r.anchors = make(map[*yaml.Node]anchored)
	}
	r.anchors[n] = a
}

// alias appends the value that n stands for. It keeps the places that it has in the text.
func (r *yamlReader) alias(n *yaml.Node, name yamlName, depth int) (height int, ok bool) {
	start := r.at(n.Line, n.Column)
	r.done = max(r.done, skipAnchor(r.text, start+1))
	from := r.anchors[n.Alias]
	if from.tree == nil || from.tree.nodes[from.node].Next == 0 {
		return 0, r.fail(insideItself(n.Value, start))
	}
	if depth+from.height-1 > r.limits.Depth {
		return 0, r.fail(tooDeep(start, r.limits))
	}
	index := len(r.out.nodes)
	if !r.copy(n, from.tree, from.node) {
		return 0, false
	}
	node := &r.out.nodes[index]
	node.Name, node.Flags = name.span, node.Flags&^NameEscaped|name.flags
	r.out.decoded[index].name = name.text
	return from.height, true
}

// copy appends the value at index in from, and everything in it, on behalf of the alias or merge key n.
func (r *yamlReader) copy(n *yaml.Node, from *yamlTree, index int32) bool {
	next := from.nodes[index].Next
	if !r.charge(n, int(next-index)) {
		return false
	}
	moved := int32(len(r.out.nodes)) - index
	r.out.nodes = append(r.out.nodes, from.nodes[index:next]...)
	r.out.decoded = append(r.out.decoded, from.decoded[index:next]...)
	for i := index + moved; i < next+moved; i++ {
		r.out.nodes[i].Next += moved
	}
	return true
}

// charge counts values that the alias or merge key n adds, or looks at. It returns false when they are too many.
func (r *yamlReader) charge(n *yaml.Node, values int) bool {
	r.aliased += values
	at := r.at(n.Line, n.Column)
	switch {
	case r.aliased > r.limits.Aliases:
		return r.fail(overLimit(LimitAliases, at, fmt.Sprintf("aliases add more than %d values to the document", r.limits.Aliases)))
	case len(r.out.nodes)+values > r.limits.Nodes:
		return r.fail(tooManyNodes(at, r.limits))
	}
	return true
}

func insideItself(anchor string, at int) Fault {
	return Fault{Kind: Syntax, Offset: at, Message: fmt.Sprintf("the alias *%s stands inside the value that it repeats", anchor)}
}

func tooManyNodes(at int, l Limits) Fault {
	return overLimit(LimitNodes, at, fmt.Sprintf("the document holds more than %d values", l.Nodes))
}

func tooDeep(at int, l Limits) Fault {
	return overLimit(LimitDepth, at, fmt.Sprintf("objects and lists nest more than %d deep", l.Depth))
}
