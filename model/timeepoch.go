package model

// parseEpoch reads a number in the grammar of JSON as seconds, or milliseconds if it is too large for seconds, since
// the start of 1970. It is exact: the decimal digits never pass through a floating-point number.
func parseEpoch(s string) (int64, bool) {
	negative := s[0] == '-'
	if negative {
		s = s[1:]
	}
	d, ok := parseDecimal(s)
	if !ok {
		return 0, false
	}
	ms, rest, ok := d.scaled(3)
	if !ok || ms > maxSeconds*1000 || ms == maxSeconds*1000 && rest {
		if ms, rest, ok = d.scaled(0); !ok {
			return 0, false
		}
	}
	if negative {
		ms = -ms
		if rest { // cut downwards, as a fraction of a date before 1970 is
			ms--
		}
	}
	return ms, ms >= minMilli && ms <= maxMilli
}

// A decimal is digits times ten to the power of exponent. Digits beyond the eighteenth are left out; rest says that
// one of them was not zero.
type decimal struct {
	digits   int64
	exponent int
	rest     bool
}

// parseDecimal reads an unsigned number in the grammar of JSON.
func parseDecimal(s string) (d decimal, ok bool) {
	i := 0
	for ; i < len(s) && isDigit(s[i]); i++ {
		if !d.push(s[i] - '0') {
			d.exponent++
		}
	}
	if i == 0 || i > 1 && s[0] == '0' {
		return d, false
	}
	if i < len(s) && s[i] == '.' {
		start := i + 1
		for i++; i < len(s) && isDigit(s[i]); i++ {
			if d.push(s[i] - '0') {
				d.exponent--
			}
		}
		if i == start {
			return d, false
		}
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		i++
		sign := 1
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			if s[i] == '-' {
				sign = -1
			}
			i++
		}
		start, exponent := i, 0
		for ; i < len(s) && isDigit(s[i]); i++ {
			exponent = min(exponent*10+int(s[i]-'0'), 1_000_000)
		}
		if i == start {
			return d, false
		}
		d.exponent += sign * exponent
	}
	return d, i == len(s)
}

// push appends a digit and reports whether there was room for it.
func (d *decimal) push(digit byte) bool {
	if d.digits >= 1e17 {
		d.rest = d.rest || digit != 0
		return false
	}
	d.digits = d.digits*10 + int64(digit)
	return true
}

// scaled returns d times ten to the power of places, cut to a whole number, and whether anything was cut off. It
// fails where the result has more than 18 digits.
func (d decimal) scaled(places int) (n int64, rest, ok bool) {
	n, rest = d.digits, d.rest
	for e := d.exponent + places; e != 0 && n != 0; {
		if e > 0 {
			if n >= 1e17 {
				return 0, false, false
			}
			n *= 10
			e--
			continue
		}
		rest = rest || n%10 != 0
		n /= 10
		e++
	}
	return n, rest, true
}
