package users

import (
	"fmt"
	"net/http"

	"github.com/go-ldap/ldap/v3"
)

func find(conn *ldap.Conn, w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	search := ldap.NewSearchRequest("dc=example,dc=com", ldap.ScopeWholeSubtree, 0, 0, 0, false,
		// ruleid: ldap-search-from-request
		fmt.Sprintf("(uid=%s)", name), nil, nil)
	conn.Search(search)
	search = ldap.NewSearchRequest("dc=example,dc=com", ldap.ScopeWholeSubtree, 0, 0, 0, false,
		// ok: ldap-search-from-request
		fmt.Sprintf("(uid=%s)", ldap.EscapeFilter(name)), nil, nil)
	conn.Search(search)
}
