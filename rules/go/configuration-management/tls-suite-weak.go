package server

import "crypto/tls"

var config = &tls.Config{
	CipherSuites: []uint16{
		// ruleid: tls-suite-weak
		tls.TLS_RSA_WITH_RC4_128_SHA,
		// ruleid: tls-suite-weak
		tls.TLS_RSA_WITH_AES_128_GCM_SHA256,
		// ok: tls-suite-weak
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
	},
}

func name(suite uint16) string {
	switch suite {
	// ok: tls-suite-weak
	case tls.TLS_RSA_WITH_RC4_128_SHA:
		return "rc4"
	}
	return ""
}
