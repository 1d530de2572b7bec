// Command schemagen writes the JSON Schema of the configuration file into the folder it is run in, which go generate makes
// that of package config. What rules, limits and kinds there are comes from the tables that the file is read by.
package main

import (
	"log"
	"os"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
)

func main() {
	if err := write(config.SchemaFile); err != nil {
		log.Fatal(err)
	}
}

// write puts the schema into a file.
func write(path string) error {
	schema, err := text(file())
	if err != nil {
		return err
	}
	return os.WriteFile(path, schema, 0o644)
}
