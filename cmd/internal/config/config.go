// Package config reads the configuration file, .deployrecord.yaml. It is read strictly: an unknown key is an error
// with its place, so that a misspelt one is not taken for the default.
package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
)

// Name is the name of the file.
const Name = ".deployrecord.yaml"

// Config is what a configuration file says. The zero value is that of an empty file.
type Config struct {
	// AllowMembers are further members to accept: a name, or a structure and a name.
	AllowMembers []string
	// Limits are numbers that documents are held to, by the names of facts.Limits.
	Limits map[string]int
	// Rules are the severities of rules, by ID.
	Rules map[string]validate.Severity
}

// Apply sets what the file says in options whose limits have been chosen.
func (c *Config) Apply(o *validate.Options) {
	o.AllowMembers = append(o.AllowMembers, c.AllowMembers...)
	for name, n := range c.Limits {
		o.Limits, _ = o.Limits.With(name, n) // the name was checked
	}
	if o.Severities == nil {
		o.Severities = make(map[string]validate.Severity)
	}
	for id, severity := range c.Rules {
		o.Severities[id] = severity
	}
}

// Find returns the path of the nearest configuration file in a directory or one above it; "" if there is none.
func Find(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for {
		path := filepath.Join(dir, Name)
		info, err := os.Stat(path)
		if err == nil && !info.IsDir() {
			return path, nil
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		above := filepath.Dir(dir)
		if above == dir {
			return "", nil
		}
		dir = above
	}
}

// Read reads a configuration file. An error about what it says is an Error.
func Read(path string) (Config, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return Config{}, err
	}
	return Parse(path, text)
}

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

// known are the keys of the file.
var known = []string{"allowMembers", "limits", "rules"}

// limitNames and ruleNames return what the keys of limits and rules may be.
func limitNames() []string {
	var names []string
	for _, l := range facts.Limits() {
		names = append(names, l.Name)
	}
	return names
}

func ruleNames() []string {
	var names []string
	for _, r := range validate.Rules() {
		names = append(names, r.ID)
	}
	return names
}
