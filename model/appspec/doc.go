// Package appspec reads AppSpec files: what CodeDeploy is to do with a Lambda function, an ECS service or the
// instances of a Server deployment.
//
// An AppSpec is a YAML or JSON text, on its own in the bundle of a Server revision, or as a string inside a
// request. [Read] takes the text and returns a [File], whatever the text is: typed fields for what could be read, the
// [source.Document] with the place of everything, and [Fault] for what has another shape than CodeDeploy reads. Nothing is
// judged here; what is wrong and how much is for the rules to say.
//
// # Two layouts
//
// For Lambda and ECS, Resources is a list with one resource and Hooks a list of event and function. Names are
// read in any case, as CodeDeploy's clients do. For Server there are os, files, permissions and hooks, which is an
// object; names are read exactly as the agent does, so that Hooks with a capital is nothing. [File.Platform] says which of the
// three a file is for, as far as its content tells.
//
// # Places
//
// Every typed value has the number of its node in File.Document.Nodes. A node's Value and Name are spans of
// Document.Text, and [File.Offset] leads from there to the text that was read. Where that is the string of another document,
// [source.Document.Embedded] leads on to the very character there.
//
// # Mistakes
//
// [Classify] says what happened to a text that is no AppSpec: its line breaks were lost in a shell, it is base64, the
// name of a file in place of its content, JSON escaped twice, a template that was not filled in.
//
// # Sources
//
// The user guide describes the files
// (https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file.html); for Server the code of the agent
// decides (https://github.com/aws/aws-codedeploy-agent, lib/instance_agent/plugins/codedeploy).
package appspec
