// Package validate checks CodeDeploy documents against an ordered table of rules and reports findings: which rule,
// how grave, where (JSON Pointer, line and column), why, which exception the service is expected to answer with,
// and how to mend it.
//
// A [Rule] is data and a function. A [Validator] reads a document through package model, runs every rule on it and
// returns its [Finding] values in a fixed order. It needs no network, reads neither clock nor environment, and does
// not log.
//
// A document is valid when it has no finding of severity [Error]. What is only plausible is never an Error.
//
// # Stability
//
// The ID of a rule keeps its meaning, and a finding its fingerprint for as long as the document says the same at the same
// pointer. Messages and hints may change with every release, and a release may find more: see
// https://github.com/deployrecord/deployrecord/blob/main/docs/library.md#what-is-stable.
package validate
