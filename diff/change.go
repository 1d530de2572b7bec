package diff

import (
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// Op says what became of a value.
type Op string

// The operations, as RFC 6902 names them.
const (
	Add     Op = "add"
	Remove  Op = "remove"
	Replace Op = "replace"
)

// Change is one difference between two documents. It refers to both.
type Change struct {
	Op Op
	// Risk says how bad what the change does to a running service may be; None if no rule applies.
	Risk Level
	// Rule is the gravest risk rule that applies; nil if none does.
	Rule *Rule
	// Why says in a sentence what the change may do; "" if no rule applies.
	Why string

	old, new place
	inner    *inner
}

// place is a value of a document, or the value around the place where another document has one.
type place struct {
	doc  *Document
	node int32
}

// inner is a difference inside an AppSpec file that a document holds as a string.
type inner struct{ old, new place }

// Path returns the change's place in the wire's names from the deployment, request, target or group on, with dots between
// them and, in brackets, what tells an element of a list apart: overrideAlarmConfiguration.alarms[cpu-high].
func (c *Change) Path() string { return c.named().path() }

// named returns the place that names the change: the old document's where it has the value.
func (c *Change) named() place {
	if c.Op == Add {
		return c.new
	}
	return c.old
}

// InnerPath returns the place of a change inside of an AppSpec file that the documents hold as a string, such as
// Resources[0].fn.Properties.TargetVersion; Path is then that of the string. It is "" for every other change.
func (c *Change) InnerPath() string {
	switch {
	case c.inner == nil:
		return ""
	case c.Op == Add:
		return c.inner.new.path()
	default:
		return c.inner.old.path()
	}
}

// OldPointer returns where the value stands in the old document as it was given; it reports false for an addition.
func (c *Change) OldPointer() (source.Pointer, bool) {
	if c.Op == Add && c.inner == nil {
		return "", false
	}
	return c.old.pointer(), true
}

// NewPointer returns where the value stands in the new document as it was given; it reports false for a removal.
func (c *Change) NewPointer() (source.Pointer, bool) {
	if c.Op == Remove && c.inner == nil {
		return "", false
	}
	return c.new.pointer(), true
}

// OldPosition returns the line and column of the value in the old document, or of the value around its place.
func (c *Change) OldPosition() source.Position { return c.old.position() }

// NewPosition returns the line and column of the value in the new document, or of the value around its place.
func (c *Change) NewPosition() source.Position { return c.new.position() }

// Old returns the value of the old document as JSON, in the wire's names; nil for an addition.
func (c *Change) Old() []byte {
	if c.Op == Add {
		return nil
	}
	if c.inner != nil {
		return c.inner.old.json()
	}
	return c.old.json()
}

// New returns the value of the new document as JSON, in the wire's names; nil for a removal.
func (c *Change) New() []byte {
	if c.Op == Remove {
		return nil
	}
	if c.inner != nil {
		return c.inner.new.json()
	}
	return c.new.json()
}

// Category says what the change is about: that of the innermost member that has one.
func (c *Change) Category() facts.Category {
	p := c.named()
	if p.doc.Kind == model.AppSpec {
		return facts.Revision
	}
	for i := p.node; i >= 0; i = p.doc.nodes[i].up {
		if m := p.doc.nodes[i].field.member; m != nil && m.Category != facts.Configuration {
			return m.Category
		}
	}
	return facts.Configuration
}

func (p place) pointer() source.Pointer { return p.doc.source.Pointer(p.doc.nodes[p.node].at) }

func (p place) position() source.Position {
	return p.doc.source.Position(int(p.doc.source.Nodes[p.doc.nodes[p.node].at].Value.Start))
}

// path returns the names from the root to the place.
func (p place) path() string {
	var segments []string
	for i := p.node; i > p.doc.root; i = p.doc.nodes[i].up {
		segments = append(segments, p.doc.segment(i))
	}
	var b strings.Builder
	for k := len(segments) - 1; k >= 0; k-- {
		if b.Len() > 0 && segments[k][0] != '[' {
			b.WriteByte('.')
		}
		b.WriteString(segments[k])
	}
	return b.String()
}

// segment names a value among those in the same object or list.
func (d *Document) segment(i int32) string {
	n := &d.nodes[i]
	switch {
	case n.place < 0:
		return "[" + d.elementName(i) + "]"
	case !n.stranger():
		return n.field.name
	}
	name := n.name
	if d.fold || d.Kind == model.AppSpec {
		name = d.source.Name(n.at)
	}
	if name == "" || strings.ContainsAny(name, ".[]\"") {
		return strconv.Quote(name)
	}
	return name
}

// elementName returns what tells an element of a list apart, with its number among those of the same name.
func (d *Document) elementName(i int32) string {
	up := d.nodes[i].up
	name := d.idOf(i)
	if name == "" {
		index := 0
		for c := up + 1; c < i; c = d.nodes[c].next {
			index++
		}
		return strconv.Itoa(index)
	}
	again := 1
	if d.source.Nodes[d.nodes[up].at].Count <= maxNumbered {
		for c := up + 1; c < i; c = d.nodes[c].next {
			if d.idOf(c) == name {
				again++
			}
		}
	}
	if strings.ContainsAny(name, "[]\"") || strings.ContainsFunc(name, func(r rune) bool { return !strconv.IsPrint(r) }) {
		name = strconv.Quote(name)
	}
	if again > 1 {
		name += "#" + strconv.Itoa(again)
	}
	return name
}

// maxNumbered is the number of elements of a list up to which those of one name are numbered.
const maxNumbered = 1000

// idOf returns the identity of an element for people; "" where its place has to do.
func (d *Document) idOf(i int32) string {
	f := d.nodes[d.nodes[i].up].field
	switch {
	case f.elem == nil || f.identity == byOrder || f.identity == byName:
		return ""
	case f.identity == byKey:
		if k, ok := d.keyOf(i); ok {
			return d.nodes[k].text
		}
		return ""
	case d.nodes[i].kind == text:
		return d.nodes[i].text
	case d.nodes[i].kind == object:
		return d.filterName(i)
	default:
		return ""
	}
}

// filterName returns a tag filter as people write it, Key=Value, and an Amazon ECS service as cluster:service.
func (d *Document) filterName(i int32) string {
	v := d.view(i)
	key, value := v.Get("Key").Text(), v.Get("Value").Text()
	switch kind := v.Get("Type").Text(); {
	case key == "" && value == "":
		if service := v.Get("serviceName").Text(); service != "" {
			return bareName(v.Get("clusterName").Text()) + ":" + bareName(service)
		}
		return ""
	case kind == string(model.EC2TagFilterTypeKeyOnly):
		return key
	default:
		return key + "=" + value
	}
}
