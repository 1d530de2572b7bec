package suppress

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// Comments apply the comments that suppress findings. They may be used from several goroutines.
type Comments struct {
	now   time.Time
	known func() []string
}

// NewComments returns the Comments of a run that takes place now.
func NewComments(now time.Time) *Comments {
	return &Comments{
		now: now,
		known: sync.OnceValue(func() []string {
			var ids []string
			for _, r := range validate.Rules() {
				ids = append(ids, r.ID)
			}
			return ids
		}),
	}
}

// mentioned reports whether the program is named in a text, as it is in every comment that has to do with suppressions.
// A text that does not name it costs nothing more.
func mentioned(text []byte) bool {
	return bytes.Contains(text, []byte("eployrecord")) || bytes.Contains(text, []byte("eployRecord"))
}

// mostDirectives is how many comments of a document may suppress findings. It bounds what a document of nothing but such
// comments costs.
const mostDirectives = 1000

// Apply applies the comments of a document to its findings. v is what checked the document last, o how, and r what
// became of it. Apply returns the findings, with those about the comments themselves, in order, and which of them are
// suppressed: nil if none is. The findings of r may be among those returned.
//
// Comments count in YAML documents, and in the AppSpec text that a document of any format holds as a string. The AppSpec
// text of a JSON document is only looked at if it has findings.
func (c *Comments) Apply(v *validate.Validator, o *validate.Options, doc *source.Document, r validate.Result) (findings []validate.Finding, out []bool) {
	if len(doc.Nodes) == 0 || doc.Format != source.YAML && !slices.ContainsFunc(r.Findings, inText) || !mentioned(doc.Text) {
		return r.Findings, nil
	}
	a := application{comments: c, validator: v, options: o, doc: doc, result: r, out: make([]bool, len(r.Findings))}
	a.text(newOuter(doc))
	for _, node := range texts(doc, r.Findings) {
		if t := newInner(doc, node); t != nil {
			a.text(t)
		}
	}
	return a.done()
}

func inText(f validate.Finding) bool { return f.Inner != nil }

// texts returns the strings of a document that may hold AppSpec text with comments of interest: those with findings
// inside, and in a YAML document every member that is called content.
func texts(doc *source.Document, findings []validate.Finding) []int32 {
	var nodes []int32
	add := func(node int32) {
		if doc.Nodes[node].Kind == source.String && mentioned([]byte(doc.String(node))) && !slices.Contains(nodes, node) {
			nodes = append(nodes, node)
		}
	}
	for i := range findings {
		if findings[i].Inner == nil {
			continue
		}
		if node, ok := doc.Find(source.Pointer(findings[i].Pointer)); ok {
			add(node)
		}
	}
	if doc.Format == source.YAML {
		for i := range doc.Nodes {
			if node := int32(i); strings.EqualFold(doc.Name(node), "content") && len(nodes) < mostTexts {
				add(node)
			}
		}
	}
	return nodes
}

// mostTexts is how many strings of a document are looked through for comments, besides those with findings. A document
// has two at most, that of the revision and that of the one before.
const mostTexts = 16
