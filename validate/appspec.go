package validate

// appSpecRules are the rules about AppSpec files, on their own and inside a revision.
var appSpecRules []*Rule
