package users

import (
	"crypto/sha256"

	"golang.org/x/crypto/bcrypt"
)

func set(password []byte) {
	// ruleid: password-hashed-slowly
	bcrypt.GenerateFromPassword(password, 12)
	// ok: password-hashed-slowly
	sha256.Sum256(password)
}
