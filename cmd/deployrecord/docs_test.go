package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/cli"
	"github.com/google/go-cmp/cmp"
)

// printed runs the command in the repository's root and returns what it prints.
func printed(t *testing.T, want int, arguments ...string) string {
	t.Helper()
	t.Chdir("../..")
	var stdout, stderr bytes.Buffer
	if exit := cli.Main(arguments, strings.NewReader(""), &stdout, &stderr); exit != want {
		t.Fatalf("deployrecord %q: exit status %d, want %d; %s", arguments, exit, want, stderr.String())
	}
	return stdout.String()
}

// docs/rules.md is what the command prints; -update writes it.
func TestDocs_RulesPage(t *testing.T) {
	got := printed(t, 0, "rules", "--format", "markdown")
	if *update {
		if err := os.WriteFile("docs/rules.md", []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("docs/rules.md is out of date, go test ./cmd/deployrecord -update writes it (-file +rules):\n%s", diff)
	}
}

// What the README shows of a command is the beginning of what the command prints.
func TestDocs_README(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	blocks := strings.Split(string(readme), "```")
	for i, block := range blocks {
		line, isCommand := strings.CutPrefix(block, "console\n$ go run ./cmd/deployrecord ")
		if !isCommand || i+2 >= len(blocks) {
			continue
		}
		output, isOutput := strings.CutPrefix(blocks[i+2], "text\n")
		if !isOutput {
			continue
		}
		shown++
		t.Run(strings.TrimSpace(line), func(t *testing.T) {
			got := printed(t, 1, strings.Fields(line)...)
			if !strings.HasPrefix(got, output) {
				t.Errorf("the README shows (-README +printed):\n%s", cmp.Diff(output, got))
			}
		})
	}
	if shown < 2 {
		t.Errorf("the README shows %d commands with their output", shown)
	}
}
