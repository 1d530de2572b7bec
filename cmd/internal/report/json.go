package report

import "io"

// jsonReport writes one object. Its documents are written as they come; its findings, which stand behind them, are
// kept until the end as the text they will be, so that memory grows with the findings alone.
type jsonReport struct {
	w         io.Writer
	line      []byte
	documents int
	findings  blocks
}

func newJSON(w io.Writer) *jsonReport { return &jsonReport{w: w} }

func (s *jsonReport) Begin(string) error { return nil }

func (s *jsonReport) Document(d Document) error {
	s.line = append(s.line[:0], `{"documents":[`...)
	if s.documents > 0 {
		s.line = append(s.line[:0], ',')
	}
	s.documents++
	s.line = append(s.line, "\n  "...)
	s.line = appendDocument(s.line, d)
	return s.write(s.line)
}

func (s *jsonReport) Finding(f *Finding) error {
	s.line = s.line[:0]
	if len(s.findings) > 0 {
		s.line = append(s.line, ',')
	}
	s.line = append(s.line, "\n  "...)
	s.line = appendFinding(s.line, f)
	s.findings.add(s.line)
	return nil
}

func (s *jsonReport) End(sum Summary) error {
	s.line = s.line[:0]
	if s.documents == 0 {
		s.line = append(s.line, `{"documents":[`...)
	} else {
		s.line = append(s.line, '\n')
	}
	if err := s.write(append(s.line, "],\n\"findings\":["...)); err != nil {
		return err
	}
	if err := s.findings.writeTo(s.w); err != nil {
		return err
	}
	s.line = s.line[:0]
	if len(s.findings) > 0 {
		s.line = append(s.line, '\n')
	}
	s.line = append(s.line, "],\n\"summary\":"...)
	s.line = appendSummary(s.line, sum)
	return s.write(append(s.line, "}\n"...))
}

func (s *jsonReport) write(b []byte) error {
	_, err := s.w.Write(b)
	return err
}
