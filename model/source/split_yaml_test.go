package source

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestSplitYAML_FindsEveryDocument(t *testing.T) {
	long := strings.Repeat("  - é\n", 300)
	for _, c := range []struct {
		name, text string
		want       []string // where each begins, what it holds or !
	}{
		{"one", "a: 1\n", []string{"1:1 a"}},
		{"several", "a: 1\n---\nb: 2\n---\nc: 3\n", []string{"1:1 a", "2:1 b", "4:1 c"}},
		{"ends and directives", "%YAML 1.1\n---\na: 1\n...\n# between\n---\nb: 2\n...\n", []string{"1:1 a", "5:1 b"}},
		{"CRLF", "---\r\na: 1\r\n---\r\nb: 2\r\n", []string{"1:1 a", "3:1 b"}},
		{"broken one", "a: 1\n---\nb: [\n---\nc: 3\n", []string{"1:1 a", "2:1 !", "4:1 c"}},
		{"long one", "a: 1\n---\nb:\n" + long + "---\nc: 3\n", []string{"1:1 a", "2:1 !", "304:1 c"}},
		{"long one first", "b:\n" + long + "--- {c: 3}\n", []string{"1:1 !", "302:1 c"}},
		{"long one last", "a: 1\n---\nb:\n" + long, []string{"1:1 a", "2:1 !"}},
		{"long one that ends", "b:\n" + long + "...\n---\nc: 3", []string{"1:1 !", "303:1 c"}},
		{"long line", "b: " + strings.Repeat("😀", 1000) + "\n---\nc: 3\n", []string{"1:1 !", "2:1 c"}},
		{"long comments", strings.Repeat("# nothing\n", 300) + "---\nc: 3\n", []string{"1:1 !", "301:1 c"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := Options{Format: AsYAML, Limits: Limits{Bytes: 800}} // an eighth of that for YAML
			docs := Parse([]byte(c.text), o)
			var got []string
			for _, d := range docs {
				name := "!"
				if len(d.Nodes) > 1 {
					name = d.Name(1)
				} else if len(d.Text) > beginning {
					t.Errorf("%d bytes are kept of a document that is not read", len(d.Text))
				}
				got = append(got, fmt.Sprintf("%d:%d %s", d.Start.Line, d.Start.Column, name))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%.100s\n(-want +got):\n%s", c.text, diff)
			}
			checkBatches(t, c.text, o)
		})
	}
}

// Whatever pieces a source is put together from, it is read the same however it is cut up.
func TestStream_OfRandomPiecesDoesNotDependOnBatches(t *testing.T) {
	pieces := []string{
		`{"a":1}`, "{\n  \"a\": [\n    1\n  ]\n}", "{\n\"a\":\n[\n{}\n]\n}", `[{"a":1},{"b":2}]`, "[\n  {\n    \"a\": 1\n  },\n  {}\n]", "[]", "  {\"a\":1}", `{"long":"` + strings.Repeat("é", 40) + `"}`,
		`{"a":`, `{"a":[{`, `{"a":"x`, `{"a":1,}`, "{'a': '}'}", "{\n  \"a\": {\n", "[", "[1,", "]", "}", ",", "x", "null", "# x", "// x", "/* {", "*/", `"`, "\\", "\ufeff", "é", "\xff", "\xf0\x9f",
	}
	separators := []string{"\n", "\n", "\n", "", " ", ",", ",\n", "\r\n", "\n\n", "\n   "}
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		for range rapid.IntRange(1, 12).Draw(t, "pieces") {
			text.WriteString(rapid.SampledFrom(pieces).Draw(t, "piece"))
			text.WriteString(rapid.SampledFrom(separators).Draw(t, "separator"))
		}
		o := Options{
			Format: AsJSON,
			Limits: Limits{
				Bytes: rapid.SampledFrom([]int{0, 30, 60}).Draw(t, "limit"),
				Depth: rapid.SampledFrom([]int{0, 3}).Draw(t, "depth"),
			},
		}
		checkBatches(t, text.String(), o)
		checkStream(t, text.String(), Parse([]byte(text.String()), o))
		checkGoodLines(t, text.String())
	})
}
