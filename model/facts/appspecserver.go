package facts

// ServerAppSpec is an AppSpec file for servers, beside its hooks, which are a map from events to scripts.
var ServerAppSpec = &Structure{
	Name:   "ServerAppSpec",
	Doc:    "An AppSpec file for EC2/On-Premises instances: what the agent copies, what it sets on files, and what it runs.",
	Source: agentAppSpec,
	Members: []Member{
		{Name: "version", Value: double, Required: true, Doc: AppSpecVersionDoc},
		{Name: "os", Value: oneOf(OperatingSystem), Required: true, Doc: "The operating system of the instances."},
		{Name: "files", Value: list(object(CopiedFile)), Doc: "The files and folders of the revision that are copied to the instance."},
		{
			Name: "file_exists_behavior", Value: oneOf(FileExistsBehavior),
			Doc: "What to do about files that stand in the way; it goes before what the deployment says.",
		},
		{Name: "permissions", Value: list(object(FilePermission)), Doc: "What is set on copied files, on Linux only."},
		{Name: "hooks", Value: Value{Type: Any}, Doc: "The scripts that run at each lifecycle event."},
	},
}

// CopiedFile is a file or folder that is copied to an instance.
var CopiedFile = &Structure{
	Name:   "CopiedFile",
	Doc:    "A file or folder of the revision and the folder it is copied to.",
	Source: guide("reference-appspec-file-structure-files"),
	Members: []Member{
		{Name: "source", Value: text, Required: true, Doc: "The file or folder in the revision; / for all of it."},
		{Name: "destination", Value: text, Required: true, Doc: "The folder on the instance that it is copied to."},
	},
}

// FilePermission says what is set on some of the copied files.
var FilePermission = &Structure{
	Name:   "FilePermission",
	Doc:    "What is set on a file, or on files in a folder.",
	Source: guide("reference-appspec-file-structure-permissions"),
	Members: []Member{
		{Name: "object", Value: text, Required: true, Doc: "The file or folder on the instance."},
		{Name: "pattern", Value: text, Doc: "Which files of the folder are meant; all of them when left out."},
		{Name: "except", Value: Value{Type: Any}, Doc: "Which of those are left alone."},
		{Name: "owner", Value: text, Doc: "The user who owns the files."},
		{Name: "group", Value: text, Doc: "The group of the files."},
		{
			Name: "mode", Value: Value{Type: Integer, Max: 7777, Bounded: true, Bounds: &agentMode},
			Doc: "The mode in up to four octal digits. Quote one that begins with 0, which YAML may read as an octal number.",
		},
		{Name: "acls", Value: list(text), Doc: "Entries of the access control list, beside what mode says."},
		{Name: "context", Value: object(SELinuxContext), Doc: "The SELinux context."},
		{Name: "type", Value: list(oneOf(PermissionType)), Doc: "Whether files, folders or both are meant; both when left out."},
	},
}

// SELinuxContext is the context that is set on files.
var SELinuxContext = &Structure{
	Name:   "SELinuxContext",
	Doc:    "The SELinux context that is set on files.",
	Source: guide("reference-appspec-file-structure-permissions"),
	Members: []Member{
		{Name: "user", Value: text, Doc: "The SELinux user as the user guide names it; the agent reads name."},
		{Name: "name", Value: text, Doc: "The SELinux user as the agent reads it."},
		{Name: "type", Value: text, Required: true, Doc: "The SELinux type."},
		{Name: "range", Value: text, Doc: "The SELinux range."},
	},
}

// HookScript is a script that runs at a lifecycle event.
var HookScript = &Structure{
	Name:   "HookScript",
	Doc:    "A script of the revision that runs at a lifecycle event.",
	Source: EventsSource,
	Members: []Member{
		{Name: "location", Value: text, Required: true, Doc: "The script's path in the revision."},
		{
			Name: "timeout", Value: Value{Type: Integer, Min: 1, Max: 1<<31 - 1, Bounded: true, Bounds: &agentScript},
			Doc: "How many seconds the script may take, 3600 at most for all scripts of an event; 3600 when left out.",
		},
		{Name: "runas", Value: text, Doc: "The user who runs the script, on Linux only."},
		{Name: "sudo", Value: boolean, Doc: "Whether the script runs through sudo; not documented."},
	},
}

// OperatingSystem is what an AppSpec file for servers is for, PermissionType what a permission is set on. The agent
// compares both with regard to case.
var (
	OperatingSystem = &Enum{Name: "os", Values: []string{"linux", "windows"}, Source: agentAppSpec}
	PermissionType  = &Enum{Name: "type", Values: []string{"file", "directory"}, Source: agentAppSpec}
)

var (
	agentAppSpec = agentFile("application_specification.rb")
	agentMode    = agentFile("mode_info.rb")
	agentScript  = agentFile("script_info.rb")
)

// agentFile is a source file of the CodeDeploy agent.
func agentFile(name string) Source {
	return public("CodeDeploy agent, "+name,
		"https://github.com/aws/aws-codedeploy-agent/blob/master/lib/instance_agent/plugins/codedeploy/application_specification/"+name)
}
