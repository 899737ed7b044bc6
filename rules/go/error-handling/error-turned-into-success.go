package files

import "os"

func size(name string) (int64, error) {
	info, err := os.Stat(name)
	// ruleid: error-turned-into-success
	if err != nil {
		return 0, nil
	}
	// ok: error-turned-into-success
	if err != nil {
		return 0, err
	}
	// ok: error-turned-into-success
	if err != nil {
		// A file that is not there has no size.
		return 0, nil
	}
	return info.Size(), nil
}
