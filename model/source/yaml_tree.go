package source

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"
)

// yamlTree is a flat tree under construction.
type yamlTree struct {
	nodes   []Node
	decoded []decoded
}

func (t *yamlTree) append(n Node, d decoded) {
	t.nodes = append(t.nodes, n)
	t.decoded = append(t.decoded, d)
}

// yamlName is the name of a member: where it stands and what it says.
type yamlName struct {
	span  Span
	text  string
	flags Flags
}

// yamlReader turns the nodes of yaml.v3 into those of a Document.
type yamlReader struct {
	yamlPlaces
	limits Limits
	tree   yamlTree
	out    *yamlTree // where nodes go: tree, or one that is to be merged into another
	faults []Fault
	fatal  bool
	merged []Span // see Document.merged

	patched bool // see withoutJSONEscapes
	anchors map[*yaml.Node]anchored
	aliased int // how many values aliases have added
	done    int // the offset behind the last thing read
}

// fail adds a fatal fault. It returns false, for its callers to return.
func (r *yamlReader) fail(f Fault) bool {
	f.Fatal = true
	r.faults = append(r.faults, f)
	r.fatal = true
	return false
}

func (r *yamlReader) warn(offset int, message, hint string) {
	r.faults = append(r.faults, Fault{Kind: Syntax, Offset: offset, Message: message, Hint: hint})
}

// value appends n and everything in it. It returns how many levels of objects and lists n has, itself included, and
// false after a fatal fault.
func (r *yamlReader) value(n *yaml.Node, name yamlName, depth int) (height int, ok bool) {
	if n.Kind == yaml.AliasNode {
		return r.alias(n, name, depth)
	}
	start, tag := r.begin(n)
	index := int32(len(r.out.nodes))
	switch {
	case len(r.out.nodes) >= r.limits.Nodes:
		return 0, r.fail(tooManyNodes(start, r.limits))
	case n.Kind == yaml.ScalarNode:
		r.out.append(r.scalar(n, start, tag, name))
		r.remember(n, index, 0)
		return 0, true
	case depth > r.limits.Depth:
		return 0, r.fail(tooDeep(start, r.limits))
	}
	if n.Style&yaml.TaggedStyle != 0 && n.Tag != "!!map" && n.Tag != "!!seq" {
		problem, hint := foreignTag(n.Tag)
		r.warn(tag, problem, hint)
	}
	r.out.append(Node{Kind: Array, Flags: name.flags, Name: name.span}, decoded{name: name.text})
	r.remember(n, index, 0)
	r.done = max(r.done, start)
	if n.Kind == yaml.MappingNode {
		r.out.nodes[index].Kind = Object
		height, ok = r.members(n, depth)
	} else {
		height, ok = r.elements(n, depth)
	}
	if !ok {
		return 0, false
	}
	if n.Style&yaml.FlowStyle != 0 && start < len(r.text) && (r.text[start] == '{' || r.text[start] == '[') {
		r.done = r.closing(max(r.done, start+1))
	} else if n.Kind == yaml.MappingNode {
		start, _ = r.begin(n.Content[0]) // a mapping without braces begins with its first name
	}
	r.close(index, Span{uint32(start), uint32(max(r.done, start))})
	r.remember(n, index, height+1)
	return height + 1, true
}

// close ends the object or list at index, to which all nodes behind it belong.
func (r *yamlReader) close(index int32, value Span) {
	nodes := r.out.nodes
	node := &nodes[index]
	node.Value, node.Next = value, int32(len(nodes))
	for c := index + 1; c < node.Next; c = nodes[c].Next {
		node.Count++
	}
}

// elements appends the elements of a list.
func (r *yamlReader) elements(n *yaml.Node, depth int) (height int, ok bool) {
	for _, c := range n.Content {
		h, ok := r.value(c, yamlName{}, depth+1)
		if !ok {
			return 0, false
		}
		height = max(height, h)
	}
	return height, true
}

// begin returns the offset of the first character of n behind its anchor and tag, and that of the tag, or -1.
func (r *yamlReader) begin(n *yaml.Node) (start, tag int) {
	start = r.at(n.Line, n.Column)
	tagged := n.Style&yaml.TaggedStyle != 0
	if n.Anchor == "" && !tagged && (start == len(r.text) || r.text[start] != '!') || n.Kind == yaml.AliasNode {
		if isEmptyYAML(n) {
			start = r.missing(start)
		}
		return start, -1
	}
	start, tag = yamlProperties(r.text, start, n.Anchor != "", tagged || !isEmptyYAML(n))
	if !isEmptyYAML(n) {
		start = passYAML(r.text, start)
	}
	return start, tag
}

// isEmptyYAML tells whether n is a value that is not there.
func isEmptyYAML(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style&^yaml.TaggedStyle == 0
}

// missing returns the offset directly behind the colon, dash or comma that a missing value belongs to. yaml.v3 says that it is
// at start, which may be some lines further down.
func (r *yamlReader) missing(start int) int {
	at := r.done
	for i := passYAML(r.text, at); i < start; i = passYAML(r.text, at) {
		switch r.text[i] {
		case ':', '-', '?', ',', '[', '{':
			at = i + 1
		default:
			return start
		}
	}
	return min(at, start)
}

// scalar returns the node of the scalar n, which begins at start behind its tag, if it has one.
func (r *yamlReader) scalar(n *yaml.Node, start, tag int, name yamlName) (Node, decoded) {
	s := resolveScalar(n)
	if s.problem != "" {
		at := start
		if tag >= 0 {
			at = tag
		}
		r.warn(at, s.problem, s.hint)
	}
	end := r.scalarEnd(n, start)
	r.done = max(r.done, end)
	if r.patched && bytes.IndexByte(r.text[start:end], '\\') >= 0 {
		s.value = unescapeYAML(r.text, start, n.Value)
		n.Value = s.value
	}
	if s.kind == String && !r.verbatim(start, end, s.value) {
		s.flags |= Escaped
	}
	return Node{
		Kind: s.kind, Flags: s.flags | name.flags, Name: name.span,
		Value: Span{uint32(start), uint32(end)}, Next: int32(len(r.out.nodes) + 1),
	}, decoded{name.text, s.value}
}

// scalarEnd returns the offset behind the scalar n, which begins at start.
func (r *yamlReader) scalarEnd(n *yaml.Node, start int) int {
	switch {
	case n.Style&^yaml.TaggedStyle != 0:
		end := start + 1 + len(n.Value)
		if end < len(r.text) && r.text[end] == r.text[start] && r.verbatim(start, end+1, n.Value) && !strings.ContainsAny(n.Value, `'\`) {
			return end + 1
		}
	case n.Value == "":
		return start
	case start+len(n.Value) <= len(r.text) && string(r.text[start:start+len(n.Value)]) == n.Value:
		return start + len(n.Value)
	}
	w := scalarWalk{text: r.text}
	return w.scalar(start, n.Value)
}

// verbatim tells whether the text from start to end is the value as it stands, but for quotes around it.
func (r *yamlReader) verbatim(start, end int, value string) bool {
	if start < end && (r.text[start] == '"' || r.text[start] == '\'') {
		start++
		end--
	}
	return end-start == len(value) && string(r.text[start:end]) == value
}

// closing returns the offset behind the bracket that closes a collection whose last element ends before i.
func (r *yamlReader) closing(i int) int {
	for i = passYAML(r.text, i); i < len(r.text); i = passYAML(r.text, i+1) {
		switch r.text[i] {
		case '}', ']':
			return i + 1
		case ',', ':', '?':
		default:
			return i
		}
	}
	return i
}

// nothingAfter tells whether the document ends behind its value, as it must, and adds a fault when it does not.
func (r *yamlReader) nothingAfter() bool {
	at := passYAML(r.text, r.done)
	for at < len(r.text) && yamlMarker(r.text[at:min(len(r.text), at+4)]) == '.' && r.lines[r.lineOf(at)] == uint32(at) {
		at = passYAML(r.text, at+3)
	}
	if at == len(r.text) {
		return true
	}
	f := Fault{Kind: Syntax, Offset: at, Message: "there is text behind the value: " + quoteYAML(string(restOfYAMLLine(r.text, at)))}
	if yamlMarker(r.text[at:min(len(r.text), at+4)]) == '-' {
		f.Message = "a second document begins here"
	}
	return r.fail(f)
}
