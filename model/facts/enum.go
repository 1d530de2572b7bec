package facts

// Enum is a closed list of values.
type Enum struct {
	// Name is the name of the type in the API reference.
	Name string
	// Values are the legal values, in the order of the API reference.
	Values []string
	// Open says that the service is known to use values the API reference does not list, so a stranger is no error.
	Open   bool
	Source Source
}

// Has reports whether v is one of the values.
func (e *Enum) Has(v string) bool {
	for _, s := range e.Values {
		if s == v {
			return true
		}
	}
	return false
}
