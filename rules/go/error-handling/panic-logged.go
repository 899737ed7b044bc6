package server

import "log"

func run(job func()) {
	defer func() {
		// ruleid: panic-logged
		if r := recover(); r != nil {
			log.Print(r)
		}
	}()
	job()
}

func quiet(job func()) {
	defer func() {
		// ok: panic-logged
		if r := recover(); r != nil {
		}
	}()
	job()
}
