package model

import (
	"strings"
	"time"
)

// parseDateCall reads /Date(ms)/ and \/Date(ms)\/, in which an offset may follow the milliseconds. The milliseconds
// count from 1970 in UTC in either case: the offset only says how the date was shown.
func parseDateCall(s string) (int64, bool) {
	s = strings.TrimPrefix(s, `\`)
	s, ok := strings.CutPrefix(s, "/Date(")
	if !ok {
		return 0, false
	}
	if s, ok = strings.CutSuffix(s, `)\/`); !ok {
		if s, ok = strings.CutSuffix(s, ")/"); !ok {
			return 0, false
		}
	}
	if n := len(s); n > 5 && (s[n-5] == '+' || s[n-5] == '-') {
		if _, _, ok = parseOffset(s[n-5:]); !ok {
			return 0, false
		}
		s = s[:n-5]
	}
	digits, negative := strings.CutPrefix(s, "-")
	if digits == "" || len(digits) > 18 {
		return 0, false
	}
	ms := int64(0)
	for i := range len(digits) {
		if !isDigit(digits[i]) {
			return 0, false
		}
		ms = ms*10 + int64(digits[i]-'0')
	}
	if negative {
		ms = -ms
	}
	return ms, ms >= minMilli && ms <= maxMilli
}

// dateTexts are the spellings that begin with the name of a day. Zones are literal or numeric: Go would take any
// other abbreviation for UTC.
var dateTexts = [...]string{
	"Mon Jan _2 15:04:05 UTC 2006",
	"Mon Jan _2 15:04:05 GMT 2006",
	"Mon Jan _2 15:04:05 -0700 2006",
	"Mon, 2 Jan 2006 15:04:05 GMT",
	"Mon, 2 Jan 2006 15:04:05 UTC",
	"Mon, 2 Jan 2006 15:04:05 -0700",
}

func parseDateText(s string) (int64, bool) {
	if len(s) < len("Mon, 2 Jan 2006 15:04:05 GMT")-1 || len(s) > 48 {
		return 0, false
	}
	for _, layout := range dateTexts {
		if t, err := time.Parse(layout, s); err == nil {
			ms := t.UnixMilli()
			return ms, ms >= minMilli && ms <= maxMilli
		}
	}
	return 0, false
}
