package schema

import (
	"encoding/json"

	"github.com/deployrecord/deployrecord/model/facts"
)

// appSpec returns the schema of an AppSpec file, without its address.
func appSpec(kind Kind) object {
	a := appSpecBuilder{}
	var root object
	switch kind {
	case AppSpecLambda:
		root = a.resourcesFile(lambdaFile)
	case AppSpecECS:
		root = a.resourcesFile(ecsFile)
	case AppSpecServer:
		root = a.serverFile()
	default:
		root = a.anyFile()
	}
	return root.with("$defs", a.defs)
}

// appSpecBuilder builds the schema of an AppSpec file.
type appSpecBuilder struct {
	defs object
}

// ref refers to a definition, which body makes where there is none of that name yet.
func (a *appSpecBuilder) ref(name string, body func() object) object {
	at := -1
	for i := range a.defs {
		if a.defs[i].name == name {
			at = i
		}
	}
	if at < 0 {
		at = len(a.defs)
		a.defs.add(name, nil)
		a.defs[at].value = body()
	}
	return object{{"$ref", "#/$defs/" + name}}
}

// anyFile returns the schema for any platform: it tells by the content which of the others holds.
func (a *appSpecBuilder) anyFile() object {
	file := func(p *platform) object {
		return a.ref(p.name+"File", func() object { return a.resourcesFile(p) })
	}
	return object{
		{"title", "AppSpec file"},
		{"description", sentence(AppSpec.Summary())},
		{"$comment", comment(&facts.ServerAppSpec.Source)},
		{"type", "object"},
		{"properties", object{{"Resources", object{{"description", "What is deployed, in a file for Lambda or Amazon ECS."}}}}}, // to be offered in an empty file
		{"if", lacks("Resources")},
		{"then", a.ref("ServerFile", a.serverFile)},
		{"else", object{
			{"if", deploys(ecsFile)},
			{"then", file(ecsFile)},
			{"else", object{
				{"if", deploys(lambdaFile)},
				{"then", file(lambdaFile)},
				{"else", file(eitherFile)},
			}},
		}},
	}
}

// deploys describes a file with a resource of the type that a platform has.
func deploys(p *platform) object {
	other := object{{"not", having("Type", equal(p.types[0]))}}
	one := object{{"type", "object"}, {"not", object{{"additionalProperties", other}}}}
	return having("Resources", object{{"type", "array"}, {"contains", one}})
}

// version is the member version, of whatever type.
func version(types ...any) object {
	return object{
		{"description", facts.AppSpecVersionDoc},
		{"anyOf", types},
		{"examples", list{json.RawMessage(facts.AppSpecVersion)}},
	}
}

// structure returns the definition of a structure of AppSpec files. Where names count in any case, loose says so.
func (a *appSpecBuilder) structure(s *facts.Structure, loose bool) func() object {
	return func() object {
		def := object{
			{"title", s.Name},
			{"description", s.Doc},
			{"$comment", comment(&s.Source)},
			{"type", "object"},
			{"properties", a.properties(s, loose)},
		}
		var required []string
		for i := range s.Members {
			if s.Members[i].Required {
				required = append(required, s.Members[i].Name)
			}
		}
		return append(def, requires(loose, required...)...)
	}
}

func (a *appSpecBuilder) properties(s *facts.Structure, loose bool) object {
	var properties object
	for i := range s.Members {
		m := &s.Members[i]
		o := object{{"description", m.Doc}}
		properties.add(m.Name, append(o, a.value(m, &m.Value, loose)...))
	}
	return properties
}

// requires asserts that members are there, where names count in any case also under another one.
func requires(loose bool, names ...string) object {
	if !loose {
		return object{{"required", texts(names...)}}
	}
	var all list
	for _, name := range names {
		all = append(all, object{{"if", lacks(name)}, {"then", needing(name)}})
	}
	return object{{"allOf", all}}
}

// lacks describes an object without a member of that name in any case.
func lacks(name string) object {
	return object{
		{"type", "object"},
		{"propertyNames", object{{"type", "string"}, {"not", object{{"type", "string"}, {"pattern", "^" + foldCase(name) + "$"}}}}},
	}
}
