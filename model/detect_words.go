package model

import (
	"sync"

	"github.com/deployrecord/deployrecord/model/facts"
)

// word is what a member's name at the top of a document says about the document, however it is spelled.
type word struct {
	// request, deployment, target and group say which structures have the member.
	request, deployment, target, group bool
	// wrapper is the kind whose output has the member around its result.
	wrapper Kind
	mark    mark
	// seems is what a document with the member looks like; sure says that it can be nothing else.
	seems string
	sure  bool
}

// recordOnly reports whether only what the service returns about a deployment has the member. Members that a group
// has too do not count: people put them into requests.
func (w *word) recordOnly() bool {
	return w.deployment && !w.request && (!w.group || w.mark == markDeploymentID)
}

// groupOnly reports whether only a deployment group has the member.
func (w *word) groupOnly() bool { return w.group && !w.request && !w.deployment }

// mark is a set of names that count by themselves.
type mark uint32

const (
	markDeploymentID mark = 1 << iota
	markApplicationName
	markGroupName
	markRevision
	markCreateTime
	markDescription
	markTargetType
	markUnion // one of the four targets
	markTargetID
	markRole
	markGroupID
	markLocation // a member of a revision
	markEvents
	markVersion
	markOS
	markFiles
	markHooks
	markPermissions
	markResources
	markType
	markMessage
	markStatusCode
	markData
	markCode
	markName
	markPackage // members of a package.json
	markPhases
	markKind
	markAPIVersion
)

// marks are the names with a mark, folded.
var marks = map[string]mark{
	"deploymentid": markDeploymentID, "applicationname": markApplicationName, "deploymentgroupname": markGroupName,
	"revision": markRevision, "createtime": markCreateTime, "description": markDescription,
	"deploymenttargettype": markTargetType, "instancetarget": markUnion, "lambdatarget": markUnion,
	"ecstarget": markUnion, "cloudformationtarget": markUnion, "targetid": markTargetID,
	"servicerolearn": markRole, "deploymentgroupid": markGroupID,
	"revisiontype": markLocation, "s3location": markLocation, "githublocation": markLocation,
	"appspeccontent": markLocation, "lifecycleevents": markEvents,
	"version": markVersion, "os": markOS, "files": markFiles, "hooks": markHooks, "permissions": markPermissions,
	"resources": markResources, "type": markType, "message": markMessage, "statuscode": markStatusCode,
	"data": markData, "code": markCode, "name": markName, "dependencies": markPackage, "devdependencies": markPackage,
	"scripts": markPackage, "phases": markPhases, "kind": markKind, "apiversion": markAPIVersion,
}

// surely are the names, folded, that tell a document of another sort.
var surely = map[string]string{
	"records":                    "a list of CloudTrail records",
	"eventsource":                "a CloudTrail event",
	"requestparameters":          "a CloudTrail event",
	"detailtype":                 "an EventBridge event",
	"eventtriggername":           "an SNS message of a CodeDeploy trigger",
	"topicarn":                   "an SNS notification",
	"type":                       "", // by its value, see seemsOfType
	"error":                      "", // by its value, see seemsOfError
	"awstemplateformatversion":   "a CloudFormation template",
	"terraformversion":           "a Terraform state",
	"revisioninfo":               "GetApplicationRevision output",
	"deploymentgroupsinfo":       "BatchGetDeploymentGroups output",
	"instancesummary":            "GetDeploymentInstance output, of an operation that is deprecated",
	"instancessummary":           "BatchGetDeploymentInstances output, of an operation that is deprecated",
	"instanceslist":              "ListDeploymentInstances output",
	"currentdeploymentgroupname": "an UpdateDeploymentGroup request",
	"deploymentids":              "a BatchGetDeployments request",
	"deploymentconfiginfo":       "GetDeploymentConfig output",
	"deploymentconfigslist":      "ListDeploymentConfigs output",
	"minimumhealthyhosts":        "a CreateDeploymentConfig request",
	"trafficroutingconfig":       "a CreateDeploymentConfig request",
}

// perhaps are the names that say something only where nothing else does.
var perhaps = map[string]string{
	"deployments":      "ListDeployments output",
	"targetids":        "ListDeploymentTargets output or a BatchGetDeploymentTargets request",
	"deploymentgroups": "ListDeploymentGroups output",
	"revisions":        "ListApplicationRevisions or BatchGetApplicationRevisions output",
	"applications":     "ListApplications output",
	"applicationsinfo": "BatchGetApplications output",
	"application":      "GetApplication output",
}

// spelling is a word as it is written: dialects has the bit of each dialect that writes it so.
type spelling struct {
	*word
	dialects uint8
}

func (s spelling) in(d Dialect) bool { return s.dialects&(1<<d) != 0 }

// vocabulary holds every word: as some dialect spells it, and folded, which is how a misspelled one is found.
type vocabulary struct {
	exact  map[string]spelling
	folded map[string]*word
}

// look returns the word that a name is, if any.
func (v *vocabulary) look(name string) (spelling, bool) {
	if s, ok := v.exact[name]; ok {
		return s, true
	}
	var room [48]byte // longer than any word
	if len(name) > len(room) {
		return spelling{}, false
	}
	w, ok := v.folded[string(fold(room[:0], name))]
	return spelling{word: w}, ok
}

// words is the vocabulary. It is made when the first document asks for it.
var words = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{make(map[string]spelling), make(map[string]*word)}
	get := func(folded string) *word {
		if v.folded[folded] == nil {
			v.folded[folded] = new(word)
		}
		return v.folded[folded]
	}
	add := func(s *facts.Structure, set func(*word)) {
		for i := range s.Members {
			wire := s.Members[i].Name
			w := get(string(fold(nil, wire)))
			set(w)
			for d := range shapes {
				name := facts.Spelling(wire, facts.Dialect(d))
				v.exact[name] = spelling{w, v.exact[name].dialects | 1<<d}
			}
		}
	}
	add(facts.CreateDeploymentInput, func(w *word) { w.request = true })
	add(facts.DeploymentInfo, func(w *word) { w.deployment = true })
	add(facts.DeploymentTarget, func(w *word) { w.target = true })
	add(facts.DeploymentGroupInfo, func(w *word) { w.group = true })
	for _, k := range outputs {
		add(structures[rootShape[k]], func(w *word) { w.wrapper = k })
	}
	for name, m := range marks {
		get(name).mark = m
	}
	for name, seems := range surely {
		w := get(name)
		w.seems, w.sure = seems, true
	}
	for name, seems := range perhaps {
		get(name).seems = seems
	}
	return v
})
