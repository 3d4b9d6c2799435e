package reparer

// Regles are all the rules, in the order they are applied: texts, then codes,
// for phones, addresses and positions are read with them.
func Regles() []Regle {
	mend := func(nom, titre string, f func(*passage)) Regle {
		return Regle{Nom: nom, Titre: titre, Repare: true, passer: f}
	}
	doubt := func(nom, titre string, f func(*passage)) Regle { return Regle{Nom: nom, Titre: titre, passer: f} }
	return []Regle{
		{Nom: "html", Titre: "Balises et caractères codés du HTML dans un texte", Repare: true, texte: sansHTML},
		{Nom: "markdown", Titre: "Mise en forme Markdown dans un texte", Repare: true, texte: sansMarkdown},
		{Nom: "guillemets", Titre: "Guillemet ＂ mis par un convertisseur à la place de \"", Repare: true, texte: guillemets, partout: true},
		{Nom: "retour-ligne", Titre: "Phrases collées parce qu'un retour à la ligne s'est perdu", Repare: true, texte: retourLigne},
		{Nom: "texte-vide", Titre: "Texte sans lettre ni chiffre, comme « -- »", Repare: true, texte: texteVide},
		doubt("resume-long", "Résumé de plus de 280 caractères", (*passage).resume),
		doubt("pivot", "SIRET, RNA ou RIDET qui n'en a pas la forme", (*passage).pivot),
		mend("liste", "Valeur d'une liste du standard mal orthographiée", (*passage).listesFermees),
		mend("code-postal", "Code postal qui a perdu son zéro ou contient des espaces", (*passage).codePostal),
		mend("code-insee", "Code INSEE qui a perdu son zéro, ou contient des espaces ou des minuscules", (*passage).codeInsee),
		mend("code-ancien", "Code d'une commune fusionnée ou déléguée, remplacé par celui de la commune d'aujourd'hui", (*passage).codeAncien),
		mend("commune-homonyme", "Code d'une commune du même nom dans un autre département", (*passage).communeHomonyme),
		mend("code-faux", "Code INSEE d'une autre commune que celle du nom et du code postal", (*passage).codeFaux),
		mend("arrondissement", "Code de Paris, Lyon ou Marseille, précisé par l'arrondissement du code postal", (*passage).arrondissement),
		doubt("commune", "Nom de commune qui n'est pas celui de son code", (*passage).commune),
		mend("majuscules", "Nom de lieu ou de commune tout en majuscules", (*passage).majuscules),
		mend("adresse", "Adresse qui finit par un tiret, ou répète le code postal ou la commune", (*passage).adresse),
		mend("position-nulle", "Position 0/0, que des exports écrivent quand elle est inconnue", (*passage).positionNulle),
		mend("position", "Position illisible, incomplète ou impossible, mise de côté", (*passage).position),
		mend("position-inversee", "Latitude et longitude échangées", (*passage).positionInversee),
		mend("position-loin", "Position loin de la commune, mise de côté", (*passage).positionLoin),
		mend("telephone", "Numéro de téléphone mis à la forme du standard", (*passage).telephone),
		mend("courriel", "Adresse électronique avec mailto:, des espaces ou un nom, ou plusieurs ensemble", (*passage).courriels),
		mend("site-web", "Adresse de site sans http://, avec des espaces, ou plusieurs ensemble", (*passage).sites),
		mend("horaires", "Espaces mal placés dans les horaires", (*passage).horaires),
		mend("date-defaut", "Date 1970-01-01, que des exports écrivent quand elle est inconnue", (*passage).dateDefaut),
		mend("date", "Date écrite jour/mois/année ; une date illisible ou impossible est mise de côté", (*passage).date),
	}
}
