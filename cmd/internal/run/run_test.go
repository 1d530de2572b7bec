package run_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/run"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const (
	good    = `{"applicationName": "a", "deploymentGroupName": "g", "revision": {"revisionType": "GitHub", "gitHubLocation": {"repository": "a/b", "commitId": "0123456789012345678901234567890123456789"}}}`
	bad     = `{"applicationName": "a", "deploymentGroupName": "g", "revision": {"revisionType": "GitHub", "gitHubLocation": {"repository": "ab", "commitId": "0123456789012345678901234567890123456789"}}}`
	unknown = `{"some": "thing"}`
	broken  = `{"applicationName":`
)

// events writes down what a sink is told.
type events struct {
	lines []string
	fail  error // what Finding returns
}

func (e *events) Begin(source string) error {
	e.lines = append(e.lines, "begin "+source)
	return nil
}

func (e *events) Document(d report.Document) error {
	e.lines = append(e.lines, fmt.Sprintf("document %s %d %s %v", d.Source, d.Index, d.Kind, d.Valid))
	return nil
}

func (e *events) Finding(f *report.Finding) error {
	e.lines = append(e.lines, fmt.Sprintf("finding %s %d %s %d:%d %s", f.Source, f.Document, f.Rule.ID, f.Line, f.Column, f.Fingerprint))
	return e.fail
}

func (e *events) End(report.Summary) error { return nil }

// files writes texts to files a, b, c … in the extension .json and returns them as sources.
func files(t testing.TB, named bool, texts ...string) []input.Source {
	t.Helper()
	dir := t.TempDir()
	var sources []input.Source
	for i, text := range texts {
		name := string(rune('a'+i)) + ".json"
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		sources = append(sources, input.Source{
			Name: name, Path: path, Named: named, Arguments: []int{i}, Size: int64(len(text)), Format: source.AsJSON,
		})
	}
	return sources
}

func lines(documents ...string) string { return strings.Join(documents, "\n") + "\n" }

// check runs and returns the events, fingerprints cut off, and the outcome.
func check(t *testing.T, sources []input.Source, o run.Options) ([]string, run.Outcome) {
	t.Helper()
	e := new(events)
	o.Sinks = append(o.Sinks, e)
	outcome, err := run.Run(t.Context(), sources, o)
	if err != nil {
		t.Fatal(err)
	}
	return e.lines, outcome
}

func TestRun_TellsSinksInOrder(t *testing.T) {
	sources := files(t, true, lines(good, bad, broken, good), lines(unknown), "")
	for _, jobs := range []int{0, 1, 2, 8} {
		t.Run(fmt.Sprint(jobs), func(t *testing.T) {
			got, outcome := check(t, sources, run.Options{Jobs: jobs})
			for i, line := range got {
				if cut := strings.LastIndex(line, " "); strings.HasPrefix(line, "finding") {
					got[i] = line[:cut]
				}
			}
			want := []string{
				"begin a.json",
				"document a.json 0 create-deployment true",
				"document a.json 1 create-deployment false", "finding a.json 1 github-repository 2:126",
				"document a.json 2 unknown false", "finding a.json 2 syntax 3:20",
				"document a.json 3 create-deployment true",
				"begin b.json", "document b.json 0 unknown false", "finding b.json 0 kind-unknown 1:1",
				"begin c.json", "document c.json 0 unknown false", "finding c.json 0 document-empty 1:1",
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			wanted := run.Outcome{
				Summary: report.Summary{Documents: 6, Valid: 2, Invalid: 4, Flawed: 4, Errors: 4},
				Worst:   validate.Error, Found: map[int]bool{0: true, 1: true, 2: true},
			}
			if diff := cmp.Diff(wanted, outcome); diff != "" {
				t.Errorf("outcome (-want +got)\n%s", diff)
			}
		})
	}
}

func TestRun_SkipsWhatWasNotAskedFor(t *testing.T) {
	sources := files(t, false, lines(good, unknown, bad), lines(unknown, unknown), "", broken)
	for _, jobs := range []int{1, 4} {
		got, outcome := check(t, sources, run.Options{Jobs: jobs})
		want := run.Outcome{
			Summary: report.Summary{Documents: 3, Valid: 1, Invalid: 2, Flawed: 2, Skipped: 4, Errors: 2},
			Worst:   validate.Error, Found: map[int]bool{0: true, 3: true},
		}
		if diff := cmp.Diff(want, outcome); diff != "" {
			t.Errorf("outcome (-want +got)\n%s", diff)
		}
		// The documents keep their numbers.
		if all := strings.Join(got, "\n"); !strings.Contains(all, "document a.json 2 create-deployment false") {
			t.Errorf("got\n%s", all)
		}
	}
	_, outcome := check(t, sources[1:2], run.Options{Validate: validate.Options{Kind: model.CreateDeployment}})
	if outcome.Skipped > 0 || outcome.Documents != 2 {
		t.Errorf("with a kind given: %+v", outcome)
	}
}

// The events of any sources are the same for any number of jobs, from files and from a pipe.
func TestRun_DoesNotDependOnJobs(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		document := rapid.SampledFrom([]string{good, bad, unknown, broken, "", "[" + good + "," + bad + "]"})
		text := rapid.Custom(func(rt *rapid.T) string {
			text := lines(rapid.SliceOfN(document, 0, 20).Draw(rt, "documents")...)
			return strings.Repeat(text, rapid.SampledFrom([]int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 150}).Draw(rt, "times"))
		})
		sources := files(t, rapid.Bool().Draw(rt, "named"), rapid.SliceOfN(text, 1, 4).Draw(rt, "texts")...)
		want, first := check(t, sources, run.Options{Jobs: 1})
		for _, jobs := range []int{2, 5} {
			got, outcome := check(t, sources, run.Options{Jobs: jobs})
			if diff := cmp.Diff(want, got); diff != "" {
				rt.Fatalf("%d jobs: (-want +got)\n%s", jobs, diff)
			}
			if diff := cmp.Diff(first, outcome); diff != "" {
				rt.Fatalf("%d jobs: outcome (-want +got)\n%s", jobs, diff)
			}
		}
		for i := range sources {
			sources[i].Size = -1 // as of a pipe
		}
		got, _ := check(t, sources, run.Options{Jobs: 1})
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Fatalf("pipes: (-want +got)\n%s", diff)
		}
	})
}

// A batch of far more findings than documents is handed over in pieces, and nothing is lost between them.
func TestRun_TakesVeryManyFindings(t *testing.T) {
	sources := files(t, true, strings.Repeat("1\n", 50_000))
	for _, jobs := range []int{1, 3} {
		got, outcome := check(t, sources, run.Options{Jobs: jobs})
		if outcome.Documents != 50_000 || outcome.Errors < 50_000 {
			t.Errorf("%d jobs: %+v", jobs, outcome.Summary)
		}
		if last := got[len(got)-1]; !strings.HasPrefix(last, "finding a.json 49999 kind-unknown 50000:1 ") {
			t.Errorf("%d jobs: the last event is %q", jobs, last)
		}
	}
}

func TestRun_TellsRepeatedFingerprintsApart(t *testing.T) {
	sources := files(t, true, strings.Repeat(bad+"\n", 2000), bad)
	for _, jobs := range []int{1, 3} {
		got, _ := check(t, sources, run.Options{Jobs: jobs})
		seen := make(map[string]bool)
		var first string
		for _, line := range got {
			if !strings.HasPrefix(line, "finding a.json") {
				continue
			}
			fingerprint := line[strings.LastIndex(line, " ")+1:]
			if seen[fingerprint] || len(fingerprint) != 12 {
				t.Fatalf("%q is no new fingerprint", fingerprint)
			}
			if first == "" {
				first = fingerprint
			}
			seen[fingerprint] = true
		}
		if len(seen) != 2000 {
			t.Errorf("%d findings", len(seen))
		}
		// Another source begins anew.
		if last := got[len(got)-1]; !strings.HasSuffix(last, first) {
			t.Errorf("%q does not have the fingerprint %s", last, first)
		}
	}
}

func TestRun_ReportsWhatCannotBeRead(t *testing.T) {
	sources := files(t, true, good, good, strings.Repeat(good+"\n", 5000))
	if err := os.Remove(sources[1].Path); err != nil {
		t.Fatal(err)
	}
	for _, jobs := range []int{1, 3} {
		var told []string
		_, outcome := check(t, sources, run.Options{Jobs: jobs, Unreadable: func(s *input.Source, err error) {
			if !errors.Is(err, os.ErrNotExist) {
				t.Errorf("got error %v", err)
			}
			told = append(told, s.Name)
		}})
		if diff := cmp.Diff([]string{"b.json"}, told); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
		if outcome.Unreadable != 1 || outcome.Documents != 5001 || outcome.Found[1] {
			t.Errorf("got %+v", outcome)
		}
	}
}

// What comes before a fault of the reader is checked.
func TestRun_ChecksWhatComesBeforeAnErrorOfReading(t *testing.T) {
	broke := errors.New("the line went dead")
	stdin := io.MultiReader(strings.NewReader(strings.Repeat(good+"\n", 3000)+bad+"\n"), iotest.ErrReader(broke))
	var told error
	_, outcome := check(t, []input.Source{{Name: "<stdin>", Named: true, Size: -1}}, run.Options{
		Stdin: stdin, Unreadable: func(_ *input.Source, err error) { told = err },
	})
	if !errors.Is(told, broke) || outcome.Unreadable != 1 {
		t.Errorf("told %v, %+v", told, outcome)
	}
	if outcome.Documents != 3001 || outcome.Errors != 1 {
		t.Errorf("checked %+v", outcome.Summary)
	}
}

// boom is a rule with a bug: it panics at the n-th document that it sees in a goroutine of its own.
func boom(at string) validate.Options {
	return validate.Options{Rules: []*validate.Rule{{
		ID: "boom", Severity: validate.Error,
		Request: func(_ *validate.Pass, r *model.CreateDeploymentInput) {
			if r.ApplicationName != nil && *r.ApplicationName == at {
				panic("boom")
			}
		},
	}}}
}

func TestRun_NamesTheDocumentThatBringsABugToLight(t *testing.T) {
	culprit := strings.Replace(good, `"a"`, `"culprit"`, 1)
	sources := files(t, true, lines(good), strings.Repeat(good+"\n", 4000)+culprit+"\n"+strings.Repeat(good+"\n", 4000), lines(good, culprit))
	for _, jobs := range []int{1, 2, 4} {
		for _, test := range []struct {
			sources  []input.Source
			name     string
			document int
		}{
			{sources, "b.json", 4000},
			{sources[2:], "c.json", 1},
		} {
			e := new(events)
			outcome, err := run.Run(t.Context(), test.sources, run.Options{Jobs: jobs, Validate: boom("culprit"), Sinks: []report.Sink{e}})
			p, ok := errors.AsType[*run.Panic](err)
			if !ok {
				t.Fatalf("%d jobs: got error %v", jobs, err)
			}
			if p.Source != test.name || p.Document != test.document || p.Value != "boom" || !bytes.Contains(p.Stack, []byte("boom")) {
				t.Errorf("%d jobs: got %s %d %v", jobs, p.Source, p.Document, p.Value)
			}
			// All before it has been told, and nothing behind it.
			want := test.document
			if test.name == "b.json" {
				want++
			}
			if outcome.Documents != want {
				t.Errorf("%d jobs: %d documents, want %d", jobs, outcome.Documents, want)
			}
		}
	}
}

func TestRun_StopsWhenASinkFails(t *testing.T) {
	sources := files(t, true, strings.Repeat(bad+"\n", 20_000))
	full := errors.New("no space left")
	for _, jobs := range []int{1, 3} {
		e := &events{fail: full}
		_, err := run.Run(t.Context(), sources, run.Options{Jobs: jobs, Sinks: []report.Sink{e}})
		if !errors.Is(err, full) {
			t.Errorf("%d jobs: got error %v", jobs, err)
		}
		if len(e.lines) > 3 {
			t.Errorf("%d jobs: %d events behind the error", jobs, len(e.lines)-3)
		}
	}
}

func TestRun_EndsWhenItIsInterrupted(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(t.Context())
	e := new(events)
	done := make(chan error)
	go func() {
		sources := append(files(t, true, good), input.Source{Name: "<stdin>", Named: true, Size: -1})
		_, err := run.Run(ctx, sources, run.Options{Jobs: 1, Stdin: r, Sinks: []report.Sink{e}})
		done <- err
	}()
	if _, err := io.WriteString(w, good+"\n"); err != nil { // the run waits for more
		t.Fatal(err)
	}
	cancel()
	select {
	case err := <-done:
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got error %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it goes on")
	}
	for _, jobs := range []int{1, 3} {
		_, err := run.Run(ctx, files(t, true, good, good), run.Options{Jobs: jobs})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%d jobs, before it began: got error %v", jobs, err)
		}
	}
}

// endless is a stream of documents without an end.
type endless struct {
	text []byte
	left int
	most uint64 // bytes of memory in use, at most
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := 0
	for n+len(e.text) <= len(p) && e.left > 0 {
		n += copy(p[n:], e.text)
		e.left--
	}
	if n == 0 { // p is smaller than a document
		return 0, io.ErrShortBuffer
	}
	if e.left%1000 == 0 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		e.most = max(e.most, m.HeapInuse)
	}
	return n, nil
}

// The memory in use does not grow with the length of a stream.
func TestRun_KeepsMemoryConstant(t *testing.T) {
	for _, jobs := range []int{1, 3} {
		stream := &endless{text: []byte(strings.Repeat(good+"\n", 10) + bad + "\n"), left: 6_000}
		outcome, err := run.Run(t.Context(), []input.Source{{Name: "<stdin>", Size: -1, Named: true, Format: source.AsJSON}}, run.Options{
			Jobs: jobs, Stdin: stream,
		})
		if err != nil || outcome.Documents != 66_000 {
			t.Fatalf("%+v, %v", outcome, err)
		}
		if stream.most > 32<<20 {
			t.Errorf("%d jobs: %d MiB in use", jobs, stream.most>>20)
		}
	}
}

func TestRun_CollectsExcerptsWhenASinkShowsThem(t *testing.T) {
	sources := files(t, true, bad)
	for _, excerpts := range []bool{false, true} {
		var b bytes.Buffer
		text, err := report.New("text", &b, report.Options{})
		if err != nil {
			t.Fatal(err)
		}
		check(t, sources, run.Options{Excerpts: excerpts, Sinks: []report.Sink{text}})
		if got := strings.Contains(b.String(), "^~~~"); got != excerpts {
			t.Errorf("Excerpts %v: %s", excerpts, b.String())
		}
	}
}

// A source of nothing but garbage is left, with a finding, after so many documents; the next source is checked.
func TestRun_LeavesGarbage(t *testing.T) {
	garbage := strings.Repeat(broken+"\n", 70) + good + "\n" + strings.Repeat(unknown+"\n", 400_000/len(unknown))
	for _, jobs := range []int{1, 4} {
		got, outcome := check(t, files(t, true, garbage, bad), run.Options{Jobs: jobs, MaxUnusable: 100})
		if want := 70 + 1 + 100 + 1 + 1; outcome.Documents != want {
			t.Errorf("%d jobs: %d documents, want %d", jobs, outcome.Documents, want)
		}
		var limits, after []string
		for _, line := range got {
			if strings.Contains(line, "input-limit") {
				limits = append(limits, line)
			}
			if strings.Contains(line, "b.json") && strings.Contains(line, "finding") {
				after = append(after, line)
			}
		}
		if len(limits) != 1 || !strings.Contains(limits[0], " 171 input-limit 171:1") {
			t.Errorf("%d jobs: findings about the limit: %q", jobs, limits)
		}
		if len(after) != 1 {
			t.Errorf("%d jobs: findings in the next source: %q", jobs, after)
		}
	}
}

// Documents that a walk came across and skips are no garbage.
func TestRun_NeverLeavesWhatItSkips(t *testing.T) {
	_, outcome := check(t, files(t, false, strings.Repeat(unknown+"\n", 300)+bad), run.Options{Jobs: 1, MaxUnusable: 100})
	if outcome.Skipped != 300 || outcome.Documents != 1 {
		t.Errorf("%d skipped and %d documents, want 300 and 1", outcome.Skipped, outcome.Documents)
	}
}
