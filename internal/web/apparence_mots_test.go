package web_test

import (
	"html"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"feuillet/internal/web"
	"feuillet/render/papiers"
)

// Each word of the picture leads to its field, and says so to who hears it; the words
// of other cases are folded.
func TestWordsOfThePictureLeadToTheirFields(t *testing.T) {
	f := exemple(t)
	_, s := f.lire(t, "/apparence?papier=affiche")
	lisible(t, "/apparence", s)
	_, image, _ := strings.Cut(s, `id="apercu-mots"`)
	if !strings.Contains(image, `role="group"`) || strings.Contains(image, `role="img"`) {
		t.Error("a picture whose links nobody hears")
	}
	liens := regexp.MustCompile(`<a aria-label="([^"]+)" href="#c-([^"]+)"`).FindAllStringSubmatch(image, -1)
	vus := map[string]bool{}
	for _, l := range liens {
		vus[l[2]] = true
		if !strings.Contains(s, `id="c-`+l[2]+`"`) || !strings.Contains(l[1], "Changer ces mots") {
			t.Errorf("%q leads to %s", l[1], l[2])
		}
	}
	for _, cle := range []string{"affiche.titre", "affiche.telephonez"} {
		if !vus[cle] {
			t.Errorf("%s cannot be reached: %v", cle, vus)
		}
	}
	replies := s[strings.Index(s, "Les mots des autres cas"):strings.Index(s, `id="c-logo"`)]
	if !strings.Contains(replies, `id="c-affiche.nuit_`) && strings.Count(replies, "<label") < 20 {
		t.Error("words of other cases are not folded")
	}
	if strings.Contains(replies, `id="c-affiche.titre"`) {
		t.Error("a word of the picture is folded")
	}
}

// What is typed is seen at once, and judged; nothing of it is kept.
func TestALookIsTried(t *testing.T) {
	passage := t.TempDir()
	t.Setenv("TMPDIR", passage)
	f := exemple(t)
	code, s := f.envoyer(t, "/apparence/essai", "papier", "affiche", "affiche.titre", "Un coup de main ?",
		"couleurs.principale", "#104E30")
	_, image, _ := strings.Cut(s, `id="apercu-mots"`)
	if code != http.StatusOK || !strings.Contains(image, "#104e30") {
		t.Errorf("%d: the colour is not on the picture", code)
	}
	veutDans(t, s, "Se lit bien : contraste de ", `value="Un coup de main ?"`)
	code, s = f.envoyer(t, "/apparence/essai", "papier", "affiche", "couleurs.principale", "#EEEEEE")
	if code != http.StatusUnprocessableEntity {
		t.Errorf("%d: a pale colour", code)
	}
	veutDans(t, s, `id="f-couleurs.principale" role="alert"`, "On lira mal : contraste de 1,")
	if _, s := f.lire(t, "/affiche/texte?commune=Valbrune"); strings.Contains(s, "coup de main") {
		t.Error("it is kept")
	}
	if restes, err := os.ReadDir(passage); err != nil || len(restes) > 0 {
		t.Errorf("files are left: %v %v", restes, err)
	}
	if code, _ := f.envoyer(t, "/apparence/essai", "papier", "rien"); code != http.StatusUnprocessableEntity {
		t.Errorf("%d", code)
	}
}

// By keyboard alone a word of the picture is reached, leads to its field, and what is
// typed there changes the picture.
func TestAWordIsChangedFromThePicture(t *testing.T) {
	o := navigateur(t, exemple(t))
	o.aller("/apparence?papier=affiche")
	js[any](o, `document.querySelector("#apercu-mots svg a[href='#c-affiche.titre']").focus();0`)
	o.taper(kb.Enter)
	o.attendre(`document.activeElement.id == "c-affiche.titre"`)
	js[any](o, `document.activeElement.select();0`)
	o.taper("Un coup de main ?")
	o.attendre(`[...document.querySelectorAll("#apercu-mots svg a[href='#c-affiche.titre'] text, #apercu-mots svg text")].map(x => x.textContent).join(" ").includes("coup")`)
	if !js[bool](o, `document.activeElement.id == "c-affiche.titre" && document.activeElement.value == "Un coup de main ?"`) {
		t.Error("the field that is typed in changed")
	}
	js[any](o, `const c = document.getElementById("c-couleurs.principale"); c.value = "#EEEEEE"; c.dispatchEvent(new Event("input", {bubbles: true}));0`)
	o.attendre(`document.getElementById("j-couleurs.principale").textContent.startsWith("On lira mal") && document.getElementById("f-couleurs.principale")`)
}

// A word of a look is called by what it says, or when, never by its key: nobody but who
// makes Feuillet reads « trier_distance_etape », nor « [validite] ».
func TestNoWordOfALookIsCalledByItsKey(t *testing.T) {
	textes, err := web.Textes()
	if err != nil {
		t.Fatal(err)
	}
	f := exemple(t)
	question := regexp.MustCompile(`<label for="c-([a-z_]+)\.([a-z_0-9]+)">([^<]*)</label>(?:<span class="aide"[^>]*>([^<]*)</span>)?`)
	vus := 0
	for _, p := range papiers.Papiers() {
		_, s := f.lire(t, "/apparence?papier="+p.Nom)
		dits := map[string]string{}
		for _, m := range question.FindAllStringSubmatch(s, -1) {
			if m[1] == "logo" {
				continue
			}
			vus++
			cle, dit := m[1]+"."+m[2], html.UnescapeString(m[3])
			if autre, deux := dits[dit]; deux || dit == "De même" {
				t.Errorf("%s: %s and %s are both called %q", p.Nom, autre, cle, dit)
			}
			dits[dit] = cle
			if textes["apparence."+cle] == "" && strings.EqualFold(dit, strings.ReplaceAll(m[2], "_", " ")) &&
				strings.Contains(m[2], "_") || strings.ContainsAny(m[3]+m[4], "_[]") || dit == "" {
				t.Errorf("%s: %s is called %q, %q", p.Nom, cle, dit, m[4])
			}
		}
	}
	if vus < 300 {
		t.Errorf("only %d questions are seen", vus)
	}
}
