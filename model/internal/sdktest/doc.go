// Package sdktest holds the model against the AWS SDK for Go, the service's own client: its tests send requests and read
// records with it, over a server on the loopback interface, and compare its types with the facts. It has no code of its
// own, so that the product does not depend on the SDK.
package sdktest
