-- Version 5: the places that were written to, to ask whether their record is right, and what they answered.

-- Nothing here says who answers: no name, no mail; what a place corrects is a correction.
CREATE TABLE relances (
  id         TEXT NOT NULL, -- of the place
  date       TEXT NOT NULL, -- the day it was written to; 2026-11-29
  moyen      TEXT NOT NULL, -- mail, lettre, telephone
  auteur     TEXT NOT NULL, -- who wrote
  repondu    TEXT,          -- the day of its answer; NULL without
  reponse    TEXT,          -- juste, corrige, ferme, retrait; NULL without
  PRIMARY KEY (id, date)
) STRICT, WITHOUT ROWID;
