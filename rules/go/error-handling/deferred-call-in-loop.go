package files

import "os"

func read(names []string) error {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		// ruleid: deferred-call-in-loop
		defer f.Close()
	}
	for _, name := range names {
		func() {
			f, err := os.Open(name)
			use(err)
			// ok: deferred-call-in-loop
			defer f.Close()
		}()
	}
	for _, name := range names {
		if name != "" {
			go func() {
				// ok: deferred-call-in-loop
				defer done.Done()
				use(name)
			}()
		}
	}
	for {
		select {
		case <-stop:
			ctx, cancel := stopping()
			// ok: deferred-call-in-loop
			defer cancel()
			return shutDown(ctx)
		}
	}
	f, err := os.Open(names[0])
	// ok: deferred-call-in-loop
	defer f.Close()
	return err
}
