package atelier

import (
	"context"
	"maps"
	"slices"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/proche"
	"feuillet/lieu/selection"
)

// A person names a place by its id in the base, or by the one that its producer
// gave, when one place alone bears it; a name or a part of an id is asked about.

// trouver reads a place that the base knows, shown or not. Its id is that of
// the base, which decisions follow.
func (a *Atelier) trouver(ctx context.Context, saisie string) (lieu.Lieu, store.Etat, error) {
	l, etat, err := a.chercher(ctx, saisie)
	if err != nil || etat != store.Inconnu {
		return l, etat, err
	}
	if err := a.db.Oublie(ctx, saisie); err != nil {
		return l, etat, err
	}
	f := faute.New(faute.Demande, "", "la base ne connaît pas de lieu « %s »", saisie).Au("lieu")
	proches, err := a.db.Proches(ctx, saisie)
	if err != nil {
		return l, etat, err
	}
	if f.Conseil = proche.VouliezVous(proches...); f.Conseil == "" {
		f.Permet(faute.Lister)
	}
	return l, etat, f
}

// chercher is trouver for who does without a place that is not known. An id
// that several producers gave is a fault.
func (a *Atelier) chercher(ctx context.Context, saisie string) (lieu.Lieu, store.Etat, error) {
	db, err := a.lue()
	if err != nil {
		return lieu.Lieu{}, store.Inconnu, err
	}
	l, etat, err := db.Trouver(ctx, saisie)
	if err != nil || etat != store.Inconnu {
		return l, etat, err
	}
	publies, err := db.Publies(ctx, saisie)
	switch {
	case err != nil || len(publies) == 0:
		return l, etat, err
	case len(publies) == 1:
		return db.Trouver(ctx, publies[0].Id)
	}
	return l, etat, faute.New(faute.Demande, proche.VouliezVous(dits(publies)...),
		"plusieurs lieux ont l'identifiant « %s »", saisie).
		Au("lieu")
}

// dits name places, as a person can ask for them.
func dits(noms []store.Designe) []string {
	out := make([]string, len(noms))
	for i, n := range noms {
		out[i] = n.String()
	}
	return out
}

// idDe is the id in the base of a place that a person named, or what was typed
// when the base does not know it: it may be decided of before it comes.
func (a *Atelier) idDe(ctx context.Context, saisie string) (string, error) {
	l, etat, err := a.chercher(ctx, saisie)
	if etat == store.Inconnu {
		return saisie, err
	}
	return l.Id, err
}

// idsDe are those of several places.
func (a *Atelier) idsDe(ctx context.Context, saisies []string) ([]string, error) {
	out := make([]string, len(saisies))
	for i, s := range saisies {
		var err error
		if out[i], err = a.idDe(ctx, s); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// designer puts the ids of the base in the place of those that a request names.
// A place that no paper can show says why. One that is not known is left to who
// looks for it, but for one to leave aside: it would be printed without a word.
func (f *fonds) designer(r selection.Requete) (selection.Requete, error) {
	if f.db == nil || f.db.Etrangere() || len(r["lieu"])+len(r["sauf-lieu"]) == 0 {
		return r, nil
	}
	out := maps.Clone(r)
	for _, cle := range []string{"lieu", "sauf-lieu"} {
		out[cle] = nil
		for _, saisie := range r[cle] {
			id, err := f.designe(cle, saisie)
			if err != nil {
				return nil, err
			}
			out[cle] = append(out[cle], id)
		}
	}
	return out.Nette(), nil
}

// designe is the id in the base of a place that a criterion names.
func (f *fonds) designe(cle, saisie string) (string, error) {
	chercher := f.chercher
	if cle == "sauf-lieu" {
		chercher = f.trouver
	}
	l, etat, err := chercher(f.ctx, saisie)
	switch {
	case err != nil:
		return "", err
	case etat == store.Inconnu:
		return saisie, nil
	case cle == "lieu" && etat == store.Exclu:
		return "", f.exclu(&l)
	case cle == "lieu" && etat == store.Parti:
		return "", faute.New(faute.Demande, "Son producteur ne le publie plus. Pour savoir depuis quand, regardez son "+
			"histoire.",
			"%s n'est plus dans le fichier importé", idAndName(&l)).Au("lieu")
	}
	return l.Id, nil
}

// exclu says why a place is kept out of papers.
func (f *fonds) exclu(l *lieu.Lieu) error {
	exclusions, err := f.db.Exclusions(f.ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(exclusions, func(e store.Exclusion) bool { return e.Id == l.Id })
	if i >= 0 && exclusions[i].AuProfit != "" {
		return faute.New(faute.Demande, "", "%s est exclu des papiers : c'est le même lieu que %s", idAndName(l),
			exclusions[i].AuProfit).
			Au("lieu").Avec(faute.Geste{Nom: faute.Choisir, Valeur: "lieu=" + exclusions[i].AuProfit})
	}
	texte := idAndName(l) + " est exclu des papiers"
	if i >= 0 && exclusions[i].Motif != "" {
		texte += " : " + exclusions[i].Motif
	}
	return faute.New(faute.Demande, "", "%s", texte).Au("lieu").Avec(faute.Geste{Nom: faute.Reintegrer, Valeur: l.Id})
}
