// Package templates loads, inherits and checks what a user may change: every
// printed word, colour, size, section and order. A template says what, in
// which order and in which words; Go says how a block is composed.
package templates

// Modele is a template, whole: the built-in one with the user's keys over it.
type Modele struct {
	Base           string             `toml:"base"` // document it derives from: fiche-lieu
	Page           Page               `toml:"page"`
	Couleurs       Couleurs           `toml:"couleurs"`
	Tailles        Tailles            `toml:"tailles"`
	Editeur        Editeur            `toml:"editeur"`
	Bandeau        Bandeau            `toml:"bandeau"`
	Textes         Textes             `toml:"textes"`
	Services       map[string]Service `toml:"services"` // by value of the standard
	Publics        map[string]Mention `toml:"publics"`  // by value of the standard
	PriseEnCharge  map[string]Mention `toml:"prise_en_charge"`
	Accompagnement map[string]string  `toml:"accompagnement"` // by value of the standard
	Typologies     map[string]string  `toml:"typologies"`     // printed type by code of the standard
	QR             QR                 `toml:"qr"`
	Limites        Limites            `toml:"limites"`
	Mobiles        string             `toml:"mobiles"`    // afficher or masquer
	Ajustement     []string           `toml:"ajustement"` // steps of the fit ladder, first to last
	Sections       []Section          `toml:"section"`
}

// Page is the paper. Lengths are millimetres.
type Page struct {
	Format      string  `toml:"format"`
	Orientation string  `toml:"orientation"`
	Marge       float64 `toml:"marge"`       // of coloured panels; never under 8, which printers need
	MargeTexte  float64 `toml:"marge_texte"` // of text; never under 12
}

// Couleurs are #RRGGBB.
type Couleurs struct {
	Principale string `toml:"principale"` // banner, headings, pictograms
	Texte      string `toml:"texte"`
	Discret    string `toml:"discret"` // imprint, « Fermé »
	Voile      string `toml:"voile"`   // tint of panels
	Trait      string `toml:"trait"`   // thin rules
	Accent     string `toml:"accent"`  // behind the one thing to do
	Fond       string `toml:"fond"`    // text on the main colour
}

// Taille is a size of type in points that the page may choose between Min and Max.
type Taille struct {
	Base float64 `toml:"base"`
	Min  float64 `toml:"min"`
	Max  float64 `toml:"max"`
}

// Tailles are the named styles of type.
type Tailles struct {
	SurTitre  Taille `toml:"sur_titre"`
	Titre     Taille `toml:"titre"`
	Commune   Taille `toml:"commune"`
	Rubrique  Taille `toml:"rubrique"`
	Telephone Taille `toml:"telephone"`
	Consigne  Taille `toml:"consigne"`
	Service   Taille `toml:"service"`
	Adresse   Taille `toml:"adresse"`
	Corps     Taille `toml:"corps"`
	Lien      Taille `toml:"lien"`
	Pied      Taille `toml:"pied"`
}

// Editeur is who prints: on the paper because the law wants it (1881, art. 2)
// and because the reader may ask them.
type Editeur struct {
	Nom     string `toml:"nom"`
	Adresse string `toml:"adresse"`
}

// Bandeau is the head of the page. Commun, when it is set, is the banner that a
// territory gives to all its papers.
type Bandeau struct {
	Venez      string `toml:"venez"`
	Telephonez string `toml:"telephonez"`
	Commun     string `toml:"commun"`
}

// Textes are the sentences of the page.
type Textes struct {
	Exemple             string `toml:"exemple"` // said on every page made from the fictional example
	SansHoraires        string `toml:"sans_horaires"`
	SansPrix            string `toml:"sans_prix"`
	SansHorairesNiPrix  string `toml:"sans_horaires_ni_prix"`
	SansTelephone       string `toml:"sans_telephone"`
	SansServices        string `toml:"sans_services"`
	TelephonezAvant     string `toml:"telephonez_avant"`
	Venez               string `toml:"venez"`
	PrenezRendezVous    string `toml:"prenez_rendez_vous"`
	RendezVousTel       string `toml:"rendez_vous_telephone"`
	Itinerant           string `toml:"itinerant"`
	Renseignements      string `toml:"renseignements"`
	Gratuit             string `toml:"gratuit"`
	GratuitCondition    string `toml:"gratuit_sous_condition"`
	EnPartiePayant      string `toml:"en_partie_payant"`
	Payant              string `toml:"payant"`
	Mail                string `toml:"mail"`
	DateConnue          string `toml:"date_connue"`
	DateAncienne        string `toml:"date_ancienne"`
	DateInconnue        string `toml:"date_inconnue"`
	Source              string `toml:"source"`
	Imprime             string `toml:"imprime"`
	ImprimeSansEditeur  string `toml:"imprime_sans_editeur"`
	QRTitre             string `toml:"qr_titre"`
	QRLieu              string `toml:"qr_lieu"`
	QRCommune           string `toml:"qr_commune"`
	QRDescription       string `toml:"qr_description"` // read aloud to blind people
	SansInternetTitre   string `toml:"sans_internet_titre"`
	SansInternet        string `toml:"sans_internet"`
	SansInternetEditeur string `toml:"sans_internet_editeur"`
	RendezVousLe        string `toml:"rendez_vous_le"`
	RendezVousA         string `toml:"rendez_vous_a"`
	TitreFichier        string `toml:"titre_fichier"` // title of the PDF
}

// Service is how one of the nine services is said to the public.
type Service struct {
	Titre       string `toml:"titre"`
	Court       string `toml:"court"`
	Detail      string `toml:"detail"`
	Pictogramme string `toml:"pictogramme"`
}

// Mention is a short label and its pictogram.
type Mention struct {
	Texte       string `toml:"texte"`
	Pictogramme string `toml:"pictogramme"`
}

// QR is the code that leads to the online map. Lengths are millimetres.
type QR struct {
	Niveau    string  `toml:"niveau"` // M or Q, never less
	Taille    float64 `toml:"taille"` // with its quiet zone
	TailleMax float64 `toml:"taille_max"`
	ModuleMin float64 `toml:"module_min"` // never under 0.5 (print-shop practice, see docs)
}

// Limites are ages in months and lengths in characters.
type Limites struct {
	Ancienne    int `toml:"information_ancienne_mois"`
	NomMax      int `toml:"nom_max"`
	SavoirMax   int `toml:"savoir_max"`
	SavoirCourt int `toml:"savoir_court"`
}

// Section is one block, in the order and the zone where it is printed.
type Section struct {
	Contenu string `toml:"contenu"`
	Titre   string `toml:"titre"`
	Zone    string `toml:"zone"` // gauche, droite, principale, bas
	Texte   string `toml:"texte"`
}
