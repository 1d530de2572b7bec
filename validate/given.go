package validate

import "github.com/deployrecord/deployrecord/model"

// given returns the text of a member; "" where it is absent, since capturing tools print one for the other.
func given(s *string) string { return model.Value(s) }

// isTrue reports whether a boolean is there and true.
func isTrue(b *bool) bool { return model.Value(b) }
