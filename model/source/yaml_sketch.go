package source

// yamlSketch is a rough reading of a YAML text. It knows quotes, brackets, comments and block scalars, well enough to
// say where something was opened that nothing closes; it is only asked about texts that the parser refused.
type yamlSketch struct {
	open  []int // where the brackets stand that are still open
	quote int   // where the quote stands that is still open, or -1
}

func sketchYAML(text []byte) yamlSketch {
	s := yamlSketch{quote: -1}
	fresh := true // a value or a name may begin here
	indent := 0   // of the line
	for i := 0; i < len(text); {
		c := text[i]
		switch size := yamlBreakSize(text, i); {
		case size > 0:
			fresh = true
			i += size
			indent = yamlIndent(text[i:])
			i += indent
			continue
		case isYAMLBlank(c):
		case c == '#' && (i == 0 || endsYAMLWord(text, i-1)):
			i += len(restOfYAMLLine(text, i))
			continue
		case fresh && (c == '"' || c == '\''):
			end := closeYAMLQuote(text, i)
			if end < 0 {
				s.quote = i
				return s
			}
			fresh = false
			i = end
			continue
		case (c == '[' || c == '{') && (fresh || len(s.open) > 0):
			s.open = append(s.open, i)
			fresh = true
		case (c == ']' || c == '}') && len(s.open) > 0:
			s.open = s.open[:len(s.open)-1]
			fresh = false
		case c == ',' && len(s.open) > 0:
			fresh = true
		case c == ':' && (i+1 == len(text) || endsYAMLWord(text, i+1) || len(s.open) > 0 && !fresh && i > 0 && text[i-1] == '"'):
			fresh = true
		case fresh && (c == '|' || c == '>') && len(s.open) == 0:
			i = skipYAMLBlock(text, i, indent)
			continue
		case fresh && (c == '-' || c == '?') && (i+1 == len(text) || endsYAMLWord(text, i+1)):
		case fresh && (c == '&' || c == '!'):
			for i+1 < len(text) && !endsYAMLWord(text, i+1) {
				i++
			}
		default:
			fresh = false
		}
		i++
	}
	return s
}

// completed returns text with closing quotes and brackets for all that it leaves open.
func (s yamlSketch) completed(text []byte) []byte {
	text = text[:len(text):len(text)]
	if s.quote >= 0 {
		if text[s.quote] == '"' && text[len(text)-1] == '\\' {
			text = append(text, '\\')
		}
		text = append(text, text[s.quote])
	}
	for i := len(s.open) - 1; i >= 0; i-- {
		text = append(text, text[s.open[i]]+2) // ] and } stand two behind [ and {
	}
	return text
}

// closeYAMLQuote returns the offset behind the scalar whose quote stands at i, or -1 when it is not closed.
func closeYAMLQuote(text []byte, i int) int {
	quote := text[i]
	for i++; i < len(text); i++ {
		switch {
		case text[i] == '\\' && quote == '"':
			i++
		case text[i] == quote && quote == '\'' && i+1 < len(text) && text[i+1] == quote:
			i++
		case text[i] == quote:
			return i + 1
		}
	}
	return -1
}

// skipYAMLBlock returns the offset behind the lines that are indented deeper than the line with the indicator at i.
func skipYAMLBlock(text []byte, i, indent int) int {
	i += len(restOfYAMLLine(text, i))
	for i < len(text) {
		next := i + yamlBreakSize(text, i)
		line := restOfYAMLLine(text, next)
		if deep := yamlIndent(line); deep < len(line) && deep <= indent {
			return i
		}
		i = next + len(line)
	}
	return i
}

// yamlIndent returns how many blanks text begins with.
func yamlIndent(text []byte) int {
	n := 0
	for n < len(text) && text[n] == ' ' {
		n++
	}
	return n
}

// restOfYAMLLine returns text from i up to the end of the line, without its break.
func restOfYAMLLine(text []byte, i int) []byte {
	end := i
	for end < len(text) && yamlBreakSize(text, end) == 0 {
		end++
	}
	return text[i:end]
}

// endsYAMLWord tells whether a blank or a line break stands at i.
func endsYAMLWord(text []byte, i int) bool {
	return isYAMLBlank(text[i]) || yamlBreakSize(text, i) > 0
}
