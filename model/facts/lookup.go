package facts

import "strings"

// Dialect is how a capturing tool spells the names of members.
type Dialect uint8

// The dialects, in the order of the capture dialects of package model.
const (
	Wire   Dialect = iota // the service's own spelling
	Pascal                // first letter in upper case, as the AWS SDK for Go and PowerShell print
	Snake                 // words in lower case with underscores between them, as the AWS SDK for Ruby prints
)

// Find returns the position in Members of the member of that name on the wire, or -1. It allocates nothing.
func (s *Structure) Find(name string) int { return s.wire.find(name) }

// FindPascal returns the position in Members of the member that the AWS SDK for Go or PowerShell prints under that
// name, such as "S3Location", "String_" or "String", or -1. It allocates nothing.
func (s *Structure) FindPascal(name string) int {
	i := s.pascal.find(name)
	if i == len(s.Members) {
		return s.bareString
	}
	return i
}

// FindSnake returns the position in Members of the member that the AWS SDK for Ruby prints under that name, such as
// "s3_location" or "git_hub_location", or -1. It allocates nothing.
func (s *Structure) FindSnake(name string) int { return s.snake.find(name) }

// Spelling returns the name of a member in a dialect, given its name on the wire. In Pascal it is that of the AWS
// SDK for Go, which calls the member string "String_".
func Spelling(member string, dialect Dialect) string {
	switch dialect {
	case Pascal:
		if member == "string" {
			return "String_"
		}
		return strings.ToUpper(member[:1]) + member[1:]
	case Snake:
		return snakeCase(member)
	default:
		return member
	}
}

// snakeCase sets an underscore before each capital but the first character and puts all in lower case.
func snakeCase(member string) string {
	b := make([]byte, 0, len(member)+6)
	for i := range len(member) {
		c := member[i]
		if 'A' <= c && c <= 'Z' {
			if i > 0 {
				b = append(b, '_')
			}
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return string(b)
}

func init() {
	for _, s := range structures {
		s.buildIndexes()
	}
	for _, e := range enums {
		e.index = newIndex(e.Values)
	}
}

func (s *Structure) buildIndexes() {
	wire := make([]string, len(s.Members))
	pascal := make([]string, len(s.Members), len(s.Members)+1)
	snake := make([]string, len(s.Members))
	for i := range s.Members {
		wire[i] = s.Members[i].Name
		pascal[i] = Spelling(wire[i], Pascal)
		snake[i] = Spelling(wire[i], Snake)
	}
	// PowerShell knows no keyword to avoid and prints the member string as String: one name more at the end.
	s.bareString = -1
	for i, n := range wire {
		if n == "string" {
			s.bareString = i
			pascal = append(pascal, "String")
		}
	}
	s.wire, s.pascal, s.snake = newIndex(wire), newIndex(pascal), newIndex(snake)
}
