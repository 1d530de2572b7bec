package validate

// fewElements is the length up to which a list is searched for repeats element by element.
const fewElements = 16

// repeat is an element of a list whose key an earlier one has: the index of each.
type repeat struct{ again, first int }

// repeats returns the elements whose key another one before them has, in the order of the list; nil if there are none.
// Elements without a key ("") repeat nothing. It takes no memory for a short list without repeats, and no more than
// linear time for a long one.
func repeats[T any](list []T, key func(*T) string) []repeat {
	if len(list) > fewElements {
		return repeatsOfMany(list, key)
	}
	var found []repeat
	for i := 1; i < len(list); i++ {
		k := key(&list[i])
		if k == "" {
			continue
		}
		for j := range i {
			if key(&list[j]) == k {
				found = append(found, repeat{i, j})
				break
			}
		}
	}
	return found
}

func repeatsOfMany[T any](list []T, key func(*T) string) []repeat {
	var found []repeat
	first := make(map[string]int, len(list))
	for i := range list {
		k := key(&list[i])
		if k == "" {
			continue
		}
		if j, again := first[k]; again {
			found = append(found, repeat{i, j})
		} else {
			first[k] = i
		}
	}
	return found
}
