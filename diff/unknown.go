package diff

import (
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// stranger is a member that the facts do not know: its name in the wire's manner and its node in the source.
type stranger struct {
	name string
	at   int32
}

// strangers appends the members that were put aside since from, by name; of two members of one name the last counts.
func (d *Document) strangers(up int32, from, place int, f *field) {
	all := d.unknown[from:]
	if len(all) == 0 {
		return
	}
	slices.SortStableFunc(all, func(a, b stranger) int { return strings.Compare(a.name, b.name) })
	for k := 0; k < len(d.unknown)-from; k++ { // value may move d.unknown
		s := d.unknown[from+k]
		if from+k+1 < len(d.unknown) && d.unknown[from+k+1].name == s.name {
			continue
		}
		member := f
		if f == appSpecValue && s.name == "taskdefinition" {
			member = taskDefinition
		}
		d.value(s.at, member, up, place, s.name)
	}
	d.unknown = d.unknown[:from]
}

// taskDefinition is the place of an Amazon ECS task definition in an AppSpec file.
var taskDefinition = &field{identity: byName, elem: appSpecValue, loose: tasks}

// wireName returns the name of an unknown member in the wire's manner, whatever tool has spelled it. Within an AppSpec
// file for Lambda or Amazon ECS, names mean the same in upper and lower case.
func (d *Document) wireName(name string) string {
	switch {
	case d.fold:
		return strings.ToLower(name)
	case name == "" || d.Kind == model.AppSpec:
		return name
	default:
		return facts.WireSpelling(name, facts.Dialect(d.Dialect))
	}
}
