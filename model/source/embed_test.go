package source

import (
	"unicode/utf8"
)

// checkEmbedded reports where the characters of a string are not found where they came from.
func checkEmbedded(t testingT, d *Document, node int32) {
	t.Helper()
	text, at := d.Embedded(node)
	span := d.Nodes[node].Value
	if text != d.String(node) {
		t.Errorf("node %d: embedded %q, string %q", node, text, d.String(node))
	}
	before := -1
	for i, r := range text {
		outer, ok := at(i)
		if !ok || outer < int(span.Start) || outer >= int(span.End) {
			t.Fatalf("node %d %q: %q at %d maps to %d, %v, not within %v", node, text, r, i, outer, ok, span)
		}
		if outer <= before {
			t.Fatalf("node %d %q: %q at %d maps to %d, the one before to %d", node, text, r, i, outer, before)
		}
		before = outer
		stands, _ := utf8.DecodeRune(d.Text[outer:])
		switch {
		case stands == r:
		case stands == '\\' && d.Text[span.Start] == '"':
		case r == '\n' && yamlBreakSize(d.Text, outer) > 0:
		case r == ' ' && yamlBreakSize(d.Text, outer) > 0:
		default:
			t.Fatalf("node %d %q: %q at %d maps to %d, where %q stands", node, text, r, i, outer, stands)
		}
	}
	for _, i := range []int{-1, len(text) + 1} {
		if outer, ok := at(i); ok {
			t.Errorf("node %d: %d maps to %d, outside of the value", node, i, outer)
		}
	}
	if end, ok := at(len(text)); !ok || end <= before && text != "" || end > int(span.End) {
		t.Errorf("node %d %q: its end maps to %d, %v; last character at %d, value at %v", node, text, end, ok, before, span)
	}
}
