package numbers

import (
	"math"
	"strconv"
)

func port(text string) (uint16, error) {
	number, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	// ruleid: parsed-number-narrowed
	return uint16(number), nil
}

func exact(text string) (uint16, error) {
	number, err := strconv.ParseUint(text, 10, 16)
	// ok: parsed-number-narrowed
	return uint16(number), err
}

func checked(text string) int32 {
	number, err := strconv.ParseInt(text, 10, 64)
	if err != nil || number > math.MaxInt32 || number < math.MinInt32 {
		return 0
	}
	// ok: parsed-number-narrowed
	return int32(number)
}

func unchecked(text string) int32 {
	number, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0
	}
	// ruleid: parsed-number-narrowed
	return int32(number)
}

func wide(text string) int64 {
	number, err := strconv.Atoi(text)
	use(err)
	// ok: parsed-number-narrowed
	return int64(number)
}
