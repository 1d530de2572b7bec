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
