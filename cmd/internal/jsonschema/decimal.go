package jsonschema

import (
	"cmp"
	"math/big"
	"strconv"
	"strings"
)

// decimal is a number as it is written, with all its digits: digits × 10^exponent. Digits neither begin nor end with a
// zero, so that equal numbers are equal decimals; zero has none.
type decimal struct {
	negative bool
	digits   string
	exponent int64
}

// farthest bounds exponents: nothing that is compared with what a schema says is changed by it.
const farthest = 1 << 60

// parseDecimal reads a number in the grammar of JSON. It reports false for what is none, such as the infinity of YAML.
func parseDecimal(text string) (decimal, bool) {
	var d decimal
	rest, negative := strings.CutPrefix(text, "-")
	if i := strings.IndexAny(rest, "eE"); i >= 0 {
		exponent, err := strconv.ParseInt(rest[i+1:], 10, 64)
		if _, ok := err.(*strconv.NumError); ok && exponent == 0 {
			return d, false
		}
		d.exponent = min(max(exponent, -farthest), farthest)
		rest = rest[:i]
	}
	whole, fraction, _ := strings.Cut(rest, ".")
	d.digits = whole + fraction
	if d.digits == "" || strings.Trim(d.digits, "0123456789") != "" {
		return decimal{}, false
	}
	d.exponent -= int64(len(fraction))
	d.digits = strings.TrimLeft(d.digits, "0")
	short := strings.TrimRight(d.digits, "0")
	d.exponent += int64(len(d.digits) - len(short))
	d.digits = short
	if short == "" {
		return decimal{}, true
	}
	d.negative = negative
	return d, true
}

// whole reports whether the number has no fraction.
func (d decimal) whole() bool { return d.exponent >= 0 }

// compare returns -1, 0 or 1 as d is less than, equal to or greater than e.
func (d decimal) compare(e decimal) int {
	if d.sign() != e.sign() {
		return cmp.Compare(d.sign(), e.sign())
	}
	size := cmp.Or(
		cmp.Compare(d.exponent+int64(len(d.digits)), e.exponent+int64(len(e.digits))),
		strings.Compare(d.digits, e.digits),
	)
	return size * d.sign()
}

func (d decimal) sign() int {
	switch {
	case d.digits == "":
		return 0
	case d.negative:
		return -1
	default:
		return 1
	}
}

// multipleOf reports whether d is e, which is not zero, times a whole number.
func (d decimal) multipleOf(e decimal) bool {
	if d.digits == "" {
		return true
	}
	if d.exponent < e.exponent {
		return false // the last digit of d stands behind that of e, and it is no zero
	}
	divisor, _ := new(big.Int).SetString(e.digits, 10)
	rest := remainder(d.digits, divisor)
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(d.exponent-e.exponent), divisor)
	return rest.Mod(rest.Mul(rest, scale), divisor).Sign() == 0
}

// remainder returns what is left of a number of any length when it is divided. It takes linear time.
func remainder(digits string, divisor *big.Int) *big.Int {
	const most = 18 // digits that 64 bits hold
	rest, part, scale := new(big.Int), new(big.Int), new(big.Int)
	for digits != "" {
		n := min(most, len(digits))
		value, _ := strconv.ParseInt(digits[:n], 10, 64)
		scale.Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
		rest.Add(rest.Mul(rest, scale), part.SetInt64(value))
		rest.Mod(rest, divisor)
		digits = digits[n:]
	}
	return rest
}

// appendTo appends the number to b, the same for equal numbers.
func (d decimal) appendTo(b []byte) []byte {
	if d.negative {
		b = append(b, '-')
	}
	return strconv.AppendInt(append(append(b, d.digits...), 'e'), d.exponent, 10)
}
