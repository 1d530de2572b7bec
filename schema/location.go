package schema

import "github.com/deployrecord/deployrecord/model/facts"

// essential are the members without which a location in a request says nothing.
var essential = map[*facts.Structure][]string{
	facts.S3Location:     {"bucket", "key"},
	facts.GitHubLocation: {"repository", "commitId"},
	facts.RawString:      {"content"},
	facts.AppSpecContent: {"content"},
}

// oneLocation asserts that a revision has the location that its type names and no other that is filled in. A record may
// lack it.
func (b *builder) oneLocation() list {
	u := facts.RevisionUnion
	var all list
	for _, a := range u.Alternatives {
		var others list
		for _, o := range u.Alternatives {
			if o != a {
				others = append(others, filledLocation(o.Member))
			}
		}
		only := never("with "+u.Tag+" "+a.Value+" a revision has no location but "+a.Member, object{{"anyOf", others}})
		then := only
		if b.request {
			then = object{
				{"properties", object{{a.Member, essentials(locationOf(a.Member))}}},
				{"required", texts(a.Member)},
				{"allOf", list{only}},
			}
		}
		all = append(all, object{{"if", having(u.Tag, equal(a.Value))}, {"then", then}})
	}
	if b.request {
		all = append(all, untyped())
	}
	return all
}

// untyped asserts that a revision whose type is still to be given has whole locations all the same. Of the two texts,
// appSpecContent counts first.
func untyped() object {
	of := func(name string) object { return object{{name, essentials(locationOf(name))}} }
	var properties object
	for _, name := range []string{"s3Location", "gitHubLocation", "appSpecContent"} {
		properties = append(properties, of(name)...)
	}
	return object{
		{"if", object{{"not", having(facts.RevisionUnion.Tag, filledText)}}},
		{"then", object{
			{"properties", properties},
			{"if", object{{"not", having("appSpecContent", object{{"type", "object"}})}}},
			{"then", object{{"properties", of("string")}}},
		}},
	}
}

// locationOf returns the structure of a location.
func locationOf(name string) *facts.Structure {
	s := facts.RevisionLocation
	return s.Members[s.Find(name)].Of
}

// filledLocation describes a revision with a location that says something.
func filledLocation(name string) object {
	var either list
	s := locationOf(name)
	for i := range s.Members {
		if m := &s.Members[i]; m.Enum == nil {
			either = append(either, having(m.Name, filledText))
		}
	}
	return having(name, object{{"type", "object"}, {"anyOf", either}})
}

// essentials describes a location with all that it cannot do without.
func essentials(s *facts.Structure) object {
	var properties object
	for _, name := range essential[s] {
		properties.add(name, filledText)
	}
	return object{{"type", "object"}, {"required", texts(essential[s]...)}, {"properties", properties}}
}
