package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
)

func TestBar_SaysHowFarTheRunIs(t *testing.T) {
	for _, test := range []struct {
		read, total int64
		passed      time.Duration
		want        string
	}{
		{0, 100 << 20, time.Second, "[                              ]   0% of 100.0 MiB"},
		{25 << 20, 100 << 20, 2 * time.Second, "[=======                       ]  25% of 100.0 MiB, 6s left"},
		{100 << 20, 100 << 20, 9 * time.Second, "[==============================] 100% of 100.0 MiB, 0s left"},
		{300 << 20, 100 << 20, 9 * time.Second, "[==============================] 100% of 100.0 MiB, 0s left"},
		{3 << 19, 0, 12345 * time.Millisecond, "1.5 MiB read, 12s"},
	} {
		if got := bar(test.read, test.total, test.passed); got != test.want {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
	}
}

func TestProgress_TakesItsLineAwayBeforeAnythingElse(t *testing.T) {
	var terminal bytes.Buffer
	p := startProgress(&terminal, []input.Source{{Size: 10}, {Size: 20}})
	out := p.over(&terminal)
	write := func(s string) {
		if n, err := out.Write([]byte(s)); n != len(s) || err != nil {
			t.Errorf("wrote %d, %v", n, err)
		}
	}
	write("one\n")
	p.add(15)
	p.draw(time.Second)
	write("two\n")
	write("three\n")
	p.draw(2 * time.Second)
	p.end()
	line := eraseLine + bar(15, 30, time.Second)
	want := "one\n" + line + eraseLine + "two\nthree\n" + strings.Replace(line, "1s left", "2s left", 1) + eraseLine
	if got := terminal.String(); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestProgress_KnowsNoTotalOfAPipe(t *testing.T) {
	p := startProgress(new(bytes.Buffer), []input.Source{{Size: 10}, {Size: -1}, {Size: 20}})
	p.end()
	if p.total != 0 {
		t.Errorf("a total of %d", p.total)
	}
}
