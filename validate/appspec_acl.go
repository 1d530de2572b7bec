package validate

import (
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

var appSpecACL = Rule{
	ID:       "appspec-permission-acl",
	Severity: Error,
	InRecord: Warning,
	Title:    "An entry of acls cannot be read",
	Text: "An entry of an access control list is TYPE:NAME:RIGHTS, as setfacl takes it: u or user, g or group with a name; m or mask without " +
		"one; d: in front for the default of a directory; the rights in letters such as r-x, or as one digit from 0 to 7. The rights of " +
		"the owner, its group and all others are no entries: mode sets them. A default entry in a permission that is for files too is a " +
		"warning, since the agent refuses it as soon as there is a file.",
	Sources: []facts.Source{appSpecPerms, agentSource("ace_info.rb"), agentSource("linux_permission_info.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: examplePermission + "    acls:\n      - u:shop:read\n", Pointer: "/permissions/0/acls/0"},
	Pass:    Example{Document: examplePermission + "    acls:\n      - u:shop:r-x\n"},
	AppSpec: checkAppSpecACL,
}

func checkAppSpecACL(p *Pass, f *appspec.File) {
	for i := range f.Permissions {
		m := &f.Permissions[i]
		if m.ACLsAt.Kind != source.Array {
			continue
		}
		forFiles := len(m.Types) == 0 || slices.ContainsFunc(m.Types, func(v appspec.Value) bool { return v.Text == typeFile })
		for _, v := range m.ACLs {
			if p.toFill(v) {
				continue
			}
			entry, fault := readACL(v.Text)
			switch {
			case fault != "":
				p.Report(AtNode(v.Node), "the entry %s cannot be read: %s", quotedName(v.Text), fault)
			case entry.isDefault && forFiles:
				p.Report(AtNode(v.Node), "the entry %s is the default of a directory, but the permission is for files too", quotedName(v.Text)).
					Hint("give the permission the type directory").
					Severity(Warning)
			}
		}
	}
}

// aclEntry is an entry of an access control list.
type aclEntry struct {
	isDefault bool
	kind      string // user, group, mask or other
	name      string
}

var aclKinds = map[string]string{
	"u": "user", "user": "user", "g": "group", "group": "group", "m": "mask", "mask": "mask", "o": "other", "other": "other",
}

func isACLDefault(part string) bool { return part == "d" || part == "default" }

// readACL reads an entry as the agent does: [d:][TYPE:]NAME:RIGHTS. It says why it cannot be read, or "".
func readACL(text string) (entry aclEntry, fault string) {
	parts := strings.Split(text, ":")
	n := len(parts)
	if n < 2 || n > 4 {
		return entry, "it has " + counted(n, "part", "parts") + ", where there are two to four between colons"
	}
	rights, name := parts[n-1], parts[n-2]
	if n == 4 {
		if !isACLDefault(parts[0]) {
			return entry, "the first of four parts has to be d or default"
		}
		entry.isDefault = true
	}
	if n >= 3 {
		kind := parts[n-3]
		switch {
		case aclKinds[kind] != "":
			entry.kind = aclKinds[kind]
		case isACLDefault(kind) && !entry.isDefault:
			entry.isDefault = true
		default:
			return entry, shortenedOr(kind, "an empty part") + " is none of user, group, mask and other"
		}
	}
	// Without a type a name may be that of one which takes none.
	if kind := aclKinds[name]; entry.kind == "" && (kind == "mask" || kind == "other") {
		entry.kind, name = kind, ""
	} else if entry.kind == "" {
		entry.kind = "user"
	}
	entry.name = name
	switch {
	case name != "" && (entry.kind == "mask" || entry.kind == "other"):
		return entry, entry.kind + " takes no name"
	case name == "" && entry.kind != "mask" && !entry.isDefault:
		return entry, "without a name it is a right that mode sets"
	}
	return entry, rightsFault(rights)
}

func rightsFault(rights string) string {
	if len(rights) == 1 && rights[0] >= '0' && rights[0] <= '7' {
		return ""
	}
	if strings.Trim(rights, "rwx-") != "" {
		return "its rights " + quotedName(rights) + " are neither letters such as r-x nor one digit from 0 to 7"
	}
	return ""
}

func shortenedOr(s, empty string) string {
	if s == "" {
		return empty
	}
	return shortened(s)
}
