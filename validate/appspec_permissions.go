package validate

import (
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// appSpecPermissionRules are about the section permissions of AppSpec files for instances.
var appSpecPermissionRules = []*Rule{
	&appSpecPermissionsWindows,
	&appSpecPermissionObject,
	&appSpecPermissionType,
	&appSpecPermissionPattern,
	&appSpecMode,
	&appSpecACL,
	&appSpecContext,
}

const examplePermission = exampleServerSpec + "permissions:\n  - object: /srv/shop\n"

var appSpecPermissionsWindows = Rule{
	ID:       "appspec-permissions-windows",
	Severity: Error,
	InRecord: Warning,
	Title:    "Permissions are set on Windows",
	Text: "The section permissions is for Amazon Linux, Ubuntu and Red Hat. The agent refuses an AppSpec with permissions whose os is " +
		"windows. Remove the section, and set access rights in a script.",
	Sources: []facts.Source{appSpecPerms, agentSource("application_specification.rb")},
	Since:   "0.1.0",
	Fail: Example{
		Document: "version: 0.0\nos: windows\npermissions:\n  - object: c:\\inetpub\\wwwroot\n    owner: shop\n",
		Pointer:  "/permissions",
	},
	Pass:    Example{Document: "version: 0.0\nos: windows\n"},
	AppSpec: checkAppSpecPermissionsWindows,
}

func checkAppSpecPermissionsWindows(p *Pass, f *appspec.File) {
	if f.OS.Text == osWindows && len(f.Permissions) > 0 && !p.spec.unfilled.isTemplate() {
		p.Report(AtNode(f.PermissionsAt.Node), "permissions are only for Linux, but os is windows").
			Hint("remove the section").
			Related(AtNode(f.OS.Node), "the operating system")
	}
}

var appSpecPermissionObject = Rule{
	ID:       "appspec-permission-object",
	Severity: Error,
	InRecord: Warning,
	Title:    "A permission has no object",
	Text: "Every element of permissions says to which file or directory it applies, after the files have been copied: its object, an " +
		"absolute path. The agent refuses one without.",
	Sources: []facts.Source{appSpecPerms, agentSource("application_specification.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: exampleServerSpec + "permissions:\n  - owner: shop\n", Pointer: "/permissions/0"},
	Pass:    Example{Document: examplePermission + "    owner: shop\n"},
	AppSpec: checkAppSpecPermissionObject,
}

func checkAppSpecPermissionObject(p *Pass, f *appspec.File) {
	for i := range f.Permissions {
		v := f.Permissions[i].Object
		const why = "it is what the permission is set on"
		if p.requires(f.Permissions[i].Node, v, "object", why) && strings.TrimSpace(v.Text) == "" {
			p.Report(AtNode(v.Node), "object is blank: %s", why)
		}
	}
}

var appSpecPermissionType = Rule{
	ID:       "appspec-permission-type",
	Severity: Error,
	InRecord: Warning,
	Title:    "A permission is for an unknown type of object",
	Text: "type is a list of what a permission applies to: file, directory, or both, which it is when it is left out. The agent refuses " +
		"anything else.",
	Sources: []facts.Source{appSpecPerms, agentSource("application_specification.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: examplePermission + "    type:\n      - folder\n", Pointer: "/permissions/0/type/0"},
	Pass:    Example{Document: examplePermission + "    type:\n      - directory\n"},
	AppSpec: checkAppSpecPermissionType,
}

// typeFile is the type of a permission that applies to files.
var typeFile = facts.PermissionType.Values[0]

func checkAppSpecPermissionType(p *Pass, f *appspec.File) {
	for i := range f.Permissions {
		if f.Permissions[i].TypesAt.Kind != source.Array {
			continue // a list is missing around it, which is a finding already
		}
		for _, v := range f.Permissions[i].Types {
			if p.toFill(v) || v.Kind == source.String && facts.PermissionType.Has(v.Text) {
				continue
			}
			r := p.Report(AtNode(v.Node), "type %s is not %s", quotedName(v.Text), listed(facts.PermissionType.Values, "or"))
			if near, ok := facts.Nearest(v.Text, facts.PermissionType.Values); ok {
				r.Hint("write %s", near)
			}
		}
	}
}

var appSpecPermissionPattern = Rule{
	ID:       "appspec-permission-pattern",
	Severity: Warning,
	Title:    "A pattern is given for what looks like a file",
	Text: "pattern and except choose among the files of a directory. Where the object turns out to be a file, the agent refuses any " +
		"pattern but **, and any exception. Whether it is a file is not known before; the rule goes by a name with an extension in a " +
		"permission for files.",
	Sources: []facts.Source{appSpecPerms, agentSource("linux_permission_info.rb")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleServerSpec + "permissions:\n  - object: /srv/shop/start.sh\n    pattern: \"*.sh\"\n    type:\n      - file\n",
		Pointer:  "/permissions/0/pattern",
	},
	Pass:    Example{Document: exampleServerSpec + "permissions:\n  - object: /srv/shop\n    pattern: \"*.sh\"\n    type:\n      - file\n"},
	AppSpec: checkAppSpecPermissionPattern,
}

func checkAppSpecPermissionPattern(p *Pass, f *appspec.File) {
	for i := range f.Permissions {
		m := &f.Permissions[i]
		isFile := func(v appspec.Value) bool { return v.Text == typeFile }
		if len(m.Types) == 0 || !slices.ContainsFunc(m.Types, isFile) || len(m.Types) > 1 || !hasExtension(m.Object.Text) || p.toFill(m.Object) {
			continue
		}
		switch {
		case m.Pattern.Given() && m.Pattern.Text != "**" && !p.toFill(m.Pattern):
			p.Report(AtNode(m.Pattern.Node), "pattern %s chooses among the files of a directory, but %s looks like a file", quotedName(m.Pattern.Text), quotedName(m.Object.Text)).
				Hint("leave the pattern out, or name the directory as the object")
		case len(m.Except) > 0 && !p.toFill(m.Except[0]):
			p.Report(AtNode(m.ExceptAt.Node), "except leaves out files of a directory, but %s looks like a file", quotedName(m.Object.Text)).
				Hint("leave it out, or name the directory as the object")
		}
	}
}

// hasExtension reports whether a path ends in a name with an extension, which a hidden file's own dot does not begin.
func hasExtension(path string) bool {
	name := path[strings.LastIndexByte(path, '/')+1:]
	return strings.LastIndexByte(name, '.') > 0
}
