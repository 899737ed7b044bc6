package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/gorilla/mux"
	"github.com/gorilla/websocket"
	"github.com/julienschmidt/httprouter"
)

type order struct{ Name string }

func withChi(w http.ResponseWriter, r *http.Request) {
	// ruleid: request-data.sources
	use(chi.URLParam(r, "name"))
	// ruleid: request-data.sources
	use(mux.Vars(r)["name"])
}

func withRouter(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	// ruleid: request-data.sources
	use(ps.ByName("name"))
}

func withSocket(conn *websocket.Conn) {
	// ruleid: request-data.sources
	kind, message, err := conn.ReadMessage()
	var o order
	// ruleid: request-data.sources
	conn.ReadJSON(&o)
	use(kind, message, err, o)
}
