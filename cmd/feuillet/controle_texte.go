package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/lieu/controle"
	"feuillet/render/typo"
)

// piresMontres is how many places are shown without --detail.
const piresMontres = 15

// examen is a control told as text.
type examen struct {
	*atelier.Controle
	detail bool
}

// texte tells the figures, what to do, then the places. Findings come before
// figures: those of --detail are held until then.
func (x *examen) texte(w io.Writer, constats iter.Seq2[atelier.Constat, error]) error {
	var gardes []atelier.Constat
	err := chacune(constats, func(c atelier.Constat) error {
		if x.detail && c.Regle != atelier.RegleExclu {
			gardes = append(gardes, c)
		}
		return nil
	})
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	x.chiffres(out, x.Bilan())
	if x.detail {
		x.lieuParLieu(out, gardes)
	} else {
		x.pires(out)
	}
	return out.Flush()
}

func (x *examen) chiffres(out io.Writer, b controle.Bilan) {
	fmt.Fprintf(out, "Contrôle de %s%s. Prêts pour le papier : %s (%s).\n", pluriel(b.Lieux, "lieu", "lieux"), apres(" : ", x.Territoire), typo.Nombre(b.Prets), part(b.Prets, b.Lieux))
	if n := len(x.Exclus); n > 0 {
		fmt.Fprintf(out, "%s des papiers : « feuillet controle --format csv » dit pourquoi.\n", pluriel(n, "lieu exclu", "lieux exclus"))
	}
	themes(out, b)
	parts(out, "source", b.Sources)
	if len(b.Territoires) > 1 {
		parts(out, b.Echelle.Titre(), b.Territoires)
	}
	if len(b.Actions) > 0 {
		fmt.Fprintf(out, "\nÀ faire d'abord\n")
	}
	for i, a := range b.Actions {
		fmt.Fprintf(out, "%3d. %s. %s Par exemple %s.\n", i+1, pluriel(a.Lieux, "lieu "+a.Regle.TitreUn(), "lieux "+a.Regle.Titre), quoiFaire(a.Regle), strings.Join(a.Ids, ", "))
	}
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

func themes(w io.Writer, b controle.Bilan) {
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
func parts(w io.Writer, quoi string, parts []controle.Part) {
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
	pires := x.Pires(piresMontres)
	if len(pires) == 0 {
		return
	}
	fmt.Fprintf(w, "\nLes lieux à revoir d'abord (tous : --detail)\n")
	for _, p := range pires {
		fmt.Fprintf(w, "  %s · %s : %s.\n", p.Id, joindre(p.Nom, p.Commune), titres(p.Regles))
	}
}

func titres(regles []controle.Regle) string {
	out := make([]string, len(regles))
	for i, r := range regles {
		out[i] = r.TitreUn()
	}
	return strings.Join(out, ", ")
}

// lieuParLieu is every finding, place by place, in the order of the first one of each.
func (x *examen) lieuParLieu(w io.Writer, constats []atelier.Constat) {
	par := map[string][]atelier.Constat{}
	var ordre []string
	for _, c := range constats {
		if par[c.Id] == nil {
			ordre = append(ordre, c.Id)
		}
		par[c.Id] = append(par[c.Id], c)
	}
	fmt.Fprintf(w, "\nLieu par lieu\n")
	for _, id := range ordre {
		fmt.Fprintf(w, "  %s · %s\n", id, joindre(par[id][0].Nom, par[id][0].Commune))
		for _, c := range par[id] {
			r, _ := controle.RegleDe(c.Regle)
			fmt.Fprintf(w, "     %s%s\n", r.TitreUn(), apres(" : ", c.Valeur))
		}
	}
	for _, e := range x.Exclus {
		fmt.Fprintf(w, "  %s · exclu : %s%s\n", e.Id, e.Motif, apres(", au profit de ", e.AuProfit))
	}
}
