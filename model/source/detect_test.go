package source

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

func TestDetect_TellsTheFormat(t *testing.T) {
	json, yaml := []string{"JSON"}, []string{"YAML"}
	for _, c := range []struct {
		name, text             string
		detect, asJSON, asYAML []string // the format of each document, with ! when it could not be read
	}{
		{"JSON", " \n{\"a\":1}\n", json, json, json},
		{"JSON list", `[{"a":1},{"a":2}]`, []string{"JSON", "JSON"}, []string{"JSON", "JSON"}, []string{"JSON", "JSON"}},
		{"JSON behind a mark", "\ufeff{\"a\":1}", json, json, json},
		{"JSON lines", "{\"a\":1}\n{\"a\":2}\n", []string{"JSON", "JSON"}, []string{"JSON", "JSON"}, []string{"!YAML"}},
		{"broken JSON", `{"a":}{`, []string{"!JSON", "!JSON"}, []string{"!JSON", "!JSON"}, []string{"!YAML"}},
		{"YAML", "a: 1\n", yaml, []string{"!JSON"}, yaml},
		{"YAML documents", "a: 1\n---\na: 2\n", []string{"YAML", "YAML"}, []string{"!JSON"}, []string{"YAML", "YAML"}},
		{"YAML behind a mark", "\ufeffa: 1\n", yaml, []string{"!JSON"}, yaml},
		{"YAML in braces", "{a: 1, b: [x]}", []string{"!JSON"}, []string{"!JSON"}, yaml},
		{"YAML comment and JSON", "# captured\n{\"a\":1}", yaml, []string{"!JSON", "JSON"}, yaml},
		{"JSON with a comma too many", `{"a":1,}`, []string{"!JSON"}, []string{"!JSON"}, yaml},
		{"a number", "42", yaml, json, yaml},
		{"HTML", "<html></html>", []string{"!JSON"}, []string{"!JSON"}, yaml},
		{"AWS CLI error", "An error occurred (X) when calling", []string{"!JSON"}, []string{"!JSON"}, yaml},
		{"Go map", "map[a:1]", []string{"!JSON"}, []string{"!JSON"}, yaml},
		{"comment and JSON", "// captured\n{\"a\":1}", []string{"!JSON", "JSON"}, []string{"!JSON", "JSON"}, yaml},
		{"nothing", "", []string{"!JSON"}, []string{"!JSON"}, []string{"!JSON"}},
	} {
		for hint, want := range [][]string{Detect: c.detect, AsJSON: c.asJSON, AsYAML: c.asYAML} {
			t.Run(fmt.Sprintf("%s/%d", c.name, hint), func(t *testing.T) {
				var got []string
				for _, d := range Parse([]byte(c.text), Options{Format: FormatHint(hint)}) {
					format := "JSON"
					if d.Format == YAML {
						format = "YAML"
					}
					if len(d.Nodes) == 0 {
						format = "!" + format
					}
					got = append(got, format)
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%q (-want +got):\n%s", c.text, diff)
				}
			})
		}
	}
}

// utf16Text returns text in UTF-16, as Windows PowerShell writes it.
func utf16Text(text string, bigEndian bool) string {
	var b bytes.Buffer
	for _, unit := range utf16.Encode([]rune(text)) {
		if bigEndian {
			b.Write([]byte{byte(unit >> 8), byte(unit)})
		} else {
			b.Write([]byte{byte(unit), byte(unit >> 8)})
		}
	}
	return b.String()
}

func TestDetect_NamesWhatIsNoUTF8Text(t *testing.T) {
	utf32 := func(text string) string {
		return strings.NewReplacer("{", "{\x00\x00\x00", "}", "}\x00\x00\x00").Replace(text)
	}
	for _, c := range []struct {
		name, text string
		kind       FaultKind
		message    string
		hint       string
	}{
		{"UTF-16 with a mark", utf16Text("\ufeff{\"a\":1}\n{\"b\":2}\n", false), Encoding, "the source is UTF-16 text, not UTF-8", saveAsUTF8},
		{"UTF-16 with a mark, big-endian", utf16Text("\ufeff{\"a\":1}\n", true), Encoding, "the source is UTF-16 text, not UTF-8", saveAsUTF8},
		{"UTF-16", utf16Text("{\"a\":1}\n", false), Encoding, "the source is UTF-16 text, not UTF-8", saveAsUTF8},
		{"UTF-16, big-endian", utf16Text("a: 1\n", true), Encoding, "the source is UTF-16 text, not UTF-8", saveAsUTF8},
		{"UTF-32 with a mark", "\xff\xfe\x00\x00{\x00\x00\x00", Encoding, "the source is UTF-32 text, not UTF-8", saveAsUTF8},
		{"UTF-32 with a mark, big-endian", "\x00\x00\xfe\xff\x00\x00\x00{", Encoding, "the source is UTF-32 text, not UTF-8", saveAsUTF8},
		{"UTF-32", utf32("{}"), Encoding, "the source is UTF-32 text, not UTF-8", saveAsUTF8},
		{"UTF-32, big-endian", "\x00\x00\x00{\x00\x00\x00}", Encoding, "the source is UTF-32 text, not UTF-8", saveAsUTF8},
		{"gzip", "\x1f\x8b\x08\x00\x00\x00\x00\x00", Syntax, "the source is compressed with gzip", "name the file .gz"},
		{"Zstandard", "\x28\xb5\x2f\xfd\x04\x00\x00", Syntax, "the source is compressed with Zstandard", "name the file .zst"},
		{"bzip2", "BZh91AY&SY", Syntax, "the source is compressed with bzip2", "decompress it first"},
		{"zip", "PK\x03\x04\x14\x00", Syntax, "the source is compressed with zip", "unpack it first"},
	} {
		for _, hint := range []FormatHint{Detect, AsJSON, AsYAML} {
			t.Run(fmt.Sprintf("%s/%d", c.name, hint), func(t *testing.T) {
				docs := Parse([]byte(c.text+strings.Repeat(c.text, 1000)), Options{Format: hint})
				want := []Fault{{Kind: c.kind, Fatal: true, Message: c.message, Hint: c.hint}}
				if len(docs) != 1 {
					t.Fatalf("%d documents, want 1", len(docs))
				}
				d := docs[0]
				if diff := cmp.Diff(want, d.Faults); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
				if len(d.Nodes) != 0 || len(d.Text) > beginning || d.Start != (Position{1, 1}) {
					t.Errorf("%d nodes, %d bytes of text, start %v", len(d.Nodes), len(d.Text), d.Start)
				}
			})
		}
	}
}

func TestDetect_AByteOrderMarkHasNoColumn(t *testing.T) {
	for _, text := range []string{"{\"a\":1}", "a: 1\n", "{\"a\":1}\n{\"a\":2}\n"} {
		with, without := Parse([]byte("\ufeff"+text), Options{}), Parse([]byte(text), Options{})
		if diff := cmp.Diff([]Fault{markFault(with[0].Format)}, with[0].Faults); diff != "" {
			t.Errorf("%q: faults (-want +got):\n%s", text, diff)
		}
		with[0].Faults = nil
		if diff := cmp.Diff(outlines(without), outlines(with)); diff != "" {
			t.Errorf("%q (-without +with):\n%s", text, diff)
		}
	}
}

func TestDetect_NothingPrintedIsYAMLAndNothingYAMLIsPrinted(t *testing.T) {
	for _, c := range printCases {
		if what, _ := printedAs([]byte(strings.TrimSpace(c.text))); what != "" && !strings.HasPrefix(c.message, what) {
			t.Errorf("%s: begins like %s, and is reported as %q", c.name, what, c.message)
		}
	}
	for _, text := range []string{
		"version: 0.0\n", "---\n", "- a\n", "%YAML 1.2\n---\na: 1\n", "# comment\n", "\"a\": 1\n", "'a': 1\n", "? a\n: b\n", "&anchor\na: 1\n", "!!map\na: 1\n", "|\n text\n", "-----\n", "a\n", "let me: 1\n", "export: {}\n",
		"const: x=1\n", "usage: 1\n", "A: 1\n", "map: [a]\n", "$a: 1\n", "<<: {}\n", "eyJ: 1\n", "BZh: 1\n", "PK: 1\n", "An error: 1\n", "var\n", "ABC\n", "*a\n", "\t\n", "~\n",
	} {
		if what, _ := printedAs([]byte(text)); what != "" {
			t.Errorf("%q is YAML and taken for %s", text, what)
		}
	}
}

func TestDetect_LeavesLongPaddingBehind(t *testing.T) {
	for _, padding := range []string{" ", "\n", "\r\n", " \n", "\t"} {
		text := strings.Repeat(padding, 5000) + "{\"a\":1}\n{\"b\":2}"
		checkBatches(t, text, Options{Limits: Limits{Bytes: 1000}})
		docs := Parse([]byte(text), Options{Limits: Limits{Bytes: 1000}})
		checkStream(t, text, docs)
		if len(docs) != 2 || len(docs[0].Faults)+len(docs[1].Faults) > 0 {
			t.Errorf("%q: %d documents: %v", padding, len(docs), outlines(docs))
		}
	}
}

func TestOpenDocument_IsReadWithoutItsWholeSource(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	done := make(chan string)
	go func() {
		d, err := NewReader(r, Options{Format: AsJSON, BatchBytes: 64}).Next()
		if err != nil {
			done <- err.Error()
			return
		}
		done <- string(d.Text)
	}()
	const text = `{"a":1}`
	if _, err := w.WriteString("[" + strings.Repeat(text+",", 100)); err != nil {
		t.Fatal(err)
	}
	if got := <-done; got != text {
		t.Errorf("the first document is %q", got)
	}
}
