package tools

import (
	"net/http"
	"os/exec"

	"github.com/alessio/shellescape"
	"github.com/gin-gonic/gin"
)

func ping(w http.ResponseWriter, r *http.Request) {
	host := r.FormValue("host")
	// ruleid: command-text-from-request
	out, err := exec.Command("sh", "-c", "ping -c 1 "+host).Output()
	// ok: command-text-from-request
	out, err = exec.Command("ping", "-c", "1", host).Output()
	// ok: command-text-from-request
	exec.Command("sh", "-c", "ping -c 1 "+shellescape.Quote(host)).Run()
	use(out, err)
}

func run(c *gin.Context) {
	program := c.Param("program")
	// ruleid: command-text-from-request
	exec.CommandContext(c, program).Run()
	if program == "date" || program == "uptime" {
		// ok: command-text-from-request
		exec.CommandContext(c, program).Run()
	}
}

type job struct {
	Command string `json:"command"`
}

func start(c *gin.Context) {
	var j job
	if err := c.BindJSON(&j); err != nil {
		return
	}
	// ruleid: command-text-from-request
	exec.Command("/bin/bash", "-c", j.Command).Start()
}
