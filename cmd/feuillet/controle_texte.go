package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"iter"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
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
	err := export.Each(constats, func(c atelier.Constat) error {
		if x.detail {
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
	fmt.Fprintf(out, "Contrôle de %s%s. Prêts pour le papier : %s.\n", typo.Pluriel(b.Lieux, "lieu", "lieux"),
		apres(" : ", x.Territoire), partDe(typo.Nombre(b.Prets), b.Prets, b.Lieux))
	if s := atelier.PhraseSuivi(b.Suivi); s != "" {
		fmt.Fprintln(out, s)
	}
	if n := len(x.Exclus); n > 0 {
		fmt.Fprintf(out, "%s des papiers : « feuillet controle --format csv » dit pourquoi.\n",
			typo.Pluriel(n, "lieu exclu", "lieux exclus"))
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
		fmt.Fprintf(out, "%3d. %s. %s Par exemple %s.\n", i+1, typo.Pluriel(a.Lieux, "lieu "+a.Regle.TitreUn(),
			"lieux "+a.Regle.Titre), quoiFaire(a.Regle), strings.Join(a.Ids, ", "))
	}
}

// quoiFaire is what to do about what a rule finds, with the command for it.
func quoiFaire(r controle.Regle) string {
	if r.Theme == controle.Doublons {
		return strings.TrimSuffix(r.Faire, ".") + " : feuillet doublons."
	}
	return r.Faire
}

// apres is a text after what leads to it; nothing when there is none.
func apres(lien, s string) string {
	if s == "" {
		return ""
	}
	return lien + s
}

// part is a share in per cent.
func part(n, total int) string { return fmt.Sprintf("%d %%", (200*n+total)/max(1, 2*total)) }

// partDe is a count and its share: « 12 lieux (40 %) ».
func partDe(compte string, n, total int) string { return compte + " (" + part(n, total) + ")" }

func themes(w io.Writer, b controle.Bilan) {
	for _, t := range controle.Themes() {
		lieux := b.Themes[t]
		if lieux == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s : %s\n", t.Titre(), partDe(typo.Pluriel(lieux, "lieu", "lieux"), lieux, b.Lieux))
		for _, r := range controle.Regles() {
			n, titre := b.Regles[r.Nom], r.Titre
			if n == 1 {
				titre = r.TitreUn()
			}
			if n > 0 && r.Theme == t {
				fmt.Fprintf(w, "%7s  %s\n", typo.Nombre(n), titre)
			}
		}
		if t == controle.Public { // why other figures of the base are smaller
			fmt.Fprintln(w, "         Comptés ici ; le panorama laisse de côté ceux qui ne reçoivent pas tout le monde.")
		}
	}
}

// parts is a table of sources, or of territories.
func parts(w io.Writer, quoi string, parts []controle.Part) {
	const row = "%7s %7s %7s %7s %7s"
	fmt.Fprintf(w, "\nPar %s\n"+row+"\n", quoi, "lieux", "prêts", "manques", "anciens", "douteux")
	for _, p := range parts {
		share := func(n int) string { return part(min(n, p.Lieux), p.Lieux) }
		fmt.Fprintf(w, row+"  %s\n", typo.Nombre(p.Lieux), share(p.Prets), share(p.Themes[controle.Manques]),
			share(p.Themes[controle.Dates]), share(p.Themes[controle.Horaires]+p.Themes[controle.Doublons]),
			cmp.Or(p.Nom, "(inconnue)"))
	}
}

// pires are the places to look at first.
func (x *examen) pires(w io.Writer) {
	for i, p := range x.Pires(piresMontres) {
		if i == 0 {
			fmt.Fprintf(w, "\nLes lieux à revoir d'abord (tous : --detail)\n")
		}
		var titres []string
		for _, r := range p.Regles {
			titres = append(titres, r.TitreUn())
		}
		fmt.Fprintf(w, "  %s · %s : %s.\n", p.Id, joindre(" · ", p.Nom, p.Commune), strings.Join(titres, ", "))
	}
}

// lieuParLieu is every finding, place by place, then the places kept out.
func (x *examen) lieuParLieu(w io.Writer, constats []atelier.Constat) {
	fmt.Fprintf(w, "\nLieu par lieu\n")
	for _, lieu := range atelier.ParFiche(constats) {
		fmt.Fprintf(w, "  %s · %s\n", lieu[0].Id, joindre(" · ", lieu[0].Nom, lieu[0].Commune))
		for _, c := range lieu {
			r, _ := controle.RegleDe(c.Regle)
			fmt.Fprintf(w, "     %s%s\n", r.TitreUn(), apres(" : ", c.Valeur))
		}
	}
	for _, e := range x.Exclus {
		fmt.Fprintf(w, "  %s · exclu : %s%s\n", e.Id, e.Motif, apres(", au profit de ", e.AuProfit))
	}
}
