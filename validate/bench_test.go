package validate_test

import (
	"bytes"
	"testing"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// benchmarked are documents of each kind, minified as the wire has them where they are JSON.
var benchmarked = []struct{ name, path string }{
	{"deployment", "get-deployment/server-succeeded.wire.json"},
	{"deployment of Go", "get-deployment/server-succeeded.go.json"},
	{"target", "get-deployment-target/instance-succeeded.boto3.json"},
	{"request", "create-deployment/server-s3.json"},
	{"request with AppSpec", "create-deployment/lambda-appspec.json"},
	{"YAML request", "create-deployment/server-every-member.yaml"},
	{"faulty request", "create-deployment/faulty-release.json"},
}

// Reading a document and checking it with every rule, one after the other in one stream.
func BenchmarkValidate(b *testing.B) {
	for _, c := range benchmarked {
		text := fixtures.Text(c.path)
		b.Run(c.name, func(b *testing.B) {
			documents := 0
			v := validate.New(validate.Options{})
			var batch source.Batch
			splitter := source.NewSplitter(bytes.NewReader(text), source.Options{})
			if err := splitter.Next(&batch); err != nil {
				b.Fatal(err)
			}
			scanner := source.NewScanner(source.Options{})
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				scanner.Reset(&batch)
				for doc := scanner.Next(); doc != nil; doc = scanner.Next() {
					v.Document(doc, c.path)
					documents++
				}
			}
			if documents == 0 {
				b.Fatal("no document was checked")
			}
		})
	}
}
