package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"feuillet/internal/ensemble"
	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// recherche reads the index in one transaction, so that what it finds stands
// until it ends.
type recherche struct {
	ctx      context.Context
	conn     *sql.Conn
	segments []segment
	attente  *ensemble.Ensemble // versions that the index does not tell
	pages    map[int64]page     // last one read, by segment
}

// page is a piece of a segment in memory.
type page struct {
	premiere string
	octets   []byte
}

// maxAttente versions are read one by one; with more, reading all is as fast.
const maxAttente = 3000

// chercher begins a search; nil when the base has no index that helps.
func (d *DB) chercher(ctx context.Context) (*recherche, error) {
	if d.Etrangere() {
		return nil, nil
	}
	conn, err := d.sql.Conn(ctx)
	if err != nil {
		return nil, err
	}
	r := &recherche{ctx: ctx, conn: conn, pages: map[int64]page{}}
	if _, err = conn.ExecContext(ctx, "BEGIN DEFERRED"); err != nil {
		conn.Close()
		return nil, err
	}
	if r.segments, err = lireSegments(r); err == nil {
		r.attente, err = r.nombres(`SELECT fiche FROM a_indexer UNION ALL SELECT num FROM fiches
			WHERE num > (SELECT coalesce(max(haut), -1) FROM index_segments WHERE forme = ?) LIMIT ?`, formeIndex, maxAttente+1)
	}
	if err != nil || r.attente.Nombre() > maxAttente {
		r.fermer()
		return nil, err
	}
	return r, nil
}

// Query makes a recherche a reader of the index.
func (r *recherche) Query(requete string, args ...any) (*sql.Rows, error) {
	return r.conn.QueryContext(r.ctx, requete, args...)
}

func (r *recherche) fermer() {
	r.conn.ExecContext(context.WithoutCancel(r.ctx), "ROLLBACK") // nothing was written
	r.conn.Close()
}

// nombres are the numbers that a query selects.
func (r *recherche) nombres(requete string, args ...any) (*ensemble.Ensemble, error) {
	rows, err := r.Query(requete, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var e ensemble.Ensemble
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		if n >= 0 && n <= math.MaxInt32 {
			e.Mettre(uint32(n))
		}
	}
	return &e, rows.Err()
}

// plage is the keys from debut to fin, the last one left out.
type plage struct{ debut, fin string }

// seule is the one key.
func seule(cle string) plage { return plage{cle, cle + "\x00"} }

// debutant are the keys that begin so; no UTF-8 text has the byte 0xFF.
func debutant(debut string) plage { return plage{debut, debut + "\xff"} }

func seules(debut string, valeurs []string) []plage {
	var out []plage
	for _, v := range valeurs {
		out = append(out, seule(debut+v))
	}
	slices.SortFunc(out, func(a, b plage) int { return strings.Compare(a.debut, b.debut) })
	return out
}

// union are the versions that have one of the keys.
func (r *recherche) union(plages ...plage) (*ensemble.Ensemble, error) {
	var out ensemble.Ensemble
	for _, s := range r.segments {
		var du ensemble.Ensemble
		for _, p := range plages {
			if err := r.lire(&du, s.num, p); err != nil {
				return nil, fmt.Errorf("read index: %w", err)
			}
		}
		du.Oter(s.effaces)
		out.Unir(&du)
	}
	return &out, nil
}

// lire adds to e what a segment has in a range of keys.
func (r *recherche) lire(e *ensemble.Ensemble, segment int64, p plage) error {
	return r.parcourir(segment, p, func(entree ensemble.Entree) error { return e.Lire(entree.Ensemble) })
}

// cles are the keys of a range that some version has.
func (r *recherche) cles(p plage) (map[string]bool, error) {
	out := map[string]bool{}
	for _, s := range r.segments {
		err := r.parcourir(s.num, p, func(entree ensemble.Entree) error {
			var e ensemble.Ensemble
			err := e.Lire(entree.Ensemble)
			e.Oter(s.effaces)
			if e.Nombre() > 0 {
				out[entree.Cle] = true
			}
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("read index: %w", err)
		}
	}
	return out, nil
}

// parcourir gives the entries of a segment in a range of keys.
func (r *recherche) parcourir(segment int64, p plage, recevoir func(ensemble.Entree) error) error {
	connue := r.pages[segment]
	if connue.octets == nil || p.debut < connue.premiere {
		var err error
		if connue, err = r.page(segment, "premiere <= ? ORDER BY premiere DESC", p.debut); err == nil && connue.octets == nil {
			connue, err = r.page(segment, "premiere >= ? ORDER BY premiere", p.debut)
		}
		if err != nil {
			return err
		}
	}
	for saut := true; connue.octets != nil; saut = false {
		derniere := ""
		for entree, err := range ensemble.LirePage(connue.octets) {
			if err != nil {
				return err
			}
			if derniere = entree.Cle; entree.Cle >= p.fin {
				r.pages[segment] = connue
				return nil
			}
			if entree.Cle >= p.debut {
				if err := recevoir(entree); err != nil {
					return err
				}
			}
		}
		r.pages[segment] = connue
		var err error
		if saut && derniere < p.debut { // far on, as codes of communes may be
			suivante, err2 := r.page(segment, "premiere <= ? ORDER BY premiere DESC", p.debut)
			if err2 != nil {
				return err2
			}
			if suivante.premiere > connue.premiere {
				connue = suivante
				continue
			}
		}
		if connue, err = r.page(segment, "premiere > ? ORDER BY premiere", connue.premiere); err != nil {
			return err
		}
		if connue.octets == nil || connue.premiere >= p.fin {
			return nil
		}
	}
	return nil
}

// page reads one page of a segment; none has no octets.
func (r *recherche) page(segment int64, condition, cle string) (page, error) {
	var p page
	err := r.conn.QueryRowContext(r.ctx, "SELECT premiere, octets FROM index_pages WHERE segment = ? AND "+condition+" LIMIT 1", segment, cle).
		Scan(&p.premiere, &p.octets)
	if err == sql.ErrNoRows {
		return page{}, nil
	}
	return p, err
}

// trouves are the versions that a filter selects for sure, and those that must
// be read to know.
type trouves struct{ surs, douteux *ensemble.Ensemble }

// croiser keeps what a criterion selects too.
func (t *trouves) croiser(surs, douteux *ensemble.Ensemble) {
	avant := t.surs.Copie()
	avant.Unir(t.douteux)
	peut := surs.Copie()
	if douteux != nil {
		peut.Unir(douteux)
	}
	avant.Croiser(peut)
	t.surs.Croiser(surs)
	avant.Oter(t.surs)
	t.douteux = avant
}

// oter leaves out what a criterion refuses.
func (t *trouves) oter(refuses *ensemble.Ensemble) {
	t.surs.Oter(refuses)
	t.douteux.Oter(refuses)
}

// douter says that some must be read.
func (t *trouves) douter(e *ensemble.Ensemble) {
	communs := t.surs.Copie()
	communs.Croiser(e)
	t.surs.Oter(communs)
	t.douteux.Unir(communs)
}

// trouver selects versions by the index.
func (r *recherche) trouver(f *lieu.Filter) (*trouves, error) {
	tous, err := r.union(seule(cleTous))
	if err != nil {
		return nil, err
	}
	t := &trouves{tous, &ensemble.Ensemble{}}
	for _, critere := range []func(*trouves, *lieu.Filter) error{r.territoire, r.identites, r.listes, r.temps, r.autour, r.textes} {
		if err := critere(t, f); err != nil {
			return nil, err
		}
	}
	t.surs.Oter(r.attente)
	t.douteux.Unir(r.attente)
	return t, nil
}

// un keeps the versions that have one of the keys; no key asks for nothing.
func (r *recherche) un(t *trouves, plages []plage) error {
	if len(plages) == 0 {
		return nil
	}
	e, err := r.union(plages...)
	if err == nil {
		t.croiser(e, nil)
	}
	return err
}

func (r *recherche) territoire(t *trouves, f *lieu.Filter) error {
	voulus := slices.Concat(seules(cleCommune, f.Communes), seules(cleDepartement, f.Departements))
	refuses := slices.Concat(seules(cleCommune, f.SaufCommunes), seules(cleDepartement, f.SaufDepartements))
	vagues := &ensemble.Ensemble{}
	var err error
	if f.Situer != nil && len(f.Communes)+len(f.SaufCommunes) > 0 { // those whose commune must be found
		if vagues, err = r.union(seules(cleCommune, append(slices.Clone(f.Incertaines), ""))...); err != nil {
			return err
		}
	}
	if len(voulus) > 0 {
		e, err := r.union(voulus...)
		if err != nil {
			return err
		}
		if len(f.Communes) == 0 {
			t.croiser(e, nil)
		} else {
			t.croiser(e, vagues)
		}
	}
	if len(refuses) > 0 {
		e, err := r.union(refuses...)
		if err != nil {
			return err
		}
		t.oter(e)
		if len(f.SaufCommunes) > 0 {
			t.douter(vagues)
		}
	}
	return nil
}

func (r *recherche) identites(t *trouves, f *lieu.Filter) error {
	if len(f.Ids) > 0 {
		e, err := r.parIds(f.Ids)
		if err != nil {
			return err
		}
		t.croiser(e, nil)
	}
	if len(f.SaufIds) > 0 {
		e, err := r.parIds(f.SaufIds)
		if err != nil {
			return err
		}
		t.oter(e)
	}
	return nil
}

func (r *recherche) parIds(ids []string) (*ensemble.Ensemble, error) {
	texte, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	return r.nombres("SELECT num FROM fiches WHERE retenue = 1 AND id IN (SELECT value FROM json_each(?))", string(texte))
}

func (r *recherche) listes(t *trouves, f *lieu.Filter) error {
	for colonne, voulues := range map[string][]string{
		"source": f.Sources, "typologie": f.Typologies, "services": f.Services, "publics_specifiquement_adresses": f.Publics,
		"prise_en_charge_specifique": f.PrisesEnCharge, "frais_a_charge": f.Frais, "dispositif_programmes_nationaux": f.Dispositifs,
		"modalites_acces": f.ModalitesAcces, "modalites_accompagnement": f.ModalitesAccompagnement, "itinerance": f.Itinerance,
	} {
		if err := r.un(t, seules(colonne+"=", voulues)); err != nil {
			return err
		}
	}
	labels := slices.Concat(seules("autres_formations_labels=", f.Labels), seules("formations_labels=", f.Labels))
	if err := r.un(t, labels); err != nil {
		return err
	}
	for _, colonne := range f.Complets {
		if err := r.un(t, []plage{seule(cleDit + colonne)}); err != nil {
			return err
		}
	}
	if f.Accueil {
		return r.un(t, []plage{seule(cleAccueil)})
	}
	return nil
}

// temps are the days of update and the opening hours.
func (r *recherche) temps(t *trouves, f *lieu.Filter) error {
	if !f.MajDepuis.IsZero() {
		if err := r.un(t, []plage{{cleMaj + f.MajDepuis.Format(time.DateOnly), debutant(cleMaj).fin}}); err != nil {
			return err
		}
	}
	if len(f.Ouvert) == 0 {
		return nil
	}
	var surs, larges []plage
	for _, m := range f.Ouvert {
		cles, exact := clesMoment(m)
		larges = append(larges, cles...)
		if exact {
			surs = append(surs, cles...)
		}
	}
	peut, err := r.union(larges...)
	if err != nil {
		return err
	}
	e, err := r.union(surs...)
	if err == nil {
		t.croiser(e, peut)
	}
	return err
}

// clesMoment are the keys of the places open at some time of a moment, or of a
// little more than it.
func clesMoment(m horaires.Moment) (out []plage, exact bool) {
	if m.Fin == m.Debut+1 && m.Debut%pasIndex == 0 {
		return []plage{seule(cleHeure(cleOuvertA, m.Jour, m.Debut))}, true
	}
	for t := m.Debut - m.Debut%pasIndex; t < m.Fin; t += pasIndex {
		out = append(out, seule(cleHeure(cleOuvert, m.Jour, t)))
	}
	return out, m.Debut%pasIndex == 0 && m.Fin%pasIndex == 0
}

func (r *recherche) textes(t *trouves, f *lieu.Filter) error {
	if len(f.Textes) == 0 {
		return nil
	}
	var un ensemble.Ensemble
	for _, mots := range f.Textes {
		tous := t.surs.Copie()
		tous.Unir(t.douteux)
		for _, m := range mots {
			e, err := r.union(debutant(cleMot + m))
			if err != nil {
				return err
			}
			tous.Croiser(e)
		}
		un.Unir(tous)
	}
	t.croiser(&un, nil)
	return nil
}

func (r *recherche) autour(t *trouves, f *lieu.Filter) error {
	if len(f.Autour) == 0 {
		return nil
	}
	var dedans ensemble.Ensemble
	for _, s := range r.segments {
		var b []byte
		if err := r.conn.QueryRowContext(r.ctx, "SELECT positions FROM index_segments WHERE num = ?", s.num).Scan(&b); err != nil {
			return fmt.Errorf("read positions: %w", err)
		}
		var l lieu.Lieu
		for p := range slices.Chunk(b, taillePosition) {
			if len(p) < taillePosition {
				break
			}
			n := binary.LittleEndian.Uint32(p)
			l.Latitude, l.Longitude = math.Float64frombits(binary.LittleEndian.Uint64(p[4:])), math.Float64frombits(binary.LittleEndian.Uint64(p[12:]))
			if f.EstAutour(&l) && !s.effaces.A(n) {
				dedans.Mettre(n)
			}
		}
	}
	t.croiser(&dedans, nil)
	return nil
}
