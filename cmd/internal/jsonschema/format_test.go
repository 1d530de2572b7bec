package jsonschema

import "testing"

func TestFormats_WhatTheyTakeAndRefuse(t *testing.T) {
	for name, test := range map[string]struct{ good, bad []string }{
		"date-time": {
			[]string{"2026-11-20T13:17:00Z", "2026-11-20t13:17:00.123456z", "2026-02-28T23:59:59+05:30", "2016-12-31T23:59:60Z", "2017-01-01T01:29:60+01:30"},
			[]string{"", "2026-11-20", "2026-11-20 13:17:00Z", "2026-11-20T13:17:00", "2026-13-20T13:17:00Z", "2026-11-20T24:00:00Z", "2026-11-20T13:17:60Z", "2026-11-20T13:17Z", "2026-11-20T13:17:00.Z", "2026-11-20T13:17:00+0100", "2026-11-20T13:17:00+25:00"},
		},
		"date":      {[]string{"2024-02-29"}, []string{"2026-02-29", "2026-2-1", "20260201", "2026-02-01T00:00:00Z"}},
		"time":      {[]string{"00:00:00Z", "23:59:60Z", "12:00:00.5-08:00"}, []string{"12:00:00", "12:00Z", "1:00:00Z", "12:00:60Z", "12:00:00 Z", "12:00:00*08:00"}},
		"duration":  {[]string{"P1W", "P3D", "PT30M", "P1Y2M3DT4H5M6S", "P1M"}, []string{"", "P", "PT", "P1", "1D", "P1Y3D", "PT1H1S", "P1W1D", "P1DT", "p1d"}},
		"email":     {[]string{"ops@example.com", "a.b+c@x.example", `"a b"@example.com`, "a@[127.0.0.1]", "a@[IPv6:::1]"}, []string{"", "ops", "@example.com", "a@", ".a@example.com", "a..b@example.com", "a b@example.com", "a@-x.com", "a@[127.0.0]", "a@[127.0.0.1", "ö@example.com"}},
		"idn-email": {[]string{"ö@example.com", "a@ö.example"}, []string{"a", "a@", "ö ö@example.com"}},
		"hostname":  {[]string{"example.com", "a", "xn--bcher-kva.example", "1.2.3.4"}, []string{"", ".", "a.", "-a", "a-", "a_b", "a..b", "ö.example", "a b"}},
		"ipv4":      {[]string{"10.0.0.1"}, []string{"10.0.0", "10.0.0.256", "::1", "010.0.0.1", "10.0.0.0/8"}},
		"ipv6":      {[]string{"::1", "2001:db8::8a2e:370:7334", "::ffff:1.2.3.4"}, []string{"1.2.3.4", "::1%eth0", "12345::", ":1"}},
		"uri":       {[]string{"https://example.com/a?b#c", "urn:isbn:1", "arn:aws:sns:eu-west-1:1:t", "http://[::1]:80/"}, []string{"", "/a", "a b:c", "https://exa mple.com", `https:\\x`, "http://a/<b>", "http://a/ö"}},
		"iri":       {[]string{"http://a/ö"}, []string{"/ö", "ö"}},
		"uri-reference": {
			[]string{"", "/a", "../b?c#d", "https://example.com"}, []string{"a b", `\a`, "%zz", "/[a]", "ö"},
		},
		"iri-reference":         {[]string{"ö", "/ö"}, []string{"ö ö"}},
		"uri-template":          {[]string{"", "/a/{b}", "{?a,b*}", "{+x:3}{#y.z}"}, []string{"{", "}", "{}", "{a", "a}", "{{a}}", "{a,}", "{a:0}", "a b"}},
		"uuid":                  {[]string{"0f6a2b3c-1d2e-4f5a-8b9c-0d1e2f3a4b5c", "0F6A2B3C-1D2E-4F5A-8B9C-0D1E2F3A4B5C"}, []string{"", "0f6a2b3c1d2e4f5a8b9c0d1e2f3a4b5c", "0f6a2b3c-1d2e-4f5a-8b9c-0d1e2f3a4b5g", "0f6a2b3c-1d2e-4f5a-8b9c-0d1e2f3a4b5"}},
		"regex":                 {[]string{"^a+$", ""}, []string{"(", "a{2,1}"}},
		"json-pointer":          {[]string{"", "/", "/a~1b/0", "/ö"}, []string{"a", "#/a", "/a~", "/a~2"}},
		"relative-json-pointer": {[]string{"0", "1/a", "12#", "0/~0"}, []string{"", "/a", "01", "-1", "1a", "0##", "0/~"}},
	} {
		valid := formats[name]
		if valid == nil {
			t.Errorf("%s is not known", name)
			continue
		}
		for _, s := range test.good {
			if !valid(s) {
				t.Errorf("%s refuses %q", name, s)
			}
		}
		for _, s := range test.bad {
			if valid(s) {
				t.Errorf("%s takes %q", name, s)
			}
		}
		delete(formatsLeft, name)
	}
	if len(formatsLeft) > 0 {
		t.Errorf("formats without a case: %v", formatsLeft)
	}
}

// formatsLeft are the formats that no case was met for yet.
var formatsLeft = func() map[string]bool {
	left := make(map[string]bool)
	for name := range formats {
		left[name] = true
	}
	return left
}()
