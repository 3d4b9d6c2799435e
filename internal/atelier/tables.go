package atelier

import (
	"strconv"

	"feuillet/internal/export"
	"feuillet/internal/store"
)

// What a base tells, as tables for spreadsheets and programs.
var (
	TableEditions = export.Table[store.Edition]{
		Titles: []string{"import", "date", "fichier", "lus", "nouveaux", "modifies", "inchanges", "partis", "rejets",
			"doutes", "reparations"},
		Cells: func(e store.Edition) []string {
			n := strconv.Itoa
			return []string{n(e.Num), e.Date, e.Fichier, n(e.Lus), n(e.Nouveaux), n(e.Modifies), n(e.Inchanges),
				n(e.Partis), n(e.Rejets), n(e.Doutes), n(e.Reparations)}
		},
		Dialect: export.DoubleClick,
	}
	TableEvenements = export.Table[store.Evenement]{
		Titles: []string{"date", "genre", "id", "nom", "commune", "champ", "avant", "apres", "fichier", "auteur"},
		Cells: func(e store.Evenement) []string {
			return []string{e.Date, e.Genre, e.Id, e.Nom, e.Commune, e.Colonne, e.Avant, e.Apres, e.Fichier, e.Auteur}
		},
		Dialect: export.DoubleClick,
	}
	// TableCorrections is what LireCorrections reads.
	TableCorrections = export.Table[store.Correction]{
		Titles: ColonnesCorrections(),
		Cells: func(c store.Correction) []string {
			return []string{c.Id, c.Colonne, c.Valeur, c.Auteur, c.Date}
		},
		Dialect: export.DoubleClick,
	}
	TableConstats = export.Table[Constat]{
		Titles: []string{"id", "nom", "commune", "source", "regle", "colonne", "valeur", "que_faire"},
		Cells: func(c Constat) []string {
			return []string{c.Id, c.Nom, c.Commune, c.Source, c.Regle, c.Colonne, c.Valeur, c.Faire}
		},
		Dialect: export.DoubleClick,
	}
)
