package baseline

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Recorder collects the findings of which a baseline is made.
type Recorder struct {
	entries []Entry
	over    bool
}

// Add adds a finding.
func (r *Recorder) Add(e Entry) {
	if len(r.entries) == MaxEntries {
		r.over = true
		return
	}
	r.entries = append(r.entries, e)
}

// Len returns how many findings were added.
func (r *Recorder) Len() int { return len(r.entries) }

// Write writes the findings to a file, as Write does.
func (r *Recorder) Write(path string) error {
	if r.over {
		return &fs.PathError{Op: "write", Path: path, Err: fmt.Errorf("there are more findings than a baseline may have: %d", MaxEntries)}
	}
	return Write(path, r.entries)
}

// Check reports whether there is something in the way of a baseline at a path, as far as that can be told without
// writing one. Its error is an *fs.PathError.
func Check(path string) error {
	_, _, err := destination(path)
	return err
}

// Write writes a baseline of some entries: sorted, an entry a line, the same bytes for the same entries. A file that is
// there is replaced as a whole or, if anything fails, not touched.
func Write(path string, entries []Entry) error {
	if err := write(path, entries); err != nil {
		if p, ok := errors.AsType[*fs.PathError](err); ok {
			err = p.Err // the file that it is about need not be the one that was asked for
		} else if l, ok := errors.AsType[*os.LinkError](err); ok {
			err = l.Err
		}
		return &fs.PathError{Op: "write", Path: path, Err: err}
	}
	return nil
}

// destination returns the path of the file that writing to a path replaces, and the file's mode.
func destination(path string) (string, fs.FileMode, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return "", 0, &fs.PathError{Op: "write", Path: path, Err: fs.ErrNotExist}
		}
		return path, 0, nil
	case err != nil:
		return "", 0, err
	case !info.Mode().IsRegular():
		return "", 0, &fs.PathError{Op: "write", Path: path, Err: errors.New("this is no regular file")}
	}
	real, err := filepath.EvalSymlinks(path)
	return real, info.Mode().Perm(), err
}

func write(path string, entries []Entry) (err error) {
	path, mode, err := destination(path)
	if err != nil {
		return err
	}
	temporary := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+rand.Text()[:8]+".tmp")
	f, err := os.OpenFile(temporary, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(temporary)
		}
	}()
	if mode != 0 {
		if err := f.Chmod(mode); err != nil {
			return err
		}
	}
	w := bufio.NewWriter(f)
	if err := errors.Join(Encode(w, entries), w.Flush(), f.Close()); err != nil {
		return err
	}
	return os.Rename(temporary, path)
}

// Encode writes the text of a baseline.
func Encode(w io.Writer, entries []Entry) error {
	sorted := make([]*Entry, len(entries))
	for i := range entries {
		sorted[i] = &entries[i]
	}
	slices.SortStableFunc(sorted, compare)
	if _, err := fmt.Fprintf(w, "{\n  \"version\": %d,\n  \"entries\": [", Version); err != nil {
		return err
	}
	var line bytes.Buffer
	j := json.NewEncoder(&line)
	j.SetEscapeHTML(false)
	for i, e := range sorted {
		line.Reset()
		if i > 0 {
			line.WriteByte(',')
		}
		line.WriteString("\n    ")
		err := j.Encode(struct {
			Fingerprint string `json:"fingerprint"`
			Rule        string `json:"rule"`
			Source      string `json:"source"`
			Pointer     string `json:"pointer"`
			Message     string `json:"message"`
		}{e.Fingerprint, e.Rule, e.Source, e.Pointer, e.Message})
		if err != nil {
			return err
		}
		if _, err := w.Write(bytes.TrimSuffix(line.Bytes(), []byte("\n"))); err != nil {
			return err
		}
	}
	end := "\n  ]\n}\n"
	if len(sorted) == 0 {
		end = "]\n}\n"
	}
	_, err := io.WriteString(w, end)
	return err
}
