package main

import (
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"
)

// The lines that code is put behind are there, and the result is Go.
func TestChanged_FitsTheSources(t *testing.T) {
	files := changed(func(name string) (string, error) {
		b, err := os.ReadFile("../../" + name)
		return string(b), err
	})
	if len(files) != 3 {
		t.Errorf("%d files", len(files))
	}
	for name, f := range files {
		if f.err != nil {
			t.Error(f.err)
			continue
		}
		if !strings.Contains(f.text, "mutated(") {
			t.Errorf("%s is not changed", name)
		}
		if _, err := parser.ParseFile(token.NewFileSet(), name, f.text, 0); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestChanged_SaysWhatIsMissing(t *testing.T) {
	for name, f := range changed(func(string) (string, error) { return "package validate\n", nil }) {
		if (f.err == nil) != (name == "mutated.go") {
			t.Errorf("%s: %v", name, f.err)
		}
	}
}
