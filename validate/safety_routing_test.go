package validate

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/facts"
)

// waitRecord returns a captured blue/green deployment to a platform; "" for one that is not stated.
func waitRecord(platform, members string) string {
	blueGreen := `"blueGreenDeploymentConfiguration": {` + members + `}`
	if platform == "" {
		return exampleDeployment(blueGreen)
	}
	return exampleDeployment(`"computePlatform": "`+platform+`"`, blueGreen)
}

func TestReadyWaitLong(t *testing.T) {
	const at = "warning /deploymentInfo/blueGreenDeploymentConfiguration/deploymentReadyOption/waitTimeInMinutes"
	wait := func(minutes string) string {
		return `"deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": ` + minutes + `}`
	}
	week, _ := facts.DocumentedLimits().With(facts.ReadyWaitServerLimit.Name, 10080)
	testReports(t, "ready-wait-long", []reportCase{
		{"Server, two days", waitRecord("Server", wait("2880")), Options{}, nil},
		{"Server, longer", waitRecord("Server", wait("2881")), Options{}, []string{at}},
		{"Server, longer as configured", waitRecord("Server", wait("2881")), Options{Limits: week}, nil},
		{"ECS, five days", waitRecord("ECS", wait("7200")), Options{}, nil},
		{"ECS, longer", waitRecord("ECS", wait("7201")), Options{}, []string{at}},
		{"platform not known", waitRecord("", wait("100000")), Options{}, nil},
		{"platform given", waitRecord("", wait("2881")), toServer, []string{at}},
		{"no wait", waitRecord("Server", `"deploymentReadyOption": {}`), Options{}, nil},
		{"group", exampleGroup(`"computePlatform": "ECS"`, `"blueGreenDeploymentConfiguration": {`+wait("7201")+`}`), Options{},
			[]string{"warning /deploymentGroupInfo/blueGreenDeploymentConfiguration/deploymentReadyOption/waitTimeInMinutes"}},
	})
}

func TestReadyWaitUnused(t *testing.T) {
	const at = "warning /deploymentInfo/blueGreenDeploymentConfiguration/deploymentReadyOption"
	testReports(t, "ready-wait-unused", []reportCase{
		{"waits", waitRecord("", `"deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 60}`), Options{}, nil},
		{"does not wait", waitRecord("", `"deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 60}`), Options{}, []string{at}},
		{"zero", waitRecord("", `"deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0}`), Options{}, nil},
		{"absent", waitRecord("", `"deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT"}`), Options{}, nil},
		{"no action", waitRecord("", `"deploymentReadyOption": {"waitTimeInMinutes": 60}`), Options{}, nil},
	})
}

func TestTerminationWaitUnused(t *testing.T) {
	const at = "note /deploymentInfo/blueGreenDeploymentConfiguration/terminateBlueInstancesOnDeploymentSuccess"
	testReports(t, "termination-wait-unused", []reportCase{
		{"terminates", waitRecord("", `"terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 60}`), Options{}, nil},
		{"keeps", waitRecord("", `"terminateBlueInstancesOnDeploymentSuccess": {"action": "KEEP_ALIVE", "terminationWaitTimeInMinutes": 60}`), Options{}, []string{at}},
		{"keeps, zero", waitRecord("", `"terminateBlueInstancesOnDeploymentSuccess": {"action": "KEEP_ALIVE", "terminationWaitTimeInMinutes": 0}`), Options{}, nil},
		{"keeps, absent", waitRecord("", `"terminateBlueInstancesOnDeploymentSuccess": {"action": "KEEP_ALIVE"}`), Options{}, nil},
	})
}

// routingRecord returns a captured deployment behind load balancers.
func routingRecord(members string) string {
	return exampleDeployment(`"loadBalancerInfo": {` + members + `}`)
}

func TestRoutingCounts(t *testing.T) {
	const in = "error /deploymentInfo/loadBalancerInfo/"
	twoELBs := routingRecord(`"elbInfoList": [{"name": "a"}, {"name": "b"}]`)
	testReports(t, "load-balancer-count", []reportCase{
		{"one", routingRecord(`"elbInfoList": [{"name": "a"}]`), Options{}, nil},
		{"two", twoELBs, Options{}, []string{in + "elbInfoList"}},
		{"two with current limits", twoELBs, currentLimits, nil},
		{"group", exampleGroup(`"loadBalancerInfo": {"elbInfoList": [{"name": "a"}, {"name": "b"}]}`), Options{}, []string{"error /deploymentGroupInfo/loadBalancerInfo/elbInfoList"}},
	})
	twoGroups := routingRecord(`"targetGroupInfoList": [{"name": "a"}, {"name": "b"}]`)
	testReports(t, "target-group-count", []reportCase{
		{"one", routingRecord(`"targetGroupInfoList": [{"name": "a"}]`), Options{}, nil},
		{"two", twoGroups, Options{}, []string{in + "targetGroupInfoList"}},
		{"two with current limits", twoGroups, currentLimits, nil},
		{"two in a pair", routingRecord(`"targetGroupPairInfoList": [` + examplePair + `]`), Options{}, nil},
	})
	testReports(t, "target-group-pair-count", []reportCase{
		{"one", routingRecord(`"targetGroupPairInfoList": [` + examplePair + `]`), Options{}, nil},
		{"two", routingRecord(`"targetGroupPairInfoList": [` + examplePair + `, ` + examplePair + `]`), currentLimits, []string{in + "targetGroupPairInfoList"}},
	})
	route := func(listeners string) string {
		return routingRecord(`"targetGroupPairInfoList": [{"targetGroups": [{"name": "a"}, {"name": "b"}], "prodTrafficRoute": {"listenerArns": ["l1"]}, "testTrafficRoute": {"listenerArns": [` + listeners + `]}}]`)
	}
	testReports(t, "listener-count", []reportCase{
		{"one each", route(`"l2"`), Options{}, nil},
		{"two", route(`"l2", "l3"`), Options{}, []string{in + "targetGroupPairInfoList/0/testTrafficRoute/listenerArns"}},
	})
}

func TestTargetGroupPairSize(t *testing.T) {
	const at = "warning /deploymentInfo/loadBalancerInfo/targetGroupPairInfoList/0"
	testReports(t, "target-group-pair-size", []reportCase{
		{"two", routingRecord(`"targetGroupPairInfoList": [` + examplePair + `]`), Options{}, nil},
		{"one", routingRecord(`"targetGroupPairInfoList": [{"targetGroups": [{"name": "a"}]}]`), Options{}, []string{at + "/targetGroups"}},
		{"three", routingRecord(`"targetGroupPairInfoList": [{"targetGroups": [{"name": "a"}, {"name": "b"}, {"name": "c"}]}]`), Options{}, []string{at + "/targetGroups"}},
		{"none", routingRecord(`"targetGroupPairInfoList": [{"targetGroups": []}]`), Options{}, []string{at + "/targetGroups"}},
		{"absent", routingRecord(`"targetGroupPairInfoList": [{}]`), Options{}, []string{at}},
		{"of a wrong type", routingRecord(`"targetGroupPairInfoList": [{"targetGroups": "a,b"}]`), Options{}, nil},
		{"no pair", routingRecord(`"targetGroupPairInfoList": [null]`), Options{}, nil},
		{"SDK for Go", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "LoadBalancerInfo": {"ElbInfoList": null, "TargetGroupInfoList": null, "TargetGroupPairInfoList": null}}}`, Options{}, nil},
	})
}

func TestLoadBalancerSingle(t *testing.T) {
	both := routingRecord(`"elbInfoList": [{"name": "a"}], "targetGroupInfoList": [{"name": "a"}]`)
	testReports(t, "load-balancer-single", []reportCase{
		{"both", both, Options{}, []string{"note /deploymentInfo/loadBalancerInfo"}},
		{"both with current limits", both, currentLimits, nil},
		{"one and an empty list", routingRecord(`"elbInfoList": [{"name": "a"}], "targetGroupInfoList": []`), Options{}, nil},
	})
	f := reportOf(t, "load-balancer-single", both, Options{})
	if diff := cmp.Diff([]string{"/deploymentInfo/loadBalancerInfo/elbInfoList", "/deploymentInfo/loadBalancerInfo/targetGroupInfoList"}, relatedPointers(f)); diff != "" {
		t.Errorf("related (-want +got):\n%s", diff)
	}
}

func TestLoadBalancerPlatform(t *testing.T) {
	const in = "warning /deploymentInfo/loadBalancerInfo/"
	elb := routingRecord(`"elbInfoList": [{"name": "a"}]`)
	group := routingRecord(`"targetGroupInfoList": [{"name": "a"}]`)
	pair := routingRecord(`"targetGroupPairInfoList": [` + examplePair + `]`)
	testReports(t, "load-balancer-platform", []reportCase{
		{"ELB on Server", elb, toServer, nil},
		{"ELB on ECS", elb, toECS, []string{in + "elbInfoList"}},
		{"target group on Server", group, toServer, nil},
		{"target group on Lambda", group, toLambda, []string{in + "targetGroupInfoList"}},
		{"pair on ECS", pair, toECS, nil},
		{"pair on Server", pair, toServer, []string{in + "targetGroupPairInfoList"}},
		{"pair on Lambda", pair, toLambda, []string{in + "targetGroupPairInfoList"}},
		{"pair, platform not known", pair, Options{}, nil},
		{"empty lists", routingRecord(`"elbInfoList": [], "targetGroupInfoList": [], "targetGroupPairInfoList": []`), toLambda, nil},
	})
}

func TestLoadBalancerDuplicate(t *testing.T) {
	const in = "warning /deploymentInfo/loadBalancerInfo/"
	testReports(t, "load-balancer-duplicate", []reportCase{
		{"different", routingRecord(`"elbInfoList": [{"name": "a"}, {"name": "b"}]`), Options{}, nil},
		{"ELB", routingRecord(`"elbInfoList": [{"name": "a"}, {"name": "a"}]`), Options{}, []string{in + "elbInfoList/1/name"}},
		{"target group", routingRecord(`"targetGroupInfoList": [{"name": "a"}, {"name": "b"}, {"name": "b"}]`), Options{}, []string{in + "targetGroupInfoList/2/name"}},
		{"ELB and target group of one name", routingRecord(`"elbInfoList": [{"name": "a"}], "targetGroupInfoList": [{"name": "a"}]`), Options{}, nil},
		{"pair", routingRecord(`"targetGroupPairInfoList": [` + examplePair + `, {"targetGroups": [{"name": "a"}, {"name": "a"}]}]`), Options{},
			[]string{in + "targetGroupPairInfoList/1/targetGroups/1/name"}},
		{"no names", routingRecord(`"elbInfoList": [{}, {}]`), Options{}, nil},
	})
}
