package typo_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/render/typo"
)

// visible shows no-break spaces: ~ for U+00A0, _ for U+202F.
func visible(s string) string {
	return strings.NewReplacer("\u00A0", "~", "\u202F", "_").Replace(s)
}

func TestFrancais(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Médiathèque", "Médiathèque"},
		{"Besoin d'aide avec Internet ? Venez ici.", "Besoin d’aide avec Internet_? Venez ici."},
		{"Besoin d'aide avec Internet? Venez!", "Besoin d’aide avec Internet_? Venez_!"},
		{"l`aide et l´aide", "l’aide et l’aide"},
		{"Quoi ?! Vraiment !!!", "Quoi_?! Vraiment_!!!"},
		{"Horaires:lundi;mardi", "Horaires~: lundi_; mardi"},
		{"Téléphone : 05 56 00 00 12.", "Téléphone~: 05~56~00~00~12."},
		{"**Sans Internet :** téléphonez", "**Sans Internet~:** téléphonez"},
		{"0199001234, 01.99.00.12.34 ou 01-99-00-12-34", "01~99~00~12~34, 01~99~00~12~34 ou 01~99~00~12~34"},
		{"SIRET 01990012345678", "SIRET 01990012345678"},
		{"au 41 03 20", "au 41~03~20"},
		{"le 3960, en 2026, à 33990 Valbrune", "le 3960, en 2026, à 33990 Valbrune"},
		{"12000 habitants et 1500 €", "12_000~habitants et 1_500~€"},
		{"12 000 habitants", "12_000~habitants"},
		{`Le "Pass numérique" est accepté`, "Le «~Pass numérique~» est accepté"},
		{"Le «Pass», l'“atelier” et ＂ça＂", "Le «~Pass~», l’«~atelier~» et «~ça~»"},
		{"Le « Pass » !", "Le «~Pass~»_!"},
		{`un écran de 15" seulement`, `un écran de 15" seulement`},
		{"Lundi à vendredi 9h-12h · Samedi 10 h", "Lundi à vendredi~9~h–12~h · Samedi~10~h"},
		{"mardi : 14h, le mercredi 3 juin", "mardi~:~14~h, le mercredi~3~juin"},
		{"9h30-12h, 14H00 - 18H", "9~h~30–12~h, 14~h–18~h"},
		{"9h00 09h30", "9~h 9~h~30"},
		{"de 9 h 30 à 12 h.", "de 9~h~30 à 12~h."},
		{"09h05/14h, 24h/24", "9~h~05/14~h, 24~h/24"},
		{"à 10:30 ; 2:1", "à 10:30_; 2:1"},
		{"Ouvrez https://exemple.fr/a?b=c:d;e et a.b@exemple.fr !",
			"Ouvrez https://exemple.fr/a?b=c:d;e et a.b@exemple.fr_!"},
		{"exemple.fr/lieux/9h30?x=1, C:\\feuillet\\a.toml : oui", "exemple.fr/lieux/9h30?x=1, C:\\feuillet\\a.toml~: oui"},
		{"le 22 novembre 2026 et le 1er juin", "le 22~novembre~2026 et le 1er~juin"},
		{"n° 4, M. Untel et Mme Unetelle", "n°~4, M.~Untel et Mme~Unetelle"},
		{"12 rue des Tilleuls, 3 bis avenue du Pont", "12~rue~des Tilleuls, 3~bis~avenue~du Pont"},
		{"13B rue des Tilleuls, 9bis avenue du Pont", "13B~rue~des Tilleuls, 9bis~avenue~du Pont"},
		{"RUE DU PONT, Quai n, allée B, impasse C, quater du", "RUE~DU PONT, Quai~n, allée~B, impasse~C, quater du"},
		{"MM. A, Mmes B, Mlle C, Dr D, N° 4, n°s 5", "MM.~A, Mmes~B, Mlle~C, Dr~D, N°~4, n°s~5"},
		{"CC du Bazadais, CA de La Rochelle, CC des Portes du Luberon, CU Caen, du pain",
			"CC~du~Bazadais, CA~de~La Rochelle, " +
				"CC~des~Portes du Luberon, CU~Caen, du pain"},
		{"Mai (2026), novembre (2026), Décembre (2026), août (2026)", "Mai~(2026), novembre~(2026), Décembre~(2026), " +
			"août~(2026)"},
		{"Maison d’à côté quai Rive-Gauche, Le Méridien -", "Maison d’à côté quai~Rive-Gauche, Le Méridien -"},
		{"Centre social  municipal", "Centre social municipal"},
		{"Café ter du bis du Pré", "Café ter du bis du Pré"},
		{"auʼbord", "au’bord"},
		{"1500!€", "1_500_!€"},
		{"lundi - vendredi...", "lundi – vendredi…"},
		{"- premier\n- second", "- premier\n- second"},
		{"deux  espaces\t ici", "deux espaces ici"},
		{"Ville & Cie &amp; fils", "Ville & Cie &amp; fils"},
		{"(?) et (!)", "(?) et (!)"},
		{"e\u0301cole", "école"},
		{"{nom} : {date_maj}", "{nom}~: {date_maj}"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := visible(typo.Francais(tt.in)); got != tt.want {
			t.Errorf("Francais(%q)\n got %q\nwant %q", tt.in, got, tt.want)
		}
	}
}

func TestFrancaisKeepsAddresses(t *testing.T) {
	for _, s := range []string{"https://a.example/l'aide?x:1;2!3", "www.exemple.fr", "prenom.nom@exemple.fr",
		"/lieux/12:30", "modele.toml", "\uE000"} {
		if got := typo.Francais(s); got != s {
			t.Errorf("Francais(%q) = %q, want it unchanged", s, got)
		}
	}
}

func FuzzFrancais(f *testing.F) {
	for _, s := range []string{`a "b" c`, "9h - 12h:30 ?", "05 56 00 00 12", "«\u00a0a »!;", "1 rue 2 000 €",
		"a'b...\n- c", "\uE000 x@y.z"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := typo.Francais(s)
		if twice := typo.Francais(once); twice != once {
			t.Errorf("Francais is not idempotent on %q:\n once %q\ntwice %q", s, once, twice)
		}
	})
}

func TestNombresEtDates(t *testing.T) {
	jour := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	tests := []struct{ got, want string }{
		{typo.Nombre(7), "7"},
		{typo.Nombre(4367), "4_367"},
		{typo.Nombre(-1234567), "-1_234_567"},
		{typo.Pluriel(0, "lieu", "lieux"), "0 lieu"},
		{typo.Pluriel(1, "lieu", "lieux"), "1 lieu"},
		{typo.Pluriel(2, "lieu", "lieux"), "2 lieux"},
		{typo.Pluriel(4367, "lieu", "lieux"), "4_367 lieux"},
		{typo.Date(jour(2026, 11, 4)), "4~novembre~2026"},
		{typo.Date(jour(2026, 6, 1)), "1er~juin~2026"},
		{typo.JourMois(jour(2026, 12, 12)), "le 12~décembre"},
		{typo.MoisAnnee(jour(2019, 7, 9)), "juillet~2019"},
		{typo.DateCourte(jour(2026, 11, 22)), "22/11/2026"},
	}
	for _, tt := range tests {
		if visible(tt.got) != tt.want {
			t.Errorf("got %q, want %q", visible(tt.got), tt.want)
		}
	}
}

func BenchmarkFrancais(b *testing.B) {
	for b.Loop() {
		typo.Francais("Une personne vous aide, ou vous venez à un atelier : 9h-12h, 12 rue des Tilleuls. Téléphonez au " +
			"05 56 00 00 12 !")
	}
}

func TestEnumerer(t *testing.T) {
	for want, l := range map[string][]string{"": nil, "Orée": {"Orée"}, "Orée et Lavoir": {"Orée", "Lavoir"},
		"Orée, Lavoir et Genêts": {"Orée", "Lavoir", "Genêts"}} {
		if got := typo.Enumerer(l); got != want {
			t.Errorf("%q: %q, want %q", l, got, want)
		}
	}
}
