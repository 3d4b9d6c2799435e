package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"feuillet/fonts"

	"github.com/go-pdf/fpdf"
	"github.com/klauspost/compress/zlib"
)

// kit is the faces as fpdf subsets them for one repertoire, ready to be copied
// into any number of files.
type kit struct {
	faces     [fonts.NumFaces][]object
	toUnicode []byte // compressed
}

// object is one PDF object of a face. References in a dictionary are cut out,
// since their numbers depend on the file.
type object struct {
	pieces []string // of the dictionary; before, between and after the references
	refs   []int    // indexes in the face; toUnicodeRef is the kit's own
	data   []byte   // of a stream, compressed
}

const toUnicodeRef = -1

// isCommon is true of the repertoire of French, which suits nearly all files:
// they need not carry the rest of the faces.
func isCommon(r rune) bool {
	return r < 0x100 || strings.ContainsRune("ŒœŸ‑–—‘’‚“”„†•…\u202F‹›€™−", r)
}

// newKit has fpdf embed the runes that keep accepts, and takes its file apart.
func newKit(keep func(rune) bool) (*kit, error) {
	f := fpdf.New("P", "pt", "A4", "")
	f.SetCompression(false)
	f.SetCatalogSort(true)
	f.AddPage()
	for face := range fonts.Face(fonts.NumFaces) {
		f.AddUTF8FontFromBytes(family(face), "", face.TTF())
		f.SetFont(family(face), "", 10)
		for _, r := range face.Runes() {
			if keep(r) {
				f.Text(0, 0, string(r))
			}
		}
	}
	var file bytes.Buffer
	if err := f.Output(&file); err != nil {
		return nil, fmt.Errorf("fpdf: %w", err)
	}
	bodies, err := cut(file.Bytes())
	if err != nil {
		return nil, err
	}
	k := &kit{toUnicode: deflate(toUnicode(1 + lastRune()>>8))}
	for face := range fonts.Face(fonts.NumFaces) {
		if k.faces[face], err = takeFace(bodies, face); err != nil {
			return nil, fmt.Errorf("face %v: %w", face, err)
		}
	}
	return k, nil
}

// lastRune is the highest code of the faces.
func lastRune() int {
	last := rune(0)
	for face := range fonts.Face(fonts.NumFaces) {
		last = max(last, slices.Max(face.Runes()))
	}
	return int(last)
}

// family is the name of a face inside fpdf, which writes it as utf8 and the name.
func family(f fonts.Face) string { return "face" + strconv.Itoa(int(f)) }

// cut finds the bodies of the objects of fpdf's file by its cross-reference table.
func cut(file []byte) (map[int][]byte, error) {
	_, tail, ok := bytes.Cut(file, []byte("\nstartxref\n"))
	if !ok {
		return nil, fmt.Errorf("fpdf's file has no startxref")
	}
	var start, count int
	if _, err := fmt.Sscan(string(tail), &start); err != nil || start >= len(file) {
		return nil, fmt.Errorf("fpdf's file has a wrong startxref: %w", err)
	}
	rows := bytes.Split(file[start:], []byte("\n"))
	if _, err := fmt.Sscanf(string(rows[1]), "0 %d", &count); err != nil || count > len(rows)-2 {
		return nil, fmt.Errorf("fpdf's file has a wrong table: %w", err)
	}
	bodies := map[int][]byte{}
	for n := 1; n < count; n++ {
		at, err := strconv.Atoi(string(rows[2+n][:10]))
		head := fmt.Appendf(nil, "%d 0 obj\n", n)
		if err != nil || at >= len(file) || !bytes.HasPrefix(file[at:], head) {
			return nil, fmt.Errorf("object %d is not where fpdf's table says", n)
		}
		bodies[n] = file[at+len(head) : start]
	}
	return bodies, nil
}

// takeFace follows the references from the Type0 dictionary of a face.
func takeFace(bodies map[int][]byte, face fonts.Face) ([]object, error) {
	name := []byte("/BaseFont /utf8" + family(face) + "\n")
	first := 0
	for n, body := range bodies {
		if bytes.HasPrefix(body, append([]byte("<</Type /Font\n/Subtype /Type0\n"), name...)) {
			first = n
		}
	}
	if first == 0 {
		return nil, fmt.Errorf("not in fpdf's file")
	}
	var objects []object
	var tag string
	for queue := []int{first}; len(objects) < len(queue); {
		o, err := takeObject(bodies[queue[len(objects)]], &queue)
		if err != nil {
			return nil, err
		}
		if len(o.pieces) == 1 && strings.Contains(o.pieces[0], "/Length1 ") {
			tag = subsetTag(o.data)
		}
		objects = append(objects, o)
	}
	for _, o := range objects {
		for i := range o.pieces {
			o.pieces[i] = strings.ReplaceAll(o.pieces[i], "/utf8"+family(face), "/"+tag+"+"+face.String())
		}
	}
	return objects, nil
}

// takeObject reads one body and queues the objects it refers to.
func takeObject(body []byte, queue *[]int) (object, error) {
	var o object
	dict, _, _ := bytes.Cut(body, []byte("\nendobj"))
	if head, data, isStream := bytes.Cut(body, []byte(">>\nstream\n")); isStream && len(head) < len(dict) {
		plain, err := inflate(data)
		if err != nil {
			return o, err
		}
		o.pieces, o.data = []string{""}, deflate(plain)
		if bytes.Contains(head, []byte("/Length1 ")) {
			o.pieces[0] = fmt.Sprintf("/Length1 %d ", len(plain))
		}
		return o, nil
	}
	words := strings.SplitAfter(string(dict), " 0 R")
	for _, w := range words[:len(words)-1] {
		w = strings.TrimSuffix(w, " 0 R")
		text := strings.TrimRight(w, "0123456789")
		n, err := strconv.Atoi(w[len(text):])
		if err != nil {
			return o, fmt.Errorf("a reference in %q: %w", dict, err)
		}
		o.pieces = append(o.pieces, text)
		if strings.HasSuffix(text, "/ToUnicode ") {
			o.refs = append(o.refs, toUnicodeRef) // fpdf's is wrong above U+00FF
			continue
		}
		o.refs = append(o.refs, len(*queue))
		*queue = append(*queue, n)
	}
	o.pieces = append(o.pieces, strings.TrimSpace(words[len(words)-1]))
	return o, nil
}

// inflate unpacks the compressed stream at the start of data.
func inflate(data []byte) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// deflate packs what is packed once for all files: level 9 would gain 150 bytes
// on the faces and take three times as long.
func deflate(data []byte) []byte {
	var b bytes.Buffer
	z, err := zlib.NewWriterLevel(&b, 8)
	if err != nil {
		panic(err) // the level is a constant
	}
	z.Write(data)
	z.Close()
	return b.Bytes()
}

// subsetTag makes the six letters of a subset (ISO 32000-1, 9.6.4) from its bytes.
func subsetTag(data []byte) string {
	sum := sha256.Sum256(data)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}
