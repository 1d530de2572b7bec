package suppress

import "strings"

// matchPointer reports whether a JSON Pointer matches a pattern: a JSON Pointer in which the token * stands for any
// member or index. What lies above or below is not matched.
func matchPointer(pattern, pointer string) bool {
	for {
		if pattern == "" || pointer == "" {
			return pattern == pointer
		}
		if pattern[0] != '/' || pointer[0] != '/' {
			return false
		}
		var want, got string
		want, pattern = cutToken(pattern)
		got, pointer = cutToken(pointer)
		if want != "*" && want != got {
			return false
		}
	}
}

// cutToken returns the first token of a pointer and what stands behind it.
func cutToken(pointer string) (token, rest string) {
	if i := strings.IndexByte(pointer[1:], '/'); i >= 0 {
		return pointer[1 : i+1], pointer[i+1:]
	}
	return pointer[1:], ""
}
