package files

import (
	"fmt"
	"os"
)

func read(name string) ([]byte, error) {
	data, err := os.ReadFile(name)
	// ruleid: error-returned
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	// ok: error-returned
	if err != nil {
		return nil, nil
	}
	return data, nil
}

func remove(name string) error {
	err := os.Remove(name)
	// ruleid: error-returned
	if err != nil {
		return err
	}
	return nil
}
