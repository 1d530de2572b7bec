package report

import "io"

// jsonReport writes one object. Its documents are written as they come; its findings, which stand behind them, are
// kept until the end as the text they will be, so that memory grows with the findings alone.
type jsonReport struct {
	w         io.Writer
	line      []byte
	documents int
	findings  [][]byte // blocks of text
}

// blockBytes is the size of a block of kept findings. Blocks are never copied to grow.
const blockBytes = 256 << 10

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
	s.keep(s.line)
	return nil
}

// keep adds text to the last block of findings that has room, or to a new one.
func (s *jsonReport) keep(text []byte) {
	last := len(s.findings) - 1
	if last < 0 || len(s.findings[last])+len(text) > cap(s.findings[last]) {
		s.findings = append(s.findings, make([]byte, 0, s.blockSize(len(text))))
		last++
	}
	s.findings[last] = append(s.findings[last], text...)
}

// blockSize returns the size of the next block: small for the first, so that a report of few findings is cheap.
func (s *jsonReport) blockSize(least int) int {
	return max(least, min(blockBytes, 4096<<min(len(s.findings), 8)))
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
	for _, block := range s.findings {
		if err := s.write(block); err != nil {
			return err
		}
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
