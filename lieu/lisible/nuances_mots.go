package lisible

// Words by which sentences tell when a place receives, folded.

const (
	rang = `(?:1ers?|premiers?|2e(?:me)?s?|2nde?s?|deuxiemes?|seconds?|3e(?:me)?s?|troisiemes?|4e(?:me)?s?|quatriemes?|5e(?:me)?s?|` +
		`derniers?|avant-derniers?)`
	unePart = `(?:` + jourNu + `|jour|semaine|matin|apres-midi|soir|journee|matinee|demi-journee)`
)

var (
	// frequence is how often, folded, but each week.
	frequence = patronDe(`\bsemaines? (?:im)?paires?\b|\b(?:une|1) semaine sur\b|\b(?:une?|1) ` + unePart + ` sur (?:deux|trois|quatre|[234])\b|` +
		`\btous les (?:15|quinze) jours\b|\b(?:15|quinze) jours sur\b|\bquinzaine\b|\btoutes les (?:deux|trois|quatre|[234]) semaines\b|` +
		`\btous les (?:deux |trois )?mois\b|\b(?:une|deux|trois|quatre|[1-4]) fois par mois\b|\b(?:une?|deux|[12]) ` + unePart + `s? par mois\b|` +
		`\b` + rang + `(?:(?:,| et| ou|, et| &) (?:les? )?` + rang + `)* ` + jourNu + `s?\b|\bbi-?mensuel|\bmensuel|\bchaque mois\b|` +
		`\bcertaine?s? (?:` + jourNu + `s?|semaines?|jours?|matins?|apres-midis?)\b|\bsemaines? [ab]\b|` + jourNu + `s? (?:im)?pairs?\b`)
	vacScol      = patronDe(`\bvacances(?: scolaires)?\b|\bconges scolaires\b|\b(?:periodes?|temps|annee|semaines?|jours?) scolaires?\b`)
	sauf         = patronDe(`\b(?:hors|sauf|excepte|except[eo]|en dehors d|a l'exception d|hormis)`)
	scolaire     = patronDe(`\b(?:en|pendant|durant|uniquement|seulement|hors)(?: l[ae]s?| les?)? (?:periodes? scolaires?|temps scolaire|annee scolaire|semaines? scolaires?|jours? scolaires?)`)
	heuresAutres = patronDe(`\bhoraires? .*(?:differ|modifi|chang|adapt|special|particuli|vari|reduit|allege|amenag)|(?:differ|modifi|chang|adapt).* horaires?|\bhoraires? (?:d'ete|d'hiver|estiva)`)
	portesCloses = patronDe(`\bferm(?:e|es|ee|ees|er|era|ons|ent|eture|etures)\b|\b(?:pas|plus|aucune) (?:de )?(?:permanences?|d'accueil|d'ouverture)\b|` +
		`\brelache\b|\bconges?\b|\bsuspen|\binterromp|\binterrup|` +
		`\b(?:service|permanence|activite|accueil)s? (?:[a-z]+ )?(?:s'arrete(?:nt)?|est arretee?|sont arretee?s)\b`)
	ouverture = patronDe(`\bouvert(?:e|s|es|ure|ures)?\b|\bouvr(?:e|ent|ons)\b|\baccueil (?:du public|physique|sur place)\b`)
	rienQue   = patronDe(`\b(?:uniquement|seulement|exclusivement|qu'(?:en|a|au|le|les)|que (?:le|les|l'|du|de))(?:\b|$| )|\bseul(?:s|e|es)? (?:jour|le )`)
	rdvDit    = patronDe(`^(?:prise de )?(?:rendez[- ]?vous|rdv) (?:le|les|l')|\b(?:sur|uniquement|avec|prise de|prendre|seulement|que|sur un|:) ?(?:sur |un |prise de )*(?:rendez[- ]?vous|r\.?d\.?v\b|rdvs?\b)|` +
		`\b(?:rendez[- ]?vous|rdvs?)(?: est)? (?:obligatoire|uniquement|seulement|necessaire)`)
	sansRdvDit = patronDe(`\bsans (?:ou avec |prise de )?(?:rendez|r\.?d\.?v)|\bavec (?:ou|et) sans|\bou (?:sur|avec) (?:rendez|r\.?d)`)
	// autreSujet is something of a place, or a way to reach it, which has its own hours.
	autreSujet = patronDe(`\binscription|\breservation|\btelephon|\bstandard\b|\bsecretariat|\bguichet|\bcantine|\bcaisse\b|` +
		`\bexposition|\bsondage|\bvote\b|\bassemblee generale|\bconcours\b|\bludotheque|\bcafe\b|\brestaurant|\bboutique|\bmarche\b|\bparking|\bascenseur|\benregistrement`)
	anDit = patronDe(`\b20\d\d\b`)
)

// motsMoments are the words of parts of the week and of the day, with what joins them;
// motsSujets those that tell of the place itself and of its doors; motsRdvNus those of an appointment.
var (
	motsMoments = ensemble("" +
		"lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis " +
		"dimanches matin matins matinee matinees apres midi apres-midi apres-midis aprem soir soirs soiree " +
		"journee journees jour jours semaine semaines week end ends week-end le la les l du au de des d et a " +
		"en ou chaque tous toutes par h ce ces un une deux trois quatre mois janvier fevrier mars avril mai " +
		"juin juillet aout septembre octobre novembre decembre ete hiver 1er 1ers 2e 2eme 2emes 2nd 3e 3eme " +
		"3emes 4e 4eme 4emes premier premiers deuxieme deuxiemes second seconds troisieme troisiemes " +
		"quatrieme dernier derniers paire paires impaire impaires sur fois quinze quinzaine mensuel mensuelle " +
		"mensuelles bimensuel bimensuelle certains certaines annee entre jusqu")
	motsSujets = ensemble("" +
		"ouvert ouverte ouverts ouvertes ouverture ouvertures permanence permanences accueil accueils present " +
		"presente presence passe passage passages stationne vient se tient est sont nous vous on recevons " +
		"recevoir reception lieu espace structure service bus camion physique autres conseiller conseillere " +
		"numerique numeriques uniquement seulement exclusivement horaires horaire public aussi egalement " +
		"libre acces notre votre pour dans avec hors sauf vacances scolaires scolaire periode ferme fermee " +
		"fermes fermeture fermetures annuelle annuelles estivale estivales hebdomadaire jours ouvres selon il " +
		"elle mairie place attention info assure assuree assurees tenue tenues pendant durant conges aidant " +
		"aidants mediateur mediatrice france services tournee tournees")
	motsRdvNus = ensemble("rendez rendez-vous vous rdv rdvs r v d prise prendre obligatoire necessaire sans")
)
