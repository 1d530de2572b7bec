package appspec

import (
	"regexp"
	"strings"
	"sync"
)

// placeholders are what templates and samples mark with what is to be filled in. No name, ARN or path has such a thing.
var placeholders = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`` +
		`\$?\{\{[^{}\n]*\}\}` + // {{NAME}} and ${{ secrets.NAME }}
		`|\$\{[^{}\n]*\}` + // ${NAME}
		`|\{%[^\n]*?%\}|<%[^\n]*?%>` + // statements of templates
		`|<[^\s<>=/][^<>\n]{0,80}>` + // <NAME>
		`|&&\w+&&` + // &&NAME&&
		`|\[[Yy]our [^\]\n]*\]|^\[\w+ [^\]\n]*\]$` + // [Your name] and [Version number]
		`|\b(?:YOUR|REPLACE|CHANGE)[_-][A-Z0-9_-]+\b|\b(?:REPLACEME|CHANGEME)\b` +
		// What the user guide writes where it describes the sections of a file.
		`|^(?:object|pattern|exception|mode|acls|user|type|range)-specification$` +
		`|^(?:source|destination)-file-location$|^(?:script-location|object-type|ENABLED-or-DISABLED)$`)
})

// Placeholder finds the first thing in a value that a template has where something is to be filled in, such as
// <TASK_DEFINITION>, {{NAME}}, ${NAME}, &&NAME&& or [Your name]. It stands at value[from:to]; there is none when from and to are equal.
func Placeholder(value string) (from, to int) {
	if !mayHavePlaceholder(value) {
		return 0, 0
	}
	if found := placeholders().FindStringIndex(value); found != nil {
		return found[0], found[1]
	}
	return 0, 0
}

// mayHavePlaceholder is false for nearly every value without a placeholder, and spares them the regular expression,
// which takes longer than all else that is done with a value.
func mayHavePlaceholder(value string) bool {
	if strings.ContainsAny(value, "{<&[") || strings.HasSuffix(value, "ENABLED-or-DISABLED") {
		return true
	}
	for _, part := range [...]string{"YOUR", "REPLACE", "CHANGE", "-specification", "-location", "-type"} {
		if strings.Contains(value, part) {
			return true
		}
	}
	return false
}
