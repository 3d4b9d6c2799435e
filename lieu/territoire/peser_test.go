package territoire_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// What the five witnesses of a commune say together.
func TestPeser(t *testing.T) {
	const (
		muette, unanime       = territoire.Muette, territoire.Unanime
		retrouvee, contredite = territoire.Retrouvee, territoire.Contredite
		pons, rochefort       = "17283", "17299"
	)
	for _, c := range []struct {
		why                        string
		insee, postal, commune, no string
		lat, lon                   float64
		verdict                    territoire.Verdict
		code, nom                  string // of the commune
		genre                      territoire.Genre
		doute                      bool
	}{
		// All agree.
		{"all three", "17283", "17800", "Pons", "", 0, 0, unanime, pons, "Pons", "", false},
		{"capitals", "17283", "17800", "PONS", "", 0, 0, unanime, pons, "Pons", "", false},
		{"no postal code", "17283", "", "Pons", "", 0, 0, unanime, pons, "Pons", "", false},
		{"no name", "17283", "17800", "", "", 0, 0, unanime, pons, "Pons", "", false},
		{"a code for a name", "17283", "17800", "17800", "", 0, 0, unanime, pons, "Pons", "", false},
		{"nothing for a name", "17283", "17800", "N.C.", "", 0, 0, unanime, pons, "Pons", "", false},
		{"a company's postal code", "33063", "33077", "Bordeaux Cedex", "", 0, 0, unanime, "33063", "Bordeaux", "", false},
		{"a part keeps its name", "48027", "48190", "Le Bleymard", "", 0, 0, unanime, "48027", "Le Bleymard", "", false},
		{"an arrondissement", "75119", "75019", "Paris", "", 0, 0, unanime, "75056", "Paris", "", false},
		{"a former code", "01340", "01300", "Arboys en Bugey", "", 0, 0, unanime, "01015", "Arboys en Bugey", "", false},
		{"both codes are one, of two towns", "59350", "59350", "Lille", "", 0, 0, contredite, "", "", territoire.DeuxCommunes,
			true},
		// Names.
		{"a slip", "59599", "59200", "TOUCOING", "", 0, 0, unanime, "59599", "Tourcoing", "", false},
		{"a slip in a long name", "59309", "59122", "Hondchote", "", 0, 0, unanime, "59309", "Hondschoote", "", false},
		{"a stroke for sur", "08081", "08120", "Bogny/Meuse", "", 0, 0, unanime, "08081", "Bogny-sur-Meuse", "", false},
		{"its small words", "59153", "59163", "Conde sur Escaut", "", 0, 0, unanime, "59153", "Condé-sur-l'Escaut", "",
			false},
		{"a sentence", "47001", "47000", "AGEN mais aussi à Villeneuve, Nérac et Fumel", "", 0, 0, unanime, "47001", "Agen",
			"", false},
		{"in a sentence", "17283", "17800", "Commune de Pons", "", 0, 0, unanime, pons, "Pons", "", false},
		{"whole, that of another commune, elsewhere", "", "35400", "Saint-Malo-de-la-Lande", "", 0, 0, contredite, "", "",
			territoire.DeuxCommunes, true},
		{"short, though others bear it", "", "92390", "Villeneuve", "", 0, 0, retrouvee, "92078", "Villeneuve-la-Garenne",
			territoire.SansCode, false},
		{"glued", "17299", "17300", "RochefortCedex", "", 0, 0, unanime, rochefort, "Rochefort", territoire.NomDeCommune,
			true},
		{"a hamlet, and both codes", "17283", "17800", "Les Sablons Perdus", "", 0, 0, unanime, pons, "Pons",
			territoire.NomDeCommune, true},
		{"another town of the département", "17283", "17800", "Saintes", "", 0, 0, contredite, "", "",
			territoire.DeuxCommunes, true},
		{"the same, and the position there", "17283", "", "Saintes", "", 45.746, -0.633, retrouvee, "17415", "Saintes",
			territoire.CodeFaux, true},
		// Codes.
		{"a name that begins with another", "92024", "93390", "clichy sous bois", "", 0, 0,
			retrouvee, "93014", "Clichy-sous-Bois", territoire.CodeFaux, false},
		{"name and postal code against the code", "17300", "17300", "Rochefort", "", 0, 0, retrouvee, rochefort, "Rochefort",
			territoire.CodeFaux, false},
		{"the postal code copied", "17300", "17300", "La Rochelle", "", 0, 0, contredite, "", "", territoire.DeuxCommunes,
			true},
		{"the same, and the position tells", "17300", "17300", "La Rochelle", "", 45.94, -0.96, retrouvee, rochefort,
			"Rochefort", territoire.CodeRecopie, true},
		{"of a company", "34060", "34060", "Causse De La Selle", "", 0, 0, contredite, "", "", territoire.DeuxCommunes, true},
		{"two départements", "57490", "02130", "Moyenvic", "Mairie de Bellefosse", 0, 0, contredite, "", "",
			territoire.DeuxCommunes, true},
		{"the same, a company's", "57490", "83707", "Moyenvic", "", 0, 0, contredite, "", "", territoire.DeuxCommunes, true},
		{"the place says which", "57490", "02130", "Moyenvic", "Foyer de Moyenvic", 0, 0, retrouvee, "57490", "Moyenvic",
			territoire.PostalAutre, true},
		{"a postal code of elsewhere", "17283", "17500", "Pons", "", 0, 0, contredite, "", "", territoire.DeuxCommunes, true},
		{"the place says where", "17283", "17500", "Pons", "Médiathèque de Pons", 0, 0, retrouvee, pons, "Pons",
			territoire.PostalAutre, true},
		{"the place says elsewhere", "17283", "17500", "Pons", "Médiathèque de Jonzac", 0, 0, contredite, "", "",
			territoire.DeuxCommunes, true},
		{"a homonym", "63236", "98809", "Mont-Dore", "", 0, 0, retrouvee, "98817", "Le Mont-Dore", territoire.CommuneHomonyme,
			false},
		{"the capital's postal code, overseas", "98829", "98800", "Thio", "", 0, 0, retrouvee, "98829", "Thio",
			territoire.PostalAutre, true},
		{"no such code", "17999", "17800", "Pons", "", 0, 0, retrouvee, pons, "Pons", territoire.CodeFaux, false},
		{"no such code, a name of many", "99999", "", "Saint-Martin", "", 0, 0, muette, "", "", territoire.CodeFaux, true},
		// No code.
		{"name and postal code", "", "17800", "Pons", "", 0, 0, unanime, pons, "Pons", "", false},
		{"digits after", "", "69550", "Amplepuis 69550", "", 0, 0, retrouvee, "69006", "Amplepuis", territoire.SansCode,
			false},
		{"a département after", "", "76600", "Le Havre (76)", "", 0, 0, retrouvee, "76351", "Le Havre", territoire.SansCode,
			false},
		{"a space too many", "", "69210", "L' Arbresle", "", 0, 0, unanime, "69010", "L'Arbresle", "", false},
		{"a letter lost", "", "45000", "Orl\ufffdans", "", 0, 0, retrouvee, "45234", "Orléans", territoire.SansCode, false},
		{"a postal code of one commune", "", "64160", "", "", 0, 0, muette, "", "", territoire.NomDeCommune, true},
		{"no other commune has it", "", "17690", "NC", "", 0, 0, retrouvee, "17010", "Angoulins", territoire.SansCode, true},
		{"unique in France", "", "", "Toulouse", "", 0, 0, retrouvee, "31555", "Toulouse", territoire.SansCode, true},
		{"and the position there", "", "", "Toulouse", "", 43.6, 1.44, retrouvee, "31555", "Toulouse", territoire.SansCode,
			true},
		{"and the position elsewhere", "", "", "Toulouse", "", 48.85, 2.35, contredite, "", "", territoire.DeuxCommunes,
			true},
		{"a commune named as a blank is", "", "67220", "Villé", "", 0, 0, unanime, "67507", "Villé", "", false},
		{"several have it", "", "", "Saint-Denis", "", 0, 0, muette, "", "", territoire.NomDeCommune, true},
		{"and the position tells", "", "", "Saint-Denis", "", 48.936, 2.357, retrouvee, "93066", "Saint-Denis",
			territoire.SansCode, true},
		{"a name and a postal code of elsewhere", "", "53100", "Lormont", "", 44.874, -0.517, contredite, "", "",
			territoire.DeuxCommunes, true},
		{"unknown", "", "", "Valombre", "", 0, 0, muette, "", "", territoire.NomDeCommune, true},
		{"nothing", "", "", "", "", 0, 0, muette, "", "", territoire.NomDeCommune, true},
		// The position.
		{"of a homonym", "98817", "98809", "Le Mont-Dore", "", 45.575, 2.81, contredite, "", "", territoire.DeuxCommunes,
			true},
		{"of a longer name", "86063", "86250", "Chatain", "", 46.056, 2.433, contredite, "", "", territoire.DeuxCommunes,
			true},
		{"of the name of the place", "33122", "33610", "Cestas", "MSAP SAINT SATUR", 47.34, 2.853,
			contredite, "", "", territoire.DeuxCommunes, true},
		{"of nothing: it is wrong", "51454", "51100", "Reims", "Relais", 43.526, 5.414, unanime, "51454", "Reims", "", false},
		{"at home", "17283", "17800", "Pons", "", 45.58, -0.55, unanime, pons, "Pons", "", false},
		// The name of the place.
		{"a town hall", "21031", "21170", "Aubigny En Plaine", "MAIRIE DE SAINT-JEAN-DE-LOSNE", 0, 0, retrouvee, "21554",
			"Saint-Jean-de-Losne", territoire.NomDuLieuAutre, true},
		{"a CCAS", "59016", "59380", "Armbouts Cappel", "CCAS de Bergues", 0, 0, retrouvee, "59067", "Bergues",
			territoire.NomDuLieuAutre, true},
		{"a library may be next door", "59016", "59380", "Armbouts-Cappel", "Bibliothèque de Bergues", 0, 0, unanime, "59016",
			"Armbouts-Cappel", territoire.NomDuLieuAutre, true},
		{"its own", "59016", "59380", "Armbouts-Cappel", "Mairie d'Armbouts-Cappel", 0, 0, unanime, "59016",
			"Armbouts-Cappel", "", false},
		{"a street is no commune", "59016", "59380", "Armbouts-Cappel", "Espace rue de Bergues", 0, 0, unanime, "59016",
			"Armbouts-Cappel", "", false},
	} {
		l := lieu.Lieu{CodeInsee: c.insee, CodePostal: c.postal, Commune: c.commune, Nom: c.no, Latitude: c.lat,
			Longitude: c.lon}
		p := territoire.France().Peser(&l)
		if p.Verdict != c.verdict || p.Commune.Code != c.code || p.Genre != c.genre || (p.Motif != "") != c.doute ||
			c.nom != "" && p.Nom != c.nom {
			t.Errorf("%s: %d %s %q %q, %q (%s)", c.why, p.Verdict, p.Commune.Code, p.Nom, p.Genre, p.Motif, p.CodePostal)
		}
	}
}
