package cli

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/validate"
)

func TestExplain_SaysAllThereIsToSayOfEveryRule(t *testing.T) {
	for _, r := range validate.Rules() {
		t.Run(r.ID, func(t *testing.T) {
			text := explain(r)
			parts := []string{r.ID + "\n" + r.Title, "Severity: " + r.Severity.String(), "This fails", "This passes", "Sources:"}
			if r.Exception != "" {
				parts = append(parts, "Expected answer: "+string(r.Exception)+" ("+string(r.Basis)+")")
			}
			if r.Limit != nil {
				parts = append(parts, "limits: {"+r.Limit.Name+": NUMBER}")
			}
			for _, s := range r.Sources {
				parts = append(parts, s.Title, s.URL, s.Read)
			}
			unwrapped := strings.ReplaceAll(text, "\n", " ")
			for _, part := range parts {
				if !strings.Contains(text, part) && !strings.Contains(unwrapped, part) {
					t.Errorf("%q is missing in\n%s", part, text)
				}
			}
			for line := range strings.Lines(text) {
				if line := strings.TrimSuffix(line, "\n"); report.Escape(line) != line || strings.TrimRight(line, " ") != line {
					t.Errorf("the line %q", line)
				}
			}
		})
	}
}

func TestWrap_BreaksLinesBetweenWords(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", ""},
		{"one two three", "one two\nthree"},
		{"one\ntwo", "one two"},
		{"incomprehensibilities are", "incomprehensibilities\nare"},
		{"one\n\ntwo three four", "one\n\ntwo three\nfour"},
		{"ä ö ü ß é è", "ä ö ü ß é\nè"},
	} {
		got := wrap(test.text, 9)
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
	for line := range strings.Lines(explain(validate.Rules()[0])) {
		if strings.HasPrefix(line, " ") {
			break // sources and examples stand as they are
		}
		if n := utf8.RuneCountInString(line); n > explainWidth+1 {
			t.Errorf("%d characters: %s", n, line)
		}
	}
}

func TestRules_AreTheSameInEveryFormat(t *testing.T) {
	rules := validate.Rules()
	var text strings.Builder
	if err := rulesText(&text, rules); err != nil {
		t.Fatal(err)
	}
	page := rulesMarkdown(rules)
	encoded, err := json.Marshal(rulesJSON(rules))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rules {
		if !strings.Contains(text.String(), "\n"+r.ID+" ") {
			t.Errorf("text lacks %s", r.ID)
		}
		if !strings.Contains(page, "\n## "+r.ID+"\n") {
			t.Errorf("markdown lacks %s", r.ID)
		}
		if !strings.Contains(string(encoded), `{"id":"`+r.ID+`"`) {
			t.Errorf("json lacks %s", r.ID)
		}
	}
	if n := strings.Count(text.String(), "\n"); n != len(rules)+1 {
		t.Errorf("text has %d lines for %d rules", n, len(rules))
	}
}
