package model

import (
	"encoding/json"
	"math/big"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// sample is the creation time in the sample of the API reference, 2015-10-30T19:17:19.487Z.
const sample = 1446232639487

var timeSpellings = []struct {
	name, text string
	want       int64
}{
	{"wire", "1446232639.487", sample},
	{"wire, a zero cut", "1408480721.9", 1408480721900},
	{"wire, whole second", "1446232681", 1446232681000},
	{"wire, E-notation", "1.446232681319E9", 1446232681319},
	{"wire, lower-case e and a sign", "1.446232681319e+9", 1446232681319},
	{"wire, negative exponent", "14462326394870e-4", 1446232639487},
	{"microseconds are cut", "1747750522.133981", 1747750522133},
	{"before 1970 cut downwards", "-0.0001", -1},
	{"before 1970", "-1.5", -1500},
	{"zero", "0", 0},
	{"milliseconds", "1446232639487", sample},
	{"milliseconds with a fraction", "1446232639487.9", sample},
	{"the largest number of seconds", "100000000000", 100000000000000},
	{"the smallest number of milliseconds", "100000000000.1", 100000000000},
	{"more digits than fit", "1446232639.48700000000000000000000000001", sample},
	{"CLI v2, local offset", "2015-10-30T12:17:19.487000-07:00", sample},
	{"CLI v2, UTC", "2015-10-30T19:17:19.487000+00:00", sample},
	{"CLI v2, whole second", "2015-10-31T04:17:19+09:00", 1446232639000},
	{"boto3 with default=str", "2015-10-30 19:17:19.487000+00:00", sample},
	{"boto3 with default=str, whole second", "2015-11-05 17:23:08+00:00", 1446744188000},
	{"Go", "2015-10-30T19:17:19.487Z", sample},
	{"Go, a zero dropped", "2015-10-30T19:17:19.4Z", 1446232639400},
	{"JavaScript, whole second", "2015-10-30T19:17:19.000Z", 1446232639000},
	{"PowerShell 7", "2015-10-30T14:17:19.4879315-05:00", sample},
	{"nine digits", "2015-10-30T19:17:19.487999999Z", sample},
	{"offset without a colon", "2015-10-30T12:17:19.487-0700", sample},
	{"offset of hours", "2015-10-30T12:17:19.487-07", sample},
	{"offset of half an hour", "2015-10-31T00:47:19.487+05:30", sample},
	{"Ruby", "2015-10-30 19:17:19 UTC", 1446232639000},
	{"Ruby, local offset", "2015-10-30 12:17:19 -0700", 1446232639000},
	{"lower case", "2015-10-30t19:17:19.487z", sample},
	{"zoneless", "2015-10-30T19:17:19.487", sample},
	{"output skeleton", "1970-01-01T00:00:00", 0},
	{"leap day", "2016-02-29T12:00:00Z", 1456747200000},
	{"the first second of .NET", "0001-01-01T00:00:00", -62135596800000},
	{"the last second", "9999-12-31T23:59:59.999Z", maxMilli},
	{"Windows PowerShell", "/Date(1446232639487)/", sample},
	{"Windows PowerShell, offset", "/Date(1446232639487-0700)/", sample},
	{"Windows PowerShell, escaped", `\/Date(1446232639487)\/`, sample},
	{"Windows PowerShell, absent", "/Date(-62135596800000)/", -62135596800000},
	{"SNS message", "Fri Jan 19 08:07:10 UTC 2018", 1516349230000},
	{"SNS message, day of one digit", "Mon Jan  1 08:07:10 UTC 2018", 1514794030000},
	{"RFC 1123", "Fri, 19 Jan 2018 08:07:10 GMT", 1516349230000},
	{"RFC 1123 with an offset", "Fri, 19 Jan 2018 09:07:10 +0100", 1516349230000},
}

func TestParseTime(t *testing.T) {
	for _, test := range timeSpellings {
		t.Run(test.name, func(t *testing.T) {
			got, err := ParseTime(test.text)
			if err != nil {
				t.Fatal(err)
			}
			if got != UnixMilli(test.want) {
				t.Errorf("ParseTime(%q) = %v, want %v", test.text, got, UnixMilli(test.want))
			}
		})
	}
}

var noTimes = []string{
	"", " ", "-", "now", "yesterday", "null", "-2015-10-30T19:17:19Z", "2015-10-30", "2015-10-30T19:17", "19:17:19",
	"2015-13-30T19:17:19Z", "2015-00-30T19:17:19Z", "2015-02-29T19:17:19Z", "2015-10-32T19:17:19Z", "2015-10-00T19:17:19Z",
	"2015-10-30T24:00:00Z", "2015-10-30T19:60:19Z", "2015-10-30T19:17:60Z", "2015-10-30T19:17:19.Z", "2015-10-30T19:17:19,5Z",
	"2015-10-30T19:17:19.1234567890Z", "2015-10-30T19:17:19+24:00", "2015-10-30T19:17:19+07:60", "2015-10-30T19:17:19 PST",
	"2015-10-30T19:17:19Z ", "2015/10/30 19:17:19", "2015-10-30_19:17:19", "9999-12-31T23:59:59-01:00", "2015-10-30T19:17:19 ",
	"1446232639.", ".5", "01446232639", "+1446232639", "1e", "1e+", "0x10", "1_000", "1446232639.487s", "1e99", "-1e99", "1e1000000000000",
	"1446232639487000000", "NaN", "Infinity",
	"/", "/Dat", `\\`, "/Date()/", "/Date(x)/", "/Date(-)/", "/Date(1446232639487)", "/Date(1446232639487+0x00)/", "/Date(99999999999999999999)/", "Date(1)",
	"Fri Jan 19 08:07:10 PST 2018", "Fri, 19 Jan 2018 08:07:10 PST", "Nov 27, 2014", "Sat Jan 32 08:07:10 UTC 2018",
	"<TIME>", "${START_TIME}",
}

func TestParseTime_refuses(t *testing.T) {
	for _, text := range noTimes {
		if got, err := ParseTime(text); err == nil {
			t.Errorf("ParseTime(%q) = %v, want an error", text, got)
		} else if !strings.Contains(err.Error(), "spelling") {
			t.Errorf("ParseTime(%q): the error %q does not say what is wrong", text, err)
		}
	}
}

func TestZoneless(t *testing.T) {
	for text, want := range map[string]bool{
		"1970-01-01T00:00:00": true, "2015-10-30 19:17:19.487": true,
		"1970-01-01T00:00:00Z": false, "2015-10-30 19:17:19+00:00": false, "2015-10-30 19:17:19 UTC": false,
		"1446232639.487": false, "": false, "2015-10-30": false,
	} {
		if got := Zoneless(text); got != want {
			t.Errorf("Zoneless(%q) = %v, want %v", text, got, want)
		}
	}
}

// plainTime is ParseTime for the two common spellings as one would first write it: the oracle of the fast one.
func plainTime(text string) (int64, bool) {
	if r, ok := plainNumber(text); ok {
		limit := big.NewRat(maxSeconds, 1)
		if new(big.Rat).Abs(r).Cmp(limit) <= 0 {
			r.Mul(r, big.NewRat(1000, 1))
		}
		// Div rounds towards minus infinity for a positive divisor.
		ms := new(big.Int).Div(r.Num(), r.Denom())
		return ms.Int64(), ms.IsInt64() && ms.Int64() >= minMilli && ms.Int64() <= maxMilli
	}
	if !isoText.MatchString(text) {
		return 0, false
	}
	date, clock := text[:10], strings.ToUpper(text[11:])
	for _, offset := range []string{"Z07:00", "Z0700", "Z07", " Z07:00", " Z0700", " Z07", "", "UTC", "GMT", " UTC", " GMT"} {
		if t, err := time.Parse("2006-01-02 15:04:05"+offset, date+" "+clock); err == nil {
			ms := t.UnixMilli()
			return ms, ms >= minMilli && ms <= maxMilli
		}
	}
	return 0, false
}

// isoText says what time.Parse is too lax about.
var isoText = regexp.MustCompile(`^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?( ?([Zz]|UTC|GMT|[+-]([01]\d|2[0-3])(:?[0-5]\d)?))?$`)

// plainNumber reads a JSON number of sane size exactly.
func plainNumber(text string) (*big.Rat, bool) {
	if !json.Valid([]byte(text)) || strings.TrimSpace(text) != text || strings.ContainsAny(text, `"{}[]tfn`) {
		return nil, false
	}
	if hasLongExponent(text) {
		return nil, false
	}
	return new(big.Rat).SetString(text)
}

// hasLongExponent reports whether an exponent has more than four digits: math/big would write the number out.
func hasLongExponent(text string) bool {
	_, exponent, _ := strings.Cut(strings.ToLower(text), "e")
	return len(strings.TrimLeft(exponent, "+-0")) > 4
}

func FuzzTime(f *testing.F) {
	for _, test := range timeSpellings {
		f.Add(test.text)
	}
	for _, text := range noTimes {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := ParseTime(text)
		if err == nil {
			if got.ms < minMilli || got.ms > maxMilli {
				t.Fatalf("ParseTime(%q) = %d ms, outside the years 0 to 9999", text, got.ms)
			}
			wire, _ := got.MarshalJSON()
			var back Time
			if err := back.UnmarshalJSON(wire); err != nil || back != got {
				t.Fatalf("%q is %v, written as %s and read back as %v (%v)", text, got, wire, back, err)
			}
			if again, err := ParseTime(got.String()); err != nil || again != got {
				t.Fatalf("%q is %v, which reads as %v (%v)", text, got, again, err)
			}
		}
		if text == "" || text[0] != '-' && !isDigit(text[0]) || len(text) > 60 {
			return // no oracle for dates in words
		}
		if hasLongExponent(text) {
			return // no oracle for it
		}
		want, ok := plainTime(text)
		if ok != (err == nil) || ok && want != got.ms {
			t.Fatalf("ParseTime(%q) = %d, %v; time.Parse and math/big say %d, %v", text, got.ms, err, want, ok)
		}
	})
}

// Every day of a whole cycle of leap years, and one in two months of all the others.
func TestTime_everyDay(t *testing.T) {
	day := time.Date(0, 1, 1, 23, 59, 58, 7_000_000, time.UTC)
	for day.Year() < 10000 {
		got, err := ParseTime(day.Format("2006-01-02T15:04:05.000Z"))
		if err != nil || got != TimeOf(day) {
			t.Fatalf("%v is read as %v (%v)", day, got, err)
		}
		if day.Year() >= 1800 && day.Year() < 2200 {
			day = day.AddDate(0, 0, 1)
		} else {
			day = day.AddDate(0, 0, 61)
		}
	}
}

func TestTime_spellingsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := UnixMilli(rapid.Int64Range(maxSeconds+1, 4e12).Draw(t, "ms"))
		std := want.AsTime()
		zone := time.FixedZone("", rapid.IntRange(-14*60, 14*60).Draw(t, "minutes")*60)
		wire, _ := want.MarshalJSON()
		for _, text := range []string{
			string(wire),
			std.In(zone).Format("2006-01-02T15:04:05.000000-07:00"),
			std.In(zone).Format("2006-01-02 15:04:05.999999-07:00"),
			std.In(zone).Format("2006-01-02T15:04:05.0000000-0700"),
			std.Format(time.RFC3339Nano),
			"/Date(" + big.NewInt(want.UnixMilli()).String() + std.In(zone).Format("-0700") + ")/",
			big.NewInt(want.UnixMilli()).String(),
		} {
			got, err := ParseTime(text)
			if err != nil || got != want {
				t.Fatalf("ParseTime(%q) = %v, %v, want %v", text, got, err, want)
			}
		}
	})
}

func TestTime_MarshalJSON(t *testing.T) {
	for ms, want := range map[int64]string{
		sample: "1446232639.487", 1446232639000: "1446232639", 1446232639480: "1446232639.48", 1446232639400: "1446232639.4",
		1446232639007: "1446232639.007", 0: "0", 1: "0.001", -1: "-0.001", -1500: "-1.5", -62135596800000: "-62135596800",
		100000000000000: "100000000000", 100000000000001: `"5138-11-16T09:46:40.001Z"`, maxMilli: `"9999-12-31T23:59:59.999Z"`,
	} {
		got, err := json.Marshal(UnixMilli(ms))
		if err != nil || string(got) != want {
			t.Errorf("%d ms marshals as %s (%v), want %s", ms, got, err, want)
		}
	}
}

func TestTime_UnmarshalJSON(t *testing.T) {
	for text, want := range map[string]int64{
		"1446232639.487": sample, "1.446232639487E9": sample, `"2015-10-30T19:17:19.487Z"`: sample,
		`"\/Date(1446232639487)\/"`: sample, `"1446232639.487"`: sample, "null": 42,
	} {
		got := UnixMilli(42)
		if err := json.Unmarshal([]byte(text), &got); err != nil || got != UnixMilli(want) {
			t.Errorf("%s reads as %v (%v), want %v", text, got, err, UnixMilli(want))
		}
	}
	if err := new(Time).UnmarshalJSON([]byte(`"2015-10-30T19:17:19Z`)); err == nil {
		t.Error("a string without its end was read")
	}
	for _, text := range []string{`"soon"`, "true", "{}", "[]", `"\ud800"`} {
		var got Time
		if err := json.Unmarshal([]byte(text), &got); err == nil {
			t.Errorf("%s reads as %v, want an error", text, got)
		}
	}
}

func TestTime_order(t *testing.T) {
	early, late := UnixMilli(sample), UnixMilli(sample+1)
	checks := []struct {
		name      string
		got, want any
	}{
		{"Before", early.Before(late), true}, {"Before itself", early.Before(early), false},
		{"After", late.After(early), true}, {"After itself", late.After(late), false},
		{"Equal", early.Equal(UnixMilli(sample)), true}, {"Equal to another", early.Equal(late), false},
		{"Compare", early.Compare(late), -1}, {"Compare itself", early.Compare(early), 0},
		{"Sub", late.Sub(early), time.Millisecond}, {"Sub, cut", UnixMilli(maxMilli).Sub(UnixMilli(minMilli)), time.Duration(1<<63 - 1)},
		{"TimeOf", TimeOf(time.Date(2015, 10, 30, 12, 17, 19, 487_999_999, time.FixedZone("", -7*3600))), early},
		{"AsTime", early.AsTime(), time.Date(2015, 10, 30, 19, 17, 19, 487_000_000, time.UTC)},
		{"String", early.String(), "2015-10-30T19:17:19.487Z"},
	}
	for _, check := range checks {
		t.Run(check.name, func(t *testing.T) {
			if diff := cmp.Diff(check.want, check.got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestParseTime_allocatesNothing(t *testing.T) {
	for _, text := range []string{
		"2023-12-03T19:10:19.528000+00:00", "2023-12-03 19:10:19-07:00", "1446232639.487", "1.446232681319E9", "/Date(1446232639487)/",
	} {
		if n := testing.AllocsPerRun(100, func() { _, _ = ParseTime(text) }); n != 0 {
			t.Errorf("ParseTime(%q) allocates %v times", text, n)
		}
	}
}

func BenchmarkParseTime(b *testing.B) {
	for _, text := range []string{"2023-12-03T19:10:19.528000+00:00", "1446232639.487"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				if _, err := ParseTime(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
