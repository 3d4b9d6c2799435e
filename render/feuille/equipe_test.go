package feuille_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/feuille"
	"feuillet/render/papertest"
	"feuillet/templates"
)

// teamPoster is the poster of places of Pons for an audience, and what is read of it.
func teamPoster(t *testing.T, pour render.Audience, options string, lieux ...lieu.Lieu) (*render.Document, string) {
	t.Helper()
	p := papertest.Paper(t, "affiche")
	e := papertest.Edition()
	e.Date = papertest.Day
	saisies := map[string]string{"pour": string(pour)}
	for o := range strings.FieldsSeq(options) {
		nom, valeur, _ := strings.Cut(o, "=")
		saisies[nom] = valeur
	}
	_, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(lieux...), e, "commune=17283", saisies))
	if err != nil || len(docs) != 1 || docs[0].Refus != nil {
		t.Fatalf("for %s: %d documents, %v, %v", pour, len(docs), err, docs[0].Refus)
	}
	f := papertest.Export(docs[0])
	return docs[0], papertest.Plain(papertest.Text(f.Page))
}

// after tells that words stand in a text in this order.
func after(t *testing.T, text string, words ...string) {
	t.Helper()
	rest := text
	for _, w := range words {
		i := strings.Index(rest, w)
		if i < 0 {
			t.Fatalf("no %q after the others in %q", w, text)
		}
		rest = rest[i+len(w):]
	}
}

// Who sends people reads what is asked, whom the place receives, when, then its
// number; the poor place is on no poster.
func TestTeamPoster(t *testing.T) {
	_, text := teamPoster(t, render.Aidants, "", rich(), middling(), poor())
	after(t, text, "Vers qui orienter ?", "À Pons", "Faire une démarche", "Médiathèque des Tilleuls",
		"12 rue des Tilleuls", "Du mardi au samedi · Gratuit", "05 36 49 00 12",
		"Apprendre", "Entraide Brune", "Sur orientation", "5 rue du Four",
		"Heures à demander · téléphoner avant",
		"Gratuit sous condition, Payant · informations de 2024", "05 36 49 00 23",
		"Médiathèque des Tilleuls (plus haut)", "05 36 49 00 12",
		"S'équiper, se connecter", "Médiathèque des Tilleuls (plus haut)", "Entraide Brune (plus haut)", "05 36 49 00 23",
		"Aides dont aucun lieu d'ici ne parle : faire à la place de la personne (Aidants Connect)",
		"passer une certification (Pix)")
	for _, never := range []string{"Foyer rural", "oquebin", "Usage interne", "@", "Commune de Pons"} {
		if strings.Contains(text, never) {
			t.Errorf("aidants read %q: %s", never, text)
		}
	}
	_, text = teamPoster(t, render.Pro, "", rich(), middling(), poor())
	after(t, text, "Usage interne", "Faire une démarche", "Médiathèque des Tilleuls",
		"Prescription non signalée · Commune de Pons", "mediatheque@pons.example", "Apprendre", "Entraide Brune",
		"Sur prescription", "Association", "contact@entraidebrune.example", "Médiathèque des Tilleuls (plus haut)")
	if strings.Contains(text, "oquebin") || strings.Contains(text, "Foyer rural") {
		t.Errorf("professionals read %s", text)
	}
}

// Who is asked something finds it by its own row, and under it who answers it; a place
// that answers several things is told whole once, and its number is under each of them.
// Professionals have those that ask for a referral first.
func TestTeamPosterByWhatIsAsked(t *testing.T) {
	pix, sent := papertest.AtPons("pix"), papertest.AtPons("envoi")
	pix.Nom, pix.Telephone, pix.FormationsLabels = "Le Quai", "01 99 00 00 61", []string{"Certification PIX"}
	sent.Nom, sent.Telephone, sent.ModalitesAcces = "Le Relais", "01 99 00 00 62", []string{lieu.Prescription}
	for pour, want := range map[render.Audience][]string{
		render.Aidants: {"Faire une démarche", "Passer une certification (Pix)", "Le Quai (plus haut)", "01 99 00 00 61"},
		render.Pro: {"Faire une démarche", "Le Relais", "01 99 00 00 62", "Le Quai", "01 99 00 00 61",
			"Passer une certification (Pix)", "Le Quai (plus haut)", "01 99 00 00 61"},
	} {
		d, text := teamPoster(t, pour, "", pix, sent)
		after(t, text, want...)
		asked := 0
		doc.Each(d.Root, func(n *doc.Node) {
			if n.Style == "equipe-besoin" {
				asked++
			}
		})
		if asked != 2+min(1, strings.Count(text, "Apprendre")) {
			t.Errorf("for %s: %d things that are asked: %s", pour, asked, text)
		}
	}
}

// A place that receives only some says whom before its number; a closed one is not sent to.
func TestTeamPosterOfReservedPlaces(t *testing.T) {
	reserved, closed := papertest.AtPons("reserve"), papertest.AtPons("ferme")
	reserved.Nom, reserved.Telephone = "EHPAD du Verger", "01 99 00 00 41"
	closed.Nom, closed.Telephone = "Salle des Ormes (fermée définitivement)", "01 99 00 00 42"
	for _, pour := range []render.Audience{render.Aidants, render.Pro} {
		_, text := teamPoster(t, pour, "", rich(), reserved, closed)
		after(t, text, "EHPAD du Verger", "Attention : réservé aux personnes qui habitent ici.", "01 99 00 00 41")
		if strings.Contains(text, "Ormes") {
			t.Errorf("for %s: %s", pour, text)
		}
	}
}

// Where nobody can be reached there is no table and nobody is told to call: each place
// has lines on which what one learns of it is written.
func TestTeamPosterWhereNobodyCanBeReached(t *testing.T) {
	for _, pour := range []render.Audience{render.Aidants, render.Pro} {
		d, text := teamPoster(t, pour, "", poor())
		after(t, text, "Vers qui orienter", "Aucun lieu connu ici ne donne de téléphone, de mail ni d'heures",
			"Foyer rural", "Le bourg", "Téléphone :", "Heures :")
		for _, never := range []string{"Appelez", "ne parle", "autre lieu"} {
			if strings.Contains(text, never) {
				t.Errorf("for %s, %s: %s", pour, never, text)
			}
		}
		if rules := written(d.Root); rules != 2 {
			t.Errorf("for %s: %d lines to write on", pour, rules)
		}
		doc.Each(d.Root, func(n *doc.Node) {
			if n.Role == doc.Table {
				t.Errorf("for %s: a table of nothing", pour)
			}
		})
	}
}

// written counts the lines to write on.
func written(root *doc.Node) (n int) {
	doc.Each(root, func(k *doc.Node) {
		if k.Style == "equipe-ecrire-ligne" {
			n++
		}
	})
	return n
}

// A commune none of whose places can be reached sends to the nearest that can, as one
// that has no place does.
func TestTeamPosterSendsToTheNearest(t *testing.T) {
	near := papertest.AtJonzac("voisin")
	near.Nom, near.Telephone = "Salle voisine", "01 99 00 00 51"
	for _, pour := range []render.Audience{render.Aidants, render.Pro} {
		d, text := teamPoster(t, pour, "", poor(), near)
		after(t, text, "Les lieux les plus proches de Pons", "Salle voisine", "Jonzac, à ", "01 99 00 00 51",
			"Aucun lieu connu ici", "Foyer rural", "Téléphone :")
		if len(d.Montres) != 2 {
			t.Errorf("for %s: shown %+v", pour, d.Montres)
		}
	}
	_, text := teamPoster(t, render.Aidants, "", rich(), poor(), near)
	if strings.Contains(text, "Salle voisine") || strings.Contains(text, "Aucun lieu connu ici") {
		t.Errorf("one place can be reached: %s", text)
	}
}

// besoins are the needs of the poster.
func besoins(t *testing.T) []templates.Besoin {
	t.Helper()
	m, err := templates.DocumentAffiche.ChargerPour("", "aidants")
	if err != nil {
		t.Fatal(err)
	}
	return m.Demandes()
}

// The rows of the poster group services as all papers do, in one place; a programme or
// a label answers what no service does.
func TestTeamPosterGroupsAsOtherPapersDo(t *testing.T) {
	of, err := templates.DocumentFicheService.Charger("")
	if err != nil {
		t.Fatal(err)
	}
	all, bs := of.ParBesoin(lieu.Services()), besoins(t)
	for i, g := range all {
		if !slices.Equal(bs[i].Services, g.Services) {
			t.Errorf("need %d: %q on the poster, %q elsewhere", i, bs[i].Services, g.Services)
		}
	}
	for _, b := range bs[len(all):] {
		if len(b.Services) > 0 || len(b.Labels) == 0 || b.Court == "" {
			t.Errorf("a need of the poster alone: %+v", b)
		}
	}
	for _, s := range lieu.Services() {
		l := rich()
		l.Services, l.DispositifProgrammesNationaux, l.FormationsLabels = []string{s}, nil, nil
		_, text := teamPoster(t, render.Aidants, "", l)
		said := func(b templates.Besoin) bool {
			return strings.Contains(text, papertest.Plain(b.Titre+" "+l.Nom))
		}
		if strings.Contains(text, "Aide à demander") || !slices.ContainsFunc(bs, said) {
			t.Errorf("%s is under no need: %s", s, text)
		}
	}
}

// Each thing that may be asked has a place before one has two, and equal sets give
// equal choices.
func TestTeamPosterAnswersAll(t *testing.T) {
	var lieux []lieu.Lieu
	for i := range 12 {
		l := papertest.Place(i)
		l.Id, l.Telephone = "Equipe_"+strconv.Itoa(i), "01 99 00 01 "+strconv.Itoa(10+i)
		l.Services, l.FormationsLabels = []string{lieu.AideDemarches}, nil
		lieux = append(lieux, l)
	}
	lieux[9].Services, lieux[9].Horaires = []string{lieu.AcquisitionMateriel}, ""
	lieux[10].FormationsLabels, lieux[11].Services = []string{"Certification PIX"}, []string{lieu.MaitriseOutils}
	got := feuille.ChoisirEquipe(lieux, 4, nil, papertest.Day, besoins(t))
	for _, id := range []string{"Equipe_9", "Equipe_10", "Equipe_11"} {
		if !slices.ContainsFunc(got, func(l lieu.Lieu) bool { return l.Id == id }) {
			t.Errorf("%s answers alone, and is not among %d places", id, len(got))
		}
	}
	slices.Reverse(lieux)
	again := feuille.ChoisirEquipe(lieux, 4, nil, papertest.Day, besoins(t))
	if !slices.EqualFunc(got, again, func(a, b lieu.Lieu) bool { return a.Id == b.Id }) {
		t.Error("the order of the base changes the choice")
	}
	if got := feuille.ChoisirEquipe([]lieu.Lieu{poor()}, 4, nil, papertest.Day, besoins(t)); len(got) != 0 {
		t.Error("nobody can be sent to a place without number, mail nor hours")
	}
}

// The poster of a team has one page, whatever lies on it, on all papers.
func TestTeamPosterOnAllPapers(t *testing.T) {
	var lieux []lieu.Lieu
	for i := range 30 {
		l := rich()
		l.Id, l.Nom = "Tas_"+strconv.Itoa(i), l.Nom+" "+strings.Repeat("et des Ormes ", i%4)+strconv.Itoa(i)
		l.Telephone = "01 99 00 02 " + strconv.Itoa(10+i)
		lieux = append(lieux, l)
	}
	lieux[17].FormationsLabels = []string{"Certification PIX"}
	for _, o := range []string{"", "format=A3", "orientation=paysage", "format=A3 orientation=paysage noir=oui",
		"economie=oui"} {
		for _, pour := range []render.Audience{render.Aidants, render.Pro} {
			d, text := teamPoster(t, pour, o, lieux...)
			if !strings.Contains(text, "Passer une certification (Pix)") {
				t.Errorf("%s, %s: what one place alone answers is not there: %s", pour, o, text)
			}
			if len(d.Montres) < 3 || !strings.Contains(text, "autres lieux à Pons") {
				t.Errorf("%s, %s: %d places, %s", pour, o, len(d.Montres), text)
			}
		}
	}
}

// Strips and notices are for who passes by.
func TestTeamPosterHasNoStrips(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	for _, o := range []map[string]string{{"languettes": "oui"}, {"annonce": "Le bus passe|12 mai|place du Marché"}} {
		o["pour"] = "aidants"
		c := papertest.Order(t, p, papertest.BaseOf(rich()), papertest.Edition(), "commune=17283", o)
		if _, _, err := papertest.Compose(p, c); err == nil {
			t.Errorf("%v is accepted", o)
		}
	}
}

// Whatever a record holds, the poster of a team is one page, and names nobody.
func TestTeamPosterOfHostilePlaces(t *testing.T) {
	edits := map[string]func(*lieu.Lieu){
		"a price that names somebody": func(l *lieu.Lieu) { l.FraisACharge = []string{"Gratuit pour Clotilde Roquebin"} },
		"a structure that is one":     func(l *lieu.Lieu) { l.StructureParente = "Mme Clotilde Roquebin" },
		"no address":                  func(l *lieu.Lieu) { l.Adresse, l.ComplementAdresse = "", "" },
		"it moves":                    func(l *lieu.Lieu) { l.Itinerance = []string{lieu.Itinerant} },
		"a long mail": func(l *lieu.Lieu) {
			l.Telephone, l.Courriels = "", []string{"accueil@" + strings.Repeat("x", 60) + ".example"}
		},
	}
	for name, s := range hostile() {
		edits[name] = func(l *lieu.Lieu) {
			l.Nom, l.Adresse, l.Avis, l.StructureParente, l.Horaires = s, s, s, s, s
			l.FraisACharge, l.Services, l.PresentationDetail = []string{s}, []string{s, lieu.AideDemarches}, s
		}
	}
	for name, edit := range edits {
		for _, pour := range []render.Audience{render.Aidants, render.Pro} {
			for _, o := range []string{"", "orientation=paysage", "format=A3"} {
				l := rich()
				edit(&l)
				d, text := teamPoster(t, pour, o, l)
				if strings.Contains(text, "oquebin") || d.Len != 1 || english.MatchString(strings.ReplaceAll(text, "alert", "")) {
					t.Errorf("%s for %s, %s: %d pages, %.300s", name, pour, o, d.Len, text)
				}
			}
		}
	}
}

// Two places have the whole page: letters grow until it is full, and the question stays on
// one line.
func TestATeamPosterOfTwoPlacesIsFull(t *testing.T) {
	for _, pour := range []render.Audience{render.Aidants, render.Pro} {
		for _, options := range []string{"", "format=A3", "orientation=paysage"} {
			d, _ := teamPoster(t, pour, options, papertest.Places(2)...)
			if d.Ajustement.Filled < 880 {
				t.Errorf("for %s %s: %d thousandths of the page are used", pour, options, d.Ajustement.Filled)
			}
			for _, it := range papertest.Pages(t, d)[0].Items {
				if strings.HasPrefix(papertest.Plain(it.Text), "Vers qui") && !strings.HasSuffix(it.Text, "?") {
					t.Errorf("for %s %s: a line is %q", pour, options, it.Text)
				}
			}
		}
	}
}
