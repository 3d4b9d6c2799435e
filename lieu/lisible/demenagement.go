package lisible

import (
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
)

// A place that moves, or receives elsewhere for a time: nobody is sent to the address of its record.

// ailleurs leads to another address.
const ailleurs = `(?:au|aux|a la|a l'|a|dans|chez|sur|en face|vers|:)`

// recoitDit are the ways to say, folded, that the place receives.
const recoitDit = `(?:se fait|se font|se fera|se feront|se tient|se tiennent|se tiendra|se tiendront|a lieu|ont lieu|aura lieu|` +
	`auront lieu|s'effectue|s'effectuent|s'effectuera|vous accueille(?:nt|ra|ront)?|vous recoi(?:t|vent)|recevons|accueillons|` +
	`(?:est|sont|sera|seront) (?:assure|installe|situe|heberge|loge|reloge|accueilli|delocalise)(?:e|s|es)?)`

// desormaisDit tells that it was elsewhere before, or will be.
const desormaisDit = `(?:desormais|dorenavant|maintenant|provisoirement|temporairement|momentanement)`

var motsDesormais = []string{"desormais", "dorenavant", "maintenant", "provisoirement", "temporairement",
	"momentanement"}

// demenage tells of another address, a row a way, each with the letters that it has; a dated one
// is history when it says no year.
var demenage = []struct {
	mots  []string
	dit   *patron
	datee bool
}{
	{[]string{"demenag", "nouve", "transfer"}, patronDe(`\b(?:demenag(?:e|es|ee|er|era|erons|eront|eons|ent)\b|nouvelle adresse|nouveaux locaux|a ete transfer|est transfer)`), false},
	{[]string{"chang"}, patronDe(`\b(?:changeons|changer(?:a|ons|ont)|changent|changer?) (?:d'adresse|de locaux|de lieu)\b`), false},
	{[]string{"demenag"}, patronDe(`(?:^|\b(?:notre|nos|le|ce) )demenagements?(?: prevu| programme)? ?` +
		`(?::|le (?:\d|(?:lun|mar|mercre|jeu|vendre|same)di)|en|au|a partir|a compter|des|du)`), false},
	{[]string{"transfer", "deplac", "reloc", "reloge", "deloc"}, patronDe(lieuDit + ` (?:(?:est|sont|a ete|ont ete|sera|seront|etait) )?(?:desormais |provisoirement |temporairement )?` +
		`(?:transfere|deplace|relocalise|reloge|delocalise)(?:e|s|es)?(?: provisoirement| temporairement| desormais)? ` +
		`(?:` + ailleurs + `|depuis|le|en) `), false},
	{motsDesormais, patronDe(`(?:` + lieuDit + `|nous|il|elle) ` + recoitDit + ` ` + desormaisDit + `,? ` + ailleurs + ` `), false},
	{motsDesormais, patronDe(`\b` + desormaisDit + `,? (?:` + lieuDit + `|nous|il|elle) (?:vous |nous )?` + recoitDit + ` ` + ailleurs + ` `), false},
	{[]string{"depuis", "partir d", "compter d", "des "}, patronDe(`(?:^|[.;,] )(?:depuis|a (?:partir|compter) d[ue]|des) [^,;:]{3,40},? (?:` + lieuDit + `|nous) ` + recoitDit + ` ` + ailleurs + ` `), true},
	{motsDesormais, patronDe(`(?:` + lieuDit + `|nous) (?:est|sont|sommes|sera|seront|serons|se trouve(?:nt|ra)?|se situe(?:nt|ra)?) ` + desormaisDit +
		` (?:installee?s?|situee?s?|loges?)? ?` + ailleurs + ` `), false},
	{motsDesormais, patronDe(`\b(?:retrouvez|rejoignez)[- ]nous ` + desormaisDit + ` ` + ailleurs + ` `), false},
	{[]string{"provisoire", "temporaire", "transitoire"}, patronDe(`\b(?:locaux|adresse|local|site|emplacement|installation|accueil) (?:provisoires?|temporaires?|transitoires?)\b`), false},
	{[]string{"travaux"}, patronDe(`\b(?:pendant|durant|le temps) (?:[dl]es|la duree des) travaux\b[^.;]{0,40}\b(?:accueil|accueille|recoit|recevons|installee?s?|permanences?)\b` +
		`[^.;]{0,30}? (?:au \d+,? (?:rue|av|bd|bou|pla|che|all|imp|quai|cours|route)|a la|a l'|dans la salle|chez) `), false},
	{[]string{"install"}, patronDe(`\b(?:nous nous sommes|s'est|se sont|nous nous|s') ?(?:re)?install(?:ee?s?|era|ons|erons|eront)? ` + ailleurs + ` `), true},
	{[]string{"sommes plus", "quitte"}, patronDe(`\bnous ne sommes plus (?:au|a|dans|rue|sur|situe|installe)|\b(?:a|avons) quitte (?:ses|nos|les|ces) (?:anciens )?locaux`), false},
}

// indicesDemenage are letters that each of these has, without accents and with a rare one.
var indicesDemenage = nouveauxIndices("nag", "e adresse", "d'adresse", "adresse p", "adresse t",
	"locaux", "local p", "local t", "transf", "sormais", "navant", "maintenant", "provisoire",
	"temporaire", "momentan", "plac", "relog", "localis", "travaux", "depuis", "partir d",
	"compter d", "change", "sommes plus", "transitoire")

// peutDemenager reports letters that each of these has.
func peutDemenager(s string) bool {
	return indicesDemenage.dans(s) || strings.Contains(s, "20") && contient(s, "nstall", "NSTALL")
}

// pasDuLieu are the moves of others, and of those who come: « changement d'adresse, déménagement ».
var pasDuLieu = patronDe(`\b(?:vous|si|lors|cas|votre|vos|aide au|apres un|suite a un|declar\pL*|carte grise|demarches?|changements? d'adresse)\b` +
	`[^.;]*(?:demenag|adresse)|\bdemenageur|\b(?:dossiers?|donnees|appels?|fichiers?|courriers?|competences?|cartes?) [^.;]*transfer|` +
	`adresse temporaire de|\b(?:sa|leur|d'une) nouvelle adresse|\bavait demenag|\bsans domicile|\bdomicili|` +
	`\b(?:hebergement|logement|urgence|titre|permis|emploi)\b[^.;]*(?:provisoire|temporaire)`)

// adresseEcrite is the address of a mailbox, or of a site.
var adresseEcrite = patronDe(`\badresses? (?:(?:du |de (?:notre |la |votre )?|de l'|des |pour (?:nous ecrire|notre |le ))?(?:nouveau |nouvelle )?` +
	`(?:mails?|e-?mails?|mel|courriels?|messagerie|electroniques?|internet|web|url|site|page|boite|blog|compte|facebook|portail|numerique|en ligne)\b|` +
	`(?:[^.;]{0,30}: ?)?[^ ]*(?:@|www\.|https?:))`)

// pasAilleurs is no place: « désormais ouvert à tous, à distance, sur rendez-vous ».
var pasAilleurs = patronDe(desormaisDit + `,? (?:a (?:tous|toutes|tout|distance|partir|la demande|domicile|temps|\d{1,2} ?h|raison|titre)|au (?:public|rythme|moins|nombre)|` +
	`aux (?:horaires|habitants|heures|seniors|adherents|jeunes|plus)|sur (?:rendez|rdv|r\.d|inscription|reservation|demande)|dans (?:de|le cadre|un cadre|les (?:meilleures|conditions))|` +
	`: ?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|du|les?|\d{1,2} ?h))`)

// DitDemenagement reports a notice that tells of another address: nobody is sent to
// the one of the record.
func DitDemenagement(avis string) bool {
	if !peutDemenager(avis) {
		return false
	}
	for _, phrase := range Phrases(avis) {
		if phraseDemenage(plierPhrase(phrase)) {
			return true
		}
	}
	return false
}

func phraseDemenage(plie string) bool {
	if contient(plie, "adresse") {
		plie = adresseEcrite.ReplaceAllString(plie, " ")
	}
	for _, p := range demenage {
		if !contient(plie, p.mots...) {
			continue
		}
		i := p.dit.FindStringIndex(plie)
		if i == nil || p.datee && !anDit4.MatchString(plie) || nient.MatchString(plie[:i[0]]) {
			continue
		}
		if !nonDemenage(plie) && !activite.MatchString(plie[:i[1]]) {
			return true
		}
	}
	return false
}

// nonDemenage reports a folded sentence on no other address of the place.
func nonDemenage(plie string) bool {
	return pasAilleurs.MatchString(plie) || memeToit.MatchString(plie) || autreParti.MatchString(plie)
}

// Demenagement is the sentence of the texts by which a place says that it receives elsewhere than
// at the address of its record, or will: not one of a year long over, nor of an activity, nor one
// that gives this address.
func (t *Textes) Demenagement(le time.Time) (dit string, ok bool) {
	for i := range t.presentations {
		p := &t.presentations[i]
		if !p.trouble && !peutDemenager(p.publie) {
			continue
		}
		for _, s := range p.phrases() {
			if !peutDemenager(s.texte) || !t.partDici(s.texte, le) {
				continue
			}
			if dit, _ = phrasePublique(s.texte); dit == "" { // an address that is nothing more, which is the news here
				dit, _ = AvisPublic(s.texte)
			}
			if dit != "" {
				return dit, true
			}
		}
	}
	return "", false
}

// partDici reports a sentence on a move from the address of the record, which is not history.
func (t *Textes) partDici(phrase string, le time.Time) bool {
	plie := plierPhrase(phrase)
	return phraseDemenage(plie) && !pasDuLieu.MatchString(plie) && !histoire(plie, le) &&
		!ditAdresse(phrase, t.lieu.Adresse) && !ditAdresse(phrase, t.lieu.ComplementAdresse) && !revenu(phrase, le)
}

// ditAdresse reports a sentence that gives an address, however its street is written: its number and,
// soon after, its last word. One without a number, which others may bear, is that of a sentence that
// gives nothing else.
func ditAdresse(phrase, adresse string) bool {
	var mots []string
	for part := range strings.SplitSeq(adresse, ",") { // « 5, rue des Tilleuls, bâtiment B »
		if mots = append(mots, lieu.Mots(part)...); len(mots) > 2 {
			break
		}
	}
	dits := lieu.Mots(phrase)
	if len(mots) < 2 {
		return false
	}
	if n := mots[0][0]; n < '0' || n > '9' {
		return nouvelleAdresse.MatchString(plierPhrase(phrase)) &&
			strings.Contains(" "+strings.Join(dits, " ")+" ", " "+strings.Join(mots, " ")+" ")
	}
	for i, m := range dits {
		if m == mots[0] && slices.Contains(dits[i+1:min(i+len(mots)+voieEntiere, len(dits))], mots[len(mots)-1]) {
			return true
		}
	}
	return false
}

// voieEntiere is how many words an address written in full has more than a short one.
const voieEntiere = 2

// nouvelleAdresse opens a sentence that is nothing but an address.
var nouvelleAdresse = patronDe(attention + `(?:notre |la |voici (?:notre |la )?)?nouvelle adresse\b`)

// revenu reports that the last day elsewhere is over.
func revenu(phrase string, le time.Time) bool {
	if !strings.Contains(lieu.Plier(phrase), "jusqu") {
		return false
	}
	for _, p := range lireJours(phrase, func(*deJours, []int, bool) bool { return false }) {
		if d, ok := p.dater(le); ok && p.fin.an > 0 && d.Fin.Before(le) {
			return true
		}
	}
	return false
}
