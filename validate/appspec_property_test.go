package validate

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// A specTree is the value of an AppSpec: a scalar as JSON writes it, or an object or list.
type specTree struct {
	scalar  string
	names   []string // of an object, one for each child
	list    bool
	content []specTree
}

var (
	specNames = rapid.SampledFrom([]string{
		"version", "Resources", "Hooks", "resources", "hooks", "os", "files", "permissions", "file_exists_behavior", "Type", "Properties", "Name", "Alias",
		"CurrentVersion", "TargetVersion", "TaskDefinition", "LoadBalancerInfo", "ContainerName", "containerPort", "ContainerPort", "NetworkConfiguration",
		"AwsvpcConfiguration", "Subnets", "AssignPublicIp", "CapacityProviderStrategy", "CapacityProvider", "Base", "Weight", "BeforeAllowTraffic",
		"AfterInstall", "Install", "AfterInstal", "TargetService", "f", "source", "destination", "location", "timeout", "runas", "object", "mode",
		"acls", "type", "context", "range", "name", "user", "pattern", "except", "é", "two words", "x: y",
	})
	specScalars = rapid.SampledFrom([]string{
		"null", "true", "0", "0.0", "1", "755", "785", "80", "-1", "4", `"4"`, `"0.0"`, `""`, `"AWS::Lambda::Function"`, `"AWS::ECS::Service"`,
		`"linux"`, `"windows"`, `"Linux"`, `"<NAME>"`, `"${NAME}"`, `"30m"`, `"d:u:bob:r"`, `"u:bob:q"`, `"s0:c1,c1"`, `"file"`, `"$LATEST"`,
		`"ENABLED"`, `"arn:aws:lambda:::f"`, `"f"`, `"a \"b\"\n# c: d"`, `"é ü"`,
	})
)

// specTrees generates values of AppSpec files, mostly in a shape in which they can stand there.
func specTrees(depth int) *rapid.Generator[specTree] {
	return rapid.Custom(func(t *rapid.T) specTree {
		kind := rapid.IntRange(0, 4).Draw(t, "kind")
		if depth == 0 || kind == 0 {
			return specTree{scalar: specScalars.Draw(t, "scalar")}
		}
		tree := specTree{list: kind == 1}
		for i := range rapid.IntRange(0, 4).Draw(t, "children") {
			if !tree.list {
				name := specNames.Draw(t, "name")
				if slices.Contains(tree.names, name) {
					continue // YAML and JSON do not agree about members that stand twice
				}
				tree.names = append(tree.names, name)
			}
			tree.content = append(tree.content, specTrees(depth-1).Draw(t, strconv.Itoa(i)))
		}
		return tree
	})
}

func object(members ...any) specTree {
	var tree specTree
	for i := 0; i < len(members); i += 2 {
		tree.names = append(tree.names, members[i].(string))
		tree.content = append(tree.content, members[i+1].(specTree))
	}
	return tree
}

// specs generates AppSpec files for every platform.
var specs = rapid.Custom(func(t *rapid.T) specTree {
	version := specTree{scalar: specScalars.Draw(t, "version")}
	part := func(name string) specTree { return specTrees(3).Draw(t, name) }
	list := func(elements ...specTree) specTree { return specTree{list: true, content: elements} }
	resource := func(typ string) specTree {
		return list(object(specNames.Draw(t, "resource"), object("Type", specTree{scalar: strconv.Quote(typ)}, "Properties", part("properties"))))
	}
	switch rapid.IntRange(0, 4).Draw(t, "platform") {
	case 0:
		return object("version", version, "Resources", resource("AWS::Lambda::Function"), "Hooks", part("hooks"))
	case 1:
		return object("version", version, "Resources", resource("AWS::ECS::Service"), "Hooks", part("hooks"))
	case 2:
		return object("version", version, "os", specTree{scalar: specScalars.Draw(t, "os")}, "files", part("files"),
			"permissions", list(part("permission")), "hooks", object(specNames.Draw(t, "event"), list(part("script"))))
	case 3:
		return object("version", version, "Resources", part("resources"))
	default:
		return object("version", version, "hooks", part("hooks"), "permissions", part("permissions"))
	}
})

func (tree specTree) json() string {
	var parts []string
	for i, c := range tree.content {
		if tree.list {
			parts = append(parts, c.json())
			continue
		}
		name, _ := json.Marshal(tree.names[i])
		parts = append(parts, string(name)+": "+c.json())
	}
	switch {
	case tree.scalar != "":
		return tree.scalar
	case tree.list:
		return "[" + strings.Join(parts, ", ") + "]"
	default:
		return "{" + strings.Join(parts, ", ") + "}"
	}
}

// yaml writes a value in blocks behind a name or a dash, indented by so many blanks.
func (tree specTree) yaml(indent int) string {
	if tree.scalar != "" || len(tree.content) == 0 {
		return " " + tree.json() + "\n"
	}
	var b strings.Builder
	b.WriteString("\n")
	for i, c := range tree.content {
		b.WriteString(strings.Repeat(" ", indent))
		if tree.list {
			b.WriteString("-")
		} else {
			fmt.Fprintf(&b, "%q:", tree.names[i])
		}
		b.WriteString(c.yaml(indent + 2))
	}
	return b.String()
}

// The same AppSpec has the same findings at the same pointers whatever language it is written in, and as a string in a request.
func TestAppSpec_FindingsAreThoseOfTheValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tree := specs.Draw(t, "spec")
		texts := []string{tree.json(), strings.ReplaceAll(tree.json(), ", ", ",\n "), strings.TrimPrefix(tree.yaml(0), "\n")}
		want := inOrder(toldOf(foundAlone(t, texts[0], source.AsJSON), false))
		for _, text := range texts[1:] {
			if diff := cmp.Diff(want, inOrder(toldOf(foundAlone(t, text, source.AsYAML), false)), cmp.AllowUnexported(told{}), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("%s\nand\n%s\n(-first +second):\n%s", texts[0], text, diff)
			}
		}
	})
}

func foundAlone(t *rapid.T, text string, format source.FormatHint) []Finding {
	docs := source.Parse([]byte(text), source.Options{Format: format})
	if len(docs) != 1 || len(docs[0].Nodes) == 0 {
		t.Fatalf("not one readable document: %s", text)
	}
	return New(Options{Kind: model.AppSpec}).Document(docs[0], "appspec").Findings
}

// inOrder orders what findings say by where they say it, since places follow the language.
func inOrder(all []told) []told {
	slices.SortFunc(all, func(a, b told) int {
		return strings.Compare(a.pointer+"\x00"+a.rule+"\x00"+a.message, b.pointer+"\x00"+b.rule+"\x00"+b.message)
	})
	return all
}

func TestAppSpec_EmbeddingChangesNoGeneratedFile(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		tree := specs.Draw(r, "spec")
		for _, text := range []string{tree.json(), strings.TrimPrefix(tree.yaml(0), "\n")} {
			checkEmbeddings(t, text)
		}
		if t.Failed() {
			r.FailNow()
		}
	})
}
