package vault

import "crypto/rsa"

func open(key *rsa.PrivateKey, text []byte) {
	// ruleid: rsa-encryption-padding-old
	rsa.DecryptPKCS1v15(nil, key, text)
	// ok: rsa-encryption-padding-old
	rsa.DecryptOAEP(sha256.New(), nil, key, text, nil)
}
