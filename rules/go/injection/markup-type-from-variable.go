package pages

import "html/template"

func body(text string) template.HTML {
	// ruleid: markup-type-from-variable
	return template.HTML(text)
}

func rule() template.HTML {
	// ok: markup-type-from-variable
	return template.HTML("<hr>")
}

func checked(text string) template.HTML {
	// ok: markup-type-from-variable
	return template.HTML(policy.Sanitize(text))
}
