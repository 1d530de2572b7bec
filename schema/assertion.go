package schema

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// assertions returns what a schema asserts of the members of a structure together. Each stands at the very object that
// package validate would point at.
func (b *builder) assertions(s *facts.Structure) list {
	var all list
	for _, e := range facts.Exclusions() {
		if e.In == s {
			all = append(all, exclusive(&e))
		}
	}
	switch s {
	case facts.CreateDeploymentInput:
		all = append(all, restartRequest())
	case facts.RevisionLocation:
		all = append(all, b.oneLocation()...)
	case facts.AlarmConfiguration:
		if b.request {
			all = append(all, enabledNeeds("alarms"))
		}
	case facts.AutoRollbackConfiguration:
		if b.request {
			all = append(all, enabledNeeds("events"))
		}
	case facts.DeploymentTarget:
		all = append(all, oneTarget()...)
	case facts.DeploymentInfo:
		all = append(all, keptInstances(), restartRecord())
	}
	return all
}

// never asserts that an object is not like that; why says so for people.
func never(why string, like object) object {
	return object{{"$comment", why}, {"not", like}}
}

// having describes an object that has members, each as the schema behind its name says; nil means any value.
func having(pairs ...any) object {
	var names list
	var properties object
	for i := 0; i < len(pairs); i += 2 {
		name := pairs[i].(string)
		names = append(names, name)
		if like, ok := pairs[i+1].(object); ok {
			properties.add(name, like)
		} else {
			properties.add(name, true)
		}
	}
	return object{{"type", "object"}, {"properties", properties}, {"required", names}}
}

// needing asserts that an object has some members. It names them as properties too, which strict readers of schemas
// ask for, since a name that is required and nowhere else is mostly misspelt.
func needing(names ...string) object {
	var properties object
	for _, name := range names {
		properties.add(name, true)
	}
	return object{{"properties", properties}, {"required", texts(names...)}}
}

func equal(value any) object { return object{{"const", value}} }

// elements describes a list with at least one element, filledText a text with at least one character.
var (
	elements   = object{{"type", "array"}, {"minItems", 1}}
	noElements = object{{"type", "array"}, {"maxItems", 0}}
	filledText = object{{"type", "string"}, {"minLength", 1}}
)

// exclusive asserts that not both of two members are given. Empty lists do not count.
func exclusive(e *facts.Exclusion) object {
	return never(e.One+" and "+e.Other+" cannot be used together",
		having(e.One, nonEmpty(e.In, e.One), e.Other, nonEmpty(e.In, e.Other)))
}

// nonEmpty describes a list with an element, or an object whose one list has one.
func nonEmpty(in *facts.Structure, name string) object {
	v := &in.Members[in.Find(name)].Value
	if v.Type == facts.List {
		return elements
	}
	return having(v.Of.Members[0].Name, elements)
}

// restartRequest asserts that a request names a revision, or asks for a restart and does not.
func restartRequest() object {
	return object{
		{"if", having("deploymentMode", equal(model.DeploymentModeRestart))},
		{"then", object{{"allOf", list{
			never("a restart deploys what is already installed, so the request must not name a revision", having("revision", nil)),
			never("a restart cannot be limited to outdated instances", having("updateOutdatedInstancesOnly", equal(true))),
		}}}},
		{"else", needing("revision")},
	}
}

// enabledNeeds asserts that a configuration that is enabled lists something.
func enabledNeeds(name string) object {
	return object{
		{"if", having("enabled", equal(true))},
		{"then", append(needing(name),
			member{"allOf", list{never("what is enabled lists at least one of the "+name, having(name, noElements))}})},
	}
}

// oneTarget asserts that a target has no member of another type than its own. Empty ones do not count.
func oneTarget() list {
	var all list
	for _, a := range facts.TargetUnion.Alternatives {
		var others list
		for _, o := range facts.TargetUnion.Alternatives {
			if o != a {
				others = append(others, having(o.Member, object{{"type", "object"}, {"minProperties", 1}}))
			}
		}
		all = append(all, object{
			{"if", having(facts.TargetUnion.Tag, equal(a.Value))},
			{"then", never("a target of type "+a.Value+" has no member but "+a.Member, object{{"anyOf", others}})},
		})
	}
	return all
}

// keptInstances asserts that there is no wait for terminating instances that are kept.
func keptInstances() object {
	return never("instanceTerminationWaitTimeStarted is always false where the original instances are kept",
		having("instanceTerminationWaitTimeStarted", equal(true),
			"blueGreenDeploymentConfiguration", having("terminateBlueInstancesOnDeploymentSuccess",
				having("action", equal(model.InstanceActionKeepAlive)))))
}

// restartRecord asserts that only deployments to servers are restarts.
func restartRecord() object {
	return never("the service refuses a restart for Lambda and Amazon ECS",
		having("deploymentMode", equal(model.DeploymentModeRestart),
			"computePlatform", object{{"enum", list{model.ComputePlatformLambda, model.ComputePlatformECS}}}))
}
