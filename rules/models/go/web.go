package web

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
)

type order struct{ Name string }

func show(w http.ResponseWriter, r *http.Request) {
	// ruleid: request-data.sources
	name := r.URL.Query().Get("name")
	// ruleid: request-data.sources
	kind := r.FormValue("kind")
	// ruleid: request-data.sources
	agent := r.Header["User-Agent"]
	// ruleid: fixed-request-data.sanitizers
	method := r.Method
	// ruleid: fixed-request-data.sanitizers
	r.ParseForm()
	use(name, kind, agent, method)
}

func ask(client *http.Client) {
	answer, _ := client.Get("https://example.com")
	// ok: request-data.sources
	use(answer.Header, answer.Body)
	outgoing := &http.Request{}
	// ruleid: request-data.sources
	use(outgoing.Header)
}

func decode(w http.ResponseWriter, r *http.Request) {
	var o order
	// ruleid: request-data.sources, carried-data.propagators
	json.NewDecoder(r.Body).Decode(&o)
	var text []byte
	// ruleid: carried-data.propagators
	json.Unmarshal(text, &o)
	var b strings.Builder
	// ruleid: carried-data.propagators
	b.WriteString(o.Name)
	// ruleid: carried-data.propagators
	fmt.Fprintf(&b, "%s", o.Name)
	// ruleid: carried-data.propagators
	io.WriteString(&b, o.Name)
	// ok: carried-data.propagators
	use(b.String())
}
