package files

import (
	"errors"
	"os"
	"strings"
)

func missing(err error) bool {
	// ruleid: error-text-compared
	if strings.Contains(err.Error(), "no such file") {
		return true
	}
	// ok: error-text-compared
	return errors.Is(err, os.ErrNotExist)
}
