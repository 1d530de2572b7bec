package config

import (
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// pattern returns a pattern of files as Root.Match takes it. A slash at its end stands for everything in the directory.
func (p *parser) pattern(node int32, what string) string {
	pattern := p.relative(node, what)
	if pattern != "" && strings.HasSuffix(p.doc.String(node), "/") {
		pattern = path.Join(pattern, "**")
	}
	p.patterns = append(p.patterns, placed{Problem: p.place(node), pattern: pattern})
	return pattern
}

// exclusion returns a pattern of files and directories as Root.Excluded takes it.
func (p *parser) exclusion(node int32) string {
	pattern := p.relative(node, "a pattern")
	p.patterns = append(p.patterns, placed{Problem: p.place(node), pattern: pattern, exclusion: true})
	return pattern
}

// relative returns a pattern without what is superfluous in it, and "" for one that is none.
func (p *parser) relative(node int32, what string) string {
	pattern, ok := p.text(node, what)
	switch {
	case !ok:
	case absolute(pattern):
		p.at(node, "%s must be relative to the directory of this file: %q is absolute", what, pattern)
	case wrongSlash(pattern):
		p.at(node, `%s is written with forward slashes; \ only stands before a character that would have a meaning, such as \*`, what)
	case !doublestar.ValidatePattern(pattern):
		p.at(node, "the pattern %q is malformed", pattern)
	default:
		return path.Clean(pattern)
	}
	return ""
}

// absolute reports whether a path or pattern is absolute on any system.
func absolute(path string) bool {
	drive := len(path) > 2 && path[1] == ':' && (path[2] == '/' || path[2] == '\\')
	return strings.HasPrefix(path, "/") || strings.HasPrefix(path, `\\`) || drive
}

// wrongSlash reports whether a pattern has a backslash before a character that has no meaning in patterns.
func wrongSlash(pattern string) bool {
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '\\' {
			i++
			if i < len(pattern) && !strings.ContainsRune(`*?[]{}!^,-\`, rune(pattern[i])) {
				return true
			}
		}
	}
	return false
}

// open returns a path in the file as it can be opened.
func (p *parser) open(name string) string {
	name = filepath.FromSlash(name)
	if filepath.IsAbs(name) {
		return filepath.Clean(name)
	}
	return filepath.Join(filepath.Dir(p.path), name)
}
