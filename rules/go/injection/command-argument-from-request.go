package tools

import (
	"net/http"
	"os/exec"
	"strings"
)

func fetch(w http.ResponseWriter, r *http.Request) {
	address := r.FormValue("address")
	// ruleid: command-argument-from-request
	exec.Command("git", "clone", address).Run()
	// ok: command-argument-from-request
	exec.Command("git", "clone", "--", address).Run()
	// ok: command-argument-from-request
	exec.Command("git", "log", "--author", address).Run()
	// ok: command-argument-from-request
	exec.Command("tar", "--file="+address).Run()
	if strings.HasPrefix(address, "-") {
		return
	}
	// ok: command-argument-from-request
	exec.Command("git", "clone", address).Run()
}

func convert(r *http.Request) {
	// ruleid: command-argument-from-request
	exec.CommandContext(r.Context(), "convert", r.FormValue("image"), "out.png").Run()
}
