package cli

import "testing"

func TestSize_ReadsAndWrites(t *testing.T) {
	for _, test := range []struct {
		text string
		want size
		back string
	}{
		{"1", 1, "1"},
		{"1000", 1000, "1000"},
		{"1024", 1024, "1KiB"},
		{"16MiB", 16 << 20, "16MiB"},
		{"16mib", 16 << 20, "16MiB"},
		{"16 MiB", 16 << 20, "16MiB"},
		{"1536KiB", 1536 << 10, "1536KiB"},
		{"2GiB", 2 << 30, "2GiB"},
		{"1TiB", 1 << 40, "1TiB"},
		{"5MB", 5e6, "5000000"},
		{"5kB", 5000, "5000"},
		{"7B", 7, "7"},
		{"9223372036854775807", 1<<63 - 1, "9223372036854775807"},
	} {
		var s size
		if err := s.Set(test.text); err != nil || s != test.want || s.String() != test.back {
			t.Errorf("%s: got %d, %q, %v; want %d, %q", test.text, s, s.String(), err, test.want, test.back)
		}
	}
	for _, text := range []string{"", "0", "-1", "1.5MiB", "MiB", "1QiB", "1e3", "9223372036854775808", "9007199254740992KiB", "0x10"} {
		s := size(7)
		if err := s.Set(text); err == nil || s != 7 {
			t.Errorf("%q: got %d, %v", text, s, err)
		}
	}
}
