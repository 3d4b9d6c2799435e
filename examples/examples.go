// Package examples is the Val de Brune, a fictional territory: its places as a
// national CSV, and its communes. See README.md for what is made up and why.
package examples

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"

	"feuillet/lieu/territoire"
)

// Source is the source of every place of the example: pages made from it say
// « Exemple ».
const Source = "Exemple (territoire fictif)"

// NomCSV is the name of the file that CSV holds, for reports.
const NomCSV = "val-de-brune.csv"

//go:embed val-de-brune.csv
var lieux []byte

//go:embed territoire.json
var description []byte

// NomBase is the name of the base in Base.
const NomBase = "val-de-brune.db"

//go:embed val-de-brune.db
var base embed.FS

// Base holds the base NomBase, which importing the CSV makes.
func Base() fs.FS { return base }

// Description is a territory with what its papers say of their publisher.
type Description struct {
	Nom     string
	Carte   territoire.Carte
	Editeur Editeur
	Donnees territoire.Donnees // to add to territoire.France().Avec
}

// Editeur is who makes the papers.
type Editeur struct {
	Nom     string // « Mairie de Valbrune »
	Adresse string // on one line
}

// CSV is the national CSV of the places: UTF-8, comma, LF, 32 columns.
func CSV() []byte { return slices.Clone(lieux) }

// Territoire is the Val de Brune.
func Territoire() (Description, error) {
	var d Description
	r := json.NewDecoder(bytes.NewReader(description))
	r.DisallowUnknownFields()
	if err := r.Decode(&d); err != nil {
		return Description{}, fmt.Errorf("examples/territoire.json: %w", err)
	}
	return d, nil
}
