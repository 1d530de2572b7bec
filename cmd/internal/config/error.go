package config

import (
	"fmt"
	"path/filepath"
	"strings"
)

// Error is everything that is wrong with a configuration file, each with its place.
type Error []Problem

// Problem is one thing wrong with a configuration file.
type Problem struct {
	Path string
	// Line and Column count from 1.
	Line, Column int
	Message      string
}

func (e Error) Error() string {
	lines := make([]string, len(e))
	for i, p := range e {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// String returns PATH:LINE:COLUMN: message.
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", filepath.ToSlash(p.Path), p.Line, p.Column, p.Message)
}
