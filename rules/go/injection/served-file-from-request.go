package files

import (
	"net/http"
	"path/filepath"
)

const root = "/srv/files"

func show(w http.ResponseWriter, r *http.Request) {
	// ruleid: served-file-from-request
	http.ServeFile(w, r, root+"/"+r.FormValue("name"))
	// ok: served-file-from-request
	http.ServeFile(w, r, filepath.Join(root, filepath.Base(r.FormValue("name"))))
	file := filepath.Join(root, r.URL.Path)
	// ok: served-file-from-request
	http.ServeFile(w, r, file)
}
