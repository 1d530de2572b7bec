package facts

import "testing"

var sink int

func BenchmarkFind(b *testing.B) {
	names := make([]string, len(DeploymentInfo.Members))
	for i := range names {
		names[i] = string([]byte(DeploymentInfo.Members[i].Name))
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); {
		sink += DeploymentInfo.Find(names[i])
		if i++; i == len(names) {
			i = 0
		}
	}
}

func BenchmarkFindPascal(b *testing.B) {
	names := make([]string, len(DeploymentInfo.Members))
	for i := range names {
		names[i] = Spelling(DeploymentInfo.Members[i].Name, Pascal)
	}
	for i := 0; b.Loop(); {
		sink += DeploymentInfo.FindPascal(names[i])
		if i++; i == len(names) {
			i = 0
		}
	}
}

func benchmarkHas(b *testing.B, e *Enum) {
	values := make([]string, len(e.Values))
	for i := range values {
		values[i] = string([]byte(e.Values[i]))
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); {
		if e.Has(values[i]) {
			sink++
		}
		if i++; i == len(values) {
			i = 0
		}
	}
}

func BenchmarkHasStatus(b *testing.B)    { benchmarkHas(b, DeploymentStatus) }
func BenchmarkHasErrorCode(b *testing.B) { benchmarkHas(b, ErrorCode) }
