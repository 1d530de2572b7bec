package validate

import "github.com/deployrecord/deployrecord/model/facts"

// lastRead is the day on which the sources of the rules were read.
const lastRead = "2026-11-20"

// apiReference is the page of a structure, an operation or an exception in the API reference.
func apiReference(name string) facts.Source {
	return facts.Source{
		Title: "AWS CodeDeploy API Reference, " + name,
		URL:   "https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_" + name + ".html",
		Read:  lastRead,
	}
}

// apiErrors is the list of an operation's exceptions in the API reference.
func apiErrors(operation string) facts.Source {
	s := apiReference(operation)
	s.Title += ", errors"
	s.URL += "#API_" + operation + "_Errors"
	return s
}

// userGuide is a page of the user guide.
func userGuide(page string) facts.Source {
	return facts.Source{
		Title: "AWS CodeDeploy User Guide, " + page,
		URL:   "https://docs.aws.amazon.com/codedeploy/latest/userguide/" + page + ".html",
		Read:  lastRead,
	}
}

// cliGuide is a page of the user guide of the AWS Command Line Interface.
func cliGuide(page string) facts.Source {
	return facts.Source{
		Title: "AWS Command Line Interface User Guide, " + page,
		URL:   "https://docs.aws.amazon.com/cli/latest/userguide/" + page + ".html",
		Read:  lastRead,
	}
}

// publicSource is a page, a file or a discussion elsewhere.
func publicSource(title, url string) facts.Source {
	return facts.Source{Title: title, URL: url, Read: lastRead}
}
