package diff

import (
	"fmt"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// readable returns the fault that kept src from being read.
func readable(src *source.Document) error {
	for _, f := range src.Faults {
		if f.Fatal {
			at := src.Position(f.Offset)
			return &SyntaxError{Position: at, Message: f.Message}
		}
	}
	if len(src.Nodes) == 0 {
		return &SyntaxError{Position: src.Position(0), Message: "there is no document"}
	}
	return nil
}

// SyntaxError says why a document could not be read, and where.
type SyntaxError struct {
	source.Position
	Message string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Message)
}

// KindError says that a document is none that can be compared.
type KindError struct {
	// Seems says what it looks like, such as "a CloudTrail event"; "" if like nothing known.
	Seems string
}

func (e *KindError) Error() string {
	if e.Seems == "" {
		return "this is no known kind of document"
	}
	return "this is no document to compare: it seems to be " + e.Seems
}

// root is where a comparison begins: a node of the source and its structure.
type root struct {
	at int32
	of *facts.Structure
}

// rootOf returns where the comparison of a document begins. That of several deployments or targets begins at the
// object around their list.
func rootOf(told model.Detection) root {
	batch := root{0, nil}
	switch told.Kind {
	case model.BatchGetDeployments:
		batch.of = facts.BatchGetDeploymentsOutput
		return batch
	case model.BatchGetDeploymentTargets:
		batch.of = facts.BatchGetDeploymentTargetsOutput
		return batch
	}
	r := root{0, structureOf[told.Kind]}
	if len(told.Roots) > 0 {
		r.at = told.Roots[0]
	}
	return r
}

var structureOf = map[model.Kind]*facts.Structure{
	model.CreateDeployment:    facts.CreateDeploymentInput,
	model.GetDeployment:       facts.DeploymentInfo,
	model.GetDeploymentTarget: facts.DeploymentTarget,
	model.GetDeploymentGroup:  facts.DeploymentGroupInfo,
}

// tell says what a document is. A Detection of kind Unknown without an error is a revision.
func tell(src *source.Document, kind model.Kind) (model.Detection, error) {
	if kind != model.Unknown {
		record := model.NewDecoder(model.DecodeOptions{Kind: kind}).Decode(src)
		return model.Detection{Kind: kind, Dialect: record.Dialect, Bare: record.Bare, Roots: record.Roots}, nil
	}
	told := model.Detect(src)
	if told.Kind != model.Unknown {
		return told, nil
	}
	if dialect, ok := revisionDialect(src); ok {
		return model.Detection{Dialect: dialect}, nil
	}
	return told, &KindError{told.Seems}
}

// revisionDialect reports whether a document is a revision: an object with a location, and a type or nothing else that
// a revision does not have.
func revisionDialect(src *source.Document) (model.Dialect, bool) {
	if src.Nodes[0].Kind != source.Object {
		return 0, false
	}
	s := shapes()[facts.RevisionLocation.Name]
	for dialect := model.Wire; dialect <= model.Snake; dialect++ {
		known, all := 0, 0
		for c := range src.Children(0) {
			all++
			if s.find(src.Name(c), dialect, 0) >= 0 {
				known++
			}
		}
		if known > 0 && known == all {
			return dialect, true
		}
	}
	return 0, false
}

// foldsNames reports whether an AppSpec file is one for Lambda or Amazon ECS, where names mean the same in upper and
// lower case: that for servers has the members os, files or permissions.
func foldsNames(src *source.Document) bool {
	for _, name := range []string{"os", "files", "permissions"} {
		if _, ok := src.Member(0, name); ok {
			return false
		}
	}
	return true
}
