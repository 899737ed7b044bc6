package pages

import (
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"io"
	"net/http"

	"github.com/labstack/echo/v4"
)

func hello(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: page-text-from-request
	fmt.Fprintf(w, "<h1>Hello %s</h1>", name)
	// ok: page-text-from-request
	fmt.Fprintf(w, "<h1>Hello %s</h1>", html.EscapeString(name))
	// ruleid: page-text-from-request
	w.Write([]byte("<p>" + name + "</p>"))
	// ruleid: page-text-from-request
	io.WriteString(w, name)
	page := template.Must(template.New("page").Parse("<p>{{.}}</p>"))
	// ok: page-text-from-request
	page.Execute(w, name)
	// ruleid: page-text-from-request
	page.Execute(w, template.HTML(name))
}

func answer(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	// ok: page-text-from-request
	fmt.Fprintf(w, `{"name": "%s"}`, r.FormValue("name"))
}

func other(w http.ResponseWriter, r *http.Request) {
	text, err := json.Marshal(r.Form)
	// ok: page-text-from-request
	w.Write(text)
	use(err)
}

func withEcho(c echo.Context) error {
	// ruleid: page-text-from-request
	return c.HTML(http.StatusOK, "<p>"+c.QueryParam("name")+"</p>")
}

func plain(c echo.Context) error {
	// ok: page-text-from-request
	return c.String(http.StatusOK, c.QueryParam("name"))
}
