package hooks

import (
	"bytes"
	"crypto/hmac"
	"crypto/subtle"
)

func verify(signature, body, key []byte, given, apiKey string) bool {
	expected := compute(body, key)
	// ruleid: secret-compared-plainly
	if bytes.Equal(expected, signature) {
		return true
	}
	// ok: secret-compared-plainly
	if hmac.Equal(expected, signature) {
		return true
	}
	// ruleid: secret-compared-plainly
	if apiKey == given {
		return true
	}
	// ok: secret-compared-plainly
	if apiKey == "" {
		return false
	}
	// ok: secret-compared-plainly
	return subtle.ConstantTimeCompare([]byte(apiKey), []byte(given)) == 1
}
