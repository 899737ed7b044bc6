package pages

import (
	// ruleid: page-template-escapes
	"html/template"
	// ok: page-template-escapes
	"net/http"
)

var page = template.Must(template.ParseFiles("page.html"))
