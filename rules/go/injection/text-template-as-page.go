package pages

import (
	"net/http"
	"os"
	"text/template"
)

func show(w http.ResponseWriter, r *http.Request) {
	page := template.Must(template.ParseFiles("page.html"))
	// ruleid: text-template-as-page
	page.Execute(w, r.FormValue("name"))
	// ruleid: text-template-as-page
	page.ExecuteTemplate(w, "body", nil)
	// ok: text-template-as-page
	page.Execute(os.Stdout, nil)
}

func feed(w http.ResponseWriter, r *http.Request) {
	page := template.Must(template.ParseFiles("feed.txt"))
	w.Header().Set("Content-Type", "text/plain")
	// ok: text-template-as-page
	page.Execute(w, r.FormValue("name"))
}
