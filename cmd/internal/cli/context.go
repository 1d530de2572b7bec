package cli

import (
	"errors"
	"fmt"
	"io"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// readGroup reads the exported deployment group that requests are checked with.
func readGroup(path string) (*model.DeploymentGroupInfo, error) {
	documents, err := readDocuments(path)
	switch {
	case err != nil:
		return nil, err
	case len(documents) != 1:
		return nil, fmt.Errorf("%s: a deployment group is one document, and there are %d", path, len(documents))
	}
	d := documents[0]
	for _, f := range d.Faults {
		if f.Fatal {
			at := d.Position(f.Offset)
			return nil, fmt.Errorf("%s:%d:%d: %s", path, at.Line, at.Column, f.Message)
		}
	}
	// The decoder and the document are for this one record, which keeps their memory.
	record := model.NewDecoder(model.DecodeOptions{}).Decode(d)
	if record.Kind != model.GetDeploymentGroup {
		return nil, fmt.Errorf("%s: this is no deployment group as GetDeploymentGroup gives it: %s", path, seems(record))
	}
	return record.Group, nil
}

func seems(r *model.Record) string {
	switch {
	case r.Kind != model.Unknown:
		return "its kind is " + r.Kind.String()
	case r.Seems != "":
		return "it seems to be " + r.Seems
	default:
		return "it is of no known kind"
	}
}

// readDocuments reads a file whole.
func readDocuments(path string) ([]*source.Document, error) {
	var r input.Reader
	defer r.Close()
	if err := r.Open(&input.Source{Path: path}); err != nil {
		return nil, err
	}
	text, err := io.ReadAll(io.LimitReader(&r, int64(source.DefaultLimits.Bytes)+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(text) > source.DefaultLimits.Bytes {
		return nil, errors.New(path + ": the file is too large for a deployment group")
	}
	return source.Parse(text, source.Options{Format: input.FormatOf(path)}), nil
}
