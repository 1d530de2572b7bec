package appspec

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// resources reads a file for Lambda or ECS, or for a platform that is not known.
func (r *reader) resources(platform model.ComputePlatform) {
	f := r.f
	fields := []field{
		r.scalar("version", &f.Version),
		{"Resources", func(node int32, path string) {
			f.ResourcesAt = r.value(node)
			r.singles(node, path, func(member int32) { r.resource(member, path, platform) }, func(element int32) bool {
				return r.bareResource(element, path, platform)
			})
		}},
		{"Hooks", func(node int32, path string) {
			f.HooksAt = r.value(node)
			r.singles(node, path, func(member int32) { r.hook(member, path) }, nil)
		}},
	}
	if platform == "" && r.unclear() {
		fields = append(fields, r.ignored("os"), r.ignored("files"), r.ignored("permissions"), r.ignored("file_exists_behavior"))
	}
	r.members(0, "", fields)
}

// unclear tells whether nothing says that the file is for Lambda or ECS.
func (r *reader) unclear() bool {
	for c := range r.d.Children(0) {
		if strings.EqualFold(r.d.Name(c), "Resources") {
			return false
		}
	}
	return true
}

func (r *reader) ignored(name string) field { return field{name, func(int32, string) {}} }

// singles reads a list of objects with one member each. What stands there instead is read as well as it can be: an object, each
// of whose members is one, and objects with several members. An element that other takes is left to it.
func (r *reader) singles(node int32, path string, member func(int32), other func(int32) bool) {
	members := func(object int32) {
		for c := range r.d.Children(object) {
			member(c)
		}
	}
	switch r.d.Nodes[node].Kind {
	case source.Null:
	case source.Array:
		for c := range r.d.Children(node) {
			switch n := r.d.Nodes[c]; {
			case n.Kind != source.Object:
				r.wrong(c, path, source.Object)
			case n.Count == 1:
				members(c)
			default:
				r.fault(Fault{Kind: NotSingle, Node: c, Path: path})
				if other == nil || !other(c) {
					members(c)
				}
			}
		}
	case source.Object:
		r.wrong(node, path, source.Array)
		if other == nil || !other(node) {
			members(node)
		}
	default:
		r.wrong(node, path, source.Array)
	}
}

// resource reads the resource that is the value of a member, whose name it has.
func (r *reader) resource(member int32, path string, platform model.ComputePlatform) {
	res := Resource{Name: r.d.Name(member), Node: member}
	r.members(member, path, r.resourceFields(&res, platform))
	r.f.Resources = append(r.f.Resources, res)
}

// bareResource reads an element that is a resource itself, mostly because its members are not indented deeper than its
// name, and reports whether it was one.
func (r *reader) bareResource(element int32, path string, platform model.ComputePlatform) bool {
	res := Resource{Node: element}
	bare := false
	for c := range r.d.Children(element) {
		switch name := r.d.Name(c); {
		case strings.EqualFold(name, "Type"), strings.EqualFold(name, "Properties"):
			bare = true
		case res.Name == "" && r.d.Nodes[c].Kind == source.Null:
			res.Name, res.Node = name, c
		}
	}
	if !bare {
		return false
	}
	fields := r.resourceFields(&res, platform)
	if res.Node != element {
		fields = append(fields, r.ignored(res.Name))
	}
	r.fields(element, path, fields)
	r.f.Resources = append(r.f.Resources, res)
	return true
}

func (r *reader) resourceFields(res *Resource, platform model.ComputePlatform) []field {
	return []field{
		r.scalar("Type", &res.Type),
		r.object("Properties", &res.PropertiesAt, r.properties(&res.Properties, platform)...),
	}
}

// properties returns the fields of the resources of a platform, or those of both.
func (r *reader) properties(p *Properties, platform model.ComputePlatform) []field {
	var fields []field
	if platform != model.ComputePlatformECS {
		fields = append(fields,
			r.scalar("Name", &p.FunctionName), r.scalar("Alias", &p.Alias),
			r.scalar("CurrentVersion", &p.CurrentVersion), r.scalar("TargetVersion", &p.TargetVersion),
		)
	}
	if platform != model.ComputePlatformLambda {
		fields = append(fields,
			r.scalar("TaskDefinition", &p.TaskDefinition),
			r.object("LoadBalancerInfo", &p.LoadBalancerInfo,
				r.scalar("ContainerName", &p.ContainerName), r.scalar("ContainerPort", &p.ContainerPort)),
			r.scalar("PlatformVersion", &p.PlatformVersion),
			r.object("NetworkConfiguration", &p.NetworkConfiguration,
				r.object("AwsvpcConfiguration", &p.AwsvpcConfiguration,
					r.scalars("Subnets", &p.SubnetsAt, &p.Subnets),
					r.scalars("SecurityGroups", &p.SecurityGroupsAt, &p.SecurityGroups),
					r.scalar("AssignPublicIp", &p.AssignPublicIP))),
			r.list("CapacityProviderStrategy", &p.CapacityProviderStrategy, func(node int32, path string) {
				c := CapacityProvider{Node: node}
				r.members(node, path, []field{
					r.scalar("Base", &c.Base), r.scalar("CapacityProvider", &c.Provider), r.scalar("Weight", &c.Weight),
				})
				p.CapacityProviders = append(p.CapacityProviders, c)
			}),
		)
	}
	return fields
}

// hook reads the hook that a member is: event and function.
func (r *reader) hook(member int32, path string) {
	h := Hook{Event: r.d.Name(member), Node: member, Function: r.value(member)}
	if h.Function.Kind >= source.Array {
		r.wrong(member, path, source.String)
	}
	r.f.Hooks = append(r.f.Hooks, h)
}
