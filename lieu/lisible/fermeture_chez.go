package lisible

import (
	"strings"

	"feuillet/lieu"
)

// A text may tell of the closure of what others have in the same house, or of what is no place: the
// name of the place says whether it is the place itself.

const (
	// partenaires are those who hold hours in the house of others.
	partenaires = `cpam|caf|msa|carsat|cnav|urssaf|cramif|impots|dgfip|finances publiques|tresor public|tresorerie|france travail|pole emploi|` +
		`mission locale|la poste|poste|assurance maladie|securite sociale|assistantes? sociales?|pmi|adil|caue|cidff|conciliateur|notaire|avocate?s?|` +
		`ecrivain public|defenseur des droits|france renov'?|espace info energie|sncf|edf|engie|onac|cap emploi`
	// autresServices are the services and rooms of a house that do without the digital one.
	autresServices = `ludotheque|(?:halte-)?garderie|creche|cinema|musee|piscine|gymnase|restaurant|cantine|cafeteria|cafe|bar|buvette|` +
		`friperie|ressourcerie|recyclerie|epicerie(?: (?:sociale|solidaire))?|dechetterie|vestiaire|laverie|conservatoire|camping|` +
		`bureau de poste|poste|agence postale(?: communale)?|relais (?:poste|postal|petite enfance)|` +
		`office de tourisme|service (?:d'|de |des |du |de la |de l')?(?:urbanisme|etat[ -]civil|population|elections?|techniques?|enfance|petite enfance|scolaire|` +
		`jeunesse|eau|assainissement|passeports?|cartes? d'identite|titres|cni|logement|comptabilite|periscolaire|culturel|des sports|sports|proprete|voirie)s?|` +
		`(?:espace|secteur|section|rayon|salle|pole|coin|accueil) (?:de |des |d')?(?:jeunesse|jeunes|enfance|enfants|adultes?|ados?|petite enfance|musique|jeux|` +
		`lecture|expositions?|spectacles?|fetes|sports?|reunions?|cuisine|parents)|centre de loisirs|accueil de loisirs|periscolaire`
	// autresMaisons are houses that close alone, when the sentence names no other.
	autresMaisons = `ecole|college|lycee|magasin(?: (?:social|solidaire))?`
	// pasUnLieu are things that close and are no house.
	pasUnLieu = `teleservices?|sites? (?:internet|web)|portail|plateforme|application|serveur|logiciel|inscriptions?|candidatures?|` +
		`exposition|expo|festival|reseau(?: cuivre| adsl| 2g| 3g)?|guichet en ligne|services? en ligne|appel a (?:projets|candidatures)|billetterie|` +
		`campagne(?: [\pL'-]+){0,3}|messagerie|standard|compte`
	seFerme = `(?: au public)?,? (?:(?:est|sont|sera|seront|reste|restent|restera|a|ont|a ete|ont ete) )?(?:actuellement |temporairement |provisoirement |` +
		`exceptionnellement |definitivement )*(?:ferm(?:e|ee|es|ees|era|eront|ent)|suspendue?s?|annulee?s?|interrompue?s?|indisponibles?|` +
		`inaccessibles?|absente?s?|en greve|supprimee?s?)\b`
	chezQui  = `(?:(?:de|du|des|d'|de la|de l'|la|le|l'|les) ?)*`
	permanen = `(?:permanences?|accueils?|rendez-vous|guichets?|points?|bureaux?|bureau|agences?|antennes?|consultations?)`
)

// autresChez are the ways to tell of such a closure, each with the letters that it has; the group names
// what closes.
var autresChez = []struct {
	mots []string
	dit  *patron
}{
	{nil, patronDe(debutDit + `(?:la |le |les |l'|notre |nos )?(` + autresServices + `|` + autresMaisons + `)(?: (?:municipale?|communale?|de la (?:ville|mairie|commune)))?` + seFerme)},
	{nil, patronDe(debutDit + articleDit + permanen + ` ` + chezQui + `(` + partenaires + `)` + seFerme)},
	{nil, patronDe(debutDit + articleDit + `(` + partenaires + `)` + seFerme)},
	{[]string{"pas ", "plus ", "aucun"}, patronDe(`\b(?:pas|plus|aucune?) (?:de |d')?` + permanen + ` ` + chezQui + `(` + partenaires + `)\b`)},
	{nil, patronDe(debutDit + articleDit + `(` + pasUnLieu + `)` + seFerme)},
	{[]string{"fermeture", "cloture"}, patronDe(`\b(?:fermeture|cloture)(?: definitive| annuelle| prochaine)? (?:du |de la |de l'|des |d'un |d'une |de )(` + pasUnLieu + `|2g|3g|` + autresServices + `)\b`)},
	{[]string{"acces"}, patronDe(debutDit + `(?:l')?(acces (?:par|cote|depuis|pmr|nord|sud|est|ouest|handicapes?|vehicules?|pietons?|du parking|au parking)\b[^,;:]{0,40}?)` + seFerme)},
	// what ends is told to hurry
	{[]string{"guichet"}, patronDe(`(guichet) ferm\pL* (?:le|au) [^.;]{3,40}, (?:venez|depechez|hatez|inscrivez|faites|pensez)\b`)},
}

// autreChez reports a folded sentence on the closure of another service of the house, of somebody who
// holds hours there, or of what is no place; what the name of the place has is the place.
func autreChez(plie string, l *lieu.Lieu) bool { return fermeChez(plie, cle(l.Nom)) }

// fermeChez is autreChez for a place of a name, folded.
func fermeChez(plie, nom string) bool {
	plie = strings.ReplaceAll(plie, "’", "'")
	for _, a := range autresChez {
		if a.mots != nil && !contient(plie, a.mots...) {
			continue
		}
		i := a.dit.FindStringSubmatchIndex(plie)
		if i == nil || nommeLieu(plie[i[2]:i[3]], nom) {
			continue
		}
		if reste := plie[:i[0]] + " " + plie[i[1]:]; !ferment.MatchString(reste) && !fermeAussi.MatchString(reste) {
			return true
		}
	}
	return false
}

// nommeLieu reports that the name of a place has one of the words of what closes.
func nommeLieu(quoi, nom string) bool {
	nom = " " + nom + " "
	for _, m := range lieu.LireMots(quoi) {
		if len(m.Cle) > 2 && !motsDeMaison[m.Cle] && strings.Contains(nom, " "+m.Cle) {
			return true
		}
	}
	return false
}

// motsDeMaison are words that names of all kinds of places have.
var motsDeMaison = ensemble("service services espace accueil salle pole point bureau centre de du des france la le les")
