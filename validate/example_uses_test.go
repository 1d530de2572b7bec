package validate_test

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// Every document of a file, with the places of its findings as compilers write them.
func Example() {
	text := []byte(`applicationName: shop
deploymentGroupName: production
revision: {revisionType: S3, s3Location: {bucket: releases, key: shop.zip, bundleType: zip, version: "7"}}
---
applicationName: shop
deploymentGroupName: production
revision: {revisionType: S3, s3location: {bucket: releases, key: shop.zip, bundleType: zip, version: "7"}}
`)
	v := validate.New(validate.Options{})
	for _, doc := range source.Parse(text, source.Options{}) {
		for _, f := range v.Document(doc, "requests.yaml").Findings {
			fmt.Printf("requests.yaml:%d:%d: %s: %s [%s]\n", f.Line, f.Column, f.Severity, f.Message, f.Rule.ID)
		}
	}
	// Output:
	// requests.yaml:7:30: error: "s3location" is no member of RevisionLocation [member-unknown]
}

// A program that makes its request itself checks what it is about to send.
func Example_preflight() {
	request := &model.CreateDeploymentInput{
		ApplicationName:      model.Ptr("shop"),
		DeploymentGroupName:  model.Ptr("production"),
		DeploymentConfigName: model.Ptr("CodeDeployDefault.LambdaAllAtOnce"),
		Revision: &model.RevisionLocation{
			RevisionType: model.RevisionLocationTypeS3,
			S3Location:   &model.S3Location{Bucket: model.Ptr("releases"), Key: model.Ptr("shop.yaml"), BundleType: model.BundleTypeYAML, ETag: model.Ptr("3e2f5c")},
		},
		FileExistsBehavior: model.FileExistsBehaviorOverwrite,
	}
	text, err := model.Encode(request)
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := source.Parse(text, source.Options{})[0]
	result := validate.New(validate.Options{}).Document(doc, "")
	if result.Valid() {
		fmt.Println("sent") // with the SDK for Go, say
		return
	}
	for _, f := range result.Findings {
		fmt.Printf("%s: %s\n", f.Pointer, f.Message)
		fmt.Printf("the service would answer %s\n", f.Exception)
	}
	// Output:
	// /fileExistsBehavior: fileExistsBehavior is refused for Lambda deployments, and CodeDeployDefault.LambdaAllAtOnce is for Lambda
	// the service would answer InvalidFileExistsBehaviorException
}

// An export of any length is audited in constant memory, by several goroutines: one cuts it into batches, and the others
// have a scanner and a validator each.
func Example_audit() {
	export := strings.NewReader(strings.Repeat(`{"deploymentInfo": {"deploymentId": "d-A1B2C3D4E", "status": "Succeeded", "completeTime": 1795180907}}
{"deploymentInfo": {"deploymentId": "d-F5G6H7I8J", "status": "Succeeded"}}
{"deploymentInfo": {"deploymentId": "d-K9L0M1N2O", "status": "Sukseeded", "completeTime": 1795180907}}
`, 1000))
	const jobs = 4
	batches, used := make(chan *source.Batch), make(chan *source.Batch, jobs+1)
	for range cap(used) {
		used <- new(source.Batch)
	}
	counts := make(chan map[string]int)
	for range jobs {
		go func() {
			scanner, validator := source.NewScanner(source.Options{}), validate.New(validate.Options{})
			count := make(map[string]int)
			for batch := range batches {
				scanner.Reset(batch)
				for doc := scanner.Next(); doc != nil; doc = scanner.Next() {
					for _, f := range validator.Document(doc, "export.ndjson").Findings {
						count[f.Rule.ID]++ // f.Line is that of the export
					}
				}
				used <- batch
			}
			counts <- count
		}()
	}
	splitter := source.NewSplitter(export, source.Options{})
	for {
		batch := <-used
		err := splitter.Next(batch)
		if err == io.EOF {
			break
		}
		if err != nil {
			fmt.Println(err)
			break
		}
		batches <- batch
	}
	close(batches)
	total := make(map[string]int)
	for range jobs {
		for id, n := range <-counts {
			total[id] += n
		}
	}
	for _, id := range slices.Sorted(maps.Keys(total)) {
		fmt.Println(total[id], id)
	}
	// Output:
	// 1000 enum-value
	// 1000 record-complete-time
}

// A rule of one's own is a literal like those of this package: it is listed, located and hinted at in the same way.
func ExampleOptions_rules() {
	stages := []string{"-test", "-production"}
	naming := &validate.Rule{
		ID:       "shop-group-stage",
		Severity: validate.Error,
		Title:    "The name of the deployment group ends in no stage",
		Request: func(p *validate.Pass, r *model.CreateDeploymentInput) {
			name := model.Value(r.DeploymentGroupName)
			if name == "" || slices.ContainsFunc(stages, func(stage string) bool { return strings.HasSuffix(name, stage) }) {
				return
			}
			p.Report(validate.At("deploymentGroupName"), "%q names no stage", name).Hint("end it in %s", strings.Join(stages, " or "))
		},
	}
	text := []byte(`applicationName: shop
deploymentGroupName: shop-web
revision: {revisionType: S3, s3Location: {bucket: releases, key: shop.zip, bundleType: zip, version: "7"}}
`)
	v := validate.New(validate.Options{Rules: []*validate.Rule{naming}})
	for _, f := range v.Document(source.Parse(text, source.Options{})[0], "web.yaml").Findings {
		fmt.Printf("web.yaml:%d:%d: %s: %s [%s]\n", f.Line, f.Column, f.Severity, f.Message, f.Rule.ID)
		fmt.Println(f.Hint)
	}
	// Output:
	// web.yaml:2:22: error: "shop-web" names no stage [shop-group-stage]
	// end it in -test or -production
}
