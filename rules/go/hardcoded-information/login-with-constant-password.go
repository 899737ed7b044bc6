package remote

import (
	"net/http"
	"net/smtp"
	"os"

	"golang.org/x/crypto/ssh"
)

func ask(req *http.Request) {
	// ruleid: login-with-constant-password
	req.SetBasicAuth("shop", "Tr0ub4dor3")
	// ruleid: login-with-constant-password
	use(smtp.PlainAuth("", "shop", "Tr0ub4dor3", "mail.example.com"))
	// ruleid: login-with-constant-password
	use(ssh.Password("Tr0ub4dor3"))
	// ok: login-with-constant-password
	req.SetBasicAuth("shop", os.Getenv("SHOP_PASSWORD"))
	// ok: login-with-constant-password
	req.SetBasicAuth(key, "")
}
