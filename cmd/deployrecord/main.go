// Command deployrecord checks AWS CodeDeploy documents without any network. See its --help.
package main

import (
	"os"

	"github.com/deployrecord/deployrecord/cmd/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
