package config

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"
)

// Idle reads a configuration file and, if it is right, finds what in it has no effect: patterns that match no file at or
// below its directory, overrides that change nothing, suppressions that have expired by a time. Patterns are not looked at
// where they lead out of the directory, nor where a directory cannot be read. The error is that of Read.
func Idle(path string, now time.Time) (Config, []Problem, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return Config{}, nil, err
	}
	p, err := parse(path, text)
	if err != nil {
		return Config{}, nil, err
	}
	for i := range p.config.Suppressions {
		if s := &p.config.Suppressions[i]; s.Expired(now) {
			p.problems = append(p.problems, Problem{path, s.Line, s.Column, fmt.Sprintf("the suppression of %s expired on %s", s.Rule, s.Expires.Format(time.DateOnly))})
		}
	}
	p.problems = append(p.problems, p.unused...)
	p.problems = append(p.problems, unmatched(path, p.patterns)...)
	p.problems.sort()
	return p.config, p.problems, nil
}

// placed is a pattern and where it stands.
type placed struct {
	Problem // without a message
	pattern string
	// exclusion says that it may match a directory, or a name at any depth.
	exclusion bool
}

// unmatched returns a problem for each pattern that matches nothing.
func unmatched(path string, patterns []placed) []Problem {
	dir := filepath.Dir(path)
	left := slices.DeleteFunc(slices.Clone(patterns), func(p placed) bool { return strings.HasPrefix(p.pattern, "../") })
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil || rel == "." {
			return err
		}
		rel = filepath.ToSlash(rel)
		left = slices.DeleteFunc(left, func(p placed) bool { return p.matches(rel, entry) })
		switch {
		case len(left) == 0:
			return fs.SkipAll
		case entry.IsDir() && (entry.Name() == ".git" || entry.Name() == "node_modules"):
			return fs.SkipDir
		default:
			return nil
		}
	})
	if err != nil {
		return nil // what could not be read may be what they match
	}
	var problems []Problem
	for _, p := range left {
		p.Message = fmt.Sprintf("no file matches %q", p.pattern)
		if info, err := os.Stat(filepath.Join(dir, filepath.FromSlash(p.pattern))); err == nil && info.IsDir() {
			p.Message += fmt.Sprintf(", which is a directory: %s stands for what is in it", p.pattern+"/**")
		}
		problems = append(problems, p.Problem)
	}
	return problems
}

// matches reports whether the pattern matches a file or, for an exclusion, a directory.
func (p *placed) matches(rel string, entry fs.DirEntry) bool {
	if p.exclusion {
		return doublestar.MatchUnvalidated(p.pattern, rel) || doublestar.MatchUnvalidated(p.pattern, entry.Name())
	}
	return !entry.IsDir() && doublestar.MatchUnvalidated(p.pattern, rel)
}

// sort puts problems in the order of the file.
func (e Error) sort() {
	slices.SortStableFunc(e, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}
