// Package config reads the configuration file, .deployrecord.yaml. It is read strictly: an unknown key is an error
// with its place, so that a misspelt one is not taken for the default.
//
// Paths in the file are relative to its directory, wherever the command is called. Patterns are those of doublestar, with
// forward slashes on every system: * and ? stand for characters of a name, ** for any number of directories.
package config

import (
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/validate"
)

// Name is the name of the file.
const Name = ".deployrecord.yaml"

// Config is what a configuration file says. The zero value is that of an empty file.
type Config struct {
	// Path is that of the file; "" if there is none.
	Path string
	// FailOn is the mildest severity that makes the exit status 1: error, warning, note or never; "" if the file does
	// not say.
	FailOn string
	// Exclude are patterns of files and directories that directories and patterns do not lead to: a path, or a name at
	// any depth.
	Exclude []string
	// LimitSet names the numbers that documents are held to: documented or current; "" if the file does not say.
	LimitSet string
	// Limits are numbers that take the place of those of the set, by the names of facts.Limits.
	Limits map[string]int
	// AllowMembers are further members to accept: a name, or a structure and a name.
	AllowMembers []string
	// Rules are the severities of rules, by ID.
	Rules map[string]validate.Severity
	// Overrides are further settings for some files. Later ones win.
	Overrides []Override
	// Suppressions are findings that are not to be reported. Their paths are patterns for Root.Match.
	Suppressions []suppress.Suppression
	// Policies are JSON Schemas of the user's own.
	Policies []Policy
	// Baseline is the path of the file with known findings, as it can be opened; "" for none.
	Baseline string
}

// Override are settings for the files that match one of its patterns.
type Override struct {
	// Patterns are those of the files, for Root.Match.
	Patterns []string
	// LimitSet, Limits, AllowMembers and Rules are what they are in Config.
	LimitSet     string
	Limits       map[string]int
	AllowMembers []string
	Rules        map[string]validate.Severity
}

// Policy is a JSON Schema of the user's own that documents are held to.
type Policy struct {
	// ID is that of its rule: "policy-" and the name of the schema's file.
	ID string
	// Schema is the path of the schema, as it can be opened.
	Schema string
	// Kinds are those of the documents that are held to it; nil for every kind.
	Kinds []model.Kind
	// Severity is that of the findings.
	Severity validate.Severity
	// Line and Column are where it stands in the file, from 1.
	Line, Column int
}
