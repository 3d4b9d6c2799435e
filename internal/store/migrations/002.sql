-- Version 2: what is done to records besides keeping them. A value shown may differ from the one its producer
-- sent; the difference is always here, with its reason.

-- A shown version is present in its file, the newest of its id, and not excluded: retenue says all three.
ALTER TABLE fiches ADD COLUMN premier INTEGER REFERENCES imports DEFERRABLE INITIALLY DEFERRED; -- the import that first saw it
ALTER TABLE fiches ADD COLUMN parti   INTEGER REFERENCES imports DEFERRABLE INITIALLY DEFERRED; -- the import that no longer had it
UPDATE fiches SET premier = import;

ALTER TABLE imports ADD COLUMN partis      INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN reparations INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN oublies     INTEGER NOT NULL DEFAULT 0; -- rows that a person asked not to keep
ALTER TABLE doutes  ADD COLUMN regle TEXT; -- short stable name
ALTER TABLE rejets  ADD COLUMN regle TEXT;
ALTER TABLE rejets  ADD COLUMN cellules TEXT; -- what could be read, as published: a JSON object by column of the standard

-- Where each version comes from, with the days it was first seen and found gone.
DROP VIEW provenance;
CREATE VIEW provenance AS SELECT
  fiches.id, fichiers.nom AS fichier, fiches.ligne, fiches.import, imports.date AS date_import, fiches.date_maj, fiches.retenue,
  (SELECT date FROM imports WHERE num = fiches.premier) AS premier, (SELECT date FROM imports WHERE num = fiches.parti) AS parti
FROM fiches JOIN fichiers ON fichiers.num = fiches.fichier JOIN imports ON imports.num = fiches.import;

-- Values that a named rule, or a person (regle = 'correction'), put in the place of what was published.
CREATE TABLE reparations (
  fiche   INTEGER NOT NULL REFERENCES fiches DEFERRABLE INITIALLY DEFERRED,
  colonne TEXT NOT NULL,
  regle   TEXT NOT NULL,
  avant   TEXT NOT NULL, -- as published; '' when there was nothing
  apres   TEXT NOT NULL,
  PRIMARY KEY (fiche, colonne, regle)
) STRICT, WITHOUT ROWID;

-- What a person here knows better than the producer: applied to each version of the place, at each import.
CREATE TABLE corrections (
  id      TEXT NOT NULL,
  colonne TEXT NOT NULL, -- of the standard, or avis: a local notice, printed on papers
  valeur  TEXT NOT NULL, -- '' empties the field
  auteur  TEXT NOT NULL,
  date    TEXT NOT NULL,
  PRIMARY KEY (id, colonne)
) STRICT, WITHOUT ROWID;

-- Places that no document shows: by decision, or because another record tells of the same place.
CREATE TABLE exclusions (
  id        TEXT PRIMARY KEY,
  motif     TEXT NOT NULL,
  au_profit TEXT, -- id of the record that is shown instead
  auteur    TEXT NOT NULL,
  date      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Records that look alike and are known to be two places (a < b).
CREATE TABLE distincts (
  a      TEXT NOT NULL,
  b      TEXT NOT NULL,
  auteur TEXT NOT NULL,
  date   TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

-- What a person asked not to be kept (RGPD, art. 17 and 21): a keyed hash alone, so that no later import brings it back.
CREATE TABLE oublis (
  empreinte BLOB PRIMARY KEY, -- SHA-256 of the salt (parametres, oubli_sel) and of the folded text
  genre     TEXT NOT NULL,    -- lieu, texte
  mots      INTEGER NOT NULL, -- words of the text: windows of that many are compared; 0 for a phone number
  date      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What changed, by field; what is new is told by fiches.premier.
CREATE TABLE changements (
  num     INTEGER PRIMARY KEY,
  date    TEXT,
  import  INTEGER REFERENCES imports DEFERRABLE INITIALLY DEFERRED, -- NULL for what a person did here
  id      TEXT NOT NULL,
  genre   TEXT NOT NULL, -- modifie, parti, revenu (of imports), corrige, annule, exclu, reintegre, fusionne (of persons)
  colonne TEXT,
  avant   TEXT,
  apres   TEXT,
  auteur  TEXT
) STRICT;
CREATE INDEX changements_id ON changements (id);

-- Selections kept under a name, as the query of an address: commune=Pons&service=…
CREATE TABLE selections (
  nom     TEXT PRIMARY KEY,
  requete TEXT NOT NULL,
  date    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Files read from the web, so that an unchanged one is not read again.
CREATE TABLE telechargements (
  url     TEXT PRIMARY KEY,
  fichier TEXT NOT NULL,
  etag    TEXT,
  modifie TEXT,
  date    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Outlines and centres of territories, from official files: niveau is commune, epci, departement or region.
CREATE TABLE contours (
  niveau    TEXT NOT NULL,
  code      TEXT NOT NULL,
  latitude  REAL NOT NULL, -- of the centre, degrees WGS84
  longitude REAL NOT NULL,
  geometrie BLOB,          -- see lieu/territoire
  origine   TEXT NOT NULL, -- file and year, printed with its licence
  PRIMARY KEY (niveau, code)
) STRICT, WITHOUT ROWID;
