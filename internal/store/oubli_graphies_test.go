package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// Who is to be forgotten below: nobody.
const nomOublie, numeroOublie, mailOublie = "Zoé Lamérault", "06 39 98 00 12", "zoe.lamerault@valombre.example"

// graphies are the ways to write one text, by what a person asks to forget.
var graphies = map[string][]string{
	nomOublie: {
		"Zoé Lamérault", "zoe lamerault", "ZOÉ LAMÉRAULT", "LAMÉRAULT Zoé", "Lamerault, Zoe", "Zoé  Lamérault",
		"Zoé\tLamérault", "Zoé\nLamérault", "Zoé-Lamérault", "Zoé_Lamérault", "Zoé.Lamérault", "Zoé/Lamérault",
		"Zoé\u00a0Lamérault", "Zoé\u202fLamérault", "Zoé\u2003Lamérault", "Zoe\u0301 Lame\u0301rault",
		"Zo\u00ade Lame\u00adrault", "Zo\u200be La\u200bmerault",
		"Zоé Lаmérault", "Ζοé Lαmérαυlτ", "ᴢᴏé ʟᴀᴍᴇʀᴀᴜʟᴛ", "Zøe Łamerault", "ZΟΕ LΑΜΕRΑULΤ",
		"Zo&#1077; L&#x430;merault", `Z\u043eé Lamérault`, "Zoé\u200bLamérault", "Zo\u200dé Lam\u200dérault",
		"\ufeffZoé Lamérault", "Zo\ufeffé Lamérault", "\u202eZoé Lamérault\u202c", "Zoé\u2060 Lamé\u2060rault",
		"Zoé\u200e Lamérault\u200f", "Ｚｏｅ Ｌａｍｅｒａｕｌｔ", "𝐙𝐨𝐞 𝐋𝐚𝐦𝐞𝐫𝐚𝐮𝐥𝐭", "𝓩𝓸𝓮 𝓛𝓪𝓶𝓮𝓻𝓪𝓾𝓵𝓽", "ⓩⓞⓔ ⓛⓐⓜⓔⓡⓐⓤⓛⓣ", "Zoé Lamérauĺt",
		"Zo&eacute; Lam&eacute;rault", "Zo&#233; Lam&#xe9;rault", "Zo&#xE9; Lam&#233;rault", "Zoé&nbsp;Lamérault",
		"Zoé&#160;Lamérault", "Zo&#233 Lam&#233rault", "Zo&amp;eacute; Lam&amp;eacute;rault", "Zo&#xe9 Lam&#xe9;rault",
		"Zo%26eacute%3B Lamérault", "Z&#111;é+Lamérault", "Zo&amp;amp;eacute; Lamérault", "Zo&shy;é Lam&shy;érault",
		"Zoé&ensp;Lamérault", "Zo&#0233; Lamérault",
		"&#90;&#111;&#233; &#76;&#97;&#109;&#233;&#114;&#97;&#117;&#108;&#116;", "Z&zwj;oé Lam&zwnj;érault",
		"<b>Zoé</b> Lamérault", "Zoé <b>Lamérault</b>", "<p>Zoé</p><p>Lamérault</p>", "Zo<b>é</b> Lamér<i>ault</i>",
		"<span>Zoé</span><br/>Lamérault", "Zoé<br>Lamérault", "<a title=\"Zoé Lamérault\">ici</a>", "<!-- Zoé Lamérault -->",
		"<td>Lamérault</td><td>Zoé</td>", "&lt;b&gt;Zoé&lt;/b&gt; Lamérault",
		"<b class=\"x y\">Zoé</b>&nbsp;<i>Lamérault</i>", "<li>Nom : Lamérault</li><li>Prénom : Zoé</li>",
		`Zo\u00e9 Lam\u00e9rault`, `Zo\u00E9\u0020Lam\u00E9rault`, `Zoé\nLamérault`, `Zoé\tLamérault`, `Zoé\r\nLamérault`,
		`Zo\\u00e9 Lam\\u00e9rault`,
		`Zo\xe9 Lam\xe9rault`, `Zoé\/Lamérault`, `\u003cb\u003eZo\u00e9\u003c/b\u003e Lamérault`,
		`Zo\u0026eacute; Lam\u0026eacute;rault`,
		`\ud835\udc19oe Lamerault`, `Zo\u00e9\u00a0Lamérault`,
		"Zo%C3%A9%20Lam%C3%A9rault", "zo%c3%a9+lam%c3%a9rault", "Zo%E9%20Lam%E9rault", "Zo%25C3%25A9%2520Lam%25C3%25A9rault",
		"?q=Zo%C3%A9_Lam%C3%A9rault", "ZoÃ© LamÃ©rault", "ZoÃƒÂ© LamÃƒÂ©rault", "Zo\xe9 Lam\xe9rault",
		`{"nom":"Lamérault","prenom":"Zoé"}`, `{"prenom": "Zoé", "nom": "Lamérault"}`,
		`{"nom":"Lamérault","age":"40 ans","prenom":"Zoé"}`,
		`[{"nom":"LAMERAULT","mel":"z@x.example","prenom":"ZOE"},{"nom":"Autre"}]`,
		`{'prenom': 'Zoé', 'poste': 'accueil', 'nom': 'Lamérault'}`,
		`{"contact":{"firstname":"Zoé","rôle":"accueil","lastname":"Lamérault"}}`,
		`{\"prenom\":\"Zo\\u00e9\",\"x\":\"y\",\"nom\":\"Lam\\u00e9rault\"}`,
		`{&quot;prenom&quot;:&quot;Zoé&quot;,&quot;x&quot;:&quot;y&quot;,&quot;nom&quot;:&quot;Lamérault&quot;}`,
		`{"given_name":"Zoé","b":"c","family_name":"Lamérault"}`,
		`{"prenom":"Zoé","mel":"accueil@valombre.example","x":"y","nom":"Lamérault","tel":"01 99 80 98 00"}`,
		"Prénom : Zoé, Nom : Lamérault", "nom=Lamérault&prenom=Zoé", "Nom: LAMERAULT Prénom: Zoé",
		"contact_prenom: Zoé; contact_nom: Lamérault", "ZoéLamérault", "LaméraultZoé", "zoelamerault", "lameraultzoe",
		"AvecZoé Lamérault", "Zoé LaméraultMédiatrice", "#zoelamerault", "@ZoeLamerault", "zoe.lamerault@ailleurs.example",
		"zoe-lamerault@ailleurs.example", "lamerault.zoe@ailleurs.example", "zoelamerault@ailleurs.example",
		"zoe_lamerault%40ailleurs.example", "https://ailleurs.example/equipe/zoe-lamerault", "www.zoe-lamerault.example",
		"https://x.example/?n=Zo%C3%A9+Lam%C3%A9rault",
		"« Zoé Lamérault »", "(Zoé Lamérault)", "M.Zoé Lamérault", "Mme Zoé Lamérault-accueil", "l'équipe de Zoé Lamérault.",
		"2Zoé Lamérault2",
	},
	numeroOublie: {
		"0639980012", "06 39 98 00 12", "06.39.98.00.12", "06-39-98-00-12", "06/39/98/00/12", "06_39_98_00_12",
		"06\u00a039\u00a098\u00a000\u00a012", "06\u202f39\u202f98\u202f00\u202f12", "063 998 0012", "0 639 980 012",
		"0639 980 012", "+33639980012", "+33 6 39 98 00 12", "+33 (0)6 39 98 00 12", "+33(0)639980012", "0033639980012",
		"0033 6 39 98 00 12", "00 33 6 39 98 00 12", "0033(0)639980012", "(+33)639980012", "+33.6.39.98.00.12", "33639980012",
		"639980012", "6 39 98 00 12", "tel0639980012", "tél:0639980012", "Tél.06 39 98 00 12", "0639980012poste12",
		"port06.39.98.00.12", "06399800120512345678", "0512345678/0639980012", "x0639980012y", "12340639980012",
		"id-0639980012-b", "tel:+33639980012", "TEL;VALUE=uri:tel:+33-6-39-98-00-12",
		"tel:%2B33639980012", "06%2039%2098%2000%2012", "06&nbsp;39&nbsp;98&nbsp;00&nbsp;12",
		"06&#46;39&#46;98&#46;00&#46;12", `06\u002039\u002098\u002000\u002012`,
		`06\n39\n98\n00\n12`, "０６３９９８００１２", "０６ ３９ ９８ ００ １２", "٠٦٣٩٩٨٠٠١٢", "𝟎𝟔𝟑𝟗𝟗𝟖𝟎𝟎𝟏𝟐", "⓪⑥③⑨⑨⑧⓪⓪①②",
		"06\u200b39\u200b98\u200b00\u200b12", "06\u00ad39980012", "\ufeff0639980012", "\u202a0639980012\u202c",
		"06<b>39</b>98 00 12", "<span>06</span><span>39</span><span>98</span><span>00</span><span>12</span>",
		`{"tel":"0639980012"}`, `{"tel":639980012}`, "&#48;&#54;&#51;&#57;&#57;&#56;&#48;&#48;&#49;&#50;",
		"https://x.example/?tel=0639980012", "0639980012@sms.example",
	},
	mailOublie: {
		"zoe.lamerault@valombre.example", "ZOE.LAMERAULT@VALOMBRE.EXAMPLE", "mailto:zoe.lamerault@valombre.example",
		"<zoe.lamerault@valombre.example>", "zoe.lamerault&#64;valombre.example", "zoe.lamerault&#x40;valombre.example",
		"zoe.lamerault&commat;valombre.example", "zoe.lamerault%40valombre.example",
		"zoe%2Elamerault%40valombre%2Eexample", `zoe.lamerault\u0040valombre.example`, "zoe.lamerault＠valombre.example",
		"zoe.lamerault﹫valombre.example", "zoe.lamerault (at) valombre.example", "zoe.lamerault[at]valombre[dot]example",
		"zoe.lamerault arobase valombre point example", "zoe.lamerault {at} valombre.example",
		"zoe.lamerault @ valombre.example", "zoe.lame\u00adrault@valombre.example", "zoe.lamerault\u200b@valombre.example",
		"zoe.lamerault<wbr>@valombre.example", "<a href=\"mailto:zoe.lamerault@valombre.example\">écrire</a>",
		"<b>zoe.lamerault</b>@valombre.example", "&lt;zoe.lamerault@valombre.example&gt;", "ｚｏｅ．ｌａｍｅｒａｕｌｔ＠ｖａｌｏｍｂｒｅ．ｅｘａｍｐｌｅ",
		"mailto:zoe.lamerault%2540valombre.example", "Zoé.Lamérault@valombre.example",
		"écrire:zoe.lamerault@valombre.example,merci", "\"zoe.lamerault@valombre.example\"",
		"zoe&#46;lamerault&#64;valombre&#46;example",
	},
}

// restes are what no value may hold any more of them, once it is read.
func restes(s string) bool {
	s = strings.ToLower(s)
	for _, r := range []string{"lam", "rault", "980", "998", "valombre", "[…]@", "@ailleurs", "９８", "٩٨"} {
		if strings.Contains(s, r) {
			return true
		}
	}
	return false
}

// disant is a place that says a text everywhere, and a row that is refused with it.
func disant(id, g string) (plein, refus lieu.Ligne) {
	plein = abri(id, "Abri", "2026-01-01")
	plein.Lieu.PresentationDetail = "Avant " + g + " après"
	plein.Extra = map[string]string{"note": "Avant " + g + " après"}
	plein.Reparations = []lieu.Reparation{{Regle: "html", Colonne: "presentation_detail", Avant: g, Apres: "x"}}
	plein.Doutes = []lieu.Doute{{Regle: "x", Colonne: "presentation_detail", Valeur: g, Motif: "douteux : " + g}}
	refus = lieu.Ligne{Rejet: &lieu.Rejet{Motif: "illisible : " + g, Brut: "12;" + g + ";fin"}}
	if utf8.ValidString(g) { // cells are kept as JSON
		refus.Lieu, refus.Illisibles = lieu.Lieu{PresentationResume: g}, map[string]string{"date_maj": g}
	}
	return plein, refus
}

// Two hundred ways to write who is forgotten: in a text, in a repair, in a
// refused row; nothing stays, and no import writes it again.
func TestEverySpellingIsForgotten(t *testing.T) {
	n := 0
	for texte, ecrites := range graphies {
		n += len(ecrites)
		db, chemin := creer(t)
		var lignes []lieu.Ligne
		for i, g := range ecrites {
			plein, refus := disant(fmt.Sprintf("a%d", i), g)
			lignes = append(lignes, plein, refus)
		}
		editer(t, db, "a.csv", "2026-01-01", lignes...)
		oublier(t, db, false, store.Oubli{Texte: texte, Date: "2026-02-01"})
		rienNeReste(t, chemin, texte, "forgotten")
		if b := editer(t, db, "a.csv", "2026-01-02", lignes...); b.Modifies > 0 || b.Inchanges != len(ecrites) {
			t.Errorf("%s: changed by an import: %+v", texte, b)
		}
		rienNeReste(t, chemin, texte, "imported again")
		if k, err := store.Traces(t.Context(), chemin, store.Oubli{Texte: texte}); k > 0 || err != nil {
			t.Errorf("%s: %d traces, %v", texte, k, err)
		}
	}
	if n < 200 {
		t.Errorf("%d spellings", n)
	}
}

func rienNeReste(t *testing.T, chemin, texte, quand string) {
	t.Helper()
	for _, v := range lire(t, chemin, `SELECT presentation_detail FROM fiches UNION SELECT valeur FROM extras UNION SELECT avant FROM reparations
		UNION SELECT brut FROM rejets UNION SELECT cellules FROM rejets UNION SELECT motif FROM rejets UNION SELECT valeur FROM doutes UNION SELECT motif FROM doutes`) {
		if restes(v) {
			t.Errorf("%s, %s: %q stays", texte, quand, v)
		}
	}
}

// What only looks like it stays as it is.
func TestOthersAreNotForgotten(t *testing.T) {
	db, _ := creer(t)
	var lignes []lieu.Ligne
	autres := []string{"Zoé Lamérau", "Zoé et Lucie Lamérault", "Zoéline Lamérault", "0639980013", "06 39 98 00 1",
		"1639980012 ans", "lamerault@valombre.example",
		"zoe@valombre.example", "<b>Zoé</b> ou Lamérault", "Zoé ou Lamérault",
		`{"prenom":"Zoé","nom":"Autre"},{"prenom":"Paul","nom":"Lamérault"}`,
		"13063998001", "0 6 3 9", "100 % pour Zoé & Cie", "a < b > c", `C:\zoe\notes`}
	for i, a := range autres {
		l := abri(fmt.Sprintf("a%d", i), "Abri", "")
		l.Lieu.PresentationDetail = a
		lignes = append(lignes, l)
	}
	editer(t, db, "a.csv", "", lignes...)
	for _, texte := range []string{nomOublie, numeroOublie, mailOublie} {
		if b := oublier(t, db, false, store.Oubli{Texte: texte}); b.Valeurs > 0 {
			t.Errorf("%s: %+v", texte, b)
		}
	}
	for i, l := range tous(t, db, lieu.Filter{}) {
		if !slices.Contains(autres, l.PresentationDetail) {
			t.Errorf("%d: %q", i, l.PresentationDetail)
		}
	}
}

// A person may be cut in two columns, in an object among others, in a raw row:
// halves that together name her go, whatever is between them.
func TestAPersonCutInColumns(t *testing.T) {
	db, chemin := creer(t)
	deux := abri("a1", "Lamérault", "2026-01-01")
	deux.Extra = map[string]string{"prenom": "Zoé", "poste": "accueil"}
	trois := abri("a2", "Abri", "2026-01-01")
	trois.Extra = map[string]string{"Prénom du contact": "Zoé", "Nom du contact": "Lamérault",
		"Agenda de Zoé Lamérault": "lundi", "couleur": "bleu"}
	refus := lieu.Ligne{Rejet: &lieu.Rejet{Motif: "illisible", Brut: "12;Zoé;Mme;Lamérault;lundi"}}
	for range 2 {
		editer(t, db, "a.csv", "2026-01-01", deux, trois, refus)
		oublier(t, db, false, store.Oubli{Texte: "Lamérault Zoé"})
		veut(t, "extras", lire(t, chemin, "SELECT colonne, valeur FROM extras ORDER BY 1"), "Agenda de […] lundi",
			"couleur bleu", "poste accueil")
		veut(t, "names", lire(t, chemin, "SELECT nom FROM fiches ORDER BY id"), "[…]", "Abri")
		veut(t, "rejects", lire(t, chemin, "SELECT brut FROM rejets"), "12;[…];Mme;[…];lundi")
	}
	if b := editer(t, db, "a.csv", "2026-01-02", deux, trois, refus); b.Modifies > 0 || b.Inchanges != 2 {
		t.Errorf("imported again: %+v", b)
	}
}

// A forgotten place comes back under no spelling of its id, alone or merged.
func TestAForgottenIdInAllItsSpellings(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "2026-01-01", abri("P3", "Abri", ""), abri("p4", "Banc", ""))
	if err := db.GarderSelection(t.Context(), "une", "lieu=P3", jourDe(t)); err != nil {
		t.Fatal(err)
	}
	db.GarderSelection(t.Context(), "deux", "lieu=P3&lieu=p4&service=x", jourDe(t))
	db.GarderSelection(t.Context(), "trois", "commune=Orle&sauf-lieu=%50%33", jourDe(t))
	oublier(t, db, false, store.Oubli{Lieu: "P3", Date: "2026-02-01"})
	veut(t, "selections", lire(t, chemin, "SELECT nom, requete FROM selections ORDER BY nom"), "deux lieu=p4&service=x",
		"trois commune=Orle")
	ids := []string{"P3", "p3", "P3\u200b", "\ufeffP3", " P3 ", "P\u00ad3", "Ｐ３", "Q8__P3", "Q8__ P3", "p3__q8",
		"P3\u00a0", "P%33", "&#80;3"}
	for i, id := range ids {
		if b := editer(t, db, fmt.Sprintf("%d.csv", i), "2026-02-02", abri(id, "Abri", "")); b.Oublies != 1 {
			t.Errorf("%q came back: %+v", id, b)
		}
	}
	if b := editer(t, db, "z.csv", "2026-02-02", abri("P31", "Autre", ""), abri("xP3", "Autre", "")); b.Nouveaux != 2 {
		t.Errorf("others: %+v", b)
	}
	if n, err := store.Traces(t.Context(), chemin, store.Oubli{Lieu: "p3"}); n != 0 || err != nil {
		t.Errorf("%d traces, %v", n, err)
	}
}

// What is left is found in any file: a base, its journal, a copy that lost its
// head, by its bytes.
func TestTracesAreFound(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "", bavard("a1"))
	db.Close()
	octets, err := os.ReadFile(chemin)
	if err != nil {
		t.Fatal(err)
	}
	for nom, contenu := range map[string][]byte{
		"copie.db": octets, "copie.db-journal": octets[100:], "sans-tete": append(make([]byte, 4096), octets[4096:]...),
		"note.txt": []byte("voir Jeanne&nbsp;Exemplaire"), "brut": []byte("\x00\x01Jeanne Exemplaire\x02\xff"),
	} {
		f := filepath.Join(t.TempDir(), nom)
		if err := os.WriteFile(f, contenu, 0o600); err != nil {
			t.Fatal(err)
		}
		if n, err := store.Traces(t.Context(), f, store.Oubli{Texte: "Exemplaire Jeanne"}); n == 0 || err != nil {
			t.Errorf("%s: %d traces, %v", nom, n, err)
		}
		if n, err := store.Traces(t.Context(), f, store.Oubli{Texte: "Jeanne Autrement"}); n != 0 || err != nil {
			t.Errorf("%s, of another: %d traces, %v", nom, n, err)
		}
	}
}

func jourDe(t *testing.T) time.Time {
	t.Helper()
	return time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)
}
