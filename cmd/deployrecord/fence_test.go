package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/deployrecord/deployrecord"

// fence says what the packages of a room may import, besides the standard library and their own room: other rooms of
// the module, and packages of others. The first fence whose room holds a package is its.
type fence struct {
	room   string
	rooms  []string
	others []string
}

// fences are the arrows of docs/design.md: cmd → validate, diff, schema → model → standard library.
var fences = []fence{
	{room: "model/source", others: []string{"gopkg.in/yaml.v3"}},
	{room: "model/facts", others: []string{"github.com/agext/levenshtein"}},
	{room: "model"},
	{room: "validate", rooms: []string{"model"}},
	{room: "diff", rooms: []string{"model"}},
	{room: "schema", rooms: []string{"model"}, others: []string{"github.com/santhosh-tekuri/jsonschema/v5"}},
	{room: "fixtures", rooms: []string{"model"}, others: []string{"pgregory.net/rapid"}},
	{room: "cmd", rooms: []string{"model", "validate", "diff", "schema"}, others: []string{
		"github.com/bmatcuk/doublestar/v4",
		"github.com/fatih/color",
		"github.com/klauspost/compress/gzip",
		"github.com/klauspost/compress/zstd",
		"github.com/mattn/go-isatty",
		"github.com/mattn/go-runewidth",
		"github.com/spf13/cobra",
		"github.com/spf13/pflag",
	}},
}

// inside reports whether a package of the module, by its path there, is that of a room or below it.
func inside(pkg, room string) bool { return pkg == room || strings.HasPrefix(pkg, room+"/") }

// list runs go list and returns its words, line by line.
func list(t *testing.T, arguments ...string) [][]string {
	t.Helper()
	out, err := exec.Command("go", append([]string{"list"}, arguments...)...).Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var lines [][]string
	for line := range strings.Lines(string(out)) {
		lines = append(lines, strings.Fields(line))
	}
	return lines
}

// Arrows run one way: no package imports what its room may not.
func TestFence_NoOtherArrowOrDependency(t *testing.T) {
	for _, words := range list(t, "-f", `{{.ImportPath}} {{join .Imports " "}}`, module+"/...") {
		pkg, imports := strings.TrimPrefix(words[0], module+"/"), words[1:]
		i := slices.IndexFunc(fences, func(f fence) bool { return inside(pkg, f.room) })
		if i < 0 {
			t.Errorf("%s is in no room", words[0])
			continue
		}
		for _, imported := range imports {
			if !fences[i].allows(imported) {
				t.Errorf("%s must not import %s", pkg, imported)
			}
		}
	}
}

func (f fence) allows(imported string) bool {
	own, ours := strings.CutPrefix(imported, module+"/")
	if !ours {
		first, _, _ := strings.Cut(imported, "/")
		return !strings.Contains(first, ".") || slices.Contains(f.others, imported)
	}
	top, _, _ := strings.Cut(f.room, "/")
	return inside(own, top) || slices.ContainsFunc(f.rooms, func(room string) bool { return inside(own, room) })
}

// The command reaches no network, and links neither what is for tests nor a library for JSON Schemas: jsonschema/v5 costs every
// start about 4 ms and v6 7.6 ms, whether policies are in use or not, which is half as much again as one request takes as a whole.
func TestFence_NothingForNetworksOrTests(t *testing.T) {
	for _, words := range list(t, "-deps", module+"/cmd/deployrecord") {
		switch words[0] {
		case "net/http", "crypto/tls", "net/rpc", "testing", "github.com/santhosh-tekuri/jsonschema/v5", "github.com/santhosh-tekuri/jsonschema/v6", "github.com/google/go-cmp/cmp", "pgregory.net/rapid", module + "/fixtures":
			t.Errorf("the command links %s", words[0])
		}
	}
}

// A fence that lets everything pass holds nothing back.
func TestFence_HoldsBack(t *testing.T) {
	for _, test := range []struct {
		room, imported string
		want           bool
	}{
		{"model", "encoding/json", true},
		{"model", module + "/model/facts", true},
		{"model", module + "/validate", false},
		{"model", "gopkg.in/yaml.v3", false},
		{"model/source", "gopkg.in/yaml.v3", true},
		{"validate", module + "/model/source", true},
		{"validate", module + "/diff", false},
		{"validate", module + "/modelling", false},
		{"diff", module + "/validate", false},
		{"cmd", module + "/validate/audit", true},
		{"cmd", module + "/fixtures", false},
		{"cmd", "github.com/klauspost/compress/s2", false},
	} {
		i := slices.IndexFunc(fences, func(f fence) bool { return f.room == test.room })
		if got := fences[i].allows(test.imported); got != test.want {
			t.Errorf("%s imports %s: %v, want %v", test.room, test.imported, got, test.want)
		}
	}
}
