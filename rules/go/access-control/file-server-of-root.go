package server

import "net/http"

func main() {
	// ruleid: file-server-of-root
	http.Handle("/", http.FileServer(http.Dir("/")))
	// ruleid: file-server-of-root
	http.Handle("/", http.FileServer(http.Dir(".")))
	// ok: file-server-of-root
	http.Handle("/static/", http.FileServer(http.Dir("./static")))
	// ok: file-server-of-root
	files := http.Dir("/")
	use(files)
}
