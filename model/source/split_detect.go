package source

import "bytes"

// byteOrderMark is what some programs put before UTF-8 text.
var byteOrderMark = []byte("\xef\xbb\xbf")

// begin looks at how a source begins and decides how to read it.
func (s *Splitter) begin(b *Batch) {
	const look = 512
	s.fill(b, look)
	if _, is := foreign(b.Data); is {
		b.Data = b.Data[:min(len(b.Data), look)]
		b.extents = append(b.extents, extent{0, len(b.Data), extentForeign})
		s.stage = stageEnd
		return
	}
	if bytes.HasPrefix(b.Data, byteOrderMark) {
		b.marked = true
		b.Data = b.Data[:copy(b.Data, b.Data[len(byteOrderMark):])]
	}
	i := s.firstByte(b)
	s.fill(b, i+look)
	switch {
	case i == len(b.Data):
		s.stage = stageEnd
	case s.isYAML(b, i):
		s.stage = stageYAML
	default:
		s.stage = stageValues
	}
}

// firstByte returns the offset of the first byte that is not blank. It drops blank lines when they are many.
func (s *Splitter) firstByte(b *Batch) int {
	line := 0 // where the last line begins
	for i := 0; ; {
		for ; i < len(b.Data) && isBlank(b.Data[i], false); i++ {
			if b.Data[i] == '\n' {
				line = i + 1
			}
		}
		if i < len(b.Data) || !s.more(b) {
			return i
		}
		if i > s.options.Limits.Bytes {
			line = i // no document is indented so deeply
		}
		if line > s.options.BatchBytes {
			s.drop(b, line)
			i, line = i-line, 0
		}
	}
}

// isYAML tells whether a source whose first byte besides blanks is at i is to be read as YAML.
func (s *Splitter) isYAML(b *Batch, i int) bool {
	switch s.options.Format {
	case AsJSON:
		return false
	case Detect:
		return !isBracket(b.Data[i]) && !printed(b.Data[i:])
	}
	if !isBracket(b.Data[i]) {
		return true
	}
	// What is JSON as a whole is read as such; anything else may be YAML in brackets.
	s.fill(b, s.options.Limits.Bytes+1)
	if len(b.Data) > s.options.Limits.Bytes {
		return true
	}
	end := s.strict.parse(b.Data, i, false)
	return end < 0 || len(bytes.TrimLeft(b.Data[end:], " \t\r\n")) > 0
}
