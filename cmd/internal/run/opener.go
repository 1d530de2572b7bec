package run

import (
	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/model/source"
)

// opener opens sources, one after the other, and cuts them.
type opener struct {
	options   source.Options
	reader    input.Reader
	splitters [source.AsYAML + 1]*source.Splitter // by what a name says about the language
}

func newOpener(o *Options) opener {
	return opener{
		options: source.Options{Limits: o.Limits, BatchBytes: o.batchBytes},
		reader:  input.Reader{MaxSize: o.MaxSize, Stdin: o.Stdin, OnRead: o.OnRead},
	}
}

// open opens a source and returns what cuts it.
func (o *opener) open(s *input.Source) (*source.Splitter, error) {
	if err := o.reader.Open(s); err != nil {
		return nil, err
	}
	splitter := o.splitters[s.Format]
	if splitter == nil {
		options := o.options
		options.Format = s.Format
		splitter = source.NewSplitter(&o.reader, options)
		o.splitters[s.Format] = splitter
	} else {
		splitter.Reset(&o.reader)
	}
	return splitter, nil
}

func (o *opener) close() { o.reader.Close() }
