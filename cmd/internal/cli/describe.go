package cli

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
)

// describe says what went wrong with a file: its path and the reason, without the name of the system call.
func describe(err error) string {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return filepath.ToSlash(p.Path) + ": " + reason(p)
	}
	return err.Error()
}

// describeSource says why a source could not be read, by the name that reports give it.
func describeSource(s *input.Source, err error) string {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return s.Name + ": " + reason(p)
	}
	return s.Name + ": " + err.Error()
}

// reason says why a system call failed, the usual reasons in the same words on every system.
func reason(err *fs.PathError) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file or directory"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	default:
		return err.Err.Error()
	}
}
