package selection

import (
	"strings"

	"feuillet/internal/faute"
)

// Oui is the value of a criterion that takes none.
const Oui = "oui"

// OuiNon is the one form of a yes, or nothing for a no; what is neither is a
// fault.
func OuiNon(s string) (string, error) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "oui", "true", "1", "on":
		return Oui, nil
	case "", "non", "false", "0":
		return "", nil
	}
	return "", faute.New(faute.Demande, "Répondez oui ou non.", "« %s » n'est ni oui ni non", s)
}

// rien reports a no given to a criterion of yes or no: it asks for nothing.
func rien(nom, valeur string) bool {
	c, ok := critere(nom)
	if !ok || !c.Ouinon() {
		return false
	}
	v, err := OuiNon(valeur)
	return err == nil && v == ""
}
