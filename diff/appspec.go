package diff

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// The places of the members of the objects that hold the text of an AppSpec file: both structures have the same.
var (
	contentPlace = facts.AppSpecContent.Find("content")
	sha256Place  = facts.AppSpecContent.Find("sha256")
)

// content compares two objects that hold the text of an AppSpec file. Where both have the text, its hash says nothing
// more, unless one was changed and the other was not; where only one has it, as requests do and records do not, the
// hash of the text stands for it.
func (c *comparer) content(a, b int32) {
	i, hasOld := c.old.child(a, contentPlace)
	j, hasNew := c.new.child(b, contentPlace)
	hasOld = hasOld && c.old.nodes[i].kind == text && c.old.nodes[i].text != ""
	hasNew = hasNew && c.new.nodes[j].kind == text && c.new.nodes[j].text != ""
	switch {
	case hasOld && hasNew && c.old.nodes[i].text != c.new.nodes[j].text:
		c.appSpec(i, j)
		c.except(a, b)
	case hasOld != hasNew && sameHash(c.old.hashOf(a), c.new.hashOf(b)):
		c.except(a, b)
	default:
		c.members(a, b)
	}
}

func sameHash(a, b string) bool { return a != "" && strings.EqualFold(a, b) }

// hashOf returns the SHA-256 that an object states or, if it states none, that of its text; "" if it has neither.
func (d *Document) hashOf(i int32) string {
	if h, ok := d.child(i, sha256Place); ok && d.nodes[h].text != "" {
		return d.nodes[h].text
	}
	if t, ok := d.child(i, contentPlace); ok && d.nodes[t].kind == text && d.nodes[t].text != "" {
		sum := sha256.Sum256([]byte(d.nodes[t].text))
		return hex.EncodeToString(sum[:])
	}
	return ""
}

// except compares what two such objects have beside the members that the structure knows.
func (c *comparer) except(a, b int32) {
	rest := comparer{old: c.old, new: c.new}
	rest.members(a, b)
	for _, change := range rest.changes {
		if p := change.named(); p.doc.nodes[p.node].field.member == nil {
			c.note(change)
		}
	}
}

// appSpec compares two texts of an AppSpec file by what they say. Where one cannot be read they are compared as texts.
func (c *comparer) appSpec(i, j int32) {
	old, okOld := readAppSpec(c.old.nodes[i].text)
	new, okNew := readAppSpec(c.new.nodes[j].text)
	if !okOld || !okNew {
		c.replaced(i, j)
		return
	}
	alignNames(old, new)
	inside := comparer{old: old, new: new}
	inside.value(0, 0)
	for _, change := range inside.changes {
		change.inner = &inner{change.old, change.new}
		change.old, change.new = place{c.old, i}, place{c.new, j}
		c.note(change)
	}
}

// readAppSpec reads the text of an AppSpec file, JSON or YAML. A text that begins with a brace and is no JSON may still
// be YAML, as what Python prints of a dictionary is.
func readAppSpec(s string) (*Document, bool) {
	formats := []source.FormatHint{source.Detect}
	if strings.HasPrefix(strings.TrimSpace(s), "{") {
		formats = append(formats, source.AsYAML)
	}
	for _, format := range formats {
		docs := source.Parse([]byte(s), source.Options{Format: format})
		if len(docs) != 1 || readable(docs[0]) != nil || docs[0].Nodes[0].Kind != source.Object {
			continue
		}
		d := &Document{Kind: model.AppSpec, source: docs[0], fold: foldsNames(docs[0])}
		d.value(0, appSpecValue, -1, -1, "")
		return d, true
	}
	return nil, false
}

// alignNames sees to it that names mean the same in upper and lower case in both of two AppSpec files, or in neither.
func alignNames(old, new *Document) {
	for _, d := range []*Document{old, new} {
		if d.fold && !(old.fold && new.fold) {
			d.fold = false
			d.nodes = d.nodes[:0]
			d.value(0, appSpecValue, -1, -1, "")
		}
	}
}
