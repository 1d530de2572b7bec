package main

import (
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/validate"
)

// dialect is the draft of JSON Schema. The schema has no keyword that draft 7 reads otherwise, so that older editors that
// take every schema for one of that draft understand it.
const dialect = "https://json-schema.org/draft/2020-12/schema"

// file is the schema of the whole file.
func file() *node {
	return &node{
		Schema:      dialect,
		ID:          config.SchemaURL,
		Title:       "deployrecord configuration",
		Description: "The file " + config.Name + ", by which deployrecord checks what lies in its directory and below. All paths in it are relative to that directory.",
		Type:        "object",
		Properties: properties{
			{"failOn", orNull("The mildest severity that makes the exit status 1. The flag --fail-on wins.",
				&node{Enum: config.FailOns(), Default: validate.Error.String()})},
			{"exclude", orNull("Files and directories that are left out where a directory or a pattern leads to them: a path, or a name at any depth. A file that is named itself is not left out.",
				&node{Type: "array", Items: ref("pattern"), Examples: []any{[]string{"**/generated/**", "node_modules"}}})},
			{"limits", orNull(limitsText, ref("limits"))},
			{"allowMembers", orNull(allowMembersText, ref("allowMembers"))},
			{"rules", orNull(rulesText, ref("rules"))},
			{"overrides", orNull("Other settings for some files. Where several hold for a file, later ones win.", &node{Type: "array", Items: override()})},
			{"suppressions", orNull("Findings that are known and are not to be reported. In YAML documents a comment can say the same: # deployrecord:ignore RULE -- REASON",
				&node{Type: "array", Items: suppression()})},
			{"policies", orNull("JSON Schemas of your own that documents are held to. A breach is a finding of the rule policy- and the name of the schema's file without .schema.json.",
				&node{Type: "array", UniqueItems: true, Items: policy()})},
			{"baseline", orNull("The file with the findings that were there when deployrecord was introduced: they are left out. validate --write-baseline writes it.", path(".deployrecord-baseline.json"))},
		},
		Additional: no(),
		Defs: properties{
			{"pattern", pattern()}, {"limits", limits()}, {"allowMembers", allowMembers()}, {"rules", rules()}, {"rule", rule()}, {"severity", severity()},
		},
	}
}

func override() *node {
	return closed("Settings for the files that match one of the paths.", []string{"paths"}, properties{
		{"paths", &node{
			Description: "The files: patterns of their whole paths, as seen from the directory of this file. ** stands for any number of directories.",
			Type:        "array", Items: ref("pattern"), MinItems: 1, Examples: []any{[]string{"legacy/**"}},
		}},
		{"limits", orNull(limitsText, ref("limits"))},
		{"allowMembers", orNull(allowMembersText, ref("allowMembers"))},
		{"rules", orNull(rulesText, ref("rules"))},
	})
}

func suppression() *node {
	return closed("The findings of a rule, in all files or in some, that are known.", []string{"rule", "reason"}, properties{
		{"rule", ref("rule")},
		{"path", orNull("The files: a pattern of their whole paths. Without it all files are meant.", ref("pattern"))},
		{"pointer", orNull("Where in the document, as a JSON Pointer; * stands for any one member or element. Without it all findings of the rule are meant.",
			&node{Type: "string", Pattern: `^(/([^~/]|~[01])*)*$`, Examples: []any{"/overrideAlarmConfiguration/alarms", "/revision/*"}})},
		{"reason", &node{Description: "Why, for whoever reads this later.", Type: "string", Pattern: `\S`, Examples: []any{"OPS-12, until the migration"}}},
		{"expires", orNull("The last day on which it holds. Afterwards the findings are reported again.", &node{Type: "string", Pattern: day, Examples: []any{"2027-01-31"}})},
	})
}

// day is a day of the calendar, but that each year has a 29th of February.
const day = `^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$`

func policy() *node {
	schema := path("policies/naming.schema.json")
	schema.Description = "The path of the JSON Schema. Its name, without .schema.json and behind policy-, is that of the rule."
	return &node{AnyOf: []*node{
		schema,
		closed("A JSON Schema that some documents are held to.", []string{"schema"}, properties{
			{"schema", schema},
			{"kinds", orNull("The kinds of document that are held to it. Without it all are.", &node{Type: "array", Items: &node{Enum: config.KindNames()}, MinItems: 1})},
			{"severity", orNull("How grave a breach is.", &node{Enum: config.Severities(), Default: validate.Error.String()})},
		}),
	}}
}

func path(example string) *node {
	return &node{Type: "string", Pattern: `\S`, Examples: []any{example}}
}

// metaCharacters are those that may stand behind a backslash in a pattern of paths.
const metaCharacters = `[*?\[\]{}!^,\-\\]`

func pattern() *node {
	plain := `([^\\]|\\` + metaCharacters + `)`
	return &node{
		Description: "A pattern, with forward slashes and relative to the directory of this file: * and ? stand for characters of a name, ** for any number of directories, {a,b} for either, [a-z] for one of several.",
		Type:        "string", Pattern: "^" + strings.Replace(plain, `[^\\]`, `[^/\\]`, 1) + plain + "*$", Examples: []any{"requests/**/*.yaml"},
	}
}

func ref(name string) *node { return &node{Ref: "#/$defs/" + name} }

func no() *bool { return new(bool) }

// orNull is what a key may have as its value if it may also have none.
func orNull(description string, value *node) *node {
	return &node{Description: description, AnyOf: []*node{value, {Type: "null"}}}
}

// closed is an object that has no other keys.
func closed(description string, required []string, p properties) *node {
	return &node{Description: description, Type: "object", Properties: p, Additional: no(), Required: required}
}
