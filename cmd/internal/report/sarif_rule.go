package report

import (
	"fmt"
	"strings"

	"github.com/deployrecord/deployrecord/validate"
)

// appendRule appends a rule as a reporting descriptor of SARIF.
func appendRule(b []byte, r *validate.Rule) []byte {
	text := func(name, text string) {
		b = append(appendString(append(b, `,"`+name+`":{"text":`...), plainMessage(text)), '}')
	}
	b = appendString(append(b, `{"id":`...), r.ID)
	b = appendString(append(b, `,"name":`...), pascalCase(r.ID))
	if r.Title != "" {
		text("shortDescription", r.Title)
	}
	if r.Text != "" {
		text("fullDescription", r.Text)
	}
	if plain := ruleHelp(r, plainHelp); plain != "" {
		b = appendString(append(b, `,"help":{"text":`...), plainMessage(plain))
		b = append(appendString(append(b, `,"markdown":`...), doubled(ruleHelp(r, markdownHelp))), '}')
	}
	b = appendOptional(b, `,"helpUri":`, RuleURL(r.ID))
	b = append(append(b, `,"defaultConfiguration":{"level":"`...), sarifLevels[r.Severity]...)
	b = append(b, `"},"properties":{"tags":["codedeploy"]`...)
	if r.InRecord != validate.Off {
		b = appendOptional(b, `,"levelInRecord":`, sarifLevels[r.InRecord])
	}
	b = appendOptional(b, `,"exception":`, string(r.Exception))
	b = appendOptional(b, `,"basis":`, string(r.Basis))
	b = appendOptional(b, `,"since":`, r.Since)
	return append(b, "}}"...)
}

// pascalCase returns kebab-case words in PascalCase.
func pascalCase(id string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(id, "-") {
		if word != "" {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}

// help is how the help of a rule is set: as plain text or as Markdown.
type help struct {
	code func(text string) string
	link func(title, url string) string
	// example sets an example; it is left out where that is nil.
	example func(document string) string
}

var (
	plainHelp = help{
		code: func(text string) string { return text },
		link: func(title, url string) string { return title + ": " + url },
	}
	markdownHelp = help{
		code:    func(text string) string { return "`" + text + "`" },
		link:    func(title, url string) string { return "[" + title + "](" + url + ")" },
		example: Fenced,
	}
)

// ruleHelp says what a rule finds and why, which answer is expected, where that is written and, where there is room,
// shows a document that fails and one that passes.
func ruleHelp(r *validate.Rule, h help) string {
	var paragraphs []string
	if r.Title != "" {
		paragraphs = append(paragraphs, r.Title+".")
	}
	if r.Text != "" {
		paragraphs = append(paragraphs, r.Text)
	}
	if r.Exception != "" {
		paragraphs = append(paragraphs, fmt.Sprintf("The service is expected to answer %s (%s).", h.code(string(r.Exception)), r.Basis))
	}
	if len(r.Sources) > 0 {
		lines := make([]string, len(r.Sources))
		for i, s := range r.Sources {
			lines[i] = "- " + h.link(s.Title, s.URL)
		}
		paragraphs = append(paragraphs, "Sources:", strings.Join(lines, "\n"))
	}
	if h.example != nil && r.Fail.Document != "" && r.Pass.Document != "" {
		paragraphs = append(paragraphs, "This fails:", h.example(r.Fail.Document), "This passes:", h.example(r.Pass.Document))
	}
	return strings.Join(paragraphs, "\n\n")
}
