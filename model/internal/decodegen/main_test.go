package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/facts"
)

func TestGenerate_isUpToDate(t *testing.T) {
	structs, err := parseStructs("../..")
	if err != nil {
		t.Fatal(err)
	}
	want, err := generate(structs, facts.Structures())
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../decode_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("decode_gen.go is out of date: run go generate in package model (-want +got)\n%s", diff)
	}
}

func TestGenerate_refuses(t *testing.T) {
	text := facts.Value{Type: facts.String}
	structure := func(v facts.Value) []*facts.Structure {
		return []*facts.Structure{{Name: "S", Members: []facts.Member{{Name: "m", Value: v}}}}
	}
	enum := &facts.Enum{Name: "Color"}
	for _, test := range []struct {
		name    string
		fields  []goField
		value   facts.Value
		problem string
	}{
		{"no field", []goField{{"X", "x", pointer, "string"}}, text, "S.m has no field"},
		{"another type", []goField{{"M", "m", pointer, "int64"}}, text, "does not fit"},
		{"no pointer", []goField{{"M", "m", value, "string"}}, text, "does not fit"},
		{"another enumeration", []goField{{"M", "m", value, "Size"}}, facts.Value{Type: facts.String, Enum: enum}, "does not fit"},
		{"an enumeration as text", []goField{{"M", "m", pointer, "string"}}, facts.Value{Type: facts.String, Enum: enum}, "does not fit"},
		{"a list of another type", []goField{{"M", "m", list, "int64"}}, facts.Value{Type: facts.List, Elem: &text}, "does not fit"},
		{"another structure", []goField{{"M", "m", pointer, "T"}}, facts.Value{Type: facts.Object, Of: &facts.Structure{Name: "U"}}, "does not fit"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := generate(map[string][]goField{"S": test.fields}, structure(test.value))
			if err == nil || !strings.Contains(err.Error(), test.problem) {
				t.Errorf("%v, want an error with %q", err, test.problem)
			}
		})
	}
	many := structure(text)
	for range 64 {
		many[0].Members = append(many[0].Members, many[0].Members[0])
	}
	if _, err := generate(map[string][]goField{"S": {{"M", "m", pointer, "string"}}}, many); err == nil {
		t.Error("65 members fit into 64 bits")
	}
}

func TestParseStructs(t *testing.T) {
	const person = "package p\n\ntype Person struct {\n\tName *string `json:\"name,omitempty\"`\n\tAge func() `json:\"age\"`\n}\n"
	for _, test := range []struct {
		name, text, problem string
		want                map[string][]goField
	}{
		{"a struct", person, "", map[string][]goField{"Person": {{"Name", "name", pointer, "string"}, {"Age", "age", value, ""}}}},
		{"no Go", "package", "expected", nil},
		{"no struct", "package p\n", "no struct", nil},
		{"a field without a tag", "package p\n\ntype T struct{ A int }\n", "no struct", nil},
		{"a tag of another sort", "package p\n\ntype T struct{ A int `yaml:\"a\"` }\n", "no struct", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			if err := os.WriteFile(filepath.Join(folder, "p.go"), []byte(test.text), 0o644); err != nil {
				t.Fatal(err)
			}
			got, err := parseStructs(folder)
			if (err == nil) != (test.problem == "") || err != nil && !strings.Contains(err.Error(), test.problem) {
				t.Fatalf("%v, want an error with %q", err, test.problem)
			}
			if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(goField{})); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "p.go"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, folder := range map[string]string{"a folder for a file": folder, "a pattern": "["} {
		if got, err := parseStructs(folder); err == nil {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestLowerFirst(t *testing.T) {
	for name, want := range map[string]string{
		"Alarm": "alarm", "ECSTaskSet": "ecsTaskSet", "S3Location": "s3Location", "EC2TagFilter": "ec2TagFilter", "ELBInfo": "elbInfo",
		"GitHubLocation": "gitHubLocation", "string": "string", "int32": "int32", "ListOfEC2TagFilter": "listOfEC2TagFilter",
	} {
		if got := lowerFirst(name); got != want {
			t.Errorf("lowerFirst(%q) = %q, want %q", name, got, want)
		}
	}
}
