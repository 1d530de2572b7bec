package validate

import "fmt"

// Severity says how bad a finding is. The zero value is no severity.
type Severity uint8

// The severities, from the mildest.
const (
	// Off stands for a rule that is switched off.
	Off Severity = iota
	// Note is worth knowing.
	Note
	// Warning is legal, but probably a mistake or a risk.
	Warning
	// Error is what a client or the service refuses, what is bound to fail, or a record that breaks what is documented.
	Error
)

var severityNames = [...]string{"off", "note", "warning", "error"}

// String returns the severity's name: error, warning, note or off.
func (s Severity) String() string { return severityNames[s] }

// MarshalText returns the severity's name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a severity's name.
func (s *Severity) UnmarshalText(text []byte) error {
	v, ok := ParseSeverity(string(text))
	if !ok {
		return fmt.Errorf("no severity is called %q: error, warning, note, off", text)
	}
	*s = v
	return nil
}

// ParseSeverity returns the severity of that name.
func ParseSeverity(name string) (Severity, bool) {
	for i, n := range severityNames {
		if n == name {
			return Severity(i), true
		}
	}
	return Off, false
}
