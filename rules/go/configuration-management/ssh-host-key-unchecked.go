package remote

import (
	"net"

	"golang.org/x/crypto/ssh"
)

func dial(known ssh.HostKeyCallback) {
	// ruleid: ssh-host-key-unchecked
	use(&ssh.ClientConfig{User: "deploy", HostKeyCallback: ssh.InsecureIgnoreHostKey()})
	// ruleid: ssh-host-key-unchecked
	use(&ssh.ClientConfig{
		HostKeyCallback: func(h string, a net.Addr, k ssh.PublicKey) error { return nil },
	})
	// ok: ssh-host-key-unchecked
	use(&ssh.ClientConfig{User: "deploy", HostKeyCallback: known})
}
