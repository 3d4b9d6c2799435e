package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"feuillet/internal/faute"
)

// SaisieOctets is the most that a file of values may hold.
const SaisieOctets = 64 << 10

// LireTexteSaisie reads a file of values: a line « nom : valeur » a field, or an
// object in JSON. Its faults say the line, never what stands there.
func LireTexteSaisie(data []byte) (map[string][]string, error) {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	switch {
	case len(data) > SaisieOctets:
		return nil, faute.New(faute.Demande, "Une ligne par champ suffit : nom : Camille Exemple",
			"ce fichier est trop grand pour des valeurs à imprimer")
	case !utf8.Valid(data):
		return nil, faute.New(faute.Demande, "Enregistrez-le en « UTF-8 », puis recommencez.",
			"ce fichier n'est pas un texte lisible")
	case bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")):
		return lireJSON(data)
	}
	out := map[string][]string{}
	for i, ligne := range strings.Split(string(data), "\n") {
		if ligne = strings.TrimSpace(ligne); ligne == "" || strings.HasPrefix(ligne, "#") {
			continue
		}
		nom, valeur, ok := strings.Cut(ligne, ":")
		if !ok {
			return nil, faute.New(faute.Demande, "Écrivez le champ, deux points, puis sa valeur : nom : Camille Exemple",
				"la ligne %d n'est pas comprise", i+1)
		}
		nom = strings.ToLower(strings.TrimSpace(nom))
		out[nom] = append(out[nom], strings.TrimSpace(valeur))
	}
	return out, nil
}

// lireJSON reads an object whose values are texts, or lists of texts.
func lireJSON(data []byte) (map[string][]string, error) {
	refus := func() error {
		return faute.New(faute.Demande, `Écrivez par exemple : {"nom": "Camille Exemple", "besoin": ["arnaques"]}`,
			"ce fichier commence comme du JSON, et n'en est pas")
	}
	lu := map[string]any{}
	if json.Unmarshal(data, &lu) != nil { // its error may repeat what is written
		return nil, refus()
	}
	out := map[string][]string{}
	for nom, v := range lu {
		l, ok := v.([]any)
		if !ok {
			l = []any{v}
		}
		for _, x := range l {
			s, ok := x.(string)
			if !ok {
				return nil, refus()
			}
			out[nom] = append(out[nom], s)
		}
	}
	return out, nil
}
