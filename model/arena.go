package model

// arena hands out values of one type from memory that is used again for the next document. A pointer it returned
// stays valid when the arena grows, and until the document after the next reset takes its place.
type arena[T any] struct {
	slots []T
	used  int
}

// put returns a pointer to a copy of v.
func (a *arena[T]) put(v T) *T {
	if a.used == len(a.slots) {
		a.grow(1)
	}
	p := &a.slots[a.used]
	a.used++
	*p = v
	return p
}

// next returns a pointer to a zero value.
func (a *arena[T]) next() *T {
	var zero T
	return a.put(zero)
}

// take returns n zero values in a row; no append to them reaches what is behind. The slice is never nil.
func (a *arena[T]) take(n int) []T {
	if len(a.slots)-a.used < n || a.slots == nil {
		a.grow(n)
	}
	list := a.slots[a.used : a.used+n : a.used+n]
	a.used += n
	clear(list)
	return list
}

// grow leaves the old memory to those who point into it.
func (a *arena[T]) grow(n int) {
	const first = 4
	a.slots = make([]T, max(2*len(a.slots), n, first))
	a.used = 0
}

func (a *arena[T]) reset() { a.used = 0 }
