package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var rollbackSelf = Rule{
	ID:       "rollback-self",
	Severity: Warning,
	Title:    "A deployment names itself as its own rollback",
	Text: "A rollback is a new deployment with an id of its own. The deployment that was rolled back names it as " +
		"rollbackDeploymentId, and the rollback names the one it undoes as rollbackTriggeringDeploymentId. A record in which " +
		"either is the record's own deploymentId can come only from an edit.",
	Sources: []facts.Source{facts.RollbackInfo.Source, rollbackGuide},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "Failed",
  "createTime": 1763600000.5, "completeTime": 1763600090.25,
  "rollbackInfo": {"rollbackDeploymentId": "d-A1B2C3D4E"}}}`,
		Pointer: "/deploymentInfo/rollbackInfo/rollbackDeploymentId",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "Failed",
  "createTime": 1763600000.5, "completeTime": 1763600090.25,
  "rollbackInfo": {"rollbackDeploymentId": "d-F6G7H8J9K"}}}`,
	},
	Deployment: checkRollbackSelf,
}

// rollbackGuide describes what a rollback is.
var rollbackGuide = userGuide("deployments-rollback-and-redeploy")

func checkRollbackSelf(p *Pass, d *model.DeploymentInfo) {
	own := given(d.DeploymentID)
	if d.RollbackInfo == nil || own == "" {
		return
	}
	if given(d.RollbackInfo.RollbackDeploymentID) == own {
		p.Report(At("rollbackInfo", "rollbackDeploymentId"), "the deployment %q is said to be rolled back by itself", own).
			Related(At("deploymentId"), "the deployment's own id")
	}
	if given(d.RollbackInfo.RollbackTriggeringDeploymentID) == own {
		p.Report(At("rollbackInfo", "rollbackTriggeringDeploymentId"), "the deployment %q is said to roll back itself", own).
			Related(At("deploymentId"), "the deployment's own id")
	}
}

var rollbackIDsBoth = Rule{
	ID:       "rollback-ids-both",
	Severity: Warning,
	Title:    "rollbackInfo names both the rollback and what it undoes",
	Text: "The deployment that was rolled back carries rollbackDeploymentId only, and the rollback carries " +
		"rollbackTriggeringDeploymentId only. A record with both is worth a note, since a rollback may itself have been rolled " +
		"back; two equal ids say that one deployment is both, which cannot be.",
	Sources: []facts.Source{facts.RollbackInfo.Source, rollbackGuide},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "Failed",
  "createTime": 1763600000.5, "completeTime": 1763600090.25,
  "rollbackInfo": {"rollbackDeploymentId": "d-F6G7H8J9K", "rollbackTriggeringDeploymentId": "d-F6G7H8J9K"}}}`,
		Pointer: "/deploymentInfo/rollbackInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "Failed",
  "createTime": 1763600000.5, "completeTime": 1763600090.25,
  "rollbackInfo": {"rollbackDeploymentId": "d-F6G7H8J9K"}}}`,
	},
	Deployment: checkRollbackIDsBoth,
}

func checkRollbackIDsBoth(p *Pass, d *model.DeploymentInfo) {
	if d.RollbackInfo == nil {
		return
	}
	rollback, triggering := given(d.RollbackInfo.RollbackDeploymentID), given(d.RollbackInfo.RollbackTriggeringDeploymentID)
	if rollback == "" || triggering == "" {
		return
	}
	var r *Report
	if rollback == triggering {
		r = p.Report(At("rollbackInfo"), "%q is said to be both the rollback and the deployment that it undoes", rollback)
	} else {
		r = p.Report(At("rollbackInfo"), "rollbackInfo names a rollback, %q, and a deployment that this one undoes, %q", rollback, triggering).
			Severity(Note)
	}
	r.Related(At("rollbackInfo", "rollbackDeploymentId"), "the rollback").
		Related(At("rollbackInfo", "rollbackTriggeringDeploymentId"), "what is rolled back")
}

var rollbackCreator = Rule{
	ID:       "rollback-creator",
	Severity: Note,
	Title:    "The creator of a deployment and its rollbackInfo do not fit",
	Text: "The creator of a rollback is codeDeployRollback, and its rollbackInfo says with rollbackTriggeringDeploymentId what " +
		"it undoes. A record with that id and another creator, or a rollback that names a rollback of its own but not what it " +
		"undoes, may have been edited or put together by hand. An empty rollbackInfo is usual and is not reported.",
	Sources: []facts.Source{facts.RollbackInfo.Source, rollbackGuide},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "creator": "user", "rollbackInfo": {"rollbackTriggeringDeploymentId": "d-F6G7H8J9K"}}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "creator": "codeDeployRollback", "rollbackInfo": {"rollbackTriggeringDeploymentId": "d-F6G7H8J9K"}}}`,
	},
	Deployment: checkRollbackCreator,
}

func checkRollbackCreator(p *Pass, d *model.DeploymentInfo) {
	if d.RollbackInfo == nil || !facts.DeploymentCreator.Has(string(d.Creator)) {
		return
	}
	triggered := given(d.RollbackInfo.RollbackTriggeringDeploymentID) != ""
	rollback := d.Creator == model.DeploymentCreatorCodeDeployRollback
	switch {
	case triggered && !rollback:
		p.Report(At(), "the deployment rolls back %q, but its creator is %q rather than %q",
			*d.RollbackInfo.RollbackTriggeringDeploymentID, d.Creator, model.DeploymentCreatorCodeDeployRollback).
			Related(At("creator"), "the creator").
			Related(At("rollbackInfo", "rollbackTriggeringDeploymentId"), "what is rolled back")
	case rollback && given(d.RollbackInfo.RollbackDeploymentID) != "" &&
		lacksText(p, d.RollbackInfo.RollbackTriggeringDeploymentID, "rollbackInfo", "rollbackTriggeringDeploymentId"):
		p.Report(At(), "the deployment is a rollback, but its rollbackInfo names a rollback of it and not what it undoes").
			Related(At("creator"), "the creator").
			Related(At("rollbackInfo", "rollbackDeploymentId"), "the rollback")
	}
}
