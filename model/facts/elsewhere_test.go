package facts

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestElsewhere(t *testing.T) {
	tests := []struct {
		name string
		want []string
	}{
		{"updateOutdatedInstancesOnly", []string{
			"CreateDeploymentInput.updateOutdatedInstancesOnly",
			"DeploymentInfo.updateOutdatedInstancesOnly",
		}},
		{"serviceRoleArn", []string{"DeploymentGroupInfo.serviceRoleArn"}},
		{"deploymentStyle", []string{"DeploymentInfo.deploymentStyle", "DeploymentGroupInfo.deploymentStyle"}},
		{"alarms", []string{
			"CreateDeploymentInput.overrideAlarmConfiguration.alarms",
			"DeploymentInfo.overrideAlarmConfiguration.alarms",
			"DeploymentGroupInfo.alarmConfiguration.alarms",
		}},
		{"logTail", []string{
			"DeploymentTarget.instanceTarget.lifecycleEvents[].diagnostics.logTail",
			"DeploymentTarget.lambdaTarget.lifecycleEvents[].diagnostics.logTail",
			"DeploymentTarget.ecsTarget.lifecycleEvents[].diagnostics.logTail",
			"DeploymentTarget.cloudFormationTarget.lifecycleEvents[].diagnostics.logTail",
		}},
		{"bucket", []string{
			"CreateDeploymentInput.revision.s3Location.bucket",
			"DeploymentInfo.previousRevision.s3Location.bucket",
			"DeploymentInfo.revision.s3Location.bucket",
			"DeploymentGroupInfo.targetRevision.s3Location.bucket",
		}},
		{"noSuchMember", nil},
		{"", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Elsewhere(test.name)); diff != "" {
				t.Errorf("paths (-want +got):\n%s", diff)
			}
		})
	}
	for _, path := range Elsewhere("Key") {
		if strings.Contains(path, "ec2TagSetList") && !strings.Contains(path, "ec2TagSetList[][].Key") {
			t.Errorf("%s does not say that tag groups are lists of lists", path)
		}
	}
}

// Every member has a path, but for the members that wrap a document in an operation's answer.
func TestElsewhere_EveryMember(t *testing.T) {
	for _, s := range Structures() {
		for _, m := range s.Members {
			paths := Elsewhere(m.Name)
			if wrapper := strings.HasSuffix(s.Name, "Output"); wrapper != (len(paths) == 0) {
				t.Errorf("%s.%s is at %v", s.Name, m.Name, paths)
			}
			for _, path := range paths {
				if !strings.HasSuffix(path, "."+m.Name) {
					t.Errorf("%s is no path of %s", path, m.Name)
				}
			}
		}
	}
}
