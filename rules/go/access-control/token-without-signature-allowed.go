package login

import "github.com/golang-jwt/jwt/v5"

func sign(claims jwt.Claims) (string, error) {
	// ruleid: token-without-signature-allowed
	token := jwt.NewWithClaims(jwt.SigningMethodNone, claims)
	// ruleid: token-without-signature-allowed
	return token.SignedString(jwt.UnsafeAllowNoneSignatureType)
}

func signed(claims jwt.Claims, key []byte) (string, error) {
	// ok: token-without-signature-allowed
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(key)
}
