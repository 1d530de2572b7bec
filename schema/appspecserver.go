package schema

import (
	"encoding/json"

	"github.com/deployrecord/deployrecord/model/facts"
)

// serverFile returns the schema of an AppSpec file for servers. Names are exact, and those that the agent does not know
// mean nothing to it.
func (a *appSpecBuilder) serverFile() object {
	s := facts.ServerAppSpec
	file := a.structure(s, false)()
	for i, m := range file {
		switch m.name {
		case "title":
			file[i].value = "AppSpec file for EC2/On-Premises instances"
		case "properties":
			properties := m.value.(object)
			replacedMember(properties, "version", version(
				object{{"$comment", "the agent refuses any other number, and a text"}, {"type", "number"}, {"enum", list{json.RawMessage(facts.AppSpecVersion)}}},
				object{{"type", "string"}, {"maxLength", 0}},
				object{{"type", "null"}}))
			replacedMember(properties, "hooks", a.scripts())
		}
	}
	return file
}

func replacedMember(properties object, name string, value object) {
	for i := range properties {
		if properties[i].name == name {
			properties[i].value = value
		}
	}
}

// scripts returns the schema of the hooks. An event of another name is no error: it is never reached.
func (a *appSpecBuilder) scripts() object {
	var events object
	for _, name := range facts.Hooks("Server") {
		events.add(name, append(object{{"description", "The scripts that run at " + name + "."}}, a.eventScripts()...))
	}
	return append(object{
		{"description", "The scripts that run at each lifecycle event: an object of events, each with a list of scripts."},
		{"$comment", comment(&facts.EventsSource)},
	}, unlessUnfilled(object{{"type", "object"}, {"properties", events}})...)
}

func (a *appSpecBuilder) eventScripts() object {
	script := a.ref(facts.HookScript.Name, a.structure(facts.HookScript, false))
	return unlessUnfilled(object{{"type", "array"}, {"items", unlessUnfilled(script)}})
}
