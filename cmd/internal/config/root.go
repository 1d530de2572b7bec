package config

import (
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/bmatcuk/doublestar/v4"
)

// Root is the directory of a configuration file, from which the paths and patterns in the file count. It may be used
// from several goroutines.
type Root struct {
	// dir is the root as it was named, and realDir and work are the root and the working directory without symbolic
	// links. All are absolute.
	dir, realDir, work string
	// real holds directories without symbolic links, by the directories as they were given.
	real sync.Map
}

// NewRoot returns the root of a configuration file; for "" it is the working directory.
func NewRoot(path string) (*Root, error) {
	work, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	r := new(Root)
	r.work = r.resolve(work)
	r.dir = r.work
	if path != "" {
		r.dir = r.absolute(filepath.Dir(path))
	}
	r.realDir = r.resolve(r.dir)
	return r, nil
}

// Rel returns where a file is, seen from the root: a path with forward slashes on every system, which begins with ../
// for a file outside of it. The path may be absolute or relative to the working directory, which may be a symbolic
// link, and the file need not exist. A symbolic link in the path itself keeps its name, unless it leads into the root.
// Rel reports false for a file that no such path leads to, on another volume, and for the empty path, which is that of
// standard input without a name (see input.Source.File).
func (r *Root) Rel(path string) (string, bool) {
	if path == "" {
		return "", false
	}
	path = r.absolute(path)
	for _, dir := range []string{r.dir, r.realDir} {
		if rel, err := filepath.Rel(dir, path); err == nil && !outside(rel) {
			return filepath.ToSlash(rel), true
		}
	}
	dir, name := filepath.Split(path)
	rel, err := filepath.Rel(r.realDir, filepath.Join(r.resolve(dir), name))
	return filepath.ToSlash(rel), err == nil
}

// outside reports whether a relative path leads out of the directory it starts from.
func outside(rel string) bool {
	return rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// absolute is filepath.Abs without asking for the working directory anew.
func (r *Root) absolute(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	if filepath.VolumeName(path) != "" || path != "" && os.IsPathSeparator(path[0]) {
		// On Windows these are relative to what only the system knows.
		if abs, err := filepath.Abs(path); err == nil {
			return abs
		}
	}
	return filepath.Join(r.work, path)
}

// resolve returns an absolute directory without symbolic links, as far down as it exists.
func (r *Root) resolve(dir string) string {
	if real, known := r.real.Load(dir); known {
		return real.(string)
	}
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		real = filepath.Clean(dir)
		if above := filepath.Dir(real); above != real {
			real = filepath.Join(r.resolve(above), filepath.Base(real))
		}
	}
	r.real.Store(dir, real)
	return real
}

// Match reports whether a file matches one of the patterns of a configuration file. The path is one that Rel takes.
func (r *Root) Match(patterns []string, path string) bool {
	rel, ok := r.Rel(path)
	return ok && matchAny(patterns, rel)
}

// matchAny reports whether a path that Rel returned matches one of the patterns.
func matchAny(patterns []string, rel string) bool {
	for _, pattern := range patterns {
		if doublestar.MatchUnvalidated(pattern, rel) {
			return true
		}
	}
	return false
}

// Excluded reports whether a file or directory is among those that patterns of exclusion leave out: one of them is its
// path, its name, or that of a directory above it on the way from the root.
func (r *Root) Excluded(patterns []string, path string) bool {
	if len(patterns) == 0 {
		return false
	}
	rel, ok := r.Rel(path)
	for ; ok && rel != "." && rel != ".." && !strings.HasSuffix(rel, "/.."); rel = parent(rel) {
		if matchAny(patterns, rel) || matchAny(patterns, rel[strings.LastIndexByte(rel, '/')+1:]) {
			return true
		}
	}
	return false
}

// parent returns the directory of a path with forward slashes.
func parent(rel string) string {
	if i := strings.LastIndexByte(rel, '/'); i >= 0 {
		return rel[:i]
	}
	return "."
}
