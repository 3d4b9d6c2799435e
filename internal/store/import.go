package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"hash"
	"iter"
	"slices"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store/index"
	"feuillet/lieu"
)

// Bilan counts the rows of one import: Lus = Nouveaux + Modifies + Inchanges +
// Rejets. The others count values, or places that the file no longer has.
type Bilan struct {
	Fichier     string `json:"fichier"`
	Lus         int    `json:"lus"`
	Nouveaux    int    `json:"nouveaux"` // shown now, and not before
	Modifies    int    `json:"modifies"`
	Inchanges   int    `json:"inchanges"`
	Rejets      int    `json:"rejets"`
	Doutes      int    `json:"doutes"`
	Partis      int    `json:"partis"`      // places of this file that are no longer in it
	Reparations int    `json:"reparations"` // values that named rules mended
	Oublies     int    `json:"oublies"`     // rows, among Inchanges, that a person asked not to keep

	// of the base before, when more than a tenth of the places changed
	Copie          string `json:"copie,omitempty"`
	CopiesRetirees int    `json:"copies_retirees,omitempty"` // older ones that it took the place of
	SansCopie      bool   `json:"sans_copie,omitempty"`      // it should have been made, and could not
}

// Accord is what the person who imports agreed to beforehand.
type Accord int

// DepartEnMasse lets most places of a file disappear at once.
const DepartEnMasse Accord = 1

// Import keeps the rows of one file, in one transaction: after an error the
// base is as before. The file is known by nom, its name without folder; le is
// the day written in the history. A row counts by what it does to the place
// shown: a version older than the one kept leaves the place unchanged. The
// same rows again write nothing at all. The error is a *faute.Faute when the user
// can mend it: among others, when most places of the file are gone and
// DepartEnMasse is not among accords.
func (d *DB) Import(ctx context.Context, nom string, le time.Time, lignes iter.Seq2[lieu.Ligne, error],
	accords ...Accord) (Bilan, error) {
	return d.importer(ctx, edition{nom: nom}, le, lignes, accords...)
}

// importer keeps the rows of an edition.
func (d *DB) importer(ctx context.Context, e edition, le time.Time, lignes iter.Seq2[lieu.Ligne, error],
	accords ...Accord) (Bilan, error) {
	b := Bilan{Fichier: e.nom}
	tx, err := d.debuter(ctx)
	if err != nil {
		return b, d.faute("begin import", err)
	}
	defer tx.Rollback() // a no-op once committed
	i := &importation{tx: tx, bilan: &b, somme: sha256.New(), date: date(le), index: indexWriter(tx)}
	if err := i.prendreLaPlace(&e); err != nil {
		return b, d.faute("replace a file", err)
	}
	if err := i.preparer(e.nom); err != nil {
		return b, d.faute("prepare import", err)
	}
	i.neuf = i.neuf && e.avant == ""
	if err := i.tendre(d); err != nil {
		return b, d.faute("prepare import", err)
	}
	defer i.filet.retirer()
	for l, err := range enAvance(lignes) {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return b, err
		}
		if err := errors.Join(i.garder(l), i.surveiller(ctx)); err != nil {
			return b, d.faute("import", err)
		}
	}
	if slices.Equal(i.somme.Sum(nil), i.precedente) {
		return b, nil
	}
	if !slices.Contains(accords, Ajout) {
		if err := i.verifierEdition(); err != nil {
			return b, d.faute("compare", err)
		}
	}
	if err := i.conclure(ctx, slices.Contains(accords, DepartEnMasse)); err != nil {
		return b, d.faute("import", err)
	}
	if err := i.index.Finish(); err != nil {
		return b, d.faute("index", err)
	}
	if err := tx.Commit(); err != nil {
		return b, d.faute("commit import", err)
	}
	i.filet.garder(&b, texte(i.date))
	return b, nil
}

// importation is one import under way. Statements run without the caller's
// context, which would cost a goroutine each: Import looks at it between rows.
type importation struct {
	tx          *sql.Tx
	bilan       *Bilan
	date        any // of the history, nil when unknown
	fichier     int64
	num         int64     // of this import
	fiche       int64     // last number given to a version
	somme       hash.Hash // of all that is read
	precedente  []byte    // somme of the last import of this file
	neuf        bool      // no earlier import of this file
	distincts   int       // rows of a new file that are places
	parents     []parente // those whose ids other files have
	places      map[cle]place
	anciens     map[string]string // ids of this file in the base, by the part that a producer without a name gives
	octets      int               // of the texts read
	presents    int               // versions that the last import of this file found
	montres     int               // places shown before this import
	filet       filet
	complement  bool // rows mend those of another file: those absent are not gone
	corrections corrections
	oublis      *oublis
	args        []any // of the current row
	source      string
	deSource    uint32 // emetteur of source
	tampon      []byte
	index       *index.Writer
	contenus
	ecritures
}

// cle stands for the id of a place: 16 bytes of its SHA-256, so that memory
// does not grow with what a producer writes, and nobody can make two equal.
type cle [16]byte

func cleDe(id string) cle {
	somme := sha256.Sum256([]byte(id))
	return cle(somme[:16])
}

// place is what must be known of a place to compare a row with it; versions
// are named by their number, 0 when there is none.
type place struct {
	tete      int64  // the version kept: shown, unless the place is excluded
	notre     int64  // the version of this file
	empreinte int64  // of notre
	ligne     int32  // of notre
	emetteur  uint32 // of the version kept, or of notre: see nommer
	parti     bool   // notre was not in the file any more
	connu     bool   // another file had it once
	exclu     bool
	vu        bool // by this import
}

func (i *importation) preparer(nom string) error {
	err := i.tx.QueryRow(`SELECT num, coalesce((SELECT empreinte FROM imports WHERE fichier = f.num ORDER BY num DESC LIMIT 1), x'')
		FROM fichiers f WHERE nom = ?`, nom).Scan(&i.fichier, &i.precedente)
	i.neuf = len(i.precedente) == 0
	if err == sql.ErrNoRows {
		err = i.tx.QueryRow("INSERT INTO fichiers (nom) VALUES (?) RETURNING num", nom).Scan(&i.fichier)
	}
	if err != nil {
		return fmt.Errorf("name of the file: %w", err)
	}
	err = i.tx.QueryRow(`SELECT (SELECT coalesce(max(num), 0) + 1 FROM imports), (SELECT coalesce(max(num), 0) FROM fiches)`).
		Scan(&i.num, &i.fiche)
	if err != nil {
		return fmt.Errorf("number of the import: %w", err)
	}
	for _, q := range []string{"DELETE FROM doutes WHERE fichier = ?", "DELETE FROM rejets WHERE fichier = ?"} {
		if _, err := i.tx.Exec(q, i.fichier); err != nil {
			return fmt.Errorf("forget former doubts: %w", err)
		}
	}
	if i.corrections, err = lireCorrections(i.tx); err != nil {
		return err
	}
	if i.oublis, err = lireOublis(i.tx); err != nil {
		return err
	}
	if f := faute.De(i.oublis.refuserTextes(nom)); f != nil {
		return f.Permet(faute.AutreNom)
	}
	if err := i.charger(); err != nil {
		return fmt.Errorf("load versions: %w", err)
	}
	return preparer(i.tx, append(i.contenus.requetes(), i.ecritures.requetes()...))
}

// charger reads the versions to compare with, all at once: a query a row would
// cost more than the row.
func (i *importation) charger() error {
	i.places, i.anciens = map[cle]place{}, map[string]string{}
	exclus, err := index.Column[string](i.tx, "SELECT id FROM exclusions")
	if err != nil {
		return err
	}
	for _, id := range exclus {
		i.places[cleDe(id)] = place{exclu: true}
	}
	rows, err := i.tx.Query(`SELECT id, num, ligne, empreinte, retenue, fichier = ?1, parti IS NOT NULL, coalesce(source, '')
		FROM fiches WHERE retenue = 1 OR fichier = ?1 OR parti IS NOT NULL OR id IN (SELECT id FROM exclusions)`, i.fichier)
	if err != nil {
		return err
	}
	defer rows.Close()
	var id, source sql.RawBytes
	for rows.Next() {
		var num, empreinte int64
		var ligne int32
		var retenue, notre, parti bool
		if err := rows.Scan(&id, &num, &ligne, &empreinte, &retenue, &notre, &parti, &source); err != nil {
			return err
		}
		k := cleDe(string(id))
		p := i.places[k]
		p.connu = p.connu || parti
		if retenue {
			p.tete = num
			i.montres++
		}
		if notre {
			p.notre, p.empreinte, p.ligne, p.parti = num, empreinte, ligne, parti
		}
		emis := i.deSource
		if string(source) != i.source { // compared without a copy
			emis = i.emetteur(string(source))
		}
		if retenue || p.emetteur == 0 {
			p.emetteur = emis
		}
		if notre && emis == 0 {
			i.retenirAncien(string(id))
		}
		if notre && !parti {
			i.presents++
		}
		i.places[k] = p
	}
	return rows.Err()
}

// conclure marks what is gone and writes the import in the history.
func (i *importation) conclure(ctx context.Context, enMasse bool) error {
	var partants []cle
	for k, p := range i.places {
		if p.notre != 0 && !p.vu && !p.parti && !i.complement {
			partants = append(partants, k)
		}
	}
	n := len(partants)
	if n > maxDeparts && 2*n > i.presents && !enMasse {
		return fauteFichierLu(i.bilan.Fichier,
			fmt.Sprintf("%d des %d lieux de ce fichier n'y sont plus : rien n'a été changé", n, i.presents),
			"Vérifiez que le fichier est entier.").
			Avec(faute.Geste{Nom: faute.Confirmer, Valeur: "ces lieux ont vraiment disparu"})
	}
	i.bilan.Partis = n
	if err := i.surveiller(ctx); err != nil {
		return err
	}
	slices.SortFunc(partants, func(a, b cle) int { return cmp.Compare(i.places[a].notre, i.places[b].notre) })
	if err := i.congedier(partants); err != nil {
		return err
	}
	b := i.bilan
	_, err := i.tx.Exec(`INSERT INTO imports (num, fichier, date, lus, nouveaux, modifies, inchanges, rejets, doutes, partis, reparations, oublies, empreinte)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, i.num, i.fichier, i.date,
		b.Lus, b.Nouveaux, b.Modifies, b.Inchanges, b.Rejets, b.Doutes, b.Partis, b.Reparations, b.Oublies, i.somme.Sum(nil))
	if err != nil {
		return fmt.Errorf("history: %w", err)
	}
	return nil
}

// maxDeparts places may leave a file unsaid; more, when they are most of it,
// look like half a file.
const maxDeparts = 10
