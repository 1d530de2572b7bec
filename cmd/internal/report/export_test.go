package report

// What sets text in Markdown, for the tests that read it back from a page.
var (
	MarkdownText = markdownText
	CodeSpan     = codeSpan
)
