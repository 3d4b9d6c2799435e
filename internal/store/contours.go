package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"maps"
	"strconv"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/contour"
	"feuillet/lieu/territoire"
)

// BilanContours says what an import of outlines did.
type BilanContours struct {
	Communes        int
	Arrondissements int
	Parties         int // communes déléguées and associées, drawn with their commune
	Redites         int // the same code again
	Inconnus        int // figures that are no commune
}

// cleOrigine is the setting that holds an origin: rows name it by its number,
// for the text would take as much room as the outlines.
const cleOrigine = "contours_"

// ImporterContours puts outlines of communes and arrondissements in the base,
// in the place of those of the same codes; origine is what papers print of
// them. Outlines of communes merged since become one. All or nothing; files
// that draw no commune, départements alone for one, are refused.
func (d *DB) ImporterContours(ctx context.Context, t *territoire.Territoires, origine string,
	figures iter.Seq2[contour.Figure, error]) (BilanContours, error) {
	var b BilanContours
	err := d.transaction(ctx, func(tx *sql.Tx) error {
		num, err := numeroter(ctx, tx, origine)
		if err != nil {
			return err
		}
		p := poseur{tx: tx, t: t, origine: num, vus: map[string]bool{}, b: &b}
		for f, err := range figures {
			if err == nil {
				err = p.poser(ctx, f)
			}
			if err != nil {
				return err
			}
		}
		if b.Communes+b.Arrondissements == 0 {
			return fauteContours("aucune commune n'y est dessinée",
				"Prenez le fichier des communes, avec leur code INSEE : celui d'Etalab (contours-administratifs) ou de l'IGN "+
					"(Admin Express).")
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM parametres WHERE cle LIKE 'contours\_%' ESCAPE '\' AND substr(cle, 10) NOT IN (SELECT origine FROM contours)`)
		return err
	})
	if err != nil {
		return BilanContours{}, d.faute("import outlines", err)
	}
	return b, nil
}

// numeroter is the number of an origin, a new one for a new text.
func numeroter(ctx context.Context, tx *sql.Tx, origine string) (string, error) {
	var num string
	err := tx.QueryRowContext(ctx, `SELECT substr(cle, 10) FROM parametres WHERE cle LIKE 'contours\_%' ESCAPE '\' AND valeur = ?`, origine).Scan(&num)
	if !errors.Is(err, sql.ErrNoRows) {
		return num, err
	}
	var last int
	if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(CAST(substr(cle, 10) AS INTEGER)), 0) FROM parametres WHERE cle LIKE 'contours\_%' ESCAPE '\'`).Scan(&last); err != nil {
		return "", err
	}
	num = strconv.Itoa(last + 1)
	_, err = tx.ExecContext(ctx, "INSERT INTO parametres VALUES (?, ?)", cleOrigine+num, origine)
	return num, err
}

// poseur writes the outlines of one import.
type poseur struct {
	tx      *sql.Tx
	t       *territoire.Territoires
	origine string
	vus     map[string]bool // niveau and code, as written and as kept
	b       *BilanContours
}

func (p *poseur) poser(ctx context.Context, f contour.Figure) error {
	code := strings.ToUpper(f.Code)
	niveau, actuel := p.situer(code)
	switch {
	case f.Partie && niveau != string(territoire.EchelleArrondissement):
		p.b.Parties++
		return nil
	case niveau == "":
		p.b.Inconnus++
		return nil
	case p.vus["="+code]:
		p.b.Redites++
		return nil
	}
	p.vus["="+code] = true
	c := f.Contour
	if p.vus[niveau+actuel] { // a commune merged since
		autre, err := lireContour(ctx, p.tx, niveau, actuel)
		if err != nil {
			return err
		}
		c = contour.Union(autre, c)
	} else if niveau == string(territoire.EchelleCommune) {
		p.b.Communes++
	} else {
		p.b.Arrondissements++
	}
	p.vus[niveau+actuel] = true
	centre, ok := c.Centre()
	if !ok {
		return fmt.Errorf("outline of %s: empty once joined", code)
	}
	lat, lon := centre.Degres()
	if err := enFrance(actuel, lat, lon); err != nil {
		return err
	}
	_, err := p.tx.ExecContext(ctx, "INSERT OR REPLACE INTO contours VALUES (?, ?, ?, ?, ?, ?)", niveau, actuel, lat, lon,
		c.Octets(), p.origine)
	return err
}

// situer is the scale of a code and what it is today, empty for what is no
// commune.
func (p *poseur) situer(code string) (niveau, actuel string) {
	if z, ok := p.t.Zone(territoire.EchelleArrondissement, code); ok {
		return string(z.Echelle), z.Code
	}
	if c, ok := p.t.Commune(code); ok && len(code) == 5 {
		return string(territoire.EchelleCommune), c.Code
	}
	return "", ""
}

// enFrance refuses a commune of the mainland or Corsica drawn elsewhere:
// longitude and latitude swapped, or another projection whose numbers look
// like degrees.
func enFrance(code string, lat, lon float64) error {
	if d := territoire.DepartementDe(code); len(d) == 2 && d < "96" && !(lat > 41 && lat < 52 && lon > -6 && lon < 10) {
		return fauteContours(fmt.Sprintf("la commune %s est dessinée hors de France", code),
			"Prenez un fichier en degrés (WGS84), longitude avant latitude, comme le veut le GeoJSON.")
	}
	return nil
}

func lireContour(ctx context.Context, base requeteur, niveau, code string) (contour.Contour, error) {
	var b []byte
	if err := base.QueryRowContext(ctx, "SELECT geometrie FROM contours WHERE niveau = ? AND code = ?", niveau,
		code).Scan(&b); err != nil {
		return nil, err
	}
	return contour.DeOctets(b)
}

// requeteur is a base or a transaction.
type requeteur interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// Contour is the outline of a commune or arrondissement, empty when the base
// has none.
func (d *DB) Contour(ctx context.Context, e territoire.Echelle, code string) (contour.Contour, error) {
	if d.Etrangere() {
		return nil, nil
	}
	c, err := lireContour(ctx, d.sql, string(e), code)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, d.faute("read outline of "+code, err)
	}
	return c, nil
}

// OrigineContours is where the outlines of the base come from, with their
// licence, to print where they are used; empty when it has none.
func (d *DB) OrigineContours(ctx context.Context) (string, error) {
	var origines []string
	if d.Etrangere() {
		return "", nil
	}
	err := lignes(ctx, d.sql, &origines, `SELECT valeur FROM parametres WHERE cle LIKE 'contours\_%' ESCAPE '\' ORDER BY cle`, func(s *string) []any { return []any{s} })
	if err != nil {
		return "", d.faute("read origin of outlines", err)
	}
	return strings.Join(origines, " ; "), nil
}

// Centres are what the base knows of where communes and arrondissements lie, by
// INSEE code: a point inside their outline when it has it, else the median of
// their places. Which of these is trusted is said by Territoires.Centre.
func (d *DB) Centres(ctx context.Context, t *territoire.Territoires) (map[string]territoire.Centre, error) {
	centres, err := d.centresLieux(ctx, t)
	if err != nil || d.Etrangere() {
		return centres, err
	}
	officiels, err := d.CentresOfficiels(ctx)
	maps.Copy(centres, officiels)
	return centres, err
}

// CentresOfficiels are those of Centres that come from outlines: they do not
// change when places do.
func (d *DB) CentresOfficiels(ctx context.Context) (map[string]territoire.Centre, error) {
	if d.Etrangere() {
		return nil, nil
	}
	type centre struct {
		code string
		territoire.Centre
	}
	var list []centre
	err := lignes(ctx, d.sql, &list, "SELECT code, latitude, longitude FROM contours WHERE niveau IN ('commune', "+
		"'arrondissement')",
		func(c *centre) []any { return []any{&c.code, &c.Latitude, &c.Longitude} })
	if err != nil {
		return nil, d.faute("read centres", err)
	}
	out := make(map[string]territoire.Centre, len(list))
	for _, c := range list {
		out[c.code] = c.Centre
	}
	return out, nil
}

// centresLieux are the medians of the positions of places, by current commune.
func (d *DB) centresLieux(ctx context.Context, t *territoire.Territoires) (map[string]territoire.Centre, error) {
	if d.Etrangere() && !(d.a("code_insee") && d.a("latitude") && d.a("longitude")) {
		return map[string]territoire.Centre{}, nil
	}
	releve := territoire.Releve{}
	err := d.positions(ctx, func(code string, p lieu.Point) {
		if c, ok := t.Commune(code); ok {
			releve.Ajouter(c.Code, p)
		}
	})
	if err != nil {
		return nil, d.faute("read positions of places", err)
	}
	return releve.Centres(), nil
}

// positions gives the positions of all places, with their codes of communes.
func (d *DB) positions(ctx context.Context, recevoir func(code string, p lieu.Point)) error {
	rows, fin, err := d.interroger(ctx, `SELECT code_insee, CAST(latitude AS REAL), CAST(longitude AS REAL) FROM `+
		d.lieux()+` WHERE code_insee IS NOT NULL AND latitude IS NOT NULL AND longitude IS NOT NULL
		AND (latitude <> 0 OR longitude <> 0) ORDER BY 1`)
	defer fin()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var code string
		var p lieu.Point
		if err := rows.Scan(&code, &p.Latitude, &p.Longitude); err != nil {
			return err
		}
		recevoir(code, p)
	}
	return rows.Err()
}

// Centre is where one commune or arrondissement lies, as Territoires.Centre says
// with what Centres gives: an outline, else the point of the program, else the
// middle of its places. t must not have centres.
func (d *DB) Centre(ctx context.Context, t *territoire.Territoires, code string) (c territoire.Centre, ok bool,
	err error) {
	if !d.Etrangere() {
		err = d.sql.QueryRowContext(ctx, "SELECT latitude, longitude FROM contours WHERE niveau IN ('commune', "+
			"'arrondissement') AND code = ? AND latitude IS NOT NULL", code).
			Scan(&c.Latitude, &c.Longitude)
		if err == nil || !errors.Is(err, sql.ErrNoRows) {
			return c, err == nil, err
		}
	}
	if _, _, livre := t.Point(code); livre {
		c, ok = t.Centre(code)
		return c, ok, nil
	}
	releve := territoire.Releve{}
	for l, err := range d.Lieux(ctx, lieu.Filter{Communes: t.Codes(territoire.EchelleCommune, code)}) {
		if err != nil {
			return c, false, err
		}
		if lat, lon, ok := l.Position(); ok {
			releve.Ajouter(code, lieu.Point{Latitude: lat, Longitude: lon})
		}
	}
	c, ok = releve.Centres()[code]
	return c, ok, nil
}
