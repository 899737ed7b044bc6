package pictures

import (
	"net/http"
	"strconv"
)

func draw(w http.ResponseWriter, r *http.Request) {
	width, err := strconv.Atoi(r.FormValue("width"))
	if err != nil {
		return
	}
	// ruleid: allocation-from-request
	use(make([]byte, width*4))
	// ok: allocation-from-request
	use(make([]byte, len(r.FormValue("width"))))
	if width > 1000 {
		return
	}
	// ok: allocation-from-request
	use(make([]byte, width*4))
}
