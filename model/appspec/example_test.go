package appspec_test

import (
	"fmt"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/source"
)

// A request holds an AppSpec as a string. What is read from it stands at a place of the AppSpec and, behind the escape,
// at one of the request.
func Example() {
	request := `{
  "revision": {"string": {"content": "version: 0.0\nResources:\n- orders:\n    Type: AWS::Lambda::Function\n"}}
}`
	outer := source.Parse([]byte(request), source.Options{})[0]
	content, _ := outer.Find("/revision/string/content")
	text, at := outer.Embedded(content)

	file := appspec.Read(text, source.Limits{})
	resource := file.Resources[0]
	fmt.Println(file.Platform, resource.Name, resource.Type.Text)

	start := int(file.Document.Nodes[resource.Type.Node].Value.Start)
	inner := file.Document.Position(start)
	fmt.Printf("%s, line %d, column %d of the AppSpec\n", file.Document.Pointer(resource.Type.Node), inner.Line, inner.Column)
	if offset, ok := at(file.Offset + start); ok {
		place := outer.Position(offset)
		fmt.Printf("line %d, column %d of the request\n", place.Line, place.Column)
	}
	// Output:
	// Lambda orders AWS::Lambda::Function
	// /Resources/0/orders/Type, line 4, column 11 of the AppSpec
	// line 2, column 86 of the request
}

func ExampleClassify() {
	for _, text := range []string{
		"file://appspec.yaml",
		"version: 0.0 Resources: - orders: Type: AWS::Lambda::Function",
		"version: 0.0\nResources:\n- orders:\n    Type: AWS::Lambda::Function\n    Properties: {Alias: ${ALIAS}}\n",
	} {
		m := appspec.Classify(text)
		fmt.Println(m.Kind == appspec.Reference, m.Kind == appspec.LostLineBreaks, m.Kind == appspec.Template, m.Offset)
	}
	// Output:
	// true false false 0
	// false true false 13
	// false false true 90
}
