#!/bin/sh
# Makes docs/images/papiers.png, the picture of the README: the documents of
# the example's kit. Wants pdftoppm (poppler-utils).
set -eu
cd "$(dirname "$0")/.."
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
go run ./cmd/feuillet kit --exemple --date 2026-11-22 --sortie "$tmp" >/dev/null 2>"$tmp/err" || { cat "$tmp/err" >&2; exit 1; }
# page NAME NUMBER adds one page of a document of the kit.
page() {
	pdftoppm -r "${DPI:-46}" -png -singlefile -f "$2" "$tmp/$1.pdf" "$tmp/$1-$2"
	images="${images:-} $tmp/$1-$2.png"
}
page affiche-valbrune 1
page fiche-mediatheque-des-tilleuls-valbrune 1
page fiche-point-lecture-bessan-la-combe 1
page annuaire-val-de-brune-2026-11-22 5
page fiche-service-apprendre-val-de-brune-2026-11-22 1
mkdir -p docs/images
# shellcheck disable=SC2086 # names of the kit hold no space
go run ./scripts/planche docs/images/papiers.png $images
