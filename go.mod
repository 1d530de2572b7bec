module github.com/deployrecord/deployrecord

go 1.26
