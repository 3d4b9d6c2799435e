package render

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/lieu/proche"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render/typo"
)

// Accueil are the places of a selection that receive the public.
type Accueil struct {
	Lieux        iter.Seq2[lieu.Lieu, error] // read again as they are printed: a base may be larger than memory
	Total        int
	Departements map[string]int // how many of them in each, by code; "" for those of no known one
	Avis         []Avis         // that some are left out

	communes []rubrique // that they are in, and those left out, a few of them when they are in many
}

// rubrique is what places stand under: their commune, or their arrondissement.
type rubrique struct{ nom, code string }

// situer notes the commune of one more place, received or left out: what is named after
// communes holds them all.
func (a *Accueil) situer(known *territoire.Territoires, l *lieu.Lieu) {
	if len(a.communes) > communesNommees {
		return
	}
	v := known.Peser(l)
	nom, code := known.Rubrique(&v)
	if r := (rubrique{nom, code}); !slices.Contains(a.communes, r) {
		a.communes = append(a.communes, r)
	}
}

// communesNommees is how many communes are named together: they say better where places
// are than the département of both.
const communesNommees = 2

// nomDesCommunes names the one commune of all places, or the two of one département; empty
// when they are in more, or one of several is not known.
func (a *Accueil) nomDesCommunes() string {
	if len(a.communes) > 1 && len(a.Departements) > 1 {
		return ""
	}
	var noms []string
	for _, r := range a.communes {
		if r.nom == "" || len(a.communes) > 1 && r.code == "" || slices.Contains(noms, r.nom) {
			return ""
		}
		noms = append(noms, r.nom)
	}
	if len(noms) > communesNommees {
		return ""
	}
	slices.SortFunc(noms, func(x, y string) int { return strings.Compare(lieu.Plier(x), lieu.Plier(y)) })
	return typo.Enumerer(noms)
}

// SeuleCommune is the INSEE code of the commune, or of the arrondissement, that all of
// them are in; empty when they are in several.
func (a *Accueil) SeuleCommune() string {
	if len(a.communes) != 1 {
		return ""
	}
	return a.communes[0].code
}

// Recevoir reads which places of the selection a paper is of, and how they are read
// for its audience. None at all is a fault.
func (c *Commande) Recevoir() (*Accueil, Reading, error) {
	lire, err := c.Lecture()
	if err != nil {
		return nil, lire, err
	}
	a, err := c.Accueil(c.Selection.Filtre)
	if err == nil && a.Total == 0 {
		err = c.Aucun(a.Avis...)
	}
	return a, lire, err
}

// Accueil counts the places of a filter that receive the public. An id that the
// selection does not hold is a fault.
func (c *Commande) Accueil(filtre lieu.Filter) (*Accueil, error) {
	filtre.Accueil = filtre.Proches > 0 // the nearest of those that can be printed
	lire := retenus(c.Fonds.Lieux(filtre), cmp.Or(c.Memoire, memoire))
	a, fermes, vus := &Accueil{Departements: map[string]int{}}, 0, map[string]bool{}
	ecartes, tus := map[string]bool{}, 0
	for l, err := range lire {
		if err != nil {
			return nil, err
		}
		if len(filtre.Ids) > 0 {
			vus[l.Id] = true
		}
		a.situer(c.Fonds.Territoires(), &l)
		switch motif := c.contredit(&filtre, &l); {
		case !lieu.AccueillePublic(&l):
			fermes++
		case c.aTaire(&filtre, &l):
			ecartes[l.Id] = true
			if tus++; tus <= nommes {
				a.Avis = append(a.Avis, Avis{Genre: AvisReserve, Lieu: l.Id, Nom: l.Nom, Perte: true,
					Texte: "« " + l.Nom + " » n'est pas imprimé : sa fiche dit de ne pas la diffuser"})
			}
		case motif != "":
			if ecartes[l.Id] = true; len(ecartes)-tus <= nommes {
				a.Avis = append(a.Avis, Avis{Genre: AvisCommune, Lieu: l.Id, Perte: true,
					Texte: "« " + l.Nom + " » n'est pas imprimé, sa commune n'est pas sûre : " + motif})
			}
		default:
			a.Total++
			a.Departements[l.Departement()]++
		}
	}
	for _, id := range filtre.Ids {
		if !vus[id] {
			return nil, c.inconnu(id)
		}
	}
	a.autres(tus-nommes, AvisReserve, "leur fiche dit de ne pas les diffuser")
	a.autres(len(ecartes)-tus-nommes, AvisCommune, "leur commune n'est pas sûre")
	if fermes > 0 {
		texte := nombre(fermes, "lieu laissé", "lieux laissés") + " de côté : sans accueil du public"
		a.Avis = append(a.Avis, Avis{Genre: AvisSansPublic, Texte: texte})
	}
	a.Lieux = func(yield func(lieu.Lieu, error) bool) {
		for l, err := range lire {
			if (err != nil || lieu.AccueillePublic(&l) && !ecartes[l.Id]) && !yield(l, err) {
				return
			}
		}
	}
	return a, nil
}

// nommes is how many of the places left out for their commune are named: more
// are counted.
const nommes = 8

// contredit is why it is not sure that a place is in the territory that a
// filter asks for; empty when it is, and for a place asked for by its id.
func (c *Commande) contredit(f *lieu.Filter, l *lieu.Lieu) string {
	if slices.Contains(f.Ids, l.Id) {
		return ""
	}
	if p := c.Fonds.Territoires().Peser(l); p.Verdict == territoire.Contredite {
		return p.Motif
	}
	return ""
}

// autres tells how many more places are left out, beside those that are named.
func (a *Accueil) autres(n int, genre Genre, raison string) {
	if n > 0 {
		texte := nombre(n, "autre lieu n'est pas imprimé", "autres lieux ne sont pas imprimés") + " : " + raison
		a.Avis = append(a.Avis, Avis{Genre: genre, Texte: texte, Perte: true})
	}
}

// aTaire reports a place whose record asks to be on no paper; one asked for by its id is.
func (c *Commande) aTaire(f *lieu.Filter, l *lieu.Lieu) bool {
	_, oui := lisible.NePasDiffuser(l)
	return oui && !slices.Contains(f.Ids, l.Id)
}

// Tous are all of them.
func (a *Accueil) Tous() (out []lieu.Lieu, err error) {
	for l, err := range a.Lieux {
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

// inconnu says that no place has this id, and which ones look like it; or that another
// criterion leaves out the one that has it.
func (c *Commande) inconnu(id string) error {
	r := proche.Rechercher(id)
	for l, err := range c.Fonds.Lieux(lieu.Filter{}) {
		if err != nil {
			return err
		}
		if l.Id == id {
			return c.ecarte(&l)
		}
		r.Voir(fmt.Sprintf("%s (%s, %s)", l.Id, l.Nom, l.Commune), l.Id, l.Nom)
	}
	conseil := cmp.Or(proche.Question(r.Noms(3)...), "Donnez l'identifiant exact, tel qu'il est dans la base.")
	return faute.New(faute.Demande, conseil, "le lieu « %s » n'est pas dans cette sélection",
		id).Au(selection.ParIdentifiant)
}

// ecarte says that a place of the base was asked for, and is left out by what else was.
func (c *Commande) ecarte(l *lieu.Lieu) error {
	f := faute.New(faute.Demande, "Il est parmi vos lieux, mais un autre choix l'écarte.",
		"le lieu « %s » (%s, %s) n'est pas dans cette sélection", l.Id, l.Nom, l.Commune).Au(selection.ParIdentifiant)
	for _, nom := range selection.Ecartent(c.Selection.Requete) {
		f.Avec(faute.Geste{Nom: faute.Sans, Valeur: nom})
	}
	return f
}

// memoire is how many places are kept between two readings, unless the command
// says it: few enough for any machine, and as many as most territories have.
const memoire = 2000

// retenus reads places as lire does, and no more than most of them once only:
// the second time they come from memory.
func retenus(lire iter.Seq2[lieu.Lieu, error], most int) iter.Seq2[lieu.Lieu, error] {
	var gardes []lieu.Lieu
	return func(yield func(lieu.Lieu, error) bool) {
		if gardes != nil {
			for _, l := range gardes {
				if !yield(l, nil) {
					return
				}
			}
			return
		}
		lus := []lieu.Lieu{}
		for l, err := range lire {
			if !yield(l, err) || err != nil {
				return
			}
			if len(lus) <= most {
				lus = append(lus, l)
			}
		}
		if len(lus) <= most {
			gardes = lus
		}
	}
}

// nombre is « 1 lieu », « 12 lieux »; French counts nought in the singular.
func nombre(n int, un, plusieurs string) string {
	if n < 2 {
		return typo.Nombre(n) + " " + un
	}
	return typo.Nombre(n) + " " + plusieurs
}
