package source_test

import (
	"strings"
	"testing"

	"feuillet/internal/source"
)

// Every refusal bears a rule that has a title, and each of these rules refuses.
func TestEveryRefusalHasATitle(t *testing.T) {
	titles := map[string]string{}
	for _, r := range source.Regles() {
		if titles[r.Nom] != "" || r.Titre == "" || strings.HasSuffix(r.Titre, ".") {
			t.Errorf("rule %+v", r)
		}
		titles[r.Nom] = r.Titre
	}
	const head = "id,nom,commune,code_insee\n"
	for rule, text := range map[string]string{
		"ligne-brisee":     head + "a1,\"Le \"Relais\",Pons,17283\n",
		"cellules-en-trop": head + "a1,Relais,Pons,17283,x\n",
		"ligne-coupee":     "id,nom,code_insee,commune\na1,Relais\n",
		"id-absent":        head + ",Relais,Pons,17283\n",
		"nom-absent":       head + "a1,,Pons,17283\n",
		"sans-commune":     head + "a1,Relais,,\n",
		"id-repete":        head + "a1,Relais,Pons,17283\na1,Autre,Pons,17283\n",
	} {
		lignes, err := source.Read(strings.NewReader(text), "lieux.csv", source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		refused := 0
		for l, err := range lignes {
			if err != nil {
				t.Fatal(err)
			}
			if l.Rejet == nil {
				continue
			}
			if refused++; l.Rejet.Regle != rule || titles[l.Rejet.Regle] == "" {
				t.Errorf("refused by %q, want %q with a title", l.Rejet.Regle, rule)
			}
		}
		if refused != 1 {
			t.Errorf("%s: %d rows refused, want one", rule, refused)
		}
	}
}
