package facts

// Source is where a fact is written.
type Source struct {
	// Title says what the page is.
	Title string
	// URL is its public address.
	URL string
	// Read is the day it was read, as YYYY-MM-DD.
	Read string
}

// read is the day on which the sources of the table were read.
const read = "2026-11-20"

// reference is the page of a structure, an operation or an exception in the API reference.
func reference(name string) Source {
	return Source{
		Title: "AWS CodeDeploy API Reference, " + name,
		URL:   "https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_" + name + ".html",
		Read:  read,
	}
}

// guide is a page of the user guide.
func guide(page string) Source {
	return Source{
		Title: "AWS CodeDeploy User Guide, " + page,
		URL:   "https://docs.aws.amazon.com/codedeploy/latest/userguide/" + page + ".html",
		Read:  read,
	}
}

// code is a file or a discussion in a public repository.
func code(title, url string) Source { return Source{Title: title, URL: url, Read: read} }

// Exception is the name of an error that a CodeDeploy operation answers with, as in the API reference.
type Exception string

// Basis says how an expected answer of the service is known.
type Basis string

// The bases, from the strongest. A documented answer stands in the API reference, an observed one in a public
// report of a real call, an inferred one follows from the documented meaning of the exception.
const (
	Documented Basis = "documented"
	Observed   Basis = "observed"
	Inferred   Basis = "inferred"
)
