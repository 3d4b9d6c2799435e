package templates

import (
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/bornes"
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
		case !filepath.IsLocal(filepath.FromSlash(s.Fichier)) || strings.ToLower(filepath.Ext(s.Fichier)) != ".txt":
			v.faute("«\u00A0"+s.Fichier+"\u00A0» n’est pas un fichier de texte du dossier du modèle",
				"copiez-y le fichier, et donnez son nom seul\u00A0: \"numeros.txt\".", at...)
		default:
			s.Texte = v.lireTexte(s.Fichier, at)
		}
	}
}

// lireTexte is the text of a file of the model, checked as a text of the model is.
func (v *verification) lireTexte(nom string, at []string) string {
	dit := "le fichier «\u00A0" + nom + "\u00A0» "
	f, err := ouvrirImage(filepath.Join(v.m.Dossier, nom))
	if err != nil {
		v.faute(dit+"n’est pas dans le dossier", "copiez-le à côté de "+Nom+".", at...)
		return ""
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, int64(bornes.Modele.Max)))
	if err != nil {
		v.faute(dit+"ne peut pas être lu", "enregistrez-le de nouveau.", at...)
		return ""
	}
	data, p := lisible8(data)
	texte := strings.TrimSpace(string(data))
	switch {
	case p != nil:
		v.faute(dit+"n’est pas en UTF-8", conseilUTF8, at...)
	case texte == "":
		v.faute(dit+"est vide", "écrivez-y un texte.", at...)
	case strings.Count(texte, "**")%2 == 1:
		v.faute(dit+"ouvre un gras qui n’est pas fermé",
			"mettez deux étoiles avant et après les mots\u00A0: **gratuit**", at...)
	default:
		v.champsDe(dit, texte, at)
		return texte
	}
	return ""
}

// champsDe faults the first field of a text that does not exist.
func (v *verification) champsDe(dit, texte string, at []string) {
	for _, champ := range Champs(texte) {
		if !slices.Contains(v.d.Champs, champ) {
			v.faute(dit+"écrit {"+champ+"}, qui n’existe pas", vouliezVous(champ, v.d.Champs), at...)
			return
		}
	}
}
