package validate

import (
	"testing"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/source"
)

func TestAppSpecServer(t *testing.T) {
	testReports(t, "appspec-file-exists-behavior", []reportCase{
		{"RETAIN", exampleServerSpec + "file_exists_behavior: RETAIN\n", Options{}, nil},
		{"null", exampleServerSpec + "file_exists_behavior:\n", Options{}, nil},
		{"small letters", exampleServerSpec + "file_exists_behavior: retain\n", Options{}, []string{"error /file_exists_behavior"}},
		{"empty", exampleServerSpec + "file_exists_behavior: ''\n", Options{}, []string{"error /file_exists_behavior"}},
	})
	testReports(t, "appspec-files-incomplete", []reportCase{
		{"both", exampleServerSpec + "files: [{source: /, destination: /srv}]\n", Options{}, nil},
		{"no list", exampleServerSpec + "files:\n", Options{}, nil},
		{"an empty list", exampleServerSpec + "files: []\n", Options{}, nil},
		{"no destination", exampleServerSpec + "files: [{source: /}]\n", Options{}, []string{"error /files/0"}},
		{"no source", exampleServerSpec + "files: [{source: /, destination: /a}, {destination: /b}]\n", Options{}, []string{"error /files/1"}},
		{"an empty source", exampleServerSpec + "files: [{source: '', destination: /a}]\n", Options{}, []string{"error /files/0/source"}},
		{"nothing", exampleServerSpec + "files: [{}]\n", Options{}, []string{"error /files/0", "error /files/0"}},
	})
	script := func(text string) string { return exampleServerSpec + "hooks: {AfterInstall: [" + text + "]}\n" }
	testReports(t, "appspec-script-location", []reportCase{
		{"there", script("{location: a.sh}"), Options{}, nil},
		{"missing", script("{timeout: 3}"), Options{}, []string{"error /hooks/AfterInstall/0"}},
		{"null", script("{location: }"), Options{}, []string{"error /hooks/AfterInstall/0/location"}},
		{"blank", script("{location: '  '}"), Options{}, []string{"error /hooks/AfterInstall/0/location"}},
		{"the second", script("{location: a.sh}, {}"), Options{}, []string{"error /hooks/AfterInstall/1"}},
	})
	windows := "version: 0.0\nos: windows\nhooks: {AfterInstall: [{location: a.bat, runas: "
	testReports(t, "appspec-script-runas", []reportCase{
		{"linux", script("{location: a.sh, runas: root}"), Options{}, nil},
		{"windows", windows + "admin}]}\n", Options{}, []string{"warning /hooks/AfterInstall/0/runas"}},
		{"null", windows + "}]}\n", Options{}, nil},
	})
}

func TestAppSpecScriptTimeout(t *testing.T) {
	script := func(timeout string) string {
		return exampleServerSpec + "hooks: {AfterInstall: [{location: a.sh, timeout: " + timeout + "}]}\n"
	}
	at := func(severity string) []string { return []string{severity + " /hooks/AfterInstall/0/timeout"} }
	testReports(t, "appspec-script-timeout", []reportCase{
		{"number", script("300"), Options{}, nil},
		{"string", script(`"300"`), Options{}, nil},
		{"fraction", script("1.5"), Options{}, nil},
		{"with underscores", script("1_800"), Options{}, nil},
		{"null", script(""), Options{}, nil},
		{"0", script("0"), Options{}, at("error")},
		{"less than a second", script("0.5"), Options{}, at("error")},
		{"negative", script("-5"), Options{}, at("error")},
		{"a word", script("foo"), Options{}, at("error")},
		{"empty", script("''"), Options{}, at("error")},
		{"true", script("true"), Options{}, at("error")},
		{"minutes", script("30m"), Options{}, at("warning")},
		{"with a unit", script("'30 seconds'"), Options{}, at("warning")},
		{"placeholder", script(`"${TIMEOUT}"`), Options{}, nil},
	})
	for text, want := range map[string]int{"30": 30, " 30": 30, "30m": 30, "3_600": 3600, "-1": -1, "m": 0, "": 0, "99999999999999999999": 1 << 30} {
		if got, _ := timeoutOf(appspec.Value{Kind: source.String, Text: text}); got != want {
			t.Errorf("%q is read as %d seconds, want %d", text, got, want)
		}
	}
}

func TestAppSpecEventTimeout(t *testing.T) {
	event := func(scripts string) string { return exampleServerSpec + "hooks: {AfterInstall: [" + scripts + "]}\n" }
	testReports(t, "appspec-event-timeout", []reportCase{
		{"one hour", event("{location: a, timeout: 1800}, {location: b, timeout: 1800}"), Options{}, nil},
		{"more", event("{location: a, timeout: 1800}, {location: b, timeout: 1801}"), Options{}, []string{"warning /hooks/AfterInstall"}},
		{"one alone", event("{location: a, timeout: 7200}"), Options{}, []string{"warning /hooks/AfterInstall"}},
		{"one without", event("{location: a}"), Options{}, nil},
		{"two, one without", event("{location: a}, {location: b, timeout: 10}"), Options{}, []string{"note /hooks/AfterInstall"}},
		{"two without", event("{location: a}, {location: b}"), Options{}, []string{"note /hooks/AfterInstall"}},
	})
}

func TestAppSpecPermissions(t *testing.T) {
	windows := "version: 0.0\nos: windows\npermissions: "
	testReports(t, "appspec-permissions-windows", []reportCase{
		{"linux", examplePermission, Options{}, nil},
		{"windows", windows + "[{object: a}]\n", Options{}, []string{"error /permissions"}},
		{"none on windows", windows + "[]\n", Options{}, nil},
		{"null on windows", windows + "\n", Options{}, nil},
	})
	testReports(t, "appspec-permission-object", []reportCase{
		{"there", examplePermission, Options{}, nil},
		{"missing", exampleServerSpec + "permissions: [{owner: shop}]\n", Options{}, []string{"error /permissions/0"}},
		{"blank", exampleServerSpec + "permissions: [{object: ' '}]\n", Options{}, []string{"error /permissions/0/object"}},
	})
	testReports(t, "appspec-permission-type", []reportCase{
		{"both", examplePermission + "    type: [file, directory]\n", Options{}, nil},
		{"unknown", examplePermission + "    type: [file, dir]\n", Options{}, []string{"error /permissions/0/type/1"}},
		{"capital", examplePermission + "    type: [File]\n", Options{}, []string{"error /permissions/0/type/0"}},
	})
	pattern := func(object, rest string) string {
		return exampleServerSpec + "permissions: [{object: " + object + ", " + rest + "}]\n"
	}
	testReports(t, "appspec-permission-pattern", []reportCase{
		{"directory", pattern("/srv/shop", "pattern: '*.sh', type: [file]"), Options{}, nil},
		{"hidden directory", pattern("/srv/.shop", "pattern: '*.sh', type: [file]"), Options{}, nil},
		{"file", pattern("/srv/a.sh", "pattern: '*.sh', type: [file]"), Options{}, []string{"warning /permissions/0/pattern"}},
		{"everything", pattern("/srv/a.sh", "pattern: '**', type: [file]"), Options{}, nil},
		{"exceptions", pattern("/srv/a.sh", "except: [b.sh], type: [file]"), Options{}, []string{"warning /permissions/0/except"}},
		{"any type", pattern("/srv/a.sh", "pattern: '*.sh'"), Options{}, nil},
	})
}

func TestAppSpecMode(t *testing.T) {
	mode := func(mode string) string { return examplePermission + "    mode: " + mode + "\n" }
	at := func(severity string) []string { return []string{severity + " /permissions/0/mode"} }
	testReports(t, "appspec-permission-mode", []reportCase{
		{"three digits", mode("755"), Options{}, nil},
		{"four digits", mode("4755"), Options{}, nil},
		{"in quotes", mode(`"0755"`), Options{}, nil},
		{"one digit", mode("7"), Options{}, nil},
		{"null", mode(""), Options{}, nil},
		{"0755, whose value has a 9", mode("0755"), Options{}, at("error")},
		{"0644, whose value is octal by chance", mode("0644"), Options{}, at("warning")},
		{"0777", mode("0777"), Options{}, at("warning")},
		{"07, which is 7", mode("07"), Options{}, nil},
		{"0", mode("0"), Options{}, nil},
		{"0o755", mode("0o755"), Options{}, at("error")},
		{"a digit that is not octal", mode("785"), Options{}, at("error")},
		{"0888, which is no octal number", mode("'0888'"), Options{}, at("error")},
		{"five digits", mode("'00755'"), Options{}, at("error")},
		{"letters", mode("rwxr-xr-x"), Options{}, at("error")},
		{"u+x", mode("u+x"), Options{}, at("error")},
		{"in JSON", `{"version": 0.0, "os": "linux", "permissions": [{"object": "/a", "mode": 755}, {"object": "/b", "mode": "0755"}]}`, Options{}, nil},
	})
}

func TestReadACL(t *testing.T) {
	sound := []string{
		"u:bob:rwx", "user:bob:r-x", "bob:rw", "g:staff:7", "group:staff:0", "m::rwx", "mask::r", "m:rwx", "mask:5", "d:u:bob:r", "default:g:staff:rw",
		"d:bob:r", "d:u::rwx", "d:o::r", "default:m::r", "u:bob:", "u:bob:---",
	}
	for _, text := range sound {
		if _, fault := readACL(text); fault != "" {
			t.Errorf("%q: %s", text, fault)
		}
	}
	for text, want := range map[string]string{
		"rwx":               "it has 1 part, where there are two to four between colons",
		"d:invalid:bob:7:r": "it has 5 parts, where there are two to four between colons",
		"x:u:bob:r":         "the first of four parts has to be d or default",
		"d:d:bob:r":         "d is none of user, group, mask and other",
		"x:bob:r":           "x is none of user, group, mask and other",
		":bob:r":            "an empty part is none of user, group, mask and other",
		"m:bob:r":           "mask takes no name",
		"o:bob:r":           "other takes no name",
		"m:mask:r":          "mask takes no name",
		"u::rwx":            "without a name it is a right that mode sets",
		"g::rwx":            "without a name it is a right that mode sets",
		"o::r":              "without a name it is a right that mode sets",
		"other:r":           "without a name it is a right that mode sets",
		":rwx":              "without a name it is a right that mode sets",
		"u:bob:read":        "its rights read are neither letters such as r-x nor one digit from 0 to 7",
		"u:bob:8":           "its rights 8 are neither letters such as r-x nor one digit from 0 to 7",
		"u:bob:77":          "its rights 77 are neither letters such as r-x nor one digit from 0 to 7",
	} {
		if _, got := readACL(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	testReports(t, "appspec-permission-acl", []reportCase{
		{"a default for files", examplePermission + "    acls: ['d:u:bob:r']\n", Options{}, []string{"warning /permissions/0/acls/0"}},
		{"a default for directories", examplePermission + "    acls: ['d:u:bob:r']\n    type: [directory]\n", Options{}, nil},
		{"a number", examplePermission + "    acls: [7]\n", Options{}, []string{"error /permissions/0/acls/0"}},
		{"the second", examplePermission + "    acls: ['u:bob:r', 'u:bob:q']\n", Options{}, []string{"error /permissions/0/acls/1"}},
	})
}

func TestAppSpecContext(t *testing.T) {
	for _, text := range []string{"s0", "s0-s3", "s1-s1", "s0:c0", "s0-s15:c0.c1023", "s0:c0.c5,c7,c9.c10", "s0:c1,"} {
		if fault := rangeFault(text); fault != "" {
			t.Errorf("%q: %s", text, fault)
		}
	}
	for text, want := range map[string]string{
		"":            "an empty part is no sensitivity such as s0",
		"0":           "0 is no sensitivity such as s0",
		"s":           "s is no sensitivity such as s0",
		"s0-":         "an empty part is no sensitivity such as s0",
		"s3-s0":       "s0 is below s3",
		"s0:":         "an empty part is no category from c0 to c1023",
		"s0:7":        "7 is no category from c0 to c1023",
		"s0:c1024":    "c1024 is no category from c0 to c1023",
		"s0:c5.c1":    "c1 is below c5",
		"s0:c1,c1":    "the category c1 stands there twice",
		"s0:c0.c5,c3": "the category c3 stands there twice",
		"s0:c1,,c2":   "an empty part is no category from c0 to c1023",
	} {
		if got := rangeFault(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	context := func(text string) string { return examplePermission + "    context: {" + text + "}\n" }
	testReports(t, "appspec-permission-context", []reportCase{
		{"type", context("type: t"), Options{}, nil},
		{"all", context("name: u, type: t, range: s0"), Options{}, nil},
		{"no type", context("name: u"), Options{}, []string{"error /permissions/0/context"}},
		{"null", context("type: "), Options{}, []string{"error /permissions/0/context/type"}},
		{"range", context("type: t, range: x"), Options{}, []string{"error /permissions/0/context/range"}},
		{"user", context("user: u, type: t"), Options{}, []string{"warning /permissions/0/context/user"}},
		{"both", context("user: u, name: u, type: t"), Options{}, nil},
	})
}
