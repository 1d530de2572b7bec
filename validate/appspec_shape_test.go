package validate

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
)

func TestAppSpecVersion(t *testing.T) {
	service := func(version string) string { return strings.Replace(exampleECSSpec, "version: 0.0\n", version, 1) }
	server := func(version string) string { return strings.Replace(exampleServerSpec, "version: 0.0\n", version, 1) }
	at := func(severity string) []string { return []string{severity + " /version"} }
	testReports(t, "appspec-version", []reportCase{
		{"number", service("version: 0.0\n"), Options{}, nil},
		{"string", service("version: \"0.0\"\n"), Options{}, nil},
		{"the console of ECS", service("version: 1\n"), Options{}, at("note")},
		{"1.0 in quotes", service("version: '1.0'\n"), Options{}, at("note")},
		{"2", service("version: 2\n"), Options{}, at("warning")},
		{"a word", service("version: latest\n"), Options{}, at("warning")},
		{"null", service("version:\n"), Options{}, at("warning")},
		{"missing", service(""), Options{Kind: model.AppSpec}, []string{"warning "}},
		{"in another case", service("Version: 0.0\n"), Options{}, nil},
		{"placeholder", service("version: <VERSION>\n"), Options{}, nil},
		{"number for instances", server("version: 0.0\n"), Options{}, nil},
		{"0 for instances", server("version: 0\n"), Options{}, nil},
		{"0.00 for instances", server("version: 0.00\n"), Options{}, nil},
		{"string for instances", server("version: \"0.0\"\n"), Options{}, at("error")},
		{"1.0 for instances", server("version: 1.0\n"), Options{}, at("error")},
		{"1 for instances", server("version: 1\n"), Options{}, at("error")},
		{"word for instances", server("version: invalid\n"), Options{}, at("error")},
		{"null for instances", server("version:\n"), Options{}, at("error")},
		{"false for instances", server("version: false\n"), Options{}, at("error")},
		{"missing for instances", server(""), Options{Kind: model.AppSpec}, []string{"error "}},
	})
}

func TestAppSpecPlatformUnknown(t *testing.T) {
	spec := Options{Kind: model.AppSpec}
	known := func(p model.ComputePlatform) Options { return Options{Kind: model.AppSpec, Platform: p} }
	testReports(t, "appspec-platform-unknown", []reportCase{
		{"version alone", "version: 0.0\n", spec, []string{"error "}},
		{"empty object", "{}", spec, []string{"error "}},
		{"hooks with scripts", "version: 0.0\nhooks:\n  AfterInstall:\n    - location: a.sh\n", spec, nil},
		{"os", exampleServerSpec, spec, nil},
		{"Resources", "version: 0.0\nResources: []\n", spec, nil},
		{"resources", "version: 0.0\nresources: []\n", spec, nil},
		{"said to be for instances", "version: 0.0\n", known(model.ComputePlatformServer), nil},
		{"said to be for Lambda", "version: 0.0\n", known(model.ComputePlatformLambda), nil},
	})
	testReports(t, "appspec-os", []reportCase{
		{"said to be for instances", "version: 0.0\n", known(model.ComputePlatformServer), []string{"error "}},
		{"only hooks", "version: 0.0\nhooks:\n  AfterInstall:\n    - location: a.sh\n", spec, []string{"error "}},
		{"linux", exampleServerSpec, spec, nil},
		{"windows", "version: 0.0\nos: windows\n", spec, nil},
		{"Linux", "version: 0.0\nos: Linux\n", spec, []string{"error /os"}},
		{"a list", "version: 0.0\nos: [linux]\n", spec, nil}, // of the wrong type, which is a finding already
		{"null", "version: 0.0\nos:\n", spec, []string{"error /os"}},
	})
	testReports(t, "appspec-resource-count", []reportCase{
		{"said to be for Lambda", "version: 0.0\n", known(model.ComputePlatformLambda), []string{"error "}},
		{"empty list", "version: 0.0\nResources: []\n", spec, []string{"error /Resources"}},
		{"null", "version: 0.0\nResources:\n", spec, []string{"error /Resources"}},
		{"a word", "version: 0.0\nResources: charge\n", spec, nil},
		{"empty element", "version: 0.0\nResources: [{}]\n", spec, []string{"error /Resources"}},
		{"a list of words", "version: 0.0\nResources: [charge]\n", spec, nil},
	})
}

func TestAppSpecPlatformMismatch(t *testing.T) {
	embedded := func(member, kind, text string) string {
		return revisionExample(`{"revisionType": "` + kind + `", "` + member + `": {"content": "` + strings.ReplaceAll(text, "\n", `\n`) + `"}}`)
	}
	testReports(t, "appspec-platform-mismatch", []reportCase{
		{"ECS for ECS", exampleECSSpec, toECS, nil},
		{"ECS for Lambda", exampleECSSpec, toLambda, []string{"error /Resources/0/TargetService/Type"}},
		{"ECS for instances", exampleECSSpec, toServer, []string{"error /Resources/0/TargetService/Type"}},
		{"instances for Lambda", exampleServerSpec, toLambda, []string{"error "}},
		{"instances for instances", exampleServerSpec, toServer, nil},
		{"nothing known", exampleECSSpec, Options{}, nil},
		{"as text", embedded("appSpecContent", "AppSpecContent", exampleECSSpec), toLambda, []string{"error /revision/appSpecContent/content"}},
		{"as text, which no server takes", embedded("appSpecContent", "AppSpecContent", exampleECSSpec), toServer, nil},
		{"instances as text", embedded("appSpecContent", "AppSpecContent", exampleServerSpec), Options{}, []string{"error /revision/appSpecContent/content"}},
		{"instances as a string", embedded("string", "String", exampleServerSpec), Options{}, []string{"warning /revision/string/content"}},
		{"instances as a string beside what a tool prints for nothing", revisionExample(`{"revisionType": "String", "string": {"content": "` +
			strings.ReplaceAll(exampleServerSpec, "\n", `\n`) + `"}, "appSpecContent": null}`), Options{}, []string{"warning /revision/string/content"}},
	})
	group := exampleGroup(`"computePlatform": "Lambda"`)
	testReports(t, "appspec-platform-mismatch", []reportCase{
		{"the group's", exampleECSSpec, Options{Group: groupOf(t, group)}, []string{"error /Resources/0/TargetService/Type"}},
	})
	testReports(t, "platform-contradiction", []reportCase{
		{"configuration", exampleObject(exampleNames, exampleLambda,
			`"revision": {"revisionType": "String", "string": {"content": "`+strings.ReplaceAll(exampleECSSpec, "\n", `\n`)+`"}}`), Options{}, []string{"error "}},
	})
}

func TestAppSpecType(t *testing.T) {
	hooks := func(hooks string) string { return exampleServerSpec + "hooks: " + hooks + "\n" }
	testReports(t, "appspec-type-mismatch", []reportCase{
		{"Resources as an object", "version: 0.0\nResources: {f: {Type: AWS::Lambda::Function}}\n", Options{}, []string{"error /Resources"}},
		{"Resources as a word", "version: 0.0\nResources: f\n", Options{}, []string{"error /Resources"}},
		{"a resource that is a word", "version: 0.0\nResources: [f]\n", Options{}, []string{"error /Resources/0"}},
		{"Hooks as an object", exampleLambdaSpec + "Hooks: {BeforeAllowTraffic: f}\n", Options{}, []string{"error /Hooks"}},
		{"a hook that is a word", exampleLambdaSpec + "Hooks: [f]\n", Options{}, []string{"error /Hooks/0"}},
		{"a hook that is a list", exampleLambdaSpec + "Hooks: [{BeforeAllowTraffic: [f]}]\n", Options{}, []string{"error /Hooks/0/BeforeAllowTraffic"}},
		{"an empty list of hooks", exampleLambdaSpec + "Hooks: []\n", Options{}, nil},
		{"no hooks", exampleLambdaSpec + "Hooks:\n", Options{}, nil},
		{"LoadBalancerInfo as a list", ecsSpec(exampleTaskDefinition + "        LoadBalancerInfo: [{ContainerName: web, ContainerPort: 80}]\n"), Options{}, []string{"error " + atECSProperties + "/LoadBalancerInfo"}},
		{"hooks as a list", hooks("[{AfterInstall: [{location: a.sh}]}]"), Options{}, []string{"error /hooks"}},
		{"scripts as an object", hooks("{AfterInstall: {location: a.sh}}"), Options{}, []string{"error /hooks/AfterInstall"}},
		{"a script that is a word", hooks("{AfterInstall: [a.sh]}"), Options{}, []string{"error /hooks/AfterInstall/0"}},
		{"no scripts", hooks("{AfterInstall: }"), Options{}, nil},
		{"hooks as a word", hooks("none"), Options{}, []string{"error /hooks"}},
		{"files as an object", exampleServerSpec + "files: {source: /, destination: /srv}\n", Options{}, []string{"error /files"}},
		{"a source that is a list", exampleServerSpec + "files: [{source: [a], destination: /srv}]\n", Options{}, []string{"error /files/0/source"}},
		{"types as a word", examplePermission + "    type: file\n", Options{}, []string{"error /permissions/0/type"}},
		{"acls as a word", examplePermission + "    acls: u:shop:r\n", Options{}, []string{"error /permissions/0/acls"}},
		{"except as a word", examplePermission + "    except: a.txt\n", Options{}, []string{"warning /permissions/0/except"}},
		{"a context that is a word", examplePermission + "    context: s0\n", Options{}, []string{"error /permissions/0/context"}},
		{"a placeholder", exampleServerSpec + "files: ${FILES}\n", Options{}, nil},
	})
}

func TestAppSpecMembers(t *testing.T) {
	testReports(t, "appspec-member-unknown", []reportCase{
		{"Hooks for instances", exampleServerSpec + "Hooks: {}\n", Options{}, []string{"warning /Hooks"}},
		{"OS for instances", exampleServerSpec + "Files: []\n", Options{}, []string{"warning /Files"}},
		{"of a script", exampleServerSpec + "hooks:\n  AfterInstall:\n    - location: a.sh\n      timeOut: 3\n", Options{}, []string{"warning /hooks/AfterInstall/0/timeOut"}},
		{"of a function", strings.Replace(exampleLambdaSpec, "        Alias", "        TaskDefinition: a\n        Alias", 1), Options{}, []string{"warning /Resources/0/charge/Properties/TaskDefinition"}},
		{"top of ECS", exampleECSSpec + "Description: web\n", Options{}, []string{"warning /Description"}},
		{"all known", exampleECSSpec, Options{}, nil},
	})
	testReports(t, "appspec-member-case", []reportCase{
		{"lower camel", ecsSpec(exampleTaskDefinition + "        loadBalancerInfo: {containerName: web, containerPort: 80}\n"), Options{}, []string{"warning " + atECSProperties + "/loadBalancerInfo"}},
		{"as documented", exampleECSSpec, Options{}, nil},
	})
	testReports(t, "appspec-member-duplicate", []reportCase{
		{"an event", `{"version": 0.0, "os": "linux", "hooks": {"AfterInstall": [], "AfterInstall": []}}`, Options{}, []string{"warning /hooks/AfterInstall"}},
		{"in two cases", exampleLambdaSpec + "hooks: []\nHooks: []\n", Options{}, []string{"warning /Hooks"}},
		{"three times", `{"version": 0.0, "os": "linux", "x": 1, "x": 2, "x": 3}`, Options{}, []string{"warning /x", "warning /x"}},
	})
	testReports(t, "appspec-file-name", []reportCase{
		{"another name", exampleServerSpec, Options{}, nil},
	})
	found := []string{"note appspec-file-name "}
	for name, want := range map[string][]string{
		"appspec.json": found, "build/appspec.json": found, `build\appspec.json`: found, "appspec.yml": nil, "my-appspec.json": nil,
	} {
		if diff := cmp.Diff(want, briefly(findingsIn(t, exampleServerSpec, name, Options{}))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if got := findingsIn(t, exampleLambdaSpec, "appspec.json", Options{}); len(got) > 0 {
		t.Errorf("for Lambda: %q", briefly(got))
	}
}
