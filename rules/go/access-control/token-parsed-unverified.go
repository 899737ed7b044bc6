package login

import "github.com/golang-jwt/jwt/v5"

func name(text string) string {
	claims := jwt.MapClaims{}
	parser := jwt.NewParser()
	// ruleid: token-parsed-unverified
	parser.ParseUnverified(text, claims)
	// ok: token-parsed-unverified
	parser.ParseWithClaims(text, claims, key)
	return claims["sub"].(string)
}
