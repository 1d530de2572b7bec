package cli

import "os"

// terminalWidth returns how many columns a terminal has; 0 for anything else, and where the system does not say.
func terminalWidth(stream any) int {
	if f, ok := stream.(*os.File); ok && isTerminal(f) {
		return columnsOf(f)
	}
	return 0
}
