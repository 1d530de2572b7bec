package appspec

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

const lambdaYAML = `# Moves the alias live of the function orders.
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "7"
        TargetVersion: 8
Hooks:
  - BeforeAllowTraffic: orders-check
  - AfterAllowTraffic: arn:aws:lambda:eu-west-1:111122223333:function:orders-check
`

const ecsJSON = `{
	"version": 1,
	"Resources": [{
		"TargetService": {
			"Type": "AWS::ECS::Service",
			"Properties": {
				"TaskDefinition": "arn:aws:ecs:eu-west-1:111122223333:task-definition\/shop:42",
				"LoadBalancerInfo": {"ContainerName": "shop", "ContainerPort": "8080"},
				"PlatformVersion": "LATEST",
				"NetworkConfiguration": {"AwsvpcConfiguration": {
					"Subnets": ["subnet-1", "subnet-2"], "SecurityGroups": ["sg-1"], "AssignPublicIp": "DISABLED"
				}},
				"CapacityProviderStrategy": [{"Base": 1, "CapacityProvider": "FARGATE", "Weight": 2}, {"CapacityProvider": "FARGATE_SPOT"}]
			}
		}
	}],
	"Hooks": [{"BeforeInstall": "check"}]
}`

const serverYAML = `version: 0.0
os: linux
files:
  - source: /html
    destination: /var/www
file_exists_behavior: OVERWRITE
permissions:
  - object: /var/www
    pattern: "**"
    owner: www
    group: www
    mode: 0644
    acls: ["u:deploy:rwx"]
    context: {user: u, type: httpd_sys_content_t, range: s0}
    type: [file]
hooks:
  ApplicationStop:
    - location: stop.sh
      timeout: 60
      runas: root
  BeforeInstall:
  AfterInstall:
    - {location: one.sh, sudo: true}
    - {location: two.sh}
`

// read returns what a file says and the faults in its shape.
func outline(f *File) []string {
	var lines []string
	say := func(name string, values ...Value) {
		words := []string{name}
		for _, v := range values {
			if v.There() {
				words = append(words, fmt.Sprintf("%s:%v:%s", v.Name, v.Kind, v.Raw))
			}
		}
		if len(words) > 1 {
			lines = append(lines, strings.Join(words, " "))
		}
	}
	lines = append(lines, "platform "+string(f.Platform))
	say("top", f.Version, f.OS, f.FileExistsBehavior)
	for _, r := range f.Resources {
		say("resource "+r.Name, r.Type)
		say("function", r.FunctionName, r.Alias, r.CurrentVersion, r.TargetVersion)
		say("service", r.TaskDefinition, r.PlatformVersion, r.ContainerName, r.ContainerPort, r.AssignPublicIP)
		say("subnets", r.Subnets...)
		say("groups", r.SecurityGroups...)
		for _, c := range r.CapacityProviders {
			say("provider", c.Base, c.Provider, c.Weight)
		}
	}
	for _, h := range f.Hooks {
		say("hook "+h.Event, h.Function)
	}
	for _, c := range f.Files {
		say("file", c.Source, c.Destination)
	}
	for _, p := range f.Permissions {
		say("permission", p.Object, p.Pattern, p.Owner, p.Group, p.Mode)
		say("acls", p.ACLs...)
		say("context", p.ContextName, p.ContextUser, p.ContextType, p.ContextRange)
		say("types", p.Types...)
	}
	for _, e := range f.Events {
		lines = append(lines, fmt.Sprintf("event %s %d", e.Name, len(e.Scripts)))
		for _, s := range e.Scripts {
			say("script", s.Location, s.Timeout, s.RunAs, s.Sudo)
		}
	}
	kinds := map[FaultKind]string{
		WrongType: "wrong type", UnknownMember: "unknown member", OddCase: "odd case", DuplicateMember: "duplicate member", NotSingle: "not single",
	}
	for _, x := range f.Faults {
		line := fmt.Sprintf("fault: %s at %s (%s)", kinds[x.Kind], f.Document.Pointer(x.Node), x.Path)
		if x.Want != source.Invalid {
			line += fmt.Sprintf(", wants %v", x.Want)
		}
		if x.First > 0 {
			line += fmt.Sprintf(", first at %v", f.Document.Position(int(f.Document.Nodes[x.First].Name.Start)))
		}
		lines = append(lines, line)
	}
	return lines
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"Lambda in YAML", lambdaYAML, []string{
			"platform Lambda",
			"top version:number:0.0",
			"resource orders Type:string:AWS::Lambda::Function",
			`function Name:string:orders Alias:string:live CurrentVersion:string:"7" TargetVersion:number:8`,
			"hook BeforeAllowTraffic BeforeAllowTraffic:string:orders-check",
			"hook AfterAllowTraffic AfterAllowTraffic:string:arn:aws:lambda:eu-west-1:111122223333:function:orders-check",
		}},
		{"ECS in JSON with tabs", ecsJSON, []string{
			"platform ECS",
			"top version:number:1",
			`resource TargetService Type:string:"AWS::ECS::Service"`,
			`service TaskDefinition:string:"arn:aws:ecs:eu-west-1:111122223333:task-definition\/shop:42" PlatformVersion:string:"LATEST" ContainerName:string:"shop" ContainerPort:string:"8080" AssignPublicIp:string:"DISABLED"`,
			`subnets :string:"subnet-1" :string:"subnet-2"`,
			`groups :string:"sg-1"`,
			`provider Base:number:1 CapacityProvider:string:"FARGATE" Weight:number:2`,
			`provider CapacityProvider:string:"FARGATE_SPOT"`,
			`hook BeforeInstall BeforeInstall:string:"check"`,
		}},
		{"Server in YAML", serverYAML, []string{
			"platform Server",
			"top version:number:0.0 os:string:linux file_exists_behavior:string:OVERWRITE",
			"file source:string:/html destination:string:/var/www",
			`permission object:string:/var/www pattern:string:"**" owner:string:www group:string:www mode:number:0644`,
			`acls :string:"u:deploy:rwx"`,
			"context user:string:u type:string:httpd_sys_content_t range:string:s0",
			"types :string:file",
			"event ApplicationStop 1",
			"script location:string:stop.sh timeout:number:60 runas:string:root",
			"event BeforeInstall 0",
			"event AfterInstall 2",
			"script location:string:one.sh sudo:boolean:true",
			"script location:string:two.sh",
		}},
		{"what Python prints", `{'version': 0.0, 'Resources': [{'f': {'Type': 'AWS::Lambda::Function', 'Properties': {'Alias': 'a', 'CurrentVersion': None}}}]}`, []string{
			"platform Lambda",
			"top version:number:0.0",
			"resource f Type:string:'AWS::Lambda::Function'",
			"function Alias:string:'a' CurrentVersion:string:None",
		}},
		{"names in odd case", "Version: 0.0\nresources:\n- f:\n    type: AWS::Lambda::Function\n    properties: {name: f, currentversion: 1}\nhooks:\n- BeforeAllowTraffic: g\n", []string{
			"platform Lambda",
			"top Version:number:0.0",
			"resource f type:string:AWS::Lambda::Function",
			"function name:string:f currentversion:number:1",
			"hook BeforeAllowTraffic BeforeAllowTraffic:string:g",
			"fault: odd case at /Version (version)",
			"fault: odd case at /resources (Resources)",
			"fault: odd case at /resources/0/f/type (Resources.Type)",
			"fault: odd case at /resources/0/f/properties (Resources.Properties)",
			"fault: odd case at /resources/0/f/properties/name (Resources.Properties.Name)",
			"fault: odd case at /resources/0/f/properties/currentversion (Resources.Properties.CurrentVersion)",
			"fault: odd case at /hooks (Hooks)",
		}},
		{"resources as an object", "version: 0.0\nResources:\n  TargetService:\n    Type: AWS::ECS::Service\nHooks:\n  BeforeInstall: f\n", []string{
			"platform ECS",
			"top version:number:0.0",
			"resource TargetService Type:string:AWS::ECS::Service",
			"hook BeforeInstall BeforeInstall:string:f",
			"fault: wrong type at /Resources (Resources), wants list",
			"fault: wrong type at /Hooks (Hooks), wants list",
		}},
		{"two functions", "version: 0.0\nResources:\n- f: {Type: AWS::Lambda::Function}\n- g: {Type: AWS::Lambda::Function}\n  h: {Type: AWS::Lambda::Function}\n- i\n- {}\n", []string{
			"platform Lambda",
			"top version:number:0.0",
			"resource f Type:string:AWS::Lambda::Function",
			"resource g Type:string:AWS::Lambda::Function",
			"resource h Type:string:AWS::Lambda::Function",
			"fault: not single at /Resources/1 (Resources)",
			"fault: wrong type at /Resources/2 (Resources), wants object",
			"fault: not single at /Resources/3 (Resources)",
		}},
		{"a resource not indented below its name", "version: 0.0\nResources:\n- TargetService:\n  Type: AWS::ECS::Service\n  Properties: {TaskDefinition: t}\n", []string{
			"platform ECS",
			"top version:number:0.0",
			"resource TargetService Type:string:AWS::ECS::Service",
			"service TaskDefinition:string:t",
			"fault: not single at /Resources/0 (Resources)",
		}},
		{"a resource without a name", `{"version": 0.0, "Resources": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": "t"}}}`, []string{
			"platform ECS",
			"top version:number:0.0",
			`resource  Type:string:"AWS::ECS::Service"`,
			`service TaskDefinition:string:"t"`,
			"fault: wrong type at /Resources (Resources), wants list",
		}},
		{"lists and objects in each other's place", "version: {}\nResources:\n- s:\n    Type: AWS::ECS::Service\n    Properties:\n      LoadBalancerInfo:\n      - ContainerName: c\n      NetworkConfiguration: none\n      CapacityProviderStrategy: {Base: 1}\nHooks:\n- BeforeInstall: [f]\n- AfterInstall\n", []string{
			"platform ECS",
			"top version:object:{}",
			"resource s Type:string:AWS::ECS::Service",
			"service ContainerName:string:c",
			"provider Base:number:1",
			"hook BeforeInstall BeforeInstall:list:[f]",
			"fault: wrong type at /version (version), wants string",
			"fault: wrong type at /Resources/0/s/Properties/LoadBalancerInfo (Resources.Properties.LoadBalancerInfo), wants object",
			"fault: wrong type at /Resources/0/s/Properties/NetworkConfiguration (Resources.Properties.NetworkConfiguration), wants object",
			"fault: wrong type at /Resources/0/s/Properties/CapacityProviderStrategy (Resources.Properties.CapacityProviderStrategy), wants list",
			"fault: wrong type at /Hooks/0/BeforeInstall (Hooks), wants string",
			"fault: wrong type at /Hooks/1 (Hooks), wants object",
		}},
		{"members of the other platform", "version: 0.0\nos: linux\nResources:\n- f:\n    Type: AWS::Lambda::Function\n    Properties: {Alias: a, TaskDefinition: t}\n    More: 1\n", []string{
			"platform Lambda",
			"top version:number:0.0",
			"resource f Type:string:AWS::Lambda::Function",
			"function Alias:string:a",
			"fault: unknown member at /os ()",
			"fault: unknown member at /Resources/0/f/Properties/TaskDefinition (Resources.Properties)",
			"fault: unknown member at /Resources/0/f/More (Resources)",
		}},
		{"members twice", "version: 0.0\nResources:\n- f: {Type: x, Type: AWS::Lambda::Function}\nresources:\n- g: {Type: AWS::Lambda::Function}\n", []string{
			"platform Lambda",
			"top version:number:0.0",
			"resource g Type:string:AWS::Lambda::Function",
			"fault: odd case at /resources (Resources)",
			"fault: duplicate member at /resources (Resources), first at {2 1}",
		}},
		{"Server names in other case", "version: 0.0\nos: linux\nHooks: {}\nFiles: []\n", []string{
			"platform Server",
			"top version:number:0.0 os:string:linux",
			"fault: unknown member at /Hooks ()",
			"fault: unknown member at /Files ()",
		}},
		{"Server hooks as a list", "version: 0.0\nos: linux\nhooks:\n- BeforeInstall:\n  - location: a\n- x\n", []string{
			"platform Server",
			"top version:number:0.0 os:string:linux",
			"event BeforeInstall 1",
			"script location:string:a",
			"fault: wrong type at /hooks (hooks), wants object",
		}},
		{"Server values in other shapes", "version: 0.0\nos: [linux]\nfiles: {source: a}\npermissions: [x]\nhooks:\n  BeforeInstall: {location: b, extra: 1}\n  AfterInstall: c\n  BeforeInstall: []\n", []string{
			"platform Server",
			"top version:number:0.0 os:list:[linux]",
			"file source:string:a",
			"event BeforeInstall 1",
			"script location:string:b",
			"event AfterInstall 0",
			"event BeforeInstall 0",
			"fault: wrong type at /os (os), wants string",
			"fault: wrong type at /files (files), wants list",
			"fault: wrong type at /permissions/0 (permissions), wants object",
			"fault: wrong type at /hooks/BeforeInstall (hooks), wants list",
			"fault: unknown member at /hooks/BeforeInstall/extra (hooks)",
			"fault: wrong type at /hooks/AfterInstall (hooks), wants list",
			"fault: duplicate member at /hooks/BeforeInstall (hooks), first at {6 3}",
		}},
		{"no object", "- version: 0.0\n", []string{"platform ", "top version:number:0.0", "fault: wrong type at  (), wants object"}},
		{"a word", "appspec", []string{"platform ", "fault: wrong type at  (), wants object"}},
		{"nulls", "version:\nResources:\nHooks:\n", []string{"platform ", "top version:null:"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := Read(c.text, source.Limits{})
			check(t, f, c.text)
			if diff := cmp.Diff(c.want, outline(f)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func TestRead_Platform(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       model.ComputePlatform
	}{
		{"type of a function", "Resources: [{f: {Type: AWS::Lambda::Function}}]", model.ComputePlatformLambda},
		{"type in lower case", "resources: [{f: {type: aws::ecs::service}}]", model.ComputePlatformECS},
		{"the type before the properties", "Resources: [{f: {Properties: {Alias: a}, Type: AWS::ECS::Service}}]", model.ComputePlatformECS},
		{"properties of a function", "Resources: [{f: {Properties: {alias: a}}}]", model.ComputePlatformLambda},
		{"properties of a service", "Resources: {f: {Properties: {LoadBalancerInfo: }}}", model.ComputePlatformECS},
		{"an unknown type", "Resources: [{f: {Type: x}}]", ""},
		{"an unknown type with hooks of ECS", "Resources: [{f: {Type: x}}]\nHooks: [{AfterAllowTestTraffic: g}]", model.ComputePlatformECS},
		{"hooks of both", "Resources: [{f: {Type: x}}]\nHooks: [{AfterAllowTraffic: g}]", ""},
		{"resources and os", "os: linux\nResources: [{f: {Type: AWS::ECS::Service}}]", model.ComputePlatformECS},
		{"os", "os: plan9", model.ComputePlatformServer},
		{"files", "files: []", model.ComputePlatformServer},
		{"permissions", "permissions:", model.ComputePlatformServer},
		{"hooks with scripts", "hooks: {BeforeInstall: [{location: a}]}", model.ComputePlatformServer},
		{"hooks with scripts in a list", "hooks: [{BeforeInstall: [{location: a}]}]", model.ComputePlatformServer},
		{"hooks with functions", "Hooks: [{BeforeInstall: f}]", model.ComputePlatformECS},
		{"hooks with functions in an object", "Hooks: {BeforeInstall: f}", model.ComputePlatformECS},
		{"hooks without events", "hooks: {}", model.ComputePlatformServer},
		{"Hooks without events", "Hooks: [{}]", ""},
		{"a version alone", "version: 0.0", ""},
		{"a list", "[os]", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := Read(c.text, source.Limits{})
			check(t, f, c.text)
			if f.Platform != c.want {
				t.Errorf("platform %q, want %q", f.Platform, c.want)
			}
		})
	}
}

func TestReadAs_DecidesWhereTheContentDoesNot(t *testing.T) {
	for _, c := range []struct {
		name, text string
		expected   model.ComputePlatform
		want       []string
	}{
		{"a version alone, for instances", "version: 0.0\nHooks: x\n", model.ComputePlatformServer, []string{
			"platform ", "top version:number:0.0", "fault: unknown member at /Hooks ()",
		}},
		{"properties of Lambda", "Resources: [{f: {Properties: {Name: n, PlatformVersion: p}}}]", model.ComputePlatformLambda, []string{
			"platform ", "function Name:string:n", "fault: unknown member at /Resources/0/f/Properties/PlatformVersion (Resources.Properties)",
		}},
		{"content that tells", "os: linux", model.ComputePlatformECS, []string{"platform Server", "top os:string:linux"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := ReadAs(c.text, source.Limits{}, c.expected)
			check(t, f, c.text)
			if diff := cmp.Diff(c.want, outline(f)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if f.Expected != c.expected {
				t.Errorf("expected %q, want %q", f.Expected, c.expected)
			}
		})
	}
}
