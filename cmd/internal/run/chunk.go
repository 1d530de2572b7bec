package run

import (
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// A chunk is what became of a few documents of one source, one behind the other: findings hold those of the first
// document, then those of the second, and so on. A batch is one chunk unless it has very many findings.
type chunk struct {
	documents  []document
	findings   []report.Finding
	suppressed []bool // which of the findings comments suppress
}

// document is what became of one document.
type document struct {
	kind     model.Kind
	valid    bool
	skipped  bool // of no known kind, and not asked for
	partial  bool // not all findings are listed
	findings int32
	start    source.Position
}

// The size of a chunk that is handed over before its batch is done, so that a batch of a thousand faults a document
// does not fill memory.
const (
	chunkDocuments = 4096
	chunkFindings  = 256
)

func (c *chunk) full() bool {
	return len(c.documents) >= chunkDocuments || len(c.findings) >= chunkFindings
}

func (c *chunk) empty() bool { return len(c.documents) == 0 }

// reset empties c and lets go of what its findings hold.
func (c *chunk) reset() {
	clear(c.findings)
	c.documents, c.findings, c.suppressed = c.documents[:0], c.findings[:0], c.suppressed[:0]
	if cap(c.findings) > 4*chunkFindings {
		c.findings = nil
	}
}
