package diff

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var trafficRisks = []*Rule{&trafficControlRemoved, &inPlace, &loadBalancerRemoved, &testTrafficRemoved}

var styleMember = []string{"deploymentStyle"}

var trafficControlRemoved = Rule{
	ID:      "traffic-control-removed",
	Level:   High,
	Title:   "Traffic is no longer routed away from what is being deployed to",
	Sources: []facts.Source{facts.DeploymentStyle.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothDeployments(
		`"deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITH_TRAFFIC_CONTROL"}`,
		`"deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITHOUT_TRAFFIC_CONTROL"}`,
		"deploymentStyle.deploymentOption"),
	Members: styleMember,
	Check: func(p *Pass) {
		old, new := p.Old.Get("deploymentStyle", "deploymentOption"), p.New.Get("deploymentStyle", "deploymentOption")
		if old.Text() == string(model.DeploymentOptionWithTrafficControl) && new.Text() != old.Text() {
			p.Report(old, new, "traffic reaches instances while they are being deployed to")
		}
	},
}

var inPlace = Rule{
	ID:      "deployed-in-place",
	Level:   High,
	Title:   "Instances are changed in place, not replaced",
	Sources: []facts.Source{facts.DeploymentStyle.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothDeployments(
		`"deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"}`,
		`"deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITH_TRAFFIC_CONTROL"}`,
		"deploymentStyle.deploymentType"),
	Members: styleMember,
	Check: func(p *Pass) {
		old, new := p.Old.Get("deploymentStyle", "deploymentType"), p.New.Get("deploymentStyle", "deploymentType")
		if old.Text() == string(model.DeploymentTypeBlueGreen) && new.Text() == string(model.DeploymentTypeInPlace) {
			p.Report(old, new, "the running instances themselves are changed: there is no original environment to go back to")
		}
	},
}

var loadBalancerRemoved = Rule{
	ID:      "load-balancer-removed",
	Level:   High,
	Title:   "A load balancer or target group is no longer used",
	Sources: []facts.Source{facts.LoadBalancerInfo.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothDeployments(
		`"loadBalancerInfo": {"targetGroupInfoList": [{"name": "web"}, {"name": "admin"}]}`,
		`"loadBalancerInfo": {"targetGroupInfoList": [{"name": "web"}]}`,
		"loadBalancerInfo.targetGroupInfoList[admin]"),
	Members: []string{"loadBalancerInfo"},
	Check: func(p *Pass) {
		old, new := p.Old.Get("loadBalancerInfo"), p.New.Get("loadBalancerInfo")
		if x, y := p.Old.Get("computePlatform"), p.New.Get("computePlatform"); x.Given() && y.Given() && x.Text() != y.Text() {
			return // each platform has load balancers of its own
		}
		for _, list := range []string{"elbInfoList", "targetGroupInfoList"} {
			for _, v := range lost(old.Get(list), new.Get(list), "name") {
				p.Report(v, View{}, "traffic that comes through %q is no longer routed away", v.Get("name").Text())
			}
		}
		if pairs := "targetGroupPairInfoList"; new.Get(pairs).Len() < old.Get(pairs).Len() {
			p.Report(old.Get(pairs), new.Get(pairs), "a pair of target groups is gone: its traffic is no longer shifted")
		}
	},
}

var testTrafficRemoved = Rule{
	ID:      "test-traffic-removed",
	Level:   Medium,
	Title:   "There is no test traffic before production traffic is shifted",
	Sources: []facts.Source{facts.TargetGroupPairInfo.Source, facts.EventsSource},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothDeployments(
		`"loadBalancerInfo": {"targetGroupPairInfoList": [{"targetGroups": [{"name": "a"}, {"name": "b"}], "testTrafficRoute": {"listenerArns": ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/web/1/2"]}}]}`,
		`"loadBalancerInfo": {"targetGroupPairInfoList": [{"targetGroups": [{"name": "a"}, {"name": "b"}]}]}`,
		"loadBalancerInfo.targetGroupPairInfoList[0].testTrafficRoute"),
	Members: []string{"loadBalancerInfo"},
	Check: func(p *Pass) {
		old, new := p.Old.Get("loadBalancerInfo", "targetGroupPairInfoList"), p.New.Get("loadBalancerInfo", "targetGroupPairInfoList")
		if old.Len() != 1 || new.Len() != 1 {
			return
		}
		for x := range old.Elements() {
			for y := range new.Elements() {
				if a, b := x.Get("testTrafficRoute"), y.Get("testTrafficRoute"); a.Given() && !b.Given() {
					p.Report(a, b, "the new tasks get no test traffic before they get that of users")
				}
			}
		}
	},
}
