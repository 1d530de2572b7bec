package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
)

// checkOutputs says which report would overwrite another one, or one of the files that the command reads. Empty paths
// are those of files that there are not.
func (a *app) checkOutputs(outputs []output, read []string) error {
	for i, o := range outputs {
		if slices.ContainsFunc(outputs[:i], func(other output) bool { return a.together(o, other) }) {
			return fmt.Errorf("--output %s: two reports cannot go to one file; --format says what goes to standard output", o.path)
		}
		if o.path != "" && slices.ContainsFunc(read, func(path string) bool { return path != "" && sameFile(o.path, path) }) {
			return fmt.Errorf("--output %s: the report would overwrite a file that is read", o.path)
		}
	}
	return nil
}

// together reports whether two reports go to one place, which is no terminal and no null device.
func (a *app) together(one, other output) bool {
	x, y := a.place(one), a.place(other)
	if x == nil || y == nil {
		return one.path != "" && other.path != "" && sameFile(one.path, other.path)
	}
	return os.SameFile(x, y) && x.Mode()&fs.ModeCharDevice == 0
}

// place returns what there is where a report goes; nil if there is nothing yet or it cannot be told.
func (a *app) place(o output) fs.FileInfo {
	var info fs.FileInfo
	var err error
	if o.path != "" {
		info, err = os.Stat(o.path)
	} else if f, ok := a.stdout.(*os.File); ok {
		info, err = f.Stat()
	}
	if err != nil {
		return nil
	}
	return info
}

// sameFile reports whether two paths lead to one file, which need not be there.
func sameFile(a, b string) bool {
	if x, err := os.Stat(a); err == nil {
		y, err := os.Stat(b)
		return err == nil && os.SameFile(x, y)
	}
	x, errX := filepath.Abs(a)
	y, errY := filepath.Abs(b)
	return errX == nil && errY == nil && x == y
}

// withoutOutputs leaves out files that a directory or a pattern led to and a report goes to. One that was named itself is
// an error.
func (a *app) withoutOutputs(sources []input.Source, outputs []output) ([]input.Source, error) {
	for _, o := range outputs {
		var named bool
		if sources, named = without(sources, a.place(o)); named {
			what := "--output " + o.path
			if o.path == "" {
				what = "standard output"
			}
			return nil, fmt.Errorf("%s: the report would overwrite a file to be checked", what)
		}
	}
	return sources, nil
}

// without leaves out a file, if there is one. It reports whether the file itself was asked for.
func without(sources []input.Source, out fs.FileInfo) (rest []input.Source, named bool) {
	if out == nil || !out.Mode().IsRegular() {
		return sources, false
	}
	rest = slices.DeleteFunc(sources, func(s input.Source) bool {
		if s.Size != out.Size() {
			return false
		}
		in, err := os.Stat(s.Path)
		same := err == nil && os.SameFile(in, out)
		named = named || same && s.Named
		return same
	})
	return rest, named
}
