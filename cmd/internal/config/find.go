package config

import (
	"errors"
	"fmt"
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
// symbolic links, those above the name come before those above what it stands for. A file of nearly the same name in
// place of one is an error: its settings are not in force.
func Find(dir string) (string, error) {
	path, err := findIn(dir)
	if path != "" || err != nil {
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
		if path, err := findIn(above); path != "" || err != nil {
			return path, err
		}
		dir = above
	}
	return "", nil
}

// misnamed are names that the file is given by mistake.
var misnamed = []string{".deployrecord.yml", ".deployrecord.json"}

// findIn returns the path of the configuration file in a directory; "" if there is none.
func findIn(dir string) (string, error) {
	path := filepath.Join(dir, Name)
	if found, err := isFile(path); found || err != nil {
		return path, err
	}
	for _, name := range misnamed {
		wrong := filepath.Join(dir, name)
		if found, err := isFile(wrong); found && err == nil {
			return "", fmt.Errorf("%s: the configuration file has to be called %s", filepath.ToSlash(wrong), Name)
		}
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
