package atelier

import (
	"context"
	"slices"
	"strings"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/doublons"
	"feuillet/lieu/lisible"
	"feuillet/lieu/selection"
)

// Doublons are the records of a selection that seem to tell of one place, the
// surest first, but for what was decided.
func (a *Atelier) Doublons(ctx context.Context, s *selection.Selection) ([]doublons.Proposition, error) {
	db, err := a.lue()
	if err != nil {
		return nil, err
	}
	recherche := doublons.New(a.jour)
	for l, err := range a.fonds(ctx).Lieux(s.Filtre) {
		if err != nil {
			return nil, err
		}
		recherche.Ajouter(&l)
	}
	d, err := jugements(ctx, db)
	if err != nil {
		return nil, err
	}
	return recherche.Propositions(d), nil
}

// jugements are what persons decided on duplicates, for the search.
func jugements(ctx context.Context, db *store.DB) (doublons.Decisions, error) {
	d := doublons.Decisions{Distincts: map[doublons.Paire]bool{}, AuProfit: map[string]string{}}
	paires, err := db.Distincts(ctx)
	if err != nil {
		return d, err
	}
	for _, p := range paires {
		d.Distincts[doublons.Paire(p)] = true
	}
	exclusions, err := db.Exclusions(ctx)
	for _, e := range exclusions {
		d.AuProfit[e.Id] = e.AuProfit
	}
	return d, err
}

// Resume is what tells a place apart from those that look like it.
type Resume struct {
	Nom       string
	Adresse   string    // with the commune, on one line
	Telephone string    // as it is dialled there; empty when it is not understood
	Maj       time.Time // zero when it is not known for sure
}

// Resumes read again the places of some propositions, by id, and no others: a
// whole country would not fit in memory.
func (a *Atelier) Resumes(ctx context.Context, propositions []doublons.Proposition) (map[string]Resume, error) {
	var ids []string
	for _, p := range propositions {
		ids = append(ids, p.Ids...)
	}
	par := make(map[string]Resume, len(ids))
	if len(ids) == 0 { // no id would select all
		return par, nil
	}
	for l, err := range a.fonds(ctx).Lieux(lieu.Filter{Ids: ids}) {
		if err != nil {
			return nil, err
		}
		par[strings.Clone(l.Id)] = resumer(&l)
	}
	return par, nil
}

func resumer(l *lieu.Lieu) Resume {
	r := Resume{Nom: l.Nom, Adresse: strings.TrimSpace(l.Adresse + " " + l.Commune)}
	r.Telephone, _ = lisible.TelephoneLocal(l.Telephone, l.CodeInsee)
	if jour, ok := lisible.DateSure(l); ok {
		r.Maj = jour
	}
	return r
}

// Reponse is what a person answers to a proposition.
type Reponse string

// The answers. GarderDoublon and DistinguerDoublons do the first two.
const (
	ReponseGarder     Reponse = "garder"     // the first id is kept, the others give way to it
	ReponseDistinguer Reponse = "distinguer" // the ids are different places
	ReponseSignaler   Reponse = "signaler"   // only the source can mend it: the records it merged are not in the base
)

// Suite is one way to settle a proposition.
type Suite struct {
	Sens    Sens
	Reponse Reponse
	Ids     []string // what the answer is given with
}

// Sens is what a Suite holds for true.
type Sens string

// What may be true of a proposition.
const (
	SensUnSeulLieu     Sens = "un-seul-lieu"
	SensDifferents     Sens = "differents"
	SensBonneFusion    Sens = "bonne-fusion"
	SensSansLaFusion   Sens = "sans-la-fusion" // they are different places, and the merged record goes
	SensMauvaiseFusion Sens = "mauvaise-fusion"
)

// Suites are the ways to settle a proposition, in the order to offer them.
func Suites(p doublons.Proposition) []Suite {
	if p.Genre != doublons.FusionDouteuse {
		return []Suite{{SensUnSeulLieu, ReponseGarder, p.Ids}, {SensDifferents, ReponseDistinguer, p.Ids}}
	}
	i := slices.IndexFunc(p.Ids, func(id string) bool { return len(doublons.Parties(id)) > 1 })
	fusion := p.Ids[i]
	bonne := Suite{SensBonneFusion, ReponseGarder, append([]string{fusion}, doublons.Parties(fusion)...)}
	if len(p.Ids) == 1 {
		return []Suite{bonne, {SensMauvaiseFusion, ReponseSignaler, p.Ids}}
	}
	return []Suite{{SensSansLaFusion, ReponseGarder, []string{p.Ids[0], fusion}}, bonne}
}

// GarderDoublon keeps the first record; the others give way to it, at this
// import and the next. One that the first was made of may come later.
func (a *Atelier) GarderDoublon(ctx context.Context, ids []string, auteur string) error {
	db, ids, err := a.aDecider(ctx, ids)
	if err != nil {
		return err
	}
	return db.Remplacer(ctx, ids[0], ids[1:], auteur, a.jour)
}

// DistinguerDoublons remembers that these records are all different places.
func (a *Atelier) DistinguerDoublons(ctx context.Context, ids []string, auteur string) error {
	db, ids, err := a.aDecider(ctx, ids)
	if err != nil {
		return err
	}
	return db.Distinguer(ctx, ids, auteur, a.jour)
}

// AnnulerDoublons forgets what was decided on these records, and tells how many
// decisions that was.
func (a *Atelier) AnnulerDoublons(ctx context.Context, ids []string, auteur string) (int, error) {
	db, err := a.ecrite()
	if err == nil {
		ids, err = a.idsDe(ctx, ids)
	}
	if err == nil {
		err = assez(ids, 1)
	}
	if err != nil {
		return 0, err
	}
	n, err := db.AnnulerDoublons(ctx, ids, auteur, a.jour)
	if err == nil && n == 0 {
		err = faute.New(faute.Demande, "Donnez l'identifiant d'une fiche qui a été gardée, remplacée ou distinguée.",
			"rien n'avait été décidé pour %s", strings.Join(ids, ", "))
	}
	return n, err
}

// aDecider is the base, for a decision on records that it shows, by their ids in it.
func (a *Atelier) aDecider(ctx context.Context, saisies []string) (db *store.DB, ids []string, err error) {
	if db, err = a.ecrite(); err == nil {
		ids, err = a.idsDe(ctx, saisies)
	}
	if err == nil {
		err = assez(ids, 2)
	}
	if err == nil {
		err = connus(ctx, db, ids)
	}
	return db, ids, err
}

// assez wants that many ids, all different.
func assez(ids []string, moins int) error {
	uniques := slices.Compact(slices.Sorted(slices.Values(ids)))
	switch {
	case len(ids) < moins:
		return faute.New(faute.Demande, "", "il manque un identifiant").Permet(faute.Doublons)
	case len(uniques) < len(ids):
		return faute.New(faute.Demande, "Donnez des identifiants différents.", "le même identifiant est donné deux fois")
	}
	return nil
}

// connus refuses an id that the base does not show, unless the first one was
// made of it.
func connus(ctx context.Context, db *store.DB, ids []string) error {
	vus := map[string]bool{}
	for l, err := range db.Lieux(ctx, lieu.Filter{Ids: ids}) {
		if err != nil {
			return err
		}
		vus[l.Id] = true
	}
	for _, id := range ids {
		if !vus[id] && !(vus[ids[0]] && slices.Contains(doublons.Parties(ids[0]), id)) {
			return faute.New(faute.Demande, "", "la base ne montre pas de lieu « %s »", id).Permet(faute.Doublons)
		}
	}
	return nil
}
