package jsonschema

import (
	"regexp"
	"strings"
	"sync"
	"time"
)

// isDateTime reports whether s is an instant of RFC 3339.
func isDateTime(s string) bool {
	const date = len("2006-01-02")
	return len(s) > date && (s[date] == 'T' || s[date] == 't') && isDate(s[:date]) && isTime(s[date+1:])
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// isTime reports whether s is a time of day with its offset. A leap second is one at the end of a day in UTC.
func isTime(s string) bool {
	const clock = len("15:04:05")
	if len(s) <= clock {
		return false
	}
	second, leap := s[:clock], s[6:clock] == "60"
	if leap {
		second = s[:6] + "59"
	}
	at, err := time.Parse(time.TimeOnly, second)
	if err != nil {
		return false
	}
	rest := s[clock:]
	if rest[0] == '.' {
		digits := strings.TrimLeft(rest[1:], "0123456789")
		if len(digits) == len(rest)-1 {
			return false
		}
		rest = digits
	}
	offset, ok := parseOffset(rest)
	if !ok {
		return false
	}
	at = at.Add(-offset)
	return !leap || at.Hour() == 23 && at.Minute() == 59
}

// parseOffset reads an offset from UTC: Z, or a sign, hours and minutes.
func parseOffset(s string) (time.Duration, bool) {
	if s == "Z" || s == "z" {
		return 0, true
	}
	if len(s) != len("+07:00") || s[0] != '+' && s[0] != '-' {
		return 0, false
	}
	at, err := time.Parse("15:04", s[1:])
	if err != nil {
		return 0, false
	}
	offset := time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute
	if s[0] == '-' {
		offset = -offset
	}
	return offset, true
}

// durations is the form of RFC 3339, appendix A: units in their order, none left out between two.
var durations = sync.OnceValue(func() *regexp.Regexp {
	const clock = `T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)`
	const date = `(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)`
	return regexp.MustCompile(`^P(?:\d+W|` + clock + `|` + date + `(?:` + clock + `)?)$`)
})

func isDuration(s string) bool { return durations().MatchString(s) }
