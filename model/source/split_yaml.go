package source

import "bytes"

// yaml fills b with documents of a YAML source.
func (s *Splitter) yaml(b *Batch) {
	b.Format = YAML
	limit := s.options.Limits.Bytes
	for at := 0; ; {
		start, end, found := nextYAML(b.Data[at:], s.whole())
		if found && end-start <= limit {
			b.extents = append(b.extents, extent{at + start, at + end, extentValue})
			if at += end; at >= s.options.BatchBytes {
				s.cut(b, at)
				return
			}
			continue
		}
		at += start
		size := len(b.Data) - at
		over := found || size > limit
		switch {
		case (over || size >= s.options.BatchBytes) && len(b.extents) > 0:
			s.cut(b, at)
			return
		case over:
			s.drop(b, at)
			s.over(b, yamlSkipper(min(end-start, limit)))
			return
		case s.ended:
			s.stage = stageEnd // where the source broke off, the document at hand was not read to its end
			return
		case len(b.extents) == 0:
			s.drop(b, at)
			at = 0
		}
		s.fill(b, at+2*size+1) // twice as much: it is looked through from its start again
	}
}

// yamlSkipper returns a function that passes over a YAML document, of which the first size bytes are known to be
// part, up to a line that begins another one.
func yamlSkipper(size int) func(data []byte, whole bool) (int, bool) {
	within := true // a line
	return func(data []byte, whole bool) (int, bool) {
		i := min(size, len(data))
		size -= i
		for i < len(data) {
			if !within && len(data)-i < len("---\r\n") && !whole {
				return i, false
			}
			if !within && yamlMarker(data[i:min(len(data), i+len("--- "))]) != 0 {
				return i, true
			}
			n := bytes.IndexByte(data[i:], '\n')
			if within = n < 0; within {
				return len(data), whole
			}
			i += n + 1
		}
		return i, whole
	}
}
