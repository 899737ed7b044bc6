package pages

import (
	"net/http"
	"text/template"
)

func preview(w http.ResponseWriter, r *http.Request) {
	// ruleid: template-text-from-request
	page, err := template.New("page").Parse("Hello " + r.FormValue("name"))
	if err != nil {
		return
	}
	page.Execute(w, session(r))
	// ok: template-text-from-request
	page, err = template.New("page").Parse("Hello {{.Name}}")
	// ok: template-text-from-request
	page.Execute(w, r.FormValue("name"))
	tmpl := template.New("more")
	// ruleid: template-text-from-request
	tmpl.Parse(r.FormValue("text"))
}
