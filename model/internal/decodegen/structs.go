package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
)

// goField is a field of a Go struct that stands for a member.
type goField struct {
	name string // of the field
	wire string // of the member, from the json tag
	kind fieldKind
	elem string // the type behind the pointer or inside the lists
}

// fieldKind is the form of a field's type.
type fieldKind int

const (
	value     fieldKind = iota // T: an enumeration, or RawObject
	pointer                    // *T
	list                       // []T
	listTwice                  // [][]T
)

// parseStructs returns the structs with json tags in the Go files of a folder, by name.
func parseStructs(folder string) (map[string][]goField, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	structs := make(map[string][]goField)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || strings.HasSuffix(file, "_gen.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, text, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for node := range ast.Preorder(tree) {
			spec, ok := node.(*ast.TypeSpec)
			if !ok {
				continue
			}
			if fields, ok := parseFields(spec.Type); ok {
				structs[spec.Name.Name] = fields
			}
		}
	}
	if len(structs) == 0 {
		return nil, fmt.Errorf("no struct with json tags in %s", folder)
	}
	return structs, nil
}

// parseFields returns the fields of a struct all of whose fields have json tags.
func parseFields(t ast.Expr) ([]goField, bool) {
	st, ok := t.(*ast.StructType)
	if !ok {
		return nil, false
	}
	var fields []goField
	for _, f := range st.Fields.List {
		if f.Tag == nil || len(f.Names) != 1 {
			return nil, false
		}
		tag, _ := strconv.Unquote(f.Tag.Value) // the parser takes no other
		wire, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
		if wire == "" {
			return nil, false
		}
		kind, elem := parseType(f.Type)
		fields = append(fields, goField{f.Names[0].Name, wire, kind, elem})
	}
	return fields, len(fields) > 0
}

func parseType(t ast.Expr) (fieldKind, string) {
	switch t := t.(type) {
	case *ast.Ident:
		return value, t.Name
	case *ast.StarExpr:
		_, elem := parseType(t.X)
		return pointer, elem
	case *ast.ArrayType:
		if kind, elem := parseType(t.Elt); kind == list {
			return listTwice, elem
		} else {
			return list, elem
		}
	default:
		return value, ""
	}
}
