package model

//go:generate go run ./internal/decodegen

import (
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

//go:generate go run ./internal/decodegen

// DecodeOptions say how documents are read. The zero value is ready to use.
type DecodeOptions struct {
	// Kind is the kind that every document is taken for; Unknown lets each document tell its own, see Detect.
	Kind Kind
	// AllowMembers are members that are no faults although the facts do not know them: the name of a member, such
	// as "buildId", or that of a structure and a member, such as "DeploymentInfo.buildId".
	AllowMembers []string
	// Limits are the numbers that lists are held to; the zero value has the documented ones.
	Limits facts.LimitSet
}

// Decoder turns documents into records. It uses its memory again for the next document, so that a clean document
// costs no allocation; one goroutine may use it at a time.
type Decoder struct {
	kind   Kind
	limits facts.LimitSet
	allow  map[string][]string // by name of a member: the structures that may have it, "" for all

	doc   *source.Document
	text  []byte
	nodes []source.Node
	// plain says that names and strings without an escape stand in text as they are.
	plain bool
	// wire says that members have the names of the facts, pascal that the document has the zero values of the Pascal dialect.
	wire, pascal bool
	// nullAbsent says that null means the same as an absent member.
	nullAbsent bool

	shapes   *[shapeCount]shape
	record   Record
	roots    []int32
	faults   []Fault
	unsorted bool
	memory   arenas
	// room is the number of bytes left for structures and lists; negative once something did not fit.
	room int
}

// NewDecoder returns a Decoder.
func NewDecoder(o DecodeOptions) *Decoder {
	d := &Decoder{kind: o.Kind, limits: o.Limits}
	for _, member := range o.AllowMembers {
		d.permit(member)
	}
	return d
}

// permit keeps a member that the options allow: a name, or a structure and a name.
func (d *Decoder) permit(member string) {
	structure, name, found := strings.Cut(member, ".")
	if !found {
		structure, name = "", member
	}
	if d.allow == nil {
		d.allow = make(map[string][]string)
	}
	d.allow[name] = append(d.allow[name], structure)
}

// Decode returns what doc says. It reads the record's kind and dialect from the document, unless the options name a
// kind; a document of no known kind, and one that could not be read, gives a Record of kind Unknown. Of an AppSpec
// file it tells the kind only: what is in it is read by package appspec.
//
// A value at fault is left out of the typed structures where its type is wrong, and kept where it is a legal value
// of the type that only breaks a bound or an enumeration. Of two members of one name the last is kept, as JSON
// readers do. Lists keep one element for each in the document, so that indexes agree.
//
// The Record and everything in it belong to the Decoder: it is valid until Decode is called again, and as long as
// the document is. Record.Clone makes a copy that lasts.
func (d *Decoder) Decode(doc *source.Document) *Record {
	d.begin(doc)
	if len(doc.Nodes) > 0 {
		d.read(detect(doc, d.kind, d.allow, d.roots))
	}
	if d.unsorted {
		slices.SortStableFunc(d.faults, func(a, b Fault) int { return int(a.Node) - int(b.Node) })
	}
	d.record.Faults = d.faults
	return &d.record
}

func (d *Decoder) begin(doc *source.Document) {
	d.doc, d.text, d.nodes = doc, doc.Text, doc.Nodes
	d.plain = doc.Format == source.JSON
	d.record = Record{}
	d.roots, d.faults, d.unsorted = d.roots[:0], d.faults[:0], false
	if d.room < maxRecordBytes-keepRecordBytes {
		d.memory = arenas{} // what one huge document needed is not kept for all the small ones after it
	}
	d.room = maxRecordBytes
	d.memory.reset()
}

// The memory that the structures and lists of a record may take, and how much of it is kept for the next document.
// Two characters of a list can make an element of 300 bytes; a real document of 16 MiB stays below.
const (
	maxRecordBytes  = 24 << 20
	keepRecordBytes = 1 << 20
)

// read decodes the document as what it was told to be.
func (d *Decoder) read(told Detection) {
	r := &d.record
	r.Kind, r.Dialect, r.Bare, r.Seems = told.Kind, told.Dialect, told.Bare, told.Seems
	r.Roots, d.roots = told.Roots, told.Roots
	d.shapes = shapes[told.Dialect]()
	d.wire, d.pascal = told.Dialect == Wire, told.Dialect == Pascal
	d.nullAbsent = !told.Kind.IsRequest() || told.Dialect != Wire
	switch told.Kind {
	case Unknown, AppSpec: // package appspec reads the latter
		return
	}
	result := int32(0)
	if !told.Kind.IsRequest() && !told.Bare {
		result = d.readOutput(told.Kind)
	}
	if len(r.Roots) == 0 && len(d.faults) == 0 && d.nodes[0].Kind != source.Object {
		d.fault(WrongType, 0, &field{value: &facts.Value{Type: facts.Object, Of: structures[rootShape[told.Kind]]}})
		return
	}
	d.readRoots(told.Kind, result)
}

// readRoots reads what stands at the roots; result is the node that holds them all.
func (d *Decoder) readRoots(kind Kind, result int32) {
	r := &d.record
	field := &d.shapes[rootShape[kind]].fields[0]
	switch kind {
	case CreateDeployment:
		r.Request = d.memory.createDeploymentInput.next()
		d.readCreateDeploymentInput(r.Roots[0], r.Request)
	case GetDeployment, BatchGetDeployments:
		r.Deployments = take(d, &d.memory.deploymentInfo, len(r.Roots), result, field)
		for i := range r.Deployments {
			d.readDeploymentInfo(r.Roots[i], &r.Deployments[i])
		}
	case GetDeploymentTarget, BatchGetDeploymentTargets:
		r.Targets = take(d, &d.memory.deploymentTarget, len(r.Roots), result, field)
		for i := range r.Targets {
			d.readDeploymentTarget(r.Roots[i], &r.Targets[i])
		}
	case GetDeploymentGroup:
		if len(r.Roots) > 0 {
			r.Group = d.memory.deploymentGroupInfo.next()
			d.readDeploymentGroupInfo(r.Roots[0], r.Group)
		}
	}
	if len(d.faults) > 0 && r.Deployments == nil && r.Targets == nil && isList(kind) {
		r.Roots = r.Roots[:0] // there was no room for them
	}
}

// rootShape is the structure of a kind's documents themselves.
var rootShape = [...]int{
	CreateDeployment:          shapeCreateDeploymentInput,
	GetDeployment:             shapeGetDeploymentOutput,
	GetDeploymentTarget:       shapeGetDeploymentTargetOutput,
	BatchGetDeployments:       shapeBatchGetDeploymentsOutput,
	BatchGetDeploymentTargets: shapeBatchGetDeploymentTargetsOutput,
	GetDeploymentGroup:        shapeGetDeploymentGroupOutput,
}

// readOutput reads the members around the deployments, targets or group of an operation's output, and returns the
// node of these.
func (d *Decoder) readOutput(kind Kind) (result int32) {
	w := d.open(0, rootShape[kind])
	for i, f := d.next(&w); f != nil; i, f = d.next(&w) {
		result = i
		n := &d.nodes[i]
		if f.elem == nil {
			if n.Kind == source.Null {
				d.fault(WrongType, i, f) // there is no output without its result, but there are empty batches
			} else if n.Kind != source.Object {
				d.mismatch(i, f)
			}
			continue
		}
		if _, ok := d.list(i, f); !ok {
			continue
		}
		for c := i + 1; c < n.Next; c = d.nodes[c].Next {
			if d.nodes[c].Kind != source.Object {
				d.mismatchElement(c, f.elem)
			}
		}
	}
	d.close(&w)
	return result
}
