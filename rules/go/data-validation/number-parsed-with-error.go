package numbers

import "strconv"

func read(text string) (int, error) {
	// ruleid: number-parsed-with-error
	number, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	// ok: number-parsed-with-error
	other, _ := strconv.Atoi(text)
	return number + other, nil
}
