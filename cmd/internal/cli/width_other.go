//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package cli

import "os"

func columnsOf(*os.File) int { return 0 }
