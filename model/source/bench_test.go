package source

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
)

// benchRecord returns a GetDeployment answer of about 1.6 KB and n - 1 further alarms, as the service writes it.
func benchRecord(n int) string {
	alarms := make([]string, n)
	for i := range alarms {
		alarms[i] = fmt.Sprintf(`{"name":"catalog-p99-latency-%d"}`, i)
	}
	return `{"deploymentInfo":{"applicationName":"catalog","deploymentGroupName":"catalog-blue","deploymentConfigName":"CodeDeployDefault.HalfAtATime","deploymentId":"d-A1B2C3D4E",` +
		`"previousRevision":{"revisionType":"S3","s3Location":{"bucket":"releases-eu-west-1","key":"catalog/2026-11-19/bundle.tgz","bundleType":"tgz","eTag":"d41d8cd98f00b204e9800998ecf8427e"}},` +
		`"revision":{"revisionType":"S3","s3Location":{"bucket":"releases-eu-west-1","key":"catalog/2026-11-20/bundle.tgz","bundleType":"tgz","version":"3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY","eTag":"9e107d9d372bb6826bd81d3542a419d6"}},` +
		`"status":"Succeeded","createTime":1795180620.123,"startTime":1795180625.456,"completeTime":1795181525.789,` +
		`"deploymentOverview":{"Pending":0,"InProgress":0,"Succeeded":12,"Failed":0,"Skipped":0,"Ready":0},` +
		`"description":"release 4711: \"faster search\"\n\treviewed twice","creator":"user","ignoreApplicationStopFailures":false,` +
		`"autoRollbackConfiguration":{"enabled":true,"events":["DEPLOYMENT_FAILURE","DEPLOYMENT_STOP_ON_ALARM"]},"updateOutdatedInstancesOnly":false,` +
		`"deploymentStyle":{"deploymentType":"BLUE_GREEN","deploymentOption":"WITH_TRAFFIC_CONTROL"},"targetInstances":{"tagFilters":[{"Key":"Role","Value":"web","Type":"KEY_AND_VALUE"}]},"instanceTerminationWaitTimeStarted":true,` +
		`"blueGreenDeploymentConfiguration":{"terminateBlueInstancesOnDeploymentSuccess":{"action":"TERMINATE","terminationWaitTimeInMinutes":60},"deploymentReadyOption":{"actionOnTimeout":"CONTINUE_DEPLOYMENT"},"greenFleetProvisioningOption":{"action":"DISCOVER_EXISTING"}},` +
		`"loadBalancerInfo":{"targetGroupInfoList":[{"name":"catalog-green"}]},"fileExistsBehavior":"OVERWRITE","deploymentStatusMessages":[],"computePlatform":"Server",` +
		`"overrideAlarmConfiguration":{"enabled":true,"ignorePollAlarmFailure":false,"alarms":[` + strings.Join(alarms, ",") + `]}}}`
}

// benchSizes are the documents of each size class.
var benchSizes = []struct{ name, text string }{
	{"tiny", `{"applicationName":"catalog","revision":{"revisionType":"GitHub","gitHubLocation":{"repository":"acme/catalog","commitId":"da39a3ee5e6b4b0d3255bfef95601890afd80709"}}}`},
	{"record", benchRecord(1)},
	{"record pretty", indented(benchRecord(1))},
	{"large", benchRecord(3000)},
	{"text", `{"revisionType":"String","string":{"content":"` + strings.Repeat(`version: 0.0 and Resources: of a long AppSpec file in one string, with é in it\n`, 1000) + `"}}`},
}

func indented(text string) string {
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(text), "", "    "); err != nil {
		panic(err)
	}
	return b.String()
}

// BenchmarkScan reads one document into nodes, beside what encoding/json takes to check it and to decode it.
func BenchmarkScan(b *testing.B) {
	for _, c := range benchSizes {
		text := []byte(c.text)
		b.Run(c.name+"/nodes", func(b *testing.B) {
			p := newParser()
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if p.parse(text, 0, false) < 0 {
					b.Fatal("not read")
				}
			}
		})
		b.Run(c.name+"/json.Valid", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if !json.Valid(text) {
					b.Fatal("not valid")
				}
			}
		})
		b.Run(c.name+"/json.Unmarshal", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				var v any
				if err := json.Unmarshal(text, &v); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// benchStreams are 2,000 records in each layout that a stream may have.
var benchStreams = []struct{ name, text string }{
	{"lines", strings.Repeat(benchRecord(1)+"\n", 2000)},
	{"list", "[" + strings.Repeat(benchRecord(1)+",", 1999) + benchRecord(1) + "]"},
	{"pretty", strings.Repeat(indented(benchRecord(1))+"\n", 2000)},
}

// BenchmarkSplit cuts a stream into batches, which is all that is not done in parallel.
func BenchmarkSplit(b *testing.B) {
	for _, c := range benchStreams {
		b.Run(c.name, func(b *testing.B) {
			var batch Batch
			r := strings.NewReader(c.text)
			s := NewSplitter(r, Options{})
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				r.Reset(c.text)
				s.Reset(r)
				for s.Next(&batch) == nil {
				}
			}
		})
	}
}

// BenchmarkReader reads a stream document by document in one goroutine.
func BenchmarkReader(b *testing.B) {
	for _, c := range benchStreams {
		b.Run(c.name, func(b *testing.B) {
			src := strings.NewReader(c.text)
			r := NewReader(src, Options{})
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				src.Reset(c.text)
				r.Reset(src)
				n := 0
				for ; ; n++ {
					d, err := r.Next()
					if err == io.EOF {
						break
					}
					if len(d.Faults) > 0 {
						b.Fatal(d.Faults)
					}
				}
				if n != 2000 {
					b.Fatalf("%d documents", n)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/2000, "ns/doc")
		})
	}
}

// BenchmarkBroken reads records of which every tenth is broken.
func BenchmarkBroken(b *testing.B) {
	record := benchRecord(1)
	broken := strings.Replace(record, `"status":`, `"status"=`, 1)
	text := strings.Repeat(strings.Repeat(record+"\n", 9)+broken+"\n", 200)
	src := strings.NewReader(text)
	r := NewReader(src, Options{})
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		src.Reset(text)
		r.Reset(src)
		faults := 0
		for {
			d, err := r.Next()
			if err == io.EOF {
				break
			}
			faults += len(d.Faults)
		}
		if faults != 200 {
			b.Fatalf("%d faults", faults)
		}
	}
}
