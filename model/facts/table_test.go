package facts

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// eachValue calls f for every value of the table: those of members, and those of the elements of their lists.
func eachValue(f func(where string, v *Value)) {
	for _, s := range Structures() {
		for i := range s.Members {
			where := s.Name + "." + s.Members[i].Name
			for v := &s.Members[i].Value; v != nil; v = v.Elem {
				f(where, v)
				where += "[]"
			}
		}
	}
}

func TestStructures_HaveDistinctNamedParts(t *testing.T) {
	seen := make(map[string]bool)
	for _, s := range Structures() {
		if s.Name == "" || seen[s.Name] {
			t.Errorf("structure %q has no name of its own", s.Name)
		}
		seen[s.Name] = true
		if len(s.Members) == 0 {
			t.Errorf("%s has no members", s.Name)
		}
		members := make(map[string]bool)
		for _, m := range s.Members {
			if m.Name == "" || members[m.Name] {
				t.Errorf("%s has two members %q", s.Name, m.Name)
			}
			members[m.Name] = true
		}
	}
}

func TestStructures_AreAllReachable(t *testing.T) {
	reached := make(map[*Structure]bool)
	var visit func(*Structure)
	visit = func(s *Structure) {
		reached[s] = true
		for i := range s.Members {
			v := &s.Members[i].Value
			for v.Elem != nil {
				v = v.Elem
			}
			if v.Of != nil {
				visit(v.Of)
			}
		}
	}
	for _, s := range []*Structure{
		CreateDeploymentInput, GetDeploymentOutput, BatchGetDeploymentsOutput, GetDeploymentTargetOutput,
		BatchGetDeploymentTargetsOutput, GetDeploymentGroupOutput,
	} {
		visit(s)
	}
	for _, s := range Structures() {
		if !reached[s] {
			t.Errorf("no document has a %s", s.Name)
		}
		delete(reached, s)
	}
	for s := range reached {
		t.Errorf("%s is used but not listed", s.Name)
	}
}

func TestStructures_AreDocumented(t *testing.T) {
	sentence := regexp.MustCompile(`^[A-Z][^\n]*[A-Za-z0-9]\.$`)
	for _, s := range Structures() {
		if !sentence.MatchString(s.Doc) {
			t.Errorf("%s: Doc %q is no sentence", s.Name, s.Doc)
		}
		checkSource(t, s.Name, s.Source)
		for _, m := range s.Members {
			if !sentence.MatchString(m.Doc) {
				t.Errorf("%s.%s: Doc %q is no sentence", s.Name, m.Name, m.Doc)
			}
			if m.Source != nil {
				checkSource(t, s.Name+"."+m.Name, *m.Source)
			}
		}
	}
}

// checkSource fails the test unless s is a page with a public address and the day it was read.
func checkSource(t *testing.T, where string, s Source) {
	t.Helper()
	if s.Title == "" || !publicURL.MatchString(s.URL) || !day.MatchString(s.Read) {
		t.Errorf("%s: source %+v is not complete", where, s)
	}
}

var (
	publicURL = regexp.MustCompile(`^https://(docs\.aws\.amazon\.com|github\.com|hackage\.haskell\.org)/[^ ]+$`)
	day       = regexp.MustCompile(`^20\d\d-\d\d-\d\d$`)
)

func TestValues_AreOfOneType(t *testing.T) {
	eachValue(func(where string, v *Value) {
		if got, want := v.Of != nil, v.Type == Object; got != want {
			t.Errorf("%s: has a structure: %v, want %v", where, got, want)
		}
		if got, want := v.Elem != nil, v.Type == List; got != want {
			t.Errorf("%s: has elements: %v, want %v", where, got, want)
		}
		if v.Type < String || v.Type > Any {
			t.Errorf("%s: no such type: %d", where, v.Type)
		}
		if v.Type != String && (v.Enum != nil || v.Charset != nil || v.MinLength != 0 || v.MaxLength != 0 || v.Length != nil) {
			t.Errorf("%s: bounds of a string on something else", where)
		}
		if v.Type != List && v.Count != nil {
			t.Errorf("%s: a count on something that is no list", where)
		}
		if v.Bounded && v.Type != Integer && v.Type != Long {
			t.Errorf("%s: a range on something that is no number", where)
		}
	})
}

func TestValues_HaveSensibleBoundsWithSources(t *testing.T) {
	eachValue(func(where string, v *Value) {
		bounded := v.Bounded || v.MinLength > 0 || v.MaxLength > 0
		if bounded != (v.Bounds != nil) {
			t.Errorf("%s: bounded: %v, but source: %v", where, bounded, v.Bounds)
		}
		if v.Bounds != nil {
			checkSource(t, where, *v.Bounds)
		}
		if v.MaxLength > 0 && v.MinLength > v.MaxLength {
			t.Errorf("%s: length from %d to %d", where, v.MinLength, v.MaxLength)
		}
		if v.Length != nil && v.Length.Documented != v.MaxLength {
			t.Errorf("%s: length %d, but the limit says %d", where, v.MaxLength, v.Length.Documented)
		}
		if v.Bounded && (v.Min > v.Max || v.Type == Integer && (v.Min < math.MinInt32 || v.Max > math.MaxInt32)) {
			t.Errorf("%s: range from %d to %d", where, v.Min, v.Max)
		}
		if v.Count != nil && !slices.Contains(Limits(), v.Count) {
			t.Errorf("%s: limit %q is not listed", where, v.Count.Name)
		}
		if v.Enum != nil && !slices.Contains(Enums(), v.Enum) {
			t.Errorf("%s: enumeration %s is not listed", where, v.Enum.Name)
		}
	})
}

func TestMembers_PredictKnownExceptions(t *testing.T) {
	for _, s := range Structures() {
		for _, m := range s.Members {
			where := s.Name + "." + m.Name
			if (m.Exception == "") != (m.Basis == "") {
				t.Errorf("%s: exception %q on the basis %q", where, m.Exception, m.Basis)
			}
			if !slices.Contains([]Basis{"", Documented, Observed, Inferred}, m.Basis) {
				t.Errorf("%s: no such basis: %q", where, m.Basis)
			}
			for _, e := range []Exception{m.Exception, m.Missing} {
				if e == "" {
					continue
				}
				fact, ok := e.About()
				if !ok || fact.Operation != "CreateDeployment" {
					t.Errorf("%s: %s is no exception of CreateDeployment", where, e)
				} else if e == m.Missing && fact.Decidable != FromRequest {
					t.Errorf("%s: missing members are decidable from the request", where)
				}
			}
			if m.Required && m.Missing == "" {
				t.Errorf("%s: required, but nothing is said of its absence", where)
			}
			if m.Category > Identity {
				t.Errorf("%s: no such category: %d", where, m.Category)
			}
		}
	}
}

func TestMembers_ListsKnowTheirElements(t *testing.T) {
	keys := make(map[string]string)
	for _, s := range Structures() {
		for _, m := range s.Members {
			where := s.Name + "." + m.Name
			if m.Type != List {
				if m.Key != "" || m.Ordered {
					t.Errorf("%s: says how to tell elements apart, but is no list", where)
				}
				continue
			}
			if m.Ordered {
				keys[where] = "by place"
				continue
			}
			if m.Key == "" {
				keys[where] = "by content"
				continue
			}
			keys[where] = m.Key
			if m.Elem.Of == nil || m.Elem.Of.Find(m.Key) < 0 {
				t.Errorf("%s: elements have no member %q", where, m.Key)
			}
		}
	}
	want := map[string]string{
		"AlarmConfiguration.alarms":                                   "name",
		"AutoRollbackConfiguration.events":                            "by content",
		"BatchGetDeploymentTargetsOutput.deploymentTargets":           "by content",
		"BatchGetDeploymentsOutput.deploymentsInfo":                   "deploymentId",
		"CloudFormationTarget.lifecycleEvents":                        "lifecycleEventName",
		"DeploymentGroupInfo.autoScalingGroups":                       "name",
		"DeploymentGroupInfo.ec2TagFilters":                           "by content",
		"DeploymentGroupInfo.ecsServices":                             "by content",
		"DeploymentGroupInfo.onPremisesInstanceTagFilters":            "by content",
		"DeploymentGroupInfo.triggerConfigurations":                   "triggerName",
		"DeploymentInfo.deploymentStatusMessages":                     "by place",
		"EC2TagSet.ec2TagSetList":                                     "by content",
		"ECSTarget.lifecycleEvents":                                   "lifecycleEventName",
		"ECSTarget.taskSetsInfo":                                      "identifer",
		"InstanceTarget.lifecycleEvents":                              "lifecycleEventName",
		"LambdaTarget.lifecycleEvents":                                "lifecycleEventName",
		"LoadBalancerInfo.elbInfoList":                                "name",
		"LoadBalancerInfo.targetGroupInfoList":                        "name",
		"LoadBalancerInfo.targetGroupPairInfoList":                    "by content",
		"OnPremisesTagSet.onPremisesTagSetList":                       "by content",
		"RelatedDeployments.autoUpdateOutdatedInstancesDeploymentIds": "by content",
		"TargetGroupPairInfo.targetGroups":                            "name",
		"TargetInstances.autoScalingGroups":                           "by content",
		"TargetInstances.tagFilters":                                  "by content",
		"TrafficRoute.listenerArns":                                   "by content",
		"TriggerConfig.triggerEvents":                                 "by content",
	}
	if diff := cmp.Diff(want, keys); diff != "" {
		t.Errorf("how elements are told apart (-want +got):\n%s", diff)
	}
}

func TestMembers_AreOfTheCategoryTheyAreAbout(t *testing.T) {
	tests := []struct {
		in   *Structure
		name string
		want Category
	}{
		{CreateDeploymentInput, "applicationName", Targets},
		{CreateDeploymentInput, "revision", Revision},
		{CreateDeploymentInput, "deploymentConfigName", Configuration},
		{CreateDeploymentInput, "overrideAlarmConfiguration", Configuration},
		{CreateDeploymentInput, "targetInstances", Targets},
		{DeploymentInfo, "deploymentId", Identity},
		{DeploymentInfo, "createTime", Identity},
		{DeploymentInfo, "creator", Identity},
		{DeploymentInfo, "status", Outcome},
		{DeploymentInfo, "rollbackInfo", Outcome},
		{S3Location, "eTag", Revision},
		{DeploymentOverview, "Failed", Outcome},
		{LambdaFunctionInfo, "targetVersion", Revision},
		{LifecycleEvent, "startTime", Identity},
		{LifecycleEvent, "status", Outcome},
		{ECSTaskSet, "trafficWeight", Outcome},
		{Alarm, "name", Configuration},
	}
	for _, test := range tests {
		t.Run(test.in.Name+"."+test.name, func(t *testing.T) {
			if got := test.in.Members[test.in.Find(test.name)].Category; got != test.want {
				t.Errorf("category %d, want %d", got, test.want)
			}
		})
	}
	// Whatever is a time is no difference between two deployments, wherever it stands.
	for _, s := range Structures() {
		for _, m := range s.Members {
			if m.Type == Timestamp && m.Category != Identity {
				t.Errorf("%s.%s is a time, but its category is %d", s.Name, m.Name, m.Category)
			}
		}
	}
}

func TestMembers_StatedFacts(t *testing.T) {
	member := func(s *Structure, name string) *Member { return &s.Members[s.Find(name)] }
	tests := []struct {
		m         *Member
		exception Exception
		basis     Basis
		missing   Exception
	}{
		{member(CreateDeploymentInput, "applicationName"), "InvalidApplicationNameException", Documented, "ApplicationNameRequiredException"},
		{member(CreateDeploymentInput, "deploymentGroupName"), "InvalidDeploymentGroupNameException", Documented, "DeploymentGroupNameRequiredException"},
		{member(CreateDeploymentInput, "revision"), "InvalidRevisionException", Inferred, "RevisionRequiredException"},
		{member(CreateDeploymentInput, "deploymentConfigName"), "InvalidDeploymentConfigNameException", Documented, ""},
		{member(CreateDeploymentInput, "description"), "DescriptionTooLongException", Documented, ""},
		{member(CreateDeploymentInput, "fileExistsBehavior"), "InvalidFileExistsBehaviorException", Documented, ""},
		{member(CreateDeploymentInput, "deploymentMode"), "", "", ""},
		{member(CreateDeploymentInput, "ec2DeploymentOptions"), "", "", ""},
		{member(RevisionLocation, "revisionType"), "InvalidRevisionException", Inferred, ""},
		{member(S3Location, "bundleType"), "InvalidRevisionException", Inferred, ""},
		{member(AlarmConfiguration, "alarms"), "AlarmsLimitExceededException", Documented, ""},
		{member(Alarm, "name"), "InvalidAlarmConfigException", Documented, ""},
		{member(AutoRollbackConfiguration, "events"), "InvalidAutoRollbackConfigException", Documented, ""},
		{member(TargetInstances, "tagFilters"), "InvalidTargetInstancesException", Documented, ""},
		{member(EC2TagFilter, "Type"), "InvalidTargetInstancesException", Inferred, ""},
		{member(DeploymentInfo, "applicationName"), "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.m.Name, func(t *testing.T) {
			if test.m.Exception != test.exception || test.m.Basis != test.basis || test.m.Missing != test.missing {
				t.Errorf("%s, %s, missing %s; want %s, %s, %s",
					test.m.Exception, test.m.Basis, test.m.Missing, test.exception, test.basis, test.missing)
			}
		})
	}

	if v := member(CreateDeploymentInput, "applicationName").Value; v.MinLength != 1 || v.MaxLength != 100 || v.Charset != NameCharset {
		t.Errorf("a name has %d to %d characters of %v", v.MinLength, v.MaxLength, v.Charset)
	}
	if v := member(S3Location, "key").Value; v.MinLength != 0 {
		t.Errorf("a key has at least %d characters, but AWS's own sample has none", v.MinLength)
	}
	if v := member(BlueInstanceTerminationOption, "terminationWaitTimeInMinutes").Value; v.Min != 0 || v.Max != 2880 {
		t.Errorf("a termination waits from %d to %d minutes", v.Min, v.Max)
	}
	if v := member(EC2TagSet, "ec2TagSetList").Value; v.Count != TagGroupLimit || v.Elem.Count != TagsPerGroupLimit {
		t.Errorf("a tag set has %v groups of %v tags", v.Count, v.Elem.Count)
	}
	for _, name := range []string{"string", "additionalDeploymentStatusInfo"} {
		in := RevisionLocation
		if strings.HasPrefix(name, "additional") {
			in = DeploymentInfo
		}
		if !member(in, name).Deprecated {
			t.Errorf("%s is deprecated", name)
		}
	}
}
