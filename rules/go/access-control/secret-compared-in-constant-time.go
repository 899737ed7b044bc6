package hooks

import "crypto/hmac"

func verify(expected, signature []byte) bool {
	// ruleid: secret-compared-in-constant-time
	return hmac.Equal(expected, signature)
}

func same(expected, found []byte) bool {
	// ok: secret-compared-in-constant-time
	return bytes.Equal(expected, found)
}
