package tools

import (
	"fmt"
	"os/exec"
)

func pack(directory string) {
	// ruleid: shell-command-formatted
	exec.Command("sh", "-c", "tar cf all.tar "+directory).Run()
	// ruleid: shell-command-formatted
	exec.Command("/bin/bash", "-c", fmt.Sprintf("ls %s | wc -l", directory)).Run()
	// ok: shell-command-formatted
	exec.Command("sh", "-c", "ls | wc -l").Run()
	// ok: shell-command-formatted
	exec.Command("tar", "cf", "all.tar", directory).Run()
}
