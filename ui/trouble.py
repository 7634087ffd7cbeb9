"""The only place that turns a code into words: what happened, what to do now (DESIGN §8; vault SPEC §10; exchange SPEC §1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from notebook_app.errors import CahierError, Refused
from notebook_app.values import Value


class Trouble(Value):
    """What is told: a first sentence, what to do, and the kind of notice ("warn", "alert")."""

    what: str
    next: str = ""
    kind: str = "warn"


def translate(context: str, words: str) -> str:
    """Marks words for the translators' tools; they are translated when they are shown."""
    return words


# code → (what happened, what to do now, kind)
_VAULT = {
    "digits": (translate("Trouble", "Il faut quatre signes, de 0 à 9."), translate("Trouble", "Rien n’a été changé."), "warn"),
    "wrong": (translate("Trouble", "Ces mots n’ouvrent pas le cahier."), translate("Trouble", "Réessayez, ou prenez la feuille de secours."), "warn"),
    "open-elsewhere": (
        translate("Trouble", "Ce cahier est déjà ouvert dans une autre fenêtre."),
        translate("Trouble", "Fermez-la, puis réessayez."),
        "warn",
    ),
    "exists": (translate("Trouble", "Il y a déjà un cahier ici."), translate("Trouble", "Rien n’a été changé."), "warn"),
    "locked": (translate("Trouble", "Le cahier est fermé."), translate("Trouble", "Ouvrez-le pour continuer."), "warn"),
    "key": (translate("Trouble", "Ce cahier vient d’une version plus récente."), translate("Trouble", "Installez-la. Rien n’a été touché."), "warn"),
    "schema": (
        translate("Trouble", "Ce cahier vient d’une version plus récente."),
        translate("Trouble", "Installez-la. Rien n’a été touché."),
        "warn",
    ),
    "key-missing": (translate("Trouble", "Il manque un fichier au cahier."), translate("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "key-damaged": (translate("Trouble", "Un fichier du cahier est abîmé."), translate("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "database-missing": (translate("Trouble", "Le cahier n’est plus à sa place."), translate("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "database": (translate("Trouble", "Une page est illisible."), translate("Trouble", "Rouvrez une copie de sécurité."), "alert"),
    "backup": (translate("Trouble", "Cette copie est abîmée, ou n’en est pas une."), translate("Trouble", "Choisissez-en une autre."), "warn"),
    "backup-newer": (
        translate("Trouble", "Cette copie vient d’une version plus récente."),
        translate("Trouble", "Installez-la. Rien n’a été touché."),
        "warn",
    ),
    "migration": (
        translate("Trouble", "La mise à jour du cahier ne s’est pas faite."),
        translate("Trouble", "Rien n’a changé. Reprenez la version d’avant."),
        "alert",
    ),
    "full": (translate("Trouble", "Le disque est plein."), translate("Trouble", "La page reste à l’écran. Libérez de la place."), "alert"),
    "read-only": (
        translate("Trouble", "Le disque refuse l’écriture."),
        translate("Trouble", "La page reste à l’écran. Ouvrez le disque en écriture."),
        "alert",
    ),
    "denied": (
        translate("Trouble", "L’ordinateur refuse l’accès au cahier."),
        translate("Trouble", "La page reste à l’écran. Appelez qui s’en occupe."),
        "alert",
    ),
    "missing": (translate("Trouble", "Le disque du cahier n’est plus là."), translate("Trouble", "Rebranchez-le. La page reste à l’écran."), "alert"),
    "moved": (
        translate("Trouble", "Le cahier a changé de place."),
        translate("Trouble", "La page reste à l’écran. Fermez Cahier, puis rouvrez-le."),
        "alert",
    ),
    "io": (
        translate("Trouble", "Le disque répond mal."),
        translate("Trouble", "La page reste à l’écran. Faites une copie sur un autre disque."),
        "alert",
    ),
    "memory": (translate("Trouble", "La mémoire manque."), translate("Trouble", "Fermez d’autres programmes. La page reste à l’écran."), "alert"),
    "passphrase": (translate("Trouble", "Il faut les six mots."), translate("Trouble", "Tapez les premières lettres de chacun."), "warn"),
}
_CARD = {
    "no-match": (translate("Trouble", "Cette fiche n’est pas pour vous."), translate("Trouble", "Demandez-la à la personne qui l’a faite."), "warn"),
    "passphrase": (
        translate("Trouble", "Cette fiche s’ouvre avec six mots."),
        translate("Trouble", "Demandez-les au téléphone à la personne qui l’a faite."),
        "warn",
    ),
    "version": (translate("Trouble", "Cette fiche vient d’un Cahier plus récent."), translate("Trouble", "Elle est gardée."), "warn"),
    "age-version": (translate("Trouble", "Cette fiche vient d’un Cahier plus récent."), translate("Trouble", "Elle est gardée."), "warn"),
    "not-cahier": (translate("Trouble", "Ce n’est pas une fiche."), translate("Trouble", "Rien n’en a été lu."), "warn"),
    "size": (translate("Trouble", "Ce fichier est trop grand pour une fiche."), translate("Trouble", "Rien n’en a été lu."), "warn"),
    "date-future": (translate("Trouble", "Cette fiche date de demain."), translate("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "date-old": (translate("Trouble", "Cette fiche a plus de dix ans."), translate("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "sig": (translate("Trouble", "Cette fiche a été changée en route."), translate("Trouble", "Demandez-la de nouveau."), "warn"),
    "vcard-mismatch": (
        translate("Trouble", "Ce contact a été changé en route."),
        translate("Trouble", "Ne composez pas son numéro. Demandez-le de nouveau."),
        "warn",
    ),
    "name-in-weak-skin": (
        translate("Trouble", "Ce contact porte un nom qui n’aurait pas dû partir."),
        translate("Trouble", "Rien n’en a été gardé."),
        "warn",
    ),
    "key-retired": (
        translate("Trouble", "Cette fiche vient d’un ordinateur que vous avez retiré."),
        translate("Trouble", "Appelez la personne qui l’a faite."),
        "alert",
    ),
    "key-changed": (
        translate("Trouble", "Cette présentation vient d’un ordinateur inhabituel."),
        translate("Trouble", "Appelez la personne qui l’a faite, relisez les cinq mots."),
        "alert",
    ),
    "own": (translate("Trouble", "Cette fiche vient de votre cahier."), translate("Trouble", "Il n’y a rien à ranger."), "warn"),
    "directory": (translate("Trouble", "C’est un dossier."), translate("Trouble", "Ouvrez-le, et donnez un fichier qu’il contient."), "warn"),
    "unreadable": (
        translate("Trouble", "Ce fichier ne se laisse pas lire."),
        translate("Trouble", "Vérifiez qu’il est encore là, puis réessayez."),
        "warn",
    ),
    "empty": (translate("Trouble", "Ce fichier est vide."), translate("Trouble", "Demandez-le de nouveau."), "warn"),
    "gone": (
        translate("Trouble", "Cette fiche n’est plus dans le dossier."),
        translate("Trouble", "Demandez-la à la personne qui l’a faite."),
        "warn",
    ),
    "contact": (
        translate("Trouble", "C’est un contact, pas une fiche."),
        translate("Trouble", "Il ne dit pas qui a vu la personne. Il peut entrer au répertoire."),
        "warn",
    ),
    "table": (translate("Trouble", "C’est un tableau, pas une fiche."), translate("Trouble", "Il peut entrer au répertoire."), "warn"),
    "picture": (
        translate("Trouble", "Ce n’est pas une fiche."),
        translate("Trouble", "Une photo ou un PDF se joint à la page de quelqu’un\u00a0: ouvrez-la, glissez-y le fichier."),
        "warn",
    ),
    "calendar": (translate("Trouble", "C’est un agenda, pas une fiche."), translate("Trouble", "Ses rendez-vous se regardent d’abord."), "warn"),
    "sms-syntax": (translate("Trouble", "Ce texte n’est pas tel qu’il est parti."), translate("Trouble", "Collez le SMS seul, en entier."), "warn"),
    "sms-length": (
        translate("Trouble", "Ce texte est trop long pour un SMS du Cahier."),
        translate("Trouble", "Collez le SMS seul, en entier."),
        "warn",
    ),
    "sms-alphabet": (
        translate("Trouble", "Ce texte porte une lettre qu’un SMS ne sait pas écrire."),
        translate("Trouble", "Collez le SMS tel qu’il est arrivé."),
        "warn",
    ),
    "vcard-many": (translate("Trouble", "Il y a plusieurs contacts dans ce fichier."), translate("Trouble", "Demandez la fiche seule."), "warn"),
    "age-recipients": (
        translate("Trouble", "Cette fiche est faite pour trop de monde."),
        translate("Trouble", "Un groupe compte vingt collègues au plus. Demandez-la de nouveau."),
        "warn",
    ),
    "seal": (
        translate("Trouble", "Cette présentation ne permet pas de vous écrire en retour."),
        translate("Trouble", "Demandez-la de nouveau."),
        "warn",
    ),
    "age-armor": (translate("Trouble", "Cette fiche est arrivée en lettres."), translate("Trouble", "Demandez le fichier lui-même."), "warn"),
    "person": (translate("Trouble", "Cette page n’est plus dans le cahier."), translate("Trouble", "Choisissez-en une autre."), "warn"),
    "card": (translate("Trouble", "Cette fiche n’est plus dans le cahier."), translate("Trouble", "Rien n’a été changé."), "warn"),
    "type": (translate("Trouble", "Ce n’est pas une fiche de cette sorte."), translate("Trouble", "Demandez-la de nouveau."), "warn"),
    "order": (
        translate("Trouble", "Cet envoi est déjà plus loin, ou n’est pas parti."),
        translate("Trouble", "Le registre reste comme il est."),
        "warn",
    ),
    "departure": (translate("Trouble", "Cet envoi n’est plus au registre."), translate("Trouble", "Rien n’a été changé."), "warn"),
}
# A record, a contact or a sealed file that is not as it was made: one sentence for all of them, the person can only ask for it again.
_DAMAGE = frozenset(
    {
        "json-syntax", "json-duplicate", "v", "json-canonical", "field-unknown", "field-missing", "field-type", "ref", "about", "ini", "text",
        "end", "tel", "date", "date-order", "seq", "of", "st", "key", "vcard-encoding", "vcard-syntax", "vcard-b64", "age-header",
        "age-mixed", "age-work-factor", "age-weak", "age-mac", "age-length", "age-payload", "pad",
    }
)  # fmt: skip
# What a page asked of the notebook and was told no, because something changed meanwhile or was not as it should be.
_REFUSED = {
    "policy": (
        translate("Trouble", "Votre organisation ne permet pas d’écrire ce fichier."),
        translate("Trouble", "Rien n’est sorti du cahier."),
        "warn",
    ),
    "salvage": (translate("Trouble", "Lecture de ce qui reste."), translate("Trouble", "Rien ne s’écrit ici."), "warn"),
    "appointment": (translate("Trouble", "Ce rendez-vous n’est plus dans le cahier."), translate("Trouble", "Rien n’a été changé."), "warn"),
    "clip": (translate("Trouble", "Cette page jointe n’est plus dans le cahier."), translate("Trouble", "Rien n’a été changé."), "warn"),
    "clip-size": (
        translate("Trouble", "C’est trop lourd pour le cahier."),
        translate("Trouble", "Une page jointe pèse 500\u00a0ko au plus."),
        "warn",
    ),
    "clip-kind": (
        translate("Trouble", "Ce n’est pas ce que le cahier garde."),
        translate("Trouble", "Joignez une photo en JPEG ou en PNG, ou un PDF."),
        "warn",
    ),
    "line": (translate("Trouble", "Cette ligne n’est plus à sa place."), translate("Trouble", "Elle reste à l’écran. Recopiez-la."), "alert"),
    "earlier": (translate("Trouble", "Ce texte n’est plus dans le cahier."), translate("Trouble", "Rien n’a été changé."), "warn"),
    "told": (translate("Trouble", "Cette nouvelle n’est plus dans le cahier."), translate("Trouble", "Rien n’a été changé."), "warn"),
    "colleague": (translate("Trouble", "Ce nom n’est plus dans l’annuaire."), translate("Trouble", "Rien n’a été changé."), "warn"),
    "known": (translate("Trouble", "Cet ordinateur est déjà dans l’annuaire."), translate("Trouble", "Rien n’a été changé."), "warn"),
    "seal": (translate("Trouble", "Il n’y a pas encore de mots à relire."), translate("Trouble", "Demandez d’abord une présentation."), "warn"),
    "day": (translate("Trouble", "Ce jour est trop loin."), translate("Trouble", "Le cahier commence en l’an 2000. Relisez l’année."), "warn"),
    "day-full": (translate("Trouble", "Ce jour a déjà trop de lignes."), translate("Trouble", "Écrivez à la suite de l’une d’elles."), "warn"),
    "past": (translate("Trouble", "Ce jour est passé."), translate("Trouble", "Choisissez un jour à venir."), "warn"),
    "reason": (translate("Trouble", "Il manque la raison."), translate("Trouble", "Quelques mots suffisent."), "warn"),
    "request": (translate("Trouble", "Cette demande n’est plus dans le cahier."), translate("Trouble", "Rien n’a été changé."), "warn"),
    "hour": (translate("Trouble", "Cette heure n’est pas comprise."), translate("Trouble", "Écrivez-la ainsi\u00a0: 10\u202fh\u202f30."), "warn"),
    "empty": (translate("Trouble", "Il n’y a rien d’écrit."), translate("Trouble", "Écrivez quelques mots d’abord."), "warn"),
    "who": (translate("Trouble", "Il manque un nom."), translate("Trouble", "Écrivez qui l’a dit."), "warn"),
    "exists": (translate("Trouble", "Il y a déjà une copie de ce nom ici."), translate("Trouble", "Choisissez un autre endroit."), "warn"),
    "way": (translate("Trouble", "Cette fiche ne part pas ainsi."), translate("Trouble", "Choisissez une autre manière. Rien n’est parti."), "warn"),
    "kind": (translate("Trouble", "Cela ne se fait pas pour ce nom."), translate("Trouble", "Rien n’a été changé."), "warn"),
}
_GIVE = {
    "restored": (
        translate("Trouble", "Ce cahier vient d’une copie."),
        translate("Trouble", "Avant la prochaine fiche, répondez à une question dans le rabat."),
        "warn",
    ),
    "no-held": (translate("Trouble", "Marquez d’abord un rendez-vous honoré."), translate("Trouble", "La fiche en prend le jour."), "warn"),
    "no-label": (
        translate("Trouble", "Votre étiquette n’a pas de nom ou de téléphone."),
        translate("Trouble", "Complétez-la dans le rabat."),
        "warn",
    ),
    "sms-length": (translate("Trouble", "Votre nom est trop long pour un SMS."), translate("Trouble", "Écrivez-le plus court."), "warn"),
    "sms-alphabet": (
        translate("Trouble", "Votre nom porte une lettre qu’un SMS ne sait pas écrire."),
        translate("Trouble", "Écrivez-le autrement."),
        "warn",
    ),
    "future": (translate("Trouble", "Ce jour n’est pas encore passé."), translate("Trouble", "Un rendez-vous à venir est seulement prévu."), "warn"),
    "name": (translate("Trouble", "Ce n’est pas le même nom."), translate("Trouble", "Rien n’a été détruit."), "warn"),
    "phone": (translate("Trouble", "Votre numéro ne va pas sur une fiche."), translate("Trouble", "Corrigez-le dans le rabat."), "warn"),
    "label-name": (translate("Trouble", "Votre nom ne va pas sur une fiche."), translate("Trouble", "Corrigez-le dans le rabat."), "warn"),
    "label-org": (
        translate("Trouble", "Le nom de votre structure ne va pas sur une fiche."),
        translate("Trouble", "Corrigez-le dans le rabat."),
        "warn",
    ),
    "label-role": (
        translate("Trouble", "Votre métier, tel qu’il est écrit, ne va pas sur une fiche."),
        translate("Trouble", "Corrigez-le dans le rabat."),
        "warn",
    ),
    "text": (translate("Trouble", "Ce nom ne va pas sur une fiche."), translate("Trouble", "Écrivez-le autrement."), "warn"),
    "date-order": (translate("Trouble", "Ce rendez-vous est à venir."), translate("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "date-future": (translate("Trouble", "Ce rendez-vous est à venir."), translate("Trouble", "Vérifiez la date de l’ordinateur."), "warn"),
    "date-old": (translate("Trouble", "Ce rendez-vous a plus de dix ans."), translate("Trouble", "Une fiche n’en parle plus."), "warn"),
    "key-changed": (
        translate("Trouble", "C’est un ordinateur inhabituel. Rien ne peut lui être donné encore."),
        translate("Trouble", "Appelez {name}, relisez les cinq mots. Un mot de travers\u202f? Ne donnez rien, appelez par un autre moyen."),
        "alert",
    ),
    "seal": (
        translate("Trouble", "Personne ne pourrait encore ouvrir cette fiche."),
        translate("Trouble", "Demandez d’abord une présentation."),
        "warn",
    ),
    "age-recipients": (
        translate("Trouble", "Ce groupe est trop grand pour une fiche."),
        translate("Trouble", "Vingt personnes au plus. Faites-en deux groupes."),
        "warn",
    ),
    "consent": (translate("Trouble", "L’accord n’est pas encore dit."), translate("Trouble", "Rien n’est parti."), "warn"),
    "stale": (translate("Trouble", "La fiche n’est plus celle que vous avez lue."), translate("Trouble", "Relisez-la. Rien n’est parti."), "warn"),
    "recipient": (translate("Trouble", "Cette personne n’est plus dans la liste."), translate("Trouble", "Rien n’est parti."), "warn"),
    "person": (translate("Trouble", "Cette page n’est plus dans le cahier."), translate("Trouble", "Rien n’est parti."), "warn"),
}
_AGAIN = translate("Trouble", "Copiez-la de nouveau depuis le téléphone ou l’appareil.")
_JOINED = {  # why a file cannot be joined to a page
    "damaged": (translate("Trouble", "Cette photo est abîmée, elle ne s’ouvre pas."), _AGAIN, "warn"),
    "cut": (translate("Trouble", "Cette photo est arrivée coupée."), _AGAIN, "warn"),
    "empty": (translate("Trouble", "Ce fichier est vide."), translate("Trouble", "Copiez-le de nouveau."), "warn"),
    "heic": (
        translate("Trouble", "Cette photo est au format HEIC, que le cahier ne lit pas."),
        translate("Trouble", "Sur le téléphone, enregistrez-la en JPEG, puis joignez-la."),
        "warn",
    ),
    "format": (
        translate("Trouble", "Ce n’est pas une photo que le cahier sait lire."),
        translate("Trouble", "Joignez une photo en JPEG ou en PNG, ou un PDF."),
        "warn",
    ),
    "too-large": (
        translate("Trouble", "Cette image est trop grande pour le cahier."),
        translate("Trouble", "Enregistrez-la plus petite, en JPEG, puis joignez-la."),
        "warn",
    ),
    "pdf-large": (
        translate("Trouble", "Ce PDF est trop lourd\u00a0: un PDF joint pèse 500\u00a0ko au plus."),
        translate("Trouble", "Numérisez moins de pages, ou moins fin."),
        "warn",
    ),
    "gone": (
        translate("Trouble", "Ce fichier ne se laisse pas lire."),
        translate("Trouble", "Vérifiez la clé ou la carte, puis réessayez."),
        "warn",
    ),
}
_IMPORT = {
    "format": (
        translate("Trouble", "Ce fichier n’est ni des contacts, ni un tableau, ni un agenda."),
        translate("Trouble", "Dans le tableur, enregistrez-le en CSV, puis choisissez ce fichier-là."),
        "warn",
    ),
    "packed": (
        translate("Trouble", "C’est un dossier compressé."),
        translate("Trouble", "Ouvrez-le, puis choisissez le fichier qui est dedans."),
        "warn",
    ),
    "size": (translate("Trouble", "Ce fichier est trop grand."), translate("Trouble", "Rien n’en a été lu."), "warn"),
    "empty": (translate("Trouble", "Ce fichier est vide."), translate("Trouble", "Choisissez-en un autre."), "warn"),
    "nobody": (translate("Trouble", "Ce fichier ne nomme personne."), translate("Trouble", "Choisissez-en un autre."), "warn"),
    "cut": (
        translate("Trouble", "Cet agenda est coupé ou abîmé."),
        translate("Trouble", "Rien n’en a été pris. Enregistrez-le de nouveau dans l’autre agenda."),
        "warn",
    ),
    "unread": (
        translate("Trouble", "Aucun rendez-vous de cet agenda ne se laisse lire."),
        translate("Trouble", "Rien n’en a été pris. Enregistrez-le de nouveau dans l’autre agenda."),
        "warn",
    ),
    "nothing": (translate("Trouble", "Cet agenda est vide."), translate("Trouble", "Choisissez-en un autre."), "warn"),
    "far": (
        translate("Trouble", "Cet agenda n’a rien de proche d’aujourd’hui."),
        translate("Trouble", "Ce qui s’y répète a fini il y a plus d’un an, ou commence dans plus d’un an."),
        "warn",
    ),
    "answer": (
        translate("Trouble", "C’est une réponse à une invitation, pas un rendez-vous."),
        translate("Trouble", "Rien n’en a été pris. Choisissez l’invitation elle-même."),
        "warn",
    ),
    "card": (
        translate("Trouble", "C’est une fiche, pas un contact."),
        translate("Trouble", "Glissez ce fichier dans la fenêtre\u00a0: il s’ouvre dans Fiches reçues."),
        "warn",
    ),
}
_UNTOUCHED = translate("Trouble", "Rien n’y a été changé.")
_FOLDER_NEXT = {  # of a group's folder
    "missing": translate("Trouble", "Rebranchez-le, ou choisissez-le de nouveau dans le rabat."),
    "full": translate("Trouble", "Libérez de la place, puis réessayez."),
    "busy": translate("Trouble", "Réessayez dans un moment."),
    "taken": translate("Trouble", "Choisissez-en un autre."),
    "silent": translate("Trouble", "Vérifiez le disque ou le réseau, puis réessayez."),
}
# what a disk said of a file that was to be written where she chose
_FILE = {
    "full": translate("Trouble", "Il n’y a plus de place là."),
    "read-only": translate("Trouble", "Ce disque refuse l’écriture."),
    "denied": translate("Trouble", "Ce dossier refuse l’écriture."),
    "missing": translate("Trouble", "Ce dossier n’est plus là."),
    "busy": translate("Trouble", "Un autre programme tient ce fichier."),
    "io": translate("Trouble", "Ce disque répond mal."),
    "taken": translate("Trouble", "Un autre groupe a déjà ce dossier."),
    "silent": translate("Trouble", "Ce dossier ne répond pas."),
}
_BAD_COPY = {
    "backup": (translate("Trouble", "Cette copie est abîmée."), translate("Trouble", "Elle ne compte plus. Faites-en une autre."), "warn"),
    "missing": (translate("Trouble", "Cette copie n’est plus là."), translate("Trouble", "Elle ne compte plus. Faites-en une autre."), "warn"),
}
_GONE_PLACE = (translate("Trouble", "Ce dossier n’est plus là."), translate("Trouble", "Branchez la clé, puis relisez la copie."), "warn")
_UNREAD_COPY = (translate("Trouble", "Cette copie ne se laisse pas lire."), translate("Trouble", "Vérifiez la clé, puis réessayez."), "warn")
_PRINTED = {
    "done": (
        translate("Trouble", "C’est parti à l’imprimante."),
        translate("Trouble", "Elle peut en garder une copie\u00a0: ramassez les feuilles."),
        "ok",
    ),
    "none": (
        translate("Trouble", "Cet ordinateur ne connaît pas d’imprimante."),
        translate("Trouble", "Ajoutez-en une dans ses réglages, puis réessayez."),
        "warn",
    ),
    "refused": (translate("Trouble", "L’imprimante n’a rien pris."), translate("Trouble", "Vérifiez-la, puis recommencez."), "warn"),
    "file": (
        translate("Trouble", "Cette imprimante écrit un fichier."),
        translate("Trouble", "Ces mots ne vont que sur du papier. Choisissez-en une autre."),
        "warn",
    ),
}
_DAMAGED = (translate("Trouble", "Cette fiche a été abîmée en route."), translate("Trouble", "Demandez-la de nouveau."), "warn")
_OTHER = (translate("Trouble", "Quelque chose n’a pas marché."), translate("Trouble", "Ce qui est écrit reste à l’écran."), "alert")


def _say(found: tuple[object, object, str]) -> Trouble:
    what, after, kind = found
    return Trouble(QCoreApplication.translate("Trouble", str(what)), QCoreApplication.translate("Trouble", str(after)), kind)


def _code(fault: Exception) -> str:
    """Its code, that of a copy from a later version apart; "" for what nobody foresaw."""
    code = fault.code if isinstance(fault, CahierError) else ""
    if code == "backup" and type(fault).__name__ == "NotebookTooNew":  # the vault, with its cryptography, is not loaded for a word
        return "backup-newer"
    return code


def of(fault: Exception) -> Trouble:
    """The words for a failure of the notebook."""
    code = _code(fault)
    if isinstance(fault, Refused):  # "exists", "empty"… say another thing of a page than of a disk
        return _say(_REFUSED.get(code) or _GIVE.get(code) or _CARD.get(code) or _VAULT.get(code) or _OTHER)
    from notebook_app.folder import FolderTrouble  # here: the closed cover has no folder

    if isinstance(fault, FolderTrouble):
        after = _FOLDER_NEXT.get(code, _UNTOUCHED)
        return Trouble(of_folder(code), QCoreApplication.translate("Trouble", str(after)))
    return _say(_VAULT.get(code) or _OTHER)


def of_card(outcome: str, code: str) -> Trouble:
    """The words for what a reader answered, other than `ok` (exchange SPEC §1)."""
    return _say(_CARD.get(code) or (_DAMAGED if outcome == "reject" or code in _DAMAGE else _OTHER))


def of_import(code: str) -> Trouble:
    """Why nobody was read in a file of contacts or a table."""
    return _say(_IMPORT.get(code) or _CARD.get(code) or _OTHER)


def of_received(fault: Exception) -> Trouble:
    """The words for a card that could not be read from its file, or kept."""
    code = fault.code if isinstance(fault, Refused) else ""
    if code in _CARD or code in _DAMAGE:
        return of_card("reject", code)
    return of(fault)


def of_draft(code: str, name: str = "") -> Trouble:
    """Why a card cannot leave yet; `name`: for whom it is."""
    said = _say(_GIVE.get(code) or _OTHER)
    return Trouble(said.what, said.next.replace("{name}", name), said.kind)


def of_joined(reason: str) -> Trouble:
    """Why a file or a pasted picture cannot be joined to a page; the file is as it was."""
    return _say(_JOINED.get(reason) or _OTHER)


def of_folder(code: str) -> str:
    """In one line, why a folder, a circle's or one that was chosen, was not looked at or not written into."""
    return QCoreApplication.translate("Trouble", str(_FILE.get(code, _FILE["io"])))


def of_put(code: str, left: bool) -> Trouble:
    """Why a card was not put into a circle's folder. `left`: whether it may lie there all the same."""
    if left:
        return Trouble(of_folder(code), QCoreApplication.translate("Trouble", "La fiche a pu partir. Elle reste au registre."), "alert")
    return Trouble(of_folder(code), QCoreApplication.translate("Trouble", "Rien n’est parti. Réessayez, ou donnez-la autrement."), "warn")


def of_copy(fault: Exception) -> Trouble:
    """Why a copy of the notebook was not made where she chose; nothing of it lies there."""
    code = _code(fault)
    if code not in _FILE:
        return of(fault)
    return Trouble(of_folder(code), QCoreApplication.translate("Trouble", "La copie n’est pas faite. Choisissez un autre endroit."), "warn")


def of_reopening(fault: Exception) -> Trouble:
    """Why a copy was not opened in the place of the notebook, which stays as it is."""
    return _say(_UNREAD_COPY) if _code(fault) in ("missing", "denied", "io") else of(fault)


def of_reading_back(fault: Exception, place: bool = False) -> Trouble:
    """Why a copy was not read back. `place`: its folder is not there, or cannot be read; else it is the copy itself."""
    code = _code(fault)
    if code == "backup-newer":
        return of(fault)
    if code not in ("backup", "missing"):
        return _say(_UNREAD_COPY)
    return _say(_GONE_PLACE if place else _BAD_COPY[code])


def of_file(code: str, left: bool) -> Trouble:
    """Why a file was not written where she chose. `left`: whether something of it may lie there all the same."""
    if left:
        return Trouble(of_folder(code), QCoreApplication.translate("Trouble", "La fiche a pu partir. Elle reste au registre."), "alert")
    return Trouble(of_folder(code), QCoreApplication.translate("Trouble", "Rien n’est parti. Choisissez un autre endroit."), "warn")


def of_receipt(code: str, left: bool) -> Trouble:
    """Why "vu" was not put into a circle's folder. `left`: whether it may lie there all the same."""
    if left:
        return Trouble(of_folder(code), QCoreApplication.translate("Trouble", "«\u00a0Vu\u00a0» a pu partir. C’est écrit au registre."), "alert")
    return Trouble(of_folder(code), QCoreApplication.translate("Trouble", "Rien n’est parti. Recommencez, ou passez par un SMS."), "warn")


def of_vu_file(code: str, left: bool) -> Trouble:
    """Why "vu" was not written into a file. `left`: whether something of it may lie there all the same."""
    if left:
        return Trouble(of_folder(code), QCoreApplication.translate("Trouble", "«\u00a0Vu\u00a0» a pu partir. C’est écrit au registre."), "alert")
    return of_file(code, left)


def of_printing(code: str) -> Trouble:
    """What became of the pages: `done`, or why nothing was printed."""
    return _say(_PRINTED[code])


def of_pdf(code: str) -> Trouble:
    """Why the file was not written where she chose."""
    return Trouble(of_folder(code), QCoreApplication.translate("Trouble", "Rien n’y est écrit. Choisissez un autre endroit."), "warn")
