package conversions

import (
	"encoding/hex"
	"net/http"
	"os"
	"regexp"
	"strconv"

	"github.com/google/uuid"
)

var letters = regexp.MustCompile(`[^a-zA-Z0-9_-]+`)

var columns = map[string]string{"name": "customer_name"}

func convert(r *http.Request, store *Store) {
	text := r.FormValue("text")
	// ruleid: converted-value.sanitizers
	number, err := strconv.Atoi(text)
	// ruleid: converted-value.sanitizers
	key, parseErr := uuid.Parse(text)
	// ruleid: converted-value.sanitizers
	use(err, parseErr)
	// ok: converted-value.sanitizers
	use(text)
	// ruleid: converted-value.sanitizers
	use(hex.EncodeToString([]byte(text)))
	// ruleid: converted-value.sanitizers
	use(letters.ReplaceAllString(text, ""))
	// ruleid: chosen-elsewhere.sanitizers
	use(store.GetUserByName(text))
	// ruleid: chosen-elsewhere.sanitizers
	use(columns[text])
	// ruleid: chosen-elsewhere.sanitizers
	use(os.ReadFile(text))
	// ok: chosen-elsewhere.sanitizers
	use(store.Rename(text))
	use(number, key)
}
