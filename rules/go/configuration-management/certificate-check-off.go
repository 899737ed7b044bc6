package client

import "crypto/tls"

// ruleid: certificate-check-off
var open = &tls.Config{InsecureSkipVerify: true}

// ok: certificate-check-off
var closed = &tls.Config{MinVersion: tls.VersionTLS12}

// ok: certificate-check-off
var own = &tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: verify}

// ok: certificate-check-off
var asked = &tls.Config{InsecureSkipVerify: insecure}

func set(config *tls.Config) {
	// ruleid: certificate-check-off
	config.InsecureSkipVerify = true
}

func decided(config *tls.Config, options Options) {
	if options.SkipVerify {
		// ok: certificate-check-off
		config.InsecureSkipVerify = true
	}
}
