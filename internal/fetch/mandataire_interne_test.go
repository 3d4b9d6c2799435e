package fetch

import (
	"context"
	"net/http"
	"net/url"
	"testing"
)

// What Windows writes down is read as it means it.
func TestRelays(t *testing.T) {
	for _, tt := range []struct{ relais, exceptions, adresse, want string }{
		{"", "", "https://carte.example/", ""},
		{"relais.example:8080", "", "https://carte.example/", "http://relais.example:8080"},
		{"http=a.example:80;https=b.example:81", "", "https://carte.example/", "http://b.example:81"},
		{"http=a.example:80 https=http://b.example:81", "", "https://carte.example/", "http://b.example:81"},
		{"ftp=a.example:80", "", "https://carte.example/", ""},
		{"a.example:80;b.example:81", "", "https://carte.example/", "http://a.example:80"},
		{"socks=a.example:80;c.example:82", "", "https://carte.example/", "http://c.example:82"},
		{"relais.example:8080", "*.example", "https://carte.example/", ""},
		{"relais.example:8080", "*.EXAMPLE", "https://Carte.example/", ""},
		{"relais.example:8080", "*.autre;10.*;https://carte.example", "https://carte.example/", ""},
		{"relais.example:8080", "10.*", "https://10.1.2.3/", ""},
		{"relais.example:8080", "<local>", "https://intranet/", ""},
		{"relais.example:8080", "<local>", "https://carte.example/", "http://relais.example:8080"},
		{"relais.example:8080", "[", "https://carte.example/", "http://relais.example:8080"},
		{"::/\x00", "", "https://carte.example/", ""},
		{"socks5://a.example:80", "", "https://carte.example/", ""},
	} {
		u, err := url.Parse(tt.adresse)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if r := (mandataire{tt.relais, tt.exceptions}).pour(u); r != nil {
			got = r.String()
		}
		if got != tt.want {
			t.Errorf("%q, but %q, for %s: %q, want %q", tt.relais, tt.exceptions, tt.adresse, got, tt.want)
		}
	}
}

// The system is asked once for a host, is told no more than the host, is never
// asked for this computer, and may never answer.
func TestTheSystemIsAskedOnce(t *testing.T) {
	var demandes []string
	s := mandataires{demander: func(adresse string) mandataire {
		demandes = append(demandes, adresse)
		return mandataire{relais: "relais.example:8080"}
	}}
	for _, adresse := range []string{"https://carte.example/a?jeton=secret", "https://carte.example/b",
		"http://127.0.0.1:8080/", "http://localhost/"} {
		u, err := url.Parse(adresse)
		if err != nil {
			t.Fatal(err)
		}
		if relais := s.relais(t.Context(), u); (relais == nil) != (u.Scheme == "http") {
			t.Errorf("%s goes through %v", adresse, relais)
		}
	}
	if len(demandes) != 1 || demandes[0] != "https://carte.example/" {
		t.Errorf("the system was asked for %q", demandes)
	}
	muet := mandataires{demander: func(string) mandataire { select {} }}
	ctx, fin := context.WithCancel(t.Context())
	fin()
	if relais := muet.relais(ctx, &url.URL{Scheme: "https", Host: "carte.example"}); relais != nil {
		t.Errorf("a silent system says %v", relais)
	}
}

// The environment, when it says something, says it all.
func TestTheEnvironmentComesFirst(t *testing.T) {
	for nom, want := range map[string]bool{"HTTPS_PROXY": true, "no_proxy": true, "PATH": false} {
		if got := ditParEnvironnement(func(n string) string { return map[string]string{nom: "x"}[n] }); got != want {
			t.Errorf("%s: %v", nom, got)
		}
	}
	req, err := http.NewRequest(http.MethodGet, "https://carte.example/", nil)
	if err != nil {
		t.Fatal(err)
	}
	avant := systeme.demander
	systeme.demander = func(string) mandataire { return mandataire{relais: "relais.example:8080"} }
	defer func() { systeme.demander, systeme.dits = avant, nil }()
	for _, nom := range []string{"HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy"} {
		t.Setenv(nom, "")
	}
	if relais, err := relaisDe(req); err != nil || relais == nil || relais.Host != "relais.example:8080" {
		t.Errorf("%v, %v", relais, err)
	}
}
