package lisible

import (
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
	`adresse (?:mail|e-?mail|electronique|internet|temporaire de)|\bavait demenag|\bsans domicile|\bdomicili|` +
	`\b(?:hebergement|logement|urgence|titre|permis|emploi)\b[^.;]*(?:provisoire|temporaire)`)

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
			if dit, _ = phrasePublique(s.texte); dit != "" {
				return dit, true
			}
		}
	}
	return "", false
}

// partDici reports a sentence on a move from the address of the record, which is not history.
func (t *Textes) partDici(phrase string, le time.Time) bool {
	plie, rue := plierPhrase(phrase), numeroEtVoie(t.lieu.Adresse)
	return phraseDemenage(plie) && !pasDuLieu.MatchString(plie) && !histoire(plie, le) &&
		(rue == "" || !strings.Contains(plie, rue)) && !revenu(phrase, le)
}

// numeroEtVoie is an address folded; empty for one without a number, which others may bear.
func numeroEtVoie(adresse string) string {
	plie := plierPhrase(adresse)
	if plie == "" || plie[0] < '0' || plie[0] > '9' {
		return ""
	}
	return plie
}

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
