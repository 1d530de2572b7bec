package facts

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// oracle is a plain map from the names of a structure's members in a dialect to their positions.
func oracle(s *Structure, dialect Dialect) map[string]int {
	positions := make(map[string]int)
	for i := range s.Members {
		name := Spelling(s.Members[i].Name, dialect)
		positions[name] = i
		if dialect == Pascal && name == "String_" {
			positions["String"] = i
		}
	}
	return positions
}

// finder is the lookup of a dialect.
func finder(s *Structure, dialect Dialect) func(string) int {
	return map[Dialect]func(string) int{Wire: s.Find, Pascal: s.FindPascal, Snake: s.FindSnake}[dialect]
}

var dialects = []Dialect{Wire, Pascal, Snake}

func TestFind_EveryNameInEveryStructure(t *testing.T) {
	names := make(map[string]bool)
	for _, s := range Structures() {
		for _, d := range dialects {
			for name := range oracle(s, d) {
				names[name] = true
			}
		}
	}
	for _, s := range Structures() {
		for _, d := range dialects {
			want, find := oracle(s, d), finder(s, d)
			for name := range names {
				i, ok := want[name]
				if !ok {
					i = -1
				}
				if got := find(name); got != i {
					t.Errorf("%s, dialect %d: %q is member %d, want %d", s.Name, d, name, got, i)
				}
			}
		}
	}
}

func TestFind_NonNames(t *testing.T) {
	for _, s := range Structures() {
		for _, d := range dialects {
			find := finder(s, d)
			for name, i := range oracle(s, d) {
				for _, other := range []string{name + "x", "x" + name, name[1:], name[:len(name)-1], name + "\x00", " " + name} {
					if want, ok := oracle(s, d)[other]; find(other) != want && ok || !ok && find(other) != -1 {
						t.Errorf("%s: %q is found as member %d", s.Name, other, find(other))
					}
				}
				if find(strings.Clone(name)) != i {
					t.Errorf("%s: a copy of %q is not found", s.Name, name)
				}
			}
			if find("") != -1 {
				t.Errorf("%s: the empty name is found", s.Name)
			}
		}
	}
}

// Any string, and any name with one byte changed, is found where a map finds it.
func TestFind_AgreesWithMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(Structures()).Draw(t, "structure")
		d := rapid.SampledFrom(dialects).Draw(t, "dialect")
		name := rapid.String().Draw(t, "name")
		if rapid.Bool().Draw(t, "changed") {
			b := []byte(Spelling(s.Members[rapid.IntRange(0, len(s.Members)-1).Draw(t, "member")].Name, d))
			b[rapid.IntRange(0, len(b)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
			name = string(b)
		}
		want, ok := oracle(s, d)[name]
		if !ok {
			want = -1
		}
		if got := finder(s, d)(name); got != want {
			t.Errorf("%s, dialect %d: %q is member %d, want %d", s.Name, d, name, got, want)
		}
	})
}

func TestFind_OutsideTheTable(t *testing.T) {
	s := &Structure{Name: "Mine", Members: []Member{{Name: "a"}}}
	for _, d := range dialects {
		if got := finder(s, d)("a"); got != -1 {
			t.Errorf("dialect %d: found as member %d", d, got)
		}
	}
}

func TestIndex_TellsNamesOfOneShapeApart(t *testing.T) {
	// Alike in their length and in their first and last eight bytes.
	inside := "12345678" + "aaaaaaaa" + "bbbbbbbb" + "87654321"
	x := newIndex([]string{inside, "a", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghijklmnop"})
	for _, other := range []string{
		"12345678" + "aaaaaaaX" + "bbbbbbbb" + "87654321",
		"12345678" + "aaaaaaaa" + "Xbbbbbbb" + "87654321",
		"12345678" + "aaaaaaaa" + "bbbbbbbX" + "87654321",
		"b", "aa", "abd", "adc", "abcx", "abcdxfg", "abcdefxh", "abcdefghiXklmnop",
	} {
		if got := x.find(other); got != -1 {
			t.Errorf("%q is found as name %d", other, got)
		}
	}
	for i, e := range x.entries {
		if got := x.find(e.name); got != i {
			t.Errorf("%q is found as name %d, want %d", e.name, got, i)
		}
	}
}

func TestIndex_HoldsNothingWhereShapesAreEqual(t *testing.T) {
	x := newIndex([]string{"12345678a87654321", "12345678b87654321"})
	if got := x.find("12345678a87654321"); got != -1 {
		t.Errorf("found as name %d", got)
	}
}

func TestIndex_ZeroHoldsNothing(t *testing.T) {
	var x index
	for _, s := range []string{"", "a", "deploymentId"} {
		if got := x.find(s); got != -1 {
			t.Errorf("%q is found as name %d", s, got)
		}
	}
}

func TestLookups_AllocateNothing(t *testing.T) {
	status, name := strings.Clone("Succeeded"), strings.Clone("deploymentGroupName")
	limits := CurrentLimits()
	tests := map[string]func(){
		"Find":       func() { DeploymentInfo.Find(name) },
		"FindPascal": func() { DeploymentInfo.FindPascal(name) },
		"FindSnake":  func() { DeploymentInfo.FindSnake(name) },
		"Has":        func() { DeploymentStatus.Has(status) },
		"Valid":      func() { NameCharset.Valid(name) },
		"Value":      func() { limits.Value(AlarmLimit) },
		"EventRank":  func() { EventRank("Server", name) },
		"Terminal":   func() { _ = Terminal(status) },
	}
	for what, f := range tests {
		t.Run(what, func(t *testing.T) {
			if n := testing.AllocsPerRun(100, f); n != 0 {
				t.Errorf("%v allocations", n)
			}
		})
	}
}

func TestSpelling(t *testing.T) {
	tests := []struct{ wire, pascal, snake string }{
		{"applicationName", "ApplicationName", "application_name"},
		{"deploymentId", "DeploymentId", "deployment_id"},
		{"s3Location", "S3Location", "s3_location"},
		{"eTag", "ETag", "e_tag"},
		{"gitHubLocation", "GitHubLocation", "git_hub_location"},
		{"string", "String_", "string"},
		{"appSpecContent", "AppSpecContent", "app_spec_content"},
		{"sha256", "Sha256", "sha256"},
		{"ec2TagSet", "Ec2TagSet", "ec2_tag_set"},
		{"ec2TagSetList", "Ec2TagSetList", "ec2_tag_set_list"},
		{"ecsTarget", "EcsTarget", "ecs_target"},
		{"identifer", "Identifer", "identifer"},
		{"InProgress", "InProgress", "in_progress"},
		{"Key", "Key", "key"},
		{"listenerArns", "ListenerArns", "listener_arns"},
		{"ec2DeploymentOptions", "Ec2DeploymentOptions", "ec2_deployment_options"},
		{"", "", ""},
	}
	for _, test := range tests {
		t.Run(test.wire, func(t *testing.T) {
			if got := Spelling(test.wire, Wire); got != test.wire {
				t.Errorf("on the wire %q", got)
			}
			if got := Spelling(test.wire, Pascal); got != test.pascal {
				t.Errorf("in Pascal %q, want %q", got, test.pascal)
			}
			if got := Spelling(test.wire, Snake); got != test.snake {
				t.Errorf("in snake case %q, want %q", got, test.snake)
			}
		})
	}
}

func TestFindPascal_KnowsBothSpellingsOfString(t *testing.T) {
	want := RevisionLocation.Find("string")
	for _, name := range []string{"String_", "String"} {
		if got := RevisionLocation.FindPascal(name); got != want {
			t.Errorf("%s is member %d, want %d", name, got, want)
		}
		if got := S3Location.FindPascal(name); got != -1 {
			t.Errorf("%s is member %d of a structure without it", name, got)
		}
	}
}

func TestWireSpelling_IsTheOppositeOfSpelling(t *testing.T) {
	for _, s := range Structures() {
		for _, m := range s.Members {
			first := m.Name[0]
			if got := WireSpelling(Spelling(m.Name, Snake), Snake); 'a' <= first && first <= 'z' && snakeCase(got) != snakeCase(m.Name) {
				t.Errorf("%s.%s is read as %q from snake_case", s.Name, m.Name, got)
			}
			if got := WireSpelling(Spelling(m.Name, Pascal), Pascal); 'a' <= first && first <= 'z' && m.Name != "string" && got != m.Name {
				t.Errorf("%s.%s is read as %q from PascalCase", s.Name, m.Name, got)
			}
		}
	}
	for _, test := range []struct {
		name    string
		dialect Dialect
		want    string
	}{
		{"NewMember", Pascal, "newMember"},
		{"newMember", Pascal, "newMember"},
		{"", Pascal, ""},
		{"Éclair", Pascal, "Éclair"},
		{"\xe3\xe3ETag", Pascal, "\xe3\xe3ETag"},
		{"new_member", Snake, "newMember"},
		{"new__é_", Snake, "newé"},
		{"NewMember", Wire, "NewMember"},
	} {
		if got := WireSpelling(test.name, test.dialect); got != test.want {
			t.Errorf("%q is read as %q, want %q", test.name, got, test.want)
		}
	}
}
