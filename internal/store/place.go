package store

import (
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/lieu"
)

// garder keeps one row: the place, or why it is none, and the doubts.
func (i *importation) garder(l lieu.Ligne) error {
	if i.bilan.Lus++; i.bilan.Lus > bornes.Rangees.Max { // the whole country has 20,000 places
		return bornes.Rangees.Faute(faute.Fichier).Dans(i.bilan.Fichier)
	}
	if i.octets += poids(&l); i.octets > bornes.Croissance.Max {
		return bornes.Croissance.Faute(faute.Fichier).Dans(i.bilan.Fichier)
	}
	i.noter(int64(l.Numero))
	publie := l.Lieu.Id
	if err := i.nommer(&l); err != nil {
		return err
	}
	i.comparerAvant(publie, &l)
	if i.oublis.ligne(&l) {
		i.bilan.Oublies++
		i.bilan.Inchanges++
		return nil
	}
	l.Reparations = ranger(l.Reparations)
	for _, d := range l.Doutes {
		i.bilan.Doutes++
		i.noter(d.Regle, d.Colonne, d.Valeur, d.Motif)
		if _, err := i.doute.Exec(i.fichier, l.Numero, nul(l.Lieu.Id), nul(d.Colonne), nul(d.Valeur), d.Motif,
			nul(d.Regle)); err != nil {
			return fmt.Errorf("doubt of line %d: %w", l.Numero, err)
		}
	}
	k := cleDe(l.Lieu.Id)
	if p := i.places[k]; l.Rejet == nil && p.vu {
		l.Rejet = &lieu.Rejet{Regle: "id-repete", Colonne: "id", Valeur: l.Lieu.Id,
			Motif: "identifiant déjà lu à la ligne " + strconv.Itoa(int(p.ligne))}
	}
	i.complement = i.complement || l.Origine != nil
	if l.Origine != nil && l.Rejet == nil {
		if err := i.verifierOrigine(&l); err != nil {
			return fmt.Errorf("line %d: %w", l.Numero, err)
		}
	}
	if r := l.Rejet; r != nil {
		i.bilan.Rejets++
		i.noter(r.Regle, r.Motif, r.Brut)
		_, err := i.rejet.Exec(i.fichier, l.Numero, nul(l.Lieu.Id), nul(r.Colonne), nul(r.Valeur), r.Motif, nul(r.Regle),
			r.Brut, cellules(&l))
		if err != nil {
			return fmt.Errorf("reject of line %d: %w", l.Numero, err)
		}
		return nil
	}
	if err := i.place(k, l); err != nil {
		return fmt.Errorf("line %d: %w", l.Numero, err)
	}
	return i.oterOrigine(l.Origine)
}

// place keeps the version this file has of a place, and counts.
func (i *importation) place(k cle, l lieu.Ligne) error {
	p := i.places[k]
	neuve, deja, avant := p == place{}, p.notre != 0, p
	if !deja {
		i.fiche++
		p.notre = i.fiche
	}
	args := i.arguments(l, p.notre)
	p.empreinte, p.ligne, p.parti, p.vu = args[argEmpreinte].(int64), int32(l.Numero), false, true
	p.emetteur = i.emetteur(l.Lieu.Source)
	i.noter(p.empreinte)
	i.bilan.Reparations += len(l.Reparations)
	corrigees := i.corrections.appliquer(l.Lieu.Id, args[argChamps:], texteCellule(i.date))
	defer func() { i.places[k] = p }()
	switch {
	case deja && avant.empreinte == p.empreinte && !avant.parti:
		i.bilan.Inchanges++
		return i.deplacer(avant.ligne, p)
	case neuve:
		i.bilan.Nouveaux++
		p.tete = p.notre
		return i.inserer(p.notre, l, args, corrigees)
	}
	return i.concourir(&p, deja, l, args, corrigees)
}

// deplacer notes that an unchanged row stands on another line.
func (i *importation) deplacer(avant int32, p place) error {
	if avant == p.ligne {
		return nil
	}
	_, err := i.ligne.Exec(p.ligne, p.notre)
	return err
}

// concourir writes a version of a place that is known already, and chooses the
// one shown.
func (i *importation) concourir(p *place, deja bool, l lieu.Ligne, args []any, corrigees []lieu.Reparation) error {
	if p.exclu { // no version of it is marked as shown
		var err error
		if p.tete, err = i.choisir(l.Lieu.Id); err != nil {
			return err
		}
	}
	avant, err := i.lire(p.tete)
	if err != nil {
		return err
	}
	args[argRetenue] = p.tete == p.notre && !p.exclu
	if deja {
		err = i.modifier(p.notre, l, args, corrigees)
	} else {
		err = i.inserer(p.notre, l, args, corrigees)
	}
	if err != nil {
		return err
	}
	effet, err := i.elire(l.Lieu.Id, p, avant)
	switch effet {
	case revenu:
		i.bilan.Nouveaux++
	case modifie:
		i.bilan.Modifies++
	default:
		i.bilan.Inchanges++
	}
	return err
}

// inserer adds a version.
func (i *importation) inserer(num int64, l lieu.Ligne, args []any, corrigees []lieu.Reparation) error {
	if _, err := i.insert.Exec(args...); err != nil {
		return err
	}
	if args[argRetenue] == true {
		place := lieuDe(args[argChamps:])
		if err := i.index.See(num, &place); err != nil {
			return err
		}
	}
	return i.accompagner(num, l, corrigees)
}

func (i *importation) modifier(num int64, l lieu.Ligne, args []any, corrigees []lieu.Reparation) error {
	for _, s := range []struct {
		stmt *sql.Stmt
		args []any
	}{{i.update, args}, {i.effacerExtra, args[:1]}, {i.effacerReparations, args[:1]}} {
		if _, err := s.stmt.Exec(s.args...); err != nil {
			return err
		}
	}
	return i.accompagner(num, l, corrigees)
}

// accompagner writes what goes with a version: the columns that the standard
// lacks, what rules mended, then what a person corrected.
func (i *importation) accompagner(num int64, l lieu.Ligne, corrigees []lieu.Reparation) error {
	for _, colonne := range slices.Sorted(maps.Keys(l.Extra)) {
		if _, err := i.extra.Exec(num, colonne, l.Extra[colonne]); err != nil {
			return err
		}
	}
	for _, r := range slices.Concat(l.Reparations, corrigees) {
		if _, err := i.reparation.Exec(num, r.Colonne, r.Regle, r.Avant, r.Apres); err != nil {
			return err
		}
	}
	return nil
}

// arguments are those of the statements on fiches, for a version shown.
func (i *importation) arguments(l lieu.Ligne, num int64) []any {
	args := append(i.args[:0], num, i.fichier, int64(l.Numero), i.num, int64(0), true)
	for _, c := range lieu.Champs() {
		args = append(args, valeur(c, &l.Lieu))
	}
	args[argEmpreinte] = contenu{args[argChamps:], l.Extra, l.Reparations}.empreinte(&i.tampon)
	i.args = append(args, i.num) // premier
	return i.args
}
