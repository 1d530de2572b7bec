package validate

import (
	"encoding/json"
	"testing"
)

func TestSeverity_IsWrittenByItsName(t *testing.T) {
	for severity, name := range map[Severity]string{Off: "off", Note: "note", Warning: "warning", Error: "error"} {
		text, err := json.Marshal(severity)
		if err != nil || string(text) != `"`+name+`"` || severity.String() != name {
			t.Errorf("%d is written as %s (%v) and called %s, want %s", severity, text, err, severity, name)
		}
		var read Severity
		if err := json.Unmarshal(text, &read); err != nil || read != severity {
			t.Errorf("%s is read as %d (%v)", text, read, err)
		}
	}
	read := Warning
	if err := json.Unmarshal([]byte(`"fatal"`), &read); err == nil || read != Warning {
		t.Errorf("fatal is read as %s", read)
	}
	if got, ok := ParseSeverity("Error"); ok || got != Off {
		t.Errorf("Error is read as %s", got)
	}
}
