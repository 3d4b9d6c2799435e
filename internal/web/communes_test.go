package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// Wherever a commune is asked, communes are proposed while one types, those of the base first.
func TestEachFieldOfACommuneProposes(t *testing.T) {
	o := navigateur(t, servir(t, surDisque(t, options(t))))
	for _, x := range [][2]string{{"/reglages", "c-commune"}, {"/lieux", "c-autour"}, {"/tout", "c-autour"},
		{"/bienvenue", "c-ou"}, {"/annuaire", "c-autour"}} {
		chemin, champ := x[0], x[1]
		o.aller(chemin)
		js[any](o, `(c => { c.closest("details")?.setAttribute("open", ""); c.value = ""; c.focus(); })(document.getElementById("`+
			champ+`"));0`)
		o.taper("fontb")
		o.attendre(`document.activeElement.parentElement.querySelector("[role=listbox]:not([hidden]) [role=option]")`)
		o.faire(chromedp.Click(`[role=listbox]:not([hidden]) [role=option]`))
		o.attendre(`document.getElementById("` + champ + `").value == "Fontbrune (Brune)"`)
		o.attendre(`!document.querySelector("[aria-busy]")`)
		if !js[bool](o, `location.pathname == "`+chemin+`"`) {
			t.Errorf("%s: the page is left", chemin)
		}
	}
}

// homonyme is the name of a commune of the Creuse, and of one of the Orne.
const homonyme = "Aubusson"

// Of several communes of one name, the one where the base has places is meant, in each field.
func TestTheCommuneOfTheBaseIsMeant(t *testing.T) {
	f := servir(t, options(t))
	f.deposer(t, "creuse.csv", strings.NewReplacer("Pons", homonyme, "17800", "23200", "17283", "23008").
		Replace(troisLieux))
	f.Attendre()
	for _, chemin := range []string{"/affiche?ou-avant=&ou=", "/annuaire?commune=", "/annuaire?autour=", "/lieux?autour=",
		"/lieux?ou-avant=&ou=", "/tout?ou-avant=&ou=", "/tout?autour="} {
		code, s := f.lire(t, chemin+url.QueryEscape(homonyme))
		if strings.Contains(s, "s’appellent") || !strings.Contains(s, homonyme+" (Creuse)") {
			t.Errorf("%s: %d", chemin, code)
		}
	}
	_, s := f.envoyer(t, "/reglages", "commune", homonyme)
	veutDans(t, s, `value="`+homonyme+` (Creuse)"`)
}

// What is right in the settings is kept, whatever else is wrong, and it is said.
func TestTheRestOfTheSettingsIsKept(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	code, s := f.envoyer(t, "/reglages", "editeur", "la mairie d'Orlac", "adresse_editeur", "2 rue Basse",
		"telephone_editeur", "05 36 49 00 99", "commune", "nullepart", "suivi", "oui")
	if code != http.StatusUnprocessableEntity {
		t.Error(code)
	}
	veutDans(t, s, "Tout le reste est enregistré", `id="f-commune"`, `value="nullepart"`)
	_, s = f.lire(t, "/reglages")
	veutDans(t, s, "la mairie d&#39;Orlac", "2 rue Basse", "05 36 49 00 99")
	_, s = f.envoyer(t, "/reglages", "editeur", "la mairie d'Arsenac", "adresse_editeur", "2 rue Basse",
		"telephone_editeur", "12", "commune", "Orlac", "suivi", "oui")
	veutDans(t, s, `id="f-telephone_editeur"`)
	_, s = f.lire(t, "/reglages")
	veutDans(t, s, "la mairie d&#39;Arsenac", "05 36 49 00 99", `value="Orlac (Brune)"`)
}
