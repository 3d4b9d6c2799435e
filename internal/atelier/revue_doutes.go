package atelier

import (
	"context"
	"strings"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/render"
)

// champImprime is a column that every paper prints: how a doubt of it is told,
// and the kind of remark that a composer makes of it.
type champImprime struct {
	titre string
	genre render.Genre
}

var champsImprimes = map[string]champImprime{"nom": {"nom", render.AvisNom},
	"telephone": {"téléphone", render.AvisTelephone}, "horaires": {"horaires", render.AvisHoraires},
	"adresse": {"adresse", render.AvisAdresse}, "complement_adresse": {"adresse", render.AvisAdresse},
	"commune": {"commune", render.AvisCommune}, "code_postal": {"commune", render.AvisCommune},
	"code_insee": {"commune", render.AvisCommune}}

// douter adds what imports doubted of the places printed, unless a paper told
// it already, or a person corrected it since.
func (t *tirage) douter(ctx context.Context) error {
	if t.a.db == nil || t.a.db.Etrangere() || len(t.revue.montres) == 0 {
		return nil
	}
	corriges, err := t.a.corriges(ctx)
	if err != nil {
		return err
	}
	for d, err := range t.a.db.Doutes(ctx, "") {
		if err != nil {
			return err
		}
		if !corriges[champDe{d.Id, d.Colonne}] {
			t.revue.douter(d)
		}
	}
	return nil
}

// douter gathers a doubt of an import, when it is of a place and a field that
// are printed, and when no paper told it.
func (r *revue) douter(d store.Constat) {
	champ, imprime := champsImprimes[d.Colonne]
	nom, montre := r.montres[d.Id]
	if !imprime || !montre || r.vus[vuDe(champ.genre, d.Id)] {
		return
	}
	r.ajouter(Remarque{Avis: render.Avis{Genre: champ.genre, Lieu: d.Id, Nom: nom, Texte: champ.titre + " à vérifier",
		Detail: strings.Trim("« "+d.Valeur+" », "+d.Motif, " ,"), Gestes: []faute.Geste{{Nom: faute.VoirDoutes}}}})
}

// champDe is a field of a place.
type champDe struct{ id, colonne string }

// corriges are the fields that persons corrected.
func (a *Atelier) corriges(ctx context.Context) (map[champDe]bool, error) {
	out := map[champDe]bool{}
	for c, err := range a.db.Corrections(ctx, "") {
		if err != nil {
			return nil, err
		}
		out[champDe{c.Id, c.Colonne}] = true
	}
	return out, nil
}
