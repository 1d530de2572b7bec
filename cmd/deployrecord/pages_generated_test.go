package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/google/go-cmp/cmp"
)

// Tables of pages stand between two comments and are made from what the program goes by. With -update, they are written.
func TestDocs_GeneratedTables(t *testing.T) {
	schema := configSchema(t)
	tables := map[string]string{"settings": settingsTable(schema), "limits": limitsTable()}
	const path = "docs/configuration.md"
	text := page(t, path)
	for name, table := range tables {
		before, rest, found := strings.Cut(text, "<!-- "+name+" -->\n")
		old, after, ended := strings.Cut(rest, "<!-- /"+name+" -->\n")
		if !found || !ended {
			t.Errorf("%s has no place for the table of %s", path, name)
			continue
		}
		if *update {
			text = before + "<!-- " + name + " -->\n" + table + "<!-- /" + name + " -->\n" + after
		} else if diff := cmp.Diff(old, table); diff != "" {
			t.Errorf("%s: the table of %s is out of date, go test ./cmd/deployrecord -update writes it (-page +program):\n%s", path, name, diff)
		}
	}
	if *update {
		if err := os.WriteFile(filepath.Join("../..", path), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// property is a setting, as the schema of the configuration file has it.
type property struct {
	Description string
	Enum        []string
	Default     any
	Required    []string
	AnyOf       []property
	OneOf       []property
	Items       *property
	Properties  properties
	Ref         string     `json:"$ref"`
	Defs        properties `json:"$defs"`
}

// properties are settings in the order of the schema.
type properties []struct {
	name string
	property
}

func (p *properties) UnmarshalJSON(text []byte) error {
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	if _, err := decoder.Token(); err != nil {
		return err
	}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return err
		}
		*p = append(*p, struct {
			name string
			property
		}{name: name.(string)})
		if err := decoder.Decode(&(*p)[len(*p)-1].property); err != nil {
			return err
		}
	}
	return nil
}

func configSchema(t *testing.T) property {
	t.Helper()
	var schema property
	if err := json.Unmarshal([]byte(printed(t, 0, "config", "schema")), &schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

// settingsTable lists the settings, and below each that holds objects the settings of those.
func settingsTable(schema property) string {
	var b strings.Builder
	b.WriteString("| setting | what it is |\n| --- | --- |\n")
	for _, p := range schema.Properties {
		fmt.Fprintf(&b, "| `%s` | %s%s |\n", p.name, inCell(p.Description), schema.values(p.property))
		objects := p.objects()
		for _, inner := range objects.Properties {
			required := ""
			if slices.Contains(objects.Required, inner.name) {
				required = " Required."
			}
			fmt.Fprintf(&b, "| `%s[].%s` | %s%s%s |\n", p.name, inner.name, inCell(schema.describe(inner.property)), required, schema.values(inner.property))
		}
	}
	return b.String()
}

// values lists what a setting, or each element of one that is a list, may be, if that is a choice of a few. The default
// is that of the setting itself, since a definition serves settings that have none.
func (p property) values(setting property) string {
	const few = 10
	within := slices.Clone(setting.AnyOf)
	if setting.Items != nil {
		within = append(within, *setting.Items)
	}
	for _, d := range p.Defs {
		if setting.Ref == "#/$defs/"+d.name {
			for _, one := range d.AnyOf {
				one.Default = nil
				within = append(within, one)
			}
		}
	}
	if n := len(setting.Enum); n > 0 && n <= few {
		names := strings.ReplaceAll("`"+strings.Join(setting.Enum, "`, `")+"`", fmt.Sprintf("`%v`", setting.Default), fmt.Sprintf("`%v` (the default)", setting.Default))
		return " Values: " + names + "."
	}
	for _, one := range within {
		if text := p.values(one); text != "" {
			return text
		}
	}
	return ""
}

// objects describes the objects in a list.
func (p property) objects() property {
	for _, one := range append(append([]property{p}, p.AnyOf...), p.OneOf...) {
		if one.Items == nil {
			continue
		}
		for _, item := range append(append([]property{*one.Items}, one.Items.AnyOf...), one.Items.OneOf...) {
			if len(item.Properties) > 0 {
				return item
			}
		}
	}
	return property{}
}

// describe returns what a setting is, if need be from the definition that it refers to.
func (p property) describe(setting property) string {
	for _, d := range p.Defs {
		if setting.Description == "" && setting.Ref == "#/$defs/"+d.name {
			return d.Description
		}
	}
	return setting.Description
}

func limitsTable() string {
	var b strings.Builder
	b.WriteString("| limit | of | `documented` | `current` |\n| --- | --- | --- | --- |\n")
	for _, l := range facts.Limits() {
		fmt.Fprintf(&b, "| `%s` | %s | %d | %d |\n", l.Name, inCell(l.Of), l.Documented, l.Current)
	}
	return b.String()
}

func inCell(text string) string {
	return strings.NewReplacer("|", `\|`, "<", "&lt;", "*", `\*`).Replace(text)
}
