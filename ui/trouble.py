"""The only place that turns a code into words: what happened, what to do now (DESIGN §8; vault SPEC §10; exchange SPEC §1)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from notebook_app.errors import CahierError


@dataclass(frozen=True)
class Trouble:
    """What is told: a first sentence, what to do, and the kind of notice ("warn", "alert")."""

    what: str
    next: str = ""
    kind: str = "warn"


_N = QT_TRANSLATE_NOOP

# code → (what happened, what to do now, kind)
_VAULT = {
    "wrong": (_N("Trouble", "Ces mots n’ouvrent pas le cahier."), _N("Trouble", "Réessayez, ou prenez la feuille de secours."), "warn"),
    "open-elsewhere": (
        _N("Trouble", "Ce cahier est déjà ouvert dans une autre fenêtre."),
        _N("Trouble", "Fermez-la d’abord, puis revenez ici."),
        "warn",
    ),
    "exists": (_N("Trouble", "Il y a déjà un cahier ici."), _N("Trouble", "Rien n’a été changé."), "warn"),
    "locked": (_N("Trouble", "Le cahier est fermé."), _N("Trouble", "Ouvrez-le pour continuer."), "warn"),
    "key": (_N("Trouble", "Ce cahier vient d’une version plus récente."), _N("Trouble", "Installez-la. Rien n’a été touché."), "warn"),
    "schema": (_N("Trouble", "Ce cahier vient d’une version plus récente."), _N("Trouble", "Installez-la. Rien n’a été touché."), "warn"),
    "key-missing": (_N("Trouble", "Il manque un fichier au cahier."), _N("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "key-damaged": (_N("Trouble", "Un fichier du cahier est abîmé."), _N("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "database-missing": (_N("Trouble", "Le cahier n’est plus à sa place."), _N("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "database": (_N("Trouble", "Une page est illisible."), _N("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "backup": (_N("Trouble", "Cette copie est abîmée, ou n’en est pas une."), _N("Trouble", "Choisissez-en une autre."), "warn"),
    "migration": (
        _N("Trouble", "La mise à jour du cahier ne s’est pas faite."),
        _N("Trouble", "Rien n’a changé. Reprenez la version d’avant."),
        "alert",
    ),
    "full": (_N("Trouble", "Le disque est plein."), _N("Trouble", "La page reste à l’écran. Libérez de la place."), "alert"),
    "read-only": (_N("Trouble", "Le disque refuse l’écriture."), _N("Trouble", "La page reste à l’écran. Ouvrez le disque en écriture."), "alert"),
    "denied": (_N("Trouble", "L’ordinateur refuse l’accès au cahier."), _N("Trouble", "La page reste à l’écran. Appelez qui s’en occupe."), "alert"),
    "missing": (_N("Trouble", "Le disque du cahier n’est plus là."), _N("Trouble", "Rebranchez-le. La page reste à l’écran."), "alert"),
    "moved": (_N("Trouble", "Le cahier a changé de place."), _N("Trouble", "La page reste à l’écran. Fermez Cahier, puis rouvrez-le."), "alert"),
    "io": (_N("Trouble", "Le disque répond mal."), _N("Trouble", "La page reste à l’écran. Faites une copie sur un autre disque."), "alert"),
    "memory": (_N("Trouble", "La mémoire manque."), _N("Trouble", "Fermez d’autres programmes. La page reste à l’écran."), "alert"),
    "passphrase": (_N("Trouble", "Il faut les six mots."), _N("Trouble", "Tapez les premières lettres de chacun."), "warn"),
}
_CARD = {
    "no-match": (_N("Trouble", "Cette fiche n’est pas pour vous."), _N("Trouble", "Demandez-la à la personne qui l’a faite."), "warn"),
    "passphrase": (_N("Trouble", "Cette fiche s’ouvre avec six mots."), _N("Trouble", "Demandez-les au téléphone."), "warn"),
    "version": (_N("Trouble", "Cette fiche vient d’un Cahier plus récent."), _N("Trouble", "Elle est gardée."), "warn"),
    "age-version": (_N("Trouble", "Cette fiche vient d’un Cahier plus récent."), _N("Trouble", "Elle est gardée."), "warn"),
    "not-cahier": (_N("Trouble", "Ce n’est pas une fiche."), _N("Trouble", "Rien n’en a été lu."), "warn"),
    "size": (_N("Trouble", "Ce fichier est trop grand pour une fiche."), _N("Trouble", "Rien n’en a été lu."), "warn"),
    "date-future": (_N("Trouble", "Cette fiche date de demain."), _N("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "date-old": (_N("Trouble", "Cette fiche a plus de dix ans."), _N("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "sig": (_N("Trouble", "Cette fiche a été changée en route."), _N("Trouble", "Demandez-la de nouveau."), "warn"),
    "vcard-mismatch": (
        _N("Trouble", "Ce contact a été changé en route."),
        _N("Trouble", "Ne composez pas son numéro. Demandez-le de nouveau."),
        "warn",
    ),
    "name-in-weak-skin": (_N("Trouble", "Ce contact porte un nom qui n’aurait pas dû partir."), _N("Trouble", "Rien n’en a été gardé."), "warn"),
    "key-retired": (
        _N("Trouble", "Cette fiche vient d’un ordinateur que vous avez retiré."),
        _N("Trouble", "Appelez la personne qui l’a faite."),
        "alert",
    ),
}
_GIVE = {
    "no-held": (_N("Trouble", "Marquez d’abord un rendez-vous honoré."), _N("Trouble", "La fiche en prend le jour."), "warn"),
    "no-label": (_N("Trouble", "Votre étiquette n’a pas de nom ou de téléphone."), _N("Trouble", "Complétez-la dans le rabat."), "warn"),
    "sms-length": (_N("Trouble", "Votre nom est trop long pour un SMS."), _N("Trouble", "Écrivez-le plus court."), "warn"),
    "sms-alphabet": (_N("Trouble", "Votre nom porte une lettre qu’un SMS ne sait pas écrire."), _N("Trouble", "Écrivez-le autrement."), "warn"),
    "future": (_N("Trouble", "Ce jour n’est pas encore passé."), _N("Trouble", "Un rendez-vous à venir est seulement prévu."), "warn"),
    "name": (_N("Trouble", "Ce n’est pas le même nom."), _N("Trouble", "Rien n’a été détruit."), "warn"),
    "phone": (_N("Trouble", "Votre numéro ne va pas sur une fiche."), _N("Trouble", "Corrigez-le dans le rabat."), "warn"),
    "label-name": (_N("Trouble", "Votre nom ne va pas sur une fiche."), _N("Trouble", "Corrigez-le dans le rabat."), "warn"),
    "label-org": (_N("Trouble", "Le nom de votre structure ne va pas sur une fiche."), _N("Trouble", "Corrigez-le dans le rabat."), "warn"),
    "label-role": (_N("Trouble", "Votre métier, tel qu’il est écrit, ne va pas sur une fiche."), _N("Trouble", "Corrigez-le dans le rabat."), "warn"),
    "text": (_N("Trouble", "Ce nom ne va pas sur une fiche."), _N("Trouble", "Écrivez-le autrement."), "warn"),
    "date-order": (_N("Trouble", "Ce rendez-vous est à venir."), _N("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "date-future": (_N("Trouble", "Ce rendez-vous est à venir."), _N("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "date-old": (_N("Trouble", "Ce rendez-vous a plus de dix ans."), _N("Trouble", "Une fiche n’en parle plus."), "warn"),
    "consent": (_N("Trouble", "L’accord n’est pas encore dit."), _N("Trouble", "Rien n’est parti."), "warn"),
    "stale": (_N("Trouble", "La fiche n’est plus celle que vous avez lue."), _N("Trouble", "Relisez-la. Rien n’est parti."), "warn"),
    "recipient": (_N("Trouble", "Cette personne n’est plus dans la liste."), _N("Trouble", "Rien n’est parti."), "warn"),
    "person": (_N("Trouble", "Cette page n’est plus dans le cahier."), _N("Trouble", "Rien n’est parti."), "warn"),
}
# what a disk said of a file that was to be written where she chose
_FILE = {
    "full": _N("Trouble", "Il n’y a plus de place là."),
    "read-only": _N("Trouble", "Ce disque refuse l’écriture."),
    "denied": _N("Trouble", "Ce dossier refuse l’écriture."),
    "missing": _N("Trouble", "Ce dossier n’est plus là."),
    "io": _N("Trouble", "Ce disque répond mal."),
}
_DAMAGED = (_N("Trouble", "Cette fiche a été abîmée en route."), _N("Trouble", "Demandez-la de nouveau."), "warn")
_OTHER = (_N("Trouble", "Quelque chose n’a pas marché."), _N("Trouble", "Ce qui est écrit reste à l’écran."), "alert")


def _say(found: tuple[str, str, str]) -> Trouble:
    what, after, kind = found
    return Trouble(QCoreApplication.translate("Trouble", what), QCoreApplication.translate("Trouble", after), kind)


def of(fault: Exception) -> Trouble:
    """The words for a failure of the notebook."""
    code = fault.code if isinstance(fault, CahierError) else ""
    return _say(_VAULT.get(code) or _GIVE.get(code) or _OTHER)


def of_card(outcome: str, code: str) -> Trouble:
    """The words for what a reader answered, other than `ok` (exchange SPEC §1)."""
    return _say(_CARD.get(code) or (_DAMAGED if outcome == "reject" else _OTHER))


def of_draft(code: str) -> Trouble:
    """Why a card cannot leave yet."""
    return _say(_GIVE.get(code) or _OTHER)


def of_file(code: str, left: bool) -> Trouble:
    """Why a file was not written where she chose. `left`: whether something of it may lie there all the same."""
    what = QCoreApplication.translate("Trouble", str(_FILE.get(code, _FILE["io"])))
    if left:
        return Trouble(what, QCoreApplication.translate("Trouble", "La fiche a pu partir. Elle reste au registre."), "alert")
    return Trouble(what, QCoreApplication.translate("Trouble", "Rien n’est parti. Choisissez un autre endroit."), "warn")
