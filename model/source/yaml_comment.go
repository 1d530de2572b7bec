package source

import (
	"cmp"
	"slices"
)

// Comments returns where the comments of a YAML document stand, in their order: each from its number sign to the end of
// the line, without the line break. A number sign within a scalar begins none, be it in quotes, in a word or in the text
// of a block. A JSON document has no comments, and neither has one that could not be read, as there is no telling what
// is a scalar in it.
//
// The work is done anew on every call.
func (d *Document) Comments() []Span {
	if d.Format != YAML || len(d.Nodes) == 0 {
		return nil
	}
	var comments []Span
	scalars := d.scalars()
	for i := 0; i < len(d.Text); {
		for len(scalars) > 0 && int(scalars[0].End) <= i {
			scalars = scalars[1:]
		}
		switch {
		case len(scalars) > 0 && int(scalars[0].Start) <= i:
			i = int(scalars[0].End)
		case d.Text[i] == '#':
			end := lineEnd(d.Text, i)
			comments = append(comments, Span{uint32(i), uint32(end)})
			i = end
		default:
			i++
		}
	}
	return comments
}

// scalars returns where scalars stand, names included, in the order of the text. Those of an alias stand where its anchor
// does, and more than once.
func (d *Document) scalars() []Span {
	spans := slices.Clone(d.merged)
	for i := range d.Nodes {
		spans = appendScalars(spans, &d.Nodes[i])
	}
	for i, s := range spans {
		if c := d.Text[s.Start]; c == '|' || c == '>' {
			spans[i].Start = uint32(lineEnd(d.Text, int(s.Start))) // a comment may stand behind the indicator
		}
	}
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return spans
}

// appendScalars appends where the scalars of a node stand: its name, and its value if that is no object or list.
func appendScalars(spans []Span, n *Node) []Span {
	if n.Name.Len() > 0 {
		spans = append(spans, n.Name)
	}
	if n.Kind < Array && n.Value.Len() > 0 {
		spans = append(spans, n.Value)
	}
	return spans
}

// lineEnd returns the offset of the line break behind i, or of the end of the text.
func lineEnd(text []byte, i int) int {
	for i < len(text) && yamlBreakSize(text, i) == 0 {
		i++
	}
	return i
}
