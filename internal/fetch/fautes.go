package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"

	"feuillet/internal/faute"
)

const (
	reessayer = "Vérifiez votre connexion, puis recommencez ; ou téléchargez le fichier avec votre navigateur et " +
		"importez-le."
	verifier = "Vérifiez l'adresse dans votre navigateur."
)

func probleme(adresse, texte, conseil string) *faute.Faute {
	return faute.New(faute.Reseau, conseil, "%s", texte).Dans(Publique(adresse))
}

// traduire says in French why nothing came.
func traduire(ctx context.Context, adresse string, err error) error {
	var nom *net.DNSError
	var reseau net.Error
	var certificat *tls.CertificateVerificationError
	var inconnu x509.UnknownAuthorityError
	switch {
	case errors.Is(context.Cause(ctx), errMuet):
		return probleme(adresse, "le serveur ne répond plus", reessayer)
	case errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, errRenvoi):
		return probleme(adresse, "cette adresse renvoie vers une autre, qui n'est pas sûre", verifier)
	case strings.Contains(err.Error(), http.StatusText(http.StatusProxyAuthRequired)):
		return probleme(adresse, "le relais (proxy) de votre réseau demande de s'identifier",
			"Téléchargez le fichier avec votre navigateur, puis importez-le.")
	case errors.As(err, &nom):
		return probleme(adresse, fmt.Sprintf("le site « %s » est introuvable", nom.Name), reessayer)
	case errors.As(err, &certificat), errors.As(err, &inconnu):
		return probleme(adresse, "l'identité de ce site ne peut pas être vérifiée",
			"Prévenez votre service informatique : un certificat manque ou est périmé.")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return probleme(adresse, "le téléchargement s'est arrêté au milieu", reessayer)
	case errors.As(err, &reseau):
		return probleme(adresse, "le site ne répond pas", reessayer)
	}
	return probleme(adresse, "le téléchargement a échoué", reessayer).Par(err)
}

// refus says in French what a server answered instead of the file.
func refus(adresse string, code int) error {
	p := probleme(adresse, fmt.Sprintf("le site refuse (code %d)", code), verifier)
	switch {
	case code == http.StatusNotModified:
		p.Texte, p.Conseil = "ce site dit que rien n'a changé, sans avoir jamais donné le fichier",
			"Téléchargez le fichier avec votre navigateur, puis importez-le."
	case code == http.StatusNotFound || code == http.StatusGone:
		p.Texte = "il n'y a rien à cette adresse"
	case code == http.StatusUnauthorized || code == http.StatusForbidden:
		p.Texte, p.Conseil = "ce site demande de s'identifier", "Téléchargez le fichier avec votre navigateur, puis "+
			"importez-le."
	case code == http.StatusTooManyRequests:
		p.Texte, p.Conseil = "ce site demande d'attendre", "Recommencez dans quelques minutes."
	case code >= 500:
		p.Texte, p.Conseil = fmt.Sprintf("ce site est en panne (code %d)", code), "Recommencez plus tard."
	}
	return p
}
