package feuille

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/templates"
)

// about is « À savoir »: the words of the place, then how one is helped and what its
// networks change; a full page leaves out whole sentences of it: those of the place, the
// last first, then the networks, then what the place says of appointments.
func (f fiche) about(s templates.Section) *doc.Node {
	var how []string
	for _, v := range f.Source.ModalitesAccompagnement {
		if w := f.Modele.Accompagnement[v].Titre; w != "" && !slices.Contains(how, w) {
			how = append(how, w)
		}
	}
	networks := f.networks()
	f.cut(f.Modele.Limites.SavoirCaracteres)
	own, _ := f.sentences(f.Modele.Limites.SavoirCaracteres)
	own = slices.DeleteFunc(own, func(s string) bool { // said once
		same := func(t string) bool { return render.Letters(t) == render.Letters(s) }
		return slices.ContainsFunc(how, same) || slices.ContainsFunc(networks, same)
	})
	return shorter(s, leaving(slices.Concat(own, how, networks), slices.Concat(need(own), networks, plainOnes(own))))
}

// need are the sentences that tell how to be received, which one reads before coming;
// plainOnes are the others.
func need(sentences []string) []string { return slices.DeleteFunc(slices.Clone(sentences), plain) }

func plainOnes(sentences []string) []string {
	return slices.DeleteFunc(slices.Clone(sentences), func(s string) bool { return !plain(s) })
}

// plain reports a sentence that tells of no appointment.
func plain(s string) bool { return !appointment.MatchString(lieu.Plier(s)) }

var appointment = regexp.MustCompile(`rendez.?vous|\brdv\b|inscri`)

// leaving are the wordings of sentences, the first of them whole: each leaves out one more
// of those that may go, the last first.
func leaving(sentences, may []string) (out [][]string) {
	out = append(out, sentences)
	for _, gone := range slices.Backward(may) {
		rest := slices.Clone(out[len(out)-1])
		if i := slices.Index(rest, gone); i >= 0 {
			out = append(out, slices.Delete(rest, i, i+1))
		}
	}
	return out
}

// shorter is a block in the first of several wordings; those after it are choices of the
// fit ladder, and the empty ones are none. nil for no words.
func shorter(s templates.Section, wordings [][]string) *doc.Node {
	var nodes []*doc.Node
	for _, w := range wordings {
		if len(w) > 0 {
			nodes = append(nodes, titled(s, "bloc", doc.Text(doc.P, "texte-long", strings.Join(w, " "))))
		}
	}
	if len(nodes) == 0 {
		return nil
	}
	return nodes[0].Named("savoir", nodes[1:]...)
}

// reseauxMax is how many networks the public reads of.
const reseauxMax = 2

// networks are what the networks of the place change for the public; nothing of a
// record to be checked, for people change posts.
func (f fiche) networks() (out []string) {
	if f.Age != lisible.Recente || !f.lit("reseaux") {
		return nil
	}
	for _, r := range f.Reseaux(f.Modele) {
		if r.Public != "" && !r.AConfirmer && len(out) < reseauxMax {
			out = append(out, r.Public)
		}
	}
	return out
}

// current leaves out of the texts for the public what a question says better
// (vouchers), and the prices of a record that is to be checked, which is told.
func (f fiche) current() {
	if f.Pour == render.Aidants || f.Pour == render.Pro {
		return
	}
	for i, text := range f.Savoir {
		var keep []string
		for _, s := range lisible.Phrases(text) {
			switch price := lisible.DitPrix(s); {
			case render.DitPass(s):
			case price && f.Age != lisible.Recente:
				f.Note(render.AvisOmis, true, "prix d'un texte ancien, non imprimé", "« "+s+" »")
			default:
				keep = append(keep, s)
			}
		}
		f.Savoir[i] = strings.Join(keep, " ")
	}
}

// cut tells that the texts of the place have more than limit letters, and what of them
// is printed.
func (f fiche) cut(limit int) {
	printed, whole := f.sentences(limit)
	switch _, summary := f.texts(); {
	case whole:
	case len(printed) == 0:
		f.Note(render.AvisPleine, true, "présentation non imprimée : elle est trop longue")
	case summary && len(printed) == len(f.once(f.Savoir[:1])):
		f.Note(render.AvisPleine, true, "présentation détaillée non imprimée, trop longue : le résumé l'est")
	default:
		f.Note(render.AvisPleine, true, "présentation raccourcie : elle est trop longue")
	}
}

// texts are those that the reader of the sheet reads, the summary first; whoever sends
// people there reads it alone when there is one. summary tells that there is.
func (f fiche) texts() (texts []string, summary bool) {
	summary = len(f.Savoir) > 0 && f.Savoir[0] != ""
	if summary && f.Pour == render.Aidants {
		return f.Savoir[:1], true
	}
	return f.Savoir, summary
}

// sentences are the texts of the place within limit letters, by whole sentences; a
// summary that stands alone is read whole. whole reports that nothing is left out.
func (f fiche) sentences(limit int) (out []string, whole bool) {
	texts, summary := f.texts()
	if summary && f.Pour == render.Aidants {
		return f.once(texts), true
	}
	length := -1
	whole = true
	for _, text := range texts {
		for _, s := range f.once([]string{text}, out...) {
			if length += 1 + utf8.RuneCountInString(s); length > limit {
				length, whole = length-1-utf8.RuneCountInString(s), false
				break
			}
			out = append(out, s)
		}
	}
	return out, whole
}

// once are the sentences of texts, none twice, and none that is said already; the
// beginning of a sentence that stands whole elsewhere says nothing more.
func (f fiche) once(texts []string, said ...string) (out []string) {
	var dites []string // the letters of what is said
	for _, s := range said {
		dites = append(dites, render.Letters(s))
	}
	for _, text := range texts {
		for _, s := range lisible.Phrases(text) {
			here := render.Letters(s)
			long := utf8.RuneCountInString(here) >= debutDit
			again := func(there string) bool { return there == here || long && strings.HasPrefix(there, here) }
			if here != "" && !slices.ContainsFunc(dites, again) {
				out, dites = append(out, s), append(dites, here)
			}
		}
	}
	return out
}

// debutDit is how many letters make the beginning of a sentence that one knows again.
const debutDit = 20
