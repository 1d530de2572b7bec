package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// FuzzStream puts anything between lines that are documents: those are read at their places. And however a source comes in
// and is cut up, the same documents, places and faults are found in it.
func FuzzStream(f *testing.F) {
	for _, c := range streamCases {
		f.Add([]byte(c.text), uint16(3), uint8(AsJSON))
	}
	for _, c := range syntaxCases {
		f.Add([]byte(c.text), uint16(40), uint8(AsJSON))
		f.Add([]byte(c.text), uint16(7), uint8(Detect))
	}
	f.Add([]byte("a: 1\n---\nb: [2\n---\nc: 3\n...\n"), uint16(5), uint8(AsYAML))
	f.Fuzz(func(t *testing.T, text []byte, size uint16, format uint8) {
		garbage := string(text)
		checkGoodLines(t, garbage)

		o := Options{Format: FormatHint(format % 3), Limits: Limits{Bytes: 100, Depth: 8, Nodes: 30}}
		want := readAll(t, strings.NewReader(garbage), o)
		o.BatchBytes = 1 + int(size%200)
		if diff := cmp.Diff(want, readSplit(t, iotest.HalfReader(strings.NewReader(garbage)), o)); diff != "" {
			t.Errorf("in batches of %d (-want +got):\n%s", o.BatchBytes, diff)
		}
		if o.Format == AsJSON {
			checkStream(t, garbage, Parse(text, o))
		}
	})
}

// checkGoodLines reports when lines around garbage are not found, whole and where they stand.
func checkGoodLines(t testingT, garbage string) {
	t.Helper()
	const good = `{"good":[%d,"é"]}`
	text := fmt.Sprintf(good+"\n%s\n"+good+"\n"+good+"\n%s\n"+good, 1, garbage, 2, 3, garbage, 4)
	lines := strings.Count(garbage, "\n") + 1
	want := []string{"1:1 " + fmt.Sprintf(good, 1)}
	for i, line := range []int{lines + 2, lines + 3, 2*lines + 4} {
		want = append(want, fmt.Sprintf("%d:1 "+good, line, i+2))
	}
	got := outlines(Parse([]byte(text), Options{Format: AsJSON}))
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("%s is lost:\n%s", line, strings.Join(got, "\n"))
		}
	}
}
