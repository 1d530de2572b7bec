package jsonschema

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model/source"
)

// files are schemas by their paths, relative to a directory that does not exist.
type files map[string]string

func (f files) read(path string) ([]byte, error) {
	dir, err := filepath.Abs(".")
	if err != nil {
		return nil, err
	}
	relative, err := filepath.Rel(dir, path)
	if text, ok := f[filepath.ToSlash(relative)]; ok && err == nil {
		return []byte(text), nil
	}
	return nil, &os.PathError{Op: "open", Path: path, Err: os.ErrNotExist}
}

// compile compiles the schema in the file s.json, which has to be a good one.
func compile(t testing.TB, f files) *Schema {
	t.Helper()
	c := NewCompiler(f.read)
	s, err := c.Compile("s.json")
	if err != nil || len(c.Problems()) > 0 {
		t.Fatalf("error %v, problems\n%v", err, c.Problems())
	}
	return s
}

// parse returns a document with one member, value, and the node of that. So a value may be of any kind.
func parse(t testing.TB, value string) (*source.Document, int32) {
	t.Helper()
	doc := source.Parse([]byte(`{"value": `+value+`}`), source.Options{Format: source.AsJSON})[0]
	if len(doc.Nodes) < 2 {
		t.Fatalf("%s: %v", value, doc.Faults)
	}
	return doc, 1
}

// breaches returns what a schema finds in a value: a line each, with the pointer, the keyword, the title and what it says.
func breaches(t testing.TB, s *Schema, value string) []string {
	t.Helper()
	doc, node := parse(t, value)
	var all []string
	err := s.Check(Plain{doc}, node, func(b *Breach) {
		line := strings.TrimPrefix(string(doc.Pointer(b.Node)), "/value")
		if b.Name {
			line += " (name)"
		}
		line += " " + b.Keyword
		if b.Title != "" {
			line += " <" + b.Title + ">"
		}
		line += ": " + b.Says
		if b.Label != "" {
			line += fmt.Sprintf(" (%s: %s)", b.Label, strings.TrimPrefix(string(doc.Pointer(b.Other)), "/value"))
		}
		all = append(all, strings.TrimSpace(line))
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
