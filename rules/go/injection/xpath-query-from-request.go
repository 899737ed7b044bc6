package catalogue

import (
	"net/http"

	"github.com/antchfx/xmlquery"
)

func find(doc *xmlquery.Node, w http.ResponseWriter, r *http.Request) {
	// ruleid: xpath-query-from-request
	use(xmlquery.FindOne(doc, "//book[title='"+r.FormValue("title")+"']"))
	// ok: xpath-query-from-request
	use(xmlquery.FindOne(doc, "//book[title='Go']"))
}
