package jsonschema

import (
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/deployrecord/deployrecord/model/source"
)

// Compiler compiles schemas. A file that several of them refer to is read once. It is for one goroutine.
type Compiler struct {
	read     func(path string) ([]byte, error)
	files    map[string]*file // by absolute path; nil for one that is no schema
	byURI    map[string]*resource
	schemas  map[place]*schema
	made     []*schema // all of them, in the order in which they were met
	problems Problems
}

// NewCompiler returns a Compiler that reads files as os.ReadFile does.
func NewCompiler(read func(path string) ([]byte, error)) *Compiler {
	return &Compiler{
		read:    read,
		files:   make(map[string]*file),
		byURI:   make(map[string]*resource),
		schemas: make(map[place]*schema),
	}
}

// Compile compiles the schema in a file. It is good for use if there are no Problems in the end. The error is that of
// reading the file.
func (c *Compiler) Compile(path string) (*Schema, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	f, err := c.load(absolute, path)
	if err != nil || f == nil {
		return &Schema{new(schema)}, err
	}
	c.made = nil
	root := c.schema(target{f.resources[0], 0})
	c.endless()
	return &Schema{root}, nil
}

// Problems returns everything that is wrong with the schemas that were compiled and with the files that they refer to, file
// by file.
func (c *Compiler) Problems() Problems {
	first := make(map[string]int)
	for i, p := range c.problems {
		if _, ok := first[p.Path]; !ok {
			first[p.Path] = i
		}
	}
	sorted := slices.Clone(c.problems)
	slices.SortStableFunc(sorted, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(first[a.Path], first[b.Path]), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return slices.Compact(sorted)
}

// Reason says why a file could not be read, without its path and in the same words on every system.
func Reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file or directory"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	}
	if failed, ok := errors.AsType[*fs.PathError](err); ok {
		err = failed.Err
	}
	return err.Error()
}

// schema returns the schema at a target. It is the same whenever it is asked for, and may still be in the making.
func (c *Compiler) schema(t target) *schema {
	at := place{t.in.file, t.node}
	if s := c.schemas[at]; s != nil {
		return s
	}
	if own := t.in.file.resources[t.node]; own != nil {
		t.in = own
	}
	s := &schema{at: at}
	c.schemas[at] = s
	c.made = append(c.made, s)
	doc := t.in.file.doc
	switch kind := doc.Nodes[t.node].Kind; kind {
	case source.Bool:
		s.never = !doc.Bool(t.node)
	case source.Object:
		b := builder{Compiler: c, in: t.in, node: t.node, schema: s}
		b.build()
	default:
		c.problem(t.in.file, t.node, "a schema must be an object or a boolean, not %s", kindWords[kind])
	}
	return s
}

// endless reports schemas that lead back to themselves without going on to a part of the value: judging would not end.
func (c *Compiler) endless() {
	const open, done = 1, 2
	state := make(map[*schema]int)
	var visit func(s *schema)
	visit = func(s *schema) {
		state[s] = open
		for _, next := range s.inPlace {
			switch state[next] {
			case open:
				c.problem(s.at.file, s.at.node, "the schema refers back to itself, for the same value and without end")
			case done:
			default:
				visit(next)
			}
		}
		state[s] = done
	}
	for _, s := range c.made {
		if state[s] == 0 {
			visit(s)
		}
	}
}
