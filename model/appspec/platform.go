package appspec

import (
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// tell finds out which platform the file is for, by what only one of them has.
func (r *reader) tell() model.ComputePlatform {
	resources, server := int32(-1), false
	hooks := int32(-1)
	if r.d.Nodes[0].Kind != source.Object {
		return ""
	}
	for c := range r.d.Children(0) {
		switch name := r.d.Name(c); {
		case strings.EqualFold(name, "Resources"):
			resources = c
		case strings.EqualFold(name, "Hooks"):
			hooks = c
		case name == "os", name == "files", name == "permissions", name == "file_exists_behavior":
			server = true
		}
	}
	if resources >= 0 {
		if p := r.tellByResources(resources); p != "" {
			return p
		}
		if hooks >= 0 {
			return r.tellByHooks(hooks)
		}
		return ""
	}
	switch {
	case server:
		return model.ComputePlatformServer
	case hooks < 0:
		return ""
	case r.hasScripts(hooks):
		return model.ComputePlatformServer
	default:
		return r.tellByHooks(hooks)
	}
}

// hasScripts tells whether hooks are scripts, as for instances, and not functions. It goes by what the events have, since an
// object or a list around the events may be what is wrong.
func (r *reader) hasScripts(hooks int32) bool {
	n := r.d.Nodes[hooks]
	if n.Kind == source.Object && n.Count == 0 {
		return r.d.Name(hooks) == "hooks"
	}
	for c := range r.d.Children(hooks) {
		if n.Kind == source.Array {
			if c++; c >= r.d.Nodes[c-1].Next {
				continue
			}
		}
		if r.d.Nodes[c].Kind >= source.Array {
			return true
		}
	}
	return false
}

// tellByResources goes by the types of resources, or else by the names of their properties.
func (r *reader) tellByResources(resources int32) model.ComputePlatform {
	var byName model.ComputePlatform
	for node := resources + 1; node < r.d.Nodes[resources].Next; node++ {
		switch name := r.d.Name(node); {
		case strings.EqualFold(name, "Type"):
			switch text := r.d.String(node); {
			case r.d.Nodes[node].Kind != source.String:
			case strings.EqualFold(strings.TrimSpace(text), facts.LambdaResource):
				return model.ComputePlatformLambda
			case strings.EqualFold(strings.TrimSpace(text), facts.ECSResource):
				return model.ComputePlatformECS
			}
		case byName != "":
		case slices.ContainsFunc([]string{"TaskDefinition", "LoadBalancerInfo", "ContainerName", "ContainerPort"}, folds(name)):
			byName = model.ComputePlatformECS
		case slices.ContainsFunc([]string{"Alias", "CurrentVersion", "TargetVersion"}, folds(name)):
			byName = model.ComputePlatformLambda
		}
	}
	return byName
}

// tellByHooks returns Amazon ECS if hooks have an event that only its deployments have. Those of Lambda are among its own.
func (r *reader) tellByHooks(hooks int32) model.ComputePlatform {
	for node := hooks + 1; node < r.d.Nodes[hooks].Next; node++ {
		name := r.d.Name(node)
		if facts.EventRank(string(model.ComputePlatformECS), name) >= 0 && facts.EventRank(string(model.ComputePlatformLambda), name) < 0 {
			return model.ComputePlatformECS
		}
	}
	return ""
}

func folds(name string) func(string) bool {
	return func(other string) bool { return strings.EqualFold(name, other) }
}
