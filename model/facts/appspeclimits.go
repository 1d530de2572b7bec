package facts

// The numbers and words of AppSpec files that are neither a member's bounds nor an enumeration.
const (
	// HighestPort is the highest port of a container.
	HighestPort = 1<<16 - 1
	// EventSeconds is how many seconds all scripts of one lifecycle event may take together, and what the agent takes for the
	// timeout of a script that has none.
	EventSeconds = 3600
	// LongestMode is how many digits the mode of a permission may have, and OctalDigits are those it is written in.
	LongestMode = 4
	OctalDigits = "01234567"
	// HighestCategory is the highest category of an SELinux range.
	HighestCategory = 1023
	// LatestPlatform is the platform version of an Amazon ECS service that stands for the newest.
	LatestPlatform = "LATEST"
)
