package cli

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
)

// The title and the text of a policy's rule are whatever its schema says.
func TestRules_ShowWhatATerminalWouldActOnEscaped(t *testing.T) {
	t.Chdir(t.TempDir())
	const hostile = "red \x1b[31m, turned \u202e, a bar |, \U000e0041"
	schema, err := json.Marshal(map[string]string{"title": hostile, "description": hostile + "\n\n" + hostile})
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, "a.schema.json", string(schema))
	writeFile(t, ".deployrecord.yaml", "policies: [a.schema.json]\n")
	for _, arguments := range [][]string{{"rules"}, {"rules", "--format", "json"}, {"rules", "--format", "markdown"}, {"explain", "policy-a"}} {
		var out, errs bytes.Buffer
		if exit := Main(arguments, nil, &out, &errs); exit != exitOK || errs.Len() > 0 {
			t.Fatalf("%v: exit status %d, %s", arguments, exit, &errs)
		}
		for line := range strings.Lines(out.String()) {
			if line = strings.TrimSuffix(line, "\n"); report.Escape(line) != line {
				t.Errorf("%v: %q", arguments, line)
			}
		}
		if !strings.Contains(out.String(), `red \u001b[31m, turned \u202e, a bar `) {
			t.Errorf("%v: the title is missing", arguments)
		}
	}
	var out bytes.Buffer
	Main([]string{"rules", "--format", "json"}, nil, &out, &out)
	var rules []ruleJSON
	if err := json.Unmarshal(out.Bytes(), &rules); err != nil {
		t.Fatal(err)
	}
	if last := rules[len(rules)-1]; last.Title != hostile {
		t.Errorf("read back as %q", last.Title)
	}
}
