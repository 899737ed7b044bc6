package login

import (
	"fmt"

	"github.com/golang-jwt/jwt/v5"
)

var key = load()

func read(text string) (*jwt.Token, error) {
	// ruleid: token-method-unchecked
	return jwt.Parse(text, func(token *jwt.Token) (interface{}, error) {
		return key, nil
	})
}

func checked(text string) (*jwt.Token, error) {
	// ok: token-method-unchecked
	return jwt.Parse(text, func(token *jwt.Token) (interface{}, error) {
		if _, ok := token.Method.(*jwt.SigningMethodHMAC); !ok {
			return nil, fmt.Errorf("unexpected method %v", token.Header["alg"])
		}
		return key, nil
	})
}

func limited(text string) (*jwt.Token, error) {
	// ok: token-method-unchecked
	return jwt.Parse(text, func(token *jwt.Token) (interface{}, error) {
		return key, nil
	}, jwt.WithValidMethods([]string{"HS256"}))
}
