package source

import (
	"fmt"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// yamlRequest is a CreateDeployment request as people write it.
const yamlRequest = `# Deployed from the pipeline.
applicationName: checkout-service
deploymentGroupName: checkout-production
deploymentConfigName: CodeDeployDefault.ECSLinear10PercentEvery1Minutes
description: "Release 2026.11.3: payment retries"
revision:
  revisionType: AppSpecContent
  appSpecContent:
    sha256: 3f1c0aa27be3f1c0aa27be3f1c0aa27be3f1c0aa27be3f1c0aa27be3f1c0aa27b
    content: |
      version: 0.0
      Resources:
        - TargetService:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: arn:aws:ecs:eu-central-1:111122223333:task-definition/checkout:42
              LoadBalancerInfo:
                ContainerName: checkout
                ContainerPort: 8080
autoRollbackConfiguration:
  enabled: true
  events: [DEPLOYMENT_FAILURE, DEPLOYMENT_STOP_ON_ALARM]
overrideAlarmConfiguration:
  enabled: true
  ignorePollAlarmFailure: false
  alarms:
    - name: checkout-5xx
    - name: checkout-latency
`

func BenchmarkYAML(b *testing.B) {
	var long strings.Builder
	for i := range 200 {
		fmt.Fprintf(&long, "- name: target-%d\n  status: Succeeded\n  time: 2026-11-20T13:17:%02d.000000+00:00\n  tags: {Key: stage, Value: \"production %d\"}\n", i, i%60, i)
	}
	for _, c := range []struct{ name, text string }{{"request", yamlRequest}, {"list", long.String()}} {
		text := []byte(c.text)
		b.Run(c.name+"/source", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			d := &Document{Format: YAML}
			for b.Loop() {
				d.Text, d.Nodes, d.Faults = text, d.Nodes[:0], d.Faults[:0]
				parseYAML(text, DefaultLimits, d)
			}
		})
		b.Run(c.name+"/parser", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				var n yaml.Node
				if err := yaml.Unmarshal(text, &n); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
