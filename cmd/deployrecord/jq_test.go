package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/itchyny/gojq"
)

// jq stands in for the program of that name in what pages show, so that nothing but Go is needed to run it. It knows the
// options -r, -c and -n, and reads standard input.
func jq() {
	options, arguments := "", os.Args[1:]
	for len(arguments) > 1 {
		options, arguments = options+strings.TrimPrefix(arguments[0], "-"), arguments[1:]
	}
	if err := runJQ(arguments[0], strings.Contains(options, "n"), strings.Contains(options, "r"), os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "jq:", err)
		os.Exit(5)
	}
}

// jsonValues are the JSON values of a stream.
type jsonValues struct{ decoder *json.Decoder }

func (v jsonValues) Next() (any, bool) {
	var value any
	if err := v.decoder.Decode(&value); errors.Is(err, io.EOF) {
		return nil, false
	} else if err != nil {
		return err, true
	}
	return value, true
}

func runJQ(filter string, null, raw bool, stdin io.Reader, stdout io.Writer) error {
	query, err := gojq.Parse(filter)
	if err != nil {
		return err
	}
	values := jsonValues{json.NewDecoder(stdin)}
	code, err := gojq.Compile(query, gojq.WithInputIter(values))
	if err != nil {
		return err
	}
	for first := true; first || !null; first = false {
		var value any
		if !null {
			var more bool
			if value, more = values.Next(); !more {
				break
			}
		}
		results := code.Run(value)
		for {
			result, more := results.Next()
			if !more {
				break
			}
			if err, ok := result.(error); ok {
				return err
			}
			if text, ok := result.(string); ok && raw {
				fmt.Fprintln(stdout, text)
				continue
			}
			text, err := gojq.Marshal(result)
			if err != nil {
				return err
			}
			fmt.Fprintf(stdout, "%s\n", text)
		}
	}
	return nil
}
