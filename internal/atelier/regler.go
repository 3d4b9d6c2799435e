package atelier

import (
	"cmp"
	"context"
	"regexp"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// cleCommune is the commune that papers are proposed for first.
const cleCommune = "commune_habituelle"

// ReglerEditeur keeps who prints: papers say it, whichever front makes them,
// unless a model or a demand says otherwise.
func (a *Atelier) ReglerEditeur(ctx context.Context, e render.Editeur) error {
	db, err := a.ecrite()
	if err != nil {
		return err
	}
	if err := VerifierEditeur(&e); err != nil {
		return err
	}
	for _, r := range parametresEditeur(&e) {
		if err := db.SetParametre(ctx, r.cle, *r.valeur); err != nil {
			return err
		}
	}
	a.kept()
	return a.reread(ctx)
}

// parametreEditeur is a part of who prints, and where it is kept.
type parametreEditeur struct {
	cle    string
	valeur *string
}

func parametresEditeur(e *render.Editeur) []parametreEditeur {
	return []parametreEditeur{{cleEditeur, &e.Nom}, {cleAdresseEditeur, &e.Adresse}, {cleTelEditeur, &e.Telephone}}
}

// VerifierEditeur puts who prints in its one form; what no paper could say is a fault at
// its field.
func VerifierEditeur(e *render.Editeur) (err error) {
	if e.Telephone, err = telephone(e.Telephone); err != nil {
		return enChamp(err, cleTelEditeur)
	}
	for _, r := range parametresEditeur(e) {
		if *r.valeur = strings.TrimSpace(*r.valeur); !propre(*r.valeur) {
			return faute.New(faute.Demande, "Écrivez-le sur une seule ligne, plus court.",
				"ce texte est trop long, ou contient des signes invisibles").Au(r.cle)
		}
	}
	return nil
}

// ReglerCommune keeps the commune that papers are proposed for first, by its
// INSEE code; empty forgets it.
func (a *Atelier) ReglerCommune(ctx context.Context, code string) error {
	db, err := a.ecrite()
	if err != nil {
		return err
	}
	if _, ok := a.territoires.Commune(code); !ok && code != "" {
		return faute.New(faute.Demande, "Donnez le nom d'une commune.", "aucune commune n'a le code « %s »",
			code).Au("commune")
	}
	return db.SetParametre(ctx, cleCommune, code)
}

// Commune is the commune that papers are proposed for first: the one that was
// kept, else the one with the most places. Not ok when the base has none.
func (a *Atelier) Commune(ctx context.Context) (territoire.Commune, bool, error) {
	if a.db == nil {
		return territoire.Commune{}, false, nil
	}
	code, err := a.db.Parametre(ctx, cleCommune)
	if err != nil {
		return territoire.Commune{}, false, err
	}
	if c, ok := a.territoires.Commune(code); ok {
		return c, true, nil
	}
	effectifs, err := a.db.Effectifs(ctx)
	if err != nil {
		return territoire.Commune{}, false, err
	}
	ici, la := a.communeDeLEditeur()
	count, most := map[string]int{}, territoire.Commune{}
	for _, e := range effectifs {
		c, ok := a.territoires.Commune(a.territoires.CodeDuLieu(where(e)))
		if !ok {
			continue
		}
		if la && c.Departement == ici.Departement { // there are places near who prints
			return ici, true, nil
		}
		count[c.Code] += e.Lieux
		if d := cmp.Compare(count[c.Code], count[most.Code]); d > 0 || d == 0 && c.Code < most.Code {
			most = c
		}
	}
	return most, most.Code != "", nil
}

// codeEtVille is the end of an address, « 23000 Guéret Cedex ».
var codeEtVille = regexp.MustCompile(`(?i)\b(\d{5})\s+([^,;\d]+?)(?:\s+cedex\b.*)?\s*$`)

// communeDeLEditeur is the commune of who prints, when the address says it for sure.
func (a *Atelier) communeDeLEditeur() (territoire.Commune, bool) {
	m := codeEtVille.FindStringSubmatch(a.reglages.editeur.Adresse)
	if m == nil {
		return territoire.Commune{}, false
	}
	return a.territoires.Commune(a.territoires.CodeDuLieu(&lieu.Lieu{CodePostal: m[1], Commune: m[2]}))
}

// Departements are the codes of those where the base has places.
func (a *Atelier) Departements(ctx context.Context) (map[string]bool, error) {
	out := map[string]bool{}
	if a.db == nil {
		return out, nil
	}
	effectifs, err := a.db.Effectifs(ctx)
	for _, e := range effectifs {
		out[where(e).Departement()] = true
	}
	return out, err
}
