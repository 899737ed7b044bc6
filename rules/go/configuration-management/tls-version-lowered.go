package client

import "crypto/tls"

// ruleid: tls-version-lowered
var old = &tls.Config{MinVersion: tls.VersionTLS10}

// ok: tls-version-lowered
var new = &tls.Config{MinVersion: tls.VersionTLS12}

func set(config *tls.Config) {
	// ruleid: tls-version-lowered
	config.MinVersion = tls.VersionTLS11
}
