package report

import (
	"io"
	"strconv"
)

// tap writes a test point for each document, not ok if it has an error, and behind it what was found in it as YAML:
// the Test Anything Protocol, version 13 (https://testanything.org/tap-version-13-specification.html). All harnesses
// read that version, while prove takes one that it does not know for a failure; what is escaped in a description is
// escaped as version 14 (https://testanything.org/tap-version-14-specification.html) says. The points are numbered over
// the whole run, and the plan, which says how many there are, comes last. It keeps nothing.
type tap struct {
	w      io.Writer
	quiet  bool
	line   []byte
	points int
	open   bool // the YAML of a point
}

func newTAP(w io.Writer, o Options) *tap { return &tap{w: w, quiet: o.Quiet} }

func (s *tap) Begin(string) error { return nil }

func (s *tap) Document(d Document) error {
	b := s.begin(s.close(s.line[:0]))
	s.points++
	if !d.Valid {
		b = append(b, "not "...)
	}
	b = strconv.AppendInt(append(b, "ok "...), int64(s.points), 10)
	b = appendDescription(append(b, " - "...), d.Source)
	b = strconv.AppendInt(append(b, `\#`...), int64(d.Index), 10)
	b = append(append(append(b, " ("...), d.Kind.String()...), ")\n"...)
	return s.flush(b)
}

// appendDescription appends text of a description, in which # would begin a directive and \ an escape.
func appendDescription(b []byte, text string) []byte {
	for _, c := range []byte(Escape(text)) {
		if c == '#' || c == '\\' {
			b = append(b, '\\')
		}
		b = append(b, c)
	}
	return b
}

func (s *tap) Finding(f *Finding) error {
	b := s.line[:0]
	if !s.open {
		s.open = true
		b = append(b, "  ---\n  findings:\n"...)
	}
	b = appendYAMLString(b, "    - rule: ", f.Rule.ID)
	b = append(append(append(b, "      severity: "...), f.Severity.String()...), '\n')
	b = appendYAMLString(b, "      message: ", f.Message)
	b = appendYAMLString(b, "      source: ", f.Source)
	b = append(appendInt(b, "      line: ", f.Line), '\n')
	b = append(appendInt(b, "      column: ", f.Column), '\n')
	b = appendYAMLString(b, "      pointer: ", f.Pointer)
	if f.Inner != nil {
		b = appendYAMLString(b, "      inner:\n        pointer: ", f.Inner.Pointer)
		b = append(appendInt(b, "        line: ", f.Inner.Line), '\n')
		b = append(appendInt(b, "        column: ", f.Inner.Column), '\n')
	}
	for i, l := range f.Related {
		if i == 0 {
			b = append(b, "      related:\n"...)
		}
		b = appendYAMLString(b, "        - pointer: ", l.Pointer)
		b = append(appendInt(b, "          line: ", l.Line), '\n')
		b = append(appendInt(b, "          column: ", l.Column), '\n')
	}
	for _, optional := range [...]struct{ name, value string }{
		{"exception", string(f.Exception)}, {"basis", string(f.Basis)}, {"hint", f.Hint},
	} {
		if optional.value != "" {
			b = appendYAMLString(b, "      "+optional.name+": ", optional.value)
		}
	}
	return s.flush(appendYAMLString(b, "      fingerprint: ", f.Fingerprint))
}

// appendYAMLString appends a line with text in quotes. JSON's escapes of what is escaped already are YAML's too; of
// what is not, YAML would spell characters above U+FFFF in another way.
func appendYAMLString(b []byte, before, text string) []byte {
	return append(appendString(append(b, before...), Escape(text)), '\n')
}

// End writes the plan. A run that is incomplete bails out, which no harness takes for a success.
func (s *tap) End(sum Summary) error {
	b := s.close(s.line[:0])
	if s.points == 0 {
		b = append(s.begin(b), "1..0 # SKIP no documents\n"...)
	} else {
		b = append(strconv.AppendInt(append(b, "1.."...), int64(s.points), 10), '\n')
	}
	if !s.quiet {
		b = append(append(append(b, "# "...), summaryLine(sum)...), '\n')
	}
	if sum.Incomplete {
		b = append(b, "Bail out! "+incompleteRun+"\n"...)
	}
	return s.flush(b)
}

// begin begins the report, if no point has.
func (s *tap) begin(b []byte) []byte {
	if s.points > 0 {
		return b
	}
	return append(b, "TAP version 13\n"...)
}

// close ends what was found in the last document, if anything was.
func (s *tap) close(b []byte) []byte {
	if !s.open {
		return b
	}
	s.open = false
	return append(b, "  ...\n"...)
}

func (s *tap) flush(b []byte) error {
	s.line = b
	_, err := s.w.Write(b)
	return err
}
