// Package words puts lists, numbers and kinds of value into the sentences that the command writes.
package words

import (
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/model/source"
)

// List joins items for a sentence: "a", "a or b", "a, b or c".
func List(items []string, conjunction string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " " + conjunction + " " + items[last]
}

// Count says how many there are of something: "1 policy", "2 policies".
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// Kind names a kind of value with its article: "a list", "an object"; null has none.
func Kind(k source.Kind) string {
	switch k {
	case source.Null:
		return k.String()
	case source.Object:
		return "an " + k.String()
	default:
		return "a " + k.String()
	}
}
