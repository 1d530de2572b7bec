package cli

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// version says which build of the program runs.
type version struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"`
	Time     string `json:"time,omitempty"`
	Modified bool   `json:"modified,omitempty"`
	Go       string `json:"go"`
	OS       string `json:"os"`
	Arch     string `json:"arch"`
}

// buildVersion returns what the build says of itself. A build of a working copy has the version "devel".
func buildVersion() version {
	v := version{Version: "devel", Go: runtime.Version(), OS: runtime.GOOS, Arch: runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	if built := strings.Trim(info.Main.Version, "()"); built != "" {
		v.Version = built
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			v.Revision = s.Value
		case "vcs.time":
			v.Time = s.Value
		case "vcs.modified":
			v.Modified = s.Value == "true"
		}
	}
	return v
}

func (a *app) versionCommand() *cobra.Command {
	c := &cobra.Command{Use: "version", Short: "Say which version this is", Args: arguments(0, 0, "")}
	format := choose(c, "format", "text", []string{"text", "json"}, "FORMAT", "text or json")
	c.RunE = func(*cobra.Command, []string) error {
		v := buildVersion()
		if *format == "json" {
			return a.printJSON(v)
		}
		_, err := fmt.Fprintf(a.stdout, "deployrecord %s (%s, %s/%s)\n", v.Version, v.Go, v.OS, v.Arch)
		return err
	}
	return c
}

// printJSON prints a value, indented. Characters that a terminal would act on are escapes of JSON.
func (a *app) printJSON(v any) error {
	var text strings.Builder
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	return writeAll(a.stdout, escapeLines(text.String()))
}
