package source

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu"
)

// synonymes are the names that offices give to columns of the standard, by
// cleEntete, the surest first: of two in one file, the first here is read and
// the other is kept beside the place. Columns about a person (contact, mobile,
// prénom) are none, nor are row numbers, which name another place each time.
var synonymes = map[string][]string{
	"id": {"identifiant", "id_lieu", "identifiant_du_lieu", "id_structure", "identifiant_structure", "code_lieu",
		"reference", "ref"},
	"nom": {"nom_du_lieu", "nom_lieu", "nom_de_la_structure", "nom_structure", "nom_de_l_etablissement",
		"nom_etablissement", "nom_de_l_espace", "nom_de_l_organisme", "nom_organisme", "nom_usuel", "nom_public",
		"denomination", "raison_sociale", "intitule", "libelle", "lieu", "structure", "etablissement", "organisme", "espace"},
	"commune": {"ville", "nom_de_la_commune", "nom_commune", "commune_du_lieu", "ville_du_lieu", "libelle_commune",
		"localite", "city"},
	"code_postal": {"cp", "codepostal", "code_post", "c_p", "code_postal_du_lieu", "postal_code", "postcode"},
	"code_insee": {"insee", "codeinsee", "code_commune", "code_insee_commune", "code_commune_insee",
		"code_insee_de_la_commune", "code_insee_du_lieu"},
	"adresse": {"adresse_postale", "adresse_du_lieu", "adresse_de_la_structure", "adresse_1", "adresse1",
		"adresse_ligne_1", "numero_et_voie", "n_et_voie", "n_et_rue", "numero_et_rue", "adresse_complete", "adresse_physique",
		"voie", "rue"},
	"complement_adresse": {"complement_d_adresse", "complement_de_l_adresse", "adresse_2", "adresse2", "adresse_ligne_2",
		"complement"},
	"latitude": {"lat", "latitude_wgs84", "y_wgs84"}, "longitude": {"lon", "lng", "long", "longitude_wgs84", "x_wgs84"},
	"telephone": {"tel", "telephone_du_lieu", "telephone_de_la_structure", "telephone_public", "telephone_fixe",
		"tel_fixe", "n_de_telephone", "n_telephone", "n_tel", "numero_de_telephone", "numero_telephone", "telephone_1",
		"tel_1", "phone"},
	"courriels": {"courriel", "email", "mail", "e_mail", "adresse_mail", "adresse_email", "adresse_e_mail",
		"adresse_electronique", "adresse_de_courriel", "mel", "email_de_la_structure", "mail_de_la_structure"},
	"site_web": {"site_internet", "site", "site_web_du_lieu", "adresse_du_site", "adresse_du_site_internet", "url",
		"lien_internet", "web"},
	"horaires": {"horaires_d_ouverture", "horaires_ouverture", "horaire", "heures_d_ouverture", "horaires_d_accueil",
		"horaires_accueil", "jours_et_horaires", "jours_et_horaires_d_ouverture", "jours_et_heures_d_ouverture", "ouverture",
		"opening_hours"},
	"presentation_resume": {"resume"}, "presentation_detail": {"description", "presentation"},
	"services":          {"service", "services_proposes", "offre_de_services", "offre_de_service"},
	"frais_a_charge":    {"tarif", "tarifs", "frais", "cout"},
	"structure_parente": {"structure_porteuse", "organisme_gestionnaire", "gestionnaire"},
	"date_maj": {"date_de_mise_a_jour", "date_mise_a_jour", "derniere_mise_a_jour",
		"date_de_derniere_mise_a_jour", "mise_a_jour", "maj", "date_de_maj"},
	"pivot":     {"siret", "n_siret", "numero_siret", "siret_de_la_structure"},
	"prise_rdv": {"prise_de_rendez_vous", "prise_de_rdv", "lien_rdv"},
	"source":    {"producteur", "source_des_donnees"},
}

// cleEntete is a name of a column by its words alone: « Horaires d'ouverture : » is horaires_d_ouverture.
func cleEntete(nom string) string {
	mots := strings.FieldsFunc(nomColonne(nom), func(r rune) bool { return r < '0' || r > '9' && r < 'a' || r > 'z' })
	return strings.Join(mots, "_")
}

// comprendre reads the names of offices for the columns of the standard that
// the file does not name itself.
func (d *dialecte) comprendre(noms []string) {
	dits, cles := map[string]bool{}, map[string]string{}
	for _, nom := range noms {
		if r := d.role(nom); r.champ >= 0 {
			dits[lieu.Champs()[r.champ].Nom] = true
		} else if k := cleEntete(nom); cles[k] == "" {
			cles[k] = nomColonne(nom)
		}
	}
	for _, champ := range slices.Sorted(maps.Keys(synonymes)) {
		if dits[champ] {
			continue
		}
		for _, s := range synonymes[champ] {
			if k := cles[s]; k != "" {
				d.alias[k] = champ
				break
			}
		}
	}
}

// imposer reads columns as a person said: the field of the standard, then the
// name that the file gives to its column.
func (d *dialecte) imposer(colonnes map[string]string) {
	d.main = map[string]string{}
	for champ, nom := range colonnes {
		d.main[champ] = nomColonne(nom)
		d.alias[nomColonne(nom)] = champ
	}
}

// verifierColonnes refuses columns that a person named and that are not there.
func verifierColonnes(noms []string, colonnes map[string]string, fichier string) error {
	for _, champ := range slices.Sorted(maps.Keys(colonnes)) {
		if indexChamp(champ) < 0 {
			return faute.New(faute.Demande, "Les champs sont ceux du standard : nom, adresse, commune, code_postal, "+
				"telephone, horaires…",
				"« %s » n'est pas un champ du standard", champ).Au("colonne")
		}
		voulu := nomColonne(colonnes[champ])
		if !slices.ContainsFunc(noms, func(n string) bool { return nomColonne(n) == voulu }) {
			return faute.New(faute.Demande, "Recopiez le nom de la colonne comme il est dans le fichier.",
				"aucune colonne ne s'appelle « %s ». Celles du fichier : %s", colonnes[champ],
				enumerer(noms)).Dans(fichier).Au("colonne")
		}
	}
	return nil
}

// maxDites bounds the columns that a message names.
const maxDites = 12

// enumerer names columns as their file does.
func enumerer(noms []string) string {
	var dits []string
	for _, n := range noms {
		if n = strings.Join(strings.Fields(sansInvisibles(n)), " "); n != "" && len(n) <= 2*titreMax {
			dits = append(dits, "« "+n+" »")
		}
	}
	if reste := len(dits) - maxDites; reste > 0 {
		dits = append(dits[:maxDites], fmt.Sprintf("et %d autres", reste))
	}
	return strings.Join(dits, ", ")
}

// identifier gives an id to a place of a list that has none: made of its name
// and its commune, it is the same in the next edition. Two of one name are told
// apart by their addresses.
func (r *lecture) identifier(l *lieu.Ligne) {
	p := &l.Lieu
	ou := p.Commune
	if ou == "" {
		ou = p.CodePostal + p.CodeInsee
	}
	if p.Nom == "" || ou == "" {
		return
	}
	p.Id = enId(p.Nom + " " + ou)
	if r.vus[marqueDe(p)] > 0 && p.Adresse != "" {
		p.Id = enId(p.Nom + " " + ou + " " + p.Adresse)
	}
}

// enId is a text as an id that people can type.
func enId(s string) string {
	return strings.Join(strings.FieldsFunc(lieu.Plier(s),
		func(r rune) bool { return r < '0' || r > '9' && r < 'a' || r > 'z' }), "-")
}
