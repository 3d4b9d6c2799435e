package faute

import (
	"errors"
	"io/fs"
	"syscall"
)

// refusSysteme are the refusals of a file system, the first that holds.
var refusSysteme = []struct {
	est            func(error) bool
	texte, conseil string
}{
	{plein, "il n'y a plus de place sur le disque", "Libérez de la place, puis recommencez."},
	{occupe, "un autre programme l'a ouvert", "Fermez-le dans les autres programmes, puis recommencez."},
	{est(fs.ErrNotExist), "il n'existe pas", "Vérifiez le nom et le dossier."},
	{est(fs.ErrPermission), "vous n'en avez pas le droit", "Demandez ce droit, ou choisissez un dossier à vous."},
	{est(syscall.ENAMETOOLONG), "ce nom est trop long", "Donnez un nom plus court, ou un dossier moins profond."},
	{est(syscall.ELOOP), "ce lien tourne en rond", "Donnez le fichier lui-même, au lieu du lien."},
	{est(syscall.ENOTDIR), "un fichier y est pris pour un dossier", "Vérifiez le nom du dossier."},
	{est(syscall.EISDIR), "c'est un dossier", "Donnez le nom d'un fichier."},
	{est(syscall.EROFS), "ce disque ne peut pas être écrit", "Choisissez un autre disque."},
	{est(syscall.EINVAL), "ce nom n'est pas possible ici", "Donnez un nom plus simple."},
	{est(syscall.EMFILE), "trop de fichiers sont ouverts", "Fermez d'autres programmes, puis recommencez."},
	{est(syscall.EIO), "le disque n'a pas pu être lu ou écrit", "Vérifiez le disque ou le réseau, puis recommencez."},
}

func est(cible error) func(error) bool {
	return func(err error) bool { return errors.Is(err, cible) }
}

// Systeme says in French why the system refused a file, a clause and what to
// do; not ok for an error that is not of the system.
func Systeme(err error) (texte, conseil string, ok bool) {
	for _, r := range refusSysteme {
		if r.est(err) {
			return r.texte, r.conseil, true
		}
	}
	var chemin *fs.PathError
	var code syscall.Errno
	if errors.As(err, &chemin) || errors.As(err, &code) {
		return "le système le refuse", "Vérifiez le nom et le disque, puis recommencez.", true
	}
	return "", "", false
}
