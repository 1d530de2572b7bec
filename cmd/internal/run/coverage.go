package run

import (
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/deployrecord/deployrecord/cmd/internal/input"
)

// Coverage is what a run has looked at. It tells whether a finding that did not come up is gone, or was only not looked
// for. Where it cannot tell, it says that it was not.
type Coverage struct {
	dir      string
	sources  map[string]*input.Source // by absolute path
	partial  map[*input.Source]bool
	walked   []string // directories, absolute
	excluded func(path string) bool
}

// NewCoverage returns the coverage of a run that was not interrupted. The paths that it is asked about are relative to
// dir. Directories are those that were walked without an error, and excluded says which files and directories the
// walks left out.
func NewCoverage(dir string, sources []input.Source, directories []string, outcome Outcome, excluded func(path string) bool) (*Coverage, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	c := &Coverage{dir: dir, sources: make(map[string]*input.Source, len(sources)), partial: outcome.Partial, excluded: excluded}
	for i := range sources {
		if file := sources[i].File(); file != "" {
			path, err := filepath.Abs(file)
			if err != nil {
				return nil, err
			}
			c.sources[path] = &sources[i]
		}
	}
	for _, d := range directories {
		path, err := filepath.Abs(d)
		if err != nil {
			return nil, err
		}
		c.walked = append(c.walked, path)
	}
	return c, nil
}

func (c *Coverage) path(rel string) string { return filepath.Join(c.dir, filepath.FromSlash(rel)) }

// Source returns the source of a path; nil if there was none.
func (c *Coverage) Source(rel string) *input.Source { return c.sources[c.path(rel)] }

// File reports whether every finding of the file of a path is known: it was read to its end, or a walk would have come
// across it, were it there.
func (c *Coverage) File(rel string) bool {
	path := c.path(rel)
	if s, read := c.sources[path]; read {
		return !c.partial[s]
	}
	return input.Walks(path) && c.reached(path) && !c.excluded(path)
}

// Files reports the same of all files that match a pattern, which match tells of a source.
func (c *Coverage) Files(pattern string, match func(*input.Source) bool) bool {
	for s := range c.partial {
		if match(s) {
			return false
		}
	}
	if !strings.ContainsAny(pattern, `*?[{\`) {
		return c.File(pattern)
	}
	base, rest := doublestar.SplitPattern(pattern)
	for name := range strings.SplitSeq(rest, "/") {
		if input.Passed(name) {
			return false
		}
	}
	path := c.path(base)
	return c.reached(path) && !c.excluded(path)
}

// reached reports whether a walk leads to a path: from a directory at or above it, and not through one that walks pass by.
func (c *Coverage) reached(path string) bool {
	for _, dir := range c.walked {
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			continue
		}
		led := true
		for name := range strings.SplitSeq(filepath.ToSlash(rel), "/") {
			led = led && (name == "." || !input.Passed(name)) // ".." is hidden, too
		}
		if led {
			return true
		}
	}
	return false
}
