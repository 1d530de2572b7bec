package sdktest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/deployrecord/deployrecord/model"
)

// field returns the field of a struct of the SDK that stands for a member of the wire: the SDK writes the first letter in
// upper case, and String_ for string.
func field(in reflect.Type, member string) (reflect.StructField, bool) {
	return in.FieldByNameFunc(func(name string) bool { return strings.EqualFold(strings.TrimSuffix(name, "_"), member) })
}

// fill gives a value of the SDK what a decoded JSON value says. It returns the members that the SDK does not have, as
// "Structure.member".
func fill(to reflect.Value, from any) (lacking []string, err error) {
	if to.Kind() == reflect.Pointer && to.Type().Elem() != reflect.TypeFor[time.Time]() {
		to.Set(reflect.New(to.Type().Elem()))
		return fill(to.Elem(), from)
	}
	switch v := from.(type) {
	case map[string]any:
		if to.Kind() != reflect.Struct {
			return nil, fmt.Errorf("an object for a %s", to.Type())
		}
		for name, inside := range v {
			f, ok := field(to.Type(), name)
			if !ok {
				lacking = append(lacking, to.Type().Name()+"."+name)
				continue
			}
			more, err := fill(to.FieldByIndex(f.Index), inside)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			lacking = append(lacking, more...)
		}
		return lacking, nil
	case []any:
		to.Set(reflect.MakeSlice(to.Type(), len(v), len(v)))
		for i := range v {
			more, err := fill(to.Index(i), v[i])
			if err != nil {
				return nil, err
			}
			lacking = append(lacking, more...)
		}
		return lacking, nil
	}
	return nil, fillLeaf(to, from)
}

func fillLeaf(to reflect.Value, from any) error {
	switch v := from.(type) {
	case string:
		if to.Kind() == reflect.String {
			to.SetString(v)
			return nil
		}
	case bool:
		if to.Kind() == reflect.Bool {
			to.SetBool(v)
			return nil
		}
	case json.Number:
		switch to.Kind() {
		case reflect.Int32, reflect.Int64:
			n, err := v.Int64()
			to.SetInt(n)
			return err
		case reflect.Float64:
			n, err := v.Float64()
			to.SetFloat(n)
			return err
		case reflect.Pointer:
			var at model.Time
			err := json.Unmarshal([]byte(v), &at)
			utc := at.AsTime()
			to.Set(reflect.ValueOf(&utc))
			return err
		}
	}
	return fmt.Errorf("a %T for a %s", from, to.Type())
}
