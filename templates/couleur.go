package templates

import (
	"fmt"
	"math"
	"strconv"
)

// Couleur is an sRGB color written #RRGGBB.
type Couleur string

// RGB reads the color; false when it is not written #RRGGBB.
func (c Couleur) RGB() (r, g, b uint8, ok bool) {
	if len(c) != 7 || c[0] != '#' {
		return 0, 0, 0, false
	}
	v, err := strconv.ParseUint(string(c[1:]), 16, 32)
	return uint8(v >> 16), uint8(v >> 8), uint8(v), err == nil
}

// luminance is the relative luminance (WCAG 2.1, definitions).
func (c Couleur) luminance() float64 {
	r, g, b, _ := c.RGB()
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// Contraste is the contrast ratio of two colors, from 1 to 21 (WCAG 2.1, 1.4.3).
func Contraste(a, b Couleur) float64 {
	la, lb := a.luminance(), b.luminance()
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

// paires are the letters of papers on what is behind them, by the names of their colors.
var paires = [][2]string{{"texte", "voile"}, {"texte", "accent"}, {"texte", "fond"}, {"principale", "voile"},
	{"principale", "fond"}, {"discret", "voile"}, {"discret", "fond"}}

// Jugement is how well a color is read: its poorest contrast, from 1 to 21, with which
// other, and whether that is enough.
type Jugement struct {
	Contraste float64
	Avec      string // name of the other color
	Suffit    bool
}

// Juger judges colors by their names; those that are no color, or that letters never
// meet, have no judgment.
func Juger(couleurs map[string]Couleur) map[string]Jugement {
	out := map[string]Jugement{}
	for _, p := range paires {
		a, b := couleurs[p[0]], couleurs[p[1]]
		_, _, _, okA := a.RGB()
		if _, _, _, okB := b.RGB(); !okA || !okB {
			continue
		}
		ratio := Contraste(a, b)
		for i, nom := range p {
			if j, deja := out[nom]; !deja || ratio < j.Contraste {
				out[nom] = Jugement{ratio, p[1-i], ratio >= contrasteMin}
			}
		}
	}
	return out
}

// contrasteMin is what text needs (RGAA 3.2); we ask it of headings too.
const contrasteMin = 4.5

// lisible is the nearest shade of c that stands out of fond: darker on a pale
// ground, paler on a dark one.
func lisible(c, fond Couleur) Couleur {
	target := 0.0
	if fond.luminance() < 0.18 {
		target = 255
	}
	r, g, b, _ := c.RGB()
	for t := 0.0; t <= 1; t += 0.05 {
		mix := func(v uint8) uint8 { return uint8(math.Round(float64(v) + (target-float64(v))*t)) }
		if s := Couleur(fmt.Sprintf("#%02X%02X%02X", mix(r), mix(g), mix(b))); Contraste(s, fond) >= contrasteMin {
			return s
		}
	}
	return ""
}
