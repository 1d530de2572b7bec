package check_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/schema"
	"github.com/deployrecord/deployrecord/validate"
)

const docs = "../../docs"

// The requests that docs/editors.md tells readers to try are whole, to the schema and to package validate.
func TestDocs_ExampleRequestsAreWhole(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(docs, "examples", "create-deployment.*"))
	if err != nil || len(files) < 2 {
		t.Fatalf("the examples are %q, error %v", files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			documents := parse(string(text))
			if len(documents) != 1 {
				t.Fatalf("%d documents", len(documents))
			}
			violations, err := checker(t, schema.CreateDeployment, facts.LimitSet{}).Check(valueAt(documents[0], 0))
			if err != nil || len(violations) > 0 {
				t.Errorf("violations %v, error %v", violations, err)
			}
			result := validate.New(validate.Options{}).Document(documents[0], file)
			if result.Kind != model.CreateDeployment || len(result.Findings) > 0 {
				t.Errorf("%s with the findings %v", result.Kind, result.Findings)
			}
		})
	}
}

// Addresses of schemas in the page for editors and its examples are those of files that are there.
func TestDocs_AddressesOfSchemasExist(t *testing.T) {
	const home = "https://raw.githubusercontent.com/deployrecord/deployrecord/main/"
	seen := 0
	for _, file := range []string{"editors.md", "examples/create-deployment.yaml"} {
		text, err := os.ReadFile(filepath.Join(docs, file))
		if err != nil {
			t.Fatal(err)
		}
		for _, rest := range strings.Split(string(text), home)[1:] {
			path, _, _ := strings.Cut(rest, ".json")
			if _, err := os.Stat(filepath.Join("../..", path+".json")); err != nil {
				t.Errorf("%s: %v", file, err)
			}
			seen++
		}
	}
	if seen < 4 {
		t.Errorf("only %d addresses", seen)
	}
}
