package render

import "feuillet/render/typo"

// OpenDays names the days with hours, « Du mardi au samedi », « Lundi, une semaine sur deux »;
// empty when that would not be all of it. Weeks are not told even from odd: no calendar on a
// wall shows it.
func (p *Place) OpenDays() string {
	if !p.AHoraires {
		return ""
	}
	return typo.Francais(parites.Replace(p.Semaine.JoursOuverts()))
}
