package templates

import (
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
)

// fichiers reads the texts that stand in files beside the model: a section that
// names one has its text, as if it were written there.
func (v *verification) fichiers() {
	for i := range v.m.Sections {
		s := &v.m.Sections[i]
		if s.Fichier == "" {
			continue
		}
		at := []string{"section", strconv.Itoa(i), "fichier"}
		switch {
		case s.Contenu != "texte":
			v.faute("«\u00A0fichier\u00A0» ne sert que dans un bloc contenu = \"texte\"",
				"ajoutez une section de plus pour ce texte.", at...)
		case s.Texte != "":
			v.faute("ce bloc a déjà un texte", "gardez «\u00A0texte\u00A0» ou «\u00A0fichier\u00A0», pas les deux.", at...)
		case !filepath.IsLocal(filepath.FromSlash(s.Fichier)) || strings.ToLower(filepath.Ext(s.Fichier)) != finTexte:
			v.faute("«\u00A0"+s.Fichier+"\u00A0» n’est pas un fichier de texte du dossier du modèle",
				"copiez-y le fichier, et donnez son nom seul\u00A0: \"numeros.txt\".", at...)
		default:
			s.Texte = v.lireTexte(s.Fichier, at)
		}
	}
}

// finTexte ends the name of a file of text.
const finTexte = ".txt"

// lireTexte is the text of a file of the model, checked as a text of the model is.
func (v *verification) lireTexte(nom string, at []string) string {
	dit := "le fichier «\u00A0" + nom + "\u00A0» "
	f, err := ouvrirImage(filepath.Join(v.m.Dossier, nom))
	if err != nil {
		v.faute(dit+"n’est pas dans le dossier", strings.Replace(v.copiezLa(), "-la", "-le", 1), at...)
		return ""
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, int64(bornes.TexteLibre.Max)+1))
	switch {
	case err != nil:
		v.faute(dit+"ne peut pas être lu", "enregistrez-le de nouveau.", at...)
		return ""
	case len(data) > bornes.TexteLibre.Max:
		v.faute(bornes.TexteLibre.Dit(), bornes.TexteLibre.Conseil, at...)
		return ""
	}
	data, p := lisible8(data)
	texte := strings.TrimSpace(string(data))
	switch {
	case p != nil:
		v.dansTexte(nom, p, at)
	case texte == "":
		v.faute(dit+"est vide", "écrivez-y un texte.", at...)
	default:
		v.lignes(nom, string(data), at)
		return texte
	}
	return ""
}

// dansTexte adds a fault of a text beside the model: it is told where it stands there.
func (v *verification) dansTexte(nom string, p *faute.Faute, at []string) {
	if v.x.trouve(at...) != nil {
		v.ps = append(v.ps, p.Dans(filepath.Join(v.m.Dossier, nom)))
	}
}

// lignes faults what a text says wrong, a line at a time: each is a line of the page.
func (v *verification) lignes(nom, texte string, at []string) {
	n := 0
	for ligne := range strings.SplitSeq(texte, "\n") {
		n++
		dire := func(texte, conseil string) { v.dansTexte(nom, ici(position{ligne: n}, texte, conseil), at) }
		if strings.Count(ligne, "**")%2 == 1 {
			dire("le gras n’est pas fermé", "mettez deux étoiles avant et après les mots, sur la même ligne\u00A0: **gratuit**")
		}
		for _, champ := range Champs(ligne) {
			if !slices.Contains(v.d.Champs, champ) {
				dire("{"+champ+"} n’existe pas", vouliezVousChamp(champ, v.d.Champs))
			}
		}
	}
}
