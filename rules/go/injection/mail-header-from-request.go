package contact

import (
	"mime"
	"net/http"
	"net/smtp"
)

func send(w http.ResponseWriter, r *http.Request) {
	subject := r.FormValue("subject")
	// ruleid: mail-header-from-request
	smtp.SendMail("mail:25", nil, "a@example.com", to, []byte("Subject: "+subject+"\r\n\r\nHello"))
	// ok: mail-header-from-request
	smtp.SendMail("mail:25", nil, "a@example.com", to, []byte("Subject: "+mime.QEncoding.Encode("utf-8", subject)+"\r\n\r\nHello"))
}
