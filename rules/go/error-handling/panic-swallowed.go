package server

func run(job func()) {
	// ruleid: panic-swallowed
	defer func() { recover() }()
	job()
}

func logged(job func()) {
	// ok: panic-swallowed
	defer func() {
		if r := recover(); r != nil {
			log.Print(r)
		}
	}()
	job()
}

func said(job func()) {
	// ok: panic-swallowed
	defer func() {
		// A job may panic; its caller looks at the result.
		recover()
	}()
	job()
}
