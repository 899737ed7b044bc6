package numbers

import "strconv"

func read(text string) int {
	// ruleid: number-parse-error-dropped
	number, _ := strconv.Atoi(text)
	// ok: number-parse-error-dropped
	other, err := strconv.Atoi(text)
	use(err)
	return number + other
}
