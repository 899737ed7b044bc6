package rules

import (
	"net/http"

	"github.com/dop251/goja"
	"github.com/expr-lang/expr"
)

func run(w http.ResponseWriter, r *http.Request) {
	vm := goja.New()
	// ruleid: interpreted-code-from-request
	expr.Eval(r.FormValue("rule"), nil)
	run2(vm, r.FormValue("code"))
	// ok: interpreted-code-from-request
	expr.Eval("price * 2", nil)
}

func run2(vm *goja.Runtime, code string) {
	// ruleid: interpreted-code-from-request
	vm.RunString(code)
	vm.Set("code", code)
	// ok: interpreted-code-from-request
	vm.RunString("main()")
}
