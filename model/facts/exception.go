package facts

// Decidable says from what it can be told, without asking the service, that a call would be answered with an
// exception.
type Decidable uint8

// The grounds on which an exception can be foreseen.
const (
	Never       Decidable = iota // it depends on what only the service knows
	WithGroup                    // from the request together with the exported deployment group
	FromRequest                  // from the request alone, at least in some of its cases
)

// String returns the ground in words.
func (d Decidable) String() string {
	return [...]string{"never offline", "with the deployment group", "from the request"}[d]
}

// ExceptionFact is what is known of an exception.
type ExceptionFact struct {
	Name Exception
	// Doc says in one sentence what the exception means.
	Doc string
	// Operation is the operation whose page in the API reference lists the exception; the first, if several.
	Operation string
	// Decidable says from what the exception can be foreseen.
	Decidable Decidable
	Source    Source
}

// Exceptions returns what is known of every exception: first those of CreateDeployment, in the order of the service
// model, then others that captured documents hold or that a deployment group leads to. The slice is a copy.
func Exceptions() []ExceptionFact { return append([]ExceptionFact(nil), exceptions...) }

// About returns what is known of the exception; it reports false for a name that is not in the table.
func (e Exception) About() (ExceptionFact, bool) {
	for i := range exceptions {
		if exceptions[i].Name == e {
			return exceptions[i], true
		}
	}
	return ExceptionFact{}, false
}
