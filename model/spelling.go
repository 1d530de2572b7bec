package model

// spell returns how a dialect spells the wire name of a member.
func (d Dialect) spell(wire string) string {
	switch d {
	case Pascal:
		if wire == "string" { // a Go method takes the name String
			return "String_"
		}
		return string(upper(wire[0])) + wire[1:]
	case Snake:
		b := make([]byte, 0, len(wire)+8)
		for i := range len(wire) {
			if c := wire[i]; lower(c) != c {
				if i > 0 {
					b = append(b, '_')
				}
				b = append(b, lower(c))
			} else {
				b = append(b, c)
			}
		}
		return string(b)
	default:
		return wire
	}
}

// fold appends name to b without the marks that spellings differ by: case, underscores, hyphens and blanks.
func fold(b []byte, name string) []byte {
	for i := range len(name) {
		if c := name[i]; c != '_' && c != '-' && c != ' ' {
			b = append(b, lower(c))
		}
	}
	return b
}

func upper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		c -= 'a' - 'A'
	}
	return c
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}
