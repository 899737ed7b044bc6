package client

import "crypto/tls"

// ruleid: tls-settings-sound
var sound = &tls.Config{MinVersion: tls.VersionTLS13}

// ok: tls-settings-sound
var old = &tls.Config{MinVersion: tls.VersionTLS10}
