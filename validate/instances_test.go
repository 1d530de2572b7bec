package validate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/facts"
)

// instancesExample returns a request for a replacement environment.
func instancesExample(members string) string {
	return exampleRequest(`"targetInstances": {` + members + `}`)
}

// instancesRecord returns a captured deployment to a replacement environment.
func instancesRecord(members string) string {
	return exampleDeployment(`"targetInstances": {` + members + `}`)
}

// filtersOf returns n different tag filters.
func filtersOf(n int) string {
	filters := make([]string, n)
	for i := range filters {
		filters[i] = fmt.Sprintf(`{"Key": "k%d", "Type": "KEY_ONLY"}`, i)
	}
	return strings.Join(filters, ", ")
}

const (
	someFilters = `"tagFilters": [{"Key": "Role", "Value": "web", "Type": "KEY_AND_VALUE"}]`
	someTagSet  = `"ec2TagSet": {"ec2TagSetList": [[{"Key": "Green", "Type": "KEY_ONLY"}]]}`
)

func TestTagFilterExclusive(t *testing.T) {
	testReports(t, "tag-filter-exclusive", []reportCase{
		{"both", instancesExample(someFilters + ", " + someTagSet), Options{}, []string{"error /targetInstances"}},
		{"filters", instancesExample(someFilters), Options{}, nil},
		{"set", instancesExample(someTagSet), Options{}, nil},
		{"filters with an empty set", instancesExample(someFilters + `, "ec2TagSet": {"ec2TagSetList": []}`), Options{}, nil},
		{"filters with a set without list", instancesExample(someFilters + `, "ec2TagSet": {}`), Options{}, nil},
		{"set with an empty list", instancesExample(`"tagFilters": [], ` + someTagSet), Options{}, nil},
		{"set with groups of Auto Scaling", instancesExample(`"autoScalingGroups": ["g"], ` + someTagSet), Options{}, nil},
		{"record", instancesRecord(someFilters + ", " + someTagSet), Options{}, []string{"error /deploymentInfo/targetInstances"}},
		{
			"record of the SDK for Go",
			`{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "TargetInstances": {"AutoScalingGroups": null, "Ec2TagSet": null,
			  "TagFilters": [{"Key": "Role", "Type": "KEY_ONLY", "Value": null}]}}}`,
			Options{}, nil,
		},
		{
			"both in a record of the SDK for Go",
			`{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "TargetInstances": {"AutoScalingGroups": null,
			  "Ec2TagSet": {"Ec2TagSetList": [[{"Key": "Role", "Type": "KEY_ONLY", "Value": null}]]},
			  "TagFilters": [{"Key": "Role", "Type": "KEY_ONLY", "Value": null}]}}}`,
			Options{}, []string{"error /DeploymentInfo/TargetInstances"},
		},
		{
			"both in YAML",
			"applicationName: a\ndeploymentGroupName: g\ntargetInstances:\n  tagFilters: [{Key: Role, Type: KEY_ONLY}]\n  ec2TagSet:\n    ec2TagSetList:\n    - - Key: Green\n        Type: KEY_ONLY\n",
			Options{}, []string{"error /targetInstances"},
		},
	})
	f := reportOf(t, "tag-filter-exclusive", instancesExample(someFilters+", "+someTagSet), Options{})
	if diff := cmp.Diff([]string{"/targetInstances/tagFilters", "/targetInstances/ec2TagSet"}, relatedPointers(f)); diff != "" {
		t.Errorf("related (-want +got):\n%s", diff)
	}
	if f.Exception != facts.InvalidTargetInstancesException {
		t.Errorf("predicts %q", f.Exception)
	}
}

func TestInstanceCounts(t *testing.T) {
	few, _ := facts.DocumentedLimits().With(facts.TagFilterLimit.Name, 2)
	groups := func(n int) string {
		return `"ec2TagSet": {"ec2TagSetList": [` + strings.TrimSuffix(strings.Repeat(`[{"Key": "k", "Type": "KEY_ONLY"}], `, n), ", ") + `]}`
	}
	names := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = fmt.Sprintf(`"g%d"`, i)
		}
		return `"autoScalingGroups": [` + strings.Join(list, ", ") + `]`
	}
	testReports(t, "tag-filter-count", []reportCase{
		{"10", instancesExample(`"tagFilters": [` + filtersOf(10) + `]`), Options{}, nil},
		{"11", instancesExample(`"tagFilters": [` + filtersOf(11) + `]`), Options{}, []string{"error /targetInstances/tagFilters"}},
		{"11 with current limits", instancesExample(`"tagFilters": [` + filtersOf(11) + `]`), currentLimits, []string{"error /targetInstances/tagFilters"}},
		{"3 where 2 are configured", instancesExample(`"tagFilters": [` + filtersOf(3) + `]`), Options{Limits: few}, []string{"error /targetInstances/tagFilters"}},
		{"11 in a record", instancesRecord(`"tagFilters": [` + filtersOf(11) + `]`), Options{}, []string{"error /deploymentInfo/targetInstances/tagFilters"}},
		{"11 in a group of a set", instancesExample(`"ec2TagSet": {"ec2TagSetList": [[` + filtersOf(11) + `]]}`), Options{}, nil},
	})
	testReports(t, "tag-group-count", []reportCase{
		{"3", instancesExample(groups(3)), Options{}, nil},
		{"4", instancesExample(groups(4)), Options{}, []string{"error /targetInstances/ec2TagSet/ec2TagSetList"}},
		{"4 in a record", instancesRecord(groups(4)), Options{}, []string{"error /deploymentInfo/targetInstances/ec2TagSet/ec2TagSetList"}},
	})
	testReports(t, "tags-per-group-count", []reportCase{
		{"10", instancesExample(`"ec2TagSet": {"ec2TagSetList": [[` + filtersOf(10) + `]]}`), Options{}, nil},
		{"11 in the second", instancesExample(`"ec2TagSet": {"ec2TagSetList": [[` + filtersOf(10) + `], [` + filtersOf(11) + `]]}`), Options{},
			[]string{"error /targetInstances/ec2TagSet/ec2TagSetList/1"}},
	})
	testReports(t, "auto-scaling-group-count", []reportCase{
		{"10", instancesExample(names(10)), Options{}, nil},
		{"11", instancesExample(names(11)), Options{}, []string{"warning /targetInstances/autoScalingGroups"}},
		{"11 in a record", instancesRecord(names(11)), Options{}, []string{"warning /deploymentInfo/targetInstances/autoScalingGroups"}},
	})
}

func TestTagFilterType(t *testing.T) {
	filter := func(members string) string { return instancesExample(`"tagFilters": [{` + members + `}]`) }
	const at = "warning /targetInstances/tagFilters/0"
	testReports(t, "tag-filter-type", []reportCase{
		{"key and value", filter(`"Key": "a", "Value": "b", "Type": "KEY_AND_VALUE"`), Options{}, nil},
		{"key and empty value", filter(`"Key": "a", "Value": "", "Type": "KEY_AND_VALUE"`), Options{}, nil},
		{"key and no value", filter(`"Key": "a", "Type": "KEY_AND_VALUE"`), Options{}, []string{at}},
		{"value and no key", filter(`"Value": "b", "Type": "KEY_AND_VALUE"`), Options{}, []string{at}},
		{"value and empty key", filter(`"Key": "", "Value": "b", "Type": "KEY_AND_VALUE"`), Options{}, []string{at}},
		{"key only", filter(`"Key": "a", "Type": "KEY_ONLY"`), Options{}, nil},
		{"key only, with a value", filter(`"Key": "a", "Value": "b", "Type": "KEY_ONLY"`), Options{}, nil},
		{"key only, without key", filter(`"Value": "b", "Type": "KEY_ONLY"`), Options{}, []string{at}},
		{"value only", filter(`"Value": "b", "Type": "VALUE_ONLY"`), Options{}, nil},
		{"value only, without value", filter(`"Key": "a", "Type": "VALUE_ONLY"`), Options{}, []string{at}},
		{"no type", filter(`"Key": "a", "Value": "b"`), Options{}, []string{at}},
		{"no such type", filter(`"Key": "a", "Type": "KEY"`), Options{}, nil},
		{"type of a wrong type", filter(`"Key": "a", "Type": 1`), Options{}, nil},
		{"type in another case", filter(`"Key": "a", "type": "KEY_ONLY"`), Options{}, nil},
		{"value of a wrong type", filter(`"Key": "a", "Value": 80, "Type": "KEY_AND_VALUE"`), Options{}, nil},
		{"key of a wrong type", filter(`"Key": 80, "Value": "b", "Type": "KEY_AND_VALUE"`), Options{}, nil},
		{"neither key nor value", filter(`"Type": "KEY_ONLY"`), Options{}, nil},
		{"an element that is no filter", instancesExample(`"tagFilters": ["Role=web"]`), Options{}, nil},
		{"in a set", instancesExample(`"ec2TagSet": {"ec2TagSetList": [[], [{"Key": "a", "Type": "KEY_ONLY"}, {"Key": "a"}]]}`), Options{},
			[]string{"warning /targetInstances/ec2TagSet/ec2TagSetList/1/1"}},
		{"record", instancesRecord(`"tagFilters": [{"Key": "a"}]`), Options{}, []string{"warning /deploymentInfo/targetInstances/tagFilters/0"}},
		{"SDK for Go", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "TargetInstances": {"TagFilters": [{"Key": "a", "Type": "", "Value": null}]}}}`, Options{},
			[]string{"warning /DeploymentInfo/TargetInstances/TagFilters/0"}},
	})
	for _, c := range []struct {
		members string
		want    sentences
	}{
		{`"Key": "a", "Value": "b"`, sentences{"the tag filter has no Type", "add Type KEY_AND_VALUE"}},
		{`"Key": "a"`, sentences{"the tag filter has no Type", "add Type KEY_ONLY"}},
		{`"Value": "b"`, sentences{"the tag filter has no Type", "add Type VALUE_ONLY"}},
		{`"Key": "a", "Type": "KEY_AND_VALUE"`, sentences{"the tag filter of type KEY_AND_VALUE has no Value", "add a Value, or set Type to KEY_ONLY"}},
		{`"Value": "b", "Type": "KEY_ONLY"`, sentences{"the tag filter of type KEY_ONLY has no Key", "add a Key, or set Type to VALUE_ONLY"}},
	} {
		t.Run(c.members, func(t *testing.T) {
			if diff := cmp.Diff(c.want, sentencesOf(reportOf(t, "tag-filter-type", filter(c.members), Options{}))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTagFilterEmpty(t *testing.T) {
	testReports(t, "tag-filter-empty", []reportCase{
		{"key", instancesExample(`"tagFilters": [{"Key": "a", "Type": "KEY_ONLY"}]`), Options{}, nil},
		{"empty object", instancesExample(`"tagFilters": [{}]`), Options{}, []string{"warning /targetInstances/tagFilters/0"}},
		{"empty texts", instancesExample(`"tagFilters": [{"Key": "", "Value": "", "Type": "KEY_AND_VALUE"}]`), Options{}, []string{"warning /targetInstances/tagFilters/0"}},
		{"key of a wrong type", instancesExample(`"tagFilters": [{"Key": 1}]`), Options{}, nil},
		{"no filter", instancesExample(`"tagFilters": [null, 1]`), Options{}, nil},
		{"in a set", instancesExample(`"ec2TagSet": {"ec2TagSetList": [[{"Type": "KEY_ONLY"}]]}`), Options{}, []string{"warning /targetInstances/ec2TagSet/ec2TagSetList/0/0"}},
	})
}

func TestTagFilterDuplicate(t *testing.T) {
	const a, b = `{"Key": "a", "Value": "1", "Type": "KEY_AND_VALUE"}`, `{"Key": "a", "Value": "2", "Type": "KEY_AND_VALUE"}`
	testReports(t, "tag-filter-duplicate", []reportCase{
		{"different", instancesExample(`"tagFilters": [` + a + `, ` + b + `]`), Options{}, nil},
		{"twice", instancesExample(`"tagFilters": [` + a + `, ` + b + `, ` + a + `]`), Options{}, []string{"warning /targetInstances/tagFilters/2"}},
		{"three times", instancesExample(`"tagFilters": [` + a + `, ` + a + `, ` + a + `]`), Options{},
			[]string{"warning /targetInstances/tagFilters/1", "warning /targetInstances/tagFilters/2"}},
		{"same key, other type", instancesExample(`"tagFilters": [{"Key": "a", "Type": "KEY_ONLY"}, ` + a + `]`), Options{}, nil},
		{"in two groups", instancesExample(`"ec2TagSet": {"ec2TagSetList": [[` + a + `], [` + a + `]]}`), Options{}, nil},
		{"in one group", instancesExample(`"ec2TagSet": {"ec2TagSetList": [[` + b + `], [` + a + `, ` + a + `]]}`), Options{}, []string{"warning /targetInstances/ec2TagSet/ec2TagSetList/1/1"}},
		{"empty filters", instancesExample(`"tagFilters": [{}, {}]`), Options{}, nil},
		{"record", instancesRecord(`"tagFilters": [` + a + `, ` + a + `]`), Options{}, []string{"note /deploymentInfo/targetInstances/tagFilters/1"}},
	})
	f := reportOf(t, "tag-filter-duplicate", instancesExample(`"tagFilters": [`+b+`, `+a+`, `+a+`]`), Options{})
	if diff := cmp.Diff([]string{"/targetInstances/tagFilters/1"}, relatedPointers(f)); diff != "" {
		t.Errorf("related (-want +got):\n%s", diff)
	}
}

func TestTagGroupEmpty(t *testing.T) {
	testReports(t, "tag-group-empty", []reportCase{
		{"filled", instancesExample(someTagSet), Options{}, nil},
		{"empty", instancesExample(`"ec2TagSet": {"ec2TagSetList": [[]]}`), Options{}, []string{"warning /targetInstances/ec2TagSet/ec2TagSetList/0"}},
		{"null is no list", instancesExample(`"ec2TagSet": {"ec2TagSetList": [null]}`), Options{}, nil},
		{"no groups", instancesExample(`"ec2TagSet": {"ec2TagSetList": []}`), Options{}, nil},
	})
}

func TestAutoScalingGroupDuplicate(t *testing.T) {
	testReports(t, "auto-scaling-group-duplicate", []reportCase{
		{"different", instancesExample(`"autoScalingGroups": ["a", "A"]`), Options{}, nil},
		{"twice", instancesExample(`"autoScalingGroups": ["a", "b", "a"]`), Options{}, []string{"warning /targetInstances/autoScalingGroups/2"}},
		{"no names", instancesExample(`"autoScalingGroups": [1, 1]`), Options{}, nil},
		{"record", instancesRecord(`"autoScalingGroups": ["a", "a"]`), Options{}, []string{"note /deploymentInfo/targetInstances/autoScalingGroups/1"}},
	})
}

func TestTargetInstancesEmpty(t *testing.T) {
	testReports(t, "target-instances-empty", []reportCase{
		{"nothing", instancesExample(``), Options{}, []string{"warning /targetInstances"}},
		{"empty lists", instancesExample(`"tagFilters": [], "autoScalingGroups": [], "ec2TagSet": {"ec2TagSetList": []}`), Options{}, []string{"warning /targetInstances"}},
		{"empty set", instancesExample(`"ec2TagSet": {}`), Options{}, []string{"warning /targetInstances"}},
		{"Auto Scaling groups", instancesExample(`"autoScalingGroups": ["a"]`), Options{}, nil},
		{"list of a wrong type", instancesExample(`"autoScalingGroups": "a"`), Options{}, nil},
		{"set of a wrong type", instancesExample(`"ec2TagSet": [[]]`), Options{}, nil},
		{"misspelt", instancesExample(`"autoScalingGroup": ["a"]`), Options{}, nil},
		{"record", instancesRecord(``), Options{}, nil},
	})
}

// A list of any length costs a bounded number of findings.
func TestInstances_LongListsAreLookedAtInPart(t *testing.T) {
	filters := strings.Repeat(`{"Key": "a"}, `, 4000) + `{"Key": "a"}`
	document := instancesExample(`"tagFilters": [` + filters + `]`)
	for rule, most := range map[string]int{"tag-filter-type": lookedElements, "tag-filter-duplicate": lookedElements - 1} {
		if n := len(reportsOf(t, rule, document, Options{})); n != most {
			t.Errorf("%s: %d findings, want %d", rule, n, most)
		}
	}
}
