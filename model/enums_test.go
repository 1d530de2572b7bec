package model

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/facts"
)

// constants returns the values of the package's typed string constants, by type, each with the name that it should
// have: that of the type and the value without its punctuation.
func constants(t *testing.T) map[string]map[string]bool {
	all := make(map[string]map[string]bool)
	for _, file := range []string{"enums.go", "enums_record.go"} {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for node := range ast.Preorder(tree) {
			spec, ok := node.(*ast.ValueSpec)
			if !ok {
				continue
			}
			value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			typ := spec.Type.(*ast.Ident).Name
			if !strings.EqualFold(spec.Names[0].Name, typ+strings.ReplaceAll(value, "_", "")) {
				t.Errorf("%s is called %s", value, spec.Names[0].Name)
			}
			if all[typ] == nil {
				all[typ] = make(map[string]bool)
			}
			all[typ][value] = true
		}
	}
	return all
}

func TestEnums_haveEveryValue(t *testing.T) {
	want := make(map[string]map[string]bool)
	note := func(e *facts.Enum) {
		values := make(map[string]bool)
		for _, v := range e.Values {
			values[v] = true
		}
		want[e.Name] = values
	}
	for _, n := range samples() {
		n.walk("", func(_ string, n *sampleNode) {
			if n.value.Enum != nil {
				note(n.value.Enum)
			}
		})
	}
	if diff := cmp.Diff(want, constants(t)); diff != "" {
		t.Errorf("the enumerations of the facts and the constants differ (-facts +constants)\n%s", diff)
	}
}
