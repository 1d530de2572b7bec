package facts

import "strings"

// ReservedPrefix begins the name of every predefined deployment configuration, and of no other.
const ReservedPrefix = "CodeDeployDefault."

// DefaultConfig is the configuration of a deployment when neither the request nor the deployment group names one.
const DefaultConfig = "CodeDeployDefault.OneAtATime"

// Routing says how a deployment configuration shifts traffic.
type Routing uint8

// The ways of shifting traffic. Instances is that of EC2/On-Premises deployments, which have healthy hosts instead.
const (
	Instances Routing = iota
	AllAtOnce
	Canary // a first percentage, and after the interval the rest
	Linear // the same percentage at each interval
)

// Config is a predefined deployment configuration.
type Config struct {
	// Name is the configuration's full name, with ReservedPrefix.
	Name string
	// Platform is one of the values of ComputePlatform.
	Platform string
	Routing  Routing
	// Percentage of the traffic is shifted at a time, Interval minutes apart, where Routing is Canary or Linear.
	Percentage, Interval int
	// HealthyPercent of the instances must stay in service, where Platform is Server; CodeDeploy rounds up.
	HealthyPercent int
	// Pace orders the configurations of a platform from the fastest, 1, to the slowest.
	Pace int
}

// Minutes returns how long traffic takes to shift at the least, from the first step to the last; 0 for all at once
// and for a configuration that shifts no traffic.
func (c *Config) Minutes() int {
	switch c.Routing {
	case Canary:
		return c.Interval
	case Linear:
		steps := (100 + c.Percentage - 1) / c.Percentage
		return (steps - 1) * c.Interval
	default:
		return 0
	}
}

// AtOnce reports whether the configuration deploys to everything at the same time.
func (c *Config) AtOnce() bool {
	return c.Routing == AllAtOnce || c.Routing == Instances && c.HealthyPercent == 0
}

var configs = []Config{
	{Name: "CodeDeployDefault.AllAtOnce", Platform: "Server", HealthyPercent: 0, Pace: 1},
	{Name: "CodeDeployDefault.HalfAtATime", Platform: "Server", HealthyPercent: 50, Pace: 2},
	{Name: "CodeDeployDefault.OneAtATime", Platform: "Server", HealthyPercent: 99, Pace: 3},

	{Name: "CodeDeployDefault.ECSAllAtOnce", Platform: "ECS", Routing: AllAtOnce, Pace: 1},
	{Name: "CodeDeployDefault.ECSCanary10Percent5Minutes", Platform: "ECS", Routing: Canary, Percentage: 10, Interval: 5, Pace: 2},
	{Name: "CodeDeployDefault.ECSLinear10PercentEvery1Minutes", Platform: "ECS", Routing: Linear, Percentage: 10, Interval: 1, Pace: 3},
	{Name: "CodeDeployDefault.ECSCanary10Percent15Minutes", Platform: "ECS", Routing: Canary, Percentage: 10, Interval: 15, Pace: 4},
	{Name: "CodeDeployDefault.ECSLinear10PercentEvery3Minutes", Platform: "ECS", Routing: Linear, Percentage: 10, Interval: 3, Pace: 5},

	{Name: "CodeDeployDefault.LambdaAllAtOnce", Platform: "Lambda", Routing: AllAtOnce, Pace: 1},
	{Name: "CodeDeployDefault.LambdaCanary10Percent5Minutes", Platform: "Lambda", Routing: Canary, Percentage: 10, Interval: 5, Pace: 2},
	{Name: "CodeDeployDefault.LambdaLinear10PercentEvery1Minute", Platform: "Lambda", Routing: Linear, Percentage: 10, Interval: 1, Pace: 3},
	{Name: "CodeDeployDefault.LambdaCanary10Percent10Minutes", Platform: "Lambda", Routing: Canary, Percentage: 10, Interval: 10, Pace: 4},
	{Name: "CodeDeployDefault.LambdaCanary10Percent15Minutes", Platform: "Lambda", Routing: Canary, Percentage: 10, Interval: 15, Pace: 5},
	{Name: "CodeDeployDefault.LambdaLinear10PercentEvery2Minutes", Platform: "Lambda", Routing: Linear, Percentage: 10, Interval: 2, Pace: 6},
	{Name: "CodeDeployDefault.LambdaLinear10PercentEvery3Minutes", Platform: "Lambda", Routing: Linear, Percentage: 10, Interval: 3, Pace: 7},
	{Name: "CodeDeployDefault.LambdaCanary10Percent30Minutes", Platform: "Lambda", Routing: Canary, Percentage: 10, Interval: 30, Pace: 8},
	{Name: "CodeDeployDefault.LambdaLinear10PercentEvery10Minutes", Platform: "Lambda", Routing: Linear, Percentage: 10, Interval: 10, Pace: 9},
}

// ConfigsSource is where the predefined deployment configurations are listed, HealthyHostsSource where the healthy
// hosts of the three for servers are explained.
var (
	ConfigsSource      = guide("deployment-configurations")
	HealthyHostsSource = guide("instances-health")
)

// Configs returns the predefined deployment configurations, by platform and from the fastest to the slowest. The
// slice is a copy.
func Configs() []Config { return append([]Config(nil), configs...) }

// ConfigByName returns the predefined deployment configuration of that name.
func ConfigByName(name string) (*Config, bool) {
	if !IsReserved(name) {
		return nil, false
	}
	for i := range configs {
		if configs[i].Name == name {
			return &configs[i], true
		}
	}
	return nil, false
}

// IsReserved reports whether only a predefined deployment configuration can have that name.
func IsReserved(name string) bool { return strings.HasPrefix(name, ReservedPrefix) }

// NearestConfig returns the name of the predefined deployment configuration that name was probably meant to be.
func NearestConfig(name string) (string, bool) {
	names := make([]string, len(configs))
	for i := range configs {
		names[i] = configs[i].Name
	}
	return Nearest(name, names)
}
