package source_test

import (
	"fmt"
	"io"
	"strings"

	"github.com/deployrecord/deployrecord/model/source"
)

// A stream with a broken document: the fault has a place, and the documents behind it are read.
func Example() {
	const export = `{"deploymentInfo": {"deploymentId": "d-A1B2C3D4E", "status": "Succeeded"}}
{"deploymentInfo": {"deploymentId": "d-F5G6H7I8J", "status": 'Failed'}}
{"deploymentInfo": {"deploymentId": "d-K9L0M1N2O", "status": "Stopped"}}
`
	r := source.NewReader(strings.NewReader(export), source.Options{})
	for {
		d, err := r.Next()
		if err == io.EOF {
			break
		} else if err != nil {
			panic(err)
		}
		for _, f := range d.Faults {
			p := d.Position(f.Offset)
			fmt.Printf("%d:%d: %s\n\t(%s)\n", p.Line, p.Column, f.Message, f.Hint)
		}
		if node, found := d.Find("/deploymentInfo/status"); found {
			p := d.Position(int(d.Nodes[node].Value.Start))
			fmt.Printf("%d:%d: document %d has the status %s\n", p.Line, p.Column, d.Index, d.String(node))
		}
	}
	// Output:
	// 1:62: document 0 has the status Succeeded
	// 2:62: a single quote stands where a value is expected
	// 	(JSON has double quotes only (Python prints single ones, json.dumps writes JSON))
	// 3:62: document 2 has the status Stopped
}

// Hot code walks the nodes itself; convenience goes through Children and Member.
func ExampleDocument_Children() {
	d := source.Parse([]byte(`{"events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"], "enabled": true}`), source.Options{})[0]
	events, _ := d.Member(0, "events")
	for node := range d.Children(events) {
		fmt.Println(d.Pointer(node), d.String(node))
	}
	// Output:
	// /events/0 DEPLOYMENT_FAILURE
	// /events/1 DEPLOYMENT_STOP_ON_ALARM
}

// Several goroutines share the work: a Splitter cuts batches, Scanners read them.
func ExampleSplitter() {
	export := strings.Repeat(`{"status": "Succeeded"}`+"\n", 1000)
	options := source.Options{BatchBytes: 4 << 10}
	splitter := source.NewSplitter(strings.NewReader(export), options)
	batches := make(chan *source.Batch)
	counts := make(chan int)
	for range 2 {
		go func() {
			scanner := source.NewScanner(options)
			n := 0
			for b := range batches {
				scanner.Reset(b)
				for d := scanner.Next(); d != nil; d = scanner.Next() {
					n++
				}
			}
			counts <- n
		}()
	}
	for {
		b := new(source.Batch)
		if err := splitter.Next(b); err != nil {
			break // io.EOF, since a strings.Reader has no other error
		}
		batches <- b
	}
	close(batches)
	fmt.Println(<-counts + <-counts)
	// Output: 1000
}

func ExamplePointer() {
	p := source.Pointer("/deploymentInfo").Append("a/b").AppendIndex(3)
	fmt.Println(p)
	for token := range p.Tokens() {
		fmt.Println(token)
	}
	// Output:
	// /deploymentInfo/a~1b/3
	// deploymentInfo
	// a/b
	// 3
}
