package validate

import "testing"

func TestStylePlatform(t *testing.T) {
	checkReported(t, &stylePlatform, []reportedCase{
		{
			"Lambda in place", captured(styleInPlace, `"computePlatform": "Lambda"`),
			[]string{"warning /deploymentInfo: the deployment is said to be in place, but deployments to Lambda are always blue/green"},
		},
		{
			"Amazon ECS in place", captured(styleInPlace, `"computePlatform": "ECS"`),
			[]string{"warning /deploymentInfo: the deployment is said to be in place, but deployments to ECS are always blue/green"},
		},
		{"servers in place", captured(styleInPlace, `"computePlatform": "Server"`), nil},
		{"Lambda, blue/green", captured(styleBlueGreen, `"computePlatform": "Lambda"`), nil},
		{"no platform, as in records of 2017", captured(styleInPlace), nil},
		{"no style", captured(`"computePlatform": "ECS"`), nil},
	})
}

func TestTrafficControlLoadBalancer(t *testing.T) {
	const (
		routed = `"deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"}`
		server = `"computePlatform": "Server"`
	)
	want := []string{"warning /deploymentInfo: the deployment routes traffic (WITH_TRAFFIC_CONTROL), but names no load balancer or target group"}
	checkReported(t, &trafficControlLoadBalancer, []reportedCase{
		{"servers without one", captured(routed, server), want},
		{"empty lists", captured(routed, server, `"loadBalancerInfo": {"elbInfoList": [], "targetGroupInfoList": []}`), want},
		{"Amazon ECS without one", captured(routed, `"computePlatform": "ECS"`, `"creator": "user"`), want},
		{"Amazon ECS by a stack", captured(routed, `"computePlatform": "ECS"`, `"creator": "CloudFormation"`), nil},
		{"Lambda needs none", captured(routed, `"computePlatform": "Lambda"`), nil},
		{"no platform, as in records of 2017", captured(routed), nil},
		{"a Classic Load Balancer", captured(routed, server, `"loadBalancerInfo": {"elbInfoList": [{"name": "web"}]}`), nil},
		{"a target group", captured(routed, server, `"loadBalancerInfo": {"targetGroupInfoList": [{"name": "web"}]}`), nil},
		{"a pair", captured(routed, `"computePlatform": "ECS"`, `"loadBalancerInfo": {"targetGroupPairInfoList": [{"targetGroups": [{"name": "a"}, {"name": "b"}]}]}`), nil},
		{"not routed", captured(`"deploymentStyle": {"deploymentOption": "WITHOUT_TRAFFIC_CONTROL"}`, server), nil},
	})
}

func TestRestartModeRecord(t *testing.T) {
	checkReported(t, &restartModeRecord, []reportedCase{
		{
			"Lambda", captured(`"deploymentMode": "RESTART"`, `"computePlatform": "Lambda"`),
			[]string{"error /deploymentInfo: the deploymentMode is RESTART, which the service refuses for Lambda"},
		},
		{"servers", captured(`"deploymentMode": "RESTART"`, `"computePlatform": "Server"`), nil},
		{"no platform", captured(`"deploymentMode": "RESTART"`), nil},
		{"the usual mode", captured(`"deploymentMode": "STANDARD"`, `"computePlatform": "ECS"`), nil},
		{"no mode, as the SDK for Go prints it", captured(`"deploymentMode": ""`, `"computePlatform": "ECS"`), nil},
	})
}
