package report

import "io"

// ndjson writes each finding as an object on a line of its own and, last, the summary. It keeps nothing.
type ndjson struct {
	w    io.Writer
	line []byte
}

func newNDJSON(w io.Writer) *ndjson { return &ndjson{w: w} }

func (s *ndjson) Begin(string) error { return nil }

func (s *ndjson) Document(Document) error { return nil }

func (s *ndjson) Finding(f *Finding) error {
	s.line = append(appendFinding(s.line[:0], f), '\n')
	_, err := s.w.Write(s.line)
	return err
}

func (s *ndjson) End(sum Summary) error {
	s.line = append(s.line[:0], `{"summary":`...)
	s.line = append(appendSummary(s.line, sum), "}\n"...)
	_, err := s.w.Write(s.line)
	return err
}
