package appspec

import (
	"testing"

	"github.com/deployrecord/deployrecord/model/source"
)

// check reports what no File may look like, whatever its text.
func check(t *testing.T, f *File, text string) {
	t.Helper()
	d := f.Document
	if f.Offset < 0 || f.Offset+len(d.Text) > len(text) || text[f.Offset:f.Offset+len(d.Text)] != string(d.Text) {
		t.Fatalf("the document %q does not stand at %d of %q", d.Text, f.Offset, text)
	}
	if f.NotJSON != nil && (f.NotJSON.Offset < 0 || f.NotJSON.Offset > len(text)) {
		t.Errorf("%+v is outside of the text", *f.NotJSON)
	}
	broken := false
	for _, x := range d.Faults {
		broken = broken || x.Fatal
	}
	if broken != (len(d.Nodes) == 0) {
		t.Errorf("%d nodes and faults %+v", len(d.Nodes), d.Faults)
	}
	node := func(n int32) bool {
		if n < 0 || int(n) >= len(d.Nodes) {
			t.Errorf("node %d of %d", n, len(d.Nodes))
			return false
		}
		return true
	}
	values := 0
	for _, v := range allValues(f) {
		if !v.There() {
			continue
		}
		values++
		if !node(v.Node) {
			continue
		}
		n := d.Nodes[v.Node]
		if n.Kind != v.Kind || string(d.Text[n.Value.Start:n.Value.End]) != v.Raw || d.Name(v.Node) != v.Name {
			t.Errorf("value %+v, node %+v", v, n)
		}
		if v.Kind == source.String && v.Text != d.String(v.Node) {
			t.Errorf("value %q, node %q", v.Text, d.String(v.Node))
		}
	}
	if len(d.Nodes) == 0 && values+len(f.Faults) > 0 {
		t.Errorf("%d values and %d faults without a document", values, len(f.Faults))
	}
	wrong := map[int32]bool{}
	for _, x := range f.Faults {
		if !node(x.Node) {
			continue
		}
		if x.Kind == WrongType && wrong[x.Node] {
			t.Errorf("fault %+v is there twice", x)
		}
		wrong[x.Node] = wrong[x.Node] || x.Kind == WrongType
		if (x.Kind == WrongType) != (x.Want != source.Invalid) || x.Want == d.Nodes[x.Node].Kind {
			t.Errorf("fault %+v at %+v", x, d.Nodes[x.Node])
		}
		if (x.Kind == DuplicateMember) != (x.First > 0) || x.First >= x.Node && x.First > 0 {
			t.Errorf("fault %+v", x)
		}
		if x.Kind == UnknownMember && len(x.Known) == 0 {
			t.Errorf("fault %+v knows no names", x)
		}
	}
}

// allValues returns every value of a file.
func allValues(f *File) []Value {
	all := []Value{f.Version, f.ResourcesAt, f.HooksAt, f.OS, f.FileExistsBehavior, f.FilesAt, f.PermissionsAt}
	for _, r := range f.Resources {
		all = append(all, r.Type, r.PropertiesAt, r.FunctionName, r.Alias, r.CurrentVersion, r.TargetVersion, r.TaskDefinition, r.PlatformVersion,
			r.LoadBalancerInfo, r.ContainerName, r.ContainerPort, r.NetworkConfiguration, r.AwsvpcConfiguration, r.SubnetsAt, r.SecurityGroupsAt,
			r.AssignPublicIP, r.CapacityProviderStrategy)
		all = append(append(all, r.Subnets...), r.SecurityGroups...)
		for _, c := range r.CapacityProviders {
			all = append(all, c.Base, c.Provider, c.Weight)
		}
	}
	for _, h := range f.Hooks {
		all = append(all, h.Function)
	}
	for _, c := range f.Files {
		all = append(all, c.Source, c.Destination)
	}
	for _, p := range f.Permissions {
		all = append(all, p.Object, p.Pattern, p.Owner, p.Group, p.Mode, p.ACLsAt, p.TypesAt, p.ContextAt,
			p.ContextName, p.ContextUser, p.ContextType, p.ContextRange)
		all = append(append(append(append(all, p.ExceptAt), p.Except...), p.ACLs...), p.Types...)
	}
	for _, e := range f.Events {
		all = append(all, e.ScriptsAt)
		for _, s := range e.Scripts {
			all = append(all, s.Location, s.Timeout, s.RunAs, s.Sudo)
		}
	}
	return all
}
