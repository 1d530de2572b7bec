package validate

import (
	"strconv"
	"strings"
)

// listed joins words for a sentence: "a", "a or b", "a, b or c".
func listed(words []string, conjunction string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + conjunction + " " + words[last]
}

// counted says how many there are of something: "1 alarm", "2 alarms".
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
