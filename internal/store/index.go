package store

import (
	"bytes"
	"cmp"
	"database/sql"
	"encoding/binary"
	"fmt"
	"iter"
	"math"
	"slices"

	"feuillet/internal/ensemble"
	"feuillet/lieu"
)

// The index finds the places of a selection without reading them. It is made
// of segments, written once: each holds, by key, the versions shown that an
// import or a correction brought. What changes later is taken off them, and
// stands in a new segment; small ones are merged into larger ones, so that few
// remain. It is never trusted on what changed since: triggers note that, and
// it is read as it stands. (FTS5 was measured: the words of 20,000 places took
// longer than the whole import; this adds a fifth to it, all criteria included.)

// parSegment bounds what an import holds in memory, in places.
const parSegment = 1 << 15

// maxSegments are read together; more are merged.
const maxSegments = 8

// indexeur brings the index up to date in a transaction.
type indexeur struct {
	tx        *sql.Tx
	cles      *cles
	positions []byte
	haut      int64 // highest version told
}

// voir tells a new version that is shown; versions come in order of number.
func (x *indexeur) voir(num int64, l *lieu.Lieu) error {
	if num < 0 || num > math.MaxInt32 {
		return nil // read one by one for ever, which no base will see
	}
	if x.cles == nil {
		x.cles = newCles()
	}
	x.cles.lieu(uint32(num), l)
	x.positions = ajouterPosition(x.positions, uint32(num), l)
	x.haut = num
	if x.cles.rep.Lieux() >= parSegment {
		return x.ecrire()
	}
	return nil
}

// ecrire writes the places told as a segment.
func (x *indexeur) ecrire() error {
	if x.cles == nil {
		return nil
	}
	err := x.segment(x.haut, x.cles.rep.Lieux(), x.positions, x.cles.rep.Entrees())
	x.cles, x.positions = nil, nil
	return err
}

func (x *indexeur) segment(haut int64, lieux int, positions []byte, entrees iter.Seq[ensemble.Entree]) error {
	if positions == nil {
		positions = []byte{}
	}
	var num int64
	err := x.tx.QueryRow("INSERT INTO index_segments (forme, haut, lieux, effaces, positions) VALUES (?, ?, ?, x'', ?) RETURNING num",
		formeIndex, haut, lieux, positions).Scan(&num)
	if err != nil {
		return fmt.Errorf("write segment: %w", err)
	}
	stmt, err := x.tx.Prepare("INSERT INTO index_pages VALUES (?, ?, ?)")
	if err != nil {
		return fmt.Errorf("write pages: %w", err)
	}
	defer stmt.Close()
	for p := range ensemble.Pages(entrees) {
		if _, err := stmt.Exec(num, p.Premiere, p.Octets); err != nil {
			return fmt.Errorf("write page: %w", err)
		}
	}
	return nil
}

// taillePosition is a number and two floats, little end first.
const taillePosition = 4 + 8 + 8

func ajouterPosition(b []byte, num uint32, l *lieu.Lieu) []byte {
	lat, lon, ok := l.Position()
	if !ok {
		return b
	}
	b = binary.LittleEndian.AppendUint32(b, num)
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(lat))
	return binary.LittleEndian.AppendUint64(b, math.Float64bits(lon))
}

// conclure brings the index to what the base says: what changed since leaves
// its segments and is told anew.
func (x *indexeur) conclure() error {
	if err := x.ecrire(); err != nil {
		return err
	}
	if _, err := x.tx.Exec("DELETE FROM index_pages WHERE segment IN (SELECT num FROM index_segments WHERE forme <> ?1); DELETE FROM index_segments WHERE forme <> ?1", formeIndex); err != nil {
		return fmt.Errorf("forget the index of another program: %w", err)
	}
	changees, err := colonne[int64](x.tx, "SELECT fiche FROM a_indexer")
	if err != nil {
		return fmt.Errorf("read what changed: %w", err)
	}
	if err := x.effacer(changees); err != nil {
		return err
	}
	if err := x.relire(); err != nil {
		return err
	}
	if err := x.ecrire(); err != nil {
		return err
	}
	if len(changees) > 0 {
		if _, err := x.tx.Exec("DELETE FROM a_indexer"); err != nil {
			return fmt.Errorf("forget what changed: %w", err)
		}
	}
	return x.fusionner()
}

// effacer takes versions off all segments.
func (x *indexeur) effacer(nums []int64) error {
	if len(nums) == 0 {
		return nil
	}
	var changees ensemble.Ensemble
	for _, n := range nums {
		if n >= 0 && n <= math.MaxInt32 {
			changees.Mettre(uint32(n))
		}
	}
	segments, err := lireSegments(x.tx)
	if err != nil {
		return err
	}
	for _, s := range segments {
		s.effaces.Unir(&changees)
		texte := ensemble.Coder(nil, slices.Collect(s.effaces.Nombres()))
		if _, err := x.tx.Exec("UPDATE index_segments SET effaces = ? WHERE num = ?", texte, s.num); err != nil {
			return fmt.Errorf("take off a segment: %w", err)
		}
	}
	return nil
}

// relire tells the versions shown that no segment tells of.
func (x *indexeur) relire() error {
	g := (&DB{}).rangees()
	rows, err := x.tx.Query(`SELECT ` + g.colonnes() + `, num FROM fiches WHERE retenue = 1
		AND (num IN (SELECT fiche FROM a_indexer) OR num > (SELECT coalesce(max(haut), -1) FROM index_segments)) ORDER BY num`)
	if err != nil {
		return fmt.Errorf("read what changed: %w", err)
	}
	defer rows.Close()
	var num int64
	lire := g.lecteur(rows, &num)
	for rows.Next() {
		l, err := lire()
		if err == nil {
			err = x.voir(num, &l)
		}
		if err != nil {
			return fmt.Errorf("read what changed: %w", err)
		}
	}
	return rows.Err()
}

// refaire makes the index anew: nothing of what was told before stays.
func (x *indexeur) refaire() error {
	if _, err := x.tx.Exec("DELETE FROM index_pages; DELETE FROM index_segments; DELETE FROM a_indexer"); err != nil {
		return fmt.Errorf("forget the index: %w", err)
	}
	return x.conclure()
}

// segment is what is read of one at first.
type segment struct {
	num, haut, lieux int64
	effaces          *ensemble.Ensemble
}

// lecteurIndex is a transaction, or a connection in one.
type lecteurIndex interface {
	Query(requete string, args ...any) (*sql.Rows, error)
}

func lireSegments(tx lecteurIndex) ([]segment, error) {
	rows, err := tx.Query("SELECT num, haut, lieux, effaces FROM index_segments WHERE forme = ? ORDER BY num", formeIndex)
	if err != nil {
		return nil, fmt.Errorf("read segments: %w", err)
	}
	defer rows.Close()
	var out []segment
	for rows.Next() {
		s := segment{effaces: &ensemble.Ensemble{}}
		var effaces []byte
		if err := rows.Scan(&s.num, &s.haut, &s.lieux, &effaces); err != nil {
			return nil, fmt.Errorf("read segments: %w", err)
		}
		if len(effaces) > 0 {
			if err := s.effaces.Lire(effaces); err != nil {
				return nil, fmt.Errorf("read segments: %w", err)
			}
		}
		out = append(out, s)
	}
	return out, rows.Err()
}

// fusionner merges the last segments while one is not much smaller than the
// one before: each place is rewritten a few times only.
func (x *indexeur) fusionner() error {
	segments, err := lireSegments(x.tx)
	if err != nil {
		return err
	}
	debut := len(segments)
	lieux := int64(0)
	for i := len(segments) - 1; i >= 0; i-- {
		if i < len(segments)-1 && 2*lieux < segments[i].lieux && i+1 < maxSegments {
			break
		}
		lieux += segments[i].lieux
		debut = i
	}
	if debut >= len(segments)-1 {
		return nil
	}
	return x.reunir(segments[debut:], lieux)
}

func (x *indexeur) reunir(segments []segment, lieux int64) error {
	var sources []ensemble.Source
	var positions []byte
	haut := int64(0)
	for _, s := range segments {
		pages, err := colonne[[]byte](x.tx, "SELECT octets FROM index_pages WHERE segment = ? ORDER BY premiere", s.num)
		if err != nil {
			return fmt.Errorf("read pages: %w", err)
		}
		sources = append(sources, ensemble.Source{Pages: pages, Effaces: s.effaces})
		p, err := colonne[[]byte](x.tx, "SELECT positions FROM index_segments WHERE num = ?", s.num)
		if err != nil {
			return fmt.Errorf("read positions: %w", err)
		}
		positions = append(positions, restantes(p[0], s.effaces)...)
		haut = max(haut, s.haut)
	}
	for _, q := range []string{"DELETE FROM index_pages WHERE segment >= ?", "DELETE FROM index_segments WHERE num >= ?"} {
		if _, err := x.tx.Exec(q, segments[0].num); err != nil {
			return fmt.Errorf("merge segments: %w", err)
		}
	}
	var faute error
	if err := x.segment(haut, int(lieux), trierPositions(positions), ensemble.Fusionner(sources, &faute)); err != nil {
		return err
	}
	return faute
}

// restantes are the positions of versions that are not taken off.
func restantes(b []byte, effaces *ensemble.Ensemble) []byte {
	var out []byte
	for p := range slices.Chunk(b, taillePosition) {
		if !effaces.A(binary.LittleEndian.Uint32(p)) {
			out = append(out, p...)
		}
	}
	return out
}

func trierPositions(b []byte) []byte {
	par := slices.Collect(slices.Chunk(b, taillePosition))
	slices.SortFunc(par, func(x, y []byte) int {
		return cmp.Compare(binary.LittleEndian.Uint32(x), binary.LittleEndian.Uint32(y))
	})
	return bytes.Join(par, nil)
}
