package sdktest

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/codedeploy"
)

// service is a server on the loopback interface that stands for CodeDeploy: it keeps the last request and answers with a
// text.
type service struct {
	operation string
	request   []byte
	answer    []byte
}

func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, s.operation, _ = strings.Cut(r.Header.Get("X-Amz-Target"), ".")
	s.request, _ = io.ReadAll(r.Body)
	w.Header().Set("Content-Type", "application/x-amz-json-1.1")
	_, _ = w.Write(s.answer)
}

// sender sends requests with a body of their own: the SDK closes its body once there is an answer, and a connection that is
// just about to find out that it has sent all of it breaks.
type sender struct{ client *http.Client }

func (s sender) Do(r *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	return s.client.Do(r)
}

// connect returns a client of a service. It reads no configuration, and its credentials are made up.
func connect(t *testing.T) (*codedeploy.Client, *service) {
	t.Helper()
	s := &service{answer: []byte("{}")}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	return codedeploy.New(codedeploy.Options{
		Region:       "eu-west-1",
		BaseEndpoint: aws.String(server.URL),
		HTTPClient:   sender{server.Client()},
		Retryer:      aws.NopRetryer{},
		Credentials: aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
			return aws.Credentials{AccessKeyID: "none", SecretAccessKey: "none"}, nil
		}),
	}), s
}
