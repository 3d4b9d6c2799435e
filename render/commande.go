package render

import (
	"cmp"
	"iter"
	"slices"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/templates"
)

// Template is the model, on the size of paper that was asked for.
func (c *Commande) Template() *templates.Modele {
	format := c.Options["format"]
	if format == "" || format == c.Modele.Page.Format {
		return c.Modele
	}
	m := *c.Modele
	m.Page.Format = format
	return &m
}

// Territoire is what the places have in common: the territory that was asked for,
// that of the selection, that of the base, the one or two communes of all of them, what
// their communes gather in, or the smallest département or région that holds nearly all. hors tells the places that it
// does not hold.
func (c *Commande) Territoire(a *Accueil) (nom string, hors []Avis, err error) {
	return c.territoire(a, a.nomDesCommunes())
}

// Couvert is Territoire for a paper that tells of a whole territory, its communes without
// places too: two communes that all places are in are not all of it.
func (c *Commande) Couvert(a *Accueil) (nom string, hors []Avis, err error) {
	communes := ""
	if a.SeuleCommune() != "" {
		communes = a.nomDesCommunes()
	}
	return c.territoire(a, communes)
}

// territoire is what was asked for, else these communes, else what holds nearly all places.
func (c *Commande) territoire(a *Accueil, communes string) (nom string, hors []Avis, err error) {
	demande, trouve := c.Selection.Nom(), ""
	if c.resserre { // two communes are narrower than what they gather in
		demande, trouve = "", demande
	}
	nom = cmp.Or(c.Options["territoire"], demande, c.Fonds.Nom(), communes, trouve)
	if nom != "" {
		return nom, nil, nil
	}
	e := c.Fonds.Territoires().Etendue(a.Departements)
	hors, err = c.hors(a, e)
	return e.Nom, hors, err
}

// Pres reports a selection that is near its readers: around a point, or of
// communes and of what they gather in.
func (c *Commande) Pres() bool {
	s := c.Selection
	loin := slices.ContainsFunc(s.Zones, func(z selection.Zone) bool {
		return z.Echelle == territoire.EchelleDepartement || z.Echelle == territoire.EchelleRegion ||
			z.Echelle == territoire.EchelleFrance
	})
	return !loin && (len(s.Zones) > 0 || len(s.Filtre.Autour) > 0)
}

// hors names the places out of what a paper says it covers.
func (c *Commande) hors(a *Accueil, e territoire.Etendue) (out []Avis, err error) {
	if e.Hors == 0 {
		return nil, nil
	}
	for l, err := range a.Lieux {
		if err != nil {
			return nil, err
		}
		if !e.Tient(l.Departement()) && len(out) < nommes {
			out = append(out, HorsEtendue(&l, e))
		}
	}
	return out, nil
}

// HorsEtendue is the remark on a place out of what a paper says it covers.
func HorsEtendue(l *lieu.Lieu, e territoire.Etendue) Avis {
	ou := cmp.Or(l.Commune, "commune inconnue")
	return Avis{Genre: AvisCommune, Lieu: l.Id, Texte: "« " + l.Nom + " » (" + ou +
		") n'est pas dans le territoire du titre : " + e.Nom}
}

// Aucun is the fault of a selection without any place to print, with what may
// be asked instead; laisses are the remarks on the places that it has.
func (c *Commande) Aucun(laisses ...Avis) error {
	f := faute.New(faute.Demande, "La base est vide, ou ses lieux ne reçoivent pas de public.",
		"aucun lieu à imprimer pour cette sélection")
	for _, v := range laisses {
		f.Texte += " (" + v.Texte + ")"
	}
	s := c.Selection
	var autres []faute.Geste
	for _, nom := range selection.Precisent(s.Requete) {
		autres = append(autres, faute.Geste{Nom: faute.Sans, Valeur: nom})
	}
	switch {
	case len(autres) > 0:
		f.Conseil = ""
		return f.Avec(autres...)
	case len(s.Filtre.Autour) > 0 && !s.Filtre.Mesure:
		f.Conseil = "Essayez un rayon plus grand."
		if km := s.Portee(); km != "" {
			f.Conseil = "La recherche s'arrête à " + km + ". " + f.Conseil
		}
		return f.Avec(faute.Geste{Nom: faute.Choisir, Valeur: selection.Proches(6).String()})
	case len(s.Zones) > 0:
		f.Conseil = "Essayez une commune voisine, ou tout le département."
		return f.Avec(ailleurs(s.Zones)...)
	case len(s.Filtre.Ids) > 0:
		f.Conseil = "Un lieu qui ne reçoit pas de public n'a pas de papier pour le public."
		return f
	}
	return f.Avec(faute.Geste{Nom: faute.Importer})
}

// ailleurs are where to look when a territory has no place: around it, then its département.
func ailleurs(l []selection.Zone) (out []faute.Geste) {
	z := l[0]
	if len(l) > 1 || z.Departement == "" || z.Echelle == territoire.EchelleDepartement {
		return nil
	}
	if z.Commune != "" {
		out = append(out, faute.Geste{Nom: faute.Ailleurs, Valeur: "autour=" + z.Commune})
	}
	return append(out, faute.Geste{Nom: faute.Ailleurs,
		Valeur: string(territoire.EchelleDepartement) + "=" + z.Departement})
}

// CarteLarge is the remark that a code shows more places than the paper; none when
// the map can say all of the selection.
func CarteLarge(l selection.Lien) []Avis {
	noms := l.Dits()
	if noms == "" || l.Adresse == "" {
		return nil
	}
	return []Avis{{Genre: AvisCarte,
		Texte: "Le code QR montre plus de lieux que le papier : la carte en ligne ne sait pas filtrer par " + noms}}
}

// Liens gives the page of the map for a part of the selection, see Edition.
func (c *Commande) Liens() func(departement, commune string, services ...string) string {
	s := c.Selection
	return func(departement, commune string, services ...string) string {
		r := s.Requete
		switch {
		case commune != "":
			r = r.Commune(c.Fonds.Territoires(), commune)
		case len(s.Zones) == 0 && departement == "":
			return ""
		case len(s.Zones) == 0:
			r = r.Departement(departement)
		}
		if len(services) > 0 {
			r = r.Service(services...)
		}
		partie, err := c.Fonds.Lire(r)
		if err != nil {
			return "" // a code that the official lists do not have
		}
		return partie.Lien(c.Edition.Carte, territoire.OctetsQR).Adresse
	}
}

// LienCommunes gives the page of the map for the part of the selection in communes
// of these INSEE codes; not ok when no code holds the address of them all.
func (c *Commande) LienCommunes(codes []string) (lien string, ok bool) {
	partie, err := c.Fonds.Lire(c.Selection.Requete.Communes(c.Fonds.Territoires(), codes))
	if err != nil {
		return "", false // a code that the official lists do not have
	}
	l := partie.Lien(c.Edition.Carte, territoire.OctetsQR)
	return l.Adresse, l.Adresse != "" && !slices.Contains(l.Laisses, selection.Territoire)
}

// One is a paper of one document, composed when it is asked for.
func One(compose func() (*Document, error)) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) { yield(compose()) }
}
