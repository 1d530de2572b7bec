package diff

import (
	"sync"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// shape is a structure of the facts as documents are compared by it.
type shape struct {
	in *facts.Structure
	// names are the members' names in each dialect, places where each member stands among the others of its object.
	names  [model.Snake + 1][]string
	places []int
	// fields are the members by place; width is their number.
	fields []field
	// envelope says that members that the structure does not have are not compared: capturing tools put them there.
	envelope bool
}

// maxPlaces is the largest number of members of a structure.
const maxPlaces = 64

// field is a place where a value stands: a member, or the elements of a list.
type field struct {
	// name is the member's name on the wire; "" for elements.
	name   string
	member *facts.Member
	// of is the structure of an object whose structure is known.
	of *shape
	// elem is the place inside a list, and identity how its elements are told apart.
	elem     *field
	identity identity
	// key is the place of the key in an element, for byKey.
	key  int
	time bool
	// loose says when two different texts mean the same.
	loose loose
	// overrides says that false in a request is a decision of its own.
	overrides bool
	// zero is a text that means the same as an absent member, beside "".
	zero string
	// content says that the object holds the text of an AppSpec file.
	content bool
}

// identity is how the elements of a list are told apart.
type identity uint8

const (
	byContent identity = iota // by all that an element holds; order means nothing
	byKey                     // by one member; order means nothing
	byOrder                   // by their place
	byName                    // by the name of their one member, if each has one: the lists of an AppSpec file
)

// anything is the place of a value of which nothing is known, appSpecValue the same within an AppSpec file. Elements
// of lists are such values too.
var (
	anything     = &field{identity: byOrder}
	appSpecValue = &field{identity: byName}
)

func init() {
	anything.elem = anything
	appSpecValue.elem = appSpecValue
}

// shapes are the structures by name. They are made when the first document needs them and never change.
var shapes = sync.OnceValue(func() map[string]*shape {
	all := make(map[string]*shape)
	for _, s := range facts.Structures() {
		all[s.Name] = &shape{in: s}
	}
	for _, s := range facts.Structures() {
		all[s.Name].fill(all)
	}
	return all
})

// fill sets what the shape knows of its members.
func (s *shape) fill(all map[string]*shape) {
	members := s.in.Members
	s.places = make([]int, len(members))
	width := len(members)
	for i := range members {
		s.places[i] = i
		if s.in == facts.CreateDeploymentInput {
			s.places[i], width = requestPlace(members[i].Name, width)
		}
	}
	s.fields = make([]field, width)
	for i := range members {
		s.fields[s.places[i]] = *newField(s.in, &members[i], &members[i].Value, all)
		for dialect := range s.names {
			s.names[dialect] = append(s.names[dialect], facts.Spelling(members[i].Name, facts.Dialect(dialect)))
		}
	}
	switch s.in {
	case facts.GetDeploymentOutput, facts.GetDeploymentTargetOutput, facts.BatchGetDeploymentsOutput,
		facts.BatchGetDeploymentTargetsOutput, facts.GetDeploymentGroupOutput:
		s.envelope = true
	}
}

// requestPlace returns the place of a member of a request: that of the record's member of the same name, so that
// requests and records can be compared, or one behind all of those.
func requestPlace(name string, width int) (place, newWidth int) {
	width = max(width, len(facts.DeploymentInfo.Members))
	if i := facts.DeploymentInfo.Find(name); i >= 0 {
		return i, width
	}
	return width, width + 1
}

func newField(in *facts.Structure, m *facts.Member, v *facts.Value, all map[string]*shape) *field {
	f := &field{name: m.Name, member: m, loose: looseness(in, m, v), time: v.Type == facts.Timestamp}
	if in == facts.CreateDeploymentInput || in == facts.DeploymentInfo {
		f.zero = defaults[m.Name]
	}
	f.overrides = m.Name == "enabled"
	switch v.Type {
	case facts.Object:
		f.of = all[v.Of.Name]
		f.content = v.Of == facts.AppSpecContent || v.Of == facts.RawString
	case facts.List:
		f.elem = newField(in, m, v.Elem, all)
		f.elem.name = ""
		f.identity, f.key = identityOf(m, v)
	}
	return f
}

// defaults are the values that members of a request or deployment have when they are left out, where that is no zero
// value. A record of an Amazon ECS or Lambda deployment says DISALLOW, and no request for one may.
var defaults = map[string]string{
	"fileExistsBehavior": string(model.FileExistsBehaviorDisallow),
	"deploymentMode":     string(model.DeploymentModeStandard),
}

// identityOf says how the elements of a list are told apart.
func identityOf(m *facts.Member, v *facts.Value) (identity, int) {
	switch {
	case m.Ordered:
		return byOrder, 0
	case m.Key != "" && v.Elem.Type == facts.Object:
		return byKey, v.Elem.Of.Find(m.Key)
	case v.Elem.Type == facts.Object && v.Elem.Of == facts.DeploymentTarget:
		return byKey, targetKey
	default:
		return byContent, 0
	}
}

// targetKey stands for the key of a target, which its union's member holds.
const targetKey = -1

// find returns the position of the member of that name in a dialect, or -1. The member behind the last one is tried
// first: tools write members in the same order.
func (s *shape) find(name string, dialect model.Dialect, guess int) int {
	names := s.names[dialect]
	if guess < len(names) && names[guess] == name {
		return guess
	}
	switch dialect {
	case model.Pascal:
		return s.in.FindPascal(name)
	case model.Snake:
		return s.in.FindSnake(name)
	default:
		return s.in.Find(name)
	}
}
