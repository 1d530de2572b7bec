package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The public packages export what docs/api.txt lists, a line each, so that a change of it is seen for what it is. With
// -update, the file is written.
func TestAPI_IsListed(t *testing.T) {
	var packages []string
	for _, room := range []string{"model", "validate", "diff", "schema"} {
		err := filepath.WalkDir(filepath.Join("../..", room), func(path string, entry fs.DirEntry, err error) error {
			if entry.IsDir() && (entry.Name() == "internal" || entry.Name() == "testdata") {
				return filepath.SkipDir
			}
			if entry.IsDir() {
				packages = append(packages, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	var lines []string
	for _, directory := range packages {
		lines = append(lines, exported(t, directory)...)
	}
	slices.Sort(lines)
	got := strings.Join(lines, "")
	if *update {
		if err := os.WriteFile("../../docs/api.txt", []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(page(t, "docs/api.txt"), got); diff != "" {
		t.Errorf("the public API is not what docs/api.txt lists; if that is meant, go test ./cmd/deployrecord -update writes it (-file +packages):\n%s", diff)
	}
}

// exported returns a line for each exported name of the package in a directory: constants, variables, functions, types,
// and the exported fields and methods of those.
func exported(t *testing.T, directory string) []string {
	t.Helper()
	name, err := filepath.Rel("../..", directory)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	add := func(format string, args ...any) {
		lines = append(lines, "pkg "+filepath.ToSlash(name)+", "+fmt.Sprintf(format, args...)+"\n")
	}
	files, err := filepath.Glob(filepath.Join(directory, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if file.Name.Name == "main" || !ast.FileExports(file) {
			continue
		}
		for _, declared := range file.Decls {
			switch d := declared.(type) {
			case *ast.FuncDecl:
				d.Body = nil
				add("%s", oneLine(d))
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch s := spec.(type) {
					case *ast.ValueSpec:
						for _, n := range s.Names {
							add("%s %s", d.Tok, n.Name)
						}
					case *ast.TypeSpec:
						members(s, add)
					}
				}
			}
		}
	}
	return lines
}

// members adds a line for a type, and one for each of its fields or methods that is exported.
func members(s *ast.TypeSpec, add func(format string, args ...any)) {
	kind, list := "", (*ast.FieldList)(nil)
	switch u := s.Type.(type) {
	case *ast.StructType:
		kind, list = "struct", u.Fields
	case *ast.InterfaceType:
		kind, list = "interface", u.Methods
	default:
		add("type %s", oneLine(s))
		return
	}
	add("type %s %s", s.Name.Name, kind)
	for _, field := range list.List {
		if len(field.Names) == 0 {
			add("type %s %s, embedded %s", s.Name.Name, kind, oneLine(field.Type))
		}
		for _, n := range field.Names {
			add("type %s %s, %s %s", s.Name.Name, kind, n.Name, oneLine(field.Type))
		}
	}
}

var space = regexp.MustCompile(`\s+`)

// oneLine prints a node of syntax in one line.
func oneLine(node any) string {
	var b bytes.Buffer
	if err := printer.Fprint(&b, token.NewFileSet(), node); err != nil {
		return err.Error()
	}
	return space.ReplaceAllString(b.String(), " ")
}
