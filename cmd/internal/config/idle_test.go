package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/google/go-cmp/cmp"
)

func TestIdle_FindsWhatHasNoEffect(t *testing.T) {
	now := time.Date(2027, time.February, 1, 0, 0, 0, 0, time.UTC)
	t.Chdir(t.TempDir())
	for _, path := range []string{"requests/web.yaml", "requests/deep/er/a.json", "vendor/x", ".hidden/b.json", ".git/c.json", "node_modules/d.json", "[e].json"} {
		write(t, filepath.FromSlash(path))
	}
	for _, test := range []struct {
		name, text string
		want       []string // without the name of the file
	}{
		{"nothing", "", nil},
		{"exclusions", "exclude: [vendor, ./vendor, '**/deep/**', web.yaml, requests/*.yaml, node_modules, .git, '\\[e].json', 'requests/']", nil},
		{"exclusions of nothing", "exclude:\n- generated\n- deep/er\n- a\n- '*.yml'\n",
			[]string{`2:3: no file matches "generated"`, `3:3: no file matches "deep/er"`, `4:3: no file matches "a"`, `5:3: no file matches "*.yml"`}},
		{"overrides", "overrides: [{paths: [requests/**, '**/*.json', '.hidden/*', 'vendor/'], limits: current}]", nil},
		{"overrides of nothing", "overrides:\n- paths: [web.yaml, requests]\n  limits: {alarms: 1}\n- paths: ['**']\n- paths: ['*']\n  rules: {}\n  limits:\n",
			[]string{`2:11: no file matches "web.yaml"`, `2:21: no file matches "requests", which is a directory: requests/** stands for what is in it`,
				"4:3: the override changes nothing: it sets neither rules nor limits nor allowMembers", "5:3: the override changes nothing: it sets neither rules nor limits nor allowMembers"}},
		{"suppressions", "suppressions: [{rule: syntax, reason: x}, {rule: syntax, reason: x, path: requests/web.yaml}]", nil},
		{"suppressions of nothing", "suppressions:\n- rule: syntax\n  reason: x\n  path: web.yaml\n", []string{`4:9: no file matches "web.yaml"`}},
		{"what has expired", "suppressions:\n- {rule: syntax, reason: x, expires: 2027-01-31}\n- {rule: syntax, reason: x, expires: 2027-02-01}\n- {rule: alarm-count, reason: x, expires: 1999-12-31, path: nothing}\n",
			[]string{"2:3: the suppression of syntax expired on 2027-01-31", "4:3: the suppression of alarm-count expired on 1999-12-31", `4:61: no file matches "nothing"`}},
		{"what lies outside", "exclude: [../nothing]\noverrides: [{paths: [../nothing/**], limits: current}]", nil},
		{"what no one looks into", "exclude: [c.json, d.json]", []string{`1:11: no file matches "c.json"`, `1:19: no file matches "d.json"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := os.WriteFile(config.Name, []byte(test.text), 0o666); err != nil {
				t.Fatal(err)
			}
			c, problems, err := config.Idle(config.Name, now)
			if err != nil || c.Path != config.Name {
				t.Fatalf("path %q, %v", c.Path, err)
			}
			var got []string
			for _, p := range problems {
				got = append(got, strings.TrimPrefix(p.String(), config.Name+":"))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestIdle_FailsAsReadDoes(t *testing.T) {
	t.Chdir(t.TempDir())
	if _, _, err := config.Idle(config.Name, time.Now()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("without a file: %v", err)
	}
	if err := os.WriteFile(config.Name, []byte("failon: x\nexclude: [nothing]\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	_, problems, err := config.Idle(config.Name, time.Now())
	if _, wrong := errors.AsType[config.Error](err); !wrong || problems != nil {
		t.Errorf("with a problem: %v, %v", problems, err)
	}
}

// Where not everything can be seen, nothing is said to be missing.
func TestIdle_SaysNothingOfWhatCannotBeRead(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile(config.Name, []byte("exclude: [nothing]\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("closed", 0); err != nil {
		t.Fatal(err)
	}
	want := 1
	if _, err := os.ReadDir("closed"); err != nil { // some users may read everything
		want = 0
	}
	if _, problems, err := config.Idle(config.Name, time.Now()); len(problems) != want || err != nil {
		t.Errorf("%v, %v; want %d problems", problems, err, want)
	}
}
