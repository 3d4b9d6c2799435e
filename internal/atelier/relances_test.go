package atelier_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
)

// lieuxARelancer are a place with its own mail, one with a person's, one without an
// address, and one in order.
const lieuxARelancer = `id,nom,commune,code_postal,code_insee,adresse,telephone,courriels,horaires,services,frais_a_charge,date_maj
R_1,Atelier des Ormes,Pons,17800,17283,3 rue du Pont,,accueil@ormes.example,,Aide aux démarches administratives,Payant,2023-03-14
R_2,Salle des Saules,Pons,17800,17283,4 rue du Pont,+33546000001,zoe.quatrebarbes@saules.example,Mo 09:00-12:00,Aide aux démarches administratives,Gratuit,2022-10-01
R_3,Bus des Collines,Pons,17800,17283,,+33546000002,,Mo 09:00-12:00,Aide aux démarches administratives,Gratuit,2026-11-01
R_4,Maison des Tilleuls,Pons,17800,17283,5 rue du Pont,+33546000003,,Mo 09:00-12:00,Aide aux démarches administratives,Gratuit,2026-11-01
`

// aRelancer are the places to write to.
func aRelancer(t *testing.T, a *atelier.Atelier, tous bool, ids ...string) *atelier.Relances {
	t.Helper()
	d := atelier.Demande{Editeur: "la mairie de Pons", Adresse: "1 place du Roi, 17800 Pons"}
	if len(ids) > 0 {
		d.Requete = selection.Requete{selection.ParIdentifiant: ids}
	}
	r, err := a.ARelancer(t.Context(), d, tous)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// moyens says whom to write to, and how.
func moyens(r *atelier.Relances) string {
	var out []string
	for _, l := range r.Lieux {
		out = append(out, l.Id+" "+l.Moyen)
	}
	return strings.Join(out, ", ")
}

// Who is to be written to is said with why and how; nobody's own mail is used.
func TestPlacesToWriteTo(t *testing.T) {
	r := aRelancer(t, deCSV(t, lieuxARelancer), false)
	if got := moyens(r); got != "R_1 mail, R_3 telephone, R_2 lettre" || r.Surs != 1 {
		t.Errorf("%s; %d in order", got, r.Surs)
	}
	if s := strings.Join(r.Lieux[0].Raisons, ", "); s != "fiche de mars 2023, sans horaires, sans téléphone" {
		t.Errorf("reasons %q", s)
	}
	if s := r.Lieux[2].Raisons[0]; s != "fiche d'octobre 2022" {
		t.Errorf("reason %q", s)
	}
	m := r.Lieux[0].Courriel
	for _, s := range []string{"Bonjour,", "La mairie de Pons tient", "- Téléphone : (rien, à remplir)",
		"- Aides : démarches", "Fiche R_1"} {
		if !strings.Contains(strings.ReplaceAll(m.Texte, "\u00a0", " "), s) {
			t.Errorf("%q is not in the mail: %s", s, m.Texte)
		}
	}
	if !slices.Equal(m.A, []string{"accueil@ormes.example"}) || !strings.HasPrefix(m.Objet, "Atelier des Ormes") {
		t.Errorf("%+v", m)
	}
	if s := r.Phrase() + r.Conseil(); s != "3 lieux à relancer : 1 par mail, 1 par lettre, 1 par téléphone."+
		"Laissés : 1 lieu à jour." {
		t.Error(s)
	}
	for _, l := range r.Lieux {
		if strings.Contains(l.Courriel.Texte+strings.Join(l.Courriel.A, ""), "quatrebarbes") {
			t.Errorf("%s: a person is written to", l.Id)
		}
	}
}

// A place that was written to is left alone for two months, unless it is named.
func TestAPlaceIsNotWrittenToTwice(t *testing.T) {
	a := deCSV(t, lieuxARelancer)
	if err := a.Relancer(t.Context(), aRelancer(t, a, false).Par(atelier.ParMail), atelier.ParMail, "Ana"); err != nil {
		t.Fatal(err)
	}
	r := aRelancer(t, a, false)
	if got := moyens(r); got != "R_3 telephone, R_2 lettre" || r.Attente != 1 {
		t.Errorf("%s, %d waited for", got, r.Attente)
	}
	for _, r := range []*atelier.Relances{aRelancer(t, a, true), aRelancer(t, a, false, "R_1")} {
		if r.Lieux[0].Id != "R_1" || r.Lieux[0].Derniere != "2026-11-22" {
			t.Errorf("%+v", r.Lieux[0])
		}
	}
	inconnu := selection.Requete{selection.ParIdentifiant: {"R_9"}}
	_, err := a.ARelancer(t.Context(), atelier.Demande{Requete: inconnu}, false)
	refuse(t, err, faute.Demande, "ne connaît pas de lieu")
	err = a.Relancer(t.Context(), r.Lieux, "pigeon", "Ana")
	refuse(t, err, faute.Demande, "n'est pas un moyen")
}

// Letters are made to those who are written to by letter alone, and nobody follows them.
func TestLettersAreMadeToThoseWhoNeedOne(t *testing.T) {
	a := deCSV(t, lieuxARelancer)
	dossier := t.TempDir()
	b, err := a.ImprimerLettres(t.Context(), atelier.Demande{Papier: atelier.PapierVerification},
		atelier.Destination{Chemin: dossier, Sortie: atelier.Sorties()[0]}, func(atelier.Evenement) {})
	if err != nil || b.Faits != 1 {
		t.Fatalf("%+v, %v", b, err)
	}
	if l, err := a.Imprimes(t.Context()); err != nil || len(l) != 0 {
		t.Errorf("letters are followed: %+v, %v", l, err)
	}
	_, err = a.ImprimerLettres(t.Context(), atelier.Demande{Papier: atelier.PapierVerification,
		Requete: selection.Requete{selection.ParIdentifiant: {"R_1"}}}, atelier.Destination{Chemin: dossier}, nil)
	refuse(t, err, faute.Demande, "aucun des lieux choisis n'est à relancer par lettre")
}
