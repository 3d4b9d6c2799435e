package lisible

import (
	"regexp"
	"sync"
)

// patron is a regular expression that is compiled when it is first asked: a run asks few of
// them, and all of them cost more than a short paper.
type patron struct {
	expr string
	une  sync.Once
	re   *regexp.Regexp
}

// patrons are all of them, for the test that compiles each.
var patrons []*patron

func patronDe(expr string) *patron {
	p := &patron{expr: expr}
	patrons = append(patrons, p)
	return p
}

// motEntier finds one of the words, whole.
func motEntier(mots string) *patron { return patronDe(`(?:^|[^\pL])(?:` + mots + `)(?:[^\pL]|$)`) }

func (p *patron) lire() *regexp.Regexp {
	p.une.Do(func() { p.re = regexp.MustCompile(p.expr) })
	return p.re
}

// The questions of regexp.Regexp, on small texts.

func (p *patron) MatchString(s string) bool              { return p.lire().MatchString(s) }
func (p *patron) FindString(s string) string             { return p.lire().FindString(s) }
func (p *patron) FindStringIndex(s string) []int         { return p.lire().FindStringIndex(s) }
func (p *patron) FindStringSubmatch(s string) []string   { return p.lire().FindStringSubmatch(s) }
func (p *patron) FindStringSubmatchIndex(s string) []int { return p.lire().FindStringSubmatchIndex(s) }
func (p *patron) FindAllString(s string, n int) []string { return p.lire().FindAllString(s, n) }
func (p *patron) FindAllStringIndex(s string, n int) [][]int {
	return p.lire().FindAllStringIndex(s, n)
}

func (p *patron) FindAllStringSubmatch(s string, n int) [][]string {
	return p.lire().FindAllStringSubmatch(s, n)
}

func (p *patron) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p.lire().FindAllStringSubmatchIndex(s, n)
}

func (p *patron) FindAllSubmatchIndex(s []byte, n int) [][]int {
	return p.lire().FindAllSubmatchIndex(s, n)
}

func (p *patron) ReplaceAllString(s, par string) string { return p.lire().ReplaceAllString(s, par) }

func (p *patron) ReplaceAllStringFunc(s string, par func(string) string) string {
	return p.lire().ReplaceAllStringFunc(s, par)
}

func (p *patron) Split(s string, n int) []string { return p.lire().Split(s, n) }
