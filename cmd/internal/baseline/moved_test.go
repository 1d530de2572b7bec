package baseline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/baseline"
	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/run"
	"github.com/deployrecord/deployrecord/fixtures/gen"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
	"pgregory.net/rapid"
)

// checked runs over documents, each a file of the same name however it is written, and passes their findings by a filter.
func checked(t *rapid.T, dir string, texts [][]byte, filter run.Filter) run.Outcome {
	var sources []input.Source
	for i, text := range texts {
		name := fmt.Sprintf("request%d", i)
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, text, 0o666); err != nil {
			t.Fatal(err)
		}
		sources = append(sources, input.Source{Name: name, Path: path, Named: true, Size: int64(len(text)), Format: source.Detect})
	}
	outcome, err := run.Run(t.Context(), sources, run.Options{Jobs: rapid.IntRange(1, 2).Draw(t, "jobs"), Filters: []run.Filter{filter}})
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}

// shuffle puts the members of every object in another order, but for objects with two members of one name.
func shuffle(t *rapid.T, n *gen.Node) {
	names := make(map[string]bool)
	for _, m := range n.Members {
		shuffle(t, m.Value)
		names[m.Name] = true
	}
	for _, e := range n.Elements {
		shuffle(t, e)
	}
	if len(names) == len(n.Members) && len(names) > 1 {
		n.Members = rapid.Permutation(n.Members).Draw(t, "members")
	}
}

// Whatever findings documents have: a baseline of them has them all when lines have moved, members have changed
// places and JSON has become YAML. One fault more is seen, alone.
func TestBaseline_KnowsFindingsThatHaveMoved(t *testing.T) {
	dir := t.TempDir()
	mutations := slices.DeleteFunc(gen.MutationsOf(model.CreateDeployment), func(m gen.Mutation) bool { return m.OfText })
	layouts := []gen.Dialect{gen.Wire, gen.Indented, gen.YAML}
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		var documents []*gen.Document
		for range rapid.IntRange(1, 3).Draw(t, "documents") {
			d := gen.Of(gen.Request(rapid.SampledFrom([]model.ComputePlatform{model.ComputePlatformServer, model.ComputePlatformLambda}).Draw(t, "platform")).Draw(t, "request"))
			rapid.SampledFrom(mutations).Draw(t, "mutation").Break(t, d)
			documents = append(documents, d)
		}
		write := func() (texts [][]byte) {
			for _, d := range documents {
				texts = append(texts, gen.Text(d, rapid.SampledFrom(layouts).Draw(t, "layout")))
			}
			return texts
		}
		var recorder baseline.Recorder
		checked(t, dir, write(), func(s *input.Source, f *report.Finding, _ bool) bool {
			recorder.Add(baseline.Entry{Fingerprint: f.Fingerprint, Rule: f.Rule.ID, Source: s.Name, Pointer: f.Pointer, Message: f.Message})
			return true
		})
		found += recorder.Len()
		path := filepath.Join(dir, "baseline.json")
		if err := recorder.Write(path); err != nil {
			t.Fatal(err)
		}

		read := func() *baseline.Baseline {
			b, err := baseline.Read(path)
			if err != nil {
				t.Fatal(err)
			}
			return b
		}
		for _, d := range documents {
			shuffle(t, d.Root)
			d.Before = rapid.SampledFrom([]string{"", "\n\n"}).Draw(t, "before")
		}
		b := read()
		outcome := checked(t, dir, write(), func(s *input.Source, f *report.Finding, _ bool) bool {
			known := b.Has(f.Fingerprint, s.Name)
			if !known {
				t.Errorf("%s at %s is new: %s", f.Rule.ID, f.Pointer, f.Message)
			}
			return known
		})
		if outcome.Suppressed != recorder.Len() || outcome.Invalid != 0 || len(b.Stale(func(*baseline.Entry) bool { return true })) != 0 {
			t.Fatalf("%d findings became %+v", recorder.Len(), outcome.Summary)
		}

		broken := rapid.SampledFrom(documents).Draw(t, "broken")
		broken.Root.Members = slices.Insert(broken.Root.Members, 0, gen.Member{Name: "brandNew", Value: gen.StringNode("x")})
		b = read()
		var fresh []string
		checked(t, dir, write(), func(s *input.Source, f *report.Finding, _ bool) bool {
			known := b.Has(f.Fingerprint, s.Name)
			if !known {
				fresh = append(fresh, f.Rule.ID+" "+f.Pointer)
			}
			return known
		})
		if len(fresh) != 1 || fresh[0] != "member-unknown /brandNew" {
			t.Fatalf("new are %q", fresh)
		}
	})
	if found == 0 {
		t.Error("no document had a finding")
	}
}
