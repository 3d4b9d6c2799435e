package atelier

import (
	"context"
	"errors"
	"slices"

	"feuillet/examples"
	"feuillet/internal/faute"
	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu/proche"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
)

// Import is an import that a person asks for: files, and what she agrees to.
type Import struct {
	Sources   []Source // see Sources and SourcesCarte
	Nom       string   // of the only file in the history of the base, empty for its own
	Remplace  string   // the file of the base whose next edition the only file is
	Ajoute    bool     // keep files beside those they seem editions of
	Confirmer bool     // most places of a file may leave at once
	Relire    bool     // an address is read again even when nothing changed there
	Personnes bool     // keep the names of those who work there
	Regles    Regles
	Colonnes  map[string]string // field of the standard → column of the only file; see LireColonnes
}

// Verifier refuses what no base could take: no file, two files of one name, of
// which the second would take the place of the first, or an unknown rule.
func (i Import) Verifier() error {
	_, err := i.sources()
	if err != nil {
		return err
	}
	return i.Regles.Verifier()
}

// sources are the files with the names that the base will know.
func (i Import) sources() ([]Source, error) {
	if len(i.Sources) == 0 {
		return nil, faute.New(faute.Demande, "", "il manque le fichier à importer").Au("fichier").Comme("lieux.csv")
	}
	if n := len(i.Sources); len(i.Colonnes) > 0 && n != 1 {
		return nil, faute.New(faute.Demande, "Importez les fichiers un par un.",
			"les colonnes se disent d'un seul fichier, et il y en a %d", n).Au("colonne")
	}
	if n := len(i.Sources); n != 1 && i.Nom+i.Remplace != "" {
		return nil, faute.New(faute.Demande, "Importez les fichiers un par un.",
			"un nom ne vaut que pour un seul fichier, et il y en a %d", n).Au("nom")
	}
	if i.Nom != "" {
		s := i.Sources[0]
		s.Nom = i.Nom
		return []Source{s}, nil
	}
	seen := map[string]Source{}
	for _, s := range i.Sources {
		nom := source.SousNom(s.Nom)
		if premier, ok := seen[nom]; ok {
			return nil, faute.New(faute.Demande, "Importez-en un seul, ou changez le nom de l'un des deux.",
				"deux fichiers ont le même nom, « %s » et « %s » : le second remplacerait le premier", premier.ou(), s.ou()).
				Permet(faute.AutreNom)
		}
		seen[nom] = s
	}
	return i.Sources, nil
}

// Importer keeps files of places, one transaction a file: after an error the
// files before are kept and told, the one at fault has changed nothing. A file
// found among others that is something else is left aside; any other error
// ends the work. What the person can mend is a *faute.Faute; to be stopped is
// one of the kind Interrompu.
func (a *Atelier) Importer(ctx context.Context, i Import, suivi Suivi) (BilanImport, error) {
	r := &importation{Atelier: a, Import: i, suivi: suivi}
	err := r.prepare(ctx)
	if err == nil {
		err = r.all(ctx)
	}
	if errors.Is(err, context.Canceled) {
		err = faute.New(faute.Interrompu, "",
			"travail interrompu : les fichiers dits importés le sont, les autres non").Par(err)
	}
	return r.bilan, err
}

// importation is one call of Importer.
type importation struct {
	*Atelier
	Import
	suivi   Suivi
	bilan   BilanImport
	example examples.Description
	mender  *reparer.Reparateur

	services *source.Services // of data.inclusion, when structures come with them
	attached map[string]bool  // the files they are from
}

// say tells an event, and notes it in the result.
func (r *importation) say(e Evenement) {
	r.bilan.note(e)
	if r.suivi != nil {
		r.suivi(e)
	}
}

func (r *importation) prepare(ctx context.Context) error {
	if err := r.ecriture(); err != nil {
		return err
	}
	err := r.Regles.Verifier()
	if err == nil {
		r.Sources, err = r.sources()
	}
	if err == nil {
		err = r.replaced(ctx)
	}
	if err == nil {
		r.example, err = examples.Territoire()
	}
	if err != nil {
		return err
	}
	t := territoire.France().Avec(r.example.Donnees) // the codes of the example are nobody else's
	centres, err := r.db.CentresOfficiels(ctx)
	if err != nil {
		return err
	}
	r.mender, err = r.reparateur(ctx, r.Regles, t.AvecCentres(centres))
	return err
}

// all imports every file; one found in a folder or an archive that is
// something else is said, and the others go on.
func (r *importation) all(ctx context.Context) error {
	if err := r.gather(ctx); err != nil {
		return err
	}
	for _, s := range r.Sources {
		read := r.file
		if s.URL != "" {
			read = r.address
		}
		if err := r.leaveAside(read(ctx, s), s.Parmi); err != nil {
			return err
		}
	}
	if r.bilan.Ranges() == 0 {
		return faute.New(faute.Demande, "Feuillet lit le CSV, le JSON, le GeoJSON et les classeurs (.xlsx, .ods).",
			"aucun de ces fichiers n'est une liste de lieux").Permet(faute.Aide)
	}
	return nil
}

// leaveAside says what is wrong with one file among others and forgets it;
// other errors end the work, and so does what a person must agree to.
func (r *importation) leaveAside(err error, among bool) error {
	f := faute.De(err)
	if !among || f == nil || f.Peut(faute.Confirmer) || f.Peut(faute.AjouterFichier) {
		return err
	}
	switch f.Genre {
	case faute.Fichier, faute.Etranger, faute.Demande:
		r.say(Laisse{f})
		return nil
	}
	return err
}

// agreements are what the person accepts beforehand.
func (i Import) agreements() (out []store.Accord) {
	if i.Confirmer {
		out = append(out, store.DepartEnMasse)
	}
	if i.Ajoute {
		out = append(out, store.Ajout)
	}
	return out
}

// replaced refuses to take the place of a file that the base does not have.
func (r *importation) replaced(ctx context.Context) error {
	if r.Remplace == "" {
		return nil
	}
	noms, err := r.db.Fichiers(ctx)
	if err != nil || slices.Contains(noms, r.Remplace) {
		return err
	}
	conseil := proche.VouliezVous(proche.De(r.Remplace, noms, 3)...)
	if conseil == "" {
		conseil = "Donnez le nom du fichier comme l'historique le dit."
	}
	return faute.New(faute.Demande, conseil, "aucun fichier « %s » n'a été importé dans cette base",
		r.Remplace).Au("remplace")
}
