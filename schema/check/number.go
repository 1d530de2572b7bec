package check

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// largestExponent is as far as a number may go. Numbers are compared exactly, with as many digits as they stand for, so
// that a few characters could ask for more memory than there is.
const largestExponent = 1000

// checkNumbers returns an error for a number that is too large or too small to be compared.
func checkNumbers(value any) error {
	switch v := value.(type) {
	case map[string]any:
		for _, inside := range v {
			if err := checkNumbers(inside); err != nil {
				return err
			}
		}
	case []any:
		for _, inside := range v {
			if err := checkNumbers(inside); err != nil {
				return err
			}
		}
	case json.Number:
		i := strings.IndexAny(string(v), "eE")
		if i < 0 {
			return nil
		}
		if exponent, err := strconv.Atoi(string(v[i+1:])); err != nil || exponent > largestExponent || exponent < -largestExponent {
			return fmt.Errorf("the document has a number with an exponent beyond %d", largestExponent)
		}
	}
	return nil
}
