"""What to do for a lost laptop, what was on it, whom to tell: the words of the page and of the sheet on paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def lost_words() -> tuple[tuple[str, ...], ...]:
    """(heading, sentences), five of them: what to do now, whom to tell, what was there, how it is protected, how to go on."""
    translate = QCoreApplication.translate
    return (
        (
            translate("Lost", "À faire maintenant"),
            translate("Lost", "Notez le jour, l’heure et le lieu. Pour un vol, portez plainte."),
            translate("Lost", "Appelez votre structure\u00a0: elle peut bloquer l’ordinateur et votre messagerie."),
        ),
        (
            translate("Lost", "À prévenir dans les 72 heures"),
            translate(
                "Lost", "Le délégué à la protection des données de votre structure, tout de suite. La structure a 72 heures pour le dire à la CNIL."
            ),
            translate("Lost", "Vos collègues\u00a0: dans leur Cahier, votre ordinateur se retire à la ligne Collègues et groupes."),
            translate("Lost", "Les personnes que vous accompagnez, si le délégué vous le demande."),
        ),
        (
            translate("Lost", "Ce qu’il y avait dedans"),
            translate("Lost", "Vos lignes, vos rendez-vous, les noms et les téléphones, les fiches reçues, le registre des envois, vos collègues."),
            translate("Lost", "Les fichiers enregistrés hors du cahier n’en font pas partie\u00a0: dites-les aussi."),
        ),
        (
            translate("Lost", "Comment c’est protégé"),
            translate(
                "Lost", "Tout est chiffré. Fermé, le cahier ne s’ouvre qu’avec les six mots ou la feuille de secours. Ouvert, il se ferme seul."
            ),
            translate("Lost", "Si les six mots ou la feuille étaient avec l’ordinateur, il n’est plus protégé\u00a0: dites-le."),
        ),
        (
            translate("Lost", "Pour reprendre"),
            translate("Lost", "Sur un autre ordinateur, rouvrez la dernière copie, avec les six mots ou la feuille."),
            translate("Lost", "Puis Tout changer, à la ligne Les six mots. Présentez-vous de nouveau à vos collègues\u00a0: cinq mots à relire."),
        ),
    )  # fmt: skip
