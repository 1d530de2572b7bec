package jsonschema

import (
	"fmt"
	"strings"

	"github.com/deployrecord/deployrecord/model/source"
)

// Problem is one thing wrong with a schema.
type Problem struct {
	// Path is that of the file, as the schema was asked for or relative to that.
	Path string
	source.Position
	Message string
}

// String returns PATH:LINE:COLUMN: message.
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.Path, p.Line, p.Column, p.Message)
}

// Problems is everything that is wrong with a schema and what it refers to.
type Problems []Problem

func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i := range p {
		lines[i] = p[i].String()
	}
	return strings.Join(lines, "\n")
}
