package login

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
)

func login(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	// ruleid: redirect-target-from-request
	http.Redirect(w, r, next, http.StatusFound)
	// ok: redirect-target-from-request
	http.Redirect(w, r, "/login?next="+url.QueryEscape(next), http.StatusFound)
	// ok: redirect-target-from-request
	http.Redirect(w, r, r.URL.Path+"/", http.StatusMovedPermanently)
	// ok: redirect-target-from-request
	http.Redirect(w, r, "https://"+r.Host+r.RequestURI, http.StatusMovedPermanently)
	secure := *r.URL
	secure.Scheme = "https"
	// ok: redirect-target-from-request
	http.Redirect(w, r, secure.String(), http.StatusMovedPermanently)
	if strings.HasPrefix(next, "/") && !strings.HasPrefix(next, "//") {
		// ok: redirect-target-from-request
		http.Redirect(w, r, next, http.StatusFound)
	}
	target, err := url.Parse(next)
	if err == nil && target.Host == "" {
		// ok: redirect-target-from-request
		http.Redirect(w, r, target.String(), http.StatusFound)
	}
}

func withGin(c *gin.Context) {
	// ruleid: redirect-target-from-request
	c.Redirect(http.StatusFound, c.Query("next"))
	// ok: redirect-target-from-request
	c.Redirect(http.StatusFound, "/home")
}
