package store

import (
	"cmp"
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"feuillet/internal/store/index"
)

// Oubli is what a person asked not to be kept (RGPD, art. 17 and 21): a place
// by its id, or a text: a name, a phone number, a mail.
type Oubli struct {
	Lieu  string // id of the place; "" for a text
	Texte string
	Date  string // 2026-11-22
}

// BilanOubli is what forgetting takes out of the base.
type BilanOubli struct {
	Fiches  int      `json:"fiches"`  // versions of places that go, or lose a text
	Valeurs int      `json:"valeurs"` // values out of which a text is taken, in the whole base
	Restent []string `json:"restent"` // names that hold the text and are left: ids, files
	Proches []Proche `json:"proches"` // what may name her still, and is left
}

// Oublier takes places and texts out of the whole base, all of them or none,
// and keeps keyed hashes so that no import brings them back; what was erased
// cannot be read in the file any more. With essai, nothing is written: the
// result, one a demand, says what would be.
func (d *DB) Oublier(ctx context.Context, essai bool, oublis ...Oubli) ([]BilanOubli, error) {
	demandes, err := lireDemandes(oublis)
	if err != nil {
		return nil, err
	}
	conn, err := d.sql.Conn(ctx)
	if err != nil {
		return nil, d.faute("open", err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "PRAGMA secure_delete = ON"); err != nil {
		return nil, d.faute("erase for good", err)
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return nil, d.faute("begin", err)
	}
	defer tx.Rollback() // a no-op once committed
	if !d.enPlace() {
		return nil, d.disparue()
	}
	bilans, err := d.effacerTout(ctx, tx, demandes)
	if err != nil {
		return nil, d.faute("forget", err)
	}
	if essai {
		return bilans, nil
	}
	if err := tx.Commit(); err != nil {
		return nil, d.faute("commit", err)
	}
	return bilans, d.reecrire(ctx, conn, demandes)
}

// lireDemandes reads all that is asked, so that nothing is erased when one cannot be.
func lireDemandes(oublis []Oubli) ([]*demande, error) {
	var out []*demande
	for i, o := range oublis {
		d, err := lireDemande(o, i)
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, nil
}

// effacerTout looks for all demands at once, then takes them out one by one:
// mails before numbers and names, of which they are made.
func (d *DB) effacerTout(ctx context.Context, tx *sql.Tx, demandes []*demande) ([]BilanOubli, error) {
	sel, err := cleDesOublis(tx)
	if err != nil {
		return nil, err
	}
	trouvees, err := d.chercher(ctx, tx, filtreDe(demandes).approchant(demandes))
	if err != nil {
		return nil, err
	}
	bilans := make([]BilanOubli, len(demandes))
	e := effacementDe(tx)
	e.trouvees = trouvees
	ordonnees := slices.Clone(demandes)
	slices.SortStableFunc(ordonnees, func(a, b *demande) int { return a.ordre - b.ordre })
	for _, o := range ordonnees {
		e.bilan, e.fiches, e.oublis = &bilans[o.rang], map[int64]bool{}, oublisDe(sel)
		if err := e.oublier(o); err != nil {
			return nil, err
		}
		slices.Sort(e.bilan.Restent)
		e.bilan.Restent = slices.Compact(e.bilan.Restent)
	}
	for _, o := range demandes {
		e.bilan = &bilans[o.rang]
		if err := e.approcher(o); err != nil {
			return nil, err
		}
		slices.SortFunc(e.bilan.Proches, func(a, b Proche) int {
			return cmp.Or(cmp.Compare(a.Lieu, b.Lieu), cmp.Compare(a.Texte, b.Texte))
		})
	}
	if err := e.resommer(); err != nil {
		return nil, err
	}
	// words stay nowhere
	if err := indexWriter(tx).Purge(func(cle string) bool { return dans(demandes, cle) }); err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	return bilans, e.blanchir()
}

// dans reports that a key of the index may say what is demanded: a word of a
// text, or anything of a place. It is folded as values are, beyond what the
// index folds.
func dans(demandes []*demande, cle string) bool {
	if !ascii(cle) {
		cle = strings.Join(clesDe(cle), "")
	}
	return slices.ContainsFunc(demandes, func(d *demande) bool {
		return d.Lieu != "" || slices.ContainsFunc(d.exiges, func(m string) bool { return strings.Contains(cle, m) })
	})
}

// cleDesOublis reads the key of the hashes, and makes it the first time.
func cleDesOublis(tx *sql.Tx) ([]byte, error) {
	o, err := lireOublis(tx)
	if err != nil {
		return nil, err
	}
	if o != nil {
		return o.sel, nil
	}
	sel := make([]byte, 32)
	rand.Read(sel) // never fails
	texte := hex.EncodeToString(sel)
	_, err = tx.Exec("INSERT INTO parametres VALUES (?, ?)", cleSel, texte)
	return []byte(texte), err
}

// effacement is one forgetting under way.
type effacement struct {
	ecriture
	oublis   *oublis // the demand under way, alone
	bilan    *BilanOubli
	trouvees map[string][]rangee // rows that may hold what is demanded, by table
	fiches   map[int64]bool      // versions that this demand changed
	touchees map[int64]bool      // versions that changed and are left, to be summed again
	fichiers map[int64]bool      // files whose next import must not be taken as known
}

func effacementDe(tx *sql.Tx) *effacement {
	return &effacement{ecriture: ecriture{tx: tx}, bilan: &BilanOubli{},
		fiches: map[int64]bool{}, touchees: map[int64]bool{}, fichiers: map[int64]bool{}}
}

// ecrireOubli keeps one hash.
const ecrireOubli = "INSERT INTO oublis VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"

func (e *effacement) oublier(d *demande) error {
	for _, t := range d.traces {
		empreinte := e.oublis.empreinte(t.genre, t.texte)
		_, err := e.tx.Exec(ecrireOubli, empreinte[:], t.genre, t.mots, d.Date)
		if err != nil {
			return err
		}
		e.oublis.ajouter(empreinte, t.genre, t.mots)
	}
	if d.Lieu != "" {
		return e.oublierLieu(d.estLieu)
	}
	return e.oublierTexte()
}

// oublierLieu takes out the places of some ids, and all that speaks of them.
func (e *effacement) oublierLieu(est func(id string) bool) error {
	ids, err := e.lieuxConnus()
	if err != nil {
		return err
	}
	for _, id := range ids {
		if !est(id) {
			continue
		}
		if err := e.effacer(id); err != nil {
			return fmt.Errorf("forget a place: %w", err)
		}
	}
	if err := e.refuses(est); err != nil {
		return fmt.Errorf("forget a place that was refused: %w", err)
	}
	if err := e.tirages(est); err != nil {
		return fmt.Errorf("forget a place on papers: %w", err)
	}
	return e.questions(est)
}

// lieuxConnus are all the ids that the base says.
func (e *effacement) lieuxConnus() ([]string, error) {
	return index.Column[string](e.tx, `SELECT id FROM fiches UNION SELECT id FROM doutes UNION SELECT id FROM rejets
		UNION SELECT id FROM corrections UNION SELECT id FROM exclusions UNION SELECT au_profit FROM exclusions
		UNION SELECT a FROM distincts UNION SELECT b FROM distincts
		UNION SELECT id FROM changements UNION SELECT apres FROM changements WHERE genre = 'fusionne'
		UNION SELECT valeur FROM rejets WHERE colonne = 'id' EXCEPT SELECT NULL`)
}

// effacer deletes what the base says of a place.
func (e *effacement) effacer(id string) error {
	if err := e.versions(id, func(num int64) error {
		e.bilan.Fiches++
		delete(e.touchees, num)
		return nil
	}); err != nil {
		return err
	}
	fichiers, err := index.Column[int64](e.tx, `SELECT fichier FROM fiches WHERE id = ?1 UNION SELECT fichier FROM rejets WHERE id = ?1
		UNION SELECT fichier FROM doutes WHERE id = ?1`, id)
	if err != nil {
		return err
	}
	for _, f := range fichiers {
		e.fichiers[f] = true
	}
	const versions = " WHERE fiche IN (SELECT num FROM fiches WHERE id = ?1)"
	for _, q := range []string{
		"DELETE FROM extras" + versions, "DELETE FROM reparations" + versions,
		"DELETE FROM fiches WHERE id = ?1",
		"DELETE FROM doutes WHERE id = ?1", "DELETE FROM rejets WHERE id = ?1 OR colonne = 'id' AND valeur = ?1",
		"DELETE FROM corrections WHERE id = ?1", "DELETE FROM exclusions WHERE id = ?1",
		"DELETE FROM relances WHERE id = ?1",
		"UPDATE exclusions SET au_profit = NULL WHERE au_profit = ?1", "DELETE FROM distincts WHERE a = ?1 OR b = ?1",
		"DELETE FROM changements WHERE id = ?1", "UPDATE changements SET apres = NULL WHERE genre = 'fusionne' AND " +
			"apres = ?1",
	} {
		if _, err := e.tx.Exec(q, id); err != nil {
			return fmt.Errorf("%s: %w", q, err)
		}
	}
	return nil
}

// resommer gives the versions that changed the sum that their next import will find.
func (e *effacement) resommer() error {
	var c contenus
	if err := preparer(e.tx, c.requetes()); err != nil {
		return err
	}
	var tampon []byte
	for num := range e.touchees {
		v, err := c.lire(num)
		if err != nil {
			return err
		}
		var fichier int64
		err = e.tx.QueryRow("UPDATE fiches SET empreinte = ? WHERE num = ? RETURNING fichier", v.empreinte(&tampon),
			num).Scan(&fichier)
		if err != nil {
			return fmt.Errorf("sum version %d: %w", num, err)
		}
		e.fichiers[fichier] = true
	}
	return nil
}

// blanchir forgets the sums of whole files, which hold what was forgotten.
func (e *effacement) blanchir() error {
	for f := range e.fichiers {
		if _, err := e.tx.Exec("UPDATE imports SET empreinte = x'' WHERE fichier = ?", f); err != nil {
			return fmt.Errorf("sums of a file: %w", err)
		}
	}
	return nil
}
