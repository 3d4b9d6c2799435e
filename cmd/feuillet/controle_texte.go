package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"feuillet/lieu/controle"
	"feuillet/render/typo"
)

// csv is one row a finding, as Excel opens it with a double click in French:
// byte-order mark and semicolons.
func (x *examen) csv(w io.Writer) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.Comma, c.UseCRLF = ';', true
	if err := c.Write([]string{"id", "nom", "commune", "source", "regle", "colonne", "valeur", "que_faire"}); err != nil {
		return err
	}
	err := x.lignes(func(l ligneConstat) error {
		ligne := []string{l.Id, l.Nom, l.Commune, l.Source, l.Regle, l.Colonne, l.Valeur, l.Faire}
		for i, v := range ligne {
			if v != "" && strings.ContainsRune("=+-@\t\r", rune(v[0])) {
				ligne[i] = "'" + v // a cell, not a formula
			}
		}
		return c.Write(ligne)
	})
	c.Flush()
	if err != nil {
		return err
	}
	return c.Error()
}

// piresMontres is how many places are shown without --detail.
const piresMontres = 15

// texte tells the figures, what to do, then the places.
func (x *examen) texte(w io.Writer, detail bool) error {
	var constats []controle.Constat
	dire := muet
	if detail {
		dire = func(c controle.Constat) error { constats = append(constats, c); return nil }
	}
	if err := x.faire(dire); err != nil {
		return err
	}
	b := x.controle.Bilan()
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "Contrôle de %s%s. Prêts pour le papier : %s (%s).\n", pluriel(b.Lieux, "lieu", "lieux"), apres(" : ", x.territoire), typo.Nombre(b.Prets), part(b.Prets, b.Lieux))
	if len(x.exclusions) > 0 {
		fmt.Fprintf(out, "%s des papiers : « feuillet controle --format csv » dit pourquoi.\n", pluriel(len(x.exclusions), "lieu exclu", "lieux exclus"))
	}
	x.themes(out, b)
	x.parts(out, "source", b.Sources)
	if len(b.Territoires) > 1 {
		x.parts(out, b.Echelle.Titre(), b.Territoires)
	}
	if len(b.Actions) > 0 {
		fmt.Fprintf(out, "\nÀ faire d'abord\n")
	}
	for i, a := range b.Actions {
		fmt.Fprintf(out, "%3d. %s. %s Par exemple %s.\n", i+1, pluriel(a.Lieux, "lieu "+a.Regle.TitreUn(), "lieux "+a.Regle.Titre), quoiFaire(a.Regle), strings.Join(a.Ids, ", "))
	}
	if detail {
		x.detail(out, constats)
	} else {
		x.pires(out)
	}
	return out.Flush()
}

// quoiFaire is what to do about what a rule finds, with the command for it.
func quoiFaire(r controle.Regle) string {
	if r.Theme == controle.Doublons {
		return strings.TrimSuffix(r.Faire, ".") + " : feuillet doublons."
	}
	return r.Faire
}

func apres(lien, s string) string {
	if s == "" {
		return ""
	}
	return lien + s
}

// part is a share in per cent.
func part(n, total int) string {
	if total == 0 {
		return "0 %"
	}
	return fmt.Sprintf("%d %%", (200*n+total)/(2*total))
}

func (x *examen) themes(w io.Writer, b controle.Bilan) {
	for _, t := range controle.Themes() {
		if b.Themes[t] == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s : %s (%s)\n", t.Titre(), pluriel(b.Themes[t], "lieu", "lieux"), part(b.Themes[t], b.Lieux))
		for _, r := range controle.Regles() {
			if n := b.Regles[r.Nom]; n > 0 && r.Theme == t {
				titre := r.Titre
				if n == 1 {
					titre = r.TitreUn()
				}
				fmt.Fprintf(w, "%7s  %s\n", typo.Nombre(n), titre)
			}
		}
	}
}

// parts is a table of sources, or of territories.
func (x *examen) parts(w io.Writer, quoi string, parts []controle.Part) {
	fmt.Fprintf(w, "\nPar %s\n%7s %7s %7s %7s %7s\n", quoi, "lieux", "prêts", "manques", "anciens", "douteux")
	for _, p := range parts {
		douteux := p.Themes[controle.Horaires] + p.Themes[controle.Doublons]
		fmt.Fprintf(w, "%7s %7s %7s %7s %7s  %s\n", typo.Nombre(p.Lieux), part(p.Prets, p.Lieux), part(p.Themes[controle.Manques], p.Lieux),
			part(p.Themes[controle.Dates], p.Lieux), part(min(douteux, p.Lieux), p.Lieux), nomDePart(p.Nom))
	}
}

func nomDePart(nom string) string {
	if nom == "" {
		return "(inconnue)"
	}
	return nom
}

// pires are the places to look at first.
func (x *examen) pires(w io.Writer) {
	ids := x.controle.Pires(piresMontres, "")
	if len(ids) == 0 {
		return
	}
	fmt.Fprintf(w, "\nLes lieux à revoir d'abord (tous : --detail)\n")
	for _, id := range ids {
		l := x.controle.Ligne(id)
		fmt.Fprintf(w, "  %s · %s : %s.\n", l.Id, joindre(l.Nom, l.Commune), titres(x.controle.ReglesDe(id)))
	}
}

func titres(regles []controle.Regle) string {
	out := make([]string, len(regles))
	for i, r := range regles {
		out[i] = r.TitreUn()
	}
	return strings.Join(out, ", ")
}

// detail is every finding, place by place.
func (x *examen) detail(w io.Writer, constats []controle.Constat) {
	par := map[string][]controle.Constat{}
	var ordre []string
	for _, c := range constats {
		if par[c.Id] == nil {
			ordre = append(ordre, c.Id)
		}
		par[c.Id] = append(par[c.Id], c)
	}
	fmt.Fprintf(w, "\nLieu par lieu\n")
	for _, id := range ordre {
		l := x.controle.Ligne(id)
		fmt.Fprintf(w, "  %s · %s\n", l.Id, joindre(l.Nom, l.Commune))
		for _, c := range par[id] {
			r, _ := controle.RegleDe(c.Regle)
			fmt.Fprintf(w, "     %s%s\n", r.TitreUn(), apres(" : ", c.Valeur))
		}
	}
	for _, e := range x.exclusions {
		fmt.Fprintf(w, "  %s · exclu : %s%s\n", e.Id, e.Motif, apres(", au profit de ", e.AuProfit))
	}
}
