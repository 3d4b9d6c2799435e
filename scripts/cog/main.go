// Command cog makes lieu/territoire/cog2026.txt, the communes, EPCI,
// départements and régions of the COG 2026, from the archive of npm:
//
//	npm pack @etalab/decoupage-administratif@6.0.0
//	go run ./scripts/cog etalab-decoupage-administratif-6.0.0.tgz
package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
)

const (
	output = "lieu/territoire/cog2026.txt"
	// The archive is checked, so that the same command makes the same data.
	digest = "5dabd8b0595b70cfe9acaafc84d1cf28447de081f0fddb3134ce27c6358" +
		"c624e8f2c5002a4479dbe7ffbc0af016a8ce6d1d09885659c7feedb716a40e6998269"
)

type entity struct {
	Code, Nom, Type, Region, ChefLieu, Commune string
	TypeLiaison                                *int
	CodesPostaux, AnciensCodes                 []string
	Population                                 int
	Membres                                    []struct{ Code string }
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./scripts/cog etalab-decoupage-administratif-6.0.0.tgz")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "cog:", err)
		os.Exit(1)
	}
}

func run(archive string) error {
	raw, err := os.ReadFile(archive)
	if err != nil {
		return err
	}
	if sum := sha512.Sum512(raw); hex.EncodeToString(sum[:]) != digest {
		return errors.New("not the archive of @etalab/decoupage-administratif 6.0.0")
	}
	sets, err := unpack(raw)
	if err != nil {
		return err
	}
	return os.WriteFile(output, table(sets), 0o644)
}

// unpack reads the lists of the archive, by name of file.
func unpack(raw []byte) (map[string][]entity, error) {
	zr, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	sets := map[string][]entity{}
	for tr := tar.NewReader(zr); ; {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			return sets, nil
		}
		if err != nil {
			return nil, err
		}
		name, wanted := strings.CutSuffix(path.Base(h.Name), ".json")
		if !wanted || path.Base(path.Dir(h.Name)) != "data" || name == "arrondissements" {
			continue
		}
		var list []entity
		if err := json.NewDecoder(tr).Decode(&list); err != nil {
			return nil, fmt.Errorf("%s: %w", h.Name, err)
		}
		slices.SortStableFunc(list, func(a, b entity) int { return strings.Compare(a.Code, b.Code) })
		sets[name] = list
	}
}

// table writes six lists of tab-separated lines, each ended by an empty line.
// An EPCI, or an EPT, is named by its rank in its list: SIREN numbers compress
// badly.
func table(sets map[string][]entity) []byte {
	var b bytes.Buffer
	rank := map[string]map[string]string{"epci": {}, "ept": {}}
	line := func(cells ...string) { b.WriteString(strings.Join(cells, "\t") + "\n") }
	for _, r := range sets["regions"] {
		line(r.Code, r.Nom, link(r), r.ChefLieu)
	}
	line()
	for _, d := range sets["departements"] {
		line(d.Code, d.Nom, link(d), d.ChefLieu, d.Region)
	}
	line()
	for _, kind := range []string{"epci", "ept"} {
		for i, e := range sets[kind] {
			line(e.Code, e.Nom, e.Type)
			for _, m := range e.Membres {
				rank[kind][m.Code] = strconv.Itoa(i)
			}
		}
		line()
	}
	for _, c := range sets["communes"] {
		if c.Type == "commune-actuelle" {
			line(c.Code, c.Nom, link(c), rank["epci"][c.Code], rank["ept"][c.Code], strings.Join(c.CodesPostaux, " "),
				number(c.Population), strings.Join(c.AnciensCodes, " "))
		}
	}
	line()
	for _, c := range sets["communes"] {
		if c.Type != "commune-actuelle" {
			line(c.Code, c.Nom, c.Type, c.ChefLieu+c.Commune, strings.Join(c.CodesPostaux, " "))
		}
	}
	line()
	return b.Bytes()
}

func link(e entity) string {
	if e.TypeLiaison == nil {
		return ""
	}
	return strconv.Itoa(*e.TypeLiaison)
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
