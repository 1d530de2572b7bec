package model

// fold appends name to b without the marks that spellings differ by: case, underscores, hyphens and blanks.
func fold(b []byte, name string) []byte {
	for i := range len(name) {
		if c := name[i]; c != '_' && c != '-' && c != ' ' {
			b = append(b, lower(c))
		}
	}
	return b
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}
