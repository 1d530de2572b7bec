package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
)

// elsewhere says where a member belongs whose name its structure does not have, if another structure of the documents
// has it: further out, further in, elsewhere in the document, or in a document of another kind.
func elsewhere(root, in *facts.Structure, name string) (hint string, ok bool) {
	has := func(s *facts.Structure) bool { _, ok := otherCase(s, name); return ok }
	around := pathTo(root, func(s *facts.Structure) bool { return s == in })
	for up := 1; up <= len(around); up++ {
		if has(around[len(around)-up].in) {
			beside := around[len(around)-up].member
			if up == 1 {
				return fmt.Sprintf("it belongs one level up, beside %q", beside), true
			}
			return fmt.Sprintf("it belongs %d levels up, beside %q", up, beside), true
		}
	}
	if inner := pathTo(in, has); len(inner) > 0 {
		return fmt.Sprintf("it belongs in %q", inner.String()), true
	}
	if in != root {
		if path := pathTo(root, has); len(path) > 0 {
			return fmt.Sprintf("it belongs in %q", path.String()), true
		}
		return "", false
	}
	return otherDocument(root, has, name)
}

// otherDocument says which other kind of document has a member that the outermost structure of this one does not.
func otherDocument(root *facts.Structure, has func(*facts.Structure) bool, name string) (hint string, ok bool) {
	switch {
	case root == facts.CreateDeploymentInput && sameWords(name, "alarmConfiguration"):
		return `it is a member of the deployment group: a request overrides it with "overrideAlarmConfiguration"`, true
	case root != facts.DeploymentGroupInfo && has(facts.DeploymentGroupInfo):
		return fmt.Sprintf("it is a member of the deployment group, not of %s", documentWords(root)), true
	case root == facts.CreateDeploymentInput && has(facts.DeploymentInfo):
		return "the service reports it in a record; a request cannot set it", true
	case root != facts.CreateDeploymentInput && has(facts.CreateDeploymentInput):
		return fmt.Sprintf("it is a member of the request, not of %s", documentWords(root)), true
	case root == facts.DeploymentTarget && has(facts.DeploymentInfo):
		return "it is a member of the deployment, not of its targets", true
	}
	return "", false
}

func documentWords(root *facts.Structure) string {
	switch root {
	case facts.CreateDeploymentInput:
		return "the request"
	case facts.DeploymentTarget:
		return "the target"
	case facts.DeploymentGroupInfo:
		return "the deployment group"
	default:
		return "the deployment"
	}
}

// step is one member on the way into a structure.
type step struct {
	in     *facts.Structure
	member string
}

// path leads from a structure to one inside it.
type path []step

// String returns the members of the path, joined by dots.
func (p path) String() string {
	names := make([]string, len(p))
	for i, s := range p {
		names[i] = s.member
	}
	return strings.Join(names, ".")
}

// pathTo returns the shortest way from a structure to the first one inside it that is wanted. It goes through objects
// and not through lists: what the elements of a list have is too common to be told by its name. Members that are
// deprecated come last.
func pathTo(from *facts.Structure, wanted func(*facts.Structure) bool) path {
	paths := []path{nil}
	ends := []*facts.Structure{from}
	for len(ends) > 0 {
		var nextPaths []path
		var nextEnds []*facts.Structure
		for i, s := range ends {
			for _, deprecated := range []bool{false, true} {
				for m := range s.Members {
					member := &s.Members[m]
					if member.Type != facts.Object || member.Of == nil || member.Deprecated != deprecated {
						continue
					}
					way := append(slices.Clone(paths[i]), step{s, member.Name})
					if wanted(member.Of) {
						return way
					}
					nextPaths, nextEnds = append(nextPaths, way), append(nextEnds, member.Of)
				}
			}
		}
		paths, ends = nextPaths, nextEnds
	}
	return nil
}
