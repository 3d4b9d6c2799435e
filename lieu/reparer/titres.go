package reparer

// Trouver is the rule of a name.
func Trouver(nom string) (Regle, bool) {
	for _, r := range Regles() {
		if r.Nom == nom {
			return r, true
		}
	}
	return Regle{}, false
}

// Noms are the names of the rules, in the order they are applied; of those that
// mend alone when reparent says so.
func Noms(reparent bool) []string {
	var out []string
	for _, r := range Regles() {
		if r.Repare() || !reparent {
			out = append(out, r.Nom)
		}
	}
	return out
}
