package guichet_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/papertest"
	"feuillet/templates"
)

// aide is a place of Pons that helps for some services.
func aide(n int, services ...string) lieu.Lieu {
	return avec(salle(n, "Mo-Fr 09:00-12:00"), func(l *lieu.Lieu) { l.Services = services })
}

// memo is what the memo says, in plain signs; it has two pages.
func memo(t *testing.T, lieux []lieu.Lieu, query string) string {
	t.Helper()
	d := unDocument(t, "memo-aidant", lieux, query, nil, edition(jeudi))
	if d.Len != 2 {
		t.Errorf("%d pages", d.Len)
	}
	return papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / "))
}

// The questions are ticked on paper and in the file; each box says its question and its
// answer. The paper says whose questions they are.
func TestMemoAsks(t *testing.T) {
	d := unDocument(t, "memo-aidant", []lieu.Lieu{aide(1, lieu.AideDemarches)}, pons, nil, edition(jeudi))
	r := papertest.Read(t, enPDF(t, d))
	if len(r.Fields) != 30 {
		t.Errorf("%d boxes", len(r.Fields))
	}
	var dits []string
	for _, f := range r.Fields {
		dits = append(dits, papertest.Plain(f.Says))
	}
	if !slices.Contains(dits, "Lire un mail et y répondre : avec de l'aide") {
		t.Errorf("boxes say %q", dits)
	}
	said := papertest.Plain(strings.Join(papertest.Said(r), " / "))
	for _, s := range []string{"Ce n'est pas un examen.",
		"Questions et seuils proposés par Feuillet, que rien n'a validés",
		"8 à 10 / Autonome", "4 à 7 / En chemin", "0 à 3 / À accompagner", "À 8 ou plus", "Écrire ses mots de passe",
		"un mandat d'un an au plus"} {
		if !strings.Contains(said, s) {
			t.Errorf("%q is not said: %s", s, said)
		}
	}
	if n := len(papertest.Found(r.Root, "H1")); n != 1 {
		t.Errorf("%d first headings", n)
	}
	heads := papertest.Found(r.Root, "TH")
	if len(heads) != 4+10+3+1 {
		t.Errorf("%d head cells: of questions, of answers, of the table of places", len(heads))
	}
}

// pons is where the places of these tests are.
const pons = "commune=Pons"

// demarches is a place where one is sent for forms.
var demarches = aide(1, lieu.AideDemarches)

// deLAnnee is another place, of which the record is of some years before.
func deLAnnee(n int) lieu.Lieu {
	return avec(aide(2, lieu.AccesInternet), func(l *lieu.Lieu) { l.DateMaj = jeudi.AddDate(n, 0, 0) })
}

// Where one is sent, and what is said of it before the number.
func TestWhereTheMemoSends(t *testing.T) {
	autre := func(change func(*lieu.Lieu)) []lieu.Lieu {
		return []lieu.Lieu{avec(aide(2, lieu.AideDemarches), change), demarches}
	}
	seul := func(change func(*lieu.Lieu)) []lieu.Lieu { return []lieu.Lieu{avec(demarches, change)} }
	for name, c := range map[string]struct {
		lieux []lieu.Lieu
		query string
		want  string
	}{
		"alone": {[]lieu.Lieu{demarches}, pons, "démarches / Salle 1 / 05 36 49 01 01"},
		"whose trade it is": {
			autre(func(l *lieu.Lieu) { l.DispositifProgrammesNationaux = []string{"France Services"} }), pons,
			"démarches / Salle 2 / 05 36 49 01 02"},
		"prescribed, alone": {seul(func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.Prescription} }), pons,
			"Salle 1 / sur orientation d'un professionnel / 05"},
		"no number": {seul(func(l *lieu.Lieu) { l.Telephone = "" }), pons,
			"Salle 1 / passez, 1 rue du Lin / Pas de téléphone"},
		"neither": {seul(func(l *lieu.Lieu) { l.Telephone, l.Adresse = "", "" }), pons,
			"Salle 1 / Demandez à votre mairie / Pas de téléphone"},
		"a mail": {
			seul(func(l *lieu.Lieu) { l.Telephone, l.Courriels = "", []string{"accueil@lin.example"} }), pons,
			"Mail : accueil@lin.example"},
		"nobody's mail": {
			seul(func(l *lieu.Lieu) { l.Telephone, l.Courriels = "", []string{"zoe.quatrebarbes@lin.example"} }), pons,
			"Salle 1 / passez, 1 rue du Lin / Pas de téléphone"},
		"old": {seul(func(l *lieu.Lieu) { l.DateMaj = jeudi.AddDate(-5, 0, 0) }), pons,
			"Informations de 2021 : téléphonez pour vérifier."},
		"old, no number": {
			seul(func(l *lieu.Lieu) { l.DateMaj, l.Telephone = jeudi.AddDate(-5, 0, 0), "" }),
			pons, "Informations de 2021 : renseignez-vous avant d'y aller."},
		"old, of two years": {
			[]lieu.Lieu{deLAnnee(-5), avec(demarches, func(l *lieu.Lieu) { l.DateMaj = jeudi.AddDate(-7, 0, 0) })},
			pons, "Informations de 2019 à 2021 : téléphonez pour vérifier."},
		"one of two is old": {
			[]lieu.Lieu{demarches, deLAnnee(-5)},
			pons, "Salle 2 / informations de 2021 / 05"},
		"one of two has no date": {
			[]lieu.Lieu{demarches, deLAnnee(-60)},
			pons, "Salle 2 / date inconnue / 05"},
		"of no date": {seul(func(l *lieu.Lieu) { l.DateMaj = jeudi.AddDate(-60, 0, 0) }), pons,
			"Informations anciennes, ou sans date : téléphonez pour vérifier."},
		"appointments": {seul(func(l *lieu.Lieu) { l.PresentationDetail = "Uniquement sur rendez-vous." }), pons,
			"sur rendez-vous / 05"},
		"a notice": {seul(func(l *lieu.Lieu) { l.Avis = "Entrée par la cour." }), pons,
			"Salle 1 / Entrée par la cour. / 05"},
		"closed": {autre(func(l *lieu.Lieu) { l.Avis = "Fermé pour travaux." }), pons,
			"Disent une fermeture, téléphonez : Salle 2 (05 36 49 01 02)."},
		"closed for a time": {
			seul(func(l *lieu.Lieu) { l.Avis = "Fermé du 1er au 24 décembre 2026." }), pons,
			"Salle 1 / Fermé du 1er au 24 décembre 2026. / 05 36 49 01 01"},
		"closed later": {
			autre(func(l *lieu.Lieu) { l.Avis = "Fermé du 21 décembre 2026 au 3 janvier 2027." }), pons,
			"Salle 2 / Fermé du 21 décembre 2026 au 3 janvier 2027. / 05 36 49 01 02"},
		"reserved": {autre(func(l *lieu.Lieu) { l.PresentationResume = "Réservé aux adhérents." }), pons,
			"Pas sur ce mémo : un lieu réservé à certaines personnes."},
		"reserved, chosen": {seul(func(l *lieu.Lieu) { l.PresentationResume = "Réservé aux adhérents." }), "lieu=Essai_1",
			"Salle 1 / Attention : "},
		"no service": {autre(func(l *lieu.Lieu) { l.Services = nil }), pons,
			"Leur aide n'est pas précisée, téléphonez : Salle 2 (05 36 49 01 02)."},
		"no service at all": {seul(func(l *lieu.Lieu) { l.Services = nil }), pons,
			"Nous ne savons pas encore qui aide à quoi : téléphonez, et dites le besoin. " +
				"/ Lieu / Téléphone / Salle 1 / 05 36 49 01 01"},
		"neither service nor number": {
			autre(func(l *lieu.Lieu) { l.Services, l.Telephone = nil, "" }), pons,
			"Leur aide n'est pas précisée : Salle 2. Passez sur place, ou demandez à votre mairie."},
		"a long name, in a sentence": {
			autre(func(l *lieu.Lieu) { l.Services, l.Nom = nil, "Maison des associations et des habitants du quartier" }), pons,
			"téléphonez : Maison des associations et des habitants du… (05 36 49 01 02)."},
		"a long name, at its end": {
			autre(func(l *lieu.Lieu) {
				l.Services, l.Telephone, l.Nom = nil, "", "Maison des associations et des habitants du quartier"
			}), pons, "précisée : Maison des associations et des habitants du… Passez"},
		"closed, no number": {
			autre(func(l *lieu.Lieu) { l.Avis, l.Telephone = "Fermé pour travaux.", "" }), pons,
			"Disent une fermeture : Salle 2. Demandez à votre mairie."},
		"nothing known": {
			seul(func(l *lieu.Lieu) { l.Services, l.Telephone, l.Adresse = nil, "", "" }), pons,
			"Nous ne savons pas encore qui aide à quoi : demandez-le sur place."},
		"a price is no condition": {
			seul(func(l *lieu.Lieu) { l.PresentationDetail = "Gratuit pour les adhérents." }), pons,
			"démarches / Salle 1 / 05 36 49 01 01"},
		"Aidants Connect, long ago": {
			seul(func(l *lieu.Lieu) {
				l.DispositifProgrammesNationaux, l.DateMaj = []string{lieu.AidantsConnect}, jeudi.AddDate(-5, 0, 0)
			}), pons, "ici : Salle 1, 05 36 49 01 01 (en 2021)."},
		"needs of nobody": {[]lieu.Lieu{demarches}, pons,
			"Aucun lieu connu ici pour : chercher du travail ; apprendre : ordinateur, téléphone ; éviter les arnaques ; " +
				"aider ses enfants avec les écrans ; photo, vidéo, jeux ; comprendre Internet ; utiliser un ordinateur, " +
				"Internet ; acheter moins cher un appareil. Demandez"},
		"Aidants Connect": {
			seul(func(l *lieu.Lieu) { l.DispositifProgrammesNationaux = []string{lieu.AidantsConnect} }), pons,
			"Aidants Connect, ici : Salle 1, 05 36 49 01 01."},
		"vouchers": {seul(func(l *lieu.Lieu) { l.PresentationDetail = "Le Pass numérique est accepté ici." }), pons,
			"Pass numérique : des chèques pour payer des cours. Signalé : Salle 1, 05 36 49 01 01."},
		"of no one territory": {[]lieu.Lieu{demarches}, "lieu=Essai_1", "Vers qui orienter / Besoin"},
		"twice in the base": {
			[]lieu.Lieu{demarches, avec(demarches, func(l *lieu.Lieu) { l.Id = "Essai_9" })}, pons,
			"Salle 1 / 05 36 49 01 01"},
	} {
		if said := memo(t, c.lieux, c.query); !strings.Contains(said, c.want) {
			t.Errorf("%s: want %q in %s", name, c.want, said)
		}
	}
	if said := memo(t, []lieu.Lieu{demarches}, pons); strings.Contains(said, "Pass numérique") {
		t.Error("vouchers that no place tells")
	}
}

// The best place of a need comes first, whatever its name.
func TestWhoComesFirstOnTheMemo(t *testing.T) {
	salle := func(n int, change func(*lieu.Lieu)) lieu.Lieu { return avec(aide(n, lieu.AideDemarches), change) }
	rien := func(*lieu.Lieu) {}
	jonzac := func(l *lieu.Lieu) {
		j := papertest.AtJonzac("x")
		l.Commune, l.CodeInsee, l.CodePostal = j.Commune, j.CodeInsee, j.CodePostal
		l.Latitude, l.Longitude = j.Latitude, j.Longitude
	}
	ancien := func(l *lieu.Lieu) { l.DateMaj = jeudi.AddDate(-5, 0, 0) }
	for name, c := range map[string]struct {
		lieux       []lieu.Lieu
		query, want string // the numbers of the places, in order
	}{
		"names alone":      {[]lieu.Lieu{salle(1, rien), salle(2, rien)}, pons, "12"},
		"who has a number": {[]lieu.Lieu{salle(1, func(l *lieu.Lieu) { l.Telephone = "" }), salle(2, rien)}, pons, "21"},
		"who takes everybody": {[]lieu.Lieu{salle(1, func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.Prescription} }),
			salle(2, rien)}, pons, "21"},
		"who is open": {[]lieu.Lieu{salle(1, func(l *lieu.Lieu) { l.Avis = "Fermé du 1er au 24 décembre 2026." }),
			salle(2, rien)}, pons, "21"},
		"who is there for all": {[]lieu.Lieu{salle(1, func(l *lieu.Lieu) { l.Typologie = []string{"ML"} }),
			salle(2, ancien)}, pons, "21"},
		"whose record is recent": {[]lieu.Lieu{salle(1, ancien), salle(2, rien)}, pons, "21"},
		"another number": {[]lieu.Lieu{salle(1, rien), salle(2, func(l *lieu.Lieu) { l.Telephone = "05 36 49 01 01" }),
			salle(3, rien)}, pons, "132"},
		"another commune": {[]lieu.Lieu{salle(1, jonzac), salle(2, jonzac), salle(3, rien)}, "", "132"},
		"the nearest":     {[]lieu.Lieu{salle(1, ancien), salle(2, jonzac)}, "autour=45.58,-0.55&rayon=40km", "12"},
	} {
		var order string
		for _, m := range regexp.MustCompile(`démarches / Salle (\d)`).FindAllStringSubmatch(memo(t, c.lieux, c.query), -1) {
			order += m[1]
		}
		if order != c.want {
			t.Errorf("%s: %s, want %s", name, order, c.want)
		}
	}
}

// Places chosen one by one are all shown, as far as they can be; without that, the best
// serves for all needs.
func TestMemoOfChosenPlaces(t *testing.T) {
	var lieux []lieu.Lieu
	query := ""
	for i := range 5 {
		l := aide(i+1, lieu.Services()...)
		lieux, query = append(lieux, l), query+"&lieu="+l.Id
	}
	said := memo(t, lieux, strings.TrimPrefix(query, "&"))
	for i := range 5 {
		if !strings.Contains(said, fmt.Sprintf("Salle %d / ", i+1)) {
			t.Errorf("place %d is not shown: %s", i+1, said)
		}
	}
}

var autresLieux = regexp.MustCompile(`et ([\d ]+) autres?|et un autre`)

// Two pages hold thousands of places: each need names some and counts the others.
func TestMemoOfThousands(t *testing.T) {
	var lieux []lieu.Lieu
	for i := range 3000 {
		l := aide(i%90, lieu.Services()[:1+i%9]...)
		l.Id, l.Nom = fmt.Sprintf("Essai_%d", i), fmt.Sprintf("Association des habitants du quartier numéro %d de Pons", i)
		l.Telephone = fmt.Sprintf("05 36 %02d %02d 01", i/90, i%90)
		lieux = append(lieux, l)
	}
	d := unDocument(t, "memo-aidant", lieux, pons, nil, edition(jeudi))
	said := papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / "))
	if d.Len != 2 || len(d.Montres) == 0 || len(d.Montres) > 9 {
		t.Errorf("%d pages, %d places said to be shown", d.Len, len(d.Montres))
	}
	for _, m := range d.Montres {
		if numero := regexp.MustCompile(`\d+`).FindString(m.Nom); !strings.Contains(said, "numéro "+numero) &&
			!strings.Contains(said, papertest.Plain(m.Nom)[:24]) {
			t.Errorf("%s is said to be shown: %s", m.Nom, said)
		}
	}
	if got := autresLieux.FindStringSubmatch(said); got == nil || strings.ReplaceAll(got[1], " ", "") != "2999" {
		t.Errorf("others: %q in %s", got, said)
	}
}

// A commune without a place shows the nearest; where none is known, the paper says whom
// to ask, and leaves lines. A selection that may be mended is refused.
func TestMemoOfNoPlace(t *testing.T) {
	jonzac := papertest.AtJonzac("Essai_1")
	jonzac.Nom, jonzac.Services = "Salle du Marais", []string{lieu.AideDemarches}
	b := papertest.BaseOf(jonzac)
	b.Known = b.Known.AvecCentres(map[string]territoire.Centre{"17283": {Latitude: 45.58, Longitude: -0.55}})
	p := papertest.Paper(t, "memo-aidant")
	faire := func(b *papertest.Base, query string, e *render.Edition) (string, error) {
		_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, e, query, nil))
		if err != nil {
			return "", err
		}
		return papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, docs[0]))), " / ")), nil
	}
	sans := edition(jeudi)
	sans.Editeur = render.Editeur{}
	for name, c := range map[string]struct {
		b           *papertest.Base
		query, want string
		e           *render.Edition
	}{
		"near": {b, pons, "Nous ne connaissons aucun lieu à Pons. Voici les plus proches.", edition(jeudi)},
		"far":  {b, pons, "Salle du Marais / Jonzac, à 17 km / 01 99 00", edition(jeudi)},
		"none": {papertest.BaseOf(), pons,
			"Nous ne connaissons aucun lieu à Pons. Demandez à la mairie de Pons.",
			edition(jeudi)},
		"nobody prints": {papertest.BaseOf(), pons,
			"Nous ne connaissons aucun lieu à Pons. Demandez à la mairie.", sans},
		"a map": {papertest.BaseOf(), pons, "montre les lieux du département", edition(jeudi)},
		"lines": {papertest.BaseOf(), "departement=Charente-Maritime",
			"Notez ici les lieux que vous connaissez", sans},
	} {
		if said, err := faire(c.b, c.query, c.e); err != nil || !strings.Contains(said, c.want) {
			t.Errorf("%s: %v, want %q in %s", name, err, c.want, said)
		}
	}
	if _, err := faire(papertest.BaseOf(), "", sans); !faute.Est(err, faute.Demande) {
		t.Errorf("an empty base: %v", err)
	}
}

// The code opens the places on the map: a phone reads what the link says.
func TestMemoCode(t *testing.T) {
	d := unDocument(t, "memo-aidant", []lieu.Lieu{demarches}, pons, nil, edition(jeudi))
	codes := 0
	doc.Each(d.Root, func(n *doc.Node) {
		if n.Role != doc.Link || len(n.Kids) != 1 || n.Kids[0].Draw == nil {
			return
		}
		codes++
		got, err := papertest.DecodeCode(n.Kids[0].Draw)
		if err != nil || !strings.EqualFold(got, n.Href) || !strings.Contains(got, "17283") {
			t.Errorf("%q, %v; want %q", got, err, n.Href)
		}
	})
	if codes != 1 {
		t.Errorf("%d codes", codes)
	}
}

// ecrit makes the memo with what a user changes of its model.
func ecrit(t *testing.T, toml string) (string, error) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, templates.Nom), []byte("base = \"memo-aidant\"\n"+toml), 0o600); err != nil {
		t.Fatal(err)
	}
	m, err := templates.DocumentMemoAidant.Charger(dir)
	if err != nil {
		return "", err
	}
	p := papertest.Paper(t, "memo-aidant")
	c := papertest.Order(t, p, papertest.BaseOf(demarches), edition(jeudi), pons, nil)
	c.Modele = m
	_, docs, err := papertest.Compose(p, c)
	if err != nil || docs[0].Refus != nil {
		return "", cmpErr(err, docs)
	}
	return papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, docs[0]))), " / ")), nil
}

func cmpErr(err error, docs []*render.Document) error {
	if err != nil {
		return err
	}
	return docs[0].Refus
}

// A town has its questions and its thresholds: the reading follows. Those that mean
// nothing are refused, and so is a text that no page holds.
func TestMemoOfAnotherModel(t *testing.T) {
	liste := func(n int) string {
		return "[memo_aidant]\nquestions = [" + strings.Repeat("\"Plier une lettre\", ", n) + "]\n"
	}
	for name, c := range map[string]struct{ toml, want, fault string }{
		"five questions": {liste(5) + "autonome = 4\nen_chemin = 1\n", "4 à 5 / Autonome", ""},
		"one count":      {liste(5) + "autonome = 5\nen_chemin = 1\n", "0 / À accompagner", ""},
		"told":           {liste(5) + "autonome = 4\nen_chemin = 1\n", "Posez 5 questions", ""},
		"none":           {liste(0), "", "il y a 0 questions"},
		"too many":       {liste(13), "", "il y a 13 questions"},
		"beyond":         {liste(5) + "autonome = 6\nen_chemin = 1\n", "", "autonome"},
		"not in order":   {"[memo_aidant]\nen_chemin = 8\n", "", "en_chemin"},
		"a long question": {"[memo_aidant]\nquestions = [\"" + strings.Repeat("Écrire sans fin. ", 300) +
			"\", \"b\", \"c\"]\nautonome = 3\nen_chemin = 1\n", "", "ne tient pas sur une page"},
		"no advice": {"[memo_aidant]\naccueillir = []\njamais = []\nfaire_avec = []\nfaire_pour = []\n", "8 à 10", ""},
		"no words": {"[mots]\nhabilites_aucun = \"\"\npas_examen = \"\"\npix = \"\"\n" +
			"tournez = \"\"\nplus_loin = \"\"\nmandats = \"\"\ncarte = \"\"\nsans_internet = \"\"\n", "8 à 10", ""},
		"a sign": {"[mots]\njamais = \"<b>& {nombre} 漢\"\n", "<b>&", ""},
		"other parts": {"[[section]]\ncontenu = \"questions\"\n" +
			"[[section]]\ncontenu = \"lecture\"\n[[section]]\ncontenu = \"orienter\"\n", "1 Posez 10 questions", ""},
		"no places": {"[[section]]\ncontenu = \"questions\"\n" +
			"[[section]]\ncontenu = \"lecture\"\n", "", "il manque la section « orienter »"},
	} {
		said, err := ecrit(t, c.toml)
		switch {
		case c.fault != "" && (err == nil || !strings.Contains(papertest.Plain(err.Error()), c.fault)):
			t.Errorf("%s: %v, want %q", name, err, c.fault)
		case c.fault == "" && (err != nil || !strings.Contains(said, c.want)):
			t.Errorf("%s: %v, want %q in %s", name, err, c.want, said)
		}
	}
}

// It is for who helps: nobody else has words for it.
func TestReadersOfTheMemo(t *testing.T) {
	p := papertest.Paper(t, "memo-aidant")
	c := papertest.Order(t, p, papertest.BaseOf(demarches), edition(jeudi), pons, nil)
	for _, pour := range []render.Audience{render.GrandPublic, render.Pro} {
		c.Audience = pour
		if _, _, err := papertest.Compose(p, c); !faute.Est(err, faute.Demande) {
			t.Errorf("%s: %v", pour, err)
		}
	}
}

// Nine needs, each with the longest that a place may say: the page holds all the same,
// and who prints reads what it gave up.
func TestMemoHoldsTheLongest(t *testing.T) {
	var lieux []lieu.Lieu
	query := ""
	for i, s := range lieu.Services() {
		l := aide(i+1, s)
		l.Commune, l.CodeInsee, l.CodePostal = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", "51513", "51290"
		l.Nom = fmt.Sprintf("Maison %d ", i) + strings.Repeat("des initiatives solidaires ", 5)
		l.Avis, l.ModalitesAcces = strings.Repeat("Entrée par la cour du fond. ", 8), []string{lieu.Prescription}
		l.PresentationResume = "Réservé aux adhérents de l'association des habitants du quartier de la gare."
		l.DateMaj = jeudi.AddDate(-4, 0, 0)
		lieux, query = append(lieux, l), query+"&lieu="+l.Id
	}
	d := unDocument(t, "memo-aidant", lieux, strings.TrimPrefix(query, "&"), nil, edition(jeudi))
	perte := func(v render.Avis) bool { return v.Genre == render.AvisPleine && v.Perte }
	if d.Len != 2 || !slices.ContainsFunc(d.Avis, perte) {
		t.Errorf("%d pages, %v", d.Len, d.Avis)
	}
	said := papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / "))
	for i := range lieux {
		tel := fmt.Sprintf("05 36 49 01 %02d", i+1)
		nom, reserve := strings.Index(said, fmt.Sprintf("Maison %d ", i)), strings.Index(said, tel)
		if nom < 0 || reserve < nom || !strings.Contains(strings.ToLower(said[nom:reserve]), "réservé") &&
			!strings.Contains(said[nom:reserve], "Attention") {
			t.Errorf("place %d: its condition is not said between its name and its number: %s", i, said)
		}
	}
}

// Parts are heard with their rank.
func TestMemoIsHeard(t *testing.T) {
	d := unDocument(t, "memo-aidant", []lieu.Lieu{demarches}, pons, nil, edition(jeudi))
	var heard []string
	doc.Each(d.Root, func(n *doc.Node) {
		if n.Role == doc.H2 {
			heard = append(heard, papertest.Plain(n.Alt+n.Text))
		}
	})
	want := []string{"1. Accueillez", "2. Posez 10 questions", "3. Comptez les « sans aide »",
		"Faire avec, faire pour, et jusqu'où", "Vers qui orienter, à Pons"}
	if !slices.Equal(heard, want) {
		t.Errorf("%q, want %q", heard, want)
	}
}

// A memo of a département sends to several parts of it, one group of communes after the other,
// and not to the first ones of the alphabet.
func TestTheMemoOfADepartementIsSpread(t *testing.T) {
	var tous []lieu.Lieu
	add := func(id, commune, insee string) {
		l := papertest.At(id, commune, insee, "", 45.6, -0.6)
		l.Nom, l.Services = "Maison "+id, []string{lieu.MaitriseOutils}
		l.Telephone = fmt.Sprintf("05 36 49 02 %02d", len(tous))
		tous = append(tous, l)
	}
	pons, _ := territoire.France().Commune("17283")
	for i, c := range territoire.France().CommunesEpci(pons.Epci)[:12] {
		add(fmt.Sprintf("A%d", i), c.Nom, c.Code)
	}
	add("R1", "La Rochelle", "17300")
	add("S1", "Saintes", "17415")
	add("T1", "Royan", "17306")
	for query, want := range map[string]bool{"departement=17": true, "": true, "epci=" + pons.Epci: false} {
		d := unDocument(t, "memo-aidant", tous, query, nil, edition(jeudi))
		said := ditTout(t, d)
		for _, ville := range []string{"La Rochelle", "Saintes", "Royan"} {
			if strings.Contains(said, ville) != want {
				t.Errorf("%q: %s said %v: %s", query, ville, !want, said)
			}
		}
	}
}
