package report

import (
	"encoding/json"
	"io"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/diff"
)

// changeJSON writes an object for each comparison, each from a line of its own on.
type changeJSON struct {
	w io.Writer
	b []byte
}

func (s *changeJSON) Compared(c *Comparison) error {
	b := append(s.b[:0], `{"old":`...)
	b = appendSide(b, &c.Old)
	b = append(b, `,"new":`...)
	b = appendSide(b, &c.New)
	b = append(b, `,"revision":"`...)
	b = append(b, c.Result.Revision...)
	b = append(b, `","reason":`...)
	b = appendString(b, c.Result.Reason)
	b = append(b, `,"changes":[`...)
	for i, change := range c.Changes {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, "\n  "...)
		b = appendChange(b, change)
	}
	if len(c.Changes) > 0 {
		b = append(b, '\n')
	}
	b = appendInt(b, `],"summary":{"changes":`, len(c.Changes))
	b = appendInt(b, `,"hidden":`, c.Hidden)
	b = append(b, `,"highestRisk":"`...)
	b = append(b, diff.Highest(c.Changes).String()...)
	b = append(b, "\"}}\n"...)
	s.b = b
	_, err := s.w.Write(b)
	return err
}

func (s *changeJSON) End(ChangeSummary) error { return nil }

func appendSide(b []byte, s *Side) []byte {
	b = append(b, `{"source":`...)
	b = appendString(b, s.Source)
	if s.Document > 0 {
		b = appendInt(b, `,"document":`, s.Document)
	}
	b = append(b, `,"kind":`...)
	b = appendString(b, s.Kind)
	b = appendOptional(b, `,"deploymentId":`, s.DeploymentID)
	return append(b, '}')
}

// appendChange appends a change as an object. What the change does not have is left out.
func appendChange(b []byte, c *diff.Change) []byte {
	b = append(b, `{"path":`...)
	b = appendString(b, c.Path())
	b = append(b, `,"op":"`...)
	b = append(b, c.Op...)
	b = append(b, '"')
	if p, ok := c.OldPointer(); ok {
		b = appendString(append(b, `,"oldPointer":`...), string(p))
	}
	if p, ok := c.NewPointer(); ok {
		b = appendString(append(b, `,"newPointer":`...), string(p))
	}
	if v := c.Old(); v != nil {
		b = append(append(b, `,"old":`...), printableJSON(v)...)
	}
	if v := c.New(); v != nil {
		b = append(append(b, `,"new":`...), printableJSON(v)...)
	}
	b = append(b, `,"category":"`...)
	b = append(b, diff.CategoryName(c.Category())...)
	b = append(b, `","risk":"`...)
	b = append(b, c.Risk.String()...)
	b = append(b, '"')
	if c.Rule != nil {
		b = appendString(append(b, `,"rule":`...), c.Rule.ID)
	}
	b = appendOptional(b, `,"why":`, c.Why)
	if p := c.InnerPath(); p != "" {
		b = appendString(append(b, `,"inner":{"path":`...), p)
		b = append(b, '}')
	}
	return append(b, '}')
}

// printableJSON returns JSON with everything outside of plain ASCII escaped that a terminal may act on.
func printableJSON(v []byte) []byte {
	if printable(string(v)) {
		return v
	}
	b := make([]byte, 0, len(v)+16)
	for i := 0; i < len(v); {
		r, size := utf8.DecodeRune(v[i:])
		if printable(string(v[i : i+size])) {
			b = append(b, v[i:i+size]...)
		} else {
			b = appendUnicodeEscape(b, r)
		}
		i += size
	}
	return b
}

// unquoted returns what a JSON string says.
func unquoted(v []byte) string {
	var s string
	if json.Unmarshal(v, &s) != nil {
		return string(v)
	}
	return s
}

// changePatch writes a JSON Patch for each comparison, each on lines of its own. It is of all changes that were found,
// also of those that are not shown.
type changePatch struct{ w io.Writer }

func (s *changePatch) Compared(c *Comparison) error {
	b := []byte{'['}
	for i, o := range c.Result.Patch() {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, "\n  {\"op\":\""...)
		b = append(b, o.Op...)
		b = append(b, `","path":`...)
		b = appendString(b, string(o.Path))
		if o.Op != diff.Remove {
			b = append(append(b, `,"value":`...), printableJSON(o.Value)...)
		}
		b = append(b, '}')
	}
	if len(b) > 1 {
		b = append(b, '\n')
	}
	_, err := s.w.Write(append(b, "]\n"...))
	return err
}

func (s *changePatch) End(ChangeSummary) error { return nil }
