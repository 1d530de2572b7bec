package jsonschema

import (
	"net/url"
	"path/filepath"
	"strings"

	"github.com/deployrecord/deployrecord/model/source"
)

// target is where a reference leads.
type target struct {
	in   *resource
	node int32
}

// resolve returns the address that a reference means where a base holds, without its fragment, and the fragment.
func resolve(base, reference string) (uri, fragment string, err error) {
	r, err := url.Parse(reference)
	if err != nil {
		return "", "", err
	}
	fragment, r.Fragment, r.RawFragment = r.Fragment, "", ""
	if r.IsAbs() {
		return r.String(), fragment, nil
	}
	if *r == (url.URL{}) {
		return base, fragment, nil
	}
	b, err := url.Parse(base)
	if err != nil {
		return "", "", err
	}
	return b.ResolveReference(r).String(), fragment, nil
}

// follow returns where a reference leads. It notes a problem if that is nowhere.
func (c *Compiler) follow(in *resource, at int32) (target, bool) {
	doc := in.file.doc
	reference := doc.String(at)
	none := func(message string, args ...any) (target, bool) {
		c.problem(in.file, at, message, args...)
		return target{}, false
	}
	uri, fragment, err := resolve(in.uri, reference)
	if err != nil {
		return none("$ref %s is no URI reference", quoted(reference))
	}
	to := c.byURI[uri]
	if to == nil {
		relative, err := url.Parse(reference)
		if err != nil || relative.IsAbs() || relative.Host != "" {
			return none("$ref %s leads out of this machine: only schemas in files beside this one are read", quoted(reference))
		}
		if strings.HasPrefix(relative.Path, "/") {
			return none("$ref %s must be relative to the file of its schema", quoted(reference))
		}
		f, err := c.beside(in.file, relative.Path)
		switch {
		case err != nil:
			return none("$ref %s leads to a file that cannot be read: %s", quoted(reference), Reason(err))
		case f == nil:
			return target{}, false // what is wrong with it was noted
		}
		to = f.resources[0]
		c.byURI[uri] = to
	}
	if fragment == "" {
		return target{to, to.node}, true
	}
	t, ok := to.find(fragment)
	if !ok {
		return none("$ref %s leads to nothing: %s has no #%s", quoted(reference), shownPath(to.file), cut(fragment, longestQuote))
	}
	return t, true
}

// beside reads a file by its path relative to another.
func (c *Compiler) beside(f *file, path string) (*file, error) {
	path = filepath.FromSlash(path)
	return c.load(filepath.Join(filepath.Dir(f.absolute), path), filepath.Join(filepath.Dir(f.path), path))
}

func shownPath(f *file) string { return filepath.ToSlash(f.path) }

// find returns what a fragment means in a resource: a JSON Pointer or an anchor.
func (r *resource) find(fragment string) (target, bool) {
	if fragment[0] != '/' {
		node, ok := r.anchors[fragment]
		return target{r, node}, ok
	}
	t := target{r, r.node}
	doc := r.file.doc
	node, ok := doc.Find(doc.Pointer(r.node) + source.Pointer(fragment))
	if !ok {
		return t, false
	}
	// The schema found may stand in one that has a base of its own.
	for i := t.node; i < node; i++ {
		if inner := r.file.resources[i]; inner != nil && doc.Nodes[i].Next > node {
			t.in = inner
		}
	}
	if own := r.file.resources[node]; own != nil {
		t.in = own
	}
	t.node = node
	return t, true
}
