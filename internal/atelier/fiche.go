package atelier

import (
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/lieu/territoire"
)

// Fiche is a place as a list or a page shows it, in the words of the papers.
type Fiche struct {
	Resume
	Id      string
	Commune string
	Heures  []string          // the week in sentences, or the words that stand for it; none when nothing is understood
	Prix    string            // as the standard says it
	Public  bool              // it receives the public
	Carte   string            // its page on the online map; empty when it has none
	Avis    string            // local notice
	Retires []lisible.Retrait // what its producer wrote and that no paper for the public says
}

// Fiche reads a place for a screen.
func (a *Atelier) Fiche(l *lieu.Lieu) Fiche {
	f := Fiche{Resume: resumer(l), Id: strings.Clone(l.Id), Commune: l.Commune, Public: lieu.AccueillePublic(l),
		Avis: l.Avis,
		Prix: strings.Join(l.FraisACharge, ", ")}
	f.Adresse = strings.TrimSpace(l.Adresse)
	if z, ok := a.territoires.Zone(territoire.EchelleCommune, a.territoires.CodeDuLieu(l)); ok {
		f.Commune = z.Nom
	}
	f.Heures = direSemaine(horaires.Semaine{}, lisible.LireHeures(l))
	for _, texte := range []string{l.PresentationResume, l.PresentationDetail} {
		_, retraits := lisible.TextePublic(texte, l.Nom, f.Commune)
		f.Retires = append(f.Retires, retraits...)
	}
	_, courriel := lisible.CourrielPublic(l)
	f.Retires = append(f.Retires, courriel...)
	f.Carte, _ = a.Carte().Lieu(a.territoires, l.Id, l.Source, l.CodeInsee)
	return f
}
