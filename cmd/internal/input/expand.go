package input

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/deployrecord/deployrecord/model/source"
)

// Options say how arguments are expanded.
type Options struct {
	// StdinName is what standard input is called; empty stands for StdinName. It says the language as a file's name does.
	StdinName string
	// Exclude are patterns of files and directories that directories and patterns do not lead to: a path, or a name at
	// any depth.
	Exclude []string
	// Excluded, if not nil, reports which other files and directories are left out. It is not asked about what lies in a
	// directory that is left out.
	Excluded func(path string) bool
}

// Argument is what became of one argument.
type Argument struct {
	Text string
	// Errors are why the argument, or something it led to, is not among the sources.
	Errors []error
	// Sources is how many sources the argument led to, and Excluded how many files and directories were left out on the
	// way, for being excluded.
	Sources, Excluded int
}

// Nothing says that the argument led to no document.
func (a *Argument) Nothing() string {
	switch {
	case a.Sources > 0:
		return "there is no CodeDeploy document"
	case a.Excluded > 0:
		return "there is no JSON or YAML file that is not excluded"
	default:
		return "there is no JSON or YAML file"
	}
}

// Expand returns the sources that arguments name, sorted by name, each once, and what became of each argument. The
// error is that of a pattern in the options.
//
// An argument is a file, a directory, a pattern or "-" for standard input. A directory is walked for *.json, *.ndjson,
// *.jsonl, *.yaml and *.yml, and those compressed; hidden files and directories and node_modules are left out, and
// links to directories not followed. A pattern is what no file has as its name and holds one of *?[{; ** stands for
// any number of directories. Its matches are files of any name, but for hidden ones that it does not name.
func Expand(arguments []string, o Options) ([]Source, []Argument, error) {
	for _, pattern := range o.Exclude {
		if !doublestar.ValidatePathPattern(pattern) {
			return nil, nil, fmt.Errorf("--exclude %s: the pattern is malformed", pattern)
		}
	}
	e := expansion{options: o, index: make(map[string]int), arguments: make([]Argument, len(arguments))}
	for i, text := range arguments {
		e.argument = i
		e.arguments[i].Text = text
		e.fail(e.expand(text))
	}
	slices.SortFunc(e.sources, func(a, b Source) int { return cmp.Compare(a.Name, b.Name) })
	return e.sources, e.arguments, nil
}

type expansion struct {
	options   Options
	sources   []Source
	index     map[string]int // of a path in sources
	arguments []Argument
	argument  int // the one at hand
}

// fail notes an error of the argument at hand.
func (e *expansion) fail(err error) {
	if err != nil {
		e.arguments[e.argument].Errors = append(e.arguments[e.argument].Errors, err)
	}
}

func (e *expansion) expand(argument string) error {
	if argument == "" {
		return errors.New("the name of a file, a directory or a pattern is empty")
	}
	if argument == Stdin {
		name := cmp.Or(e.options.StdinName, StdinName)
		e.add(Source{Name: name, Named: true, Size: -1, Format: FormatOf(name)})
		return nil
	}
	info, err := os.Stat(argument)
	switch {
	case err == nil && info.IsDir():
		return e.walk(argument)
	case err == nil:
		e.addFile(argument, info, true)
		return nil
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(argument, "*?[{"):
		return e.glob(argument)
	default:
		return err
	}
}

// walk adds the files of a directory that may hold documents.
func (e *expansion) walk(root string) error {
	// With a separator behind it, a link to a directory is walked too: this one was asked for.
	root = strings.TrimSuffix(filepath.Clean(root), string(filepath.Separator)) + string(filepath.Separator)
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			e.fail(err)
			if entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case path == root:
			return nil
		case Passed(entry.Name()) || e.excluded(path):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir() || !Walks(path):
			return nil
		}
		info, err := os.Stat(path)
		if err != nil {
			e.fail(err)
		} else if info.Mode().IsRegular() {
			e.addFile(path, info, false)
		}
		return nil
	})
}

// glob adds the files that match a pattern.
func (e *expansion) glob(pattern string) error {
	paths, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly(), doublestar.WithNoHidden(), doublestar.WithNoFollow())
	if err != nil {
		return fmt.Errorf("%s: the pattern is malformed", pattern)
	}
	matched := false
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			e.fail(err)
			continue
		}
		if info.Mode().IsRegular() && !e.excluded(path) {
			e.addFile(path, info, false)
			matched = true
		}
	}
	switch {
	case matched:
		return nil
	case e.arguments[e.argument].Excluded > 0:
		return fmt.Errorf("%s: no file matches that is not excluded", pattern)
	default:
		return fmt.Errorf("%s: no file matches", pattern)
	}
}

func (e *expansion) addFile(path string, info fs.FileInfo, named bool) {
	path = filepath.Clean(path)
	size := info.Size()
	if !info.Mode().IsRegular() {
		size = -1
	}
	e.add(Source{Name: filepath.ToSlash(path), Path: path, Named: named, Size: size, Format: FormatOf(path)})
}

// add adds a source, or another argument to one that is there.
func (e *expansion) add(s Source) {
	i, known := e.index[s.Path]
	if !known {
		i = len(e.sources)
		e.index[s.Path] = i
		e.sources = append(e.sources, s)
	}
	e.sources[i].Named = e.sources[i].Named || s.Named
	if !slices.Contains(e.sources[i].Arguments, e.argument) {
		e.sources[i].Arguments = append(e.sources[i].Arguments, e.argument)
		e.arguments[e.argument].Sources++
	}
}

// excluded reports whether a file or directory is to be left out, and counts it.
func (e *expansion) excluded(path string) bool {
	path = filepath.Clean(path)
	if e.options.Excluded != nil && e.options.Excluded(path) || e.matches(path) {
		e.arguments[e.argument].Excluded++
		return true
	}
	return false
}

// matches reports whether a path matches a pattern to be left out, as a whole or by its last name.
func (e *expansion) matches(path string) bool {
	return slices.ContainsFunc(e.options.Exclude, func(pattern string) bool {
		pattern = filepath.Clean(pattern)
		return doublestar.PathMatchUnvalidated(pattern, path) || doublestar.PathMatchUnvalidated(pattern, filepath.Base(path))
	})
}

// Passed reports whether walks pass by files and directories of a name: hidden ones, and node_modules.
func Passed(name string) bool { return strings.HasPrefix(name, ".") || name == "node_modules" }

// Walks reports whether a walk takes in the file of a path, as far as its name says.
func Walks(path string) bool { return FormatOf(path) != source.Detect }
