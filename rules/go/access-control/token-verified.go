package login

import "github.com/golang-jwt/jwt/v5"

func read(text string) (*jwt.Token, error) {
	// ruleid: token-verified
	return jwt.Parse(text, key, jwt.WithValidMethods([]string{"HS256"}))
}

func other(text string) (*jwt.Token, error) {
	// ok: token-verified
	return jwt.Parse(text, key)
}
