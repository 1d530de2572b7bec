package source

import "bytes"

// lineSlack is how many blanks a line may have beside a document of the greatest size.
const lineSlack = 1 << 10

// lines fills b with whole groups: a group is a line that begins with a bracket in its first column, and all lines behind it that do
// not. It looks at nothing but line feeds and what stands behind them, so that most of the work is left to Scanners.
//
// A group that is longer than a document may be ends before the line that makes it so.
func (s *Splitter) lines(b *Batch) {
	b.lines = true
	limit := s.options.Limits.Bytes + lineSlack
	s.fill(b, s.options.BatchBytes)
	if len(b.Data) <= limit { // no group in it is longer
		if s.ended {
			s.lastLines(b)
			return
		}
		if end := lastGroup(b.Data); end > 0 {
			s.cut(b, end)
			return
		}
	}
	for seen := 1; ; {
		size := len(b.Data)
		end, found := nextGroup(b.Data, seen)
		switch {
		case found && end <= limit:
			s.cut(b, end)
			return
		case size > limit:
			// The source is not what it looked like, or has a document over the size limit.
			b.lines = false
			s.stage, s.walker = stageValues, newWalker(s.options.Limits, &s.strict)
			s.values(b)
			return
		case !s.more(b):
			s.lastLines(b)
			return
		}
		seen = size
	}
}

// lastLines makes what b holds the end of the source. Where that is an error, the line that it interrupts is left out.
func (s *Splitter) lastLines(b *Batch) {
	s.stage = stageEnd
	if s.err != nil {
		b.Data = b.Data[:bytes.LastIndexByte(b.Data, '\n')+1]
	}
	b.lines = len(b.Data) > 0
}

// nextGroup returns where the first group begins in data that begins at from or later.
func nextGroup(data []byte, from int) (int, bool) {
	for i := from - 1; ; {
		n := bytes.IndexByte(data[i:], '\n')
		if n < 0 {
			return len(data), false
		}
		i += n + 1
		if i < len(data) && isBracket(data[i]) {
			return i, true
		}
	}
}

// lastGroup returns where the last group begins in data, or 0.
func lastGroup(data []byte) int {
	for end := len(data); ; {
		i := bytes.LastIndexByte(data[:end], '\n')
		if i < 0 {
			return 0
		}
		if i+1 < len(data) && isBracket(data[i+1]) {
			return i + 1
		}
		end = i
	}
}

// isBracket tells the characters that a document begins with.
func isBracket(c byte) bool { return c == '{' || c == '[' }
