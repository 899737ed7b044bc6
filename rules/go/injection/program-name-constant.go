package tools

import "os/exec"

func pack(directory, program string) {
	// ruleid: program-name-constant
	exec.Command("tar", "cf", "all.tar", directory).Run()
	// ok: program-name-constant
	exec.Command("sh", "-c", "tar cf all.tar").Run()
	// ok: program-name-constant
	exec.Command(program, directory).Run()
}
