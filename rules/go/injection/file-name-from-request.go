package files

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/gin-gonic/gin"
)

const root = "/srv/files"

func show(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: file-name-from-request
	content, err := os.ReadFile(filepath.Join(root, name))
	// ok: file-name-from-request
	os.ReadFile(filepath.Join(root, filepath.Base(name)))
	use(content, err)
}

func checked(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if !filepath.IsLocal(name) {
		http.Error(w, "no such file", http.StatusNotFound)
		return
	}
	// ok: file-name-from-request
	f, err := os.Open(filepath.Join(root, name))
	use(f, err)
}

func inside(w http.ResponseWriter, r *http.Request) {
	target := filepath.Clean(filepath.Join(root, r.FormValue("name")))
	if !strings.HasPrefix(target, root+"/") {
		return
	}
	// ok: file-name-from-request
	os.Remove(target)
}

func relative(w http.ResponseWriter, r *http.Request) {
	target := filepath.Join(root, r.FormValue("name"))
	rel, err := filepath.Rel(root, target)
	if err != nil || strings.HasPrefix(rel, "..") {
		return
	}
	// ok: file-name-from-request
	os.Remove(target)
}

func upload(c *gin.Context) {
	file, err := c.FormFile("report")
	if err != nil {
		return
	}
	// ok: file-name-from-request
	c.SaveUploadedFile(file, root+"/"+file.Filename)
	// ruleid: file-name-from-request
	c.SaveUploadedFile(file, root+"/"+c.PostForm("name"))
	out, err := os.Create(root + "/report")
	// ok: file-name-from-request
	io.Copy(out, c.Request.Body)
}
