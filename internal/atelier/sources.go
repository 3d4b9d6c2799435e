package atelier

import (
	"cmp"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"feuillet/internal/faute"
	"feuillet/internal/fetch"
	"feuillet/internal/source"
	"feuillet/lieu/territoire"
)

// Source is where a file to import is: one of Chemin, URL and Entree is set.
type Source struct {
	Nom    string // under which the base knows it
	Parmi  bool   // found among others: when it is something else it is left aside
	Chemin string // on the disk
	URL    string // https://
	Entree io.Reader
}

// entreeStandard is the name of what comes through a pipe.
const entreeStandard = "entrée standard"

// Sources are the files that a person names, in order: files, folders whose
// files are taken one by one, addresses, patterns such as *.csv, and « - » for
// entree. Each pattern and folder must have a file.
func Sources(noms []string, entree io.Reader) ([]Source, error) {
	var out []Source
	for _, nom := range noms {
		if nom == "-" && entree != nil {
			out = append(out, Source{Nom: entreeStandard, Entree: entree})
			continue
		}
		if _, reste, ok := strings.Cut(fetch.Publique(nom), "://"); ok {
			out = append(out, Source{Nom: reste, URL: nom})
			continue
		}
		fichiers, err := expand(nom)
		if err != nil {
			return nil, err
		}
		for _, f := range fichiers {
			dedans, err := ofDisk(f)
			if err != nil {
				return nil, err
			}
			out = append(out, dedans...)
		}
	}
	return out, nil
}

// expand gives the files of a pattern: the command line of Windows does not.
func expand(nom string) ([]string, error) {
	if !strings.ContainsAny(nom, "*?") || existe(nom) {
		return []string{nom}, nil
	}
	found, err := filepath.Glob(nom)
	if err != nil || len(found) == 0 {
		return nil, faute.New(faute.Demande, "Vérifiez le nom et le dossier.", "aucun fichier ne correspond à « %s »", nom)
	}
	return found, nil
}

// ofDisk is a file, or those of a folder.
func ofDisk(chemin string) ([]Source, error) {
	if info, err := os.Stat(chemin); err == nil && info.IsDir() {
		return folder(chemin)
	}
	return []Source{{Nom: filepath.Base(chemin), Chemin: chemin}}, nil
}

// folder lists the files of a folder, in order; hidden ones, those that a
// spreadsheet keeps open (~$) and folders inside are passed.
func folder(chemin string) ([]Source, error) {
	entries, err := os.ReadDir(chemin)
	if err != nil {
		return nil, faute.New(faute.Demande, "Vérifiez vos droits sur ce dossier.",
			"le dossier « %s » ne peut pas être lu", chemin).Par(err)
	}
	var out []Source
	for _, e := range entries {
		if source.DuSysteme(e.Name()) {
			continue
		}
		c := filepath.Join(chemin, e.Name())
		if info, err := os.Stat(c); err == nil && info.Mode().IsRegular() {
			out = append(out, Source{Nom: e.Name(), Chemin: c, Parmi: true})
		}
	}
	if len(out) == 0 {
		return nil, faute.New(faute.Demande, "Vérifiez son nom.", "le dossier « %s » ne contient aucun fichier", chemin)
	}
	return out, nil
}

// SourcesCarte are the addresses where the online map gives the places of
// territories: départements, régions or France. site is the address of
// another map with the same pages, empty for the national one.
func SourcesCarte(site string, territoires ...string) ([]Source, error) {
	t := territoire.France()
	var out []Source
	for _, texte := range territoires {
		z, _, ok := t.Designer(texte, territoire.EchelleFrance, territoire.EchelleRegion, territoire.EchelleDepartement)
		if !ok {
			return nil, faute.New(faute.Demande, "Donnez un département, une région, ou « france ».",
				"« %s » n'est ni un département, ni une région", texte).Au("depuis-la-carte").Comme("gironde")
		}
		adresse, ok := territoire.Carte{Base: site}.Export(t, z)
		if !ok {
			return nil, faute.New(faute.Demande, "Téléchargez ses lieux sur data.gouv.fr, puis importez le fichier.",
				"la carte en ligne n'a pas de page pour « %s »", z.Nom).Au("depuis-la-carte")
		}
		_, nom, _ := strings.Cut(adresse, "://")
		out = append(out, Source{Nom: nom, URL: adresse})
	}
	return out, nil
}

// open opens a file of the disk, or Entree so that it can be left: a read of a
// keyboard or of a pipe may last for ever.
func (s Source) open(ctx context.Context) (io.ReadCloser, error) {
	if s.Entree != nil {
		return leavable(ctx, func() (io.Reader, error) { return s.Entree, nil }), nil
	}
	return openFile(ctx, s.Chemin)
}

// leavable is what opening gives, which may be left while it waits: to be
// opened, a pipe waits for who writes in it.
func leavable(ctx context.Context, open func() (io.Reader, error)) io.ReadCloser {
	r, w := io.Pipe()
	context.AfterFunc(ctx, func() { w.CloseWithError(ctx.Err()) })
	go func() {
		in, err := open()
		if err == nil {
			_, err = io.Copy(w, in)
		}
		w.CloseWithError(err)
	}()
	return r
}

func openFile(ctx context.Context, chemin string) (io.ReadCloser, error) {
	if info, err := os.Stat(chemin); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return leavable(ctx, func() (io.Reader, error) {
			f, err := os.Open(chemin)
			return f, unreadable(chemin, err)
		}), nil
	}
	f, err := os.Open(chemin)
	if err != nil {
		return nil, unreadable(chemin, err)
	}
	return f, nil
}

// unreadable says why the system refuses a file to read.
func unreadable(chemin string, err error) error {
	texte, conseil, ok := faute.Systeme(err)
	if !ok {
		return err
	}
	return faute.New(faute.Demande, conseil, "le fichier « %s » ne peut pas être lu : %s", chemin, texte).Par(err)
}

// ou is where a file is, as a person names it.
func (s Source) ou() string { return cmp.Or(s.Chemin, s.Nom) }
