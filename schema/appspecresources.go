package schema

import (
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
)

// platform is what an AppSpec file with resources is for.
type platform struct {
	name       string
	kind       Kind
	types      []string
	properties *facts.Structure
	// hooks are the lifecycle events that a function can be called at.
	hooks []string
}

var (
	lambdaFile = &platform{
		name: "Lambda", kind: AppSpecLambda, types: []string{facts.LambdaResource},
		properties: facts.LambdaProperties, hooks: facts.Hooks("Lambda"),
	}
	ecsFile = &platform{
		name: "ECS", kind: AppSpecECS, types: []string{facts.ECSResource},
		properties: facts.ECSProperties, hooks: facts.Hooks("ECS"),
	}
	// eitherFile is for files whose resource is of no type that tells.
	eitherFile = &platform{
		name: "Resources", kind: AppSpec, types: []string{facts.LambdaResource, facts.ECSResource}, hooks: facts.Hooks("ECS"),
	}
)

// resourcesFile returns the schema of an AppSpec file that updates a resource.
func (a *appSpecBuilder) resourcesFile(p *platform) object {
	names := object{{"additionalProperties", a.ref(p.name+"Resource", func() object { return a.resource(p) })}}
	if p == ecsFile {
		names = append(object{{"properties", object{{facts.ECSResourceName, names[0].value}}}}, names...)
	}
	one := append(object{{"type", "object"}, {"minProperties", 1}, {"maxProperties", 1}}, names...)
	all := object{
		{"type", "array"}, {"minItems", 1},
		{"contains", object{{"type", "object"}}}, {"minContains", 0}, {"maxContains", 1}, // the rest is to be filled in
		{"items", unlessUnfilled(one)},
	}
	file := object{
		{"title", "AppSpec file for " + p.name},
		{"description", sentence(p.kind.Summary())},
		{"$comment", comment(&resourcesSource)},
		{"type", "object"},
		{"properties", object{
			{"version", version(append(scalars(), object{{"type", "null"}})...)},
			{"Resources", append(object{
				{"description", "What is deployed: a list with one element, an object with one member."},
			}, unlessUnfilled(all)...)},
			{"Hooks", a.functions(p)},
		}},
	}
	return append(file, requires(true, "Resources")...)
}

var resourcesSource = facts.LambdaProperties.Source

// resource returns the definition of what is deployed.
func (a *appSpecBuilder) resource(p *platform) object {
	properties := object{{"type", "object"}}
	required := []string{"Type"}
	if p.properties != nil {
		properties = a.ref(p.properties.Name, a.structure(p.properties, true))
		required = append(required, "Properties")
	}
	def := object{
		{"description", "The resource that is deployed."},
		{"type", "object"},
		{"properties", object{
			{"Type", append(object{{"description", "The resource's type."}}, typeOf(p.types)...)},
			{"Properties", append(object{{"description", "What is deployed, in particular."}}, unlessUnfilled(properties)...)},
		}},
	}
	return append(def, requires(true, required...)...)
}

// typeOf returns the schema of a resource's type. In another case it is read all the same.
func typeOf(types []string) object {
	var words []string
	for _, t := range types {
		words = append(words, foldCase(t))
	}
	return orUnfilled(object{{"enum", texts(types...)}}, object{{"type", "string"}, {"pattern", `^\s*(` + strings.Join(words, "|") + `)\s*$`}})
}

// functions returns the schema of the hooks. An event of another name is no error: it is never reached.
func (a *appSpecBuilder) functions(p *platform) object {
	var events object
	for _, name := range p.hooks {
		events.add(name, object{
			{"description", "The name or ARN of the Lambda function that is called at " + name + "."},
			{"anyOf", append(scalars(), object{{"type", "null"}})},
		})
	}
	one := unlessUnfilled(object{{"type", "object"}, {"properties", events}})
	return append(object{
		{"description", "The Lambda functions that are called at lifecycle events: a list of objects with one member each."},
		{"$comment", comment(&facts.EventsSource)},
	}, unlessUnfilled(object{{"type", "array"}, {"items", one}})...)
}
