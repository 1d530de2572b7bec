package jsonschema

// marks are the members or elements of one value that a schema has looked at, which unevaluatedProperties and
// unevaluatedItems leave alone. Where nobody asks for them they are nil.
type marks struct {
	all   bool
	nodes map[int32]bool
}

func (m *marks) mark(node int32) {
	if m == nil {
		return
	}
	if m.nodes == nil {
		m.nodes = make(map[int32]bool)
	}
	m.nodes[node] = true
}

func (m *marks) markAll() {
	if m != nil {
		m.all = true
	}
}

func (m *marks) has(node int32) bool { return m.all || m.nodes[node] }

// add marks what others have marked.
func (m *marks) add(others *marks) {
	m.all = m.all || others.all
	for node := range others.nodes {
		m.mark(node)
	}
}
