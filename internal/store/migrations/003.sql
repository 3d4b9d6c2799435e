-- Version 3: what finds the places of a selection without reading them. See package index of store; docs/BASE.md speaks of views only.

-- Keys (« services=Payant ») and the versions shown that have them, written once, in order of import. Later segments
-- tell of what changed; effaces are the versions a segment no longer tells of.
CREATE TABLE index_segments (
  num       INTEGER PRIMARY KEY,
  forme     INTEGER NOT NULL, -- how keys are made; of another program, segments are ignored
  haut      INTEGER NOT NULL, -- the highest fiches.num when it was written
  lieux     INTEGER NOT NULL,
  effaces   BLOB NOT NULL,
  positions BLOB NOT NULL -- num, latitude, longitude of the versions that have one
) STRICT;

CREATE TABLE index_pages (
  segment  INTEGER NOT NULL REFERENCES index_segments DEFERRABLE INITIALLY DEFERRED,
  premiere TEXT NOT NULL, -- the first key of the page
  octets   BLOB NOT NULL,
  PRIMARY KEY (segment, premiere)
) STRICT;

-- Versions that changed since: they are read one by one until a segment tells of them. A new version needs no
-- mark, for its number is above haut.
CREATE TABLE a_indexer (
  fiche INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER fiches_changees AFTER UPDATE OF
  retenue, id, pivot, nom, commune, code_postal, code_insee, adresse, complement_adresse, latitude, longitude,
  typologie, telephone, courriels, site_web, horaires, presentation_resume, presentation_detail, source,
  itinerance, structure_parente, date_maj, services, publics_specifiquement_adresses,
  prise_en_charge_specifique, frais_a_charge, dispositif_programmes_nationaux, formations_labels,
  autres_formations_labels, modalites_acces, modalites_accompagnement, fiche_acces_libre, prise_rdv
ON fiches WHEN old.retenue = 1 OR new.retenue = 1 BEGIN
  INSERT INTO a_indexer SELECT new.num WHERE NOT EXISTS (SELECT 1 FROM a_indexer WHERE fiche = new.num);
END;

CREATE TRIGGER fiches_effacees AFTER DELETE ON fiches BEGIN
  INSERT INTO a_indexer SELECT old.num WHERE NOT EXISTS (SELECT 1 FROM a_indexer WHERE fiche = old.num);
END;
