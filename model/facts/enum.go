package facts

import (
	"slices"
	"strings"
)

// Enum is a closed list of values.
type Enum struct {
	// Name is the name of the type in the API reference.
	Name string
	// Values are the legal values, in the order of the API reference.
	Values []string
	// Open says that the service is known to use values the API reference does not list, so a stranger is no error.
	Open bool
	// AnyCase says that the service is known to take the values without regard to case, though it lists one spelling.
	AnyCase bool
	// Unlisted are values that the service is known to use although the API reference does not list them.
	Unlisted []Unlisted
	Source   Source
	// AnyCaseSource is where AnyCase was observed.
	AnyCaseSource Source

	index index
}

// Unlisted is a value of an enumeration that its page in the API reference lacks.
type Unlisted struct {
	Value  string
	Source Source
}

// Has reports whether v is one of the values of the API reference. It allocates nothing.
func (e *Enum) Has(v string) bool { return e.Find(v) >= 0 }

// Find returns the position of v in Values, or -1. It allocates nothing.
func (e *Enum) Find(v string) int {
	if e.index.multiplier == 0 {
		return slices.Index(e.Values, v)
	}
	return e.index.find(v)
}

// Tolerated reports whether the service is known to take v although it is none of the values as the API reference
// spells them, and returns the value it is taken for: v itself where the API reference has none for it.
func (e *Enum) Tolerated(v string) (value string, ok bool) {
	if e.Has(v) {
		return "", false
	}
	for _, u := range e.Unlisted {
		if u.Value == v {
			return v, true
		}
	}
	if e.AnyCase {
		for _, s := range e.Values {
			if strings.EqualFold(s, v) {
				return s, true
			}
		}
	}
	return "", false
}
