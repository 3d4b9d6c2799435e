package store

import (
	"database/sql"
	"errors"
	"fmt"
	"hash/fnv"
	"path"
	"strings"

	"feuillet/lieu"
)

// Two rows are one place when their ids are equal and national in form, or of
// one source, or of one file, or, where a source is not said, when they tell of
// the same commune and nearly the same name. Any other id is its producer's own: when another
// producer has it already, the base gives it the form of the national ones,
// « Source-du-producteur_12 », or « fichier_12 » when no source is said.

// emetteur stands for the source of a version, 0 when it is not said.
func emetteur(source string) uint32 {
	cle := lieu.Plier(lieu.Prefixe(source))
	if cle == "" {
		return 0
	}
	h := fnv.New32a()
	_, _ = h.Write([]byte(cle)) // never fails
	return h.Sum32() | 1
}

// emetteur is that of a row: most are of the source of the row before.
func (i *importation) emetteur(source string) uint32 {
	if source != i.source {
		i.source, i.deSource = strings.Clone(source), emetteur(source)
	}
	return i.deSource
}

// nommer gives a row the id of its place in the base.
func (i *importation) nommer(l *lieu.Ligne) error {
	id, source := l.Lieu.Id, l.Lieu.Source
	if id == "" || l.Rejet != nil || lieu.IdPartage(id, source) {
		return nil
	}
	e := i.emetteur(source)
	if l.Origine != nil && e == 0 {
		return nil // it mends a row of another file, whose place it names
	}
	propre := i.prefixe(source) + "_" + id
	if i.places[cleDe(propre)].notre != 0 {
		l.Lieu.Id = propre
		return nil
	}
	p, connu := i.places[cleDe(id)]
	if ancien := i.anciens[id]; e == 0 && p.notre == 0 && ancien != "" {
		l.Lieu.Id = ancien
		return nil
	}
	dits := e != 0 && p.emetteur != 0
	cache := p.tete != 0 && p.tete != p.notre && dits // by another producer, in a base of before
	if !connu || dits && p.emetteur == e || p.notre != 0 && !p.vu && !cache {
		return nil
	}
	if !dits {
		if meme, err := i.memeLieu(l); err != nil || meme {
			return err
		}
	}
	l.Lieu.Id = propre
	return nil
}

// memeLieu reports that the place of the id of a row is the one it tells of.
func (i *importation) memeLieu(l *lieu.Ligne) (bool, error) {
	var nom, commune string
	err := i.tx.QueryRow("SELECT nom, coalesce(commune, '') FROM fiches WHERE id = ? ORDER BY retenue DESC, num DESC "+
		"LIMIT 1", l.Lieu.Id).
		Scan(&nom, &commune)
	if errors.Is(err, sql.ErrNoRows) {
		return true, nil // a decision about it came before its file
	} else if err != nil {
		return false, fmt.Errorf("compare with %s: %w", l.Lieu.Id, err)
	}
	return lieu.Plier(commune) == lieu.Plier(l.Lieu.Commune) && presque(nom, l.Lieu.Nom), nil
}

// prefixe is what names the producer of a row in the id of its place.
func (i *importation) prefixe(source string) string {
	if s := lieu.Prefixe(source); s != "" {
		return s
	}
	nom := path.Base(i.bilan.Fichier)
	return lieu.Prefixe(strings.TrimSuffix(nom, path.Ext(nom)))
}

// retenirAncien keeps an id that the base made of the name of this file, which
// may have had another name since: « lieux-mars_12 » is « 12 » of the list of april.
func (i *importation) retenirAncien(id string) {
	for k := 1; k < len(id); k++ {
		if id[k] != '_' {
			continue
		}
		propre := id[k+1:]
		if autre, deja := i.anciens[propre]; deja && autre != id {
			i.anciens[propre] = "" // of two places: of neither
			continue
		}
		i.anciens[propre] = id
	}
}
