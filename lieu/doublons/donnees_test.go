package doublons_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/doublons"
)

// publies adds the places of a published file to a search.
func publies(t *testing.T, r *doublons.Recherche, nom string) {
	t.Helper()
	f, err := os.Open(filepath.Join("../../../shared/data/lieux", nom))
	if err != nil {
		t.Skip("no published places here: ", err)
	}
	defer f.Close()
	lignes, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, ligne := range lignes[1:] {
		var l lieu.Lieu
		for i, colonne := range lignes[0] {
			poser(t, &l, colonne, ligne[i])
		}
		r.Ajouter(&l)
	}
}

func poser(t *testing.T, l *lieu.Lieu, colonne, v string) {
	t.Helper()
	for _, c := range lieu.Champs() {
		if c.Nom != colonne || v == "" {
			continue
		}
		switch p := c.Pointeur(l).(type) {
		case *string:
			*p = v
		case *[]string:
			*p = strings.Split(v, lieu.Separateur)
		case *float64:
			*p, _ = strconv.ParseFloat(v, 64)
		case *time.Time:
			*p, _ = time.Parse(time.DateOnly, v)
		}
	}
}

// What was judged by eye in published files: the merges that glue several
// places are told, and pairs of records of one place, and of two, are not
// taken for each other.
func TestPublishedPlaces(t *testing.T) {
	r := doublons.New(jour)
	for _, nom := range []string{"pays-de-la-loire-dedupliquee.csv", "maine-et-loire.csv", "angers.csv",
		"france-services-2021.csv", "gironde.csv", "hinaura-2021.csv"} {
		publies(t, r, nom)
	}
	fausses, par := []string{}, map[doublons.Paire]doublons.Confiance{}
	for _, p := range r.Propositions(doublons.Decisions{}) {
		if p.Genre == doublons.FusionDouteuse && p.Confiance == doublons.Probable {
			fausses = append(fausses, p.Ids[1])
		}
		for i, a := range p.Ids {
			for _, b := range p.Ids[i+1:] {
				par[doublons.PaireDe(a, b)] = max(par[doublons.PaireDe(a, b)], p.Confiance)
			}
		}
	}
	slices.Sort(fausses)
	const source = "Département-du-Maine-et-Loire_"
	want := []string{source + "LMN046__" + source + "LMN100__" + source +
		"LMN234__Hub-ConnUMM-2020_conum_659__Hub-ConnUMM-2020_conum_666",
		source + "LMN140__France-Services_279__" + source + "LMN284"}
	if !slices.Equal(fausses, want) {
		t.Errorf("wrong merges: %q", fausses)
	}
	for paire, confiance := range map[doublons.Paire]doublons.Confiance{
		{"France-Services_196", "Gironde_230"}: doublons.Sure,
		{"France-Services_789", "Gironde_231"}: doublons.Sure,
		{"France-Services_234", "Hinaura_453"}: doublons.Sure,
		{"France-Services_832", "Hinaura_88"}:  doublons.Probable,
		{"Hinaura_653", "Hinaura_654"}:         doublons.Probable, // one source, twice
		{"Angers_16", "Angers_45"}:             0,
		{source + "LMN165", source + "LMN136"}: 0, // one door, two services
		{source + "LMN094", source + "LMN102"}: 0, // two town halls of one commune
		{source + "LMN110", source + "LMN107"}: 0, // two sites, one telephone
		{"France-Services_877", "Hinaura_982"}: doublons.Probable,
		{"France-Services_878", "Hinaura_200"}: doublons.Probable,
		{"Gironde_31", "Gironde_52"}:           doublons.Probable,
		{"France-Services_198", "Gironde_310"}: doublons.AVerifier,
		{"France-Services_17", "Hinaura_101"}:  doublons.Sure,
		{"France-Services_429", "Hinaura_917"}: doublons.Sure,
		{"France-Services_874", "Hinaura_467"}: doublons.Sure,
	} {
		if got := par[doublons.PaireDe(paire[0], paire[1])]; got != confiance {
			t.Errorf("%v: %v, want %v", paire, got, confiance)
		}
	}
}
