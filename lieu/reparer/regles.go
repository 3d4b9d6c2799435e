package reparer

import "feuillet/lieu/lisible"

// Regles are all the rules, in the order they are applied: texts, then codes,
// for phones, addresses and positions are read with them.
func Regles() []Regle {
	regle := func(nom, titre, doute string, f func(*passage)) Regle {
		return Regle{Nom: nom, Titre: titre, Doute: doute, passer: f}
	}
	return []Regle{
		{Nom: "accents", Titre: "Accents lus dans un autre codage, comme « MÃ©diathÃ¨que », quand une seule lecture existe",
			Doute: "Accents perdus ou illisibles ; ce qui n'est pas le nom n'est pas gardé", passer: (*passage).accents,
			dabord: true},
		{Nom: "html", Titre: "Balises et caractères codés du HTML dans un texte", texte: sansHTML,
			partout: true},
		{Nom: "markdown", Titre: "Mise en forme Markdown dans un texte", texte: lisible.SansMarkdown},
		{Nom: "guillemets", Titre: "Guillemet ＂ mis par un convertisseur à la place de \"", texte: guillemets, partout: true},
		{Nom: "retour-ligne", Titre: "Phrases collées parce qu'un retour à la ligne s'est perdu",
			texte: lisible.PhrasesDecollees},
		{Nom: "texte-vide", Titre: "Texte sans lettre ni chiffre, comme « -- »", texte: texteVide},
		regle("resume-long", "", "Résumé de plus de 280 caractères", (*passage).resume),
		regle("pivot", "", "SIRET, RNA ou RIDET qui n'en a pas la forme", (*passage).pivot),
		regle("liste", "Valeur d'une liste du standard mal orthographiée", "Valeur absente de la liste du standard",
			(*passage).listesFermees),
		regle("code-postal", "Code postal qui a perdu son zéro ou contient des espaces",
			"Code postal qui n'a pas cinq chiffres", (*passage).codePostal),
		regle("code-insee", "Code INSEE qui a perdu son zéro, ou contient des espaces ou des minuscules",
			"Code INSEE qui n'en a pas la forme", (*passage).codeInsee),
		regle("code-ancien", "Code d'une commune fusionnée ou déléguée, remplacé par celui de la commune d'aujourd'hui", "",
			(*passage).codeAncien),
		regle("commune-homonyme", "Code d'une commune du même nom dans un autre département", "", (*passage).peser),
		regle("code-faux", "Code INSEE d'une autre commune que celle du nom et du code postal",
			"Code INSEE qui n'existe pas, ou d'une autre commune que le nom", (*passage).peser),
		regle("code-recopie", "Code postal recopié dans le code INSEE, qui est celui d'une autre commune",
			"Code postal recopié dans le code INSEE, qui est celui d'une autre commune", (*passage).peser),
		regle("code-postal-autre", "Code postal d'une autre commune que celle du nom, du code INSEE et de la position",
			"Code postal d'une autre commune", (*passage).peser),
		regle("commune-sans-code", "Commune sans code INSEE, retrouvée par son nom, son code postal ou la position",
			"Commune sans code INSEE, dont un seul signe dit laquelle c'est", (*passage).peser),
		regle("nom-autre-commune", "Nom d'une mairie ou d'un CCAS qui dit une autre commune du même code postal",
			"Nom du lieu qui dit une autre commune du même code postal", (*passage).peser),
		regle("commune-contredite", "", "Nom de la commune, codes et position qui ne disent pas la même commune : le "+
			"lieu reste hors des papiers d'un territoire", (*passage).peser),
		regle("arrondissement", "Code de Paris, Lyon ou Marseille, précisé par l'arrondissement du code postal", "",
			(*passage).arrondissement),
		regle("commune", "Nom de commune mal écrit, coupé, ou dans une phrase, remplacé par le nom officiel",
			"Nom de commune inconnu, ou qui n'est pas celui de son code", (*passage).commune),
		regle("lieu-reserve", "", "Lieu réservé à ceux qui y vivent (hébergement, prison, résidence), ou peut-être à "+
			"certaines personnes, absent des affiches",
			(*passage).reserve),
		regle("lieu-ferme", "", "Lieu dont le nom ou la présentation dit qu'il est fermé", (*passage).ferme),
		regle("majuscules", "Nom de lieu ou de commune tout en majuscules", "", (*passage).majuscules),
		regle("adresse", "Adresse qui finit par un tiret, ou répète le code postal ou la commune", "", (*passage).adresse),
		regle("position-nulle", "Position 0/0, que des exports écrivent quand elle est inconnue", "",
			(*passage).positionNulle),
		regle("position", "Position illisible, incomplète ou impossible, mise de côté",
			"Position illisible, incomplète ou hors de la Terre", (*passage).position),
		regle("position-inversee", "Latitude et longitude échangées", "", (*passage).positionInversee),
		regle("position-loin", "Position loin de la commune, mise de côté", "Position loin de la commune",
			(*passage).positionLoin),
		regle("telephone", "Numéro de téléphone mis à la forme du standard",
			"Téléphone illisible, suivi d'un texte, ou plusieurs numéros", (*passage).telephone),
		regle("courriel", "Adresse électronique avec mailto:, des espaces ou un nom, ou plusieurs ensemble",
			"Ce n'est pas une adresse électronique", (*passage).courriels),
		regle("site-web", "Adresse de site sans http://, avec des espaces, ou plusieurs ensemble",
			"Ce n'est pas une adresse de site", (*passage).sites),
		regle(regleEspaces, "Espaces mal placés dans les horaires", "Horaires illisibles, sans jour, impossibles, qui "+
			"ont plusieurs lectures ou ne disent qu'une fermeture", (*passage).horaires),
		regle(regleOrdre, "Fermeture écrite avant les jours ordinaires, qui la cachent, comme "+
			"« Nov 30 off; Mo-Fr 09:00-12:00 »", "", (*passage).horaires),
		regle(reglePonctuation, "Horaires presque au format d'OpenStreetMap, d'une seule lecture", "", (*passage).horaires),
		regle(regleFrancais, "Horaires écrits en français, d'une seule lecture", "", (*passage).horaires),
		regle(regleSemaines, "Semaines paires ou impaires que le texte du lieu dit de ses horaires mêmes, jours et heures",
			"", (*passage).semaines),
		regle("date-defaut", "Date 1970-01-01, que des exports écrivent quand elle est inconnue", "", (*passage).dateDefaut),
		regle("date", "Date écrite autrement que le standard : jour/mois/année, un mois ou une année seuls, un nombre de "+
			"tableur ; une date illisible ou impossible est mise de côté", "Date illisible ou impossible", (*passage).date),
	}
}
