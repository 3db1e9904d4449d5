"""Family trees in GEDCOM (5.5.1, and FamilySearch 7): events of people and families."""
