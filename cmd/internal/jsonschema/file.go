package jsonschema

import (
	"bytes"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/deployrecord/deployrecord/model/source"
)

// file is a file with a schema in it, or with several that others refer to.
type file struct {
	// path is the file's as it is shown, absolute the same as it is told apart from others.
	path, absolute string
	doc            *source.Document
	// resources are the schemas with a base of their own, by their nodes: the root, and those with an $id.
	resources map[int32]*resource
}

// resource is a schema that references in it count from.
type resource struct {
	file *file
	node int32
	// uri is what the schema is known by, without a fragment.
	uri     string
	draft   draft
	anchors map[string]int32
}

// draft is a version of JSON Schema, by its number or year.
type draft int

const latest draft = 2020

// drafts are those that are known, by their $schema.
var drafts = map[string]draft{
	"https://json-schema.org/schema":               latest,
	"https://json-schema.org/draft/2020-12/schema": 2020,
	"https://json-schema.org/draft/2019-09/schema": 2019,
	"https://json-schema.org/draft-07/schema":      7,
	"https://json-schema.org/draft-06/schema":      6,
}

// maxFiles is how many files schemas may be spread over. In a directory that leads back to itself there would be no end.
const maxFiles = 1000

var errTooMany = fmt.Errorf("%d files have been read before it, which is where it ends", maxFiles)

// load reads a file that was not read before. Problems with what it says are noted, and it is then nil; the error is that
// of reading it.
func (c *Compiler) load(absolute, path string) (*file, error) {
	if f, ok := c.files[absolute]; ok {
		return f, nil
	}
	if len(c.files) == maxFiles {
		return nil, errTooMany
	}
	text, err := c.read(absolute)
	if err != nil {
		return nil, err
	}
	f := &file{path: path, absolute: absolute, resources: make(map[int32]*resource)}
	c.files[absolute] = nil
	if !c.parse(f, text) {
		return nil, nil
	}
	c.files[absolute] = f
	root := &resource{file: f, uri: fileURI(absolute), draft: c.draftOf(f, 0), anchors: make(map[string]int32)}
	f.resources[0] = root
	c.byURI[root.uri] = root
	c.scan(root, 0)
	return f, nil
}

// fileURI is what a file is known by within a Compiler.
func fileURI(absolute string) string {
	u := url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(absolute), "/")}
	return u.String()
}

// parse reads the one document of a file.
func (c *Compiler) parse(f *file, text []byte) bool {
	hint := source.Detect
	switch strings.ToLower(filepath.Ext(f.path)) {
	case ".json":
		hint = source.AsJSON
	case ".yaml", ".yml":
		hint = source.AsYAML
	}
	before := len(c.problems)
	documents := source.Parse(text, source.Options{Format: hint})
	f.doc = documents[0]
	for _, fault := range f.doc.Faults {
		if !fault.Allowed {
			c.problems = append(c.problems, Problem{f.path, f.doc.Position(fault.Offset), fault.Message})
		}
	}
	switch {
	case len(c.problems) > before:
	case len(documents) > 1:
		c.problems = append(c.problems, Problem{f.path, documents[1].Start, "a file holds one schema"})
	case f.doc.Format == source.JSON && bytes.HasPrefix(bytes.TrimSpace(text), []byte("[")):
		c.problems = append(c.problems, Problem{f.path, source.Position{Line: 1, Column: 1}, "a schema must be an object or a boolean, not a list"})
	}
	return len(c.problems) == before
}

// draftOf returns the draft that a schema says it is of.
func (c *Compiler) draftOf(f *file, node int32) draft {
	at, ok := f.doc.Member(node, "$schema")
	if !ok {
		return latest
	}
	if f.doc.Nodes[at].Kind != source.String {
		c.problem(f, at, "$schema must be a string, not %s", kindWords[f.doc.Nodes[at].Kind])
		return latest
	}
	uri := strings.TrimSuffix(f.doc.String(at), "#")
	d, ok := drafts[strings.Replace(uri, "http://", "https://", 1)]
	if !ok {
		c.problem(f, at, "the draft %s is not known: it may be 2020-12, 2019-09, 7 or 6, as in https://json-schema.org/draft/2020-12/schema", quoted(uri))
		return latest
	}
	return d
}

func (c *Compiler) problem(f *file, node int32, message string, args ...any) {
	at := f.doc.Position(int(f.doc.Nodes[node].Value.Start))
	c.problems = append(c.problems, Problem{f.path, at, fmt.Sprintf(message, args...)})
}

// scan finds the schemas with an $id or an anchor. It goes where schemas are, and nowhere else.
func (c *Compiler) scan(in *resource, node int32) {
	doc := in.file.doc
	if doc.Nodes[node].Kind != source.Object {
		return
	}
	if _, refers := doc.Member(node, "$ref"); !refers || in.draft >= 2019 { // what stands beside it means nothing
		in = c.identify(in, node)
	}
	for at := range doc.Children(node) {
		name := doc.Name(at)
		if in.draft >= 2019 && (name == "$anchor" || name == "$dynamicAnchor") && doc.Nodes[at].Kind == source.String {
			in.anchors[doc.String(at)] = node
		}
		for s := range schemasIn(doc, at, holdings[name]) {
			c.scan(in, s)
		}
	}
}

// identify returns the resource that a schema is, if it has an $id, or is in.
func (c *Compiler) identify(in *resource, node int32) *resource {
	doc := in.file.doc
	at, ok := doc.Member(node, "$id")
	if !ok || doc.Nodes[at].Kind != source.String {
		return in
	}
	id := doc.String(at)
	if anchor, ok := strings.CutPrefix(id, "#"); ok {
		if in.draft < 2019 {
			in.anchors[anchor] = node
		} else if anchor != "" {
			c.problem(in.file, at, "$id must not have a fragment: $anchor names a place inside of a schema")
		}
		return in
	}
	uri, _, err := resolve(in.uri, id)
	if err != nil {
		c.problem(in.file, at, "$id %s is no URI reference", quoted(id))
		return in
	}
	if other := c.byURI[uri]; other != nil && (other.file != in.file || other.node != node) {
		c.problem(in.file, at, "another schema has the $id %s too", quoted(uri))
		return in
	}
	own := &resource{file: in.file, node: node, uri: uri, draft: in.draft, anchors: make(map[string]int32)}
	if node == 0 {
		own.anchors = in.anchors
	} else if _, ok := doc.Member(node, "$schema"); ok {
		own.draft = c.draftOf(in.file, node)
	}
	in.file.resources[node] = own
	c.byURI[uri] = own
	return own
}
