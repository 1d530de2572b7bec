// Command schemagen writes the JSON Schemas of package schema: those for the documented limits into the folder it is run
// in, and into its folder current those that are others for the current quotas. It is run in the folder of package schema
// by go generate.
package main

import (
	"bytes"
	"errors"
	"log"
	"os"
	"path/filepath"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/schema"
)

func main() {
	if err := write("."); err != nil {
		log.Fatal(err)
	}
}

// write puts the schemas into a folder.
func write(folder string) error {
	current := filepath.Join(folder, "current")
	if err := os.MkdirAll(current, 0o755); err != nil {
		return err
	}
	for _, kind := range schema.Kinds() {
		documented, err := schema.For(kind, facts.DocumentedLimits())
		text, errCurrent := schema.For(kind, facts.CurrentLimits())
		if err = errors.Join(err, errCurrent); err == nil {
			err = os.WriteFile(filepath.Join(folder, schema.FileName(kind)), documented, 0o644)
		}
		if err == nil && !bytes.Equal(text, documented) {
			err = os.WriteFile(filepath.Join(current, schema.FileName(kind)), text, 0o644)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
