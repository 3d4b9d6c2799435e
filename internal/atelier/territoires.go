package atelier

import (
	"context"
	"encoding/json"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// TerritoireTrouve is a territory that a search found.
type TerritoireTrouve struct {
	territoire.Zone
	Accord   territoire.Accord // how it was found; 0 for one that holds another
	Libelle  string            // its name, and what tells it from others of that name
	Communes int               // that it holds
	Lieux    *int              // places of the base that lie there, nil without a base
	Centre   *lieu.Point       // where it lies, degrees WGS84; nil when the base does not know
}

// MarshalJSON is what programs read of it. Positions are in degrees WGS84.
func (t TerritoireTrouve) MarshalJSON() ([]byte, error) {
	l := struct {
		Echelle   territoire.Echelle `json:"echelle"`
		Code      string             `json:"code"`
		Nom       string             `json:"nom"`
		Par       string             `json:"par"`
		Communes  int                `json:"communes"`
		Lieux     *int               `json:"lieux,omitempty"`
		Latitude  float64            `json:"latitude,omitzero"`
		Longitude float64            `json:"longitude,omitzero"`
	}{Echelle: t.Echelle, Code: t.Code, Nom: t.Libelle, Par: t.Comment(), Communes: t.Communes, Lieux: t.Lieux}
	if t.Centre != nil {
		l.Latitude, l.Longitude = t.Centre.Latitude, t.Centre.Longitude
	}
	return json.Marshal(l)
}

// Comment says how it was found: « par son nom ».
func (t TerritoireTrouve) Comment() string { return "par " + t.Accord.Titre() }

// RechercheTerritoires is the answer to a search.
type RechercheTerritoires struct {
	Trouves []TerritoireTrouve // the surest first, then the largest; some only when so asked
	Total   int                // all that were found
	Sure    bool               // the text is a name or a code; otherwise what looks like it
	// Contenants hold the one commune that was found for sure, the smallest
	// first: people look for the code of its intercommunalité that way.
	Contenants []TerritoireTrouve
}

// ChercherTerritoires finds territories of all scales by name, code or postal
// code, and gives at most that many, all for 0, with counts of their places.
// Nothing found is a fault of the kind Demande.
func (a *Atelier) ChercherTerritoires(ctx context.Context, texte string, max int) (*RechercheTerritoires, error) {
	s, err := a.newSurvey(ctx)
	if err != nil {
		return nil, err
	}
	found := s.t.Chercher(texte, 0)
	if len(found) == 0 {
		return nil, faute.New(faute.Demande, "Donnez le début de son nom, son code INSEE ou son code postal.",
			"aucun territoire ne ressemble à « %s »", texte)
	}
	out := &RechercheTerritoires{Total: len(found), Sure: found[0].Accord.Sur(), Contenants: s.holders(found)}
	if max > 0 && len(found) > max {
		found = found[:max]
	}
	for _, f := range found {
		out.Trouves = append(out.Trouves, s.describe(f.Zone, f.Accord))
	}
	return out, nil
}

// survey knows where the places of a base are, by commune.
type survey struct {
	t      *territoire.Territoires // with positions, when the base has some
	places []store.Effectif        // nil without a base
}

func (a *Atelier) newSurvey(ctx context.Context) (*survey, error) {
	if a.db == nil {
		return &survey{t: a.territoires}, nil
	}
	f := a.fonds(ctx)
	if _, err := f.Placer(); err != nil {
		return nil, err
	}
	s := &survey{t: f.territoires, places: []store.Effectif{}}
	counts, err := a.db.Effectifs(ctx)
	for _, e := range counts { // located once, and not for each territory found
		if code := s.t.CodeDuLieu(where(e)); code != "" {
			e.CodeInsee, e.Commune = code, ""
		}
		s.places = append(s.places, e)
	}
	return s, err
}

// where is a place of a count, as far as it tells where it is.
func where(e store.Effectif) *lieu.Lieu {
	return &lieu.Lieu{CodeInsee: e.CodeInsee, CodePostal: e.CodePostal, Commune: e.Commune}
}

func (s *survey) describe(z territoire.Zone, accord territoire.Accord) TerritoireTrouve {
	out := TerritoireTrouve{Zone: z, Accord: accord, Libelle: s.t.Libelle(z),
		Communes: len(s.t.Communes(z.Echelle, z.Code)), Lieux: s.count(z)}
	if lat, lon, ok := s.t.CentreZone(z.Echelle, z.Code); ok {
		out.Centre = &lieu.Point{Latitude: lat, Longitude: lon}
	}
	return out
}

// count is how many places a territory has.
func (s *survey) count(z territoire.Zone) *int {
	if s.places == nil {
		return nil
	}
	n, inside := 0, s.t.Dedans(z.Echelle, z.Code)
	for _, e := range s.places {
		if inside(where(e)) {
			n += e.Lieux
		}
	}
	return &n
}

// holders are what holds the commune that was found, when it is one and sure.
func (s *survey) holders(found []territoire.Trouvaille) []TerritoireTrouve {
	one := found[0]
	if !one.Accord.Sur() || one.Commune == "" || len(found) > 1 && found[1].Accord == one.Accord {
		return nil
	}
	var out []TerritoireTrouve
	for _, z := range s.t.ZonesDe(one.Code) {
		if z.Echelle != one.Echelle && z.Code != one.Code && z.Echelle != territoire.EchelleFrance {
			out = append(out, s.describe(z, 0))
		}
	}
	return out
}
