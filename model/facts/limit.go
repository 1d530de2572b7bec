package facts

// Limit is a number that the service holds requests to and has raised, or may raise, over time.
type Limit struct {
	// Name is the limit's name in the configuration, such as "alarms".
	Name string
	// Of says what is counted.
	Of string
	// Documented is the number in the API reference that this project implements, Current the quota in force when
	// CurrentSource was read. They are equal where nothing has been raised.
	Documented, Current int
	Source              Source
	CurrentSource       Source
}
