package validate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/source"
)

// appSpecText is the text of an AppSpec that is being checked: a document of its own, or a string of the document.
type appSpecText struct {
	file *appspec.File
	text string
	// doc and node are the document and the string in it that the text is; the node is noNode for a document of its own.
	doc  *source.Document
	node int32
	// deprecated says that the string is one of the member string, of which less is documented than of appSpecContent.
	deprecated bool
	// pointer is the string's. It and place, which leads from the text to the document, are worked out when the first finding
	// asks for them.
	pointer string
	place   func(offset int) (int, bool)

	mistakes []appspec.Mistake // what happened to the text, where it is no AppSpec
	unfilled unfilled
}

const noNode = -1

// appSpecFile runs the checks on a document that is an AppSpec file.
func (v *Validator) appSpecFile() {
	doc := v.pass.Doc
	v.appSpec(&appSpecText{file: appspec.Decode(doc, v.pass.Platform), text: string(doc.Text), doc: doc, node: noNode})
}

// brokenAppSpec runs the checks on a document that is said to be an AppSpec file and could not be read: some tell why.
func (v *Validator) brokenAppSpec() {
	if doc := v.pass.Doc; v.options.Kind == model.AppSpec {
		v.appSpec(&appSpecText{file: &appspec.File{Document: doc}, text: string(doc.Text), doc: doc, node: noNode})
	}
}

// embeddedAppSpec runs the checks on the AppSpec text of a revision, if it has one.
func (v *Validator) embeddedAppSpec(prefix []string, s *model.RevisionLocation) {
	if s == nil || len(v.checks.appSpec) == 0 {
		return
	}
	r, ok := revisionTextOf(s)
	if !ok || !filled(r.content) {
		return
	}
	v.pass.prefix = prefix
	node, _ := v.pass.Node(At(r.member, "content"))
	// The platform only decides what the content leaves open, and no servers take their AppSpec from a request.
	expected := v.pass.Platform
	if expected == model.ComputePlatformServer {
		expected = ""
	}
	file := appspec.ReadAs(*r.content, source.Limits{}, expected)
	v.appSpec(&appSpecText{
		file: file, text: *r.content, doc: v.pass.Doc, node: node, deprecated: r.named == model.RevisionLocationTypeString,
	})
}

func (v *Validator) appSpec(t *appSpecText) {
	nodes := t.file.Document.Nodes
	if t.file.Platform == "" {
		t.mistakes = appspec.Mistakes(t.text)
		if len(t.mistakes) > 0 && t.mistakes[0].NoAppSpec() && (len(nodes) == 0 || nodes[0].Kind < source.Array || t.mistakes[0].Kind == appspec.DoublyEscaped) {
			// What the text looks like when it is read all the same says nothing.
			t.file = &appspec.File{Document: &source.Document{Text: []byte(t.text)}}
		} else {
			t.mistakes = slices.DeleteFunc(t.mistakes, appspec.Mistake.NoAppSpec)
		}
	}
	if len(t.file.Document.Nodes) > 0 {
		t.unfilled = unfilledOf(t.file.Document)
	}
	v.pass.spec = t
	each(v, v.checks.appSpec, v.pass.prefix, t.file)
	v.pass.spec = nil
}

// mistake returns what happened to the text, if it is of that kind.
func (t *appSpecText) mistake(kind appspec.MistakeKind) (appspec.Mistake, bool) {
	for _, m := range t.mistakes {
		if m.Kind == kind {
			return m, true
		}
	}
	return appspec.Mistake{}, false
}

// embedded reports whether the text is a string of the document.
func (t *appSpecText) embedded() bool { return t.node != noNode }

// span returns the characters of the text that a place names.
func (t *appSpecText) span(at Place) source.Span {
	if at.bySpan {
		return at.span
	}
	n := &t.file.Document.Nodes[at.node]
	span := n.Value
	if at.name && n.Name.Len() > 0 {
		span = n.Name
	}
	shift := uint32(t.file.Offset)
	return source.Span{Start: span.Start + shift, End: span.End + shift}
}

// outer returns the place in the document of a place in the text, and the node there. Where a character of the text cannot
// be found in the document, it is the string as a whole.
func (t *appSpecText) outer(at Place) (Location, int32) {
	span := t.span(at)
	if !t.embedded() {
		node := int32(0)
		if at.byNode {
			node = at.node
		}
		pointer := ""
		if len(t.doc.Nodes) > 0 {
			pointer = string(t.doc.Pointer(node))
		}
		return Location{Pointer: pointer, Position: t.doc.Position(int(span.Start)), Span: span}, node
	}
	if t.place == nil {
		t.pointer = string(t.doc.Pointer(t.node))
		_, t.place = t.doc.Embedded(t.node)
	}
	whole := t.doc.Nodes[t.node].Value
	from, ok := t.place(int(span.Start))
	if !ok {
		from = int(whole.Start)
	}
	to, ok := t.place(int(span.End))
	if !ok || to < from {
		to = from
	}
	return Location{
		Pointer:  t.pointer,
		Position: t.doc.Position(from),
		Span:     source.Span{Start: uint32(from), End: uint32(to)},
	}, t.node
}

// inner returns the place of a finding within the AppSpec text that the document holds as a string, and the value there; nil
// for any other finding.
func (p *Pass) inner(at Place) (*Location, string) {
	t := p.spec
	if t == nil || !t.embedded() || !at.inText() {
		return nil, ""
	}
	span := t.span(at)
	l := Location{Span: span, Position: textPosition(t.text, int(span.Start))}
	if at.bySpan || len(t.file.Document.Nodes) == 0 {
		return &l, ""
	}
	l.Pointer = string(t.file.Document.Pointer(at.node))
	return &l, strings.Clone(value(t.file.Document, at.node))
}

// textPosition returns line and column of the byte at offset in a text. As in a file, a byte-order mark has no column.
func textPosition(text string, offset int) source.Position {
	text = text[:min(offset, len(text))]
	line := strings.Count(text, "\n") + 1
	text = strings.TrimPrefix(text[strings.LastIndexByte(text, '\n')+1:], "\ufeff")
	return source.Position{Line: line, Column: utf8.RuneCountInString(text) + 1}
}
