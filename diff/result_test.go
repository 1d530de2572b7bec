package diff

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

func TestResult_Filter(t *testing.T) {
	r := compared(t, loaded(t, []byte(exampleDeployment(`"createTime": 1446232639.487, "deploymentConfigName": "CodeDeployDefault.OneAtATime", "zone": 1`)), model.Unknown),
		loaded(t, []byte(exampleDeployment(`"createTime": 1446232640.487, "deploymentConfigName": "CodeDeployDefault.AllAtOnce", "zone": 2`)), model.Unknown))
	kept, hidden := r.Filter(func(c *Change) bool { return !Noise(c) })
	var paths []string
	for _, c := range kept {
		paths = append(paths, c.Path())
	}
	if diff := cmp.Diff([]string{"deploymentConfigName", "zone"}, paths); diff != "" || hidden != 1 || len(r.Changes) != 3 {
		t.Errorf("%d hidden of %d, and (-want +got)\n%s", hidden, len(r.Changes), diff)
	}
	if got := Highest(kept); got != High {
		t.Errorf("the highest risk is %s, want high", got)
	}
	if got := Highest(kept[1:]); got != None {
		t.Errorf("the highest risk is %s, want none", got)
	}
	if kept, hidden := r.Filter(func(*Change) bool { return false }); len(kept) != 0 || hidden != 3 || Highest(kept) != None {
		t.Errorf("%d kept and %d hidden", len(kept), hidden)
	}
}

func TestChange_Positions(t *testing.T) {
	r := compared(t, loaded(t, []byte("{\n  \"deploymentInfo\": {\"deploymentId\": \"d-1\", \"status\": \"Ready\"}}"), model.Unknown),
		loaded(t, []byte("{\"deploymentInfo\": {\"deploymentId\": \"d-1\",\n\n  \"description\": \"x\", \"status\": \"Failed\"}}"), model.Unknown))
	var got []string
	for i := range r.Changes {
		c := &r.Changes[i]
		old, new := c.OldPosition(), c.NewPosition()
		got = append(got, fmt.Sprintf("%s %d:%d %d:%d", c.Path(), old.Line, old.Column, new.Line, new.Column))
	}
	want := []string{"status 2:55 3:33", "description 2:21 3:18"} // an addition stands at the object around in the old document
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestCategories(t *testing.T) {
	want := []string{"configuration", "revision", "targets", "outcome", "identity"}
	names := Categories()
	slices.Sort(names)
	slices.Sort(want)
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("names (-want +got)\n%s", diff)
	}
	names[0] = "" // the slice is the caller's own
	for _, name := range Categories() {
		if c, ok := ParseCategory(name); !ok || CategoryName(c) != name {
			t.Errorf("%q is read as %q, %t", name, CategoryName(c), ok)
		}
	}
	for _, name := range []string{"", "Targets", "risk"} {
		if c, ok := ParseCategory(name); ok {
			t.Errorf("%q is read as %q", name, CategoryName(c))
		}
	}
}

func TestLevels(t *testing.T) {
	for level := None; level <= High; level++ {
		text, err := json.Marshal(level)
		if got, ok := ParseLevel(level.String()); err != nil || string(text) != `"`+level.String()+`"` || !ok || got != level {
			t.Errorf("%s is written as %s (%v) and read as %s, %t", level, text, err, got, ok)
		}
	}
	if got, ok := ParseLevel("highest"); ok || got != None {
		t.Errorf("highest is read as %s, %t", got, ok)
	}
}

func TestChange_CategoryOfAppSpecIsRevision(t *testing.T) {
	r := compared(t, loaded(t, []byte(specJSON), model.Unknown), loaded(t, []byte(specNext), model.Unknown))
	if len(r.Changes) != 1 || r.Changes[0].Category() != facts.Revision {
		t.Errorf("%q", lines(r))
	}
}

func TestView_ElementsCanBeLeft(t *testing.T) {
	d := loaded(t, []byte(exampleDeployment(`"deploymentStatusMessages": ["a", "b"], "createTime": 1446232639.487`)), model.Unknown)
	for v := range d.Root().Get("deploymentStatusMessages").Elements() {
		if v.Text() != "a" {
			t.Errorf("the first is %q", v.Text())
		}
		break
	}
	if at, ok := d.Root().Get("createTime").Time(); !ok || at.UnixMilli() != 1446232639487 {
		t.Errorf("created %v, %t", at, ok)
	}
	for _, name := range []string{"deploymentStatusMessages", "startTime"} {
		if at, ok := d.Root().Get(name).Time(); ok {
			t.Errorf("%s is the time %v", name, at)
		}
	}
}
