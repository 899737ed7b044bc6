package orders

import (
	"github.com/lestrrat-go/libxml2"
	"github.com/lestrrat-go/libxml2/parser"
)

func read(text string) {
	// ruleid: xml-entities-substituted
	use(libxml2.ParseString(text, parser.XMLParseNoEnt))
	// ok: xml-entities-substituted
	use(libxml2.ParseString(text, parser.XMLParseNoNet))
}
