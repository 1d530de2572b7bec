package facts

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSequences_FollowTheOrderOfTheirPlatform(t *testing.T) {
	lengths := make(map[string][]int)
	for _, s := range Sequences() {
		checkSource(t, s.Platform+" "+s.Scenario, s.Source)
		lengths[s.Platform] = append(lengths[s.Platform], len(s.Events))
		last := -1
		for _, name := range s.Events {
			rank := EventRank(s.Platform, name)
			if rank <= last {
				t.Errorf("%s, %s: %s has rank %d after rank %d", s.Platform, s.Scenario, name, rank, last)
			}
			last = rank
		}
	}
	want := map[string][]int{"Server": {7, 13, 10, 3, 3, 3, 10, 4}, "Lambda": {3}, "ECS": {6, 8}}
	if diff := cmp.Diff(want, lengths); diff != "" {
		t.Errorf("numbers of events (-want +got):\n%s", diff)
	}
}

func TestEvents_ByPlatform(t *testing.T) {
	tests := []struct {
		platform string
		hooks    []string
		reserved []string
		mayFail  []string
	}{
		{
			"Server",
			[]string{
				"BeforeBlockTraffic", "AfterBlockTraffic", "ApplicationStop", "BeforeInstall", "AfterInstall",
				"ApplicationStart", "ValidateService", "BeforeAllowTraffic", "AfterAllowTraffic",
			},
			[]string{"BlockTraffic", "DownloadBundle", "Install", "AllowTraffic"},
			[]string{"BeforeBlockTraffic", "AfterBlockTraffic", "ApplicationStop"},
		},
		{"Lambda", []string{"BeforeAllowTraffic", "AfterAllowTraffic"}, []string{"AllowTraffic"}, nil},
		{
			"ECS",
			[]string{"BeforeInstall", "AfterInstall", "AfterAllowTestTraffic", "BeforeAllowTraffic", "AfterAllowTraffic"},
			[]string{"Install", "AllowTestTraffic", "AllowTraffic"},
			nil,
		},
		{"Kubernetes", nil, nil, nil},
	}
	for _, test := range tests {
		t.Run(test.platform, func(t *testing.T) {
			var reserved, mayFail []string
			for _, e := range Events(test.platform) {
				if e.Reserved {
					reserved = append(reserved, e.Name)
				}
				if e.MayFail {
					mayFail = append(mayFail, e.Name)
				}
			}
			if diff := cmp.Diff(test.hooks, Hooks(test.platform)); diff != "" {
				t.Errorf("hooks (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.reserved, reserved); diff != "" {
				t.Errorf("reserved (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.mayFail, mayFail); diff != "" {
				t.Errorf("may fail (-want +got):\n%s", diff)
			}
			for _, drawn := range DrawnEvents {
				if EventRank(test.platform, drawn) != -1 {
					t.Errorf("%s is an event after all", drawn)
				}
			}
		})
	}
	checkSource(t, "events", EventsSource)
}

func TestEventByName(t *testing.T) {
	for _, platform := range ComputePlatform.Values {
		for i, want := range Events(platform) {
			if got, ok := EventByName(platform, want.Name); !ok || got != want || EventRank(platform, want.Name) != i {
				t.Errorf("%s %s is %+v, %v", platform, want.Name, got, ok)
			}
		}
	}
	for _, test := range [][2]string{
		{"Server", "AllowTestTraffic"}, {"Server", "applicationstop"}, {"Lambda", "BeforeInstall"},
		{"ECS", "ApplicationStop"}, {"ECS", ""}, {"", "Install"},
	} {
		if e, ok := EventByName(test[0], test[1]); ok {
			t.Errorf("%s has %+v", test[0], e)
		}
	}
	events := Events("ECS")
	events[0].Name = "changed"
	if EventRank("ECS", "changed") != -1 {
		t.Error("Events hands out the table itself")
	}
}

func TestTerminal(t *testing.T) {
	var terminal []string
	for _, e := range []*Enum{DeploymentStatus, TargetStatus, LifecycleEventStatus} {
		for _, v := range e.Values {
			if Terminal(v) && !slices.Contains(terminal, v) {
				terminal = append(terminal, v)
			}
		}
	}
	if diff := cmp.Diff([]string{"Succeeded", "Failed", "Stopped", "Skipped"}, terminal); diff != "" {
		t.Errorf("terminal statuses (-want +got):\n%s", diff)
	}
	for _, status := range []string{"", "succeeded", "Unknown", "Baking"} {
		if Terminal(status) {
			t.Errorf("%q is terminal", status)
		}
	}
	checkSource(t, "terminal statuses", TerminalSource)
}

func TestTaskSetStatus(t *testing.T) {
	if diff := cmp.Diff([]string{"PRIMARY", "ACTIVE", "DRAINING"}, TaskSetStatus.Values); diff != "" {
		t.Errorf("statuses (-want +got):\n%s", diff)
	}
	if !TaskSetStatus.Open || !TaskSetStatus.Has("DRAINING") || TaskSetStatus.Has("Primary") {
		t.Error("the statuses of task sets are open, and in capitals")
	}
	checkSource(t, "task set statuses", TaskSetStatus.Source)
}
