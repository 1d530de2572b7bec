package appspec

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// File is an AppSpec file as it was read. Its strings are valid as long as its Document is.
type File struct {
	// Document is the text as JSON or YAML. It is never nil; its Nodes are empty when the text could not be read, and its Faults
	// then say why.
	Document *source.Document
	// Offset is where Document.Text begins in the text that was read, in bytes.
	Offset int
	// More is how many further documents stand behind Document in the text. They are not read.
	More int
	// NotJSON is why a text that looks like JSON is none and was read as YAML; nil for any other. Its Offset is one of
	// the text that was read.
	NotJSON *source.Fault
	// Platform is what the file is for, as far as its content tells; "" otherwise.
	Platform model.ComputePlatform
	// Expected is the platform that the caller named; it decides where the content does not.
	Expected model.ComputePlatform
	// Faults are where the file has another shape than CodeDeploy reads, in document order.
	Faults []Fault

	// Version is the version of the AppSpec format, for every platform.
	Version Value

	// Resources are what a Lambda or ECS deployment updates; ResourcesAt is where they stand.
	Resources   []Resource
	ResourcesAt Value
	// Hooks are the functions that a Lambda or ECS deployment calls; HooksAt is where the hooks of any platform stand.
	Hooks   []Hook
	HooksAt Value

	// OS is the operating system of a Server deployment.
	OS Value
	// FileExistsBehavior is what happens to files of a Server deployment that are there already.
	FileExistsBehavior Value
	// Files are what a Server deployment copies; FilesAt is where they stand.
	Files   []CopiedFile
	FilesAt Value
	// Permissions are what a Server deployment sets on files; PermissionsAt is where they stand.
	Permissions   []Permission
	PermissionsAt Value
	// Events are the hooks of a Server deployment, in the order of the file.
	Events []Event
}

// Value is a member or an element: what stands there, and where.
type Value struct {
	// Kind is what kind of value it is, and source.Invalid for one that is not there. What else Value says means something only if
	// it is there.
	Kind source.Kind
	// Node is the number of its node in Document.Nodes.
	Node int32
	// Text is a string's value, or a number as JSON writes it; of anything else what stands in the text.
	Text string
	// Raw is what stands in the text, quotes included.
	Raw string
	// Name is the member's name as it is spelled there; "" for an element.
	Name string
}

// Given tells whether the value is there and is not null.
func (v Value) Given() bool { return v.Kind > source.Null }

// There tells whether the value is there, be it null.
func (v Value) There() bool { return v.Kind != source.Invalid }

// Resource is what a Lambda or ECS deployment updates.
type Resource struct {
	// Name is what the file calls the resource, and Node the member of that name.
	Name string
	Node int32
	// Type is the type, such as AWS::ECS::Service.
	Type Value
	// PropertiesAt is where the properties stand.
	PropertiesAt Value
	Properties
}

// Properties are those of a function or a service.
type Properties struct {
	// Of a Lambda function: its name, the alias to move, the version that it is to leave and the one to go to.
	FunctionName, Alias, CurrentVersion, TargetVersion Value

	// Of an ECS service: the task definition and the platform version to go to.
	TaskDefinition, PlatformVersion Value
	// LoadBalancerInfo holds the container and its port that traffic goes to.
	LoadBalancerInfo, ContainerName, ContainerPort Value
	// NetworkConfiguration holds AwsvpcConfiguration, and that what follows.
	NetworkConfiguration, AwsvpcConfiguration Value
	SubnetsAt, SecurityGroupsAt               Value
	Subnets, SecurityGroups                   []Value
	AssignPublicIP                            Value
	// CapacityProviders are what runs the tasks; CapacityProviderStrategy is where they stand.
	CapacityProviders        []CapacityProvider
	CapacityProviderStrategy Value
}

// CapacityProvider is one element of a capacity provider strategy.
type CapacityProvider struct {
	// Node is the element.
	Node                   int32
	Base, Provider, Weight Value
}

// Hook is a function that a Lambda or ECS deployment calls.
type Hook struct {
	// Event is the lifecycle event, and Node the member of that name.
	Event string
	Node  int32
	// Function is the name or ARN of the function.
	Function Value
}

// CopiedFile is a file or directory that a Server deployment copies.
type CopiedFile struct {
	// Node is the element.
	Node                int32
	Source, Destination Value
}

// Permission says what is set on some files of a Server deployment.
type Permission struct {
	// Node is the element.
	Node                                int32
	Object, Pattern, Owner, Group, Mode Value
	// Except, ACLs and Types are lists; the fields behind them are where they stand.
	Except, ACLs, Types       []Value
	ExceptAt, ACLsAt, TypesAt Value
	// ContextAt is where the SELinux context stands.
	ContextAt Value
	// ContextUser is the member name or user: the guide documents user, the agent reads name.
	ContextName, ContextUser, ContextType, ContextRange Value
}

// Event is a lifecycle event of a Server deployment with its scripts.
type Event struct {
	// Name is the name of the event, and Node the member of that name.
	Name string
	Node int32
	// Scripts run in this order.
	Scripts []Script
	// ScriptsAt is where they stand; null and absent scripts are ignored by the agent.
	ScriptsAt Value
}

// Script is one script of a lifecycle event.
type Script struct {
	// Node is the element.
	Node                           int32
	Location, Timeout, RunAs, Sudo Value
}
