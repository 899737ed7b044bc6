package server

import (
	"fmt"
	"log"
	"net/http"
	"runtime/debug"
)

func recovering(w http.ResponseWriter) {
	if r := recover(); r != nil {
		// ruleid: stack-sent-to-client
		fmt.Fprintf(w, "%v %s", r, debug.Stack())
		stack := string(debug.Stack())
		// ruleid: stack-sent-to-client
		http.Error(w, stack, 500)
		// ok: stack-sent-to-client
		log.Print(stack)
		// ok: stack-sent-to-client
		http.Error(w, "internal error", 500)
	}
}
