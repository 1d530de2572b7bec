// Package input finds and opens what is to be read: files, directories, patterns and standard input, plain or
// compressed.
package input

import (
	"cmp"
	"path/filepath"
	"strings"

	"github.com/deployrecord/deployrecord/model/source"
)

// Source is a file or standard input that is to be read.
type Source struct {
	// Name is what reports call it: the path with forward slashes, or what stands for standard input.
	Name string
	// Path is the file's; empty for standard input.
	Path string
	// Named says that the source itself was asked for, not a directory or a pattern that led to it. A document of no
	// known kind is then worth a finding.
	Named bool
	// Arguments are the indexes of the arguments that led to the source.
	Arguments []int
	// Size is the file's size in bytes; -1 if it is not known beforehand, as that of a pipe.
	Size int64
	// Format is what the name says about the language.
	Format source.FormatHint
}

// File returns the path that configuration knows the source by: its own or, for standard input, the name it was given;
// "" for standard input without a name.
func (s *Source) File() string {
	if s.Path == "" && s.Name == StdinName {
		return ""
	}
	return cmp.Or(s.Path, s.Name)
}

// The name of standard input where none is given, as an argument and in reports.
const (
	Stdin     = "-"
	StdinName = "<stdin>"
)

// FormatOf returns what a file's name says about the language it is written in, compressed or not.
func FormatOf(name string) source.FormatHint {
	switch extension(name) {
	case ".json", ".ndjson", ".jsonl":
		return source.AsJSON
	case ".yaml", ".yml":
		return source.AsYAML
	default:
		return source.Detect
	}
}

// Compressed reports whether a file's name says that it is compressed.
func Compressed(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".gz", ".zst":
		return true
	default:
		return false
	}
}

// extension returns the extension of a file's name in lower case, that of the compression aside.
func extension(name string) string {
	if Compressed(name) {
		name = strings.TrimSuffix(name, filepath.Ext(name))
	}
	return strings.ToLower(filepath.Ext(name))
}
