package login

import "net/http"

func home(w http.ResponseWriter, r *http.Request) {
	// ruleid: redirect-target-constant
	http.Redirect(w, r, "/home", http.StatusFound)
	// ok: redirect-target-constant
	http.Redirect(w, r, r.FormValue("next"), http.StatusFound)
}
