package francais

import "strings"

// genre is what a token is.
type genre int

const (
	fin genre = iota
	mot
	jour       // n: 0 is Monday
	jourDouble // « M »: Tuesday or Wednesday
	tousJours  // every day; n is 1 when Sunday is sure
	weekEnd    // Saturday and Sunday
	autres     // the other days
	fauxJour   // days that nobody can count: « en semaine »
	moment     // n: matin, apresMidi, soir, journee
	heure      // n: minutes
	heureFausse
	nombre
	nombre4
	rang
	mois
	annee
	date // a day of one year, or of one month
	continu24
	paire // n: 1 odd weeks, 2 even ones
	feries
	vacances    // school holidays
	scolaire    // out of them
	desVacances // some holidays by their name
	duMois
	ferme
	sauf
	compris
	rdv   // « sur rendez-vous », « sur inscription »: a comment
	aussi // « également »
	continu
	memes
	nocturne
	aPartir
	jusqua
	entre
	vague // what no week can say
	activite
	ouvert
	depuis // « à compter du »
	et
	ou
	de
	a
	article
	bruit // says nothing: « Horaires », « accueil du public »
	tiret
	barre
	virgule
	point
	pointVirgule
	deuxPoints
	ouvrante
	fermante
	saut
	colonne // « | » of a table
	chaine  // between quotes
)

// Parts of a day.
const (
	matin = iota + 1
	apresMidi
	soir
	journee
)

// Closures that are of a time, and never of days of the week: those of each year, unless
// they say one, and those of one year, which they must say.
const (
	dePeriode = iota + 1
	deFois
)

// ligne is one row of the table: words of one meaning.
type ligne struct {
	genre genre
	n     int
	mots  string // forms separated by « | », folded, hyphens as spaces
}

// table holds every word that is understood; docs and typing mistakes follow from it.
var table = []ligne{
	{jour, 0, "lundi|lundis|lun|lu|mo|mon|monday"},
	{jour, 1, "mardi|mardis|mar|ma|tu|tue|tuesday"},
	{jour, 2, "mercredi|mercredis|mer|merc|mercr|me|we|wed|wednesday"},
	{jour, 3, "jeudi|jeudis|jeu|je|th|thu|thursday"},
	{jour, 4, "vendredi|vendredis|ven|vend|ve|fr|fri|friday"},
	{jour, 5, "samedi|samedis|sam|sa|sat|saturday"},
	{jour, 6, "dimanche|dimanches|dim|di|su|sun|sunday"},
	{tousJours, 0, "tous les jours|tous jours|chaque jour|tlj|quotidiennement|tous les matins|tous les apres midi|" +
		"tous les apres midis|tous les soirs"},
	{tousJours, 1, "7 jours sur 7|sept jours sur sept"},
	{weekEnd, 5, "week end|week ends|weekend|weekends|fin de semaine"},
	{autres, 0, "autres jours|les autres jours|autre jour|reste de la semaine|le reste de la semaine|reste du temps|" +
		"le reste du temps"},
	{fauxJour, 0, "en semaine|jours ouvrables|jours ouvres|jour ouvrable|jours de semaine|la semaine|jours scolaires|" +
		"jours d ecole|jours de classe"},
	{moment, matin, "matin|matins|matinee|matinees"},
	{moment, apresMidi, "apres midi|apres midis|apresmidi|aprem|aprem midi|apm"},
	{moment, soir, "soir|soirs|soiree|soirees|en soiree"},
	{moment, journee, "journee|toute la journee|journee entiere"},
	{heure, 720, "midi"},
	{heure, 750, "midi et demi|midi et demie|midi trente|midi 30"},
	{heure, 1440, "minuit"},
	{rang, 1, "premier|premiers|premiere|1ier"},
	{rang, 2, "deuxieme|deuxiemes|second|seconds"},
	{rang, 3, "troisieme|troisiemes"},
	{rang, 4, "quatrieme|quatriemes"},
	{rang, 5, "cinquieme"},
	{rang, -1, "dernier|derniers"},
	{mois, 1, "janvier|janv|jan"},
	{mois, 2, "fevrier|fev|feb"},
	{mois, 3, "mars"},
	{mois, 4, "avril|avr|apr"},
	{mois, 5, "mai|may"},
	{mois, 6, "juin|jun"},
	{mois, 7, "juillet|juil|jul"},
	{mois, 8, "aout|aug"},
	{mois, 9, "septembre|sept|sep"},
	{mois, 10, "octobre|oct"},
	{mois, 11, "novembre|nov"},
	{mois, 12, "decembre|dec"},
	{paire, 1, "semaine impaire|semaines impaires|sem impaire|sem impaires|les semaines impaires|s impaires"},
	{paire, 2, "semaine paire|semaines paires|sem paire|sem paires|les semaines paires|s paires"},
	{feries, 0, "jours feries|jour ferie|feries|ferie|ph"},
	{vacances, 0, "vacances scolaires|les vacances scolaires|conges scolaires|vacance scolaire|" +
		"periode de vacances scolaires|periodes de vacances scolaires|sh"},
	{scolaire, 0, "periode scolaire|periodes scolaires|temps scolaire"},
	{desVacances, 0, "vacances de noel|vacances d ete|vacances de printemps|vacances de la toussaint|" +
		"vacances de toussaint|vacances d hiver|vacances de fevrier|vacances de paques|vacances d automne|vacance d ete|" +
		"petites vacances|grandes vacances|vacances|les vacances|vacance|conges"},
	{duMois, 0, "du mois|de chaque mois|de chaque debut de mois|du mois en cours|chaque mois|de mois"},
	{ferme, dePeriode, "fermeture annuelle|fermetures annuelles|ferme annuellement|fermeture estivale|fermeture d ete|" +
		"fermeture hivernale|fermeture d hiver|fermeture pour conges|fermeture pour conges annuels|ferme pour conges|" +
		"ferme pour conges annuels|fermee pour conges|fermeture conges annuels"},
	{ferme, deFois, "fermeture exceptionnelle|fermetures exceptionnelles|ferme exceptionnellement|" +
		"exceptionnellement ferme|fermeture pour travaux|ferme pour travaux|fermee pour travaux"},
	{ferme, 0, "ferme|fermee|fermes|fermees|fermeture|off|closed|ferme au public|fermeture au public|fermetures"},
	{sauf, 0, "sauf|hormis|excepte|exceptes|exceptee|a l exception de|a l exception du|a l exception des|" +
		"a l exclusion de|a l exclusion du"},
	{sauf, 1, "hors|en dehors de|en dehors des"},
	{compris, 0, "compris|inclus|incluse|inclu|y compris|y compris le|y compris les"},
	{rdv, 0, "sur rendez vous|sur rdv|sur rendezvous|uniquement sur rendez vous|uniquement sur rdv|" +
		"sur rendez vous uniquement|sur rdv uniquement|sur prise de rendez vous|avec rendez vous|avec rdv|" +
		"sans rendez vous|sans rdv|sans ou avec rendez vous|avec ou sans rendez vous|avec ou sans rdv|" +
		"sans ou sur rendez vous|sur inscription|sur inscriptions|sur reservation|sur convocation|selon disponibilite|" +
		"selon disponibilites|selon les disponibilites|en acces libre|acces libre|rendez vous obligatoire|" +
		"rdv obligatoire|sur rendez vous de preference|de preference sur rendez vous|sur rv|entree libre|libre acces|" +
		"en libre acces|sans inscription|rendez vous conseille|uniquement par telephone|par telephone|" +
		"par telephone uniquement|accueil telephonique|permanence telephonique|sauf exception|sauf exceptions|" +
		"accueil telephonique uniquement|uniquement accueil telephonique|permanence telephonique uniquement|" +
		"accueil uniquement telephonique|accueil telephonique seulement|accueil telephonique exclusivement|" +
		"sur rendez vous seulement|seulement sur rendez vous|prendre rendez vous|prendre rdv"},
	{aussi, 0, "egalement|aussi|en plus|et aussi|et egalement"},
	{continu, 0, "journee continue|en journee continue|en continu|sans interruption|non stop|sans pause"},
	{memes, 0, "memes horaires|meme horaire|idem|memes heures"},
	{nocturne, 0, "nocturne|nocturnes|en nocturne|ouverture nocturne"},
	{aPartir, 0, "a partir de|a partir d|des|a compter de"},
	{jusqua, 0, "jusqu a|jusqu au|jusque|jusqua|jusqu en"},
	{entre, 0, "entre"},
	{vague, 0, "un jour sur deux|une semaine sur deux|sur deux|semaine sur deux|tous les quinze jours|" +
		"tous les 15 jours|par quinzaine|quinzaine|par mois|une fois par mois|fois par mois|mensuel|mensuelle|bimensuel|" +
		"semaine a|semaine b|sem a|sem b|en alternance|alternance|alternativement|environ|vers|en general|generalement|" +
		"habituellement|parfois|ponctuellement|occasionnellement|exceptionnel|exceptionnelle|exceptionnellement|" +
		"exceptionnels|exceptionnelles|variable|variables|certains|certaines|quelques|quelque|plusieurs|pas|ne|n|aucun|" +
		"aucune|jamais|annule|annulee|annules|suspendu|suspendue|suspendus|reporte|ete|hiver|printemps|automne|noel|" +
		"toussaint|paques|entre midi et deux|si|sinon|selon|autour de|theoriquement|normalement|debut|temporairement|" +
		"provisoirement|veille|veilles|lendemain|lendemains|semaines|semaine|sem|mois|an|annee|an|fois|changement|" +
		"modifie|modifies|suivant|suivants|prochain|prochaine|actuellement|quart|demi|demie|trente|quinze|quarante|cinq|" +
		"dix|vingt|moins|plus tard|tot|tard|apres|minutes|heure|min|avant|apres les|hebdomadaire|annuelle|annuel"},
	{activite, 0, "atelier|ateliers|permanence|permanences|cours|accompagnement|accompagnements|initiation|" +
		"initiations|formation|formations|consultation|consultations|depannage|aide|seance|seances"},
	{ouvert, 0, "ouvert|ouverte|ouverts|ouvertes|ouverture|open|ouverture a|ouvert a"},
	{depuis, 0, "a compter du|a partir du|depuis le|depuis|des le"},
	{et, 0, "et|ainsi que|puis|ensuite|and"},
	{ou, 0, "ou"},
	{de, 0, "de|du|d"},
	{a, 0, "a|au|aux|to"},
	{article, 0, "le|la|les|l|tous les|toutes les|tous|chaque|en|pendant|durant|pendant les|au mois de|au cours de|un"},
	{bruit, 0, "horaires|horaire|horaires d ouverture|horaire d ouverture|heures d ouverture|jours d ouverture|" +
		"jours et heures d ouverture|jours et horaires d ouverture|accueil|accueil du public|accueil public|" +
		"ouvert au public|ouverture au public|disponible|disponibles|uniquement|seulement|exclusivement|jours|jour|" +
		"heures|h|present|presente|nos horaires|les horaires|horaires d accueil|accueil physique|public|du public"},
}

// motsMax is the most words of one form.
const motsMax = 6

// formes gives the row of each form.
var formes = lireTable()

func lireTable() map[string]*ligne {
	m := map[string]*ligne{}
	for i := range table {
		for f := range strings.SplitSeq(table[i].mots, "|") {
			if _, deja := m[f]; !deja {
				m[f] = &table[i]
			}
		}
	}
	return m
}

// longues are the words that a typing mistake may hide: names of days and long
// names of months.
var longues = motsLongs()

func motsLongs() []string {
	var l []string
	for i := range table {
		for f := range strings.SplitSeq(table[i].mots, "|") {
			n := len(f)
			if table[i].genre == jour && n >= 5 && table[i].n < 7 && strings.ContainsAny(f, "i") &&
				!strings.HasSuffix(f, "day") ||
				table[i].genre == mois && n >= 6 || f == "matin" {
				l = append(l, f)
			}
		}
	}
	return l
}

// coquille is the one row that a word means with one mistake in it: a letter
// more, less, changed, or two exchanged. nil when none or several are so near.
func coquille(m string) *ligne {
	if len(m) < 5 {
		return nil
	}
	var un *ligne
	for _, f := range longues {
		if f[0] != m[0] && !(len(m) > 5) || !aUnePres(m, f) {
			continue
		}
		if l := formes[f]; un != nil && un != l {
			return nil
		} else {
			un = l
		}
	}
	return un
}

// aUnePres reports that one mistake makes b of a.
func aUnePres(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return a == b
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
