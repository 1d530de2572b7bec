package report_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// headline is the first line of a block of the text format.
var headline = regexp.MustCompile(`^(.*?):(\d+):(\d+): (error|warning|note): (.*) \[([^\]]*)\]$`)

func readText(t testing.TB, out []byte) []seen {
	t.Helper()
	blocks := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n\n")
	var all []seen
	for _, block := range blocks[:len(blocks)-1] { // the last is the summary
		first, _, _ := strings.Cut(block, "\n")
		m := headline.FindStringSubmatch(first)
		if m == nil {
			t.Fatalf("no headline: %q", first)
		}
		all = append(all, seen{m[1], number(t, m[2]), number(t, m[3]), m[6], m[4], m[5]})
	}
	return all
}

func number(t testing.TB, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func readJSON(t testing.TB, out []byte) []seen {
	t.Helper()
	var got struct{ Findings []seen }
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	return got.Findings
}

func countJSON(t testing.TB, out []byte) int {
	t.Helper()
	var got struct{ Documents []struct{ Source string } }
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	return len(got.Documents)
}

func readNDJSON(t testing.TB, out []byte) []seen {
	t.Helper()
	var all []seen
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, len(out)+1)
	summaries := 0
	for lines.Scan() {
		var line struct {
			seen
			Summary *struct{ Errors int }
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatalf("%v: %q", err, lines.Bytes())
		}
		if line.Summary != nil {
			summaries++
			continue
		}
		all = append(all, line.seen)
	}
	if summaries != 1 {
		t.Fatalf("%d summaries", summaries)
	}
	return all
}
