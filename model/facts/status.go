package facts

// Terminal reports whether a status is one that a deployment, a target or a lifecycle event stays in. Unknown is
// none.
func Terminal(status string) bool {
	switch status {
	case "Succeeded", "Failed", "Stopped", "Skipped":
		return true
	default:
		return false
	}
}

// TerminalSource is where the statuses that a deployment stays in are documented.
var TerminalSource = waiter

// TaskSetStatus is what the API reference says in prose of the status of an Amazon ECS task set. The service model
// lists no values for it.
var TaskSetStatus = &Enum{
	Name:   "ECSTaskSetStatus",
	Values: []string{"PRIMARY", "ACTIVE", "DRAINING"},
	Open:   true,
	Source: reference("ECSTaskSet"),
}
