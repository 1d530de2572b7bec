package baseline_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/baseline"
)

// names returns the names in a directory.
func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

func TestRecorder_WritesWhatWasAdded(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "b.json")
	for _, letters := range []string{"", "cab", "b"} { // the second replaces the first, and so on
		var r baseline.Recorder
		for _, letter := range letters {
			r.Add(entry(string(letter), "x.json"))
		}
		if err := baseline.Check(path); err != nil {
			t.Fatal(err)
		}
		if err := r.Write(path); err != nil {
			t.Fatal(err)
		}
		b, err := baseline.Read(path)
		if err != nil || b.Len() != len(letters) || r.Len() != len(letters) {
			t.Fatalf("%q: %d entries, %v", letters, b.Len(), err)
		}
		for _, letter := range letters {
			if !b.Has(print(string(letter)), "x.json") {
				t.Errorf("%c is not there", letter)
			}
		}
	}
	if got := names(t, dir); got != "b.json" {
		t.Errorf("the directory holds %s", got)
	}
}

func TestWrite_KeepsModeAndLink(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // neither is there
	}
	dir := t.TempDir()
	real, link := filepath.Join(dir, "real.json"), filepath.Join(dir, "link.json")
	if err := errors.Join(os.WriteFile(real, nil, 0o640), os.Symlink("real.json", link)); err != nil {
		t.Fatal(err)
	}
	if err := baseline.Write(link, []baseline.Entry{entry("a", "x")}); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(real)
	if err != nil || info.Mode() != 0o640 || info.Size() == 0 {
		t.Errorf("the file has mode %v and %d bytes, %v", info.Mode(), info.Size(), err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link has become %v, %v", info.Mode(), err)
	}
}

// What cannot be written leaves everything as it was, and the error names the path that was asked for.
func TestWrite_FailsWithoutATrace(t *testing.T) {
	dir := t.TempDir()
	if err := errors.Join(os.Mkdir(filepath.Join(dir, "d"), 0o777), os.WriteFile(filepath.Join(dir, "f"), []byte("old"), 0o666)); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"d", "missing/b.json", "f/b.json"} {
		path = filepath.Join(dir, path)
		for _, err := range []error{baseline.Check(path), baseline.Write(path, nil)} {
			p, ok := errors.AsType[*fs.PathError](err)
			if !ok || p.Path != path {
				t.Errorf("%s: got %v", path, err)
			}
		}
	}
	if got := names(t, dir); got != "d f" {
		t.Errorf("the directory holds %s", got)
	}
}
