package config

import _ "embed"

// Starter is a configuration file to begin with: it explains each key and, as it stands, changes nothing.
//
//go:embed starter.yaml
var Starter string
