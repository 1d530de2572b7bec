package diff

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/deployrecord/deployrecord/model/source"
)

// Apply returns a document as JSON after the operations of a patch; the members of its objects are sorted. A YAML
// document is taken for the JSON that says the same. The error names the operation that could not be carried out.
func Apply(src *source.Document, p Patch) ([]byte, error) {
	if err := readable(src); err != nil {
		return nil, err
	}
	root, err := decode(printer{}.generic(nil, src, 0))
	if err != nil {
		return nil, err
	}
	for i, o := range p {
		var value any
		if o.Op != Remove {
			if value, err = decode(o.Value); err != nil {
				return nil, fmt.Errorf("operation %d, %s %s: %w", i, o.Op, o.Path, err)
			}
		}
		if root, err = apply(root, slices.Collect(o.Path.Tokens()), o.Op, value); err != nil {
			return nil, fmt.Errorf("operation %d, %s %s: %w", i, o.Op, o.Path, err)
		}
	}
	return json.Marshal(root)
}

func decode(text []byte) (v any, err error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	return v, d.Decode(&v)
}

// apply returns a value after one operation inside of it.
func apply(v any, tokens []string, op Op, value any) (any, error) {
	if len(tokens) == 0 {
		if op == Remove {
			return nil, nil
		}
		return value, nil
	}
	switch v := v.(type) {
	case map[string]any:
		return applyMember(v, tokens, op, value)
	case []any:
		return applyElement(v, tokens, op, value)
	default:
		return nil, fmt.Errorf("there is no object or list around %q", tokens[0])
	}
}

func applyMember(v map[string]any, tokens []string, op Op, value any) (any, error) {
	name := tokens[0]
	inside, has := v[name]
	switch {
	case !has && (op != Add || len(tokens) > 1):
		return nil, fmt.Errorf("there is no member %q", name)
	case len(tokens) == 1 && op == Remove:
		delete(v, name)
		return v, nil
	}
	changed, err := apply(inside, tokens[1:], op, value)
	v[name] = changed
	return v, err
}

func applyElement(v []any, tokens []string, op Op, value any) (any, error) {
	index, err := strconv.Atoi(tokens[0])
	if op == Add && len(tokens) == 1 {
		switch {
		case tokens[0] == "-":
			return append(v, value), nil
		case err != nil || index < 0 || index > len(v):
			return nil, fmt.Errorf("there is no element %q", tokens[0])
		}
		return slices.Insert(v, index, value), nil
	}
	if err != nil || index < 0 || index >= len(v) {
		return nil, fmt.Errorf("there is no element %q", tokens[0])
	}
	if op == Remove && len(tokens) == 1 {
		return slices.Delete(v, index, index+1), nil
	}
	v[index], err = apply(v[index], tokens[1:], op, value)
	return v, err
}
