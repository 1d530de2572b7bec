package model

import "github.com/deployrecord/deployrecord/model/source"

// seems says what a document looks like that is of no known kind; "" if like nothing known.
func (e *evidence) seems(doc *source.Document) string {
	switch {
	case doc.Nodes[0].Count == 0:
		return "an empty object"
	case e.sure != "":
		return e.sure
	case e.misspelled != Unknown:
		return nouns[e.misspelled] + " with another spelling of " + wrapperOf(e.misspelled)
	case e.has(markStatusCode | markData):
		return "a recorded HTTP answer, with the document inside data"
	case e.has(markAPIVersion | markKind):
		return "a Kubernetes manifest"
	case e.has(markPhases | markVersion):
		return "a CodeBuild buildspec"
	case e.has(markPackage|markName) || e.has(markPackage|markVersion):
		return "a package.json"
	case e.groupOnly > 0 && e.has(markGroupID):
		return "a deployment group without the deploymentGroupInfo around it"
	case e.groupOnly > 0 && e.known > e.members/2:
		return "a CreateDeploymentGroup request"
	}
	for _, k := range outputs {
		if e.wrappers[k].node > 0 {
			return nouns[k] + " with something else inside " + wrapperOf(k)
		}
	}
	if s := e.seemsPart(); s != "" {
		return s
	}
	if e.has(markVersion) && doc.Nodes[0].Count == 1 {
		return "an AppSpec file with nothing but its version"
	}
	if e.marks&(markOS|markHooks|markFiles|markPermissions) != 0 {
		return "an AppSpec file without its version"
	}
	return e.perhaps
}

// seemsPart says which part of a document, or which smaller document of CodeDeploy, it looks like.
func (e *evidence) seemsPart() string {
	switch {
	case e.has(markDeploymentID|markTargetID) && e.members == 2:
		return "a GetDeploymentTarget request"
	case e.has(markDeploymentID) && e.members == 1:
		return "a GetDeployment request or CreateDeployment output"
	case e.has(markTargetID | markEvents), e.has(markDeploymentID | markEvents):
		return "a target without the deploymentTarget around it"
	case e.targets[Wire]+e.targets[Pascal]+e.targets[Snake] > 0:
		return "a part of a deployment target"
	case e.marks&markLocation != 0:
		return "a revision without the request or record around it"
	case e.has(markDeploymentID) && e.requests > 0 && e.members > e.known:
		return "a deployment record with members that no deployment has"
	case e.recordOnly > 0 && e.requests > 0 && !e.has(markDeploymentID):
		return "both " + nouns[CreateDeployment] + " and a deployment record"
	case e.recordOnly > 0:
		return "a part of a deployment record, as --query cuts it out"
	case e.has(markCode|markMessage) && e.members == 2:
		return "an error answer of the service"
	default:
		return ""
	}
}

// wrapperOf returns the member that wraps the result of an operation.
func wrapperOf(k Kind) string { return structures[rootShape[k]].Members[0].Name }
