// Package report writes what a run finds. A run is a stream of events: a source begins, a document has been checked,
// a finding, the end. Each format is one small [Sink] that sees only those; none of them decides an exit status.
//
// Every text that comes from a document, and every name of a file, is escaped before it is written: see [Escape].
package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/validate"
)

// Sink writes one report. The events come from one goroutine, in the order of the sources: each source begins, its
// documents follow in order, each before its own findings. Errors are those of writing.
type Sink interface {
	Begin(source string) error
	Document(Document) error
	// Finding takes a finding of the document before it. It must not be kept.
	Finding(*Finding) error
	// End completes the report. It is called once, also when a run was interrupted.
	End(Summary) error
}

// Document is what became of one document.
type Document struct {
	// Source is the name of the file or stream.
	Source string
	// Index is the document's number in its source, from 0.
	Index int
	// Kind is model.Unknown for a document that could not be read or is of no known kind.
	Kind model.Kind
	// Valid says that the document has no finding of severity Error.
	Valid bool
}

// Finding is a finding with the document it is about.
type Finding struct {
	validate.Finding
	// Source and Document name the document, as in Document.Source and Document.Index.
	Source   string
	Document int
	// Excerpts show the lines that the finding is about; nil unless a sink shows them.
	Excerpts *Excerpts
}

// Summary counts what a run has seen.
type Summary struct {
	// Documents is how many were checked; Valid and Invalid divide them.
	Documents, Valid, Invalid int
	// Flawed is how many documents have a finding of any severity.
	Flawed int
	// Skipped is how many were met in a directory or by a pattern and are no known kind.
	Skipped int
	// Errors, Warnings and Notes count the findings.
	Errors, Warnings, Notes int
	// Suppressed is how many findings were left out, because a suppression or the baseline has them.
	Suppressed int
	// Incomplete says that not all of the work was done: something could not be read, or the run was interrupted.
	Incomplete bool
}

// Count adds one finding of a severity.
func (s *Summary) Count(severity validate.Severity) {
	switch severity {
	case validate.Error:
		s.Errors++
	case validate.Warning:
		s.Warnings++
	case validate.Note:
		s.Notes++
	}
}

// Options say how a sink writes.
type Options struct {
	// Color says that the text format uses colour.
	Color bool
	// Quiet leaves out the summary of the formats that people read.
	Quiet bool
	// Version is the program's, where a format has room for it; it may be empty.
	Version string
}

// Formats returns the names of the formats, the default first.
func Formats() []string { return slices.Clone(formats) }

var formats = []string{"text", "json", "ndjson", "sarif", "junit", "github", "gitlab", "checkstyle", "markdown", "tap"}

// New returns a sink that writes a format to w. Writes are as small as they come: w should buffer them.
func New(format string, w io.Writer, o Options) (Sink, error) {
	switch format {
	case "text":
		return newText(w, o), nil
	case "json":
		return newJSON(w), nil
	case "ndjson":
		return newNDJSON(w), nil
	case "sarif":
		return newSARIF(w, o), nil
	case "junit":
		return newJUnit(w), nil
	case "github":
		return newGitHub(w, o), nil
	case "gitlab":
		return newGitLab(w), nil
	case "checkstyle":
		return newCheckstyle(w), nil
	case "markdown":
		return newMarkdown(w), nil
	case "tap":
		return newTAP(w, o), nil
	default:
		return nil, fmt.Errorf("no format is called %q: %s", format, strings.Join(formats, ", "))
	}
}

// ShowsExcerpts reports whether a format shows the lines that a finding is about.
func ShowsExcerpts(format string) bool { return format == "text" }
