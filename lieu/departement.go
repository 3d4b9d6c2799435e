package lieu

// Departement is the code of the département of the place, "" when unknown:
// two characters of the INSEE code, three overseas; else by the postal code.
func (l *Lieu) Departement() string {
	if len(l.CodeInsee) == 5 {
		return prefixeDepartement(l.CodeInsee)
	}
	switch {
	case len(l.CodePostal) != 5:
		return ""
	case l.CodePostal >= "20200" && l.CodePostal < "20700" && l.CodePostal[:2] == "20":
		return "2B"
	case l.CodePostal[:2] == "20":
		return "2A"
	}
	return prefixeDepartement(l.CodePostal)
}

func prefixeDepartement(code string) string {
	if code[:2] == "97" || code[:2] == "98" {
		return code[:3]
	}
	return code[:2]
}
