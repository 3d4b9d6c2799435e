-- Version 1 of the base. docs/BASE.md describes for data managers what is stable: the views.
-- NULL is "unknown"; lists are joined by |; dates are YYYY-MM-DD.

CREATE TABLE fichiers (
  num INTEGER PRIMARY KEY,
  nom TEXT NOT NULL UNIQUE
) STRICT;

-- One edition: a reading of a file that changed something.
CREATE TABLE imports (
  num       INTEGER PRIMARY KEY,
  fichier   INTEGER NOT NULL REFERENCES fichiers,
  date      TEXT,
  lus       INTEGER NOT NULL,
  nouveaux  INTEGER NOT NULL,
  modifies  INTEGER NOT NULL,
  inchanges INTEGER NOT NULL,
  rejets    INTEGER NOT NULL,
  doutes    INTEGER NOT NULL,
  empreinte BLOB NOT NULL -- of all that was read; the same one again changes nothing
) STRICT;

-- One version of a place by file that tells of it; the newest date_maj is kept (retenue), at equality the
-- later import. The others stay: nothing a producer sent is lost.
CREATE TABLE fiches (
  num       INTEGER PRIMARY KEY,
  fichier   INTEGER NOT NULL REFERENCES fichiers,
  ligne     INTEGER NOT NULL,
  import    INTEGER NOT NULL REFERENCES imports DEFERRABLE INITIALLY DEFERRED, -- the last that changed this version
  empreinte INTEGER NOT NULL, -- 64 bits of the content
  retenue   INTEGER NOT NULL CHECK (retenue IN (0, 1)),
  id                               TEXT NOT NULL,
  pivot                            TEXT,
  nom                              TEXT NOT NULL,
  commune                          TEXT,
  code_postal                      TEXT,
  code_insee                       TEXT,
  adresse                          TEXT,
  complement_adresse               TEXT,
  latitude                         REAL,
  longitude                        REAL,
  typologie                        TEXT,
  telephone                        TEXT,
  courriels                        TEXT,
  site_web                         TEXT,
  horaires                         TEXT,
  presentation_resume              TEXT,
  presentation_detail              TEXT,
  source                           TEXT,
  itinerance                       TEXT,
  structure_parente                TEXT,
  date_maj                         TEXT,
  services                         TEXT,
  publics_specifiquement_adresses  TEXT,
  prise_en_charge_specifique       TEXT,
  frais_a_charge                   TEXT,
  dispositif_programmes_nationaux  TEXT,
  formations_labels                TEXT,
  autres_formations_labels         TEXT,
  modalites_acces                  TEXT,
  modalites_accompagnement         TEXT,
  fiche_acces_libre                TEXT,
  prise_rdv                        TEXT,
  UNIQUE (id, fichier)
) STRICT;

-- A place is shown once.
CREATE UNIQUE INDEX fiches_retenues ON fiches (id) WHERE retenue = 1;

CREATE TABLE extras (
  fiche   INTEGER NOT NULL REFERENCES fiches DEFERRABLE INITIALLY DEFERRED,
  colonne TEXT NOT NULL,
  valeur  TEXT NOT NULL,
  PRIMARY KEY (fiche, colonne)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejets (
  num     INTEGER PRIMARY KEY,
  fichier INTEGER NOT NULL REFERENCES fichiers,
  ligne   INTEGER NOT NULL,
  id      TEXT,
  colonne TEXT,
  valeur  TEXT,
  motif   TEXT NOT NULL,
  brut    TEXT NOT NULL
) STRICT;

CREATE TABLE doutes (
  num     INTEGER PRIMARY KEY,
  fichier INTEGER NOT NULL REFERENCES fichiers,
  ligne   INTEGER NOT NULL,
  id      TEXT,
  colonne TEXT,
  valeur  TEXT,
  motif   TEXT NOT NULL
) STRICT;

-- What the base itself says of its use, such as the address of its online map.
CREATE TABLE parametres (
  cle    TEXT PRIMARY KEY,
  valeur TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Territories of its own, beside those of the official code: a base may be about a fictional country.
CREATE TABLE regions (
  code      TEXT PRIMARY KEY,
  nom       TEXT NOT NULL,
  liaison   INTEGER NOT NULL, -- tncc of INSEE: how the article is made
  chef_lieu TEXT NOT NULL,
  slug      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE departements (
  code      TEXT PRIMARY KEY,
  nom       TEXT NOT NULL,
  liaison   INTEGER NOT NULL,
  chef_lieu TEXT NOT NULL,
  region    TEXT NOT NULL,
  slug      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE epcis (
  siren TEXT PRIMARY KEY,
  nom   TEXT NOT NULL,
  type  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE communes (
  code          TEXT PRIMARY KEY,
  nom           TEXT NOT NULL,
  liaison       INTEGER NOT NULL,
  departement   TEXT NOT NULL,
  region        TEXT NOT NULL,
  epci          TEXT NOT NULL,
  codes_postaux TEXT NOT NULL,
  population    INTEGER NOT NULL,
  anciens_codes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW lieux AS SELECT
  id, pivot, nom, commune, code_postal, code_insee, adresse, complement_adresse, latitude, longitude,
  typologie, telephone, courriels, site_web, horaires, presentation_resume, presentation_detail, source,
  itinerance, structure_parente, date_maj, services, publics_specifiquement_adresses,
  prise_en_charge_specifique, frais_a_charge, dispositif_programmes_nationaux, formations_labels,
  autres_formations_labels, modalites_acces, modalites_accompagnement, fiche_acces_libre, prise_rdv
FROM fiches WHERE retenue = 1;

CREATE VIEW provenance AS SELECT
  fiches.id, fichiers.nom AS fichier, fiches.ligne, fiches.import, imports.date AS date_import, fiches.date_maj,
  fiches.retenue
FROM fiches JOIN fichiers ON fichiers.num = fiches.fichier JOIN imports ON imports.num = fiches.import;
