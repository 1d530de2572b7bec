package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Read reads a configuration file. An error about what it says is an Error.
func Read(path string) (Config, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return Config{}, err
	}
	return Parse(path, text)
}

// Find returns the path of the nearest configuration file in a directory or one above it; "" if there is none. In the
// directory itself the path is as short as the directory's, above it absolute. Above a directory that is named through
// symbolic links, those above the name come before those above what it stands for.
func Find(dir string) (string, error) {
	path := filepath.Join(dir, Name)
	if found, err := isFile(path); found || err != nil {
		return path, err
	}
	named, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	path, err = findAbove(named)
	if path != "" || err != nil {
		return path, err
	}
	real, err := filepath.EvalSymlinks(named)
	if err != nil || real == named {
		return "", nil // a directory that is not there has nothing above it but what was looked at
	}
	return findAbove(real)
}

// findAbove returns the path of the nearest configuration file above a directory.
func findAbove(dir string) (string, error) {
	for above := filepath.Dir(dir); above != dir; above = filepath.Dir(dir) {
		path := filepath.Join(above, Name)
		if found, err := isFile(path); found || err != nil {
			return path, err
		}
		dir = above
	}
	return "", nil
}

// isFile reports whether there is something at a path that is no directory. A link that leads nowhere is: whoever reads
// it is told, and does not go without the settings.
func isFile(path string) (bool, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		_, err := os.Lstat(path)
		return err == nil, nil
	}
	return err == nil && !info.IsDir(), err
}
