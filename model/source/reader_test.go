package source

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestReader_PassesErrorsOnBehindTheDocuments(t *testing.T) {
	broken := errors.New("the disk is broken")
	for _, c := range []struct{ name, text string }{
		{"lines", "{\"a\":1}\n{\"a\":2}\n{\"a\":"},
		{"list", "[{\"a\":1},{\"a\":2},{\"a\":"},
		{"documents", "{\n\"a\":1}{\"a\":2}{\"a\":"},
		{"long document", "{\"a\":1}{\"a\":2}{\"a\":\"" + strings.Repeat("x", 200)},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := NewReader(io.MultiReader(strings.NewReader(c.text), iotest.ErrReader(broken)), Options{BatchBytes: 4, Limits: Limits{Bytes: 100}})
			n := 0
			for {
				d, err := r.Next()
				if err != nil {
					if !errors.Is(err, broken) {
						t.Errorf("the error is %v", err)
					}
					break
				}
				if len(d.Faults) == 0 {
					n++
				}
			}
			if n != 2 {
				t.Errorf("%d documents before the error, want 2", n)
			}
			if _, err := r.Next(); !errors.Is(err, broken) {
				t.Errorf("the next time it is %v", err)
			}
		})
	}
}

// What was being read when the source broke off is no document.
func TestReader_PassesErrorsOnWithinADocument(t *testing.T) {
	broken := errors.New("the disk is broken")
	for _, c := range []struct {
		name, text string
		format     FormatHint
		want       int
	}{
		{"YAML", "a: 1\n---\nb: 2\n---\nc", AsYAML, 2},
		{"one document", `{"a":`, AsJSON, 0},
		{"blanks", " \n ", Detect, 0},
		{"a document beyond the limit", `{"a":"` + strings.Repeat("x", 5000), AsJSON, 0},
		{"YAML beyond the limit", "a: " + strings.Repeat("x", 5000), AsYAML, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, batch := range []int{4, 1000, 1 << 20} {
				r := NewReader(io.MultiReader(strings.NewReader(c.text), iotest.ErrReader(broken)), Options{Format: c.format, BatchBytes: batch, Limits: Limits{Bytes: 800}})
				n := 0
				for {
					d, err := r.Next()
					if err != nil {
						if !errors.Is(err, broken) {
							t.Errorf("the error is %v", err)
						}
						break
					}
					if len(d.Faults) == 0 {
						n++
					}
				}
				if n != c.want {
					t.Errorf("in batches of %d: %d documents before the error, want %d", batch, n, c.want)
				}
			}
		})
	}
}

func TestReader_GivesUpOnAReaderThatReturnsNothing(t *testing.T) {
	r := NewReader(nothing{}, Options{})
	if _, err := r.Next(); !errors.Is(err, io.ErrNoProgress) {
		t.Errorf("the error is %v", err)
	}
}

type nothing struct{}

func (nothing) Read([]byte) (int, error) { return 0, nil }

func TestReader_CanBeUsedAgain(t *testing.T) {
	r := NewReader(strings.NewReader("[1,2,"), Options{Format: AsJSON})
	for _, c := range streamCases {
		_, _ = r.Next() // leave in the middle of something
		r.Reset(strings.NewReader(c.text))
		var got []string
		for {
			d, err := r.Next()
			if err != nil {
				break
			}
			got = append(got, outline(d))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if _, err := r.Next(); err != io.EOF {
			t.Errorf("%s: behind the end the error is %v", c.name, err)
		}
		r.Reset(bytes.NewReader([]byte(c.text)))
	}
}
