package facts

import "sync"

// Elsewhere returns the paths of the members of that name in the documents: the name of the structure that a document
// holds, the members on the way and the name, with dots between them and [] after a list, such as
// "CreateDeploymentInput.overrideAlarmConfiguration.alarms[].name". It returns nil for a name that is no member's.
// The slice is not to be changed.
func Elsewhere(name string) []string { return places()[name] }

// places are the paths of all members, by their name, in the order of the table.
var places = sync.OnceValue(func() map[string][]string {
	paths := make(map[string][]string)
	for _, s := range []*Structure{CreateDeploymentInput, DeploymentInfo, DeploymentTarget, DeploymentGroupInfo} {
		s.addPlaces(paths, s.Name)
	}
	return paths
})

func (s *Structure) addPlaces(paths map[string][]string, path string) {
	for i := range s.Members {
		m := &s.Members[i]
		at := path + "." + m.Name
		paths[m.Name] = append(paths[m.Name], at)
		v := &m.Value
		for v.Type == List {
			v = v.Elem
			at += "[]"
		}
		if v.Type == Object {
			v.Of.addPlaces(paths, at)
		}
	}
}
