package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// yamlRareFaults are faults of documents that nobody writes on purpose: remains of merges, of templates and of logs.
var yamlRareFaults = []yamlCase{
	{"a question mark behind a name", "a: ? b\n", []string{
		"1:4 syntax: a name cannot begin here (put the value in quotes if the question mark belongs to it)"}},
	{"a question mark behind a name that is not ASCII", "a: 1\n\"é\" ? b", []string{
		"2:5 syntax: a name cannot begin here (put the value in quotes if the question mark belongs to it)"}},
	{"a quote behind a closing bracket", "}'", []string{
		"1:2 syntax: the quote that begins here is not closed (close it; within single quotes a single quote is written twice)"}},
	{"characters that nothing begins with", "a: ✓ `é\nb: @✓", []string{"2:4 syntax: a value cannot begin with @ (put the value in quotes)"}},
	{"no name", "a:\n  : b\n", []string{"2:3 syntax: a name is missing before the colon"}},
	{"a value that begins with a comma and has quotes", ",'a'", []string{
		"1:4 syntax: a value is missing here (put the value in quotes if the bracket or comma belongs to it)"}},
	{"an escape of eight digits without them", "a: \"\\Uzz\"\n", []string{
		`1:5 syntax: \Uzz" is no escape that YAML has in double quotes (use single quotes, in which a backslash is only a backslash, or write \\)`}},
	{"an escape of a character that there is not", "a: \"\\U0011ffff\"\n", []string{
		`1:5 syntax: \U0011ffff is no escape that YAML has in double quotes (use single quotes, in which a backslash is only a backslash, or write \\)`}},
	{"a closing bracket before marks of a tag", "}!!", []string{
		"1:1 syntax: ! begins a tag in YAML, and this is none (put the value in quotes if the ! belongs to it)"}},
	{"a tag that does not end", "a: !<x\n", []string{
		"1:4 syntax: ! begins a tag in YAML, and this is none (put the value in quotes if the ! belongs to it)"}},
	{"anchors and tags in a bracket that is not closed", "a: {&x b, !y c: ", []string{"1:4 syntax: the { that begins here is not closed (close it with })"}},
	{"a block of text in the place of an element", " - 0\n |\n", []string{
		"2:2 syntax: a line within a list does not begin with a dash (check the indentation of this line and the one above it)"}},
	{"text behind quotes in a list", "- \"a\" b\n- c\n", []string{
		`1:7 syntax: there is text behind the quote that closes the value (put the whole value in quotes; within double quotes a double quote is written \")`}},
	{"a dash without a blank before a name", "- a: 1\n-b: 2\n", []string{`2:2 syntax: a blank is missing behind the dash (write "- b: 2")`}},
	{"a name that is null", "~: a\n", []string{"1:1 syntax, read on: a member has no name (write null in quotes if that is its name)"}},
	{"text behind a bracket in a list", "- [a] b\n", []string{`1:7 syntax: "b" stands behind a value that is over (put the whole value in quotes)`}},
	{"a block of text that is not indented", "0: |\n,", []string{
		"2:1 syntax: this is no member of the object above (check the indentation of this line and the one above it)"}},
	{"a string that ends with a backslash", "x: [\"a\\", []string{
		`1:7 syntax: \ is no escape that YAML has in double quotes (use single quotes, in which a backslash is only a backslash, or write \\)`}},
	{"single quotes that are not closed, behind two", "x: ['it''s", []string{
		"1:5 syntax: the quote that begins here is not closed (close it; within single quotes a single quote is written twice)"}},
	{"double quotes that are not closed, behind an escaped one", "x: {a: \"b\\\"c", []string{
		`1:8 syntax: the quote that begins here is not closed (close it; within double quotes a double quote is written \")`}},
	{"text behind a string with an escape", ": \"\\f\"z", []string{
		"1:1 syntax: a name is missing before the colon"}},
	{"two strings in a bracket without a comma", `{""0}`, []string{
		`1:4 syntax: a comma or } is missing here (the bracket of "{\"\"0}" is still open; put values with brackets or commas in quotes)`}},
	{"a percent sign behind a tag that is none", "''!!\n%", []string{
		"2:1 syntax: a line that begins with % is a directive in YAML, and this is none (put the value in quotes if the % belongs to it)"}},
	{"nothing but a tab behind a block of text", ",>-\n#\n\n\t", []string{"4:2 syntax: a value is missing at the end"}},
	{"a list that ends behind a directive", "[0o>-\n%YAML!\n\n]", []string{`2:1 syntax: there is text behind the value: "%YAML!"`}},
	{"a tag without a value at the end", "a: !G", []string{
		`1:4 syntax, read on: the tag "!G" is not known to CodeDeploy or its clients (write the value without it, or in quotes if it begins with an exclamation mark)`}},
	{"an alias of a list for a name", "a: &x [1]\n? *x\n: b\n", []string{"2:3 syntax: the name of a member is an object or a list; it must be a string"}},
}

func TestYAML_SaysWhatIsWrongWithTheRarest(t *testing.T) {
	for _, c := range yamlRareFaults {
		t.Run(c.name, func(t *testing.T) {
			d := parseYAMLText(c.text)
			checkYAML(t, d)
			if diff := cmp.Diff(c.want, yamlFaultLines(d)); diff != "" {
				t.Errorf("%q\n(-want +got):\n%s", c.text, diff)
			}
		})
	}
}

// Where a fault stands exactly is not looked for in a long text, which would have to be parsed too often; its line is told.
func TestYAML_FindsTheLineOfAFaultInALongText(t *testing.T) {
	head := "a:\n" + strings.Repeat("  - some words that take room: and a value\n", 20_000)
	d := parseYAMLText(head + "b: \"c\" d\n")
	checkYAML(t, d)
	want := []string{"20002:1 syntax: this is no member of the object above (check the indentation of this line and the one above it)"}
	if diff := cmp.Diff(want, yamlFaultLines(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// yaml.v3 gives these scalars values that do not stand in them, or nowhere, so no character has a place.
func TestEmbedded_OfWhatTheParserMadeUp(t *testing.T) {
	for _, text := range []string{"|2\n%YAML", "!G", "%YAML'\\u\u2028'>-\n''"} {
		d := parseYAMLText(text)
		value, at := d.Embedded(0)
		for i := range len(value) {
			if outer, ok := at(i); ok {
				t.Errorf("%q: the byte %d of %q maps to %d", text, i, value, outer)
			}
		}
	}
}
