package facts

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestConfigs_AreTheSeventeen(t *testing.T) {
	// Each name says what the configuration does; minutes are those from the first shift of traffic to the last.
	tests := []struct {
		name     string
		platform string
		routing  Routing
		minutes  int
		atOnce   bool
		healthy  int
	}{
		{"CodeDeployDefault.AllAtOnce", "Server", Instances, 0, true, 0},
		{"CodeDeployDefault.HalfAtATime", "Server", Instances, 0, false, 50},
		{"CodeDeployDefault.OneAtATime", "Server", Instances, 0, false, 99},
		{"CodeDeployDefault.ECSAllAtOnce", "ECS", AllAtOnce, 0, true, 0},
		{"CodeDeployDefault.ECSCanary10Percent5Minutes", "ECS", Canary, 5, false, 0},
		{"CodeDeployDefault.ECSLinear10PercentEvery1Minutes", "ECS", Linear, 9, false, 0},
		{"CodeDeployDefault.ECSCanary10Percent15Minutes", "ECS", Canary, 15, false, 0},
		{"CodeDeployDefault.ECSLinear10PercentEvery3Minutes", "ECS", Linear, 27, false, 0},
		{"CodeDeployDefault.LambdaAllAtOnce", "Lambda", AllAtOnce, 0, true, 0},
		{"CodeDeployDefault.LambdaCanary10Percent5Minutes", "Lambda", Canary, 5, false, 0},
		{"CodeDeployDefault.LambdaLinear10PercentEvery1Minute", "Lambda", Linear, 9, false, 0},
		{"CodeDeployDefault.LambdaCanary10Percent10Minutes", "Lambda", Canary, 10, false, 0},
		{"CodeDeployDefault.LambdaCanary10Percent15Minutes", "Lambda", Canary, 15, false, 0},
		{"CodeDeployDefault.LambdaLinear10PercentEvery2Minutes", "Lambda", Linear, 18, false, 0},
		{"CodeDeployDefault.LambdaLinear10PercentEvery3Minutes", "Lambda", Linear, 27, false, 0},
		{"CodeDeployDefault.LambdaCanary10Percent30Minutes", "Lambda", Canary, 30, false, 0},
		{"CodeDeployDefault.LambdaLinear10PercentEvery10Minutes", "Lambda", Linear, 90, false, 0},
	}
	var names, want []string
	for _, c := range Configs() {
		names = append(names, c.Name)
	}
	for _, test := range tests {
		want = append(want, test.name)
		t.Run(test.name, func(t *testing.T) {
			c, ok := ConfigByName(test.name)
			if !ok {
				t.Fatal("not found")
			}
			if c.Platform != test.platform || c.Routing != test.routing || c.Minutes() != test.minutes ||
				c.AtOnce() != test.atOnce || c.HealthyPercent != test.healthy {
				t.Errorf("%+v, %d minutes, at once: %v; want %+v", *c, c.Minutes(), c.AtOnce(), test)
			}
		})
	}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}

func TestConfigs_RunFromFastToSlow(t *testing.T) {
	pace, last := make(map[string]int), make(map[string]int)
	for _, c := range Configs() {
		if !ComputePlatform.Has(c.Platform) {
			t.Errorf("%s: no such platform: %s", c.Name, c.Platform)
		}
		pace[c.Platform]++
		if c.Pace != pace[c.Platform] {
			t.Errorf("%s: pace %d, want %d", c.Name, c.Pace, pace[c.Platform])
		}
		slowness := c.Minutes() + c.HealthyPercent
		if slowness < last[c.Platform] {
			t.Errorf("%s is faster than the one before it", c.Name)
		}
		last[c.Platform] = slowness
		if c.AtOnce() != (c.Pace == 1) {
			t.Errorf("%s: at once: %v, pace %d", c.Name, c.AtOnce(), c.Pace)
		}
	}
	checkSource(t, "configurations", ConfigsSource)
	checkSource(t, "healthy hosts", HealthyHostsSource)
}

func TestConfigs_NamesSayWhatTheyAre(t *testing.T) {
	for _, c := range Configs() {
		if !IsReserved(c.Name) || NameCharset.Valid(c.Name) != -1 {
			t.Errorf("%s has no reserved name", c.Name)
		}
		rest := strings.TrimPrefix(c.Name, ReservedPrefix)
		if c.Platform != "Server" && !strings.HasPrefix(rest, c.Platform) {
			t.Errorf("%s is not for %s by its name", c.Name, c.Platform)
		}
		if got, want := strings.Contains(rest, "Canary"), c.Routing == Canary; got != want {
			t.Errorf("%s: canary: %v, want %v", c.Name, got, want)
		}
		if got, want := strings.Contains(rest, "Linear"), c.Routing == Linear; got != want {
			t.Errorf("%s: linear: %v, want %v", c.Name, got, want)
		}
		if got, want := strings.Contains(rest, "AllAtOnce"), c.AtOnce(); got != want {
			t.Errorf("%s: all at once: %v, want %v", c.Name, got, want)
		}
	}
	if _, ok := ConfigByName(DefaultConfig); !ok {
		t.Error("the default configuration is none of the predefined ones")
	}
}

func TestConfigByName_Others(t *testing.T) {
	tests := []struct {
		name     string
		reserved bool
	}{
		{"", false},
		{"OneAtATime", false},
		{"codedeploydefault.OneAtATime", false},
		{"CodeDeployDefault", false},
		{"CodeDeployDefault.", true},
		{"CodeDeployDefault.ECSLinear10PercentEvery1Minute", true},
		{"CodeDeployDefault.LambdaLinear10PercentEvery1Minutes", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if c, ok := ConfigByName(test.name); ok {
				t.Errorf("found %+v", *c)
			}
			if got := IsReserved(test.name); got != test.reserved {
				t.Errorf("reserved: %v, want %v", got, test.reserved)
			}
		})
	}
	if Configs()[0] == (Config{}) || !slices.Equal(Configs(), configs) {
		t.Error("Configs is not the table")
	}
}
