package shop

import "log"

func start(password string) {
	// ruleid: log-text-constant
	log.Println("started")
	// ok: log-text-constant
	log.Println(password)
}
