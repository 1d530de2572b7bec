package report_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/google/go-cmp/cmp"
)

// cell is the text of an element of a page, line by line.
type cell []string

// markdownTables reads a page's tables: below each source its rows, those of the head left out.
func markdownTables(t testing.TB, out []byte) (sources []string, rows [][][]cell) {
	t.Helper()
	var text cell
	walk(t, out, func(in []string, token xml.Token) {
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "h4":
				rows, text = append(rows, nil), cell{""}
			case "tr":
				if slices.Contains(in, "tbody") {
					rows[len(rows)-1] = append(rows[len(rows)-1], nil)
				}
			case "td":
				text = cell{""}
			case "br":
				text = append(text, "")
			}
		case xml.EndElement:
			switch token.Name.Local {
			case "h4":
				sources, text = append(sources, text[0]), nil
			case "td":
				last := rows[len(rows)-1]
				last[len(last)-1], text = append(last[len(last)-1], text), nil
			}
		case xml.CharData:
			if len(text) > 0 {
				text[len(text)-1] += string(token)
			}
		}
	})
	return sources, rows
}

var markdownPlace = regexp.MustCompile(`^(\d+):(\d+)(, document \d+)?$`)

func readMarkdown(t testing.TB, out []byte) []seen {
	t.Helper()
	var all []seen
	sources, tables := markdownTables(t, page(t, out))
	for i, rows := range tables {
		for _, row := range rows {
			if len(row) != 4 {
				t.Fatalf("a row has %d cells: %q", len(row), row)
			}
			place := markdownPlace.FindStringSubmatch(row[1][0])
			if place == nil {
				t.Fatalf("no place: %q", row[1])
			}
			all = append(all, seen{sources[i], number(t, place[1]), number(t, place[2]), row[2][0], row[0][0], row[3][0]})
		}
	}
	return all
}

func TestMarkdown_IsAVerdictAndATableASource(t *testing.T) {
	var b bytes.Buffer
	tell(t, sink(t, "markdown", &b, report.Options{}))
	want := `### CodeDeploy documents: 1 of 3 invalid

1 error, 1 note in 2 of 3 documents; 4 skipped

#### <code>a.json</code>

| severity | place | rule | what |
| --- | --- | --- | --- |
| **error** | 3:4, document 1<br><code>/alarms</code> | [alarm-count](https://github.com/deployrecord/deployrecord/blob/main/docs/rules.md#alarm-count) | too many` +
		`<br>inner: <code>/Resources/0</code>, line 6, column 7 of the AppSpec<br>related: <code>/a</code>, line 1, column 2<br>related: <code>/b</code>, line 2, column 3` +
		`<br>answer: AlarmsLimitExceededException (documented)<br>help: remove one |

#### <code>b.json</code>

| severity | place | rule | what |
| --- | --- | --- | --- |
| note | 1:1 | [revision-type-mismatch](https://github.com/deployrecord/deployrecord/blob/main/docs/rules.md#revision-type-mismatch) | m |
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestMarkdown_Verdict(t *testing.T) {
	for _, test := range []struct {
		name    string
		summary report.Summary
		want    string
	}{
		{"clean", report.Summary{Documents: 2, Valid: 2}, "**CodeDeploy documents:** no findings in 2 documents\n"},
		{"nothing", report.Summary{}, "**CodeDeploy documents:** no documents\n"},
		{"nothing wrong yet", report.Summary{Documents: 2, Valid: 2, Incomplete: true},
			"**CodeDeploy documents:** no findings in 2 documents; **not everything could be read and checked**\n"},
		{"warnings", report.Summary{Documents: 2, Valid: 2, Flawed: 1, Warnings: 3}, "### CodeDeploy documents: valid\n\n3 warnings in 1 of 2 documents\n"},
		{"errors", report.Summary{Documents: 2, Valid: 1, Invalid: 1, Flawed: 1, Errors: 1}, "### CodeDeploy documents: 1 of 2 invalid\n\n1 error in 1 of 2 documents\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := sink(t, "markdown", &b, report.Options{}).End(test.summary); err != nil {
				t.Fatal(err)
			}
			if b.String() != test.want {
				t.Errorf("got\n%swant\n%s", b.String(), test.want)
			}
		})
	}
}

// The findings of a source that has many are folded behind the first, in order, and the next source has none of them.
func TestMarkdown_FoldsTheFindingsBehindTheTenth(t *testing.T) {
	for _, n := range []int{9, 10, 11, 500} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			var findings []*report.Finding
			for i := range n {
				f := bare()
				f.Message = fmt.Sprintf("message %d", i)
				findings = append(findings, f)
			}
			out, _, _ := write(t, "markdown", []toldSource{{"a.json", [][]*report.Finding{findings}}, {"b.json", [][]*report.Finding{findings}}})
			folds := 0
			walk(t, page(t, out), func(_ []string, token xml.Token) {
				if start, ok := token.(xml.StartElement); ok && start.Name.Local == "details" {
					folds++
				}
			})
			if want := map[bool]int{true: 2}[n > 10]; folds != want {
				t.Errorf("%d folds, want %d", folds, want)
			}
			if n > 10 && !strings.Contains(string(out), fmt.Sprintf("<summary>%d more finding", n-10)) {
				t.Error("the fold does not say how many it holds")
			}
			sources, rows := markdownTables(t, page(t, out))
			if diff := cmp.Diff([]string{"a.json", "b.json"}, sources); diff != "" {
				t.Fatal(diff)
			}
			for _, rows := range rows {
				if len(rows) != n {
					t.Fatalf("%d rows, want %d", len(rows), n)
				}
				for i, row := range rows {
					if got, want := row[3][0], fmt.Sprintf("message %d", i); got != want {
						t.Fatalf("row %d says %q", i, got)
					}
				}
			}
		})
	}
}

// A policy is the user's own: no page explains it.
func TestMarkdown_PoliciesAreNoLinks(t *testing.T) {
	f := bare()
	rule := *f.Rule
	rule.ID, f.Rule = "policy-naming", &rule
	out, _, _ := write(t, "markdown", []toldSource{{"a.json", [][]*report.Finding{{f}}}})
	if !strings.Contains(string(out), "| <code>policy-naming</code> |") {
		t.Errorf("the rule is not shown as code:\n%s", out)
	}
}
