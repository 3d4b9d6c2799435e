// Package icons holds the pictograms of the documents as line art: a choice
// of Tabler Icons 3.51.0 (MIT, Paweł Kuna), embedded as SVG and read once.
package icons

import (
	"embed"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"feuillet/render/doc"
	"feuillet/render/svg"
)

// Grid is the side of every icon, in units: 24 SVG units of 1000 each.
const Grid = 24000

//go:embed tabler
var files embed.FS

var load = sync.OnceValues(func() (map[string]*doc.Drawing, error) {
	names, err := fs.Glob(files, "tabler/*.svg")
	if err != nil {
		return nil, err
	}
	all := make(map[string]*doc.Drawing, len(names))
	for _, file := range names {
		f, err := files.Open(file)
		if err != nil {
			return nil, err
		}
		d, err := read(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		all[strings.TrimSuffix(strings.TrimPrefix(file, "tabler/"), ".svg")] = d
	}
	return all, nil
})

// Icon is the pictogram of a Tabler name, as « phone », on a grid of Grid by
// Grid, stroked in the color of its style. The drawing is shared: do not change it.
func Icon(name string) (*doc.Drawing, bool) {
	all, err := load()
	if err != nil {
		return nil, false
	}
	d, ok := all[name]
	return d, ok
}

// Names are the names of all icons, sorted.
func Names() []string {
	all, err := load()
	if err != nil {
		return nil
	}
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// read turns the SVG subset of Tabler outlines into a drawing: one root with
// a pen, and paths; a path without stroke is only the box of the icon.
func read(r io.Reader) (*doc.Drawing, error) {
	d := &doc.Drawing{W: Grid, H: Grid, Common: true}
	pen := 0
	for dec := xml.NewDecoder(r); ; {
		tok, err := dec.Token()
		if err == io.EOF {
			return d, nil
		}
		if err != nil {
			return nil, err
		}
		el, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		switch el.Name.Local {
		case "svg":
			width, err := strconv.ParseFloat(attr(el, "stroke-width"), 64)
			if err != nil || attr(el, "viewBox") != "0 0 24 24" {
				return nil, fmt.Errorf("not a Tabler outline: stroke-width %q, viewBox %q", attr(el, "stroke-width"),
					attr(el, "viewBox"))
			}
			pen = int(width * 1000)
		case "path":
			if attr(el, "stroke") == "none" {
				continue
			}
			segs, err := svg.ParsePath(attr(el, "d"))
			if err != nil {
				return nil, err
			}
			d.Paths = append(d.Paths, doc.Path{Segs: segs, Pen: pen})
		default:
			return nil, fmt.Errorf("element <%s> is not read", el.Name.Local)
		}
	}
}

func attr(el xml.StartElement, name string) string {
	for _, a := range el.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
