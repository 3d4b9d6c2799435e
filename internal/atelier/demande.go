package atelier

import (
	"maps"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"

	"feuillet/internal/faute"
	"feuillet/lieu/jour"
	"feuillet/lieu/proche"
	"feuillet/lieu/selection"
	"feuillet/render"
)

// Demande is a paper asked for. Its String is the address of a page, a line of
// a campaign or of the history, a key of a cache: it holds no word about a
// person who is helped. What a person writes on a form is another type, which
// has no String.
type Demande struct {
	Papier    string            // a row of the table: « affiche »
	Selection string            // a selection kept in the base, that Requete narrows
	Requete   selection.Requete // which places
	Options   render.Options    // of the paper, the size and the audience among them
	Modele    string            // a model by its name; empty for the built-in one
	Dossier   string            // a model by its folder: from a command alone, String leaves it out
	Editeur   string            // who prints, for « la mairie de Valbrune »
	Adresse   string            // of who prints
	Telephone string            // of who prints, for the public
	Carte     string            // another online map
	Jour      time.Time         // printed; zero for today
}

// Keys of a query that are of all papers.
const (
	cleSelection   = "selection"
	cleModele      = "modele"
	cleEditeurDe   = "editeur"
	cleAdresseDe   = "adresse-editeur"
	cleTelephoneDe = "telephone-editeur"
	cleCarteDe     = "carte"
	cleJour        = "date"
	longueurTexte  = 300 // letters of a value: a query is an address
)

// Communs are the settings of all papers, as options of their forms and flags.
func Communs() []render.Option {
	return []render.Option{
		{Nom: cleModele, Titre: "Modèle", Aide: "`nom` ou dossier de votre modèle"},
		{Nom: cleJour, Titre: "Jour", Aide: "`jour` imprimé sur le papier : 2026-11-22 ou 22/11/2026 (sinon aujourd'hui)"},
		{Nom: cleEditeurDe, Titre: "Qui imprime ?", Aide: "`nom` de qui imprime : « la mairie de Valbrune »"},
		{Nom: cleAdresseDe, Titre: "Adresse", Aide: "`adresse` de qui imprime"},
		{Nom: cleTelephoneDe, Titre: "Téléphone", Aide: "`numéro` de qui imprime, où le public peut demander"},
		{Nom: cleCarteDe, Titre: "Carte en ligne", Aide: "`adresse` de la carte en ligne, pour les codes QR"},
	}
}

// communs are where the settings of all papers stand in a Demande, but the day.
func (d *Demande) communs() map[string]*string {
	return map[string]*string{cleSelection: &d.Selection, cleModele: &d.Modele, cleEditeurDe: &d.Editeur,
		cleAdresseDe: &d.Adresse, cleTelephoneDe: &d.Telephone, cleCarteDe: &d.Carte}
}

// String is d as a query, always the same for the same demand: the paper, then
// its keys in alphabetical order (« affiche?commune=17283&format=A3 »).
func (d Demande) String() string {
	v := url.Values{}
	for nom, valeurs := range d.Requete.Nette() {
		v[nom] = valeurs
	}
	for nom, valeur := range d.Options {
		v.Set(nom, valeur)
	}
	for cle, valeur := range d.communs() {
		v.Set(cle, strings.TrimSpace(*valeur))
	}
	if !d.Jour.IsZero() {
		v.Set(cleJour, d.Jour.Format(time.DateOnly))
	}
	maps.DeleteFunc(v, func(_ string, l []string) bool { return len(l) == 0 || l[0] == "" })
	if len(v) == 0 {
		return d.Papier
	}
	return d.Papier + "?" + v.Encode()
}

// Lire reads a query, which String wrote or a person typed.
func (a *Atelier) Lire(query string) (Demande, error) {
	nom, reste, _ := strings.Cut(strings.TrimPrefix(query, "/"), "?")
	v, err := url.ParseQuery(reste)
	if err != nil {
		return Demande{Papier: nom}, faute.New(faute.Demande, "Écrivez-la ainsi : affiche?commune=Pons&format=A4.",
			"la demande « %s » n'est pas comprise", query)
	}
	return a.LireCles(nom, v)
}

// LireCles reads the keys of a query, the fields of a form or the flags of a
// command: days in any usual form, options without regard to capitals. A paper,
// a key or a value that is not known is a fault, with the nearest there is.
// Whether its places, its territories and the values of open lists exist is
// known when the paper is made.
func (a *Atelier) LireCles(nom string, cles map[string][]string) (Demande, error) {
	d := Demande{Papier: nom}
	papier, err := a.papier(nom)
	if err != nil {
		return d, err
	}
	saisies, cles := map[string]string{}, Dater(papier, cles, a.maintenant(cles))
	for _, cle := range slices.Sorted(maps.Keys(cles)) {
		if len(cles[cle]) == 0 {
			continue
		}
		if err := a.lireCle(&d, papier, cle, cles[cle], saisies); err != nil {
			return d, err
		}
	}
	d.Requete = d.Requete.Nette()
	d.Options, err = papier.LireOptions(saisies, a.jourDe(d))
	return d, err
}

// lireCle puts one key of a query where it belongs.
func (a *Atelier) lireCle(d *Demande, p *render.Papier, cle string, valeurs []string, saisies map[string]string) error {
	if slices.ContainsFunc(valeurs, func(v string) bool { return !propre(v) }) {
		return faute.New(faute.Demande, "Écrivez-la sur une seule ligne, plus courte.",
			"la valeur de « %s » est trop longue, ou contient des signes invisibles", cle).Au(cle)
	}
	if c, ok := selection.CritereDe(cle); ok {
		return enChamp(d.critere(c, valeurs), cle)
	}
	valeur := strings.TrimSpace(valeurs[0])
	if slices.ContainsFunc(valeurs, func(v string) bool { return strings.TrimSpace(v) != valeur }) {
		return faute.New(faute.Demande, "Gardez une seule valeur.", "« %s » est donné deux fois", cle).Au(cle)
	}
	if p.Reglage(cle) {
		saisies[cle] = valeur
		return nil
	}
	return enChamp(a.commun(d, p, cle, valeur), cle)
}

// critere keeps the values of a criterion as they are typed: the base that
// explains some of them may not be open. What no base explains is refused, and
// a yes or no is understood, at once.
func (d *Demande) critere(c selection.Critere, valeurs []string) error {
	if d.Requete == nil {
		d.Requete = selection.Requete{}
	}
	if c.Ouinon() {
		v, err := selection.OuiNon(valeurs[len(valeurs)-1])
		if err != nil {
			return err
		}
		valeurs = []string{v}
	}
	d.Requete[c.Nom] = valeurs
	return c.Verifier(valeurs, imprimes)
}

// commun reads a setting of all papers.
func (a *Atelier) commun(d *Demande, p *render.Papier, cle, valeur string) (err error) {
	commun := d.communs()[cle]
	switch {
	case cle == cleJour && valeur != "":
		d.Jour, err = jour.Lire(valeur, a.jour)
		return err
	case cle == cleCarteDe && valeur != "" && !carteValable(valeur):
		return faute.New(faute.Demande, "Écrivez-la en entier : https://carte.exemple.fr",
			"« %s » n'est pas l'adresse d'une carte en ligne", valeur)
	case commun != nil:
		*commun = valeur
	case cle != cleJour:
		return a.cleInconnue(p, cle)
	}
	return nil
}

// carteValable reports an address that codes may lead to.
func carteValable(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil &&
		u.RawQuery == "" && u.Fragment == ""
}

// propre reports a value that an address may hold: valid, short, on one line,
// and nothing in it that nobody sees.
func propre(s string) bool {
	n := 0
	for _, r := range s {
		if n++; n > longueurTexte || r == '\uFFFD' || unicode.IsControl(r) ||
			unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) {
			return false
		}
	}
	return true
}

// enChamp says which field a fault is about.
func enChamp(err error, champ string) error {
	if f := faute.De(err); f != nil && f.Champ == "" {
		return f.Au(champ)
	}
	return err
}

// papier is a row of the table; the fault of a name that it lacks says the nearest.
func (a *Atelier) papier(nom string) (*render.Papier, error) {
	if p, ok := a.Papier(nom); ok {
		return p, nil
	}
	var noms []string
	for _, p := range a.papiers {
		noms = append(noms, p.Nom)
	}
	return nil, faute.New(faute.Demande, conseilNoms(nom, noms), "le papier « %s » n'existe pas", nom)
}

// cleInconnue refuses a key that neither the selection nor the paper has.
func (a *Atelier) cleInconnue(p *render.Papier, cle string) error {
	noms := []string{cleSelection}
	for _, o := range append(p.Reglages(), Communs()...) {
		noms = append(noms, o.Nom)
	}
	for _, c := range selection.Criteres() {
		noms = append(noms, c.Nom)
	}
	return faute.New(faute.Demande, conseilNoms(cle, noms),
		"« %s » n'est ni un critère ni un réglage de ce papier", cle).Au(cle)
}

// conseilNoms are the names that a word may have meant, else all there are.
func conseilNoms(mot string, noms []string) string {
	if p := proche.De(mot, noms, 3); len(p) > 0 {
		return proche.VouliezVous(p...)
	}
	return "Choisissez parmi : " + strings.Join(noms, ", ") + "."
}
