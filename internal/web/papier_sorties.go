package web

import (
	"bytes"
	"cmp"
	"context"
	"html/template"
	"mime"
	"net/http"
	"net/url"
	"path/filepath"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/render/typo"
)

// document makes the one document that an address asks for; nil when the
// address is of no paper.
func (v *visite) document() (*unique, error) {
	p, _, d, err := v.demande()
	if p == nil || err != nil {
		return nil, err
	}
	if v.r.URL.Query().Get(cleTous) != "" {
		return v.tous(d)
	}
	return v.unique(d)
}

// pdf gives the exact document, to be printed.
func (v *visite) pdf() error {
	u, err := v.document()
	if u == nil && err == nil {
		return v.introuvable()
	}
	if err != nil {
		return err
	}
	return v.envoyerPDF(u)
}

// envoyerPDF answers a document, shown in its tab.
func (v *visite) envoyerPDF(u *unique) error {
	var b bytes.Buffer
	if err := v.a.Ecrire(&b, u.papier, atelier.Sorties()[0]); err != nil {
		return err
	}
	v.w.Header().Set("Content-Type", "application/pdf")
	v.w.Header().Set("Content-Disposition", mime.FormatMediaType("inline",
		map[string]string{"filename": u.papier.Nom + ".pdf"}))
	_, err := v.w.Write(b.Bytes())
	return ignorer(err)
}

// politiqueImage lets a picture that stands alone have its own faces, and nothing else.
const politiqueImage = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'; sandbox"

// feuilleBlanche stands for a page that cannot be made: a browser shows it, and not
// the sign of a broken picture.
const feuilleBlanche = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"/>`

// image gives the first page as a file of its own: a thumbnail.
func (v *visite) image() error {
	u, err := v.document()
	if u == nil && err == nil {
		return v.introuvable()
	}
	var b bytes.Buffer
	if err == nil {
		err = u.papier.Vignette(&b, u.page-1)
	}
	if err != nil && !faute.Est(err, faute.Demande) {
		return err
	}
	v.w.Header().Set("Content-Type", "image/svg+xml")
	v.w.Header().Set("Content-Security-Policy", politiqueImage)
	if err != nil {
		v.w.WriteHeader(http.StatusUnprocessableEntity)
		b.Reset()
		b.WriteString(feuilleBlanche)
	}
	_, err = v.w.Write(b.Bytes())
	return ignorer(err)
}

// tableau gives the figures of a paper that has some, for a spreadsheet.
func (v *visite) tableau() error {
	u, err := v.document()
	if err != nil {
		return err
	}
	if u == nil || len(u.papier.Chiffres) == 0 {
		return v.introuvable()
	}
	p, _ := v.a.Papier(u.Demande.Papier)
	s, err := atelier.SortieDe(p, "", u.papier.Nom+".csv")
	if err != nil {
		return err
	}
	v.w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	v.w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment",
		map[string]string{"filename": u.papier.Nom + ".csv"}))
	return ignorer(v.a.Ecrire(v.w, u.papier, s))
}

// ignorer forgets that the person left before the end.
func ignorer(error) error { return nil }

// vueTexte is what a paper says, to be heard or pasted.
type vueTexte struct {
	Texte template.HTML
	Titre string
	Ici   string
}

// texte shows the words of a paper in the order they are read.
func (v *visite) texte() error {
	u, err := v.document()
	if u == nil && err == nil {
		return v.introuvable()
	}
	var b bytes.Buffer
	if err == nil {
		err = u.papier.Texte(&b, 1)
	}
	if err != nil {
		return err
	}
	p, _ := v.a.Papier(u.Demande.Papier)
	titre := titreDe(v.titre(p), u.Travail.Titre)
	v.voir(http.StatusOK, "texte", page{Titre: v.mots.dire("texte.titre", titre), Menu: "imprimer",
		Corps: vueTexte{template.HTML(b.String()), titre, "/" + u.Demande.String()}}) // ours: render/lecture escapes
	return nil
}

// vueEcrits are the files that were written.
type vueEcrits struct {
	Fichiers  []string
	Refus     []fauteVue
	Comment   []string // how they are printed
	Remarques []string
	Dossier   string
	Ici       string
	Fautes    []fauteVue
	Encore    string // address of the same, over the file
	Ecraser   bool   // a file of somebody else stands in the way
}

// enregistrer writes the documents of a demand in the folder of papers.
func (v *visite) enregistrer() error {
	v.saisir()
	p, q, d, err := v.demande()
	if p == nil {
		return v.introuvable()
	}
	if err == nil {
		err = v.pasDansUnFichier()
	}
	var t *atelier.Travail
	if err == nil {
		t, err = v.a.Faire(v.r.Context(), d)
	}
	switch {
	case faute.De(err) != nil:
		return v.voirPapier(p, q, d, err)
	case err != nil:
		return err
	case t.Total > 1:
		return v.enregistrerTous(d, filepath.Join(v.o.Papiers, sortie.Simple(cmp.Or(p.Dossier, p.Nom), t.Titre)),
			titreDe(v.titre(p), t.Titre))
	}
	return v.enregistrerSeul(d)
}

// enregistrerSeul writes the one document of a demand.
func (v *visite) enregistrerSeul(d atelier.Demande) error {
	ici, err := url.Parse("/" + d.String())
	if err != nil {
		return err
	}
	vue := vueEcrits{Dossier: v.o.Papiers, Ici: ici.String(), Encore: lienDe(ici, "/enregistrer", 1)}
	vers := v.base.vers(v.a, v.o.Papiers)
	vers.Ecraser = v.r.URL.Query().Get(cleEcraser) != ""
	err = v.ecrire(v.r.Context(), d, vers, &vue)
	f := faute.De(err)
	if err != nil && f == nil {
		return err
	}
	code := http.StatusOK
	if f != nil {
		vue.Fautes, vue.Ecraser, code = v.fautes(err), f.Peut(faute.Ecraser), http.StatusConflict
	}
	v.voir(code, "ecrits", page{Titre: v.mots.dire("ecrits.titre"), Menu: "imprimer", Corps: vue})
	return nil
}

// enregistrerTous writes many documents in a folder of their own.
func (v *visite) enregistrerTous(d atelier.Demande, dossier, titre string) error {
	return v.imprimer(titre, dossier, func(ctx context.Context, a *atelier.Atelier, vers atelier.Destination,
		suivi atelier.Suivi) (atelier.Bilan, error) {
		return a.Imprimer(ctx, d, vers, suivi)
	})
}

func (v *visite) ecrire(ctx context.Context, d atelier.Demande, vers atelier.Destination, vue *vueEcrits) error {
	b, err := v.a.Imprimer(ctx, d, vers, func(e atelier.Evenement) {
		switch e := e.(type) {
		case atelier.Fait:
			vue.Fichiers = append(vue.Fichiers, e.Fichier)
		case atelier.Refuse:
			vue.Refus = append(vue.Refus, v.fautes(e.Papier.Refus)...)
		}
	})
	for _, l := range b.Feuilles.Phrases() {
		vue.Comment = append(vue.Comment, typo.Francais(l))
	}
	for _, g := range b.Revue {
		vue.Remarques = append(vue.Remarques, phrase(g.String()))
	}
	return err
}

// deLieux asks for the folder of the base.
const deLieux = "lieux"

// dossier shows the folder of papers, or of the base, in the person's own program.
func (v *visite) dossier() error {
	dossier := v.o.Papiers
	if v.r.PostFormValue(cleQuoi) == deLieux {
		dossier = filepath.Dir(v.o.Base)
	}
	if err := v.o.Ouvrir(dossier); err != nil {
		return faute.New(faute.Ecriture, "Ouvrez-le vous-même.",
			"le dossier n'a pas pu être montré").Dans(dossier).Par(err)
	}
	return v.aller("/")
}
