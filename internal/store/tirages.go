package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"feuillet/internal/bornes"
)

// Tirage is a paper that was made for printing: the last time it was.
type Tirage struct {
	Num     int64        `json:"numero"`
	Papier  string       `json:"papier"`  // a row of the table of papers
	Requete string       `json:"requete"` // what was asked of it, as the query of an address
	Nom     string       `json:"nom"`     // tells the documents of one query apart; empty for one alone
	Titre   string       `json:"titre"`
	Date    string       `json:"date"` // printed on it, 2026-11-22
	Apres   int64        `json:"-"`    // the last change of the base that it knew, see DernierChangement
	Lieux   []LieuTirage `json:"lieux,omitempty"`
	Mots    string       `json:"-"`            // what it says, one block a line; empty when that is too long to keep
	Ou      string       `json:"ou,omitempty"` // where it hangs, as a person said it
}

// LieuTirage is a place that a paper shows, and its name there.
type LieuTirage struct {
	Id  string `json:"id"`
	Nom string `json:"nom"`
}

// Efface reports that something the paper says was forgotten since: a place, or a text.
func (t *Tirage) Efface() bool {
	return strings.Contains(t.Mots, retrait) ||
		slices.ContainsFunc(t.Lieux, func(l LieuTirage) bool { return strings.Contains(l.Id+l.Nom, retrait) })
}

// DernierChangement is the last of what happened to places, as a paper knows
// it; 0 when nothing did.
func (d *DB) DernierChangement(ctx context.Context) (n int64, err error) {
	if d.Etrangere() {
		return 0, nil
	}
	if err = d.sql.QueryRowContext(ctx, "SELECT coalesce(max(num), 0) FROM changements").Scan(&n); err != nil {
		err = d.faute("read the last change", err)
	}
	return n, err
}

// EtatTirages tells what is known of papers and of what happened to places: equal as
// long as neither changed.
func (d *DB) EtatTirages(ctx context.Context) (etat string, err error) {
	if d.lacks("table tirages") || d.Etrangere() {
		return "", nil
	}
	if err = d.sql.QueryRowContext(ctx, `SELECT count(*) || '/' || coalesce(max(num), 0) || '/' || coalesce(sum(apres), 0)
		|| '/' || coalesce(sum(octet_length(mots) + octet_length(ou)), 0) || '/' || (SELECT coalesce(max(num), 0) FROM changements)
		FROM tirages`).Scan(&etat); err != nil {
		err = d.faute("read the state of papers", err)
	}
	return etat, err
}

// ChangementsApres are what happened to places after a change, by id, in order.
func (d *DB) ChangementsApres(ctx context.Context, apres int64) (map[string][]Suite, error) {
	out := map[string][]Suite{}
	for s, err := range lister(ctx, d, "read changes", func(rows *sql.Rows, s *Suite) error {
		return rows.Scan(&s.Num, &s.id, &s.Colonne, &s.Avant, &s.Apres)
	}, `SELECT num, id, coalesce(colonne, ''), coalesce(avant, ''), coalesce(apres, '') FROM changements
		WHERE num > ? ORDER BY num`, apres) {
		if err != nil {
			return nil, err
		}
		out[s.id] = append(out[s.id], s)
	}
	return out, nil
}

// Suite is a change of a place since a paper was made.
type Suite struct {
	Num                   int64
	id                    string
	Colonne, Avant, Apres string // of one field; no column for a place that goes or comes back
}

// Tirages are the papers that were made for printing, the last one first.
func (d *DB) Tirages(ctx context.Context) (out []Tirage, err error) {
	if d.lacks("table tirages") {
		return nil, nil
	}
	for t, err := range lister(ctx, d, "read papers printed", lireTirage, `SELECT num, papier, requete, nom, titre, date,
		apres, lieux, mots, ou FROM tirages ORDER BY date DESC, num DESC`) {
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, nil
}

func lireTirage(rows *sql.Rows, t *Tirage) error {
	var lieux string
	err := rows.Scan(&t.Num, &t.Papier, &t.Requete, &t.Nom, &t.Titre, &t.Date, &t.Apres, &lieux, &t.Mots, &t.Ou)
	for ligne := range strings.Lines(lieux) {
		id, nom, _ := strings.Cut(strings.TrimSuffix(ligne, "\n"), "\t")
		t.Lieux = append(t.Lieux, LieuTirage{id, nom})
	}
	return err
}

// lignesDe are places as they are kept.
func lignesDe(lieux []LieuTirage) string {
	var b strings.Builder
	for _, l := range lieux {
		fmt.Fprintf(&b, "%s\t%s\n", l.Id, strings.Join(strings.Fields(l.Nom), " "))
	}
	return b.String()
}

// Retenus is what became of papers to keep.
type Retenus struct {
	Partis int    // older ones that went, beyond bornes.Tirages
	Copie  string // of the base, made before its form changed; empty when it did not
}

// RetenirTirages keeps papers that were made for printing, each in the place of
// its former printing, and lets the oldest go beyond bornes.Tirages. What was
// forgotten is not kept. A base opened for reading is written beside, for a moment.
func (d *DB) RetenirTirages(ctx context.Context, tirages ...Tirage) (r Retenus, err error) {
	r.Copie, err = d.aCote(ctx, func(w *DB) error {
		return w.transaction(ctx, func(tx *sql.Tx) (err error) {
			o, err := lireOublis(tx)
			if err != nil {
				return err
			}
			for _, t := range tirages {
				if err := retenir(tx, o, t); err != nil {
					return err
				}
			}
			r.Partis, err = abreger(tx)
			return err
		})
	})
	if err != nil {
		return Retenus{}, d.faute("keep papers printed", err)
	}
	return r, nil
}

// retenir keeps one paper without what was forgotten; one whose query says it is not kept.
func retenir(tx *sql.Tx, o *oublis, t Tirage) error {
	if o.retirer(t.Requete) != t.Requete || slices.ContainsFunc(lieuxDe(t.Requete), o.lieu) {
		return nil
	}
	if len(t.Mots) > bornes.MotsTirage.Max {
		t.Mots = ""
	}
	t.Lieux = slices.DeleteFunc(slices.Clone(t.Lieux), func(l LieuTirage) bool { return o.lieu(l.Id) })
	_, err := tx.Exec(`INSERT INTO tirages (papier, requete, nom, titre, date, apres, lieux, mots, ou)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (papier, requete, nom) DO UPDATE SET titre = excluded.titre,
		date = excluded.date, apres = excluded.apres, lieux = excluded.lieux, mots = excluded.mots,
		ou = iif(excluded.ou = '', ou, excluded.ou)`,
		t.Papier, t.Requete, o.retirer(t.Nom), o.retirer(t.Titre), t.Date, t.Apres, o.retirer(lignesDe(t.Lieux)),
		o.retirer(t.Mots), o.retirer(t.Ou))
	return err
}

// abreger lets the oldest papers go beyond what is kept.
func abreger(tx *sql.Tx) (int, error) {
	r, err := tx.Exec(`DELETE FROM tirages WHERE num IN (SELECT num FROM tirages ORDER BY date DESC, num DESC LIMIT -1
		OFFSET ?)`, bornes.Tirages.Max)
	if err != nil {
		return 0, err
	}
	n, err := r.RowsAffected()
	return int(n), err
}

// SituerTirage says where a paper hangs; not ok when there is none of this number.
func (d *DB) SituerTirage(ctx context.Context, num int64, ou string) (ok bool, err error) {
	return d.changerTirage(ctx, num, "UPDATE tirages SET ou = ?2 WHERE num = ?1", ou)
}

// OterTirage forgets a paper that is printed no more.
func (d *DB) OterTirage(ctx context.Context, num int64) (ok bool, err error) {
	return d.changerTirage(ctx, num, "DELETE FROM tirages WHERE num = ?1")
}

// LaisserTirage takes a paper as it is: what changed until apres is no more told of it.
func (d *DB) LaisserTirage(ctx context.Context, t Tirage) (ok bool, err error) {
	return d.changerTirage(ctx, t.Num, "UPDATE tirages SET apres = ?2, lieux = ?3, mots = ?4 WHERE num = ?1", t.Apres,
		lignesDe(t.Lieux), t.Mots)
}

// changerTirage changes one paper; its texts are not those that a person asked to forget.
func (d *DB) changerTirage(ctx context.Context, num int64, requete string, args ...any) (ok bool, err error) {
	err = d.transaction(ctx, func(tx *sql.Tx) error {
		for _, v := range args {
			if err := refuser(tx, nil, texteCellule(v)); err != nil {
				return err
			}
		}
		r, err := tx.ExecContext(ctx, requete, append([]any{num}, args...)...)
		if err != nil {
			return err
		}
		n, err := r.RowsAffected()
		ok = n > 0
		return err
	})
	if err != nil {
		return false, d.faute("change a paper printed", err)
	}
	return ok, nil
}

// OublierTirages forgets the whole history of papers; the campaigns stay.
func (d *DB) OublierTirages(ctx context.Context) error {
	if _, err := d.executer(ctx, "DELETE FROM tirages"); err != nil {
		return d.faute("forget papers printed", err)
	}
	return nil
}

// PapierCampagne is a paper that is made again with others.
type PapierCampagne struct {
	Campagne string `json:"campagne"`
	Papier   string `json:"papier"`
	Requete  string `json:"requete"`
}

// Campagnes are the papers of all campaigns, by name.
func (d *DB) Campagnes(ctx context.Context) (out []PapierCampagne, err error) {
	if d.Etrangere() || d.lacks("table campagnes") {
		return nil, nil
	}
	err = lignes(ctx, d.sql, &out, "SELECT nom, papier, requete FROM campagnes ORDER BY nom, papier, requete",
		func(p *PapierCampagne) []any { return []any{&p.Campagne, &p.Papier, &p.Requete} })
	if err != nil {
		return nil, d.faute("read campaigns", err)
	}
	return out, nil
}

// GarderCampagne keeps the papers of a campaign, in the place of those of before;
// without any, the campaign is no more.
func (d *DB) GarderCampagne(ctx context.Context, nom string, papiers ...PapierCampagne) error {
	err := d.transaction(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM campagnes WHERE nom = ?", nom); err != nil {
			return err
		}
		for _, p := range papiers {
			if err := refuser(tx, lieuxDe(p.Requete), nom, p.Requete); err != nil {
				return err
			}
			_, err := tx.ExecContext(ctx, "INSERT OR IGNORE INTO campagnes VALUES (?, ?, ?)", nom, p.Papier, p.Requete)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return d.faute("keep campaign "+nom, err)
	}
	return nil
}

// attenteACote is how long a base that is read waits to be written beside, in
// milliseconds: what is kept there is not worth more.
const attenteACote = 1000

// aCote runs f on a base that may be written: d itself, or, when it was opened
// for reading, the same file opened once more. Its copy is given when that
// changed its form.
func (d *DB) aCote(ctx context.Context, f func(*DB) error) (copie string, err error) {
	if !d.lecture {
		return "", f(d)
	}
	w, err := connecter(d.chemin, "rw", Ecriture, maxValeurNotre)
	if err != nil {
		return "", err
	}
	defer w.sql.Close()
	w.fichier = d.fichier
	w.sql.SetMaxOpenConns(1) // for what follows is set on one connection
	if _, err := w.sql.ExecContext(ctx, fmt.Sprint("PRAGMA busy_timeout = ", attenteACote)); err != nil {
		return "", err
	}
	if err := w.migrer(ctx, Ecriture); err != nil {
		return "", err
	}
	if err := w.verifierForme(ctx, Ecriture, true); err != nil {
		return w.copie, err
	}
	return w.copie, f(w)
}
