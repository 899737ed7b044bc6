package orders

import "github.com/go-playground/validator/v10"

var validate = validator.New()

func take(o *Order) error {
	// ruleid: input-struct-validated
	return validate.Struct(o)
}

func keep(o *Order) error {
	// ok: input-struct-validated
	return store.Save(o)
}
