package templates

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"feuillet/internal/faute"
	"feuillet/lieu/proche"
)

// cles finds the keys that mean nothing and the values of the wrong kind, by
// the fields of Modele: they are the only list of keys.
func cles(x *index, m *Modele) faute.Fautes {
	var ps faute.Fautes
	seen := map[string]bool{}
	for _, c := range x.cles {
		if p, seule := enListe(x, c, m); seule {
			if p != nil {
				ps = append(ps, p)
			}
			continue
		}
		v, bad, names := marche(reflect.ValueOf(m).Elem(), c.chemin)
		if bad < 0 {
			if p := genre(c, v); p != nil {
				ps = append(ps, p)
			}
			continue
		}
		if name := chemin(c.chemin[:bad+1]...); !seen[name] {
			seen[name] = true
			ps = append(ps, inconnue(c, bad, names, m))
		}
	}
	return ps
}

// enListe reports a key of a part that is one of several, under a header that has one
// bracket too few; the fault is that of the header.
func enListe(x *index, c *cle, m *Modele) (p *faute.Faute, seule bool) {
	nom := c.chemin[0]
	f, _ := champ(reflect.ValueOf(m).Elem(), nom)
	head := x.par[nom]
	if !f.IsValid() || f.Kind() != reflect.Slice || f.Type().Elem().Kind() != reflect.Struct ||
		head == nil || !head.entete {
		return nil, false
	}
	if c == head {
		p = ici(c.nom, "il peut y en avoir plusieurs\u00A0: cette partie s’ouvre avec deux crochets", "écrivez [["+nom+"]].")
	}
	return p, true
}

// marche follows a path in the model. bad is the part that does not exist
// (-1 for none), names are those that do at its place.
func marche(v reflect.Value, path []string) (_ reflect.Value, bad int, names []string) {
	for i, part := range path {
		switch v.Kind() {
		case reflect.Struct:
			f, names := champ(v, part)
			if !f.IsValid() {
				return v, i, names
			}
			v = f
		case reflect.Map:
			if v.Type().Elem().Kind() == reflect.String {
				return reflect.New(v.Type().Elem()).Elem(), -1, nil // codes of types of places: any
			}
			entry := v.MapIndex(reflect.ValueOf(part))
			if !entry.IsValid() {
				return v, i, sortedKeys(v)
			}
			v = entry
		case reflect.Slice:
			v = reflect.New(v.Type().Elem()).Elem()
		default:
			return v, -1, nil // the kind of the key above is already wrong
		}
	}
	return v, -1, nil
}

// champ is the field of a key, with the names of all.
func champ(v reflect.Value, key string) (reflect.Value, []string) {
	var names []string
	for i := range v.NumField() {
		tag := v.Type().Field(i).Tag.Get("toml")
		if tag == key && tag != "-" {
			return v.Field(i), nil
		}
		if tag != "-" {
			names = append(names, tag)
		}
	}
	return reflect.Value{}, names
}

func sortedKeys(m reflect.Value) []string {
	var keys []string
	for _, k := range m.MapKeys() {
		keys = append(keys, k.String())
	}
	slices.Sort(keys)
	return keys
}

// inconnue says of an unknown key what was meant: a near name, or a key that
// belongs elsewhere; in TOML, a key below a header belongs to it.
func inconnue(c *cle, bad int, names []string, m *Modele) *faute.Faute {
	if p := disparue(c, bad); p != nil {
		return p
	}
	key := c.chemin[bad]
	p := ici(c.nom, "la clé «\u00A0"+key+"\u00A0» n’existe pas ici", "")
	if c.entete {
		p.Texte = "la partie [" + key + "] n’existe pas"
	}
	near := voisin(key, names)
	where := ailleurs(key, m)
	if c.entete {
		where = ""
	}
	switch {
	case near != "" && where == "":
		p.Conseil = proche.VouliezVous(near)
	case where != "" && bad > 0 && c.chemin[0] == "section":
		p.Texte = fmt.Sprintf("la clé «\u00A0%s\u00A0» est écrite sous [[section]]\u00A0: elle appartient donc à cette "+
			"section", key)
		p.Conseil = "déplacez-la " + where + "."
	case where != "" && bad > 0:
		p.Texte = fmt.Sprintf("la clé «\u00A0%s\u00A0» est écrite sous [%s]\u00A0: elle appartient donc à cette partie", key,
			c.chemin[0])
		p.Conseil = "déplacez-la " + where + "."
	case where != "":
		p.Conseil = "déplacez-la " + where + "."
	default:
		p.Conseil = vouliezVous(key, names)
	}
	return p
}

// ailleurs says where a key that is not at its place belongs.
func ailleurs(key string, m *Modele) string {
	v := reflect.ValueOf(m).Elem()
	if f, _ := champ(v, key); f.IsValid() {
		if k := f.Kind(); k == reflect.String || k == reflect.Slice && f.Type().Elem().Kind() == reflect.String {
			return "en haut du fichier, avant la première ligne entre crochets"
		}
		return ""
	}
	for i := range v.NumField() {
		if v.Field(i).Kind() != reflect.Struct {
			continue
		}
		if f, _ := champ(v.Field(i), key); f.IsValid() {
			return "sous [" + v.Type().Field(i).Tag.Get("toml") + "]"
		}
	}
	return ""
}

// genre checks that a value is of the kind of its field.
func genre(c *cle, v reflect.Value) *faute.Faute {
	k := c.genre
	name := c.dernier()
	want, advice := "", ""
	switch v.Kind() {
	case reflect.String:
		if k != unstable.String {
			want, advice = "un texte entre guillemets", name+` = "…"`
		}
	case reflect.Float64:
		if k != unstable.Integer && k != unstable.Float {
			want, advice = "un nombre, sans guillemets", name+" = "+strings.Replace(nombreOu(c.texte, "12.5"), ",", ".", 1)
		}
	case reflect.Int:
		if k != unstable.Integer {
			want, advice = "un nombre entier, sans guillemets", name+" = "+nombreOu(c.texte, "12")
		}
	case reflect.Bool:
		if k != unstable.Bool {
			want, advice = "true (oui) ou false (non), sans guillemets", name+" = true"
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.String && k != unstable.Array {
			want, advice = "une liste de textes", name+` = ["…", "…"]`
		} else if v.Type().Elem().Kind() == reflect.Struct && !c.entete {
			want, advice = "des parties", "[["+name+"]]"
		}
	case reflect.Struct:
		if !c.entete && k != unstable.InlineTable {
			want, advice = "une partie", "["+strings.Join(c.chemin, ".")+"]"
			if v.Type() == reflect.TypeFor[Taille]() {
				want, advice = "une taille voulue, la plus petite et la plus grande", name+" = { base = 14, min = 12, max = 18 }"
			}
		}
	case reflect.Map:
		if !c.entete && k != unstable.InlineTable {
			want, advice = "une partie", "["+name+"]"
		}
	}
	if want == "" {
		return nil
	}
	return ici(c.valeur, "«\u00A0"+name+"\u00A0» attend "+want, "écrivez par exemple "+advice)
}

// nombreOu is s if it looks like a number, else another one.
func nombreOu(s, other string) string {
	if s != "" && strings.Trim(s, "0123456789.,") == "" {
		return s
	}
	return other
}
