package source

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// yamlFaults are documents that something is wrong with, and what is said of it.
var yamlFaults = []yamlCase{
	{
		name: "a colon in a value",
		text: "a: b: c\n",
		want: []string{
			`1:5 syntax: a second colon and blank stands in the value of "a" (put the value in quotes: "b: c")`,
		},
	},
	{
		name: "a colon in a value, later",
		text: "a: 1\nbc: d e: f: g\n",
		want: []string{
			`2:8 syntax: a second colon and blank stands in the value of "bc" (put the value in quotes: "d e: f: g")`,
		},
	},
	{
		name: "a colon in a value of a list",
		text: "- a: b c: d\n",
		want: []string{
			`1:9 syntax: a second colon and blank stands in the value of "a" (put the value in quotes: "b c: d")`,
		},
	},
	{
		name: "members under a value",
		text: "a: b\n  c: d\ne: f\n",
		want: []string{
			`2:4 syntax: the name "c" is indented as a part of the value above it (indent it like the names beside it, or put the value above in quotes)`,
		},
	},
	{
		name: "a colon behind a value in quotes",
		text: "a: 'b': c\n",
		want: []string{
			`1:7 syntax: a second colon and blank stands in the value of "a" (put the value in quotes: "'b': c")`,
		},
	},
	{
		name: "a list behind a name",
		text: "a: - b\n",
		want: []string{
			"1:4 syntax: a list cannot begin here (begin it on a line of its own, or put the value in quotes if the dash belongs to it)",
		},
	},
	{
		name: "a name without a colon",
		text: "a: 1\nb\nc: 2\n",
		want: []string{
			`2:1 syntax: there is no colon in "b" (write name: value; a text of several lines is indented deeper than its name)`,
		},
	},
	{
		name: "a name without a colon at the end",
		text: "a: 1\nbcd\n",
		want: []string{
			`2:1 syntax: there is no colon in "bcd" (write name: value; a text of several lines is indented deeper than its name)`,
		},
	},
	{
		name: "a missing blank behind a colon",
		text: "a: 1\nb:2\nc: 3\n",
		want: []string{
			`2:1 syntax: a blank is missing behind the colon of "b" (write "b: 2")`,
		},
	},
	{
		name: "an equals sign",
		text: "a: 1\nb = 2\n",
		want: []string{
			"2:1 syntax: a name and its value are separated by a colon and a blank (write a colon in place of the equals sign)",
		},
	},
	{
		name: "a URL where a name belongs",
		text: "a: 1\nhttps://b\n",
		want: []string{
			`2:1 syntax: there is no colon in "https://b" (write name: value; a text of several lines is indented deeper than its name)`,
		},
	},
	{
		name: "an at sign",
		text: "a: @b\n",
		want: []string{
			"1:4 syntax: a value cannot begin with @ (put the value in quotes)",
		},
	},
	{
		name: "a backtick",
		text: "a:\n  - `b`\n",
		want: []string{
			"2:5 syntax: a value cannot begin with ` (put the value in quotes)",
		},
	},
	{
		name: "a percent sign",
		text: "a: b\nc: %d\n",
		want: []string{
			"2:4 syntax: a value cannot begin with % (put the value in quotes)",
		},
	},
	{
		name: "a tab before a name",
		text: "a:\n\tb: 1\n",
		want: []string{
			"2:1 syntax: a tab stands where YAML wants blanks (indent with blanks; YAML does not allow tabs there)",
		},
	},
	{
		name: "a tab behind blanks",
		text: "a:\n  b: 1\n \tc: 2\n",
		want: []string{
			"3:2 syntax: a tab stands where YAML wants blanks (indent with blanks; YAML does not allow tabs there)",
		},
	},
	{
		name: "a tab in a literal scalar",
		text: "a: |\n\tb\n",
		want: []string{
			"2:1 syntax: a tab stands where YAML wants blanks (indent with blanks; YAML does not allow tabs there)",
		},
	},
	{
		name: "a tab in a plain scalar",
		text: "a:\n  b: c\n\td\n",
		want: []string{
			"3:1 syntax: a tab stands where YAML wants blanks (indent with blanks; YAML does not allow tabs there)",
		},
	},
	{
		name: "an alias of nothing",
		text: "a: b\nc: *d\n",
		want: []string{
			`2:4 syntax: nothing is named "&d" that "*d" could repeat (put the value in quotes if the * belongs to it)`,
		},
	},
	{
		name: "a star",
		text: "a: *.html\n",
		want: []string{
			"1:4 syntax: * begins an alias in YAML, the repetition of a value (put the value in quotes if the * belongs to it)",
		},
	},
	{
		name: "two stars",
		text: "a: **b**\n",
		want: []string{
			"1:4 syntax: * begins an alias in YAML, the repetition of a value (put the value in quotes if the * belongs to it)",
		},
	},
	{
		name: "a placeholder between ampersands",
		text: "a: &&NAME&&\n",
		want: []string{
			"1:4 syntax: & begins the name of an anchor in YAML (put the value in quotes if the & belongs to it)",
		},
	},
	{
		name: "an open double quote",
		text: "a: 1\nb: \"c\nd: e\n",
		want: []string{
			`2:4 syntax: the quote that begins here is not closed (close it; within double quotes a double quote is written \")`,
		},
	},
	{
		name: "an open single quote",
		text: "a: 'it's\nb: c\n",
		want: []string{
			"1:8 syntax: there is text behind the quote that closes the value (put the whole value in quotes; within single quotes a single quote is written twice)",
		},
	},
	{
		name: "an open quote in the first line",
		text: "'a: 1\nb: c\n",
		want: []string{
			"1:1 syntax: the quote that begins here is not closed (close it; within single quotes a single quote is written twice)",
		},
	},
	{
		name: "an escape of a path",
		text: "a: \"C:\\temp\\deploy\"\n",
		want: []string{
			`1:12 syntax: \d is no escape that YAML has in double quotes (use single quotes, in which a backslash is only a backslash, or write \\)`,
		},
	},
	{
		name: "a bad hexadecimal escape",
		text: "a: \"\\xZZ\"\n",
		want: []string{
			`1:5 syntax: \xZZ is no escape that YAML has in double quotes (use single quotes, in which a backslash is only a backslash, or write \\)`,
		},
	},
	{
		name: "half a surrogate pair",
		text: "a: \"\\ud83d\"\n",
		want: []string{
			`1:5 syntax: \ud83d is no escape that YAML has in double quotes (use single quotes, in which a backslash is only a backslash, or write \\)`,
		},
	},
	{
		name: "text behind a quote",
		text: "a: \"b\" c\n",
		want: []string{
			`1:8 syntax: there is text behind the quote that closes the value (put the whole value in quotes; within double quotes a double quote is written \")`,
		},
	},
	{
		name: "text behind a single quote",
		text: "a: 'b' c\n",
		want: []string{
			"1:8 syntax: there is text behind the quote that closes the value (put the whole value in quotes; within single quotes a single quote is written twice)",
		},
	},
	{
		name: "text behind a bracket",
		text: "a: [b]c\n",
		want: []string{
			`1:7 syntax: "c" stands behind a value that is over (put the whole value in quotes)`,
		},
	},
	{
		name: "a list not closed",
		text: "a: [1, 2\nb: 3\n",
		want: []string{
			"1:4 syntax: the [ that begins here is not closed (close it with ])",
		},
	},
	{
		name: "an object not closed",
		text: "{\"a\": 1",
		want: []string{
			"1:1 syntax: the { that begins here is not closed (close it with })",
		},
	},
	{
		name: "an object not closed, far away",
		text: "a: {b: 1,\n  c: 2\nd: 3\ne: 4\n",
		want: []string{
			"1:4 syntax: the { that begins here is not closed (close it with })",
		},
	},
	{
		name: "a missing comma in an object",
		text: "{\"a\": 1 \"b\": 2}",
		want: []string{
			`1:9 syntax: a comma or } is missing here (the bracket of "{\"a\": 1 \"b\": 2}" is still open; put values with brackets or commas in quotes)`,
		},
	},
	{
		name: "a missing comma in a list",
		text: "[\"a\" \"b\"]",
		want: []string{
			`1:8 syntax: a comma or ] is missing here (the bracket of "[\"a\" \"b\"]" is still open; put values with brackets or commas in quotes)`,
		},
	},
	{
		name: "two commas",
		text: "a: [b, , c]\n",
		want: []string{
			"1:8 syntax: a value is missing here",
		},
	},
	{
		name: "a bracket alone",
		text: "a: ]\n",
		want: []string{
			"1:4 syntax: a value is missing here (put the value in quotes if the bracket or comma belongs to it)",
		},
	},
	{
		name: "the wrong bracket",
		text: "a: [b}\n",
		want: []string{
			`1:6 syntax: a comma or ] is missing here (the bracket of "[b}" is still open; put values with brackets or commas in quotes)`,
		},
	},
	{
		name: "a line indented too little",
		text: "a:\n    b: 1\n  c: 2\n",
		want: []string{
			"3:3 syntax: the line is not indented like anything above it (it is indented by 2; the lines that it could belong to are indented by 0 or 4)",
		},
	},
	{
		name: "a line indented too little below lists",
		text: "a:\n  - b: 1\n    c: 2\n   d: 3\n",
		want: []string{
			"4:4 syntax: the line is not indented like anything above it (it is indented by 3; the lines that it could belong to are indented by 0, 2 or 4)",
		},
	},
	{
		name: "a member among elements",
		text: "- a\nb: c\n",
		want: []string{
			"2:1 syntax: a line within a list does not begin with a dash (check the indentation of this line and the one above it)",
		},
	},
	{
		name: "an element among members",
		text: "a: 1\n- b\n",
		want: []string{
			"2:1 syntax: an element of a list stands among the members of an object (indent the list deeper than the name it belongs to)",
		},
	},
	{
		name: "an element without a blank",
		text: "- a\n-b\n- c\n",
		want: []string{
			`2:1 syntax: a blank is missing behind the dash (write "- b")`,
		},
	},
	{
		name: "text where a list goes on",
		text: "a:\n  - b\n  c\n  - d\n",
		want: []string{
			`3:3 syntax: there is no colon in "c" (write name: value; a text of several lines is indented deeper than its name)`,
		},
	},
	{
		name: "a block of text with text in its first line",
		text: "a: |b\n  c\n",
		want: []string{
			"1:4 syntax: nothing may stand behind the | or > that begins a block of text (put the value in quotes if the | or > belongs to it)",
		},
	},
	{
		name: "a comparison",
		text: "a: >= 3\n",
		want: []string{
			"1:4 syntax: nothing may stand behind the | or > that begins a block of text (put the value in quotes if the | or > belongs to it)",
		},
	},
	{
		name: "indentation 0",
		text: "a: |0\n b\n",
		want: []string{
			"1:4 syntax: a block of text cannot be indented by 0",
		},
	},
	{
		name: "a tag that is none",
		text: "a: !<b\n",
		want: []string{
			"1:4 syntax: ! begins a tag in YAML, and this is none (put the value in quotes if the ! belongs to it)",
		},
	},
	{
		name: "an exclamation",
		text: "a: !important!\n",
		want: []string{
			"1:4 syntax: ! begins a tag in YAML, and this is none (put the value in quotes if the ! belongs to it)",
		},
	},
	{
		name: "a tag of an unknown family",
		text: "a: !b!c d\n",
		want: []string{
			"1:4 syntax: ! begins a tag in YAML, and this is none (put the value in quotes if the ! belongs to it)",
		},
	},
	{
		name: "a directive that is none",
		text: "%FOO\n---\na: 1\n",
		want: []string{
			"1:1 syntax: a line that begins with % is a directive in YAML, and this is none (put the value in quotes if the % belongs to it)",
		},
	},
	{
		name: "a template in a value",
		text: "a: {{ b }}\n",
		want: []string{
			"1:4 syntax: {{ begins two objects in YAML (it looks like a template that was not filled in; fill it in, or put the value in quotes)",
		},
	},
	{
		name: "a template before text",
		text: "a: {{ b }}/c\n",
		want: []string{
			`1:11 syntax: "/c" stands behind a value that is over ({{ looks like a template that was not filled in; fill it in, or put the value in quotes)`,
		},
	},
	{
		name: "a template statement",
		text: "a: 1\n{% if b %}\nc: 2\n{% endif %}\n",
		want: []string{
			"2:2 syntax: a value cannot begin with % ({% looks like a template that was not filled in; fill it in, or put the value in quotes)",
		},
	},
	{
		name: "an ERB template",
		text: "a: <%= b %>: c\n",
		want: []string{
			`1:12 syntax: a second colon and blank stands in the value of "a" (<% looks like a template that was not filled in; fill it in, or put the value in quotes)`,
		},
	},
	{
		name: "a name that is a list",
		text: "? [a]\n: b\n",
		want: []string{
			"1:3 syntax: the name of a member is an object or a list; it must be a string",
		},
	},
	{
		name: "a name that is an object",
		text: "{a: 1}: b\n",
		want: []string{
			"1:1 syntax: the name of a member is an object or a list; it must be a string",
		},
	},
	{
		name: "no name",
		text: "a: 1\n: b\n",
		want: []string{
			"2:1 syntax: a name is missing before the colon",
		},
	},
	{
		name: "text behind the document",
		text: "{a: 1} b\n",
		want: []string{
			`1:8 syntax: there is text behind the value: "b"`,
		},
	},
	{
		name: "a second document in the text",
		text: "a: 1\n---\nb: 2\n",
		want: []string{
			"2:1 syntax: a second document begins here",
		},
	},
	{
		name: "a value inside itself",
		text: "&a [b, *a]\n",
		want: []string{
			"1:8 syntax: the alias *a stands inside the value that it repeats",
		},
	},
	{
		name: "a merge of itself",
		text: "a: &a\n  <<: *a\n",
		want: []string{
			"2:7 syntax: the alias *a stands inside the value that it repeats",
		},
	},
	{
		name: "a merge of no object",
		text: "a: {<<: [1, b]}\n",
		want: []string{
			"1:10 syntax, read on: a merge key takes an object or a list of objects, not a number",
			"1:13 syntax, read on: a merge key takes an object or a list of objects, not a string",
		},
	},
	{
		name: "an unknown tag",
		text: "a: !Ref b\n",
		want: []string{
			`1:4 syntax, read on: the tag "!Ref" is not known to CodeDeploy or its clients (it belongs to CloudFormation templates, where CloudFormation replaces it; write the value itself)`,
		},
	},
	{
		name: "an unknown tag on an object",
		text: "a: !GetAtt\n  b: c\n",
		want: []string{
			`1:4 syntax, read on: the tag "!GetAtt" is not known to CodeDeploy or its clients (it belongs to CloudFormation templates, where CloudFormation replaces it; write the value itself)`,
		},
	},
	{
		name: "an unknown tag behind an anchor",
		text: "a: &x !!set {b}\n",
		want: []string{
			`1:7 syntax, read on: the tag "!!set" is not known to CodeDeploy or its clients (write the value without it, or in quotes if it begins with an exclamation mark)`,
		},
	},
	{
		name: "a tag that does not fit",
		text: "a: !!int b\nc: !!bool yes\n",
		want: []string{
			`1:4 syntax, read on: the tag !!int does not fit the value "b"`,
			`2:4 syntax, read on: the tag !!bool does not fit the value "yes"`,
		},
	},
	{
		name: "not a number",
		text: "a: .nan\nb: -.inf\n",
		want: []string{
			"1:4 syntax, read on: .nan is not a number that JSON, in which requests are sent, can say",
			"2:4 syntax, read on: -.inf is not a number that JSON, in which requests are sent, can say",
		},
	},
	{
		name: "a control character",
		text: "a: b\ac\n",
		want: []string{
			"1:5 syntax: the control character U+0007 is not allowed in YAML (write it as an escape in double quotes)",
		},
	},
	{
		name: "a control character beyond ASCII",
		text: "a: b\u0090c\n",
		want: []string{
			"1:5 syntax: the control character U+0090 is not allowed in YAML (write it as an escape in double quotes)",
		},
	},
	{
		name: "bytes that are not UTF-8",
		text: "a: b\xff\n",
		want: []string{
			"1:5 encoding: the byte 0xFF is not UTF-8 (save the file as UTF-8)",
		},
	},
	{
		name: "a byte-order mark inside",
		text: "a: b\n\ufeffc: d\n",
		want: []string{
			"2:1 encoding: a byte-order mark stands inside the document (remove it; it is left behind where files are joined)",
		},
	},
	{
		name: "a byte-order mark",
		text: "\ufeffa: b\n",
		want: []string{
			"1:1 encoding, read on: the document begins with a byte-order mark (U+FEFF) (save it as UTF-8 without one)",
		},
	},
	{
		name: "nothing",
		text: "# a\n",
		want: []string{
			"2:1 empty: the document holds no value",
		},
	},
	{
		name: "a name of more than 1024 characters",
		text: "a: 1\n" + strings.Repeat("b", 1030) + ": 2\n",
		want: []string{
			"2:1 syntax: a name is longer than 1024 characters",
		},
	},
}

func yamlFaultLines(d *Document) []string {
	var lines []string
	for _, f := range d.Faults {
		p := d.Position(f.Offset)
		kind := map[FaultKind]string{Syntax: "syntax", Encoding: "encoding", OverLimit: "over limit", Empty: "empty"}[f.Kind]
		if !f.Fatal {
			kind += ", read on"
		}
		line := fmt.Sprintf("%d:%d %s: %s", p.Line, p.Column, kind, f.Message)
		if f.Hint != "" {
			line += " (" + f.Hint + ")"
		}
		lines = append(lines, line)
	}
	return lines
}

func TestYAML_SaysWhatIsWrongAndWhere(t *testing.T) {
	for _, c := range yamlFaults {
		t.Run(c.name, func(t *testing.T) {
			d := parseYAMLText(c.text)
			checkYAML(t, d)
			if diff := cmp.Diff(c.want, yamlFaultLines(d)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", c.text, diff)
			}
		})
	}
}

// A fault stands where it does whatever comes before: the place is found again in a document of any size.
func TestYAML_FindsFaultsBehindOtherText(t *testing.T) {
	const head = "# étude\nfirst: {x: [1, 'y: z', \"{\"]}\nsecond: |\n  \" ' [ {{\n  # no comment\nthird:\n- é: it's\n"
	shift := parseYAMLText(head).Position(len(head))
	for _, c := range yamlFaults {
		if !strings.HasPrefix(c.text, "a: ") || len(c.want) != 1 || !strings.Contains(c.want[0], "syntax: ") || strings.Contains(c.text, "---") {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			d := parseYAMLText(head + c.text)
			checkYAML(t, d)
			var line, column int
			if _, err := fmt.Sscanf(c.want[0], "%d:%d", &line, &column); err != nil {
				t.Fatal(err)
			}
			want := fmt.Sprintf("%d:%d%s", line+shift.Line-1, column, strings.TrimPrefix(c.want[0], fmt.Sprintf("%d:%d", line, column)))
			if diff := cmp.Diff([]string{want}, yamlFaultLines(d)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
