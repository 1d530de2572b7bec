package appspec

import "github.com/deployrecord/deployrecord/model/source"

// server reads a file for instances, as the agent does.
func (r *reader) server() {
	f := r.f
	r.members(0, "", []field{
		r.scalar("version", &f.Version),
		r.scalar("os", &f.OS),
		r.list("files", &f.FilesAt, func(node int32, path string) {
			c := CopiedFile{Node: node}
			r.members(node, path, []field{r.scalar("source", &c.Source), r.scalar("destination", &c.Destination)})
			f.Files = append(f.Files, c)
		}),
		r.scalar("file_exists_behavior", &f.FileExistsBehavior),
		r.list("permissions", &f.PermissionsAt, r.permission),
		{"hooks", r.events},
	})
}

func (r *reader) permission(node int32, path string) {
	p := Permission{Node: node}
	r.members(node, path, []field{
		r.scalar("object", &p.Object), r.scalar("pattern", &p.Pattern), r.scalars("except", &p.ExceptAt, &p.Except),
		r.scalar("owner", &p.Owner), r.scalar("group", &p.Group), r.scalar("mode", &p.Mode),
		r.scalars("acls", &p.ACLsAt, &p.ACLs),
		r.object("context", &p.ContextAt,
			r.scalar("user", &p.ContextUser), r.scalar("name", &p.ContextName),
			r.scalar("type", &p.ContextType), r.scalar("range", &p.ContextRange)),
		r.scalars("type", &p.TypesAt, &p.Types),
	})
	r.f.Permissions = append(r.f.Permissions, p)
}

// events reads the hooks: an object of events, each with a list of scripts. Of a list, the objects in it are read.
func (r *reader) events(node int32, path string) {
	r.f.HooksAt = r.value(node)
	switch r.d.Nodes[node].Kind {
	case source.Null:
	case source.Object:
		r.eventsOf(node, path)
	case source.Array:
		r.wrong(node, path, source.Object)
		for c := range r.d.Children(node) {
			if r.d.Nodes[c].Kind == source.Object {
				r.eventsOf(c, path)
			}
		}
	default:
		r.wrong(node, path, source.Object)
	}
}

func (r *reader) eventsOf(object int32, path string) {
	first := map[string]int32{}
	for c := range r.d.Children(object) {
		e := Event{Name: r.d.Name(c), Node: c, ScriptsAt: r.value(c)}
		if earlier, again := first[e.Name]; again {
			r.fault(Fault{Kind: DuplicateMember, Node: c, Path: path, First: earlier})
		} else {
			first[e.Name] = c
		}
		r.elements(c, path, source.Object, func(node int32, path string) { e.Scripts = append(e.Scripts, r.script(node, path)) })
		r.f.Events = append(r.f.Events, e)
	}
}

func (r *reader) script(node int32, path string) Script {
	s := Script{Node: node}
	r.members(node, path, []field{
		r.scalar("location", &s.Location), r.scalar("timeout", &s.Timeout),
		r.scalar("runas", &s.RunAs), r.scalar("sudo", &s.Sudo),
	})
	return s
}
