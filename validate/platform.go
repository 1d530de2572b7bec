package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// platforms is a set of compute platforms.
type platforms uint8

const (
	onServer platforms = 1 << iota
	onLambda
	onECS
	anywhere = onServer | onLambda | onECS
)

// platformOnly returns the set of one platform; that of all platforms for "".
func platformOnly(p model.ComputePlatform) platforms {
	switch p {
	case model.ComputePlatformServer:
		return onServer
	case model.ComputePlatformLambda:
		return onLambda
	case model.ComputePlatformECS:
		return onECS
	default:
		return anywhere
	}
}

// String returns the platforms in words.
func (s platforms) String() string {
	var names []string
	for _, p := range []struct {
		on   platforms
		name string
	}{{onServer, "EC2/On-Premises"}, {onLambda, "Lambda"}, {onECS, "Amazon ECS"}} {
		if s&p.on != 0 {
			names = append(names, p.name)
		}
	}
	return listed(names, "or")
}

// platformHint is one thing that tells on which platforms a request can be carried out.
type platformHint struct {
	// says names what tells it, as the subject of a sentence; at is its place in the request.
	says string
	at   Place
	// on are the platforms that remain.
	on platforms
	// certain says that the others are ruled out by what is documented or was observed, and not just unlikely.
	certain bool
	// of is the member of the request that tells it; it is none for what is known from outside of the request.
	of hintMember
}

// hintMember is the member of a request that a hint comes from.
type hintMember uint8

const (
	ofNone hintMember = iota
	ofRevision
	ofConfig
	ofTargetInstances
	ofFileExists
	ofMode
)

func (h *platformHint) inRequest() bool { return h.of != ofNone }

// hasOwnRule reports whether the member that the hint comes from has a rule of its own for a platform that it does not
// suit.
func (h *platformHint) hasOwnRule() bool { return h.of >= ofTargetInstances }

// The places of the members that hints come from.
var (
	atRevision        = At("revision")
	atBundleType      = At("revision", "s3Location", "bundleType")
	atConfigName      = At("deploymentConfigName")
	atTargetInstances = At("targetInstances")
	atFileExists      = At("fileExistsBehavior")
	atMode            = At("deploymentMode")
)

// certainPlatforms returns the platforms that a request can be for, given what is known of it for certain, and what
// tells that it is not for all of them. What the members targetInstances, fileExistsBehavior and deploymentMode tell
// is left out: they are what is held against the rest.
func (p *Pass) certainPlatforms(in *model.CreateDeploymentInput) (platforms, platformHint) {
	if p.Platform != "" {
		return platformOnly(p.Platform), p.knownPlatform()
	}
	on, why := anywhere, platformHint{}
	for _, h := range [...]platformHint{configHint(in), revisionHint(in)} {
		if h.certain && on&h.on != 0 && on&h.on != on {
			on &= h.on
			why = h
		}
	}
	return on, why
}

// knownPlatform is the hint that stands for a platform known from outside of the request.
func (p *Pass) knownPlatform() platformHint {
	says := "the deployment"
	if p.PlatformFrom == PlatformOfGroup {
		says = "the deployment group"
	}
	return platformHint{says: says, on: platformOnly(p.Platform), certain: true}
}

// platformHints returns what the members of a request tell of its platform; the first n are set, those of members with
// rules of their own last.
func platformHints(in *model.CreateDeploymentInput) (hints [5]platformHint, n int) {
	for _, h := range [...]platformHint{revisionHint(in), configHint(in), memberHint(in.TargetInstances != nil, ofTargetInstances),
		memberHint(in.FileExistsBehavior != "", ofFileExists), memberHint(in.DeploymentMode == model.DeploymentModeRestart, ofMode)} {
		if h.of != ofNone {
			hints[n] = h
			n++
		}
	}
	return hints, n
}

// memberHint returns the hint of a member that only servers have a use for.
func memberHint(there bool, of hintMember) platformHint {
	switch {
	case !there:
		return platformHint{}
	case of == ofTargetInstances:
		return platformHint{says: "targetInstances", at: atTargetInstances, on: onServer, of: of}
	case of == ofFileExists:
		return platformHint{says: "fileExistsBehavior", at: atFileExists, on: onServer, certain: true, of: of}
	default:
		return platformHint{says: "the mode RESTART", at: atMode, on: onServer, certain: true, of: of}
	}
}

// configHint tells by the name of a predefined deployment configuration.
func configHint(in *model.CreateDeploymentInput) platformHint {
	config, ok := facts.ConfigByName(given(in.DeploymentConfigName))
	if !ok {
		return platformHint{}
	}
	return platformHint{
		says: config.Name, at: atConfigName, on: platformOnly(model.ComputePlatform(config.Platform)), certain: true, of: ofConfig,
	}
}

// revisionHint tells by the type of the revision and the format of its bundle. The archive formats are said to be for
// servers and the others not, but the sources are of one mind only about the agent's side of it.
func revisionHint(in *model.CreateDeploymentInput) platformHint {
	r := in.Revision
	if r == nil {
		return platformHint{}
	}
	switch r.RevisionType {
	case model.RevisionLocationTypeGitHub:
		return platformHint{says: "a revision on GitHub", at: atRevision, on: onServer, certain: true, of: ofRevision}
	case model.RevisionLocationTypeAppSpecContent:
		h := platformHint{says: "an AppSpec in appSpecContent", at: atRevision, on: onLambda | onECS, certain: true, of: ofRevision}
		if r.AppSpecContent != nil {
			h.narrow(given(r.AppSpecContent.Content))
		}
		return h
	case model.RevisionLocationTypeString:
		h := platformHint{says: "an AppSpec in string", at: atRevision, on: onLambda | onECS, of: ofRevision}
		if r.String != nil && h.narrow(given(r.String.Content)) {
			h.certain = true
		}
		return h
	case model.RevisionLocationTypeS3:
		if r.S3Location != nil {
			return bundleHint(r.S3Location.BundleType)
		}
	}
	return platformHint{}
}

func bundleHint(format model.BundleType) platformHint {
	h := platformHint{says: "a bundle of type " + string(format), at: atBundleType, of: ofRevision}
	archive, known := isArchive(format)
	switch {
	case !known:
		return platformHint{}
	case archive:
		h.on = onServer
	default:
		h.on = onLambda | onECS
	}
	return h
}

// narrow tells Lambda from Amazon ECS by the type of the resource that the text of an AppSpec names, and reports whether it
// does name one.
func (h *platformHint) narrow(content string) bool {
	lambda := strings.Contains(content, "AWS::Lambda::Function")
	ecs := strings.Contains(content, "AWS::ECS::Service")
	switch {
	case lambda && !ecs:
		h.on, h.says = onLambda, "an AppSpec for a Lambda function"
	case ecs && !lambda:
		h.on, h.says = onECS, "an AppSpec for an Amazon ECS service"
	}
	return lambda != ecs
}
