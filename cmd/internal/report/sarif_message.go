package report

import (
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/validate"
)

// appendMessage appends a result's message, with links to some of the related places, which all stand in the result, and
// reports whether the finding's stands in it as Escape shows it.
func (s *sarif) appendMessage(b []byte, f *Finding) (message []byte, exact bool) {
	s.account = appendAccount(s.account[:0], f, labelAt, labelRelated)
	text := plainMessage(string(s.account))
	exact = strings.HasPrefix(text, Escape(f.Message))
	var links []string
	for i, l := range f.Related[:min(maxRelated, len(f.Related))] {
		links = append(links, "["+relatedLabel(l)+"]("+strconv.Itoa(i+1)+")")
	}
	if len(links) > 0 {
		text = string(appendSentence([]byte(text), 0, labelRelated, strings.Join(links, ", ")))
	}
	return append(appendString(append(b, `{"text":`...), text), '}'), exact
}

// plainMessage returns text as a plain text message: what would be taken for the place of an argument is doubled and
// what would be taken for a link is parted.
func plainMessage(text string) string {
	return doubled(strings.ReplaceAll(text, "](", "] ("))
}

// doubled returns text with the braces around a number doubled, which stand for an argument in a message. Others stay
// single: viewers show doubled ones as they are.
func doubled(text string) string {
	var b strings.Builder
	for {
		before, after, has := strings.Cut(text, "{")
		if !has && b.Len() == 0 {
			return text
		}
		b.WriteString(before)
		if !has {
			return b.String()
		}
		number := after[:len(after)-len(strings.TrimLeft(after, "0123456789"))]
		if rest, closed := strings.CutPrefix(after[len(number):], "}"); closed && number != "" {
			b.WriteString("{{" + number + "}}")
			after = rest
		} else {
			b.WriteByte('{')
		}
		text = after
	}
}

// relatedLabel says what a related place is, as the text of a link.
func relatedLabel(l validate.Location) string {
	label := l.Label
	if label == "" {
		label = l.Pointer
	}
	if label == "" {
		label = "the document"
	}
	return linkText.Replace(plainMessage(Escape(label)))
}

// linkText keeps the text of a link from ending it.
var linkText = strings.NewReplacer("[", "(", "]", ")", `\`, "/")
