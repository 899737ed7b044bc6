package checks

import (
	"net/http"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

var allowed = []string{"name", "date"}

func value(r *http.Request) {
	column := r.FormValue("column")
	// ruleid: checked-value.guards
	if column == "name" {
		use(column)
	}
	// ruleid: checked-value.guards
	if slices.Contains(allowed, column) {
		use(column)
	}
	// ruleid: checked-value.guards
	match, ok := matchColumn(column)
	// ruleid: checked-value.guards
	if ok {
		use(match)
	}
	// ok: checked-value.guards
	if len(column) > 3 {
		use(column)
	}
	// ruleid: vouched-value.sanitizers
	use(sanitizeColumn(column))
	// ruleid: vouched-value.guards
	if isValidColumn(column) {
		use(column)
	}
	// ok: vouched-value.sanitizers, vouched-value.guards
	use(quote(column))
	// ruleid: vouched-value.guards
	if pathDescendsFrom(column, "/srv") {
		use(column)
	}
	// ruleid: vouched-value.guards
	if escapesRoot(column) {
		return
	}
}

func file(r *http.Request, root string) {
	name := r.FormValue("file")
	// ruleid: checked-path.sanitizers
	use(filepath.Base(name))
	// ruleid: checked-path.sanitizers, checked-address.sanitizers
	use(path.Clean("/" + name))
	// ok: checked-path.sanitizers
	use(filepath.Clean(name))
	target := filepath.Join(root, name)
	// ruleid: checked-path.guards, checked-address.guards
	if strings.HasPrefix(target, root) {
		use(target)
	}
	// ruleid: checked-path.guards, vouched-value.guards
	if filepath.IsLocal(name) {
		use(name)
	}
	rel, err := filepath.Rel(root, target)
	// ruleid: checked-path.guards
	if err != nil || strings.HasPrefix(rel, "..") {
		return
	}
	// ok: checked-path.guards
	use(target)
}

func address(r *http.Request) {
	target := r.FormValue("next")
	// ruleid: checked-address.sanitizers
	use("/search?q=" + target)
	// ruleid: checked-address.sanitizers
	use("https://example.com/?q=" + url.QueryEscape(target))
	// ok: checked-address.sanitizers
	use("https://" + target)
	parsed, err := url.Parse(target)
	// ruleid: checked-address.guards, checked-value.guards
	if err == nil && parsed.Host == "example.com" {
		use(parsed.String())
	}
	// ok: checked-address.guards
	if strings.HasPrefix(target, "/") {
		use(target)
	}
}
