package suppress

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/model"
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

// application is what Apply knows of a document.
type application struct {
	comments  *Comments
	validator *validate.Validator
	options   *validate.Options
	doc       *source.Document
	result    validate.Result
	out       []bool             // of the result's findings
	remarks   []validate.Finding // about the comments
	count     int                // of the directives so far
}

// text applies the comments of one text.
func (a *application) text(t *text) {
	groups := make(map[key]*group)
	var all []*use
	for _, span := range t.doc.Comments() {
		if !mentioned(t.doc.Text[span.Start:span.End]) {
			continue
		}
		comment := string(t.doc.Text[span.Start:span.End])
		d, p := parse(comment, a.comments.known())
		if d == nil && p == nil {
			continue
		}
		if a.count++; a.count > mostDirectives {
			if a.count == mostDirectives+1 {
				a.remark(t, &malformed, span, "", comment, "the document has more comments that suppress findings than are read", "suppress them in the configuration file")
			}
			break
		}
		line, alone := t.target(span)
		pointer := t.pointerOn(line)
		switch {
		case p != nil:
			at := source.Span{Start: span.Start + uint32(p.from), End: span.Start + uint32(p.to)}
			a.remark(t, &malformed, at, pointer, comment, p.message, p.hint)
		case past(d.expires, a.comments.now):
			a.remark(t, &expired, span, pointer, comment, "the suppression of "+words.List(d.rules, "and")+" expired on "+d.expires.Format(time.DateOnly),
				"mend what it is for, or renew the day")
		default:
			u := &use{directive: d, span: span, pointer: pointer, comment: comment}
			all = append(all, u)
			for _, rule := range d.rules {
				k := key{line, rule, alone}
				if groups[k] == nil {
					groups[k] = new(group)
				}
				u.groups = append(u.groups, groups[k])
			}
		}
	}
	if len(all) == 0 {
		return
	}
	for i := range a.result.Findings {
		f := &a.result.Findings[i]
		if t.has(f) && t.suppressed(f, groups) {
			a.out[i] = true
		}
	}
	for _, u := range all {
		a.unused(t, u)
	}
}

// key is what directives are looked up by: the line they hold for, counted from 0, a rule, and whether they stand alone on
// their line and hold for what begins on the other.
type key struct {
	line  int
	rule  string
	alone bool
}

// group is the directives of one key. They suppress the same findings, or none.
type group struct{ used bool }

// use is a directive in force.
type use struct {
	*directive
	span    source.Span
	pointer string
	comment string
	groups  []*group // of each rule
}

// unused reports the rules of a directive that suppress nothing, as far as that can be told.
func (a *application) unused(t *text, u *use) {
	if a.result.Kind == model.Unknown || a.result.Partial {
		return
	}
	var idle []string
	for i, rule := range u.rules {
		if !u.groups[i].used && InForce(rule, a.options) {
			idle = append(idle, rule)
		}
	}
	switch {
	case len(idle) == 0:
	case len(idle) == len(u.rules):
		a.remark(t, &unused, u.span, u.pointer, u.comment, "the comment suppresses no finding of "+words.List(idle, "or"), "remove it")
	default:
		a.remark(t, &unused, u.span, u.pointer, u.comment, "the comment suppresses no finding of "+words.List(idle, "or"), "remove what it does not need")
	}
}

// remark adds a finding about a comment.
func (a *application) remark(t *text, rule *validate.Rule, span source.Span, pointer, comment, message, hint string) {
	f := validate.Finding{Rule: rule, Message: message, Hint: hint}
	f.Location, f.Inner = t.place(span, pointer)
	if a.validator.Adopt(&f, comment) {
		a.remarks = append(a.remarks, f)
	}
}

// done returns the findings in order, and which of them are suppressed.
func (a *application) done() ([]validate.Finding, []bool) {
	if len(a.remarks) > 0 {
		all := make([]judged, 0, len(a.out)+len(a.remarks))
		for i, f := range a.result.Findings {
			all = append(all, judged{f, a.out[i]})
		}
		for _, f := range a.remarks {
			all = append(all, judged{f, false})
		}
		slices.SortStableFunc(all, func(x, y judged) int { return validate.Compare(x.finding, y.finding) })
		a.result.Findings, a.out = nil, nil
		for _, j := range all {
			a.result.Findings, a.out = append(a.result.Findings, j.finding), append(a.out, j.out)
		}
	}
	if !slices.Contains(a.out, true) {
		a.out = nil
	}
	return a.result.Findings, a.out
}

type judged struct {
	finding validate.Finding
	out     bool
}
