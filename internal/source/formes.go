package source

import (
	"regexp"
	"strings"
)

// formeInsee and formePostal are the forms of schema.json 1.0.2.
var (
	formeInsee  = regexp.MustCompile(`^([013-9]\d|2[AB1-9])\d{3}$`)
	formePostal = regexp.MustCompile(`^\d{5}$`)
)

func chiffres(v string) bool { return strings.Trim(v, "0123456789") == "" }
