package facts

import "testing"

// The numbers of AppSpec files are those that their sources have, and agree with the bounds of the members they belong to.
func TestAppSpecLimits(t *testing.T) {
	for _, m := range ECSLoadBalancer.Members {
		if m.Name == "ContainerPort" && m.Value.Max != HighestPort {
			t.Errorf("the highest port is %d, a ContainerPort goes up to %d", HighestPort, m.Value.Max)
		}
	}
	if HighestPort != 65535 || EventSeconds != 3600 || LongestMode != 4 || HighestCategory != 1023 || len(OctalDigits) != 8 {
		t.Error("a number of AppSpec files has changed: look it up in its source")
	}
}
