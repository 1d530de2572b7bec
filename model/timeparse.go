package model

import "fmt"

// maxSeconds is the largest number that is read as seconds since 1970. A larger one is milliseconds: as seconds
// it would lie after the year 5138, as milliseconds it lies after March 1973.
const maxSeconds = 100_000_000_000

// ParseTime reads an instant in any spelling that a capturing tool gives it:
//
//   - seconds since the start of 1970, with or without a fraction or an exponent, as the service and version 1 of the
//     AWS CLI write them: 1446232639.487, 1.446232681319E9;
//   - milliseconds since then, which is what a number above 100,000,000,000 is taken for;
//   - ISO 8601 with a T or a blank between date and time, up to nine digits of a fraction, and an offset as Z, UTC,
//     +00:00, +0000 or +00, after a blank or not; without any offset it is read as UTC (see Zoneless);
//   - /Date(1446232639487)/ and /Date(1446232639487-0700)/, as Windows PowerShell writes dates;
//   - Fri Jan 19 08:07:10 UTC 2018 and Fri, 19 Jan 2018 08:07:10 GMT, as messages of the service have it.
//
// What is finer than a millisecond is cut off. The error of any other text names the text.
func ParseTime(text string) (Time, error) {
	if ms, ok := parseTime(text); ok {
		return Time{ms}, nil
	}
	return Time{}, fmt.Errorf("no instant in a known spelling: %q", text)
}

// Zoneless reports whether text is an ISO 8601 instant without an offset, which ParseTime reads as UTC though its
// writer may have meant local time.
func Zoneless(text string) bool {
	_, zoned, ok := parseISO(text)
	return ok && !zoned
}

// parseTime tells the spellings apart by their first bytes, so that the two that fill whole archives, seconds and
// ISO 8601, are read without any trial and without allocating.
func parseTime(s string) (int64, bool) {
	if len(s) == 0 {
		return 0, false
	}
	switch c := s[0]; {
	case isDigit(c) && len(s) >= 19 && s[4] == '-':
		ms, _, ok := parseISO(s)
		return ms, ok
	case isDigit(c) || c == '-':
		return parseEpoch(s)
	case c == '/' || c == '\\':
		return parseDateCall(s)
	default:
		return parseDateText(s)
	}
}

func isDigit(c byte) bool { return c-'0' <= 9 }

// two returns the number that two digits spell; ok is false for anything else.
func two(a, b byte) (n int, ok bool) {
	a, b = a-'0', b-'0'
	return int(a)*10 + int(b), a <= 9 && b <= 9
}

// parseISO reads YYYY-MM-DD, T or a blank, HH:MM:SS, an optional fraction and an optional offset.
func parseISO(s string) (ms int64, zoned, ok bool) {
	if len(s) < 19 || s[4] != '-' || s[7] != '-' || s[13] != ':' || s[16] != ':' ||
		s[10] != 'T' && s[10] != ' ' && s[10] != 't' {
		return 0, false, false
	}
	century, ok1 := two(s[0], s[1])
	year, ok2 := two(s[2], s[3])
	month, ok3 := two(s[5], s[6])
	day, ok4 := two(s[8], s[9])
	hour, ok5 := two(s[11], s[12])
	minute, ok6 := two(s[14], s[15])
	second, ok7 := two(s[17], s[18])
	if !(ok1 && ok2 && ok3 && ok4 && ok5 && ok6 && ok7) || hour > 23 || minute > 59 || second > 59 {
		return 0, false, false
	}
	year += century * 100
	if month < 1 || month > 12 || day < 1 || day > daysIn(month, year) {
		return 0, false, false
	}
	ms = int64((((daysSince1970(year, month, day)*24+hour)*60)+minute)*60+second) * 1000

	rest := s[19:]
	if len(rest) > 0 && rest[0] == '.' {
		i, scale := 1, int64(100)
		for ; i < len(rest) && isDigit(rest[i]); i++ {
			ms += int64(rest[i]-'0') * scale
			scale /= 10
		}
		if i == 1 || i > 10 {
			return 0, false, false
		}
		rest = rest[i:]
	}
	offset, zoned, ok := parseOffset(rest)
	ms -= offset
	return ms, zoned, ok && ms >= minMilli && ms <= maxMilli
}

// parseOffset reads what follows the time of day; offset is in milliseconds, positive to the east.
func parseOffset(s string) (offset int64, zoned, ok bool) {
	if s == "" {
		return 0, false, true
	}
	if s[0] == ' ' && len(s) > 1 {
		s = s[1:]
	}
	switch s {
	case "Z", "z", "UTC", "GMT", "+00:00":
		return 0, true, true
	}
	if s[0] != '+' && s[0] != '-' {
		return 0, false, false
	}
	hour, minute := 0, 0
	ok1, ok2 := false, true
	switch {
	case len(s) == 6 && s[3] == ':':
		hour, ok1 = two(s[1], s[2])
		minute, ok2 = two(s[4], s[5])
	case len(s) == 5:
		hour, ok1 = two(s[1], s[2])
		minute, ok2 = two(s[3], s[4])
	case len(s) == 3:
		hour, ok1 = two(s[1], s[2])
	}
	if !ok1 || !ok2 || hour > 23 || minute > 59 {
		return 0, false, false
	}
	offset = int64(hour*60+minute) * 60_000
	if s[0] == '-' {
		offset = -offset
	}
	return offset, true, true
}

var daysBefore = [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(month, year int) int {
	if month == 2 && isLeap(year) {
		return 29
	}
	return daysBefore[month] - daysBefore[month-1]
}

// daysSince1970 counts in the Gregorian calendar, also for the years before it.
func daysSince1970(year, month, day int) int {
	past := year + 399 // whole years since the start of year -399; never negative
	days := past*365 + past/4 - past/100 + past/400 + daysBefore[month-1] + day - 1
	if month > 2 && isLeap(year) {
		days++
	}
	return days - daysFromYearMinus399
}

// daysFromYearMinus399 is the number of days from the start of the year -399 to that of 1970.
const daysFromYearMinus399 = 2369*365 + 2369/4 - 2369/100 + 2369/400
