-- Version 4: papers that were made for printing, so that those that are no longer true can be told.

-- The last printing of each paper: made again, it takes the place of the one before. Its words are readable here, never
-- deflated, so that what is forgotten is found in them.
CREATE TABLE tirages (
  num     INTEGER PRIMARY KEY,
  papier  TEXT NOT NULL,    -- a row of the table of papers
  requete TEXT NOT NULL,    -- what was asked of it, as the query of an address
  nom     TEXT NOT NULL,    -- tells the documents of one query apart; empty for one alone
  titre   TEXT NOT NULL,
  date    TEXT NOT NULL,    -- the day printed on it
  apres   INTEGER NOT NULL, -- the last of changements that it knew
  lieux   TEXT NOT NULL,    -- the places it shows, one a line: id, tabulation, name
  mots    TEXT NOT NULL,    -- what it says, one block a line
  ou      TEXT NOT NULL,    -- where it hangs, as a person said it
  UNIQUE (papier, requete, nom)
) STRICT;

-- Papers that are made again together, under a name.
CREATE TABLE campagnes (
  nom     TEXT NOT NULL,
  papier  TEXT NOT NULL,
  requete TEXT NOT NULL,
  PRIMARY KEY (nom, papier, requete)
) STRICT, WITHOUT ROWID;
