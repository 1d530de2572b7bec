package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/cli"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/google/go-cmp/cmp"
)

// printed runs the command and returns what it prints.
func printed(t *testing.T, want int, arguments ...string) string {
	t.Helper()
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
		if err := os.WriteFile("../../docs/rules.md", []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(page(t, "docs/rules.md"), got); diff != "" {
		t.Errorf("docs/rules.md is out of date, go test ./cmd/deployrecord -update writes it (-file +rules):\n%s", diff)
	}
}

// Findings link to a rule's heading on its page, by the anchor that GitHub gives the heading.
func TestDocs_EveryRuleHasItsAnchor(t *testing.T) {
	text := page(t, "docs/rules.md")
	anchors := make(map[string]int)
	for _, anchor := range anchorsOf(text) {
		anchors[anchor]++
	}
	for _, r := range suppress.AllRules() {
		if anchors[r.ID] != 1 {
			t.Errorf("docs/rules.md has %d headings with the anchor %s", anchors[r.ID], r.ID)
		}
		if got, want := report.RuleURL(r.ID), "https://github.com/deployrecord/deployrecord/blob/main/docs/rules.md#"+r.ID; got != want {
			t.Errorf("findings of %s link to %s, want %s", r.ID, got, want)
		}
		if !strings.Contains(text, "("+"#"+r.ID+")") {
			t.Errorf("the table of docs/rules.md does not link to %s", r.ID)
		}
	}
}
