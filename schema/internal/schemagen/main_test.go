package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/deployrecord/deployrecord/schema"
)

func TestWrite_PutsASchemaOfEachKindIntoTheFolder(t *testing.T) {
	folder := t.TempDir()
	if err := write(folder); err != nil {
		t.Fatal(err)
	}
	for _, kind := range schema.Kinds() {
		text, err := os.ReadFile(filepath.Join(folder, schema.FileName(kind)))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(text, schema.Text(kind)) {
			t.Errorf("%s is another schema than the committed one", kind)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "current", schema.FileName(schema.CreateDeployment))); err != nil {
		t.Errorf("the schema for the current quotas: %v", err)
	}
	if _, err := os.Stat(filepath.Join(folder, "current", schema.FileName(schema.AppSpec))); !os.IsNotExist(err) {
		t.Errorf("an AppSpec schema for the current quotas, which are none: %v", err)
	}
}

func TestWrite_FailsWhereItCannotWrite(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := write(file); err == nil {
		t.Error("schemas were written into a file")
	}
	for _, taken := range []string{"create-deployment.schema.json", "current/create-deployment.schema.json"} {
		folder := t.TempDir()
		if err := os.MkdirAll(filepath.Join(folder, taken), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := write(folder); err == nil {
			t.Errorf("a schema was written over the folder %s", taken)
		}
	}
}
