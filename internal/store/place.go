package store

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"feuillet/lieu"
)

// garder keeps one row: the place, or why it is none, and the doubts.
func (i *importation) garder(l lieu.Ligne) error {
	i.bilan.Lus++
	i.noter(int64(l.Numero))
	for _, d := range l.Doutes {
		i.bilan.Doutes++
		i.noter(d.Colonne, d.Valeur, d.Motif)
		if _, err := i.doute.Exec(i.fichier, l.Numero, nul(l.Lieu.Id), nul(d.Colonne), nul(d.Valeur), d.Motif); err != nil {
			return fmt.Errorf("doubt of line %d: %w", l.Numero, err)
		}
	}
	if l.Rejet == nil && i.notres[l.Lieu.Id].vue {
		l.Rejet = &lieu.Rejet{Colonne: "id", Valeur: l.Lieu.Id, Motif: "identifiant déjà lu dans ce fichier"}
	}
	if r := l.Rejet; r != nil {
		i.bilan.Rejets++
		i.noter(r.Motif, r.Brut)
		_, err := i.rejet.Exec(i.fichier, l.Numero, nul(l.Lieu.Id), nul(r.Colonne), nul(r.Valeur), r.Motif, r.Brut)
		if err != nil {
			return fmt.Errorf("reject of line %d: %w", l.Numero, err)
		}
		return nil
	}
	if err := i.place(l); err != nil {
		return fmt.Errorf("line %d: %w", l.Numero, err)
	}
	return nil
}

// Places of these arguments in the statements on fiches.
const argNum, argEmpreinte, argRetenue, argChamps = 0, 4, 5, 6

// place keeps the version this file has of a place, and counts.
func (i *importation) place(l lieu.Ligne) error {
	id := l.Lieu.Id
	avant, connue := i.retenues[id]
	notre, deja := i.notres[id]
	if !deja {
		i.fiche++
		notre.num = i.fiche
	}
	args := i.arguments(l, notre.num)
	v := version{notre.num, int64(l.Numero), args[argEmpreinte].(int64), true}
	i.notres[id] = v
	i.noter(v.empreinte)
	switch {
	case deja && notre.empreinte == v.empreinte:
		i.bilan.Inchanges++
		return i.deplacer(notre.ligne, v)
	case !connue:
		i.bilan.Nouveaux++
		i.retenues[id] = v
		return i.inserer(v.num, l.Extra, args)
	case deja:
		args[argRetenue] = avant.num == v.num
		if err := i.modifier(v.num, l.Extra, args); err != nil {
			return err
		}
	default:
		args[argRetenue] = false
		if err := i.inserer(v.num, l.Extra, args); err != nil {
			return err
		}
	}
	return i.elire(id, avant)
}

// deplacer notes that an unchanged row stands on another line.
func (i *importation) deplacer(avant int64, v version) error {
	if avant == v.ligne {
		return nil
	}
	_, err := i.ligne.Exec(v.ligne, v.num)
	return err
}

// inserer adds a version; versions wait to be inserted by blocks.
func (i *importation) inserer(num int64, extra map[string]string, args []any) error {
	i.attente = append(i.attente, args...)
	if len(i.attente) == parBloc*len(args) {
		if _, err := i.bloc.Exec(i.attente...); err != nil {
			return err
		}
		i.attente = i.attente[:0]
	}
	return i.ajouterExtras(num, extra)
}

// vider inserts the versions that wait.
func (i *importation) vider() error {
	for bloc := range slices.Chunk(i.attente, argChamps+len(lieu.Champs())) {
		if _, err := i.insert.Exec(bloc...); err != nil {
			return err
		}
	}
	i.attente = i.attente[:0]
	return nil
}

func (i *importation) modifier(num int64, extra map[string]string, args []any) error {
	if _, err := i.update.Exec(args...); err != nil {
		return err
	}
	if _, err := i.effacerExtra.Exec(num); err != nil {
		return err
	}
	return i.ajouterExtras(num, extra)
}

func (i *importation) ajouterExtras(num int64, extra map[string]string) error {
	for _, colonne := range slices.Sorted(maps.Keys(extra)) {
		if _, err := i.extra.Exec(num, colonne, extra[colonne]); err != nil {
			return err
		}
	}
	return nil
}

// elire chooses the version shown of a place that has several, or whose only
// one has changed: the newest date_maj, at equality the later import.
func (i *importation) elire(id string, avant version) error {
	if err := i.vider(); err != nil {
		return err
	}
	var v version
	if err := i.choix.QueryRow(id).Scan(&v.num, &v.ligne, &v.empreinte); err != nil {
		return fmt.Errorf("choose a version: %w", err)
	}
	i.retenues[id] = v
	if v.num != avant.num {
		if _, err := i.retenir.Exec(false, avant.num); err != nil { // first: a place is shown once
			return err
		}
		if _, err := i.retenir.Exec(true, v.num); err != nil {
			return err
		}
	}
	if v.empreinte == avant.empreinte {
		i.bilan.Inchanges++
	} else {
		i.bilan.Modifies++
	}
	return nil
}

// arguments are those of the statements on fiches, for a version shown.
func (i *importation) arguments(l lieu.Ligne, num int64) []any {
	args := append(i.args[:0], num, i.fichier, int64(l.Numero), i.num, int64(0), true)
	for _, c := range lieu.Champs() {
		args = append(args, valeur(c, &l.Lieu))
	}
	i.args = args
	args[argEmpreinte] = i.empreinte(args[argChamps:], l.Extra)
	return args
}

// valeur is a field as SQLite keeps it, nil when unknown.
func valeur(c lieu.Champ, l *lieu.Lieu) any {
	switch p := c.Pointeur(l).(type) {
	case *string:
		return nul(*p)
	case *float64:
		if _, _, ok := l.Position(); !ok {
			return nil
		}
		return *p
	case *time.Time:
		if p.IsZero() {
			return nil
		}
	}
	return nul(c.Texte(l))
}

func nul(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// empreinte is 64 bits of the content of a place: two versions of one place
// with equal ones are taken as equal.
func (i *importation) empreinte(champs []any, extra map[string]string) int64 {
	b := i.tampon[:0]
	for _, v := range champs {
		b = ajouter(b, v)
	}
	for _, colonne := range slices.Sorted(maps.Keys(extra)) {
		b = ajouter(ajouter(b, colonne), extra[colonne])
	}
	i.tampon = b
	somme := sha256.Sum256(b)
	return int64(binary.BigEndian.Uint64(somme[:]))
}

// noter adds what was read to the sum of the import.
func (i *importation) noter(valeurs ...any) {
	b := i.tampon[:0]
	for _, v := range valeurs {
		b = ajouter(b, v)
	}
	i.tampon = b
	i.somme.Write(b)
}

// ajouter writes a value so that no two sequences of values look alike.
func ajouter(b []byte, v any) []byte {
	switch v := v.(type) {
	case string:
		return append(binary.BigEndian.AppendUint32(append(b, 's'), uint32(len(v))), v...)
	case float64:
		return binary.BigEndian.AppendUint64(append(b, 'f'), math.Float64bits(v))
	case int64:
		return binary.BigEndian.AppendUint64(append(b, 'i'), uint64(v))
	}
	return append(b, 0)
}

// conclure writes the import in the history.
func (i *importation) conclure(le time.Time) error {
	if err := i.vider(); err != nil {
		return fmt.Errorf("insert: %w", err)
	}
	var date any
	if !le.IsZero() {
		date = le.Format(time.DateOnly)
	}
	b := i.bilan
	_, err := i.tx.Exec(`INSERT INTO imports (num, fichier, date, lus, nouveaux, modifies, inchanges, rejets, doutes, empreinte)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, i.num, i.fichier, date,
		b.Lus, b.Nouveaux, b.Modifies, b.Inchanges, b.Rejets, b.Doutes, i.somme.Sum(nil))
	if err != nil {
		return fmt.Errorf("history: %w", err)
	}
	return nil
}
