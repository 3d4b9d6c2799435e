# Checks PDF files from outside, with tools that know nothing of Feuillet.
# To source; wants bash with -e, and echec().

codes_lus=0

# compter DIR is the number of PDF files.
compter() { find "$1" -name '*.pdf' | wc -l; }

# echantillon DIR N prints N files at most, spread over the names, and every
# long document and control: there are few, and no two are alike.
echantillon() {
	find "$1" -name '*.pdf' | LC_ALL=C sort | awk -v n="$2" '
		/\/(annuaire|fiche-service|controle|semainier|ouverts|page-essai|memo-aidant)[^\/]*$/ { print; next }
		{ f[++k] = $0 }
		END { if (n > k) n = k; for (i = 0; i < n; i++) print f[int(i * k / n) + 1] }'
}

# papier DIR N checks a sample of N files of DIR.
papier() {
	local fichiers f codes=0
	mapfile -t fichiers < <(echantillon "$1" "$2")
	[ ${#fichiers[@]} -gt 0 ] || echec "aucun PDF dans $1"
	.ci/verapdf/verapdf.sh --flavour ua1,2a "${fichiers[@]}" >"$tmp/verapdf" ||
		{ grep -v '^PASS' "$tmp/verapdf"; echec "veraPDF refuse des fichiers"; }
	for f in "${fichiers[@]}"; do
		structure "$f"
		polices "$f"
		codes_qr "$f"
		codes=$((codes + lus))
	done
	codes_lus=$codes
	echo "$(basename "$1") : ${#fichiers[@]} fichiers sur $(compter "$1"), PDF/UA-1 et PDF/A-2a, $codes codes QR lus"
}

# structure FILE: sound, tagged, in French, its title shown; one page where the document is one page.
structure() {
	qpdf --check "$1" >"$tmp/qpdf" 2>&1 || { cat "$tmp/qpdf"; echec "qpdf : $1"; }
	pdfinfo "$1" >"$tmp/info"
	grep -q '^Tagged: *yes' "$tmp/info" || echec "sans balises : $1"
	grep -q '^Title: *[^ ]' "$tmp/info" || echec "sans titre : $1"
	case $(basename "$1") in
	annuaire-* | fiche-service-* | memo-aidant* | semainier* | page-essai* | verification-* | fiche-pro-*) ;;
	*) grep -q '^Pages: *1$' "$tmp/info" || echec "plus d'une page : $1" ;;
	esac
	qpdf --json "$1" >"$tmp/json"
	grep -q '"/Lang": "u:fr' "$tmp/json" || echec "langue absente : $1"
	grep -q '"/DisplayDocTitle": true' "$tmp/json" || echec "titre non affiché : $1"
}

# polices FILE: every font is embedded and can be copied as text.
polices() {
	pdffonts "$1" | awk 'NR > 2 { n++; if ($(NF-4) != "yes" || $(NF-2) != "yes") bad = 1 } END { exit bad || !n }' ||
		{ pdffonts "$1"; echec "police non incorporée : $1"; }
}

# codes_qr FILE: each code that the tree announces is read from a raster at
# 150 dpi, and is the address of a link of the page. Wants structure() before.
codes_qr() {
	local annonces liens code
	lus=0
	annonces=$(grep -cE '"/Alt": "u:(Carré à photographier|Code QR)' "$tmp/json" || true)
	liens=$(sed -n 's/^.*"\/URI": "u:\(.*\)",\{0,1\}$/\1/p' "$tmp/json")
	pdftoppm -r 150 -gray -png "$1" "$tmp/page"
	while IFS= read -r code; do
		code=$(sed -E 's#^https?://[^/?]+#\L&#' <<<"$code") # the host may be in capitals: smaller codes
		grep -qxF -- "$code" <<<"$liens" || echec "le code « $code » n'est pas un lien de la page : $1"
		lus=$((lus + 1))
	done < <(zbarimg -q --raw -Sdisable -Sqrcode.enable "$tmp"/page*.png 2>/dev/null || true)
	rm -f "$tmp"/page*.png
	[ "$lus" -eq "$annonces" ] || echec "$lus codes lus, $annonces annoncés : $1"
}
