"""What stands above the columns of a table of people, in lower case and without accents."""

from __future__ import annotations

_FAMILY = frozenset(["nom", "nom de famille", "nom d usage", "nom usuel", "last name", "family name", "surname"])
_GIVEN = frozenset(["prenom", "prenoms", "first name", "given name"])
_MIDDLE = frozenset(["middle name", "additional name", "deuxieme prenom", "autres prenoms"])
_WHOLE = frozenset(
    ["nom complet", "nom et prenom", "nom prenom", "prenom nom", "prenom et nom", "nom et prenoms", "name", "full name", "display name",
     "nom affiche", "personne", "beneficiaire", "contact"]
)  # fmt: skip
_BORN = frozenset(
    ["ne le", "nee le", "ne e le", "ne", "date de naissance", "naissance", "annee de naissance", "ddn", "birthday", "birth date", "birthdate",
     "date of birth", "dob", "anniversaire"]
)  # fmt: skip
_NOTE = frozenset(["observation", "observations", "note", "notes", "remarque", "remarques", "commentaire", "commentaires", "comment", "comments"])
_ORG = frozenset(
    ["organisation", "organization", "organisation name", "organization name", "organization 1 name", "organisme", "structure", "societe",
     "entreprise", "company"]
)  # fmt: skip
_TITLE = frozenset(["fonction", "poste", "metier", "profession", "job title", "organisation title", "organization title", "organization 1 title"])
_ADDRESS = frozenset(
    ["adresse", "adresse postale", "address", "address 1 formatted", "rue", "code postal", "cp", "commune", "ville", "city", "postal code"]
)
PHONE_WORDS = frozenset(["tel", "tels", "telephone", "telephones", "portable", "mobile", "gsm", "phone", "phones", "fixe"])
FORMS = (
    ("family", _FAMILY), ("given", _GIVEN), ("middle", _MIDDLE), ("whole", _WHOLE), ("born", _BORN), ("note", _NOTE), ("org", _ORG),
    ("title", _TITLE), ("address", _ADDRESS),
)  # fmt: skip
_OTHERS = frozenset(["mail", "email", "e mail", "courriel", "adresse mail", "numero", "n de telephone"])
WORDS = PHONE_WORDS | {word for said in (*(said for _, said in FORMS), _OTHERS) for heading in said for word in heading.split()}
NAMING = frozenset(["nom", "noms", "prenom", "prenoms", "name", "names", "personne", "personnes"])  # one at least says that it is a heading
