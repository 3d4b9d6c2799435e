package lisible

// A place that says that nobody is received at its address shuts everybody out there, though it
// shuts nobody out of its help: one calls, and does not come. Sentences are read folded.

const (
	// ailleursSeul is where such a place helps instead.
	ailleursSeul = `(?:a (?:votre |leur |son |vos )?domiciles?|chez (?:vous|l'(?:habitant|usager)|` +
		`les (?:gens|particuliers|habitants|personnes))|a distance|en visio(?:conference)?|par telephone)`
	// sonAide is the help of the whole place, or we: no workshop, no appointment.
	sonAide = `(?:(?:l[ea] |l'|nos |notre |les |ce |cette |une? |d')?(?:service|structure|association|conseill\pL+|` +
		`mediat(?:eur|rice|ion)|accueil|accompagnement|intervention|aide|permanence)s?` +
		`(?: (?:numeriques?|informatiques?|individuels?|administrati(?:f|ve)s?))*|nous|il|elle|on)`
	// seFait leads to where it is given.
	seFait = `(?: ?: ?| (?:vous )?(?:ne |n')?(?:intervien(?:t|nent)|intervenons|nous deplacons|se deplacent?|` +
		`se fait|se font|a lieu|ont lieu|accompagnons|accompagnent?|aidons|recevons|` +
		`(?:est|sont)(?: (?:assure|propose|realise|effectue|donne)e?s?)?))?`
	seulsOuQue = `(?:` + seuls + ` |qu(?:e |'))`
	// quiReste ends what is said, or goes on with why and how.
	quiReste = `(?: ?[.!]+$|$| ?[,;:(] ?| (?:dans|sur) (?:l[ea]s? |l'|tou[st]))`
	// gens are those whom it does not receive, ici is its address.
	gens = `(?:publics?|usagers?|visiteurs?|personne|particuliers?|beneficiaires?)`
	ici  = `(?:sur place|ici|a cette adresse|dans (?:nos|les|ces) (?:locaux|bureaux)|au (?:siege|bureau)|` +
		`a nos bureaux|physique(?:ment)?)`
	accueillePlie = `(?:accueill(?:e|ent|ons)|recoi(?:t|vent)|recevons)`
)

// motsAilleurs: one stands in all that tells of another place than the address.
var motsAilleurs = []string{"domicile", "chez ", "distance", "visio", "telephone"}

// sansPortes are the ways to say so, each with the letters that it has.
var sansPortes = []struct {
	mots []string
	dit  *patron
}{
	{motsAilleurs, patronDe(attention + `(?:` + sonAide + seFait + ` ?)?` + seulsOuQue + ailleursSeul + quiReste)},
	{motsAilleurs, patronDe(attention + `(?:` + sonAide + seFait + ` ?)?` + ailleursSeul + ` ` + seuls + quiReste)},
	{[]string{"accueil"}, patronDe(`(?:^|[.,;:(] ?)(?:il n'y a |nous ne faisons |nous n'assurons )?` +
		`(?:pas|aucun|sans) (?:d'|de )?accueil (?:(?:du |de )?(?:public|physique) )?` + ici + quiReste)},
	{[]string{"accueil"}, patronDe(`(?:^|[.,;:(] ?)(?:il n'y a )?(?:pas d'|aucun )accueil (?:d'|de |des |du )?` +
		gens + quiReste)},
	{[]string{"recoi", "recevo", "accueil"}, patronDe(`(?:^| )(?:ne |n')` + accueillePlie + ` (?:pas|aucun) ` +
		`(?:d'|de |du |le |les )?` + gens + `(?: ` + ici + `)?` + quiReste)},
	{[]string{"adresse"}, patronDe(attention + `(?:cette |l')?adresse (?:est )?(?:uniquement |seulement )?` +
		`(?:administrative|postale|de correspondance|du siege)(?: ` + seuls + `| ?[,:;(] ?(?:pas|aucun|sans) )`)},
	{[]string{"locaux", "local", "bureau"}, patronDe(attention + `(?:[^,;:]{0,60}, ?)?` +
		`(?:nous |l'association |le service |la structure )?(?:n'avons|n'a|ne dispos(?:ons|e)) (?:pas|aucun|plus) ` +
		`(?:d'|de )?(?:local|locaux|bureaux?)(?: (?:physiques?|d'accueil|ouverts? au public|` +
		`pour (?:vous )?(?:recevoir|accueillir)(?: du public)?))*` + quiReste)},
}

// indicesSansPorte are letters that each of them has, without accents.
var indicesSansPorte = nouveauxIndices("domicile", "chez ", "distance", "visio", "phone", "accueil", "recevons",
	"oit pas", "oit auc", "oivent pas", "oivent auc", "adresse", "locaux", "local", "bureau")

// aussiIci are words of a sentence that receives all the same, then or elsewhere: « sauf sur rendez-vous ».
var aussiIci = patronDe(`\b(?:sauf|hors|excepte|hormis|mais|pas ` + seuls + `|en dehors|egalement|aussi|ainsi que|ou|` +
	`sans (?:rendez|rdv|inscription|reservation)|et (?:au|en|a|sur|dans|chez)|permanences? (?:a|au|en|le|dans)|` +
	`rendez|rdv|ateliers?|pendant|durant|lors|apres|avant|jusqu\pL*|en cas|si|actuellement|momentanement|moment|` +
	`instant|temporairement|provisoirement|exceptionnellement|cette semaine|aujourd'hui|demain|travaux|retrouvez|` +
	`pour (?:les?|toute?s?|cette|nos|vos|des|une?|l))\b`)

// motsSansPorte are its words where hours stand.
var motsSansPorte = []string{"domicile", "chez vous", "accueil", "public", "adresse", "local", "locaux"}

// sansPorte is the sentence of the texts that says that nobody is received at the address, empty for none.
func (t *Textes) sansPorte() string {
	for _, p := range t.dites(motsSansPorte) {
		if !p.trouble && !indicesSansPorte.dans(p.publie) {
			continue
		}
		for _, s := range p.phrases() {
			if !indicesSansPorte.dans(s.texte) || !phraseSansPorte(s) {
				continue
			}
			if net, _ := phrasePublique(s.texte); net != "" {
				return net
			}
		}
	}
	return ""
}

// phraseSansPorte reports a sentence on all of the place and of the week.
func phraseSansPorte(s phrase) bool {
	plie := plierPhrase(s.texte)
	for _, p := range sansPortes {
		if contient(plie, p.mots...) && p.dit.MatchString(plie) {
			return !aussiIci.MatchString(plie) && !moment.MatchString(s.petit)
		}
	}
	return false
}
