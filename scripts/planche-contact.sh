#!/bin/sh
# Makes docs/images/fiches.png, the picture of the README, from places of the
# example: one that says much, one that moves about, one of which little is
# known. Wants pdftoppm (poppler-utils).
set -eu
cd "$(dirname "$0")/.."
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
for lieu in ${LIEUX:-Exemple_1 Exemple_19 Exemple_33}; do
	# Exit code 3 says that a text was cut, as on a full page.
	go run ./cmd/feuillet fiche-lieu --exemple --lieu "$lieu" --date 2026-11-22 --sortie "$tmp/$lieu.pdf" >/dev/null 2>"$tmp/err" ||
		[ -s "$tmp/$lieu.pdf" ] || { cat "$tmp/err" >&2; exit 1; }
	pdftoppm -r 62 -png -singlefile "$tmp/$lieu.pdf" "$tmp/$lieu"
	set -- "$@" "$tmp/$lieu.png"
done
mkdir -p docs/images
go run ./scripts/planche docs/images/fiches.png "$@"
