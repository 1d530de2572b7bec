package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/google/go-cmp/cmp"
)

// The committed file is what go generate writes.
func TestWrite_TheCommittedSchemaIsUpToDate(t *testing.T) {
	path := filepath.Join(t.TempDir(), config.SchemaFile)
	if err := write(path); err != nil {
		t.Fatal(err)
	}
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(config.Schema(), string(written)); diff != "" {
		t.Errorf("%s is out of date, run go generate ./cmd/internal/config (-committed +generated):\n%s", config.SchemaFile, diff)
	}
}

func TestWrite_FailsWhereItCannotWrite(t *testing.T) {
	if err := write(t.TempDir()); err == nil {
		t.Error("a schema was written into a directory")
	}
}

func TestFile_NamesEveryRuleAndLimit(t *testing.T) {
	var schema struct {
		Defs struct {
			Rules, Limits struct {
				Properties map[string]any
				AnyOf      []struct{ Properties map[string]any }
			}
		} `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(config.Schema()), &schema); err != nil {
		t.Fatal(err)
	}
	for _, r := range suppress.AllRules() {
		if schema.Defs.Rules.Properties[r.ID] == nil {
			t.Errorf("no rule %s", r.ID)
		}
	}
	limits := schema.Defs.Limits.AnyOf[1].Properties
	for _, l := range facts.Limits() {
		if limits[l.Name] == nil {
			t.Errorf("no limit %s", l.Name)
		}
	}
	if got, want := len(limits), len(facts.Limits())+1; got != want {
		t.Errorf("%d keys of limits, want %d", got, want)
	}
}

// Every key has a word for whoever rests the mouse on it, and what is offered is in order.
func TestFile_SaysWhatEveryKeyMeans(t *testing.T) {
	seen := 0
	var look func(where string, n *node)
	look = func(where string, n *node) {
		for _, p := range n.Properties {
			described := p.node.Description != "" || strings.HasPrefix(p.node.Ref, "#/$defs/")
			if seen++; !described {
				t.Errorf("%s.%s says nothing", where, p.name)
			}
			look(where+"."+p.name, p.node)
		}
		for _, each := range n.AnyOf {
			look(where, each)
		}
		if n.Items != nil {
			look(where+"[]", n.Items)
		}
	}
	root := file()
	look("", root)
	for _, d := range root.Defs {
		look(d.name, d.node)
	}
	if seen < 100 {
		t.Errorf("only %d keys were looked at", seen)
	}
}

// Regular expressions mean the same in every language: no classes of one alone, and no look-around.
func TestFile_PatternsArePortable(t *testing.T) {
	for _, pattern := range regexp.MustCompile(`"pattern": (".*")`).FindAllStringSubmatch(config.Schema(), -1) {
		var expression string
		if err := json.Unmarshal([]byte(pattern[1]), &expression); err != nil {
			t.Fatal(err)
		}
		if _, err := regexp.Compile(expression); err != nil || strings.Contains(expression, "(?") || strings.Contains(expression, `\d`) {
			t.Errorf("%s: %v", expression, err)
		}
	}
}
