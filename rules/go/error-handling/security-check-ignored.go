package login

import (
	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/crypto/bcrypt"
)

func login(hash, password []byte, text string) {
	// ruleid: security-check-ignored
	_ = bcrypt.CompareHashAndPassword(hash, password)
	// ruleid: security-check-ignored
	token, _ := jwt.Parse(text, key)
	// ok: security-check-ignored
	_ = bcrypt.CompareHashAndPassword(dummyHash, password)
	// ok: security-check-ignored
	err := bcrypt.CompareHashAndPassword(hash, password)
	use(token, err)
	// ok: security-check-ignored
	other, err := jwt.Parse(text, key)
	use(other)
}
