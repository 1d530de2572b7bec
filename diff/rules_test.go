package diff

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model"
)

var kebab = regexp.MustCompile(`^[a-z]+(-[a-z]+)+$`)

func TestRules_AreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		switch {
		case !kebab.MatchString(r.ID) || seen[r.ID]:
			t.Errorf("%q is no ID of its own", r.ID)
		case r.Level == None || r.Title == "" || strings.HasSuffix(r.Title, ".") || r.Since == "" || r.Check == nil || len(r.Members) == 0:
			t.Errorf("%s is incomplete", r.ID)
		case len(r.Sources) == 0:
			t.Errorf("%s has no source", r.ID)
		}
		for _, s := range r.Sources {
			if !strings.HasPrefix(s.URL, "https://") || s.Title == "" || s.Read == "" {
				t.Errorf("%s: the source %q is incomplete", r.ID, s.Title)
			}
		}
		seen[r.ID] = true
	}
}

// risks returns the IDs of the rules that apply to changes from one document to another, by path.
func risks(t *testing.T, old, new string) map[string]string {
	t.Helper()
	r := compared(t, loaded(t, []byte(old), model.Unknown), loaded(t, []byte(new), model.Unknown))
	found := map[string]string{}
	for i := range r.Changes {
		c := &r.Changes[i]
		if (c.Rule == nil) != (c.Risk == None) || (c.Rule == nil) != (c.Why == "") || c.Rule != nil && c.Rule.Level != c.Risk {
			t.Errorf("%s: risk %s, why %q do not agree with the rule", c.Path(), c.Risk, c.Why)
		}
		if c.Rule != nil {
			found[c.Path()] = c.Rule.ID
		}
	}
	return found
}

func TestRules_ExamplesHaveTheRisk(t *testing.T) {
	for _, r := range Rules() {
		if got := risks(t, r.Example.Old, r.Example.New); got[r.Example.Path] != r.ID {
			t.Errorf("%s: the risks are %v, want one at %s", r.ID, got, r.Example.Path)
		}
	}
}

// Every rule has a mirror, which applies to the opposite change, or says why the opposite change is no risk.
func TestRules_AreSymmetricOrSayWhyNot(t *testing.T) {
	for _, r := range Rules() {
		if (r.Mirror == "") == (r.OneWay == "") {
			t.Errorf("%s has to have a mirror or a reason to have none, and not both", r.ID)
			continue
		}
		opposite := risks(t, r.Example.New, r.Example.Old)
		var ids []string
		for _, id := range opposite {
			ids = append(ids, id)
		}
		if r.Mirror == "" {
			if slices.Contains(ids, r.ID) {
				t.Errorf("%s is said to be one way, and applies both ways", r.ID)
			}
			continue
		}
		mirror := slices.IndexFunc(Rules(), func(m *Rule) bool { return m.ID == r.Mirror })
		if mirror < 0 || Rules()[mirror].Mirror != r.ID {
			t.Errorf("%s has the mirror %q, which does not mirror it", r.ID, r.Mirror)
		} else if !slices.Contains(ids, r.Mirror) {
			t.Errorf("%s: the opposite change has the risks %v, want %s", r.ID, opposite, r.Mirror)
		}
	}
}

func TestRules_SafetyNetsAreNoRisk(t *testing.T) {
	for _, r := range Rules() {
		if r.OneWay != noRiskToAdd {
			continue
		}
		if got := risks(t, r.Example.New, r.Example.Old); len(got) > 0 {
			t.Errorf("%s: switching it back on has the risks %v", r.ID, got)
		}
	}
}

func TestRules_Cases(t *testing.T) {
	config := func(name string) string { return `"deploymentConfigName": "` + name + `"` }
	group := func(members string) string {
		return `{"deploymentGroupInfo": {"deploymentGroupName": "production"` + behind(members) + `}}`
	}
	watched := `{"enabled": true, "alarms": [{"name": "a"}]}`
	for _, test := range []struct {
		name, old, new string
		want           map[string]string
	}{
		{"rollback goes from a record", exampleDeployment(`"autoRollbackConfiguration": {"enabled": true}`), exampleDeployment(``),
			map[string]string{"autoRollbackConfiguration": "rollback-disabled"}},
		{"rollback that was off goes", exampleDeployment(`"autoRollbackConfiguration": {"events": ["DEPLOYMENT_FAILURE"]}`), exampleDeployment(``), nil},
		{"a rollback on is no risk", exampleRequest(``), exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}`), nil},
		{"alarms switched off where the group decided", exampleRequest(``), exampleRequest(`"overrideAlarmConfiguration": {"enabled": false}`), map[string]string{"overrideAlarmConfiguration": "alarms-disabled"}},
		{"rollback switched off where the group decided", exampleRequest(``), exampleRequest(`"autoRollbackConfiguration": {"enabled": false, "events": []}`), map[string]string{"autoRollbackConfiguration": "rollback-disabled"}},
		{"rollback switched off and emptied", exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}`), exampleRequest(`"autoRollbackConfiguration": {"enabled": false, "events": []}`),
			map[string]string{"autoRollbackConfiguration.enabled": "rollback-disabled"}},
		{"alarms go from a group", group(`"alarmConfiguration": ` + watched), group(``), map[string]string{"alarmConfiguration": "alarms-disabled"}},
		{"the last alarm goes", exampleRequest(`"overrideAlarmConfiguration": ` + watched), exampleRequest(`"overrideAlarmConfiguration": {"enabled": true}`),
			map[string]string{"overrideAlarmConfiguration.alarms": "alarms-disabled"}},
		{"slower", exampleRequest(config("CodeDeployDefault.AllAtOnce")), exampleRequest(config("CodeDeployDefault.HalfAtATime")), nil},
		{"half at a time", exampleRequest(config("CodeDeployDefault.OneAtATime")), exampleRequest(config("CodeDeployDefault.HalfAtATime")),
			map[string]string{"deploymentConfigName": "pace-faster"}},
		{"from custom to all at once", exampleRequest(config("mine")), exampleRequest(config("CodeDeployDefault.ECSAllAtOnce")),
			map[string]string{"deploymentConfigName": "pace-all-at-once"}},
		{"from custom to canary", exampleRequest(config("mine")), exampleRequest(config("CodeDeployDefault.ECSCanary10Percent5Minutes")), nil},
		{"another platform", exampleRequest(config("CodeDeployDefault.OneAtATime")), exampleRequest(config("CodeDeployDefault.ECSAllAtOnce")), nil},
		{"from OVERWRITE to RETAIN", exampleRequest(`"fileExistsBehavior": "OVERWRITE"`), exampleRequest(`"fileExistsBehavior": "RETAIN"`), nil},
		{"a first selection", exampleRequest(``), exampleRequest(`"targetInstances": {"autoScalingGroups": ["a"]}`), nil},
		{"a filter less", exampleRequest(`"targetInstances": {"autoScalingGroups": ["a", "b"]}`), exampleRequest(`"targetInstances": {"autoScalingGroups": ["a"]}`), nil},
		{"a group of tags less", exampleRequest(`"targetInstances": {"ec2TagSet": {"ec2TagSetList": [[{"Key": "a"}], [{"Key": "b"}]]}}`),
			exampleRequest(`"targetInstances": {"ec2TagSet": {"ec2TagSetList": [[{"Key": "a"}]]}}`),
			map[string]string{"targetInstances.ec2TagSet.ec2TagSetList[1]": "targets-widened"}},
		{"a filter that compares the key only", exampleRequest(`"targetInstances": {"tagFilters": [{"Key": "a", "Value": "b", "Type": "KEY_AND_VALUE"}]}`),
			exampleRequest(`"targetInstances": {"tagFilters": [{"Key": "a", "Value": "b", "Type": "KEY_ONLY"}]}`),
			map[string]string{"targetInstances.tagFilters[a=b].Type": "targets-widened"}},
		{"traffic control goes", exampleDeployment(`"deploymentStyle": {"deploymentOption": "WITH_TRAFFIC_CONTROL"}`), exampleDeployment(``),
			map[string]string{"deploymentStyle": "traffic-control-removed"}},
		{"an unpinned revision stays unpinned", exampleRequest(exampleS3(`"key": "a"`)), exampleRequest(exampleS3(`"key": "b"`)), nil},
		{"a version for an ETag", exampleRequest(exampleS3(`"key": "a", "eTag": "e"`)), exampleRequest(exampleS3(`"key": "a", "version": "v"`)), nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := risks(t, test.old, test.new)
			if len(got) != len(test.want) {
				t.Errorf("risks %v, want %v", got, test.want)
			}
			for path, id := range test.want {
				if got[path] != id {
					t.Errorf("risks %v, want %v", got, test.want)
				}
			}
		})
	}
}
