// Command points makes lieu/territoire/points2026.bin, where each commune lies,
// from a table of points: code, lat, lon, lon_min, lat_min, lon_max, lat_max, in
// degrees WGS84, as CSV or gzipped CSV:
//
//	go run ./scripts/points communes_points.csv.gz
//
// The table was made of gregoiredavid/france-geojson (IGN Admin Express COG
// 2018), brought to the communes of 2026: see points2026.LICENCE.txt.
package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/binary"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

const output = "lieu/territoire/points2026.bin"

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./scripts/points communes_points.csv.gz")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "points:", err)
		os.Exit(1)
	}
}

func run(table string) error {
	f, err := os.Open(table)
	if err != nil {
		return err
	}
	defer f.Close()
	list, err := read(bufio.NewReader(f))
	if err != nil {
		return err
	}
	return os.WriteFile(output, pack(list), 0o644)
}

// point is a commune: thousandths of a degree, and how far its ends are, in
// halves of a km.
type point struct{ key, lat, lon, reach int64 }

func read(r *bufio.Reader) ([]point, error) {
	var in io.Reader = r
	if head, _ := r.Peek(2); len(head) == 2 && head[0] == 0x1f && head[1] == 0x8b {
		zr, err := gzip.NewReader(r)
		if err != nil {
			return nil, err
		}
		in = zr
	}
	rows, err := csv.NewReader(in).ReadAll()
	if err != nil {
		return nil, err
	}
	var out []point
	for _, row := range rows[min(1, len(rows)):] {
		p, err := place(row)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", strings.Join(row, ","), err)
		}
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b point) int { return cmp.Compare(a.key, b.key) })
	return out, nil
}

func place(row []string) (point, error) {
	var n [6]float64
	if len(row) != 7 {
		return point{}, fmt.Errorf("%d cells, want 7", len(row))
	}
	for i := range n {
		f, err := strconv.ParseFloat(row[i+1], 64)
		if err != nil {
			return point{}, err
		}
		n[i] = f
	}
	key, ok := territoire.ClePoint(row[0])
	if !ok {
		return point{}, fmt.Errorf("no INSEE code")
	}
	far := 0.0
	for _, lon := range []float64{n[2], n[4]} {
		for _, lat := range []float64{n[3], n[5]} {
			far = max(far, lieu.LoinDe(n[0], n[1], lat, lon))
		}
	}
	return point{int64(key), int64(math.Round(n[0] * 1000)), int64(math.Round(n[1] * 1000)), int64(math.Ceil(far * 2))},
		nil
}

// pack writes each commune as four numbers: the steps from the one before, then
// its reach.
func pack(list []point) []byte {
	var b []byte
	var last point
	for _, p := range list {
		b = binary.AppendUvarint(b, uint64(p.key-last.key))
		b = binary.AppendVarint(b, p.lat-last.lat)
		b = binary.AppendVarint(b, p.lon-last.lon)
		b = binary.AppendUvarint(b, uint64(p.reach))
		last = p
	}
	return b
}
