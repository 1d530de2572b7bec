package facts

import (
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLimits_AreNamedAndSourced(t *testing.T) {
	name := regexp.MustCompile(`^[a-z][A-Za-z]+$`)
	seen := make(map[string]bool)
	for _, l := range Limits() {
		if !name.MatchString(l.Name) || seen[l.Name] {
			t.Errorf("limit %q has no name of its own", l.Name)
		}
		seen[l.Name] = true
		if l.Of == "" || l.Documented <= 0 || l.Current < l.Documented {
			t.Errorf("%s: %d, now %d, of %q", l.Name, l.Documented, l.Current, l.Of)
		}
		checkSource(t, l.Name, l.Source)
		checkSource(t, l.Name, l.CurrentSource)
		if found, ok := LimitByName(l.Name); !ok || found != l {
			t.Errorf("%s is not found by its name", l.Name)
		}
	}
	if _, ok := LimitByName("alarm"); ok {
		t.Error("there is no limit named alarm")
	}
}

func TestLimitSet_Values(t *testing.T) {
	all := func(s LimitSet) map[string]int {
		values := make(map[string]int)
		for _, l := range Limits() {
			values[l.Name] = s.Value(l)
		}
		return values
	}
	documented := map[string]int{
		"alarms": 10, "elbs": 1, "targetGroups": 1, "targetGroupPairs": 1, "pairTargetGroups": 2, "listeners": 1,
		"tagFilters": 10, "tagGroups": 3, "tagsPerGroup": 10, "autoScalingGroups": 10, "ecsServices": 1, "triggers": 10,
		"batchDeployments": 25, "batchTargets": 25, "description": 512, "descriptionInGuide": 256,
		"readyWaitServer": 2880, "readyWaitECS": 7200,
	}
	current := map[string]int{
		"alarms": 50, "elbs": 10, "targetGroups": 10, "targetGroupPairs": 1, "pairTargetGroups": 2, "listeners": 1,
		"tagFilters": 10, "tagGroups": 3, "tagsPerGroup": 10, "autoScalingGroups": 10, "ecsServices": 1, "triggers": 10,
		"batchDeployments": 100, "batchTargets": 25, "description": 512, "descriptionInGuide": 512,
		"readyWaitServer": 2880, "readyWaitECS": 7200,
	}
	if diff := cmp.Diff(documented, all(LimitSet{})); diff != "" {
		t.Errorf("zero set (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(documented, all(DocumentedLimits())); diff != "" {
		t.Errorf("documented set (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(current, all(CurrentLimits())); diff != "" {
		t.Errorf("current set (-want +got):\n%s", diff)
	}
}

func TestLimitSet_With(t *testing.T) {
	for _, base := range []LimitSet{DocumentedLimits(), CurrentLimits()} {
		for _, changed := range Limits() {
			set, ok := base.With(changed.Name, 7)
			if !ok {
				t.Fatalf("%s cannot be set", changed.Name)
			}
			for _, l := range Limits() {
				want := base.Value(l)
				if l == changed {
					want = 7
				}
				if got := set.Value(l); got != want {
					t.Errorf("with %s set, %s is %d, want %d", changed.Name, l.Name, got, want)
				}
			}
		}
	}
	if set, ok := DocumentedLimits().With("alarms", 0); !ok || set.Value(AlarmLimit) != 0 {
		t.Error("a limit can be 0")
	}
	for _, bad := range []struct {
		name string
		n    int
	}{{"alarm", 1}, {"", 1}, {"alarms", -1}} {
		if set, ok := CurrentLimits().With(bad.name, bad.n); ok || set.Value(AlarmLimit) != 50 {
			t.Errorf("%q can be set to %d", bad.name, bad.n)
		}
	}
}

func TestLimits_TheTableUsesThem(t *testing.T) {
	used := make(map[*Limit]bool)
	eachValue(func(_ string, v *Value) { used[v.Count], used[v.Length] = true, true })
	// These are for rules: they are of a batch's request, of a range that depends on the platform, of an older page.
	for _, l := range []*Limit{
		BatchDeploymentLimit, BatchTargetLimit, ReadyWaitServerLimit, ReadyWaitECSLimit, DescriptionGuideLimit,
	} {
		if used[l] {
			t.Errorf("%s is in the table after all", l.Name)
		}
		used[l] = true
	}
	for _, l := range Limits() {
		if !used[l] {
			t.Errorf("nothing has the limit %s", l.Name)
		}
	}
	if !slices.IsSortedFunc(Limits(), func(a, b *Limit) int { return a.place - b.place }) {
		t.Error("limits are not at their places")
	}
}
