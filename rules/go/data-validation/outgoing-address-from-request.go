package proxy

import (
	"net/http"
	"net/url"
)

type fetcher struct {
	client *http.Client
}

func (f *fetcher) fetch(w http.ResponseWriter, r *http.Request) {
	address := r.URL.Query().Get("address")
	// ruleid: outgoing-address-from-request
	answer, err := http.Get(address)
	// ruleid: outgoing-address-from-request
	answer, err = f.client.Get("https://" + address + "/status")
	// ok: outgoing-address-from-request
	answer, err = http.Get("https://example.com/search?q=" + url.QueryEscape(address))
	// ok: outgoing-address-from-request
	answer, err = http.Get("https://example.com/items/" + address)
	use(answer, err)
}

func known(w http.ResponseWriter, r *http.Request) {
	address, err := url.Parse(r.FormValue("address"))
	if err != nil || address.Host != "example.com" {
		return
	}
	// ok: outgoing-address-from-request
	http.Get(address.String())
}

func forward(w http.ResponseWriter, r *http.Request) {
	// ruleid: outgoing-address-from-request
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, r.FormValue("hook"), nil)
	use(req, err)
	// ok: outgoing-address-from-request
	req, err = http.NewRequest(http.MethodPost, "https://example.com", r.Body)
	use(req, err)
}
