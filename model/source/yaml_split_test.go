package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// splitYAML returns the documents of a stream as nextYAML finds them when all of it is at hand.
func splitYAML(text string) []string {
	var documents []string
	for {
		start, end, found := nextYAML([]byte(text), true)
		if !found {
			return documents
		}
		documents = append(documents, text[start:end])
		text = text[end:]
	}
}

func TestNextYAML_FindsDocuments(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"one", "a: 1\n", []string{"a: 1\n"}},
		{"one with a marker", "---\na: 1\n", []string{"---\na: 1\n"}},
		{"several", "a: 1\n---\nb: 2\n---\nc: 3", []string{"a: 1\n", "---\nb: 2\n", "---\nc: 3"}},
		{"with ends", "a\n...\nb\n...\n", []string{"a\n...\n", "b\n...\n"}},
		{"end and begin", "a\n...\n---\nb\n", []string{"a\n...\n", "---\nb\n"}},
		{"directives and comments before a document", "# x\n%YAML 1.2\n---\na\n...\n# y\n%TAG ! b\n---\nb\n", []string{"# x\n%YAML 1.2\n---\na\n...\n", "# y\n%TAG ! b\n---\nb\n"}},
		{"nothing", "", nil},
		{"comments", "# a\n\n  # b\n", nil},
		{"markers alone", "---\n---\n# a\n---\n...\n...\n", nil},
		{"empty documents between others", "---\n---\na\n---\n# none\n---\nb\n---\n", []string{"---\na\n", "---\nb\n"}},
		{"content behind a marker", "--- a\n--- # c\nb\n--- |\n c\n", []string{"--- a\n", "--- # c\nb\n", "--- |\n c\n"}},
		{"dashes that are no marker", "----\n---a\n --- b\n- --- c\n..\n...d\n", []string{"----\n---a\n --- b\n- --- c\n..\n...d\n"}},
		{"a marker within quotes", "a: \"b\n--- c\"\nd: e\n", []string{"a: \"b\n", "--- c\"\nd: e\n"}},
		{"a marker behind a block of text", "a: |\n  --- b\n---\nc", []string{"a: |\n  --- b\n", "---\nc"}},
		{"blanks behind a marker", "a\n---\t\nb\n... \nc", []string{"a\n", "---\t\nb\n... \n", "c"}},
		{"CR LF", "a\r\n---\r\nb\r\n...\r\nc\r\n", []string{"a\r\n", "---\r\nb\r\n...\r\n", "c\r\n"}},
		{"CR", "a\r---\rb\r", []string{"a\r", "---\rb\r"}},
		{"a percent sign inside", "a: b\n%c\n---\nd\n", []string{"a: b\n%c\n", "---\nd\n"}},
		{"a byte-order mark", "\ufeff---\na\n---\n\ufeff# b\nc\n", []string{"\ufeff---\na\n", "---\n\ufeff# b\nc\n"}},
		{"a broken document", "a: [\n---\nb: 1\n", []string{"a: [\n", "---\nb: 1\n"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, splitYAML(c.text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestNextYAML_FindsTheSameInPieces reads a stream in pieces of any size.
func TestNextYAML_FindsTheSameInPieces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(rapid.SampledFrom([]string{
			"---", "...", "--- a", "a: b", "# c", "%YAML 1.2", "", " ", "---x", "-", "..", "\ufeff---", " ---",
		}), 0, 12).Draw(t, "lines")
		text := ""
		for _, line := range lines {
			text += line + rapid.SampledFrom([]string{"\n", "\n", "\r\n", "\r"}).Draw(t, "break")
		}
		want := splitYAML(text)
		var got []string
		held, rest := "", text
		for {
			start, end, found := nextYAML([]byte(held), rest == "")
			if found {
				got = append(got, held[start:end])
				held = held[end:]
				continue
			}
			if held = held[start:]; rest == "" {
				break
			}
			n := rapid.IntRange(1, len(rest)).Draw(t, "size")
			held, rest = held+rest[:n], rest[n:]
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%q\n(-whole +pieces):\n%s", text, diff)
		}
		for i, document := range want {
			if !strings.Contains(text, document) || document == "" {
				t.Fatalf("document %d is not of the text: %q", i, document)
			}
		}
	})
}
