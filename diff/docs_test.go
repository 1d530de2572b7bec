package diff

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The page about comparing has a line for every rule, in the order of the table.
func TestRules_AreDocumented(t *testing.T) {
	page, err := os.ReadFile("../docs/diff.md")
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	want.WriteString("| rule | risk | change |\n| --- | --- | --- |\n")
	for _, r := range Rules() {
		fmt.Fprintf(&want, "| `%s` | %s | %s |\n", r.ID, r.Level, r.Title)
	}
	if !strings.Contains(string(page), want.String()+"\n") {
		t.Errorf("docs/diff.md lacks this table, or has another:\n%s", want.String())
	}
}
