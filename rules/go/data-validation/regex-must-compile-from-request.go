package search

import (
	"net/http"
	"regexp"
)

func find(w http.ResponseWriter, r *http.Request) {
	// ruleid: regex-must-compile-from-request
	use(regexp.MustCompile(r.FormValue("text")))
	// ok: regex-must-compile-from-request
	use(regexp.MustCompile(regexp.QuoteMeta(r.FormValue("text"))))
	// ok: regex-must-compile-from-request
	use(regexp.Compile(r.FormValue("text")))
}
