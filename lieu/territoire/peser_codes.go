package territoire

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// avecCode weighs a record whose INSEE code is that of c.
func (q *pesage) avecCode(c Commune) Pesee {
	dit, post := q.dit(c), q.servi(c)
	switch {
	case q.insee == q.postal && post != postalJuste:
		return q.recopie(c, dit)
	case dit == nomAutre:
		return q.nomDuLieu(q.autreNom(c, post))
	case post == postalVoisin || post == postalAilleurs:
		return q.autrePostal(c, dit, post)
	}
	p := q.accord(c)
	if dit == nomVide && post == postalAbsent && q.ailleurs(c) {
		return q.contredit("code_insee", "le code INSEE "+q.insee+" est celui "+c.De()+", et la position est ailleurs")
	}
	return q.nomDuLieu(p)
}

// postal is what a postal code says of a commune.
type postal uint8

const (
	postalAbsent   postal = iota
	postalJuste           // one of its own
	postalCedex           // of no commune, and of its département: a company's, perhaps
	postalVoisin          // of other communes of its département
	postalAilleurs        // of another département
)

func (q *pesage) servi(c Commune) postal {
	switch {
	case q.postal == "":
		return postalAbsent
	case slices.Contains(c.CodesPostaux, q.postal):
		return postalJuste
	case !memePostal(c, q.postal):
		return postalAilleurs
	case len(q.t.duPostal(q.postal)) == 0:
		return postalCedex
	}
	return postalVoisin
}

// memePostal reports that a postal code is numbered as those of the
// département of c are: one of the forty communes served from the département
// next to theirs has codes of both.
func memePostal(c Commune, postal string) bool {
	corse := strings.HasPrefix(c.Code, "2A") || strings.HasPrefix(c.Code, "2B")
	if DepartementDe(postal) == DepartementDe(c.Code) || corse && postal[:2] == "20" {
		return true
	}
	return slices.ContainsFunc(c.CodesPostaux, func(cp string) bool { return DepartementDe(cp) == DepartementDe(postal) })
}

// recopie weighs a record whose two codes are one text, which is the INSEE code
// of c and no postal code of it. Its name may come from that code: it decides
// when it says another commune, and a position when it denies c.
func (q *pesage) recopie(c Commune, dit nom) Pesee {
	servies := q.t.duPostal(q.postal)
	motif := "le code postal " + q.postal + q.deQui(servies) + " est aussi dans le code INSEE, qui est celui " + c.De()
	if dit == nomAutre {
		if j, ok := q.exacte(); ok {
			return q.retrouve(j, CodeFaux, "code_insee", "")
		}
		if j, ok := q.proche(servies); ok {
			return q.retrouve(j, CodeFaux, "code_insee", motif)
		}
	}
	if j, ok := q.ici(servies); ok && q.plutot(j, c) {
		return q.retrouve(j, CodeRecopie, "code_insee", motif)
	}
	return q.contredit("code_insee", motif)
}

// deQui is « , de Rochefort et de Vergeroux, », or nothing when there is no one
// to name.
func (q *pesage) deQui(communes []Commune) string {
	if len(communes) == 0 {
		return ""
	}
	return ", " + DesCommunes(communes) + ","
}

// dites is how many communes DesCommunes names at most.
const dites = 4

// DesCommunes are « de Pons », « de Pons et d'Avy », « de Pons, d'Avy, de
// Belluire et de 12 autres communes »: those of most people first.
func DesCommunes(communes []Commune) string {
	list := slices.Clone(communes)
	slices.SortStableFunc(list, func(a, b Commune) int { return cmp.Compare(b.Population, a.Population) })
	var noms []string
	for _, c := range list[:min(dites, len(list))] {
		noms = append(noms, c.De())
	}
	if n := len(list) - dites; n > 0 {
		noms = append(noms[:dites-1], "de "+strconv.Itoa(n+1)+" autres communes")
	}
	if n := len(noms) - 1; n > 0 {
		return strings.Join(noms[:n], ", ") + " et " + noms[n]
	}
	return strings.Join(noms, "")
}

// autrePostal weighs a code and a name that agree on c against a postal code of
// other communes. Geocoders give name, code and position together, often those
// of a street of the same name elsewhere: only the name of the place decides,
// or overseas, where many give all places the postal code of the capital.
func (q *pesage) autrePostal(c Commune, dit nom, post postal) Pesee {
	if j, ok := q.homonyme(); ok && j.Code != c.Code && dit == nomMeme {
		return q.retrouve(j, CommuneHomonyme, "code_insee", "")
	}
	servies := q.t.duPostal(q.postal)
	motif := "le code postal " + q.postal + q.deQui(servies) + " n'est pas celui " + c.De()
	nommeAilleurs := slices.ContainsFunc(servies, func(j Commune) bool { return !q.plusLong(c, j) && q.nomme(j) })
	capitale := len(c.Departement) == 3 && post == postalVoisin && dit == nomMeme && q.chefLieu(c, servies)
	if nommeAilleurs || !capitale && !q.nomme(c) || q.ailleurs(c) {
		return q.contredit("code_postal", motif)
	}
	p := q.accord(c).douteux(PostalAutre, "code_postal", motif)
	if p.Verdict, p.CodePostal = Retrouvee, ""; len(c.CodesPostaux) == 1 {
		p.CodePostal = c.CodesPostaux[0]
	}
	return p
}

// homonyme is the commune of the name that the postal code, or its département
// alone, tells.
func (q *pesage) homonyme() (Commune, bool) {
	if q.postal == "" {
		return Commune{}, false
	}
	if j, ok := q.exacte(); ok {
		return j, true
	}
	return q.t.Situer(q.l.Commune, q.postal)
}

// chefLieu reports that the capital of the département of c is one of a list.
func (q *pesage) chefLieu(c Commune, list []Commune) bool {
	d, ok := chercher(q.t.d.Departements, c.Departement, codeDepartement)
	return ok && slices.ContainsFunc(list, func(j Commune) bool { return j.Code == d.ChefLieu })
}

// autreNom weighs the code of c against a name that is not its own.
func (q *pesage) autreNom(c Commune, post postal) Pesee {
	estDe := "le code INSEE " + q.insee + " est celui " + c.De()
	servies := q.t.duPostal(q.postal)
	if j, ok := q.exacte(); ok && j.Code != c.Code {
		switch {
		case q.plutot(c, j):
			if post == postalJuste {
				return q.accord(c).douteux(NomDeCommune, "commune", estDe)
			}
			return q.contredit("code_insee", estDe+", comme la position")
		case post != postalJuste:
			return q.retrouve(j, CodeFaux, "code_insee", "")
		case q.plutot(j, c) || q.leNomDit(j):
			return q.retrouve(j, CodeFaux, "code_insee", estDe)
		}
		return q.contredit("code_insee", estDe)
	}
	if post != postalJuste {
		if j, ok := q.proche(servies); ok && j.Code != c.Code {
			return q.retrouve(j, CodeFaux, "code_insee", estDe)
		}
	}
	autres := q.t.ChercherCommune(q.l.Commune)
	if d := q.duDepartement(autres, c.Departement); post == postalJuste && len(d) == 0 {
		autres = nil // of elsewhere, when both codes tell of here: the name of a hamlet
	}
	switch {
	case q.plutot(c, autres...) && post != postalAilleurs && post != postalVoisin:
		return q.accord(c).douteux(NomDeCommune, "commune", estDe)
	case len(autres) > 0:
		if j, ok := q.ici(autres); ok && q.plutot(j, c) {
			return q.retrouve(j, CodeFaux, "code_insee", estDe)
		}
		return q.contredit("code_insee", estDe)
	case post == postalAilleurs || post == postalVoisin || q.ailleurs(c):
		return q.contredit("code_insee", estDe+", et rien ne le confirme")
	}
	return q.accord(c).douteux(NomDeCommune, "commune", estDe)
}

func (q *pesage) duDepartement(list []Commune, d string) []Commune {
	return slices.DeleteFunc(slices.Clone(list), func(c Commune) bool { return c.Departement != d })
}

// sansCode weighs a record without INSEE code, or with one that is none.
func (q *pesage) sansCode() Pesee {
	inconnu := ""
	if q.insee != "" {
		inconnu = "aucune commune ne porte le code INSEE " + q.insee
	}
	servies := q.t.duPostal(q.postal)
	trouvee := func(c Commune, motif string) Pesee {
		if q.ailleurs(c) {
			return q.contredit("commune", "la position n'est pas dans la commune "+c.De())
		}
		if motif == "" {
			motif = inconnu
		}
		p := q.retrouve(c, SansCode, "commune", motif)
		if inconnu != "" {
			p.Genre, p.Colonne = CodeFaux, "code_insee"
		}
		return p
	}
	exacte, ok := q.exacte()
	vide := SansNom(q.l.Commune) && !(ok && Cle(exacte.Nom) == Cle(q.l.Commune)) // Ville is a commune of the Oise
	if c := exacte; ok && !vide {
		if p := q.accord(c); inconnu == "" && !q.ailleurs(c) {
			return p
		}
		p := trouvee(c, "")
		p.Motif = strings.TrimPrefix(p.Motif, inconnu) // name and postal code are enough
		return p
	}
	if c, ok := q.proche(servies); ok && !vide {
		return trouvee(c, "")
	}
	if c, ok := q.ici(servies); ok {
		return trouvee(c, "la commune est celle du code postal "+q.postal+" et de la position")
	}
	if len(servies) == 1 && (vide || len(q.t.ChercherCommune(q.l.Commune)) == 0) {
		return trouvee(servies[0], "le code postal "+q.postal+" n'a qu'une commune, "+servies[0].Nom)
	}
	if vide {
		return q.muet("commune", "rien ne dit la commune")
	}
	if c, ok := q.t.Situer(q.l.Commune, q.postal); ok && len(servies) == 0 {
		if inconnu == "" && !q.ailleurs(c) {
			return q.accord(c)
		}
		return trouvee(c, "")
	}
	return q.nomSeul(inconnu, servies, trouvee)
}

// nomSeul weighs a name that no code bears out.
func (q *pesage) nomSeul(inconnu string, servies []Commune, trouvee func(Commune, string) Pesee) Pesee {
	noms := q.t.ChercherCommune(q.l.Commune)
	if noms = append(noms, q.t.approchantes(q.l.Commune)...); len(noms) == 0 {
		motif := "aucune commune ne s'appelle ainsi"
		if inconnu != "" {
			return q.muet("code_insee", inconnu).genre(CodeFaux)
		}
		return q.muet("commune", motif)
	}
	if c, ok := q.ici(noms); ok && (q.postal == "" || memePostal(c, q.postal)) {
		return trouvee(c, "sans code : c'est la commune de ce nom où est la position")
	}
	if q.postal != "" {
		return q.contredit("commune", "le code postal "+q.postal+q.deQui(servies)+" n'est celui d'aucune commune de ce nom")
	}
	if c, ok := seule(noms, func(Commune) bool { return true }); ok {
		return trouvee(c, "sans code : c'est la seule commune de ce nom en France")
	}
	if inconnu != "" {
		return q.muet("code_insee", inconnu).genre(CodeFaux)
	}
	return q.muet("commune", "plusieurs communes s'appellent ainsi")
}

func (p Pesee) genre(g Genre) Pesee {
	p.Genre = g
	return p
}
