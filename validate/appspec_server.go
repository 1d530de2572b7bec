package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// appSpecServerRules are about AppSpec files for instances, which the CodeDeploy agent reads. What it refuses is an error.
var appSpecServerRules = []*Rule{
	&appSpecOS,
	&appSpecFileExists,
	&appSpecFilesIncomplete,
	&appSpecScriptLocation,
	&appSpecScriptTimeout,
	&appSpecEventTimeout,
	&appSpecScriptRunAs,
}

// The operating systems that the agent knows.
var osWindows = facts.OperatingSystem.Values[1]

var appSpecOS = Rule{
	ID:       "appspec-os",
	Severity: Error,
	InRecord: Warning,
	Title:    "The operating system of an AppSpec is missing or unknown",
	Text: "os is linux or windows, in small letters, and the agent refuses any other. linux stands for Amazon Linux, Ubuntu and Red Hat " +
		"alike. It has to be the operating system of the instances.",
	Sources: []facts.Source{appSpecStructure, agentSource("application_specification.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: "version: 0.0\nos: Ubuntu\n", Pointer: "/os"},
	Pass:    Example{Document: exampleServerSpec},
	AppSpec: checkAppSpecOS,
}

func checkAppSpecOS(p *Pass, f *appspec.File) {
	if !forServer(f) {
		return
	}
	systems := facts.OperatingSystem.Values
	v := f.OS
	if !p.requires(0, v, "os", "the agent has to know whether it is "+listed(systems, "or")) || facts.OperatingSystem.Has(v.Text) {
		return
	}
	r := p.Report(AtNode(v.Node), "os %s is not %s", shortened(v.Text), listed(systems, "or"))
	if near, ok := facts.Nearest(v.Text, systems); ok {
		r.Hint("write %s", near)
	}
}

var appSpecFileExists = Rule{
	ID:       "appspec-file-exists-behavior",
	Severity: Error,
	InRecord: Warning,
	Title:    "The file_exists_behavior of an AppSpec is unknown",
	Text: "file_exists_behavior says what becomes of files that are there already, and overrides fileExistsBehavior of the request. It is " +
		"DISALLOW, OVERWRITE or RETAIN, in capitals, and the agent refuses any other.",
	Sources: []facts.Source{appSpecFiles, agentSource("application_specification.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: exampleServerSpec + "file_exists_behavior: overwrite\n", Pointer: "/file_exists_behavior"},
	Pass:    Example{Document: exampleServerSpec + "file_exists_behavior: OVERWRITE\n"},
	AppSpec: checkAppSpecFileExists,
}

func checkAppSpecFileExists(p *Pass, f *appspec.File) {
	v := f.FileExistsBehavior
	if !v.Given() || v.Kind >= source.Array || p.toFill(v) || v.Kind == source.String && facts.FileExistsBehavior.Has(v.Text) {
		return
	}
	r := p.Report(AtNode(v.Node), "file_exists_behavior %s is not %s", quotedName(v.Text), listed(facts.FileExistsBehavior.Values, "or"))
	if near, ok := facts.Nearest(v.Text, facts.FileExistsBehavior.Values); ok {
		r.Hint("write %s", near)
	}
}

var appSpecFilesIncomplete = Rule{
	ID:       "appspec-files-incomplete",
	Severity: Error,
	InRecord: Warning,
	Title:    "An element of files has no source or no destination",
	Text: "Every element of files says which file or directory of the bundle is copied, its source, and to which directory of the " +
		"instance, its destination. The agent refuses one without the other. Without anything to copy leave the section out.",
	Sources: []facts.Source{appSpecFiles, agentSource("file_info.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: exampleServerSpec + "files:\n  - source: /build\n", Pointer: "/files/0"},
	Pass:    Example{Document: exampleServerSpec + "files:\n  - source: /build\n    destination: /srv/shop\n"},
	AppSpec: checkAppSpecFilesIncomplete,
}

func checkAppSpecFilesIncomplete(p *Pass, f *appspec.File) {
	for i := range f.Files {
		c := &f.Files[i]
		p.requires(c.Node, c.Source, "source", "it is what is copied")
		p.requires(c.Node, c.Destination, "destination", "it is where it is copied to")
	}
}

var appSpecScriptLocation = Rule{
	ID:       "appspec-script-location",
	Severity: Error,
	InRecord: Warning,
	Title:    "A script of an AppSpec has no location",
	Text: "Every script of an event has a location: its path within the bundle. The agent refuses one without. Remove events that run no " +
		"script.",
	Sources: []facts.Source{appSpecHooks, agentSource("application_specification.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: exampleServerSpec + "hooks:\n  AfterInstall:\n    - timeout: 300\n", Pointer: "/hooks/AfterInstall/0"},
	Pass:    Example{Document: exampleServerSpec + "hooks:\n  AfterInstall:\n    - location: scripts/configure.sh\n      timeout: 300\n"},
	AppSpec: checkAppSpecScriptLocation,
}

func checkAppSpecScriptLocation(p *Pass, f *appspec.File) {
	for i := range f.Events {
		for j := range f.Events[i].Scripts {
			s := &f.Events[i].Scripts[j]
			const why = "it is the path of the script in the bundle"
			if p.requires(s.Node, s.Location, "location", why) && strings.TrimSpace(s.Location.Text) == "" {
				p.Report(AtNode(s.Location.Node), "location is blank: %s", why)
			}
		}
	}
}

var appSpecScriptRunAs = Rule{
	ID:       "appspec-script-runas",
	Severity: Warning,
	Title:    "A script on Windows is to run as a user",
	Text:     "runas names the user that a script runs as on Amazon Linux and Ubuntu. On Windows scripts run as the user of the agent.",
	Sources:  []facts.Source{appSpecHooks},
	Since:    "0.1.0",
	Fail: Example{
		Document: "version: 0.0\nos: windows\nhooks:\n  AfterInstall:\n    - location: configure.bat\n      runas: Administrator\n",
		Pointer:  "/hooks/AfterInstall/0/runas",
	},
	Pass:    Example{Document: "version: 0.0\nos: windows\nhooks:\n  AfterInstall:\n    - location: configure.bat\n"},
	AppSpec: checkAppSpecScriptRunAs,
}

func checkAppSpecScriptRunAs(p *Pass, f *appspec.File) {
	if f.OS.Text != osWindows {
		return
	}
	for i := range f.Events {
		for j := range f.Events[i].Scripts {
			if v := f.Events[i].Scripts[j].RunAs; v.Given() && !isBlank(v) {
				p.Report(AtNode(v.Node), "runas is for Amazon Linux and Ubuntu, but os is windows").Hint("leave it out")
			}
		}
	}
}
