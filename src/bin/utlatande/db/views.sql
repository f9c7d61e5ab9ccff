-- The questions that people ask, as views. A document that stands in several files counts once.

CREATE VIEW copies AS
SELECT copy.document, min(first.document) AS same_as
FROM documents AS copy
JOIN documents AS first
  ON first.diary_numbers = copy.diary_numbers
  AND first.title = copy.title
  AND first.kind = copy.kind
  AND first.serial IS copy.serial
  AND first.year IS copy.year
  AND first.signed IS copy.signed
  AND first.document < copy.document
GROUP BY copy.document;

CREATE VIEW cases AS
SELECT * FROM documents WHERE document NOT IN (SELECT document FROM copies);

-- Who opposed what was then proposed to be approved.
CREATE VIEW opposed_and_approved AS
SELECT bodies.body, bodies.kind, bodies.stance_words, cases.*
FROM bodies
JOIN cases USING (document)
WHERE bodies.stance = 'opposes'
  AND '; ' || cases.outcome || '; ' LIKE '%; approved; %';

-- A body's record: what became of the consultations of each year.
CREATE VIEW body_years AS
SELECT
  bodies.body,
  bodies.year,
  count(*) AS asked,
  sum(bodies.status IN ('answered', 'office_answered')) AS answered,
  sum(bodies.status = 'abstained') AS abstained,
  sum(bodies.status = 'no_answer') AS no_answer,
  sum(bodies.stance = 'supports') AS supports,
  sum(bodies.stance = 'partly') AS partly,
  sum(bodies.stance = 'opposes') AS opposes,
  sum(bodies.stance = 'no_objection') AS no_objection
FROM bodies
WHERE bodies.document IN (SELECT document FROM cases)
GROUP BY bodies.body, bodies.year;

-- A person over all documents, told apart by name alone.
CREATE VIEW person_documents AS
SELECT persons.name, persons.party, persons.roles, persons.mentions, persons.dissents, cases.*
FROM persons
JOIN cases USING (document);

-- Reservations and statements by party and year. A dissent of several parties counts with each.
CREATE VIEW party_dissents AS
SELECT
  party.value AS party,
  dissents.year,
  count(*) AS dissents,
  sum(dissents.kind = 'reservation') AS reservations,
  sum(dissents.kind <> 'reservation') AS statements
FROM dissents
JOIN json_each('["' || replace(dissents.parties, '; ', '","') || '"]') AS party
WHERE dissents.document IN (SELECT document FROM cases)
GROUP BY party.value, dissents.year;
