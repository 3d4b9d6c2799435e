package main

import (
	"image"
	_ "image/png" // pages as poppler draws them
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/multi/qrcode"
)

// codesDe are the QR codes of the papers of a folder, read from their pages as
// a phone would; none without poppler.
func codesDe(t *testing.T, dossier string) (codes []string) {
	t.Helper()
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Log("poppler is not there: codes are not read")
		return nil
	}
	papiers, _ := filepath.Glob(filepath.Join(dossier, "*.pdf"))
	for _, p := range papiers {
		for _, dpi := range []string{"150", "200", "300"} { // the reader of codes misses some at one of them
			out, err := exec.Command("pdftoppm", "-r", dpi, "-gray", "-png", p, p+"-"+dpi).CombinedOutput()
			if err != nil {
				t.Fatalf("%v: %s", err, out)
			}
		}
	}
	pages, _ := filepath.Glob(filepath.Join(dossier, "*.png"))
	for _, p := range pages {
		codes = append(codes, codesDePage(t, p)...)
	}
	return codes
}

// codesDePage are the codes of the picture of a page.
func codesDePage(t *testing.T, chemin string) (codes []string) {
	t.Helper()
	f, err := os.Open(chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, _, err := image.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	bmp, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		t.Fatal(err)
	}
	effort := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true}
	lus, err := qrcode.NewQRCodeMultiReader().DecodeMultiple(bmp, effort)
	if err != nil { // a page without a code
		return nil
	}
	for _, l := range lus {
		codes = append(codes, l.GetText())
	}
	return codes
}

// jugerCodes wants some codes on the papers of a step, each beginning as one of the words.
func (e etape) jugerCodes(t *testing.T, dossier string) (fautes []string) {
	for _, debut := range e.codesVoulus {
		codes := codesDe(t, dossier)
		if _, err := exec.LookPath("pdftoppm"); err == nil && len(codes) == 0 {
			return []string{"aucun code QR lu"}
		}
		for _, c := range codes {
			if !strings.HasPrefix(c, debut) {
				fautes = append(fautes, "code QR « "+c+" », pas « "+debut+"… »")
			}
		}
	}
	return fautes
}
