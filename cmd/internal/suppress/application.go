package suppress

import (
	"fmt"
	"slices"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

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

// comment is one that has to do with suppressions.
type comment struct {
	*directive
	text    string
	span    source.Span
	pointer string   // of what it is about
	groups  []*group // of each rule
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

// text applies the comments of one text.
func (a *application) text(t *text) {
	groups := make(map[key]*group)
	inForce := a.read(t, groups)
	if len(inForce) == 0 {
		return
	}
	for i := range a.result.Findings {
		f := &a.result.Findings[i]
		if t.has(f) && t.suppressed(f, groups) {
			a.out[i] = true
		}
	}
	for _, c := range inForce {
		a.unused(t, c)
	}
}

// read returns the comments of a text that suppress findings, puts them in groups, and reports those that do not.
func (a *application) read(t *text, groups map[key]*group) []*comment {
	var inForce []*comment
	for _, span := range t.doc.Comments() {
		if !mentioned(t.doc.Text[span.Start:span.End]) {
			continue
		}
		c := &comment{text: string(t.doc.Text[span.Start:span.End]), span: span}
		d, p := parse(c.text, a.comments.known())
		if d == nil && p == nil {
			continue
		}
		if a.count++; a.count > mostDirectives {
			if a.count == mostDirectives+1 {
				a.remark(t, c, &malformed, "the document has more comments that suppress findings than are read", "suppress them in the configuration file")
			}
			break
		}
		line, alone := t.target(span)
		c.directive, c.pointer = d, t.pointerOn(line)
		switch {
		case p != nil:
			c.span = source.Span{Start: span.Start + uint32(p.from), End: span.Start + uint32(p.to)}
			a.remark(t, c, &malformed, p.message, p.hint)
		case past(d.expires, a.comments.now):
			a.remark(t, c, &expired, "the suppression of "+words.List(d.rules, "and")+" expired on "+d.expires.Format(time.DateOnly),
				"mend what it is for, or renew the day")
		default:
			inForce = append(inForce, c)
			for _, rule := range d.rules {
				k := key{line, rule, alone}
				if groups[k] == nil {
					groups[k] = new(group)
				}
				c.groups = append(c.groups, groups[k])
			}
		}
	}
	return inForce
}

// unused reports the rules of a comment that suppress nothing, as far as that can be told.
func (a *application) unused(t *text, c *comment) {
	if a.result.Kind == model.Unknown || a.result.Partial {
		return
	}
	var idle []string
	for i, rule := range c.rules {
		if !c.groups[i].used && InForce(rule, a.options) {
			idle = append(idle, rule)
		}
	}
	if len(idle) == 0 {
		return
	}
	hint := "remove what it does not need"
	if len(idle) == len(c.rules) {
		hint = "remove it"
		if line := a.reported(t, idle); line != "" {
			hint = "remove it, or move it to " + line + ", where there is one"
		}
	}
	a.remark(t, c, &unused, "the comment suppresses no finding of "+words.List(idle, "or"), hint)
}

// reported returns the line of the first finding of some rules in a text that no comment suppresses; "" if there is none.
func (a *application) reported(t *text, rules []string) string {
	for i := range a.result.Findings {
		f := &a.result.Findings[i]
		switch {
		case a.out[i] || !t.has(f) || !slices.Contains(rules, f.Rule.ID):
		case t.outer != nil:
			return fmt.Sprintf("line %d of the AppSpec", f.Inner.Line)
		default:
			return fmt.Sprintf("line %d", f.Line)
		}
	}
	return ""
}

// remark adds a finding about a comment.
func (a *application) remark(t *text, c *comment, rule *validate.Rule, message, hint string) {
	f := validate.Finding{Rule: rule, Message: message, Hint: hint}
	f.Location, f.Inner = t.place(c.span, c.pointer)
	if a.validator.Adopt(&f, c.text) {
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
