package diff

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// The pairs that are measured: a deployment and its capture by another tool, and two deployments.
const (
	benchOld  = "get-deployment/server-succeeded.wire.json"
	benchSame = "get-deployment/server-succeeded.cli-v2.json"
	benchNew  = "get-deployment/server-blue-green-ready.json"
)

func BenchmarkCompare(b *testing.B) {
	old := loadedFixture(b, benchOld)
	for _, c := range []struct{ name, new string }{{"equal", benchSame}, {"differing", benchNew}} {
		new := loadedFixture(b, c.new)
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Compare(old, new); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	x, y := typed(b, benchOld), typed(b, benchOld)
	z := typed(b, benchNew)
	b.Run("reflect.DeepEqual of equal", func(b *testing.B) {
		for b.Loop() {
			if !reflect.DeepEqual(x, y) {
				b.Fatal("two readings of one text differ")
			}
		}
	})
	b.Run("go-cmp with reporter", func(b *testing.B) {
		for b.Loop() {
			var r reporter
			cmp.Equal(x, z, cmp.Reporter(&r))
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	src := source.Parse(fixtures.Text(benchOld), source.Options{})[0]
	var d Document
	b.ReportAllocs()
	for b.Loop() {
		if err := d.Load(src, model.Unknown); err != nil {
			b.Fatal(err)
		}
	}
}

func loadedFixture(b *testing.B, name string) *Document {
	return loaded(b, fixtures.Text(name), model.Unknown)
}

func typed(b *testing.B, name string) *model.DeploymentInfo {
	records, err := model.Read(fixtures.Text(name))
	if err != nil {
		b.Fatal(err)
	}
	return &records[0].Deployments[0]
}

// reporter collects the paths of differences, as a program that reports them would.
type reporter struct {
	path  cmp.Path
	diffs []string
}

func (r *reporter) PushStep(ps cmp.PathStep) { r.path = append(r.path, ps) }
func (r *reporter) PopStep()                 { r.path = r.path[:len(r.path)-1] }
func (r *reporter) Report(rs cmp.Result) {
	if !rs.Equal() {
		r.diffs = append(r.diffs, r.path.GoString())
	}
}
