package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var loadBalancerCount = Rule{
	ID:       "load-balancer-count",
	Severity: Error,
	Title:    "There are too many Classic Load Balancers",
	Text: "The API reference long supported one load balancer for a deployment. The service takes more today: --limits " +
		"current holds documents to its quota, and the limit elbs of the configuration to any other number.",
	Sources: []facts.Source{facts.ELBLimit.Source, facts.ELBLimit.CurrentSource},
	Limit:   facts.ELBLimit,
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"loadBalancerInfo": {"elbInfoList": [{"name": "web-1"}, {"name": "web-2"}]}`),
		Pointer:  "/deploymentInfo/loadBalancerInfo/elbInfoList",
	},
	Pass:   Example{Document: exampleDeployment(`"loadBalancerInfo": {"elbInfoList": [{"name": "web-1"}]}`)},
	Fault:  checkCount,
	Faults: []model.FaultKind{model.TooMany},
}

var targetGroupCount = Rule{
	ID:       "target-group-count",
	Severity: Error,
	Title:    "There are too many target groups",
	Text: "The API reference long supported one target group for a deployment. The service takes more today: --limits " +
		"current holds documents to its quota, and the limit targetGroups of the configuration to any other number.",
	Sources: []facts.Source{facts.TargetGroupLimit.Source, facts.TargetGroupLimit.CurrentSource},
	Limit:   facts.TargetGroupLimit,
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"loadBalancerInfo": {"targetGroupInfoList": [{"name": "web-1"}, {"name": "web-2"}]}`),
		Pointer:  "/deploymentInfo/loadBalancerInfo/targetGroupInfoList",
	},
	Pass:   Example{Document: exampleDeployment(`"loadBalancerInfo": {"targetGroupInfoList": [{"name": "web-1"}]}`)},
	Fault:  checkCount,
	Faults: []model.FaultKind{model.TooMany},
}

var targetGroupPairCount = Rule{
	ID:       "target-group-pair-count",
	Severity: Error,
	Title:    "There are too many target group pairs",
	Text: "An Amazon ECS deployment shifts traffic between the two target groups of one pair. The list has room for one " +
		"pair only; a service with several target groups cannot be deployed blue/green.",
	Sources: []facts.Source{facts.TargetGroupPairLimit.Source},
	Limit:   facts.TargetGroupPairLimit,
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"loadBalancerInfo": {"targetGroupPairInfoList": [` + examplePair + `, ` + examplePair + `]}`),
		Pointer:  "/deploymentInfo/loadBalancerInfo/targetGroupPairInfoList",
	},
	Pass:   Example{Document: exampleDeployment(`"loadBalancerInfo": {"targetGroupPairInfoList": [` + examplePair + `]}`)},
	Fault:  checkCount,
	Faults: []model.FaultKind{model.TooMany},
}

// examplePair is a sound pair of target groups.
const examplePair = `{"targetGroups": [{"name": "web-blue"}, {"name": "web-green"}], "prodTrafficRoute": {"listenerArns": [` + exampleListener + `]}}`

const exampleListener = `"arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2"`

var listenerCount = Rule{
	ID:       "listener-count",
	Severity: Error,
	Title:    "A traffic route has too many listeners",
	Text: "A traffic route names one listener of a load balancer: production traffic has its route, and test traffic " +
		"another one. The list has room for one Amazon Resource Name only.",
	Sources: []facts.Source{facts.ListenerLimit.Source, facts.ListenerLimit.CurrentSource},
	Limit:   facts.ListenerLimit,
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"loadBalancerInfo": {"targetGroupPairInfoList": [{"targetGroups": [{"name": "web-blue"}, {"name": "web-green"}], ` +
			`"prodTrafficRoute": {"listenerArns": [` + exampleListener + `, ` + exampleListener + `]}}]}`),
		Pointer: "/deploymentInfo/loadBalancerInfo/targetGroupPairInfoList/0/prodTrafficRoute/listenerArns",
	},
	Pass:   Example{Document: exampleDeployment(`"loadBalancerInfo": {"targetGroupPairInfoList": [` + examplePair + `]}`)},
	Fault:  checkCount,
	Faults: []model.FaultKind{model.TooMany},
}

var targetGroupPairSize = Rule{
	ID:       "target-group-pair-size",
	Severity: Warning,
	Title:    "A target group pair has not two target groups",
	Text: "A pair holds two target groups: one of the original task set, one of the replacement. With fewer there is " +
		"nowhere to shift traffic to, and of more it is not clear which are meant.",
	Sources: []facts.Source{facts.PairTargetGroupLimit.Source, facts.PairTargetGroupLimit.CurrentSource},
	Limit:   facts.PairTargetGroupLimit,
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"loadBalancerInfo": {"targetGroupPairInfoList": [{"targetGroups": [{"name": "web-blue"}]}]}`),
		Pointer:  "/deploymentInfo/loadBalancerInfo/targetGroupPairInfoList/0/targetGroups",
	},
	Pass:         Example{Document: exampleDeployment(`"loadBalancerInfo": {"targetGroupPairInfoList": [` + examplePair + `]}`)},
	LoadBalancer: checkTargetGroupPairSize,
	Fault:        checkCount,
	Faults:       []model.FaultKind{model.TooMany},
}

// checkTargetGroupPairSize reports a pair with too few target groups; one with too many is a fault of its list.

func checkTargetGroupPairSize(p *Pass, l *model.LoadBalancerInfo) {
	for i := range looked(l.TargetGroupPairInfoList) {
		groups, wanted := len(l.TargetGroupPairInfoList[i].TargetGroups), p.Limits.Value(facts.PairTargetGroupLimit)
		if groups >= wanted || groups == 0 && !lacksElements(p, "targetGroupPairInfoList", i, "targetGroups") {
			continue
		}
		p.Report(At("targetGroupPairInfoList", i, "targetGroups"), "the pair has %s, but a pair has %d", counted(groups, "target group", "target groups"), wanted).
			Hint("name the target groups of the original and of the replacement task set")
	}
}
