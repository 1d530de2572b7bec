package diff

import (
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
)

// loose says when two different texts mean the same.
type loose uint8

const (
	exact  loose = iota
	quoted       // with or without quotes around it, as ETags
	folded       // in upper or lower case, as hexadecimal digits
	named        // an ARN or the bare name or ID that it ends in
	tasks        // a task definition: its ARN or its family, with or without a revision
)

// looseness returns when two texts of a member mean the same.
func looseness(in *facts.Structure, m *facts.Member, v *facts.Value) loose {
	switch {
	case m.Name == "eTag":
		return quoted
	case m.Name == "sha256" || v.Enum != nil && v.Enum.AnyCase:
		return folded
	case m.Name == "targetId" || m.Name == "targetArn" || in == facts.ECSService,
		m.Name == "autoScalingGroups" || in == facts.AutoScalingGroup && m.Name == "name",
		in == facts.TargetGroupInfo || in == facts.ELBInfo:
		return named
	default:
		return exact
	}
}

// same reports whether two texts mean the same.
func (l loose) same(a, b string) bool {
	switch {
	case a == b:
		return true
	case l == exact:
		return false
	case l == folded:
		return strings.EqualFold(a, b)
	case l == named && isARN(a) && isARN(b):
		return sameServiceARN(a, b)
	case l == tasks:
		return sameTaskDefinition(a, b)
	default:
		return l.plain(a) == l.plain(b)
	}
}

// plain returns what all texts of one meaning have in common. Texts of different meaning may have it in common, too.
func (l loose) plain(s string) string {
	switch l {
	case quoted:
		return unquoteETag(s)
	case folded:
		return strings.ToLower(s)
	case named:
		return bareName(s)
	case tasks:
		family, _, _ := strings.Cut(bareName(s), ":")
		return family
	default:
		return s
	}
}

// unquoteETag returns an entity tag without the quotes that some tools leave around it.
func unquoteETag(s string) string {
	if len(s) >= 2 && s[0] == '"' && s[len(s)-1] == '"' {
		return s[1 : len(s)-1]
	}
	return s
}

func isARN(s string) bool { return strings.HasPrefix(s, "arn:") }

// resource returns the last of the six parts of an ARN.
func resource(arn string) string {
	parts := strings.SplitN(arn, ":", 6)
	return parts[len(parts)-1]
}

// bareName returns the name or ID that an ARN ends in, and any other text as it stands. The ARNs of load balancers and
// target groups have an ID of their own behind the name.
func bareName(s string) string {
	if !isARN(s) {
		return s
	}
	r := resource(s)
	switch segments := strings.Split(r, "/"); {
	case segments[0] == "targetgroup" && len(segments) == 3:
		return segments[1]
	case segments[0] == "loadbalancer" && len(segments) == 4:
		return segments[2]
	case len(segments) > 1:
		return segments[len(segments)-1]
	default:
		return r[strings.LastIndexByte(r, ':')+1:]
	}
}

// sameServiceARN reports whether two ARNs of an Amazon ECS service differ only in that the older form leaves the
// cluster out.
func sameServiceARN(a, b string) bool {
	ra, rb := resource(a), resource(b)
	if strings.TrimSuffix(a, ra) != strings.TrimSuffix(b, rb) {
		return false
	}
	na, nb := strings.Count(ra, "/"), strings.Count(rb, "/")
	return strings.HasPrefix(ra, "service/") && strings.HasPrefix(rb, "service/") &&
		na+nb == 3 && bareName(a) == bareName(b)
}

// sameTaskDefinition reports whether two names of a task definition may mean the same: an ARN and a bare name of it,
// with the same revision or with one that only one of them names.
func sameTaskDefinition(a, b string) bool {
	if isARN(a) && isARN(b) && strings.TrimSuffix(a, resource(a)) != strings.TrimSuffix(b, resource(b)) {
		return false
	}
	familyA, revisionA, _ := strings.Cut(bareName(a), ":")
	familyB, revisionB, _ := strings.Cut(bareName(b), ":")
	return familyA == familyB && (revisionA == revisionB || revisionA == "" || revisionB == "")
}
