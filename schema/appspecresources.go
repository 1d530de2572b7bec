package schema

import "github.com/deployrecord/deployrecord/model/facts"

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
	file := object{
		{"title", "AppSpec file for " + p.name},
		{"description", sentence(p.kind.Summary())},
		{"$comment", comment(&resourcesSource)},
		{"type", "object"},
		{"properties", object{
			{"version", version(object{{"type", "number"}}, object{{"type", "string"}})},
			{"Resources", object{
				{"description", "What is deployed: a list with one element, an object with one member."},
				{"type", "array"}, {"minItems", 1}, {"maxItems", 1}, {"items", one},
			}},
			{"Hooks", a.functions(p)},
		}},
	}
	return append(file, requires(true, "version", "Resources")...)
}

var resourcesSource = facts.LambdaProperties.Source

// resource returns the definition of what is deployed.
func (a *appSpecBuilder) resource(p *platform) object {
	properties := object{{"type", "object"}}
	if p.properties != nil {
		properties = a.ref(p.properties.Name, a.structure(p.properties, true))
	}
	def := object{
		{"description", "The resource that is deployed."},
		{"type", "object"},
		{"properties", object{
			{"Type", object{{"description", "The resource's type."}, {"enum", texts(p.types...)}}},
			{"Properties", properties},
		}},
	}
	return append(def, requires(true, "Type", "Properties")...)
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
	return object{
		{"description", "The Lambda functions that are called at lifecycle events: a list of objects with one member each."},
		{"$comment", comment(&facts.EventsSource)},
		{"type", texts("array", "null")},
		{"items", object{{"type", "object"}, {"maxProperties", 1}, {"properties", events}}},
	}
}
