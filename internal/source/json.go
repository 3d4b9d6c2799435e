package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/internal/bornes"
)

// enTete is how many records of JSON are read before the first is given: each
// names its own fields, and the dialect shows in all of them together.
const enTete = 100

// jsonReader reads records one by one: an array, an object that holds one,
// GeoJSON, or an object a line. No more than the first ones are in memory.
type jsonReader struct {
	*table
	garde   *gardeLignes
	dec     *json.Decoder
	fichier string
	geo     bool
	racine  byte // [ { or 0 when the records are at the root
	liste   bool // the records are in a list inside the root
	attente []objet
	fini    bool
	rang    int  // of the last record given
	serres  bool // several records on a line: their rank tells more than the line
}

// objet is a record with its place in the file.
type objet struct {
	champs map[string]any
	ligne  int
	brut   []byte
}

// listesJSON are the names under which files and APIs put their records.
var listesJSON = []string{"features", "data", "items", "results", "records", "lieux", "structures", "services"}

func ouvrirJSON(r texte, fichier string, o Options) (lecteur, error) {
	g := nouvelleGardeLignes(&sansNaN{r: r.Reader}, bornes.Fiche.Max)
	j := &jsonReader{table: nouvelleTable(), garde: g, dec: json.NewDecoder(g), fichier: fichier}
	j.dec.UseNumber()
	if err := j.entrer(r); err != nil {
		return nil, err
	}
	for octets := 0; len(j.attente) < enTete && octets < bornes.Fiche.Max && !j.fini; {
		o, err := j.lire()
		if err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		octets += len(o.brut)
		j.attente = append(j.attente, o)
		if _, err := j.decouper(o); err != nil {
			return nil, err
		}
	}
	j.serres = len(j.attente) > 1 && j.attente[0].ligne == j.attente[1].ligne
	if len(j.attente) == 0 {
		return nil, probleme(fichier, "ce fichier JSON ne contient aucun lieu", conseilJSON)
	}
	return j, exiger(j, fichier, 0, o.Colonnes)
}

const conseilJSON = "Il doit contenir une liste de lieux au standard national, un GeoJSON, ou une liste de " +
	"structures ou de services de data.inclusion."

func (j *jsonReader) titre() string {
	if j.geo {
		return "GeoJSON"
	}
	return "JSON"
}

// entrer goes to the first record.
func (j *jsonReader) entrer(r texte) error {
	tete, _ := r.Peek(tampon)
	tete = bytes.TrimLeft(tete, " \t\r\n")
	if len(tete) == 0 || tete[0] == '{' && !enveloppe(tete) {
		return nil
	}
	j.racine = tete[0] // reading moves what was peeked
	if _, err := j.dec.Token(); err != nil {
		return j.faute(err)
	}
	if j.racine == '[' {
		return nil
	}
	return j.chercherListe()
}

// enveloppe reports whether the object that b begins holds records, rather
// than being one.
func enveloppe(b []byte) bool {
	dec := json.NewDecoder(bytes.NewReader(b))
	profondeur, cle := 0, true
	for {
		t, err := dec.Token()
		if err != nil {
			return false
		}
		switch v := t.(type) {
		case json.Delim:
			if v == '{' || v == '[' {
				profondeur++
			} else {
				profondeur--
			}
			if profondeur == 0 {
				return false
			}
			cle = profondeur == 1
		case string:
			if profondeur != 1 {
				continue
			}
			if cle && v == "id" {
				return false
			}
			if cle && slices.Contains(listesJSON, v) && objets(b[dec.InputOffset():]) {
				return true
			}
			cle = !cle
		default:
			if profondeur == 1 {
				cle = true
			}
		}
	}
}

// objets reports whether b, after a key, begins an array of objects, or an empty one.
func objets(b []byte) bool {
	for _, c := range []string{":", "["} {
		b = bytes.TrimLeft(b, " \t\r\n")
		if !bytes.HasPrefix(b, []byte(c)) {
			return false
		}
		b = b[1:]
	}
	b = bytes.TrimLeft(b, " \t\r\n")
	return len(b) == 0 || b[0] == '{' || b[0] == ']'
}

// chercherListe passes the fields of the root up to its list of records.
func (j *jsonReader) chercherListe() error {
	for j.dec.More() {
		j.garde.avancer(j.dec.InputOffset())
		cle, err := j.dec.Token()
		if err != nil {
			return j.faute(err)
		}
		nom, _ := cle.(string)
		if !slices.Contains(listesJSON, nom) {
			var passe json.RawMessage
			if err := j.dec.Decode(&passe); err != nil {
				return j.faute(err)
			}
			continue
		}
		j.geo = nom == "features"
		if d, err := j.dec.Token(); err != nil || d != json.Delim('[') {
			return j.faute(err)
		}
		j.liste = true
		return nil
	}
	return nil
}

// lire gives the next record.
func (j *jsonReader) lire() (objet, error) {
	j.garde.avancer(j.dec.InputOffset())
	if j.fini {
		return objet{}, io.EOF
	}
	if j.racine != 0 && !j.dec.More() {
		return objet{}, j.finir()
	}
	var brut json.RawMessage
	if err := j.dec.Decode(&brut); err == io.EOF && j.racine == 0 {
		return objet{}, io.EOF
	} else if err != nil {
		return objet{}, j.faute(err)
	}
	o := objet{brut: brut}
	o.ligne, _ = j.garde.position(j.dec.InputOffset() - int64(len(brut)))
	if !utf8.Valid(brut) || bytes.IndexByte(brut, 0) >= 0 {
		return o, probleme(j.fichier, "les accents de ce fichier JSON ne sont pas en UTF-8",
			"Téléchargez-le de nouveau.").Ici(o.ligne, 0)
	}
	dec := json.NewDecoder(bytes.NewReader(brut))
	dec.UseNumber()
	if err := dec.Decode(&o.champs); err != nil || o.champs == nil {
		return o, probleme(j.fichier, "ce n'est pas un lieu : un objet { … } est attendu", conseilJSON).Ici(o.ligne, 0)
	}
	if j.geo || o.champs["type"] == "Feature" {
		j.geo = true
		o.champs = deFeature(o.champs)
	}
	adresseObjet(o.champs)
	return o, nil
}

// finir reads the end of the root: a file cut in the middle is no whole file.
func (j *jsonReader) finir() error {
	j.fini = true
	if j.racine == 0 {
		return io.EOF
	}
	ouverts := 1
	if j.liste {
		ouverts++
	}
	for ouverts > 0 {
		j.garde.avancer(j.dec.InputOffset())
		t, err := j.dec.Token()
		if err != nil {
			return j.faute(err)
		}
		switch t {
		case json.Delim('['), json.Delim('{'):
			ouverts++
		case json.Delim(']'), json.Delim('}'):
			ouverts--
		}
	}
	return io.EOF
}

// faute says where and how JSON is broken.
func (j *jsonReader) faute(err error) error {
	var s *json.SyntaxError
	switch {
	case errors.Is(err, errFicheTropLongue):
		ligne, _ := j.garde.position(j.dec.InputOffset())
		return horsBorne(bornes.Fiche, j.fichier).Ici(ligne, 0)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return probleme(j.fichier, "ce fichier JSON s'arrête au milieu : il a sans doute été coupé",
			"Téléchargez-le de nouveau.")
	case errors.As(err, &s):
		ligne, colonne := j.garde.position(j.endroit())
		return probleme(j.fichier, fmt.Sprintf("ce JSON est mal formé au caractère %d", colonne),
			"Téléchargez-le de nouveau, ou demandez à son producteur de le corriger.").Ici(ligne, 0)
	case err == nil:
		return probleme(j.fichier, "ce fichier JSON ne contient pas de liste de lieux", conseilJSON)
	}
	return fmt.Errorf("read %s: %w", j.fichier, err)
}

// endroit is the offset of what breaks the value begun. The decoder counts its
// errors from elsewhere: what it holds is scanned again.
func (j *jsonReader) endroit() int64 {
	var passe json.RawMessage
	var s *json.SyntaxError
	if err := json.NewDecoder(j.dec.Buffered()).Decode(&passe); errors.As(err, &s) {
		return j.dec.InputOffset() + s.Offset - 1
	}
	return j.dec.InputOffset()
}

// suivante gives the next record.
func (j *jsonReader) suivante() (fiche, error) {
	var o objet
	var err error
	if len(j.attente) > 0 {
		o, j.attente = j.attente[0], j.attente[1:]
	} else if o, err = j.lire(); err != nil {
		return fiche{}, err
	}
	if j.rang++; j.serres {
		o.ligne = j.rang
	}
	return j.decouper(o)
}

// decouper gives the fields of a record as cells, in the order of their names.
func (j *jsonReader) decouper(o objet) (fiche, error) {
	j.vider()
	for _, nom := range slices.Sorted(maps.Keys(o.champs)) {
		if err := j.etaler(nom, o.champs[nom], 1); err != nil {
			return fiche{}, horsBorne(bornes.Colonnes, j.fichier).Ici(o.ligne, 0)
		}
	}
	return fiche{numero: o.ligne, cellules: j.cellules, brut: string(o.brut)}, nil
}

// profondeur is how deep objects are spread into columns named with points.
const profondeur = 3

// etaler puts a field in its column, or an object in several.
func (j *jsonReader) etaler(nom string, v any, niveau int) error {
	o, ok := v.(map[string]any)
	if !ok || niveau == profondeur {
		return j.poser(nom, celluleJSON(v))
	}
	for _, cle := range slices.Sorted(maps.Keys(o)) {
		if err := j.etaler(nom+"."+cle, o[cle], niveau+1); err != nil {
			return err
		}
	}
	return nil
}

// celluleJSON is a value as a cell: arrays of texts are lists, other
// structures stay JSON.
func celluleJSON(v any) cellule {
	switch v := v.(type) {
	case nil:
		return cellule{}
	case string:
		return cellule{texte: v}
	case json.Number:
		return cellule{texte: v.String()}
	case bool:
		return cellule{texte: map[bool]string{true: "oui", false: "non"}[v]}
	case []any:
		liste := make([]string, 0, len(v))
		for _, e := range v {
			if _, objet := e.(map[string]any); objet {
				return enJSON(v)
			}
			if t := strings.TrimSpace(celluleJSON(e).tout()); t != "" {
				liste = append(liste, t)
			}
		}
		return cellule{liste: liste}
	}
	return enJSON(v)
}

func enJSON(v any) cellule {
	out, err := json.Marshal(v)
	if err != nil { // what was decoded encodes
		return cellule{}
	}
	return cellule{texte: string(out)}
}
