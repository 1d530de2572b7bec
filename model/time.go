package model

import (
	"cmp"
	"strconv"
	"time"
)

// Time is an instant, to the millisecond: the precision of the service. The zero value is the start of 1970 in
// UTC; a member that is absent is a nil *Time. Times are comparable: two are == exactly when they are the same
// instant, however each was spelled.
type Time struct{ ms int64 }

// The instants that a Time can be read from and printed as: the years 0 to 9999.
const (
	minMilli = -62_167_219_200_000
	maxMilli = 253_402_300_799_999
)

// UnixMilli returns the instant that lies ms milliseconds after the start of 1970 in UTC.
func UnixMilli(ms int64) Time { return Time{ms} }

// TimeOf returns the instant of t, cut to the millisecond.
func TimeOf(t time.Time) Time { return Time{t.UnixMilli()} }

// UnixMilli returns the milliseconds since the start of 1970 in UTC.
func (t Time) UnixMilli() int64 { return t.ms }

// AsTime returns t as the standard library's type, in UTC.
func (t Time) AsTime() time.Time { return time.UnixMilli(t.ms).UTC() }

// Before reports whether t is earlier than u.
func (t Time) Before(u Time) bool { return t.ms < u.ms }

// After reports whether t is later than u.
func (t Time) After(u Time) bool { return t.ms > u.ms }

// Equal reports whether t and u are the same instant; it is the same as ==.
func (t Time) Equal(u Time) bool { return t.ms == u.ms }

// Compare returns -1, 0 or +1 as t is before, at or after u.
func (t Time) Compare(u Time) int { return cmp.Compare(t.ms, u.ms) }

// Sub returns t-u. A difference beyond what a Duration can hold, 292 years, is cut to that.
func (t Time) Sub(u Time) time.Duration { return t.AsTime().Sub(u.AsTime()) }

// String returns t in the format of RFC 3339, in UTC with milliseconds: 2015-10-30T19:17:19.487Z.
func (t Time) String() string { return t.AsTime().Format("2006-01-02T15:04:05.000Z07:00") }

// MarshalJSON returns t as the service writes it: seconds since the start of 1970 as a number with up to three
// decimals, such as 1446232639.487. An instant so far from 1970 that ParseTime would take that number for
// milliseconds is written as String does, in quotes.
func (t Time) MarshalJSON() ([]byte, error) { return t.append(make([]byte, 0, 32)), nil }

func (t Time) append(b []byte) []byte {
	if t.ms > maxSeconds*1000 || t.ms < -maxSeconds*1000 {
		return strconv.AppendQuote(b, t.String())
	}
	ms := t.ms
	if ms < 0 {
		b, ms = append(b, '-'), -ms
	}
	b = strconv.AppendInt(b, ms/1000, 10)
	if frac := ms % 1000; frac != 0 {
		b = append(b, '.', byte('0'+frac/100), byte('0'+frac/10%10), byte('0'+frac%10))
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
	}
	return b
}

// UnmarshalJSON reads every spelling that ParseTime knows, as a JSON string or number. A null leaves t as it is.
func (t *Time) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	s := string(text)
	if s != "" && s[0] == '"' {
		var err error
		if s, err = unquoteJSON(text); err != nil {
			return err
		}
	}
	u, err := ParseTime(s)
	if err == nil {
		*t = u
	}
	return err
}
