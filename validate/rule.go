package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// Rule is one thing that is checked: what it is, why, where that is written, and the check itself.
type Rule struct {
	// ID is the rule's name: kebab-case words, thing before defect, stable once released.
	ID string
	// Severity is that of the rule's findings in a request, InRecord that in a captured record or an exported
	// deployment group. An InRecord of zero stands for Severity.
	Severity, InRecord Severity
	// Title says in one line what the rule finds.
	Title string
	// Text says why it matters and how to mend it, in a paragraph or two.
	Text string
	// Exception is what the service is expected to answer to a request with such a finding, and Basis how that is
	// known; both are empty where a client refuses it first or no answer is known.
	Exception facts.Exception
	Basis     facts.Basis
	// Sources say where the rule is documented or was observed.
	Sources []facts.Source
	// Limit is the number the rule holds documents to, if it is one that can be changed.
	Limit *facts.Limit
	// Since is the release that first had the rule.
	Since string
	// Fail is a document that has exactly this finding, or this among others that Fail cannot do without; Pass is
	// the nearest one without it. Both are JSON or YAML documents; tests run them.
	Fail, Pass Example

	// The check, in one or several of these: each is called for every such structure of a document.
	Document     func(*Pass, *model.Record)
	Request      func(*Pass, *model.CreateDeploymentInput)
	Deployment   func(*Pass, *model.DeploymentInfo)
	Target       func(*Pass, *model.DeploymentTarget)
	Group        func(*Pass, *model.DeploymentGroupInfo)
	Revision     func(*Pass, *model.RevisionLocation)
	Instances    func(*Pass, *model.TargetInstances)
	Rollback     func(*Pass, *model.AutoRollbackConfiguration)
	Alarms       func(*Pass, *model.AlarmConfiguration)
	BlueGreen    func(*Pass, *model.BlueGreenDeploymentConfiguration)
	LoadBalancer func(*Pass, *model.LoadBalancerInfo)
	// AppSpec is called for a document that is an AppSpec file, and for the text of one in a revision. There AtNode and AtName
	// name nodes of File.Document, and findings have the place in the text as well as that in the document.
	AppSpec func(*Pass, *appspec.File)
	// Fault is called for each fault of one of the kinds in Faults.
	Fault  func(*Pass, *model.Fault)
	Faults []model.FaultKind
	// TextFaults are the faults of the text itself that are reported under this rule.
	TextFaults []source.FaultKind
}

// Example is a document that shows a rule.
type Example struct {
	// Document is the text; Pointer is where the finding is, in Fail.
	Document, Pointer string
	// Group is the exported deployment group that the document is checked with, if the rule needs one, and
	// Platform the compute platform.
	Group    string
	Platform model.ComputePlatform
	// Kind is the kind the document is read as; Unknown means that it is told by its content.
	Kind model.Kind
	// Name is the name of the document's file, if the rule looks at it.
	Name string
}
