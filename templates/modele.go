// Package templates loads and checks what a user may change of a document:
// words, colors, sizes, sections and their order. A model is a folder with a
// modele.toml; what it leaves out comes from the built-in model of the document.
// Names are French, for they are the keys of those files.
package templates

import "time"

// Modele is a whole model, inherited and checked. It is only read afterwards.
type Modele struct {
	Base         string            `toml:"base"`        // the document, as « fiche-lieu »
	Mobiles      string            `toml:"mobiles"`     // "afficher" or "masquer" the mobile number of a place
	Ajustement   []string          `toml:"ajustement"`  // steps tried in order while the page is too long; see Etape
	Remplissage  []string          `toml:"remplissage"` // steps tried in order while it is too empty
	Page         Page              `toml:"page"`
	Couleurs     Couleurs          `toml:"couleurs"`
	Tailles      map[string]Taille `toml:"tailles"`     // by name of style
	Logo         Logo              `toml:"logo"`        // of who prints
	Partenaires  []Logo            `toml:"partenaires"` // of those who are in it, or pay; after it
	Banniere     Logo              `toml:"banniere"`    // of the territory: at the head of every paper
	Editeur      Editeur           `toml:"editeur"`
	Bandeau      Bandeau           `toml:"bandeau"`
	QR           QR                `toml:"qr"`
	Limites      Limites           `toml:"limites"`
	Fraicheur    Fraicheur         `toml:"fraicheur"`
	Validite     Validite          `toml:"validite"`
	Textes       Textes            `toml:"textes"`
	Annuaire     Annuaire          `toml:"annuaire"`      // phrases of a directory
	FicheService FicheService      `toml:"fiche_service"` // phrases of the sheet of a service
	Affiche      Affiche           `toml:"affiche"`       // of a poster alone
	Controle     Controle          `toml:"controle"`      // of the page of a control
	MemoAidant   MemoAidant        `toml:"memo_aidant"`   // of the memo alone
	Sujets       map[string]string `toml:"sujets"`        // of a control, by theme
	Mots         map[string]string `toml:"mots"`          // phrases of a document that has no part of its own above
	Sections     []Section         `toml:"section"`       // in reading order

	Constats map[string]MotsConstat `toml:"constats"` // of a control, by rule

	// By value of the closed lists of the standard, spelt as there.
	Services       map[string]Libelle `toml:"services"`
	Publics        map[string]Libelle `toml:"publics"`
	PriseEnCharge  map[string]Libelle `toml:"prise_en_charge"`
	Accompagnement map[string]Libelle `toml:"accompagnement"`
	Typologies     map[string]string  `toml:"typologies"` // other names of types of places, by code
	Labels         map[string]Reseau  `toml:"labels"`     // by programme, label, or « Pass numérique »

	Besoins map[string]Besoin `toml:"besoins"` // what services answer, see ParBesoin

	// Dossier is the folder of the user's model, empty for the built-in one.
	Dossier string `toml:"-"`
	// DeCharte are the pictures of a charter, by the name that Logo, Partenaires, Banniere
	// and Labels have for them; others are files of Dossier.
	DeCharte map[string][]byte `toml:"-"`
	// Simple is that its words are those for who reads with difficulty, one idea a line.
	Simple bool `toml:"-"`
	// Encre is how it is printed this time, which who prints says.
	Encre Encre `toml:"-"`
}

// Page is the paper. Lengths are in millimetres.
type Page struct {
	Format      string  `toml:"format"`      // "A3", "A4" or "A5"
	Orientation string  `toml:"orientation"` // "portrait" or "paysage"
	Marge       float64 `toml:"marge"`       // from the edge to the text
	Bandeau     float64 `toml:"bandeau"`     // from the edge to the banner
	Interligne  float64 `toml:"interligne"`  // of the body, times the size
	Colonnes    int     `toml:"colonnes"`    // of a flowing document
	Gouttiere   float64 `toml:"gouttiere"`   // between columns
}

// Dimensions are the width and height of the paper in millimetres (ISO 216).
func (p Page) Dimensions() (w, h float64) {
	switch p.Format {
	case "A3":
		w, h = 297, 420
	case "A5":
		w, h = 148, 210
	default:
		w, h = 210, 297
	}
	if p.Orientation == "paysage" {
		return h, w
	}
	return w, h
}

// Couleurs are the inks and tints.
type Couleurs struct {
	Principale Couleur `toml:"principale"` // banner, headings, pictograms
	Texte      Couleur `toml:"texte"`
	Voile      Couleur `toml:"voile"`   // background of hours and pictograms
	Trait      Couleur `toml:"trait"`   // rules
	Accent     Couleur `toml:"accent"`  // background of the one thing to do
	Discret    Couleur `toml:"discret"` // imprint
	Fond       Couleur `toml:"fond"`    // paper, and letters of the banner
}

// Taille is the size of a style in points: the wanted one, and how far the
// steps of adjustment may go.
type Taille struct {
	Base float64 `toml:"base"`
	Min  float64 `toml:"min"`
	Max  float64 `toml:"max"`
}

// Logo is an image of the model's folder, or of a charter, and what is read aloud for it.
type Logo struct {
	Image       string `toml:"image"`
	Description string `toml:"description"`
}

// Editeur is who publishes the paper; all may be empty.
type Editeur struct {
	Nom       string `toml:"nom"`
	Adresse   string `toml:"adresse"`
	Telephone string `toml:"telephone"` // where the public may ask what a place does not say
}

// Bandeau is the banner at the top of a page.
type Bandeau struct {
	Texte        string `toml:"texte"`
	SiTelephoner string `toml:"si_telephoner"` // when a place wants a call first
	SiIncertain  string `toml:"si_incertain"`
	Commun       bool   `toml:"commun"` // TexteCommun for all places
	TexteCommun  string `toml:"texte_commun"`
}

// Dit is the line of the banner for a place: where one must call, and where
// nobody is to be sent at once (it moves, is closed, has no address, or nothing
// tells when it opens).
func (b Bandeau) Dit(telephonerAvant, incertain bool) string {
	switch {
	case b.Commun:
		return b.TexteCommun
	case telephonerAvant:
		return b.SiTelephoner
	case incertain:
		return b.SiIncertain
	}
	return b.Texte
}

// QR is the look of the code. Lengths are in millimetres, quiet zone included.
type QR struct {
	Niveau          string  `toml:"niveau"` // "M" or "Q"
	Taille          float64 `toml:"taille"`
	TailleMin       float64 `toml:"taille_min"`
	TailleMax       float64 `toml:"taille_max"`
	ModuleMin       float64 `toml:"module_min"`
	AfficherAdresse bool    `toml:"afficher_adresse"`
}

// Fraicheur is when an information is to be checked, then stale, in months.
type Fraicheur struct {
	AVerifier int `toml:"a_verifier"`
	Ancienne  int `toml:"ancienne"`
}

// Validite is how long a paper holds, in months from its day; 0 leaves it unsaid.
type Validite struct {
	Mois int `toml:"mois"`
}

// Fin is the last day of a paper made on a day: the last one of its month, which is
// simple to say and to remember.
func (v Validite) Fin(jour time.Time) time.Time {
	return time.Date(jour.Year(), jour.Month()+time.Month(v.Mois)+1, 0, 0, 0, 0, 0, jour.Location())
}

// Limites are thresholds of the composition.
type Limites struct {
	SavoirCaracteres   int `toml:"savoir_caracteres"`
	DetailsServicesMax int `toml:"details_services_max"`
	RemplissageMin     int `toml:"remplissage_min"` // per cent of the page's height
	PetitAnnuaire      int `toml:"petit_annuaire"`  // places, up to which a directory is one sheet
	TableauLignes      int `toml:"tableau_lignes"`  // rows, beyond which a table is by larger territories
	SourcesMax         int `toml:"sources_max"`     // rows of a control; the others are one
	TerritoiresMax     int `toml:"territoires_max"`
	ActionsMax         int `toml:"actions_max"`
}

// Libelle is how a value of the standard is said to the public.
type Libelle struct {
	Titre       string `toml:"titre"`
	Court       string `toml:"court"`       // for a directory
	Detail      string `toml:"detail"`      // one line under the title, may be empty
	Pictogramme string `toml:"pictogramme"` // name of an icon, may be empty

	Dire    string `toml:"dire"`    // in a few words, where there are many, and for who says it aloud
	Affiche string `toml:"affiche"` // headline of the poster of a service

	// Of the sheet of a service.
	Quoi     string   `toml:"quoi"`
	Exemples []string `toml:"exemples"`
	Apporter []string `toml:"apporter"`
}

// Reseau is what a programme, a label or a network is, for each audience.
type Reseau struct {
	Nom        string   `toml:"nom"`         // official, well spelt
	Public     string   `toml:"public"`      // what it changes for who comes, empty for nothing
	Aidants    string   `toml:"aidants"`     // what it means for who sends somebody there
	Court      string   `toml:"court"`       // a mark of two letters in lists, spelt once in their key
	Types      []string `toml:"types"`       // types of places that belong to it
	Marque     string   `toml:"marque"`      // its picture, beside its name; a file of the model's folder
	Rang       int      `toml:"rang"`        // the least is said first
	AConfirmer bool     `toml:"a_confirmer"` // its sentence for the public waits for somebody who knows
}

// Section is one block of the page.
type Section struct {
	Contenu string `toml:"contenu"` // a block of the closed list
	Titre   string `toml:"titre"`   // heading, may be empty
	Zone    string `toml:"zone"`    // "gauche", "droite", "principale" or "bas"
	SiVide  string `toml:"si_vide"` // said when the data hold nothing; empty hides the section
	Texte   string `toml:"texte"`   // of the block « texte »
	Fichier string `toml:"fichier"` // of the folder of the model, that holds it instead
	Apres   string `toml:"apres"`   // in a charter, the block that it follows
	// Champs are the fields that a block « faits » holds, in order.
	Champs []string `toml:"champs"`
}

// Has tells whether the page has a block.
func (m *Modele) Has(contenu string) bool {
	for _, s := range m.Sections {
		if s.Contenu == contenu {
			return true
		}
	}
	return false
}
