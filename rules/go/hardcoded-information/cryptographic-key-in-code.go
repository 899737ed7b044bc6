package vault

import (
	"crypto/aes"
	"crypto/hmac"
	"crypto/sha256"
	"os"

	"github.com/golang-jwt/jwt/v5"
)

var signing = []byte("a word for all tokens")

func seal(claims jwt.Claims) {
	// ruleid: cryptographic-key-in-code
	use(aes.NewCipher([]byte("0123456789abcdef")))
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	// ruleid: cryptographic-key-in-code
	use(token.SignedString(signing))
	// ok: cryptographic-key-in-code
	use(token.SignedString([]byte(os.Getenv("SIGNING_KEY"))))
	key := []byte("another word")
	// ruleid: cryptographic-key-in-code
	use(hmac.New(sha256.New, key))
	// ok: cryptographic-key-in-code
	use(hmac.New(sha256.New, load()))
}
