package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
)

// What was left out is counted, and only said where there is something.
func TestSummary_CountsWhatWasSuppressed(t *testing.T) {
	for _, test := range []struct {
		format string
		n      int
		want   string
	}{
		{"text", 0, "no findings in 2 documents; 1 skipped\n"},
		{"text", 3, "no findings in 2 documents; 1 skipped; 3 suppressed\n"},
		{"ndjson", 0, `"notes":0}}`},
		{"ndjson", 3, `"notes":0,"suppressed":3}}`},
		{"json", 3, `"notes":0,"suppressed":3}}`},
	} {
		var b bytes.Buffer
		sink, err := report.New(test.format, &b, report.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := sink.End(report.Summary{Documents: 2, Valid: 2, Skipped: 1, Suppressed: test.n}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), test.want) {
			t.Errorf("%s, %d suppressed: got %s, want %s", test.format, test.n, b.String(), test.want)
		}
	}
}
