package source

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
)

// francRatio is how many inflated bytes raise no question, however few they come
// from: some kilobytes can inflate to fill a disk, real tables shrink ten to forty times.
const francRatio = 32 << 20

// Entree is one file to read, alone or taken out of what packs it.
type Entree struct {
	Nom    string // for messages and provenance: « lot.zip/lieux.csv »
	Octets io.Reader
	// Emballee reports that others may come with it, or of another kind.
	Emballee bool
}

// Deballer gives the files that r holds to voir, one after the other: those of
// a zip, what a gzip packs, or r itself. Nothing is written anywhere. A
// workbook is a zip too: it is given whole. The error is a *faute.Faute when the
// archive is broken or inflates without end, or the one of voir.
func Deballer(r io.Reader, nom string, voir func(Entree) error) error {
	d := &deballage{voir: voir, reste: int64(bornes.Deplie.Max)}
	return d.ouvrir(r, nom, 0)
}

type deballage struct {
	voir  func(Entree) error
	reste int64 // bytes that may still be inflated
}

func (d *deballage) ouvrir(r io.Reader, nom string, niveau int) error {
	b := bufio.NewReaderSize(r, tampon)
	tete, err := b.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read %s: %w", nom, err)
	}
	if niveau > bornes.Poupees.Max {
		return horsBorne(bornes.Poupees, nom)
	}
	switch {
	case bytes.HasPrefix(tete, []byte(teteGzip)):
		return d.gzip(b, nom, niveau)
	case bytes.HasPrefix(tete, []byte(teteZip)):
		return d.zip(r, b, nom, niveau)
	}
	return d.voir(Entree{nom, b, niveau > 0})
}

// gzip gives what one compressed file holds, under its name without .gz: sent
// packed or not, it is the same file.
func (d *deballage) gzip(b *bufio.Reader, nom string, niveau int) error {
	compte := &compteur{r: b}
	z, err := gzip.NewReader(bufio.NewReader(compte))
	if err != nil {
		return archiveAbimee(nom)
	}
	nom = SousNom(nom)
	return d.ouvrir(&gonfle{r: z, nom: nom, d: d, emballes: func() int64 { return compte.n }}, nom, niveau+1)
}

func archiveAbimee(nom string) error {
	return probleme(nom, "ce classeur ou cette archive est abîmé, ou incomplet",
		"Téléchargez-le de nouveau, ou demandez-le encore à la personne qui vous l'a envoyé.")
}

type compteur struct {
	r io.Reader
	n int64
}

// Read implements io.Reader.
func (c *compteur) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// gonfle is a file being inflated, refused when it grows beyond reason.
type gonfle struct {
	r        io.Reader
	nom      string
	d        *deballage
	lus      int64
	emballes func() int64 // bytes it came from
}

// Read implements io.Reader.
func (g *gonfle) Read(p []byte) (int, error) {
	n, err := g.r.Read(p)
	g.lus += int64(n)
	g.d.reste -= int64(n)
	switch {
	case g.d.reste < 0, g.lus > francRatio && g.lus > int64(bornes.Rapport.Max)*g.emballes():
		return 0, horsBorne(bornes.Deplie, g.nom)
	case err == nil, errors.Is(err, io.EOF):
		return n, err
	case abime(err):
		return n, archiveAbimee(g.nom)
	}
	return n, err
}

// abime reports whether what is packed cannot be unpacked.
func abime(err error) bool {
	var corrompu flate.CorruptInputError
	var interne flate.InternalError
	return errors.Is(err, zip.ErrChecksum) || errors.Is(err, zip.ErrFormat) || errors.Is(err, zip.ErrAlgorithm) ||
		errors.Is(err, gzip.ErrChecksum) ||
		errors.Is(err, gzip.ErrHeader) || errors.Is(err, io.ErrUnexpectedEOF) || errors.As(err, &corrompu) ||
		errors.As(err, &interne)
}

// zip gives a workbook whole, or the files of an archive.
func (d *deballage) zip(r io.Reader, b *bufio.Reader, nom string, niveau int) error {
	a, taille, err := adressable(r, b, nom)
	if err != nil {
		return err
	}
	z, err := ouvrirZip(a, taille, nom)
	if faute.De(err) != nil {
		return err
	}
	if err != nil {
		return archiveAbimee(nom)
	}
	if contient(z, "[Content_Types].xml") || contient(z, "content.xml") {
		return d.voir(Entree{nom, io.NewSectionReader(a, 0, taille), niveau > 0})
	}
	if len(z.File) > bornes.Entrees.Max {
		return horsBorne(bornes.Entrees, nom)
	}
	if err := memesNoms(z, nom); err != nil {
		return err
	}
	for _, f := range z.File {
		if err := d.entree(f, nom, niveau); err != nil {
			return err
		}
	}
	return nil
}

// memesNoms refuses an archive where two files would bear one name in the base:
// the places of the first would be taken for gone when the second is read.
func memesNoms(z *zip.Reader, archive string) error {
	vus := map[string]string{}
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") || cache(f.Name) {
			continue
		}
		nom := SousNom(path.Clean(lisible(f.Name)))
		if premier, deja := vus[nom]; deja {
			return probleme(archive, fmt.Sprintf("deux fichiers de cette archive ont le même nom, « %s » et « %s » : rien "+
				"n'a été changé", lisible(premier), lisible(f.Name)), "N'en laissez qu'un, ou changez le nom de l'un des deux.")
		}
		vus[nom] = f.Name
	}
	return nil
}

// SousNom is the name under which the base knows a file: sent packed by gzip or
// not, it is the same.
func SousNom(nom string) string {
	if n := len(nom) - len(".gz"); n > 0 && strings.EqualFold(nom[n:], ".gz") {
		return nom[:n]
	}
	return nom
}

// adressable gives a file that can be read anywhere: the one of the disk, else a copy in memory.
func adressable(r io.Reader, b *bufio.Reader, nom string) (io.ReaderAt, int64, error) {
	if f, ok := r.(interface {
		io.ReaderAt
		Stat() (fs.FileInfo, error)
	}); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return f, info.Size(), nil
		}
	}
	octets, err := io.ReadAll(io.LimitReader(b, int64(bornes.Archive.Max)+1))
	if err != nil {
		return nil, 0, fmt.Errorf("read %s: %w", nom, err)
	}
	if len(octets) > bornes.Archive.Max {
		return nil, 0, horsBorne(bornes.Archive, nom)
	}
	return bytes.NewReader(octets), int64(len(octets)), nil
}

func (d *deballage) entree(f *zip.File, archive string, niveau int) error {
	if strings.HasSuffix(f.Name, "/") || cache(f.Name) {
		return nil
	}
	nom := archive + "/" + lisible(f.Name)
	if f.Flags&1 != 0 {
		return probleme(nom, "ce fichier est protégé par un mot de passe", "Décompressez l'archive d'abord.")
	}
	r, err := f.Open()
	if err != nil {
		return archiveAbimee(nom)
	}
	defer r.Close()
	return d.ouvrir(&gonfle{r: r, nom: nom, d: d, emballes: func() int64 { return int64(f.CompressedSize64) }}, nom,
		niveau+1)
}

// cache reports whether a file is of the system that made the archive.
func cache(nom string) bool {
	return strings.HasPrefix(nom, "__MACOSX/") || DuSysteme(path.Base(strings.ReplaceAll(nom, `\`, "/")))
}

// DuSysteme reports a file that a system or a program puts in folders for itself, by its name.
func DuSysteme(nom string) bool {
	if strings.HasPrefix(nom, ".") || strings.HasPrefix(nom, "~$") || strings.HasPrefix(nom, "Icon\r") {
		return true
	}
	switch strings.ToLower(nom) {
	case "desktop.ini", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "folder.jpg", "albumartsmall.jpg":
		return true
	}
	return false
}

// lisible is the name of an entry without what would disturb a screen.
func lisible(nom string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, strings.ToValidUTF8(strings.ReplaceAll(nom, `\`, "/"), "?"))
}
