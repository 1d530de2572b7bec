package facts

// Limit is a number that the service holds requests to and has raised, or may raise, over time.
type Limit struct {
	// Name is the limit's name in the configuration, such as "alarms".
	Name string
	// Of says what is counted.
	Of string
	// Documented is the number in the API reference that this project implements, Current the quota in force when
	// CurrentSource was read. They are equal where nothing has been raised.
	Documented, Current int
	// Adjustable says that an account can have the number raised on request, so that nothing certain follows from
	// a breach of it.
	Adjustable    bool
	Source        Source
	CurrentSource Source

	// place is the limit's position in a LimitSet.
	place int
}

// LimitSet is a choice of numbers for the limits. The zero value holds the documented ones.
type LimitSet struct {
	// values holds the numbers by the limits' places; nil stands for the documented ones. It is never changed, so
	// that a set can be copied.
	values []int
}

// DocumentedLimits returns the numbers of the API reference: the zero LimitSet.
func DocumentedLimits() LimitSet { return LimitSet{} }

// CurrentLimits returns the quotas in force when the sources were read.
func CurrentLimits() LimitSet {
	values := make([]int, len(limits))
	for i, l := range limits {
		values[i] = l.Current
	}
	return LimitSet{values}
}

// Value returns the number that the set has for l.
func (s LimitSet) Value(l *Limit) int {
	if s.values == nil {
		return l.Documented
	}
	return s.values[l.place]
}

// With returns the set with n for the limit of that name. It reports false, and returns the set as it was, if there
// is no such limit or n is negative.
func (s LimitSet) With(name string, n int) (LimitSet, bool) {
	changed, ok := LimitByName(name)
	if !ok || n < 0 {
		return s, false
	}
	values := make([]int, len(limits))
	for i, l := range limits {
		values[i] = s.Value(l)
	}
	values[changed.place] = n
	return LimitSet{values}, true
}

// Limits returns every limit, in the order of the documentation. The slice is a copy.
func Limits() []*Limit { return append([]*Limit(nil), limits...) }

// LimitByName returns the limit of that name.
func LimitByName(name string) (*Limit, bool) {
	for _, l := range limits {
		if l.Name == name {
			return l, true
		}
	}
	return nil, false
}
