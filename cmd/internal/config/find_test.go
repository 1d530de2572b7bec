package config_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
)

func TestFind_GoesUpwardsToTheNearest(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b", "c")
	if err := os.MkdirAll(deep, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(deep, config.Name), 0o777); err != nil { // a directory is no file
		t.Fatal(err)
	}
	for _, test := range []struct{ name, want string }{
		{"only the top one", filepath.Join(root, config.Name)},
		{"a nearer one", filepath.Join(root, "a", config.Name)},
	} {
		t.Run(test.name, func(t *testing.T) {
			write(t, test.want)
			got, err := config.Find(deep)
			if err != nil || got != test.want {
				t.Errorf("got %q, %v; want %q", got, err, test.want)
			}
		})
	}
}

func TestFind_NamesTheOneBesideAsShortAsTheDirectory(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, config.Name)
	if err := os.Mkdir("sub", 0o777); err != nil {
		t.Fatal(err)
	}
	for dir, want := range map[string]string{".": config.Name, "sub/..": config.Name} {
		if got, err := config.Find(dir); got != want || err != nil {
			t.Errorf("in %s: %q, %v; want %q", dir, got, err, want)
		}
	}
}

// Whoever works in a directory through a link to it is in that directory.
func TestFind_LooksAboveWhatALinkStandsFor(t *testing.T) {
	root := realTempDir(t)
	write(t, filepath.Join(root, "repository", config.Name))
	write(t, filepath.Join(root, "repository", "requests", "a.json"))
	link := filepath.Join(root, "elsewhere", "link")
	if err := os.MkdirAll(filepath.Dir(link), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(root, "repository", "requests"), link); err != nil {
		t.Fatal(err)
	}
	if got, err := config.Find(link); got != filepath.Join(root, "repository", config.Name) || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	above := filepath.Join(root, "elsewhere", config.Name)
	write(t, above)
	if got, err := config.Find(link); got != above || err != nil {
		t.Errorf("with one above the link: %q, %v", got, err)
	}
}

// Settings that cannot be found are not the same as none.
func TestFind_DoesNotPassByALinkToNothing(t *testing.T) {
	root := realTempDir(t)
	write(t, filepath.Join(root, config.Name))
	link := filepath.Join(root, "sub", config.Name)
	if err := os.Mkdir(filepath.Dir(link), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("moved.yaml", link); err != nil {
		t.Fatal(err)
	}
	got, err := config.Find(filepath.Dir(link))
	if got != link || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := config.Read(got); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("reading it: %v", err)
	}
}

func TestFind_TellsOfAFileOfNearlyTheSameName(t *testing.T) {
	for _, name := range []string{".deployrecord.yml", ".deployrecord.json"} {
		root := realTempDir(t)
		write(t, filepath.Join(root, config.Name))
		write(t, filepath.Join(root, "repository", name))
		write(t, filepath.Join(root, "repository", "requests", "a.json"))
		for _, dir := range []string{"repository", "repository/requests"} {
			path, err := config.Find(filepath.Join(root, dir))
			want := filepath.ToSlash(filepath.Join(root, "repository", name)) + ": the configuration file has to be called .deployrecord.yaml"
			if path != "" || err == nil || err.Error() != want {
				t.Errorf("from %s: %q, %v", dir, path, err)
			}
		}
		// Beside a file of the right name it may be anything.
		right := filepath.Join(root, "repository", config.Name)
		write(t, right)
		if path, err := config.Find(filepath.Dir(right)); path != right || err != nil {
			t.Errorf("got %q, %v", path, err)
		}
	}
}

// realTempDir is a new directory, named without symbolic links.
func realTempDir(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// write makes an empty file, and the directories above it.
func write(t *testing.T, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, nil, 0o666); err != nil {
		t.Fatal(err)
	}
}
