package model

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
)

// Clone returns a copy of the record that shares no memory with it, with its Decoder or with the document. Only what
// its faults say about structures and members is shared: the facts never change.
func (r *Record) Clone() *Record {
	c := *r
	c.Request = clone(r.Request)
	c.Deployments = clone(r.Deployments)
	c.Targets = clone(r.Targets)
	c.Group = clone(r.Group)
	c.Roots = slices.Clone(r.Roots)
	c.Faults = slices.Clone(r.Faults)
	return &c
}

// clone copies a structure of this package. It reflects, as nobody keeps so many records that it would pay to write
// out 40 copies.
func clone[T any](v T) T {
	var c T
	cloneInto(reflect.ValueOf(&c).Elem(), reflect.ValueOf(&v).Elem())
	return c
}

func cloneInto(dst, src reflect.Value) {
	switch src.Kind() {
	case reflect.String:
		dst.SetString(strings.Clone(src.String()))
	case reflect.Pointer:
		if !src.IsNil() {
			dst.Set(reflect.New(src.Type().Elem()))
			cloneInto(dst.Elem(), src.Elem())
		}
	case reflect.Slice:
		if src.IsNil() {
			return
		}
		if src.Type() == reflect.TypeFor[RawObject]() {
			dst.SetBytes(bytes.Clone(src.Bytes()))
			return
		}
		dst.Set(reflect.MakeSlice(src.Type(), src.Len(), src.Len()))
		for i := range src.Len() {
			cloneInto(dst.Index(i), src.Index(i))
		}
	case reflect.Struct:
		if src.Type() == reflect.TypeFor[Time]() {
			dst.Set(src)
			return
		}
		for i := range src.NumField() {
			cloneInto(dst.Field(i), src.Field(i))
		}
	default:
		dst.Set(src)
	}
}
