// Says which places of a CSV of ours the national model refuses, and among them
// those it accepted in the files they came from:
//   npm install @gouvfr-anct/lieux-de-mediation-numerique@2.3.0 csv-parse
//   feuillet lister --format csv --sortie export.csv
//   node modele.cjs export.csv FILE.csv…
const modele = require('@gouvfr-anct/lieux-de-mediation-numerique');
const { parse } = require('csv-parse/sync');
const fs = require('fs');

const lire = (fichier) => parse(fs.readFileSync(fichier), { columns: true, bom: true, relax_quotes: true, relax_column_count: true });

// The model wants absent keys where a CSV has empty cells, and numbers.
const faute = (ligne) => {
  const lieu = Object.fromEntries(Object.entries(ligne).filter(([, v]) => v !== ''));
  for (const k of ['latitude', 'longitude']) if (lieu[k]) lieu[k] = Number(lieu[k]);
  try { modele.fromSchemaLieuDeMediationNumerique(lieu); return null; } catch (e) { return String(e.message); }
};

const acceptes = new Set();
for (const f of process.argv.slice(3)) for (const l of lire(f)) if (faute(l) === null) acceptes.add(l.id);
let oui = 0;
const non = [];
for (const l of lire(process.argv[2])) {
  const f = faute(l);
  if (f === null) oui++; else non.push(`${l.id}${acceptes.has(l.id) ? ' (accepted before)' : ''}: ${f}`);
}
console.log(`${oui} accepted, ${non.length} refused; ${acceptes.size} accepted before`);
console.log(non.join('\n'));
