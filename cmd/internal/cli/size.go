package cli

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// size is a number of bytes as a flag takes it: a whole number, with a unit or without. It is a few lines, and the
// libraries for it read decimal fractions and write rounded numbers, neither of which a limit should be.
type size int64

// units are the units a size may have, the ones it is written in first.
var units = []struct {
	name  string
	bytes int64
}{
	{"TiB", 1 << 40}, {"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10},
	{"TB", 1e12}, {"GB", 1e9}, {"MB", 1e6}, {"kB", 1e3}, {"KB", 1e3}, {"B", 1},
}

func (s *size) Set(text string) error {
	n, err := parseSize(text)
	if err == nil {
		*s = n
	}
	return err
}

func parseSize(text string) (size, error) {
	number, factor := text, int64(1)
	for _, u := range units {
		if len(text) > len(u.name) && strings.EqualFold(text[len(text)-len(u.name):], u.name) {
			number, factor = strings.TrimSpace(text[:len(text)-len(u.name)]), u.bytes
			break
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n <= 0 || n > math.MaxInt64/factor {
		return 0, fmt.Errorf("a size is a whole number of bytes above zero, or of KiB, MiB, GiB")
	}
	return size(n * factor), nil
}

func (s *size) String() string {
	if *s == 0 {
		return ""
	}
	for _, u := range units {
		if int64(*s)%u.bytes == 0 && u.bytes&(u.bytes-1) == 0 && u.bytes > 1 {
			return strconv.FormatInt(int64(*s)/u.bytes, 10) + u.name
		}
	}
	return strconv.FormatInt(int64(*s), 10)
}

func (s *size) Type() string { return "SIZE" }
