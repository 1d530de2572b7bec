package diff

import (
	"errors"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// Document is a document made ready to be compared: its values in one form, whatever tool has captured it. It shares
// the memory of the source document that it was loaded from. The zero value is ready to load one.
type Document struct {
	// Kind is the document's kind; Unknown for a revision that stands for itself.
	Kind model.Kind
	// Dialect is how the document spells its members.
	Dialect model.Dialect

	source *source.Document
	nodes  []node
	// root is the node of the object that is compared at the top: 0, or the object that an operation's output wraps.
	root int32
	// one is the node of the one deployment or target of a batch that the document stands for; 0 for the whole.
	one int32
	// revision says that the document holds a revision and nothing else, or that no more of it is compared.
	revision bool
	// fold says that names mean the same in upper and lower case.
	fold bool
	// numericTimes says that the document writes instants as numbers.
	numericTimes bool
	unknown      []stranger // members put aside while nodes are appended
}

// ErrNoPrevious is the error of asking for the previous revision of a document that has none.
var ErrNoPrevious = errors.New("the document has no previousRevision")

// Load makes d the document that src holds: of the kind given, or of that which its members tell if kind is Unknown.
// A revision that stands for itself, as it does in a request, is taken as well. The error says why src could not be
// read, with its line and column, or what it seems to be.
func (d *Document) Load(src *source.Document, kind model.Kind) error {
	if err := readable(src); err != nil {
		return err
	}
	record, err := tell(src, kind)
	if err != nil {
		return err
	}
	d.fill(src, record)
	return nil
}

// fill makes d the document that src was told to be.
func (d *Document) fill(src *source.Document, record model.Detection) {
	d.reset(src, record.Dialect)
	d.Kind = record.Kind
	switch root := rootOf(record); {
	case record.Kind == model.Unknown:
		d.wrapRevision(0)
	case record.Kind == model.AppSpec:
		d.fold = foldsNames(src)
		d.value(0, appSpecValue, -1, -1, "")
	default:
		d.value(root.at, &field{of: shapes()[root.of.Name]}, -1, -1, "")
	}
}

// LoadPrevious makes old and new the two revisions of a record: the one deployed before, and its own.
func LoadPrevious(old, new *Document, src *source.Document, kind model.Kind) error {
	if err := new.Load(src, kind); err != nil {
		return err
	}
	previous, found := new.child(new.root, previousPlace)
	if !found || new.Kind != model.GetDeployment {
		return ErrNoPrevious
	}
	at := new.nodes[previous].at
	dialect, kind := new.Dialect, new.Kind
	old.reset(src, dialect)
	old.Kind = kind
	old.wrapRevision(at)
	new.revision = true
	return nil
}

// previousPlace and revisionPlace are the places of the revisions in a deployment and, the latter, in a request.
var (
	previousPlace = facts.DeploymentInfo.Find("previousRevision")
	revisionPlace = facts.DeploymentInfo.Find("revision")
)

func (d *Document) reset(src *source.Document, dialect model.Dialect) {
	*d = Document{Dialect: dialect, source: src, nodes: d.nodes[:0], unknown: d.unknown[:0]}
}

// wrapRevision makes d a request that says nothing but the revision at a node of the source.
func (d *Document) wrapRevision(at int32) {
	d.revision = true
	request := shapes()[facts.CreateDeploymentInput.Name]
	d.nodes = append(d.nodes, node{field: &field{of: request}, kind: object, place: -1, at: at, up: -1})
	d.value(at, &request.fields[revisionPlace], 0, revisionPlace, "")
	d.nodes[0].next = int32(len(d.nodes))
}

// Root returns the request, deployment, target or group that the document is; the object around the list, for a batch.
func (d *Document) Root() View { return d.view(d.root) }

// Each returns a document for each deployment or target of a batch, and d itself if it is none. They share the memory
// of d.
func (d *Document) Each() []*Document {
	if !d.batch() || d.one > 0 {
		return []*Document{d}
	}
	var all []*Document
	for l := int32(1); l < d.nodes[0].next; l = d.nodes[l].next {
		if d.nodes[l].kind != list {
			continue
		}
		for _, i := range d.elements(l) {
			each := *d
			each.one, each.root = i, i
			all = append(all, &each)
		}
	}
	return all
}

// child returns the member of an object at a place.
func (d *Document) child(i int32, place int) (int32, bool) {
	for c := i + 1; c < d.nodes[i].next && d.nodes[c].place <= place; c = d.nodes[c].next {
		if d.nodes[c].place == place {
			return c, true
		}
	}
	return 0, false
}

// DeploymentID returns the ID of the deployment that the document is about, "" if it does not say one.
func (d *Document) DeploymentID() string {
	v := d.view(d.root)
	if d.Kind == model.GetDeploymentTarget {
		for _, a := range facts.TargetUnion.Alternatives {
			if id := v.Get(a.Member, "deploymentId").Text(); id != "" {
				return id
			}
		}
	}
	return v.Get("deploymentId").Text()
}
