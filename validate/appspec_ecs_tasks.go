package validate

import (
	"strconv"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

var appSpecNetwork = Rule{
	ID:       "appspec-ecs-network",
	Severity: Error,
	InRecord: Warning,
	Title:    "The network of an ECS service is only partly configured",
	Text: "NetworkConfiguration is optional, but whole if it is there: AwsvpcConfiguration with Subnets, SecurityGroups and AssignPublicIp, " +
		"which is ENABLED or DISABLED. Without the section the service keeps its network.",
	Sources: []facts.Source{appSpecResources, appSpecAssistant},
	Since:   "0.1.0",
	Fail: Example{
		Document: ecsSpec(exampleTaskDefinition + exampleLoadBalancer +
			"        NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [subnet-0a1b], SecurityGroups: [sg-0a1b]}}\n"),
		Pointer: atECSProperties + "/NetworkConfiguration/AwsvpcConfiguration",
	},
	Pass: Example{
		Document: ecsSpec(exampleTaskDefinition + exampleLoadBalancer +
			"        NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [subnet-0a1b], SecurityGroups: [sg-0a1b], AssignPublicIp: DISABLED}}\n"),
	},
	AppSpec: checkAppSpecNetwork,
}

func checkAppSpecNetwork(p *Pass, f *appspec.File) {
	const why = "the network is configured as a whole or not at all"
	all := services(f)
	for i := range all {
		r := &all[i]
		switch {
		case r.NetworkConfiguration.Kind != source.Object:
			continue
		case !r.AwsvpcConfiguration.Given():
			p.requires(r.NetworkConfiguration.Node, r.AwsvpcConfiguration, "AwsvpcConfiguration", why)
			continue
		case r.AwsvpcConfiguration.Kind != source.Object:
			continue
		}
		at := r.AwsvpcConfiguration.Node
		for _, list := range [...]struct {
			value    appspec.Value
			elements []appspec.Value
			name     string
		}{{r.SubnetsAt, r.Subnets, "Subnets"}, {r.SecurityGroupsAt, r.SecurityGroups, "SecurityGroups"}} {
			if list.value.Given() {
				if list.value.Kind == source.Array && len(list.elements) == 0 && !hasFaultIn(f, list.value.Node) {
					p.Report(AtNode(list.value.Node), "%s is empty: %s", list.name, why)
				}
				continue
			}
			p.requires(at, list.value, list.name, why)
		}
		if v := r.AssignPublicIP; p.requires(at, v, "AssignPublicIp", why) && !facts.AssignPublicIP.Has(v.Text) {
			report := p.Report(AtNode(v.Node), "AssignPublicIp %s is not %s", shortened(v.Text), listed(facts.AssignPublicIP.Values, "or"))
			if near, ok := facts.Nearest(v.Text, facts.AssignPublicIP.Values); ok {
				report.Hint("write %s", near)
			}
		}
	}
}

var appSpecCapacityProviders = Rule{
	ID:       "appspec-ecs-capacity-providers",
	Severity: Error,
	InRecord: Warning,
	Title:    "The capacity provider strategy of an ECS service contradicts itself",
	Text: "Each element of CapacityProviderStrategy names its CapacityProvider. Base says how many tasks run there at the least, and only " +
		"one provider may have one. Weight says how the other tasks are divided, and of several providers at least one needs a weight above 0.",
	Sources: []facts.Source{appSpecResources, publicSource("Amazon ECS API Reference, CapacityProviderStrategyItem",
		"https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html")},
	Since: "0.1.0",
	Fail: Example{
		Document: ecsSpec(exampleTaskDefinition + exampleLoadBalancer +
			"        CapacityProviderStrategy:\n" +
			"          - {CapacityProvider: FARGATE, Base: 1, Weight: 1}\n" +
			"          - {CapacityProvider: FARGATE_SPOT, Base: 1, Weight: 4}\n"),
		Pointer: atECSProperties + "/CapacityProviderStrategy/1/Base",
	},
	Pass: Example{
		Document: ecsSpec(exampleTaskDefinition + exampleLoadBalancer +
			"        CapacityProviderStrategy:\n" +
			"          - {CapacityProvider: FARGATE, Base: 1, Weight: 1}\n" +
			"          - {CapacityProvider: FARGATE_SPOT, Weight: 4}\n"),
	},
	AppSpec: checkAppSpecCapacityProviders,
}

func checkAppSpecCapacityProviders(p *Pass, f *appspec.File) {
	all := services(f)
	for i := range all {
		r := &all[i]
		var based *appspec.CapacityProvider
		weighted := false
		for j := range r.CapacityProviders {
			c := &r.CapacityProviders[j]
			p.requires(c.Node, c.Provider, "CapacityProvider", "it names the provider")
			base, ok := p.count(c.Base)
			if ok && base > 0 {
				if based != nil {
					p.Report(AtNode(c.Base.Node), "Base is given for a second capacity provider, but only one may have it").
						Related(AtNode(based.Base.Node), "the first")
				} else {
					based = c
				}
			}
			// A weight that cannot be read is a finding already, and may be meant as one.
			weight, ok := p.count(c.Weight)
			weighted = weighted || weight > 0 || !ok && c.Weight.Given()
		}
		if n := len(r.CapacityProviders); n > 1 && !weighted {
			p.Report(AtNode(r.CapacityProviderStrategy.Node), "none of the %d capacity providers has a Weight above 0", n).
				Hint("give at least one of them a Weight")
		}
	}
}

// count returns a value that is a whole number from 0, and reports any other but what is still to be filled in.
func (p *Pass) count(v appspec.Value) (int, bool) {
	if !v.Given() || v.Kind >= source.Array || isBlank(v) || p.toFill(v) {
		return 0, false
	}
	n, err := strconv.Atoi(v.Text)
	if err != nil || n < 0 {
		p.Report(AtNode(v.Node), "%s %s is no whole number from 0", v.Name, shortened(v.Text))
		return 0, false
	}
	return n, true
}
