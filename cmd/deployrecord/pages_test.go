package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// block is a fenced block of a page of the documentation.
type block struct {
	page  string // the path of the page in the repository, with slashes
	line  int    // of the opening fence, from 1
	words string // behind the opening fence
	kind  string // the first of them
	// notes are the others, name=value; a reader of the rendered page does not see them.
	notes map[string]string
	text  string
}

// blocksOf returns the fenced blocks of a page.
func blocksOf(page, text string) []block {
	var blocks []block
	var open *block
	indent := 0
	for number, line := range strings.Split(text, "\n") {
		trimmed := strings.TrimLeft(line, " ")
		words, isFence := strings.CutPrefix(trimmed, "```")
		switch {
		case isFence && open == nil:
			open = &block{page: page, line: number + 1, words: words, notes: make(map[string]string)}
			indent = len(line) - len(trimmed)
			for i, word := range strings.Fields(words) {
				if i == 0 {
					open.kind = word
					continue
				}
				name, value, _ := strings.Cut(word, "=")
				open.notes[name] = value
			}
		case isFence && words == "":
			blocks = append(blocks, *open)
			open = nil
		case open != nil:
			open.text += strings.TrimPrefix(line, strings.Repeat(" ", indent)) + "\n"
		}
	}
	return blocks
}

// pages returns the paths of all pages for users, from the root of the repository.
func pages(t *testing.T) []string {
	t.Helper()
	found := []string{"README.md", "CONTRIBUTING.md"}
	err := fs.WalkDir(os.DirFS("../.."), "docs", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".md" {
			found = append(found, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(found)
	return found
}

// page returns the text of a file of the repository.
func page(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../..", filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

// anchorsOf returns the anchors that GitHub gives the headings of a page, without the numbers that it adds to those that
// stand there again.
func anchorsOf(text string) []string {
	var anchors []string
	fenced := false
	for line := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimLeft(line, " "), "```") {
			fenced = !fenced
		}
		if heading, ok := strings.CutPrefix(strings.TrimLeft(line, "#"), " "); ok && !fenced && line[0] == '#' {
			anchors = append(anchors, slug(heading))
		}
	}
	return anchors
}

// slug returns the anchor of a heading on GitHub.
func slug(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(strings.TrimSpace(heading)) {
		switch {
		case r == ' ':
			b.WriteByte('-')
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

func TestBlocksOf(t *testing.T) {
	got := blocksOf("p.md", "a\n```console exit=1\n$ x\ny\n```\n- b\n\n  ```yaml\n  c:\n    - d\n  ```\n")
	if len(got) != 2 {
		t.Fatalf("%d blocks: %v", len(got), got)
	}
	if b := got[0]; b.kind != "console" || b.notes["exit"] != "1" || b.text != "$ x\ny\n" || b.line != 2 {
		t.Errorf("first block: %+v", b)
	}
	if b := got[1]; b.kind != "yaml" || b.text != "c:\n  - d\n" || b.line != 8 {
		t.Errorf("second block: %+v", b)
	}
}

func TestSlug(t *testing.T) {
	for heading, want := range map[string]string{
		"alarm-count\n":                  "alarm-count",
		"JSON and NDJSON":                "json-and-ndjson",
		"`config` and suppressions: how": "config-and-suppressions-how",
		"What is it, then?":              "what-is-it-then",
		"a_b":                            "a_b",
	} {
		if got := slug(heading); got != want {
			t.Errorf("slug of %q: %q, want %q", heading, got, want)
		}
	}
}
