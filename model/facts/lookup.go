package facts

import (
	"strings"
	"sync"
)

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
// name, such as "S3Location", "String_" or "String", or -1. It allocates nothing but on its first use.
func (s *Structure) FindPascal(name string) int {
	spellDialects.Do(indexDialects)
	if s.other == nil {
		return -1
	}
	i := s.other.pascal.find(name)
	if i == len(s.Members) {
		return s.other.bareString
	}
	return i
}

// FindSnake returns the position in Members of the member that the AWS SDK for Ruby prints under that name, such as
// "s3_location" or "git_hub_location", or -1. It allocates nothing but on its first use.
func (s *Structure) FindSnake(name string) int {
	spellDialects.Do(indexDialects)
	if s.other == nil {
		return -1
	}
	return s.other.snake.find(name)
}

// Spelling returns the name of a member in a dialect, given its name on the wire. In Pascal it is that of the AWS
// SDK for Go, which calls the member string "String_".
func Spelling(member string, dialect Dialect) string {
	switch dialect {
	case Pascal:
		switch member {
		case "":
			return ""
		case "string":
			return "String_"
		}
		return upperFirst(member)
	case Snake:
		return snakeCase(member)
	default:
		return member
	}
}

// WireSpelling returns how the wire most likely spells a member that no structure has, given its name in a dialect: the
// opposite of Spelling as far as the form of a name tells.
func WireSpelling(name string, dialect Dialect) string {
	switch {
	case dialect == Pascal && name != "" && 'A' <= name[0] && name[0] <= 'Z':
		return string(name[0]|0x20) + name[1:]
	case dialect == Snake && strings.Contains(name, "_"):
		words := strings.Split(name, "_")
		for i, w := range words[1:] {
			words[i+1] = upperFirst(w)
		}
		return strings.Join(words, "")
	default:
		return name
	}
}

// upperFirst returns a name with its first letter in upper case, if that is one of ASCII.
func upperFirst(name string) string {
	if name == "" || name[0] < 'a' || 'z' < name[0] {
		return name
	}
	return string(name[0]&^0x20) + name[1:]
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
		names := make([]string, len(s.Members))
		for i := range s.Members {
			names[i] = s.Members[i].Name
		}
		s.wire = newIndex(names)
	}
	for _, e := range enums {
		e.index = newIndex(e.Values)
	}
}

// spellings are the indexes of a structure's members in the dialects other than Wire.
type spellings struct {
	pascal, snake index
	// bareString is the position of the member string, -1 where there is none.
	bareString int
}

// spellDialects sees to it that the other dialects are indexed once, and only where a document is in one of them.
var spellDialects sync.Once

func indexDialects() {
	for _, s := range structures {
		pascal := make([]string, len(s.Members), len(s.Members)+1)
		snake := make([]string, len(s.Members))
		for i := range s.Members {
			pascal[i] = Spelling(s.Members[i].Name, Pascal)
			snake[i] = Spelling(s.Members[i].Name, Snake)
		}
		// PowerShell knows no keyword to avoid and prints the member string as String: one name more at the end.
		bareString := s.Find("string")
		if bareString >= 0 {
			pascal = append(pascal, "String")
		}
		s.other = &spellings{newIndex(pascal), newIndex(snake), bareString}
	}
}
