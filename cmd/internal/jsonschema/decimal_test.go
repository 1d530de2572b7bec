package jsonschema

import (
	"cmp"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func decimalOf(t testing.TB, text string) decimal {
	t.Helper()
	d, ok := parseDecimal(text)
	if !ok {
		t.Fatalf("%s is no number", text)
	}
	return d
}

// Exact fractions are what decimals are held against.
func TestDecimal_AgreesWithFractions(t *testing.T) {
	number := rapid.Custom(func(t *rapid.T) string {
		text := rapid.StringMatching(`-?(0|[1-9][0-9]{0,25})(\.[0-9]{1,12})?([eE][+-]?[0-9]{1,2})?`).Draw(t, "number")
		return text
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := number.Draw(t, "a"), number.Draw(t, "b")
		x, okX := parseDecimal(a)
		y, okY := parseDecimal(b)
		if !okX || !okY {
			t.Fatalf("%s and %s are numbers", a, b)
		}
		p, _ := new(big.Rat).SetString(a)
		q, _ := new(big.Rat).SetString(b)
		if got, want := x.compare(y), p.Cmp(q); got != want {
			t.Errorf("%s and %s compare as %d, want %d", a, b, got, want)
		}
		if got, want := x.whole(), p.IsInt(); got != want {
			t.Errorf("%s is whole: %v, want %v", a, got, want)
		}
		if got, want := string(x.appendTo(nil)) == string(y.appendTo(nil)), p.Cmp(q) == 0; got != want {
			t.Errorf("%s and %s are the same: %v, want %v", a, b, got, want)
		}
		if q.Sign() > 0 {
			if got, want := x.multipleOf(y), new(big.Rat).Quo(p, q).IsInt(); got != want {
				t.Errorf("%s is a multiple of %s: %v, want %v", a, b, got, want)
			}
		}
	})
}

func TestDecimal_NoNumber(t *testing.T) {
	for _, text := range []string{"", "-", ".inf", ".nan", "-.Inf", "0x1F", "1_000", "e5", "1e", "1ex", "--1", "1.2.3", "Infinity"} {
		if d, ok := parseDecimal(text); ok {
			t.Errorf("%q is read as %+v", text, d)
		}
	}
}

// A few characters can stand for a number of any size, and a document can have a number of any length. What is worked out
// with all their digits would not end.
func TestDecimal_OfAnySize(t *testing.T) {
	vast, tiny := decimalOf(t, "1e999999999999999999999999"), decimalOf(t, "-7e-99999999999999999999")
	long := decimalOf(t, strings.Repeat("123456789", 20_000)+".5")
	for _, test := range []struct {
		a, b decimal
		want int
	}{
		{vast, tiny, 1}, {tiny, vast, -1}, {tiny, decimal{}, -1}, {vast, long, 1}, {long, decimalOf(t, "5"), 1}, {vast, vast, 0},
	} {
		if got := cmp.Compare(test.a.compare(test.b), 0); got != test.want {
			t.Errorf("%d, want %d", got, test.want)
		}
	}
	if !vast.multipleOf(decimalOf(t, "8")) || vast.multipleOf(decimalOf(t, "3")) || tiny.multipleOf(decimalOf(t, "1")) || long.multipleOf(decimalOf(t, "0.7")) {
		t.Error("multiples of large numbers are not told")
	}
	if !long.multipleOf(decimalOf(t, "0.5")) {
		t.Error("a number of so many digits and a half is a multiple of a half")
	}
}

func FuzzDecimal(f *testing.F) {
	for _, text := range []string{"0", "-0.0", "1e5", "12.50", "1E-7", "00012", ".inf", "9007199254740993"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, ok := parseDecimal(text)
		if !ok {
			return
		}
		if d.digits != strings.Trim(d.digits, "0") || d.digits == "" && (d.negative || d.exponent != 0) {
			t.Errorf("%q is not in the one form of its number: %+v", text, d)
		}
		if d.compare(d) != 0 || d.exponent < 0 && d.whole() {
			t.Errorf("%q is %+v", text, d)
		}
		if x, err := strconv.ParseInt(text, 10, 32); err == nil {
			if e := decimalOf(t, strconv.FormatInt(x, 10)); e != d {
				t.Errorf("%q is %+v, %d is %+v", text, d, x, e)
			}
		}
	})
}
