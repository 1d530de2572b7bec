package cli

import (
	"errors"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/policy"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/spf13/cobra"
)

// settings are what the configuration file and the flags say together.
type settings struct {
	// config is what the file says; the zero Config if there is none.
	config config.Config
	// root is where the paths of the file count from.
	root *config.Root
	// options say how documents are checked, and optionsOf, if not nil, how those of a source are, where that depends
	// on it.
	options   validate.Options
	optionsOf func(*input.Source) *validate.Options
	// failOn is the mildest severity that makes the exit status 1, or config.Never.
	failOn string
}

// settings reads the configuration file and puts what the flags say before it.
func (f *validateFlags) settings(c *cobra.Command) (*settings, error) {
	s := new(settings)
	if err := s.read(f.config); err != nil {
		return nil, errors.New(describe(err))
	}
	if c.Flags().Changed("limits") {
		s.config.UseLimits(*f.limits)
	}
	s.failOn = *f.failOn
	if !c.Flags().Changed("fail-on") && s.config.FailOn != "" {
		s.failOn = s.config.FailOn
	}
	kind, _ := model.ParseKind(*f.kind)
	s.options = validate.Options{Kind: kind, Platform: model.ComputePlatform(*f.platform)}
	if f.group != "" {
		group, err := readGroup(f.group)
		if err != nil {
			return nil, errors.New(describe(err))
		}
		s.options.Group = group
	}
	var err error
	if s.options.Rules, err = policy.Load(&s.config); err != nil {
		return nil, errors.New(describe(err))
	}
	s.apply()
	return s, nil
}

// reads returns the files that are read besides the documents and the baseline. Some paths may be empty.
func (f *validateFlags) reads(s *settings) []string {
	files := []string{s.config.Path, f.group}
	for _, p := range s.config.Policies {
		files = append(files, p.Schema)
	}
	return files
}

// read reads the configuration file of that path; for "" the nearest one.
func (s *settings) read(path string) (err error) {
	if path == "" {
		if path, err = config.Find("."); err != nil {
			return err
		}
	}
	if path != "" {
		if s.config, err = config.Read(path); err != nil {
			return err
		}
	}
	s.root, err = config.NewRoot(path)
	return err
}

// apply sets in the options what the configuration says, of all sources and of each. All else has to be set before.
func (s *settings) apply() {
	if of := s.config.For(s.root, s.options); of != nil {
		s.optionsOf = func(source *input.Source) *validate.Options { return of(source.File()) }
	}
	s.config.Apply(&s.options)
}

// excluded reports whether the configuration leaves a file or directory out.
func (s *settings) excluded(path string) bool { return s.root.Excluded(s.config.Exclude, path) }

// fails reports whether the gravest severity of a run makes its exit status 1.
func (s *settings) fails(worst validate.Severity) bool {
	least, ok := validate.ParseSeverity(s.failOn)
	return ok && worst >= least
}
