package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/contours"
	"feuillet/internal/fetch"
	"feuillet/internal/sortie"
	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/templates"
)

// fail prints an error and what to do about it, and gives the exit code.
func (a *app) fail(err error) int {
	if errors.Is(err, context.Canceled) {
		err = errInterrompu
	}
	var fautes templates.Problemes
	if !errors.As(err, &fautes) {
		a.expliquer(err)
	}
	for _, f := range fautes {
		a.expliquer(f)
	}
	var u *usage
	if _, ok := estFaute(err); ok || errors.As(err, &u) {
		return mauvaisUsage
	}
	return erreur
}

func (a *app) expliquer(err error) {
	texte, conseil := expliquer(err)
	fmt.Fprintf(a.err, "erreur : %s\n", texte)
	if conseil != "" {
		fmt.Fprintf(a.err, "conseil : %s\n", conseil)
	}
}

// expliquer splits an error into what is wrong and what to do.
func expliquer(err error) (texte, conseil string) {
	var (
		u  *usage
		s  *sortie.Refus
		e  *sortie.Existe
		db *store.Probleme
		sr *source.Probleme
		fp *fetch.Probleme
		tp *templates.Probleme
		ct *contours.Probleme
		sb *sansBase
	)
	if f, ok := estFaute(err); ok {
		return f.Texte, f.Conseil
	}
	switch {
	case errors.As(err, &u):
		return u.texte, u.conseil
	case errors.As(err, &s):
		return s.Error(), s.Conseil
	case errors.As(err, &e):
		return e.Error(), "Donnez un autre nom avec --sortie, ou ajoutez --ecraser pour remplacer ce fichier."
	case errors.As(err, &sb):
		return err.Error(), "Importez d'abord vos lieux : feuillet importer FICHIER.csv. Pour essayer sans données : ajoutez --exemple."
	case errors.As(err, &db):
		err = db
	case errors.As(err, &fp):
		err = fp
	case errors.As(err, &sr):
		err = sr
	case errors.As(err, &tp):
		err = tp
	case errors.As(err, &ct):
		err = ct
	}
	texte, conseil, _ = strings.Cut(err.Error(), "\n") // their advice is on a second line
	return texte, strings.TrimPrefix(conseil, "Conseil\u00a0: ")
}

var (
	optionInconnue = regexp.MustCompile(`^unknown (?:shorthand )?flag: (?:'.' in )?(.+)$`)
	optionVide     = regexp.MustCompile(`^flag needs an argument: (?:'.' in )?(-.+)$`)
	optionFausse   = regexp.MustCompile(`^invalid argument "(.*)" for "(.+)" flag:`)
)

// traduireOption says cobra's English errors of flags in French.
func traduireOption(c *cobra.Command, err error) error {
	conseil := fmt.Sprintf("Tapez « %s --help » pour voir les options.", c.CommandPath())
	s := err.Error()
	if m := optionInconnue.FindStringSubmatch(s); m != nil {
		return &usage{fmt.Sprintf("l'option « %s » n'existe pas pour « %s »", m[1], c.CommandPath()), conseil}
	}
	if m := optionVide.FindStringSubmatch(s); m != nil {
		return &usage{fmt.Sprintf("l'option « %s » attend une valeur", m[1]), conseil}
	}
	if m := optionFausse.FindStringSubmatch(s); m != nil {
		return &usage{fmt.Sprintf("la valeur « %s » ne convient pas à l'option « %s »", m[1], m[2]), conseil}
	}
	return &usage{s, conseil}
}
