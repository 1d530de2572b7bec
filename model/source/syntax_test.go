package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// syntaxCase is a source with exactly one broken document.
type syntaxCase struct {
	name, text string
	offset     int    // of the fault in the broken document
	place      string // line:column in the source
	message    string
	hint       string
}

var syntaxCases = slices.Concat(structureCases, printCases)

func TestSyntax_SaysWhatStandsThereAndWhatWasMeant(t *testing.T) {
	for _, c := range syntaxCases {
		t.Run(c.name, func(t *testing.T) {
			var faults []syntaxCase
			for _, d := range Parse([]byte(c.text), Options{Format: AsJSON}) {
				for _, f := range d.Faults {
					p := d.Position(f.Offset)
					faults = append(faults, syntaxCase{c.name, c.text, f.Offset, fmt.Sprintf("%d:%d", p.Line, p.Column), f.Message, f.Hint})
					if f.Kind != Syntax || !f.Fatal || len(d.Nodes) != 0 {
						t.Errorf("not a syntax fault without nodes: %+v, %d nodes", f, len(d.Nodes))
					}
				}
			}
			if diff := cmp.Diff([]syntaxCase{c}, faults, cmp.AllowUnexported(syntaxCase{})); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func TestSyntax_NamesOfCasesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range syntaxCases {
		if seen[c.name] {
			t.Errorf("two cases are called %q", c.name)
		}
		seen[c.name] = true
	}
}

func TestSyntax_MessagesAreShortSentences(t *testing.T) {
	long := strings.Repeat("é", 1000)
	for _, text := range []string{
		`{"a": ` + strings.Repeat("x", 1000) + `}`, `{"a": 1` + strings.Repeat("0", 1000) + `x}`, `{` + strings.Repeat("1", 1000) + `}`, `{"a": "\` + long + `"}`, `{"a": ` + long + `}`, `{"a": -` + long + `}`, `{"a": 1.` + long + `}`, long, `{"a": 1} ` + long,
	} {
		d := firstBroken(t, text)
		if f := d.Faults[0]; len(f.Message) > 200 || !utf8.ValidString(f.Message) || strings.HasSuffix(f.Message, ".") {
			t.Errorf("%.20q…: %q", text, f.Message)
		}
	}
}

// firstBroken returns the first document of text that has a fault.
func firstBroken(t *testing.T, text string) *Document {
	t.Helper()
	for _, d := range Parse([]byte(text), Options{Format: AsJSON}) {
		if len(d.Faults) > 0 {
			return d
		}
	}
	t.Fatalf("%.40q has no fault", text)
	return nil
}
