package atelier

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/inorder"
	"feuillet/internal/store"
	"feuillet/render/lecture"
	"feuillet/render/typo"
)

// AReimprimer is a paper that is no longer true, and why.
type AReimprimer struct {
	Imprime
	Raisons Raisons `json:"-"`
	Perime  bool    `json:"-"` // its day is past: made again, it needs another
}

// MarshalJSON is the paper, and the reasons as one sentence.
func (r AReimprimer) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		store.Tirage
		Raison string `json:"raison"`
	}{r.Tirage, r.Raisons.Toutes()})
}

// relecture compares the papers of one demand, that are remembered, with what they would say.
type relecture struct {
	*Atelier
	suites map[string][]store.Suite
	faits  map[string]*Papier // papers of the demand made again, by name; nil before
}

// EtatImprimes tells what AReimprimer is made of: equal, it would be the same.
func (a *Atelier) EtatImprimes(ctx context.Context) (string, error) {
	db, err := a.lue()
	if err != nil {
		return "", err
	}
	etat, err := db.EtatTirages(ctx)
	return a.aujourdhui() + "/" + etat, err
}

// AReimprimer are the papers that say something false today, with the reason,
// and how many are remembered. A paper is made again, as of its day, only when
// something happened to a place that it shows; papers are, on all cores.
func (a *Atelier) AReimprimer(ctx context.Context) (out []AReimprimer, suivis int, err error) {
	l, err := a.Imprimes(ctx)
	if err != nil || len(l) == 0 {
		return nil, 0, err
	}
	premier := slices.MinFunc(l, func(x, y Imprime) int { return cmp.Compare(x.Apres, y.Apres) })
	suites, err := a.db.ChangementsApres(ctx, premier.Apres)
	if err != nil {
		return nil, 0, err
	}
	lots := grouped(l, Imprime.demandee)
	for faux, err := range inorder.Times(ctx, len(lots), func(n int) ([]AReimprimer, error) {
		return (&relecture{Atelier: a, suites: suites}).jugerTous(ctx, lots[n])
	}) {
		if err != nil {
			return nil, 0, err
		}
		out = append(out, faux...)
	}
	rangs := map[int64]int{} // the last one first, whatever its demand
	for n, i := range l {
		rangs[i.Num] = n
	}
	slices.SortFunc(out, func(x, y AReimprimer) int { return rangs[x.Num] - rangs[y.Num] })
	return out, len(l), nil
}

// demandee tells the papers of one demand, made on one day, from those of others.
func (i Imprime) demandee() string {
	return i.Demande.Dossier + "\x00" + i.Date + "\x00" + i.Demande.String()
}

// jugerTous are the papers of one demand that are false, with why.
func (r *relecture) jugerTous(ctx context.Context, l []Imprime) (out []AReimprimer, err error) {
	for _, i := range l {
		x := AReimprimer{Imprime: i}
		if x.Raisons, x.Perime, err = r.juger(ctx, &i); err != nil {
			return nil, err
		}
		if len(x.Raisons) > 0 {
			out = append(out, x)
		}
	}
	return out, nil
}

// juger says why a paper is false, nothing when it is not; and whether its day is past.
func (r *relecture) juger(ctx context.Context, i *Imprime) (l Raisons, perime bool, err error) {
	if i.Efface() {
		return Raisons{{Texte: "ce qu'il dit d'un lieu ou d'une personne a été effacé, à sa demande"}}, false, nil
	}
	if fin := r.fin(i.Demande); !fin.IsZero() && fin.Before(r.jourDe(Demande{})) {
		return Raisons{{Texte: "sa date est passée : " + typo.Date(fin)}}, true, nil
	}
	l, err = r.changes(ctx, i)
	return l, false, err
}

// changes are what changed of the places of a paper that it says.
func (r *relecture) changes(ctx context.Context, i *Imprime) (Raisons, error) {
	touches := map[string][]store.Suite{}
	for _, l := range i.Lieux {
		suites := slices.DeleteFunc(slices.Clone(r.suites[l.Id]), func(s store.Suite) bool { return s.Num <= i.Apres })
		if len(suites) > 0 {
			touches[l.Id] = suites
		}
	}
	partis, err := r.partis(ctx, i, touches)
	if err != nil || !dignes(touches) {
		return partis, err
	}
	if i.Mots == "" || i.Faute != nil {
		return append(partis, i.sansMots(touches)...), nil
	}
	p, err := r.refait(ctx, i)
	if err != nil {
		return nil, err
	}
	l, err := i.comparer(p, touches)
	return append(partis, l...), err
}

// dignes reports a change that may be worth a paper: of others it is not made again.
func dignes(touches map[string][]store.Suite) bool {
	for _, suites := range touches {
		if slices.ContainsFunc(suites, func(s store.Suite) bool { return estSujet(s.Colonne) }) {
			return true
		}
	}
	return false
}

// partis tells the places of a paper that no paper shows any more, and takes them from
// those that changed: nothing graver happens to a place.
func (r *relecture) partis(ctx context.Context, i *Imprime, touches map[string][]store.Suite) (out Raisons, err error) {
	for _, l := range i.Lieux {
		if touches[l.Id] == nil {
			continue
		}
		_, etat, err := r.db.Trouver(ctx, l.Id)
		if err != nil {
			return nil, err
		}
		texte := map[store.Etat]string{
			store.Inconnu: "« " + l.Nom + " » n'existe plus", store.Exclu: "« " + l.Nom + " » n'est plus imprimé, par décision",
			store.Parti: "« " + l.Nom + " » a quitté la liste des lieux : il a peut-être fermé"}[etat]
		if texte == "" {
			continue
		}
		out = append(out, Raison{Texte: texte})
		delete(touches, l.Id)
	}
	return out, nil
}

// sansMots judges a paper by what happened to its places alone.
func (i *Imprime) sansMots(touches map[string][]store.Suite) Raisons {
	n := map[string]ecart{}
	for id, suites := range touches {
		var e ecart
		for _, s := range suites {
			e.avant, e.apres = append(e.avant, s.Avant), append(e.apres, s.Apres)
		}
		n[id] = e
	}
	out := i.raisons(n, touches)
	for k := range out {
		out[k].Avant, out[k].Apres = "", "" // not the words of the paper
	}
	return out
}

// refait is the paper made again as of its day, nil when it would not be made any more.
func (r *relecture) refait(ctx context.Context, i *Imprime) (*Papier, error) {
	d := i.Demande
	if d.Jour.IsZero() {
		d.Jour, _ = time.Parse(time.DateOnly, i.Date)
	}
	if r.faits == nil {
		r.faits = map[string]*Papier{}
		w, err := r.Faire(ctx, d)
		if faute.De(err) != nil {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		for p, err := range w.Papiers {
			if err != nil {
				return nil, err
			}
			r.faits[w.nomRetenu(p, r.jourDe(d))] = p
		}
	}
	return r.faits[i.Nom], nil
}

// comparer says what a paper says that it would not say today.
func (i *Imprime) comparer(p *Papier, touches map[string][]store.Suite) (Raisons, error) {
	var neuf store.Tirage
	if p != nil && p.Refus == nil {
		if err := tel(&neuf, p); err != nil {
			return nil, err
		}
	}
	avant, apres := parLieu(&i.Tirage), parLieu(&neuf)
	ecarts := map[string]ecart{}
	for id := range touches {
		ecarts[id] = ecartDe(avant[id], apres[id])
	}
	return i.raisons(ecarts, touches), nil
}

// raisons are all that changed in a paper, the gravest first, whatever the place.
func (i *Imprime) raisons(ecarts map[string]ecart, touches map[string][]store.Suite) (out Raisons) {
	for _, l := range i.Lieux {
		out = append(out, ecarts[l.Id].raisons(l.Nom, touches[l.Id])...)
	}
	slices.SortStableFunc(out, func(x, y Raison) int { return x.rang - y.rang })
	return out
}

// Laisser takes a paper as it hangs: what changed until today is no more told of it.
func (a *Atelier) Laisser(ctx context.Context, num int64) error {
	db, err := a.ecrite()
	if err != nil {
		return err
	}
	l, err := a.Imprimes(ctx)
	if err != nil {
		return err
	}
	k := slices.IndexFunc(l, func(i Imprime) bool { return i.Num == num })
	if k < 0 {
		return tirageInconnu(num)
	}
	r := &relecture{Atelier: a}
	t := l[k].Tirage
	p, err := r.refait(ctx, &l[k])
	if err == nil && p != nil && p.Refus == nil {
		err = tel(&t, p)
	}
	if err != nil {
		return err
	}
	if t.Apres, err = db.DernierChangement(ctx); err != nil {
		return err
	}
	_, err = db.LaisserTirage(ctx, t)
	return err
}

// tel says of a paper what it would say today.
func tel(t *store.Tirage, p *Papier) error {
	lignes, err := lecture.Lines(p.Composed)
	t.Mots, t.Lieux = strings.Join(lignes, "\n"), lieuxDe(p)
	return err
}

// lieuxDe are the places that a paper shows, as they are remembered.
func lieuxDe(p *Papier) (out []store.LieuTirage) {
	for _, m := range p.Montres {
		out = append(out, store.LieuTirage{Id: m.Id, Nom: m.Nom})
	}
	return out
}

// Reprise is a paper to make again: one document of a demand, or all of them
// when Nom is empty.
type Reprise struct {
	Demande
	Nom string // as it is remembered, see store.Tirage
}

// Reprises are papers to make again, each demand once.
func Reprises(demandes ...Demande) (out []Reprise) {
	for _, d := range demandes {
		out = append(out, Reprise{Demande: d})
	}
	return out
}

// Refaire makes and writes papers again, each once.
func (a *Atelier) Refaire(ctx context.Context, l []Reprise, vers Destination, suivi Suivi) (Bilan, error) {
	t := newTirage(a, vers, suivi)
	t.suite, t.total = true, len(l)
	var err error
	for _, lot := range grouped(l, func(r Reprise) string { return r.Dossier + "\x00" + r.String() }) {
		if err == nil {
			err = t.imprimer(ctx, lot[0].Demande, voulus(a, lot))
		}
	}
	return t.fin(ctx, err)
}

// voulus tells the documents of one demand that are made again.
func voulus(a *Atelier, lot []Reprise) func(*Papier) bool {
	jour := a.jourDe(lot[0].Demande)
	return func(p *Papier) bool {
		return slices.ContainsFunc(lot, func(r Reprise) bool { return r.Nom == "" || r.Nom == sansJour(p.Nom, jour) })
	}
}
