package source_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/source"
	"feuillet/lieu"
)

// rattaches reads structures completed by services.
func rattaches(t *testing.T, structures, services string) []lieu.Ligne {
	t.Helper()
	s := &source.Services{Structures: 1}
	if err := s.Ajouter(strings.NewReader(services), "services.json", source.Options{}); err != nil {
		t.Fatal(err)
	}
	out, _ := ouvrir(t, structures, source.Options{Services: s})
	return out
}

// Structures with their services become what the national model makes of them
// (testdata/inclusion/oracle.cjs), field by field.
func TestInclusionAgainstTheModel(t *testing.T) {
	b, err := os.ReadFile("testdata/inclusion/v0.json")
	if err != nil {
		t.Fatal(err)
	}
	var cas []struct {
		Structure json.RawMessage
		Services  []json.RawMessage
		Lieu      map[string]any
	}
	if err := json.Unmarshal(b, &cas); err != nil {
		t.Fatal(err)
	}
	var structures, services []json.RawMessage
	for _, c := range cas {
		structures = append(structures, c.Structure)
		services = append(services, c.Services...)
	}
	enJSON := func(v any) string {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	got := rattaches(t, enJSON(structures), enJSON(services))
	if len(got) != len(cas) || len(cas) < 50 {
		t.Fatalf("%d places for %d structures", len(got), len(cas))
	}
	for i, c := range cas {
		if got[i].Rejet != nil {
			t.Errorf("%s refused: %+v", got[i].Lieu.Id, got[i].Rejet)
		}
		for _, champ := range lieu.Champs() {
			a := strings.Split(champ.Texte(&got[i].Lieu), "|")
			texte, ok := c.Lieu[champ.Nom].(string)
			if !ok && c.Lieu[champ.Nom] != nil {
				texte = enJSON(c.Lieu[champ.Nom])
			}
			b := strings.Split(texte, "|")
			if champ.Nom == "modalites_acces" { // the model adds what the address of appointments says
				b = slices.DeleteFunc(b, func(v string) bool { return v == lieu.RdvEnLigne })
			}
			slices.Sort(a)
			slices.Sort(b)
			if !slices.Equal(a, b) {
				t.Errorf("%s, %s: %q, the model %q", got[i].Lieu.Id, champ.Nom, a, b)
			}
		}
	}
}

const servicesV1 = `[
	{"id":"essai--s1","structure_id":"essai--1","source":"essai","nom":"Ordinateurs en libre accès","description":"Un atelier imaginaire.","date_maj":"2026-03-05",
	 "type":"atelier","thematiques":["numerique--acceder-a-une-connexion-internet","famille--soutien-aidants"],"frais":"gratuit","publics":["seniors","demandeurs-emploi"],
	 "modes_accueil":["en-presentiel"],"modes_mobilisation":["telephoner","utiliser-lien-mobilisation"],"telephone":"+33199001235","contact_nom_prenom":"Ada Essai"},
	{"id":"essai--s2","structure_id":"essai--1","source":"essai","nom":"Aide aux démarches","description":"…","date_maj":"2026-03-05","commune":"Bougneau","code_insee":"17056",
	 "code_postal":"17800","adresse":"3 rue d'Ailleurs","thematiques":["numerique--acceder-a-des-services-en-ligne"],"modes_accueil":["a-distance"]},
	{"id":"essai--s3","structure_id":"essai--1","source":"essai","nom":"Aide au logement","description":"…","date_maj":"2026-03-05","thematiques":["logement-hebergement--louer-un-logement"]},
	{"id":"essai--s4","structure_id":"essai--9","source":"essai","nom":"Premiers pas","description":"…","date_maj":"2026-03-05","commune":"Pons","adresse":"9 rue des Essais",
	 "thematiques":["numerique--maitriser-les-fondamentaux-du-numerique"]},
	{"id":"essai--s5","structure_id":"essai--8","source":"essai","nom":"Prêt d'ordinateur","description":"…","date_maj":"2026-03-05","thematiques":["numerique--acquerir-un-equipement"]}]`

const structuresV1 = `[
	{"id":"essai--1","source":"essai","nom":"Maison imaginaire","date_maj":"2026-03-04","siret":"00000000000000","description":"Une maison imaginaire.","commune":"Pons",
	 "code_postal":"17800","code_insee":"17283","adresse":"1 rue des Essais","courriel":"contact@essai.example","horaires_accueil":"Mo 09:00-12:00","lien_source":"https://essai.example/1",
	 "accessibilite_lieu":"https://acceslibre.example/1","reseaux_porteurs":["france-service","mission-locale","emmaus"]},
	{"id":"essai--2","source":"essai","nom":"Garage solidaire","date_maj":"2026-03-04","commune":"Pons","siret":null,"description":"Des vélos."}]`

func TestInclusionV1(t *testing.T) {
	got := rattaches(t, structuresV1, servicesV1)
	if len(got) != 5 {
		t.Fatalf("%d rows", len(got))
	}
	attendre(t, got[0], `id=essai--1
		source=essai
		nom=Maison imaginaire
		date_maj=2026-03-04
		pivot=00000000000000
		presentation_detail=Une maison imaginaire.
		commune=Pons
		code_postal=17800
		code_insee=17283
		adresse=1 rue des Essais
		telephone=+33199001235
		courriels=contact@essai.example
		horaires=Mo 09:00-12:00
		fiche_acces_libre=https://acceslibre.example/1
		typologie=ML
		dispositif_programmes_nationaux=France Services
		services=Accès internet et matériel informatique
		frais_a_charge=Gratuit
		publics_specifiquement_adresses=Seniors
		modalites_acces=Téléphoner
		modalites_accompagnement=Dans un atelier collectif
		+lien_source=https://essai.example/1
		+reseaux_porteurs=emmaus`)
	attendre(t, got[1], `id=essai--s2
		source=essai
		nom=Aide aux démarches
		structure_parente=essai--1
		date_maj=2026-03-05
		pivot=00000000000000
		presentation_detail=Une maison imaginaire.
		commune=Bougneau
		code_postal=17800
		code_insee=17056
		adresse=3 rue d'Ailleurs
		courriels=contact@essai.example
		fiche_acces_libre=https://acceslibre.example/1
		typologie=ML
		dispositif_programmes_nationaux=France Services
		services=Aide aux démarches administratives
		modalites_accompagnement=À distance`)
	for i, veut := range map[int]string{2: "aucun service numérique", 3: "n'a pas d'adresse, et sa structure essai--8"} {
		if r := got[i].Rejet; r == nil || !strings.Contains(r.Motif, veut) {
			t.Errorf("row %d: %+v, want %q", i, r, veut)
		}
	}
	if got[4].Lieu.Id != "essai--s4" || got[4].Rejet != nil {
		t.Errorf("a service whose structure is not there: %+v", got[4])
	}
}

func TestInclusionAlone(t *testing.T) {
	services, format := ouvrir(t, servicesV1, source.Options{})
	if format != "JSON, services de data.inclusion" || services[2].Rejet == nil ||
		services[2].Rejet.Regle != "hors-sujet" || services[0].Rejet == nil || services[1].Rejet != nil {
		t.Errorf("%s, %+v", format, services)
	}
	if e := services[1].Extra; e["contact_nom_prenom"] != "" {
		t.Errorf("a person is named: %v", e)
	}
	structures, format := ouvrir(t, structuresV1, source.Options{})
	if format != "JSON, structures de data.inclusion" || structures[0].Rejet != nil || structures[1].Rejet != nil {
		t.Errorf("%s, %+v", format, structures)
	}
	csv := "id,source,structure_id,nom,commune,adresse,thematiques,frais\nessai--s1,essai,essai--1,Atelier,Pons,1 " +
		"rue,\"[\"\"numerique--acceder-a-des-services-en-ligne\"\", \"\"sante--addictions\"\"]\",payant\n"
	lus, format := ouvrir(t, csv, source.Options{})
	if attendre(t, lus[0], "id=essai--s1\nsource=essai\nstructure_parente=essai--1\nnom"+
		"=Atelier\ncommune=Pons\nadresse=1 rue\nservices="+lieu.AideDemarches+
		"\nfrais_a_charge=Payant\n+thematiques=sante--addictions"); format != "CSV, services de data.inclusion" {
		t.Error(format)
	}
}
