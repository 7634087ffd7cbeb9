<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name>Adding</name>
    <message>
        <source>Entrée encore pour le garder ainsi.</source>
        <translation>Enter again to keep it so.</translation>
    </message>
    <message>
        <source>{name} est déjà là.</source>
        <translation>{name} is already there.</translation>
    </message>
    <message>
        <source>Entrée encore pour une autre page.</source>
        <translation>Enter again for another page.</translation>
    </message>
    <message>
        <source>Une personne ajoutée.</source>
        <translation>One person added.</translation>
    </message>
    <message>
        <source>{n} personnes ajoutées.</source>
        <translation>{n} people added.</translation>
    </message>
    <message>
        <source>Les retirer</source>
        <translation>Take them out</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Take out</translation>
    </message>
</context>
<context>
    <name>Addressee</name>
    <message>
        <source>Enlever</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>cinq mots à relire d’abord</source>
        <translation>five words to read again first</translation>
    </message>
    <message>
        <source>en initiales</source>
        <translation>initials only</translation>
    </message>
    <message>
        <source>encore personne</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>une personne</source>
        <translation>a person</translation>
    </message>
    <message>
        <source>{n} personnes</source>
        <translation>{n} people</translation>
    </message>
    <message>
        <source>{name} par {way}, autrement</source>
        <translation>{name} by {way}, another way</translation>
    </message>
    <message>
        <source>Autrement</source>
        <translation>Another way</translation>
    </message>
    <message>
        <source>Enlever {name} de la liste</source>
        <translation>Remove {name} from the list</translation>
    </message>
</context>
<context>
    <name>AroundDeeds</name>
    <message>
        <source>Déplacé. Avant&#xa0;: {day}</source>
        <translation>Moved. Before: {day}</translation>
    </message>
</context>
<context>
    <name>AroundLeaf</name>
    <message>
        <source>plus haut</source>
        <translation>further up</translation>
    </message>
    <message>
        <source>Laisser</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Le nom de la page</source>
        <translation>The name of the page</translation>
    </message>
    <message>
        <source>Détruire la page</source>
        <translation>Destroy the page</translation>
    </message>
    <message>
        <source>Autour d’{name}</source>
        <translation>Around {name}</translation>
    </message>
    <message>
        <source>Autour de {name}</source>
        <translation>Around {name}</translation>
    </message>
    <message>
        <source>Naissance&#xa0;: {day}</source>
        <translation>Born: {day}</translation>
    </message>
    <message>
        <source>Écrivez le nom pour confirmer.</source>
        <translation>Write the name to confirm.</translation>
    </message>
    <message>
        <source>{names} et la suite</source>
        <translation>{names} and more</translation>
    </message>
</context>
<context>
    <name>Arrived</name>
    <message>
        <source>ensemble le {day}</source>
        <translation>together on {day}</translation>
    </message>
    <message>
        <source>déjà dans votre annuaire</source>
        <translation>already in your directory</translation>
    </message>
    <message>
        <source>premier signe de cet ordinateur</source>
        <translation>first sign of this computer</translation>
    </message>
    <message>
        <source>sans preuve</source>
        <translation>no proof</translation>
    </message>
    <message>
        <source>le numéro est celui de votre annuaire</source>
        <translation>the number is the one in your directory</translation>
    </message>
    <message>
        <source>Cette fiche vient d’un ordinateur inhabituel.</source>
        <translation>This card comes from an unusual computer.</translation>
    </message>
    <message>
        <source>Cette présentation vient d’un ordinateur inhabituel.</source>
        <translation>This introduction comes from an unusual computer.</translation>
    </message>
    <message>
        <source>Appelez {who}, relisez les cinq mots.</source>
        <translation>Call {who}, check the five words.</translation>
    </message>
    <message>
        <source>Relire les cinq mots</source>
        <translation>Read the five words again</translation>
    </message>
    <message>
        <source>Vous l’avez déjà.</source>
        <translation>You already have it.</translation>
    </message>
    <message>
        <source>C’est elle que vous voyez.</source>
        <translation>It is the one you see.</translation>
    </message>
    <message>
        <source>Une fiche plus récente est déjà là.</source>
        <translation>A newer card is already there.</translation>
    </message>
    <message>
        <source>Elle remplace la fiche d’avant.</source>
        <translation>It replaces the card before.</translation>
    </message>
    <message>
        <source>Cette fiche donne un autre numéro.</source>
        <translation>This card gives another number.</translation>
    </message>
    <message>
        <source>Cette fiche donne un autre nom et un autre numéro.</source>
        <translation>This card gives another name and another number.</translation>
    </message>
    <message>
        <source>Cette fiche donne un autre nom.</source>
        <translation>This card gives another name.</translation>
    </message>
    <message>
        <source>L’annuaire a plus récent, il reste comme il est.</source>
        <translation>The directory has something newer and stays as it is.</translation>
    </message>
    <message>
        <source>La ranger le met dans l’annuaire.</source>
        <translation>Filing it puts that in the directory.</translation>
    </message>
    <message>
        <source>Un SMS de ce numéro, du même jour, est déjà rangé là.</source>
        <translation>An SMS from this number, about the same day, is already filed there.</translation>
    </message>
    <message>
        <source>Un SMS de ce numéro est déjà rangé là.</source>
        <translation>An SMS from this number is already filed there.</translation>
    </message>
    <message>
        <source>Une fiche de {who}, du même jour, est déjà rangée là.</source>
        <translation>A card from {who}, about the same day, is already filed there.</translation>
    </message>
    <message>
        <source>Une fiche de {who} est déjà rangée là.</source>
        <translation>A card from {who} is already filed there.</translation>
    </message>
    <message>
        <source>Aucune page à ce nom dans votre cahier.</source>
        <translation>No page of this name in your notebook.</translation>
    </message>
    <message>
        <source>Seule page à ce nom dans votre cahier.</source>
        <translation>The only page of this name in your notebook.</translation>
    </message>
    <message>
        <source>{n} pages ont ce nom.</source>
        <translation>{n} pages have this name.</translation>
    </message>
    <message>
        <source>Elle ne dit pas de qui elle parle.</source>
        <translation>It does not say whom it is about.</translation>
    </message>
    <message>
        <source>Aucune page aux initiales {ini} dans votre cahier.</source>
        <translation>No page with the initials {ini} in your notebook.</translation>
    </message>
    <message>
        <source>Seule page aux initiales {ini} dans votre cahier.</source>
        <translation>The only page with the initials {ini} in your notebook.</translation>
    </message>
    <message>
        <source>{n} pages ont ces initiales.</source>
        <translation>{n} pages have these initials.</translation>
    </message>
</context>
<context>
    <name>ArrivedLeaf</name>
    <message>
        <source>Fiches reçues</source>
        <translation>Received cards</translation>
    </message>
    <message>
        <source>Chercher un nom, ou en écrire un</source>
        <translation>Find a name, or write one</translation>
    </message>
    <message>
        <source>Nom de la personne</source>
        <translation>The person’s name</translation>
    </message>
    <message>
        <source>Pages du cahier</source>
        <translation>Pages of the notebook</translation>
    </message>
    <message>
        <source>Une autre personne</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>Je ne sais pas, la garder ici</source>
        <translation>I don’t know, keep it here</translation>
    </message>
    <message>
        <source>Ouvrir sa page</source>
        <translation>Open the page</translation>
    </message>
    <message>
        <source>Pour aucune de mes pages</source>
        <translation>For none of my pages</translation>
    </message>
    <message>
        <source>Est-ce {name}&#x202f;?</source>
        <translation>Is it {name}?</translation>
    </message>
    <message>
        <source>C’est pour quelle page&#x202f;?</source>
        <translation>Whose page is it for?</translation>
    </message>
    <message>
        <source>Revenir</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ne plus la proposer</source>
        <translation>Do not offer it again</translation>
    </message>
    <message>
        <source>présentation de {name}</source>
        <translation>introduction of {name}</translation>
    </message>
    <message>
        <source>présentation de</source>
        <translation>introduction of</translation>
    </message>
    <message>
        <source>Mettre dans l’annuaire</source>
        <translation>Put in the directory</translation>
    </message>
    <message>
        <source>Vous l’avez déjà.</source>
        <translation>You already have it.</translation>
    </message>
    <message>
        <source>{name} est dans votre annuaire.</source>
        <translation>{name} is in your directory.</translation>
    </message>
    <message>
        <source>Rien n’a été changé.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Le numéro montré est celui de votre annuaire, pas celui du fichier.</source>
        <translation>The number shown is the one in your directory, not the one in the file.</translation>
    </message>
    <message>
        <source>Connaissez-vous {name}&#x202f;?</source>
        <translation>Do you know {name}?</translation>
    </message>
    <message>
        <source>Les cinq mots se relisent ensuite, au téléphone. Jusque-là, rien ne prouve que c’est {name}.</source>
        <translation>The five words are checked afterwards, on the phone. Until then, nothing proves it is {name}.</translation>
    </message>
    <message>
        <source>Choisissez un envoi.</source>
        <translation>Choose a departure.</translation>
    </message>
    <message>
        <source>Oui, la marquer vue</source>
        <translation>Yes, mark it seen</translation>
    </message>
    <message>
        <source>La fiche donnée à {who} est vue&#x202f;?</source>
        <translation>Was the card given to {who} seen?</translation>
    </message>
    <message>
        <source>Un SMS ne prouve pas qui l’a écrit.</source>
        <translation>An SMS does not prove who wrote it.</translation>
    </message>
    <message>
        <source>C’est pour quel envoi&#x202f;?</source>
        <translation>Which departure is it for?</translation>
    </message>
    <message>
        <source>Numéro copié</source>
        <translation>Number copied</translation>
    </message>
    <message>
        <source>Pas copié. Réessayer</source>
        <translation>Not copied. Try again</translation>
    </message>
    <message>
        <source>une personne</source>
        <translation>a person</translation>
    </message>
    <message>
        <source>jusqu’au {day}, avec {who}</source>
        <translation>until {day}, with {who}</translation>
    </message>
    <message>
        <source>{day}, avec {who}</source>
        <translation>{day}, with {who}</translation>
    </message>
    <message>
        <source>fiche de {about}, {day}, {who}</source>
        <translation>card of {about}, {day}, {who}</translation>
    </message>
    <message>
        <source>page détruite</source>
        <translation>page destroyed</translation>
    </message>
    <message>
        <source>Envoi nº {n}, {day}, {about}</source>
        <translation>Departure no. {n}, {day}, {about}</translation>
    </message>
    <message>
        <source>Écrire un nom&#xa0;: {name}</source>
        <translation>Write a name: {name}</translation>
    </message>
    <message>
        <source>Oui</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Choisissez un nom.</source>
        <translation>Choose a name.</translation>
    </message>
    <message>
        <source>Oui, une nouvelle page</source>
        <translation>Yes, a new page</translation>
    </message>
    <message>
        <source>Oui, c’est {first}</source>
        <translation>Yes, it is {first}</translation>
    </message>
    <message>
        <source>Rangée autour de {first}</source>
        <translation>Filed around {first}</translation>
    </message>
    <message>
        <source>Rangée autour d’{first}</source>
        <translation>Filed around {first}</translation>
    </message>
    <message>
        <source>Ouvrir sa page, {name}</source>
        <translation>Open the page, {name}</translation>
    </message>
    <message>
        <source>Ce n’est pas {first}</source>
        <translation>It is not {first}</translation>
    </message>
    <message>
        <source>Une autre</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>La garder ici</source>
        <translation>Keep it here</translation>
    </message>
    <message>
        <source>Rangée</source>
        <translation>Filed</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>Demande du {day}</source>
        <translation>Request of {day}</translation>
    </message>
    <message>
        <source>réponse le {day}</source>
        <translation>answered on {day}</translation>
    </message>
    <message>
        <source>en retard, la réponse était attendue le {day}</source>
        <translation>late, the answer was due on {day}</translation>
    </message>
    <message>
        <source>réponse aujourd’hui au plus tard</source>
        <translation>answer today at the latest</translation>
    </message>
    <message>
        <source>réponse demain au plus tard</source>
        <translation>answer tomorrow at the latest</translation>
    </message>
    <message>
        <source>réponse avant le {day}, dans {n} jours</source>
        <translation>answer before {day}, in {n} days</translation>
    </message>
    <message>
        <source>réponse avant le {day}</source>
        <translation>answer before {day}</translation>
    </message>
    <message>
        <source>{asked}&#xa0;: {due}.</source>
        <translation>{asked}: {due}.</translation>
    </message>
</context>
<context>
    <name>Before</name>
    <message>
        <source>avant vous</source>
        <translation>before you</translation>
    </message>
    <message>
        <source>en dernier</source>
        <translation>last</translation>
    </message>
</context>
<context>
    <name>Book</name>
    <message>
        <source>Donner la fiche</source>
        <translation>Give the card</translation>
    </message>
    <message>
        <source>Rien ne part sans vous</source>
        <translation>Nothing leaves without you</translation>
    </message>
    <message>
        <source>Le rabat</source>
        <translation>Inside cover</translation>
    </message>
    <message>
        <source>Fermer le cahier</source>
        <translation>Close the notebook</translation>
    </message>
    <message>
        <source>Cacher</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>page de gauche</source>
        <translation>left page</translation>
    </message>
    <message>
        <source>page de droite</source>
        <translation>right page</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Calendars</name>
    <message>
        <source>Ceux d’avant aujourd’hui&#xa0;: {n}</source>
        <translation>Those before today: {n}</translation>
    </message>
    <message>
        <source>sans titre</source>
        <translation>no title</translation>
    </message>
    <message>
        <source>Sur la page&#xa0;:</source>
        <translation>On the page:</translation>
    </message>
    <message>
        <source>{name}&#x202f;?</source>
        <translation>{name}?</translation>
    </message>
    <message>
        <source>{what} {name}, oui</source>
        <translation>{what} {name}, yes</translation>
    </message>
    <message>
        <source>Pas compris, laissé&#xa0;: {n}.</source>
        <translation>Not understood, left out: {n}.</translation>
    </message>
    <message>
        <source>Trop pour une fois&#xa0;: les plus éloignés restent, {n}.</source>
        <translation>Too many for one time: the furthest away are left out, {n}.</translation>
    </message>
    <message>
        <source>Répétitions sans jour proche d’aujourd’hui, laissées&#xa0;: {n}.</source>
        <translation>Repetitions without a day near today, left: {n}.</translation>
    </message>
    <message>
        <source>«&#xa0;{words}&#xa0;» se répète&#xa0;: {n} pris, jusqu’au {day}.</source>
        <translation>“{words}” repeats: {n} taken, until {day}.</translation>
    </message>
    <message>
        <source>D’autres répétitions, prises en partie aussi&#xa0;: {n}.</source>
        <translation>Other repetitions, also taken in part: {n}.</translation>
    </message>
    <message>
        <source>«&#xa0;{words}&#xa0;»&#xa0;: ce qui change le {day} vaut pour d’autres jours, pas changés ici. À vérifier.</source>
        <translation>“{words}”: what changes on {day} holds for other days too, not changed here. To check.</translation>
    </message>
    <message>
        <source>D’autres changements de plusieurs jours, à vérifier aussi&#xa0;: {n}.</source>
        <translation>Other changes of several days, to check too: {n}.</translation>
    </message>
    <message>
        <source>Fuseau inconnu, heures prises comme écrites&#xa0;: {names}.</source>
        <translation>Time zone not known, hours taken as written: {names}.</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>invités</source>
        <translation>guests</translation>
    </message>
    <message>
        <source>pièces jointes</source>
        <translation>attachments</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>websites</translation>
    </message>
    <message>
        <source>étiquettes</source>
        <translation>labels</translation>
    </message>
    <message>
        <source>alarmes</source>
        <translation>alarms</translation>
    </message>
    <message>
        <source>tâches</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>réponses à une invitation</source>
        <translation>answers to an invitation</translation>
    </message>
    <message>
        <source>Sans place dans le cahier&#xa0;: {names}.</source>
        <translation>With no place in the notebook: {names}.</translation>
    </message>
    <message>
        <source>jusqu’au {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>jusqu’à {hour}</source>
        <translation>until {hour}</translation>
    </message>
    <message>
        <source>il était le {day} à {hour}</source>
        <translation>it was on {day} at {hour}</translation>
    </message>
    <message>
        <source>il était le {day}</source>
        <translation>it was on {day}</translation>
    </message>
    <message>
        <source>déjà dans le cahier</source>
        <translation>already in the notebook</translation>
    </message>
    <message>
        <source>retiré depuis</source>
        <translation>taken out since</translation>
    </message>
    <message>
        <source>annulé, à retirer ici</source>
        <translation>called off, to be taken out here</translation>
    </message>
    <message>
        <source>décliné, à retirer ici</source>
        <translation>declined, to be taken out here</translation>
    </message>
    <message>
        <source>annulé</source>
        <translation>called off</translation>
    </message>
    <message>
        <source>décliné</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>coché</source>
        <translation>ticked</translation>
    </message>
    <message>
        <source>pas coché</source>
        <translation>not ticked</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Coin en haut à gauche</source>
        <translation>Upper left corner</translation>
    </message>
    <message>
        <source>Coin en haut à droite</source>
        <translation>Upper right corner</translation>
    </message>
    <message>
        <source>Coin en bas à droite</source>
        <translation>Lower right corner</translation>
    </message>
    <message>
        <source>Coin en bas à gauche</source>
        <translation>Lower left corner</translation>
    </message>
</context>
<context>
    <name>CardButton</name>
    <message>
        <source>La fiche est sortie</source>
        <translation>The card is out</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>fiche de</source>
        <translation>card of</translation>
    </message>
    <message>
        <source>Voir en grand</source>
        <translation>View large</translation>
    </message>
    <message>
        <source>Copier le numéro</source>
        <translation>Copy the number</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Dossier</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Dans&#xa0;:</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>Type&#xa0;:</source>
        <translation>Type:</translation>
    </message>
</context>
<context>
    <name>CircleView</name>
    <message>
        <source>Un nouveau groupe</source>
        <translation>A new group</translation>
    </message>
    <message>
        <source>nom du groupe</source>
        <translation>name of the group</translation>
    </message>
    <message>
        <source>Nom du groupe</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>Qui en est</source>
        <translation>Who is in it</translation>
    </message>
    <message>
        <source>Personne encore&#xa0;: il faut d’abord une présentation reçue.</source>
        <translation>Nobody yet: first an introduction must be received.</translation>
    </message>
    <message>
        <source>Dossier partagé</source>
        <translation>Shared folder</translation>
    </message>
    <message>
        <source>Choisir le dossier</source>
        <translation>Choose the folder</translation>
    </message>
    <message>
        <source>noms complets plutôt qu’initiales</source>
        <translation>full names rather than initials</translation>
    </message>
    <message>
        <source>Retirer ce groupe</source>
        <translation>Remove this group</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Faire le groupe</source>
        <translation>Make the group</translation>
    </message>
    <message>
        <source>Retirer ce groupe&#x202f;?</source>
        <translation>Remove this group?</translation>
    </message>
    <message>
        <source>Il quitte vos listes. Ce qui est dans le dossier y reste, et le registre garde son nom. Vos collègues restent vos collègues.</source>
        <translation>It leaves your lists. What is in the folder stays there, and the register keeps its name. Your colleagues stay your colleagues.</translation>
    </message>
    <message>
        <source>Retirer le groupe</source>
        <translation>Remove the group</translation>
    </message>
    <message>
        <source>Laisser comme c’est</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>{name}, ordinateur retiré</source>
        <translation>{name}, computer withdrawn</translation>
    </message>
    <message>
        <source>{name}, ordinateur inhabituel, rien avant les cinq mots</source>
        <translation>{name}, unusual computer, nothing before the five words</translation>
    </message>
    <message>
        <source>{name}, cinq mots à relire</source>
        <translation>{name}, five words to check</translation>
    </message>
    <message>
        <source>Avec {names}, à partir d’aujourd’hui.</source>
        <translation>With {names}, from today on.</translation>
    </message>
    <message>
        <source>Sans {names}&#xa0;: vos fiches du dossier sont écrites de nouveau sans ce nom. Ce qui a été lu reste lu.</source>
        <translation>Without {names}: your cards in the folder are written again without this name. What has been read stays read.</translation>
    </message>
    <message>
        <source>Sans {names}, à partir d’aujourd’hui. Ce qui a été lu reste lu.</source>
        <translation>Without {names}, from today on. What has been read stays read.</translation>
    </message>
    <message>
        <source>aucun encore</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>En choisir un autre</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>Un dossier que les collègues du groupe voient aussi. Sans lui, la fiche du groupe part par courriel.</source>
        <translation>A folder that the group’s colleagues see too. Without it, the group’s card goes by mail.</translation>
    </message>
    <message>
        <source>Votre présentation y est déposée&#xa0;: votre nom, votre téléphone, rien sur personne d’autre. Le registre la note.</source>
        <translation>Your introduction is put there: your name, your phone, nothing about anybody else. The register notes it.</translation>
    </message>
    <message>
        <source>Chaque collègue du groupe lit le nom entier de la personne, sans qu’elle ait à dire son accord.</source>
        <translation>Each colleague in the group reads the person’s whole name, without the person being asked to agree.</translation>
    </message>
    <message>
        <source>La fiche dit N. F., et chaque collègue reconnaît, ou non.</source>
        <translation>The card says N. F., and each colleague recognises the person, or not.</translation>
    </message>
    <message>
        <source>Écrivez le nom du groupe.</source>
        <translation>Write the name of the group.</translation>
    </message>
    <message>
        <source>Cochez au moins un nom.</source>
        <translation>Tick at least one name.</translation>
    </message>
    <message>
        <source>Dix-neuf collègues au plus.</source>
        <translation>Nineteen colleagues at most.</translation>
    </message>
    <message>
        <source>Rien n’a changé.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Des fiches du dossier s’ouvrent encore pour quelqu’un qui n’en est plus&#xa0;: {n}.</source>
        <translation>Some cards in the folder still open for someone who has left it: {n}.</translation>
    </message>
    <message>
        <source>Les écrire de nouveau</source>
        <translation>Write them again</translation>
    </message>
    <message>
        <source>Votre présentation n’y est pas, ou n’est plus à jour.</source>
        <translation>Your introduction is not there, or is no longer up to date.</translation>
    </message>
    <message>
        <source>L’y déposer</source>
        <translation>Put it there</translation>
    </message>
</context>
<context>
    <name>Clip</name>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>croquis</source>
        <translation>sketch</translation>
    </message>
    <message>
        <source>Page jointe du {day}</source>
        <translation>Page joined on {day}</translation>
    </message>
    <message>
        <source>PDF du {day}</source>
        <translation>PDF of {day}</translation>
    </message>
    <message>
        <source>Croquis du {day}</source>
        <translation>Sketch of {day}</translation>
    </message>
</context>
<context>
    <name>ClosedCover</name>
    <message>
        <source>Personne ne regarde</source>
        <translation>Nobody is watching</translation>
    </message>
    <message>
        <source>Ouvrir le cahier</source>
        <translation>Open the notebook</translation>
    </message>
    <message>
        <source>une seconde ou deux, sur un ancien ordinateur</source>
        <translation>a second or two, on an old computer</translation>
    </message>
    <message>
        <source>Vos mots d’alors</source>
        <translation>Your words from that day</translation>
    </message>
    <message>
        <source>Laisser la copie</source>
        <translation>Leave the copy</translation>
    </message>
    <message>
        <source>Vos six mots</source>
        <translation>Your six words</translation>
    </message>
    <message>
        <source>Les huit mots</source>
        <translation>The eight words</translation>
    </message>
    <message>
        <source>Les huit mots de la feuille de secours</source>
        <translation>The eight words of the recovery sheet</translation>
    </message>
    <message>
        <source>Les six mots</source>
        <translation>The six words</translation>
    </message>
    <message>
        <source>Phrase oubliée&#x202f;?</source>
        <translation>Forgotten?</translation>
    </message>
    <message>
        <source>Exemple</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Verr. Maj est allumé.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>premières lettres suffisent</source>
        <translation>first letters are enough</translation>
    </message>
    <message>
        <source>Ouvrir la copie</source>
        <translation>Open the copy</translation>
    </message>
    <message>
        <source>La feuille de secours porte huit mots.</source>
        <translation>The recovery sheet carries eight words.</translation>
    </message>
    <message>
        <source>Ils ouvrent le cahier, comme les six.</source>
        <translation>They open the notebook, as the six do.</translation>
    </message>
    <message>
        <source>Il faut les huit mots.</source>
        <translation>The eight words are needed.</translation>
    </message>
    <message>
        <source>Il faut les six mots.</source>
        <translation>The six words are needed.</translation>
    </message>
    <message>
        <source>Tapez les premières lettres de chacun.</source>
        <translation>Type the first letters of each.</translation>
    </message>
    <message>
        <source>Le cahier s’ouvre…</source>
        <translation>The notebook is opening…</translation>
    </message>
    <message>
        <source>Ces mots n’ouvrent pas le cahier.</source>
        <translation>These words do not open the notebook.</translation>
    </message>
    <message>
        <source>Le mot {n} n’est pas dans la liste.</source>
        <translation>Word {n} is not in the list.</translation>
    </message>
    <message>
        <source>Réessayez.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>Verr. Maj est allumé. Réessayez.</source>
        <translation>Caps Lock is on. Try again.</translation>
    </message>
    <message>
        <source>Ouvrez le cahier, et c’est fait. Quitter la perdrait.</source>
        <translation>Open the notebook, and it is done. Quitting would lose it.</translation>
    </message>
    <message>
        <source>Rester</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Quitter quand même</source>
        <translation>Quit all the same</translation>
    </message>
    <message>
        <source>Pas de copie hors de l’ordinateur depuis {n} jours.</source>
        <translation>No copy outside this computer for {n} days.</translation>
    </message>
    <message>
        <source>C’est {day}&#xa0;: la copie du cahier reste à faire.</source>
        <translation>It is {day}: the copy is still to be made.</translation>
    </message>
    <message>
        <source>La copie de {day} reste à faire.</source>
        <translation>{day}’s copy is still to be made.</translation>
    </message>
    <message>
        <source>Une ligne attend d’être enregistrée.</source>
        <translation>A line is waiting to be saved.</translation>
    </message>
    <message>
        <source>Des lignes attendent d’être enregistrées.</source>
        <translation>Lines are waiting to be saved.</translation>
    </message>
</context>
<context>
    <name>ColleagueView</name>
    <message>
        <source>Groupes&#xa0;: {names}</source>
        <translation>Groups: {names}</translation>
    </message>
    <message>
        <source>Corriger le nom ou le téléphone</source>
        <translation>Correct the name or the phone</translation>
    </message>
    <message>
        <source>Cet ordinateur est perdu ou volé</source>
        <translation>This computer is lost or stolen</translation>
    </message>
    <message>
        <source>Cet ordinateur est retrouvé</source>
        <translation>This computer is found again</translation>
    </message>
    <message>
        <source>Relire les cinq mots</source>
        <translation>Read the five words again</translation>
    </message>
    <message>
        <source>prénom et nom</source>
        <translation>first and last name</translation>
    </message>
    <message>
        <source>téléphone professionnel</source>
        <translation>work phone</translation>
    </message>
    <message>
        <source>Pour votre cahier seulement. Une présentation plus récente les remplace.</source>
        <translation>For your notebook only. A more recent introduction replaces them.</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Retirer cet ordinateur&#x202f;?</source>
        <translation>Withdraw this computer?</translation>
    </message>
    <message>
        <source>Vos fiches des dossiers partagés sont écrites de nouveau sans cet ordinateur, une ligne au registre pour chacune.</source>
        <translation>Your cards in the shared folders are written again without this computer, one line in the register for each.</translation>
    </message>
    <message>
        <source>Plus aucune fiche ne lui est donnée, et les siennes ne comptent plus, les anciennes non plus.</source>
        <translation>No card is given to it any more, and its own no longer count, nor do the earlier ones.</translation>
    </message>
    <message>
        <source>Ce que cet ordinateur a déjà lu, il l’a. Rien n’est effacé ici&#xa0;: s’il est retrouvé, il se reprend.</source>
        <translation>What this computer has already read, it has. Nothing is erased here: if it is found, it can be taken back.</translation>
    </message>
    <message>
        <source>Retirer cet ordinateur</source>
        <translation>Withdraw this computer</translation>
    </message>
    <message>
        <source>Reprendre cet ordinateur&#x202f;?</source>
        <translation>Take this computer back?</translation>
    </message>
    <message>
        <source>Ses fiches comptent de nouveau, les anciennes aussi, et vous pouvez lui en donner.</source>
        <translation>Its cards count again, the earlier ones too, and you can give it cards.</translation>
    </message>
    <message>
        <source>Seulement si l’ordinateur n’a pas quitté des mains sûres. En cas de doute, demandez une nouvelle présentation.</source>
        <translation>Only if the computer has not left safe hands. If in doubt, ask for a new introduction.</translation>
    </message>
    <message>
        <source>Reprendre cet ordinateur</source>
        <translation>Take this computer back</translation>
    </message>
    <message>
        <source>Laisser comme c’est</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Ses fiches ne comptent plus, aucune ne lui est donnée. Rien n’est effacé.</source>
        <translation>Its cards no longer count, none is given to it. Nothing is erased.</translation>
    </message>
    <message>
        <source>Cette présentation ressemble à {name}, mais vient d’un autre ordinateur. Rien ne lui est donné avant les cinq mots. Appelez le {number}, noté avant cette présentation.</source>
        <translation>This introduction resembles {name}, but comes from another computer. Nothing is given to it before the five words. Call {number}, noted before this introduction.</translation>
    </message>
    <message>
        <source>Ce nom est connu par une fiche seulement. Demandez sa présentation pour lui donner une fiche Cahier.</source>
        <translation>This name is known by a card only. Ask for the introduction to give a Cahier card.</translation>
    </message>
    <message>
        <source>Relisez ensemble les cinq mots, de vive voix&#xa0;: eux seuls disent que cet ordinateur est bien le sien.</source>
        <translation>Check the five words together, by voice: they alone say that this computer is really theirs.</translation>
    </message>
    <message>
        <source>{name} est aussi dans l’annuaire par un autre ordinateur. S’il ne sert plus, retirez-le.</source>
        <translation>{name} is also in the directory by another computer. If it is no longer used, withdraw it.</translation>
    </message>
    <message>
        <source>Il manque un nom.</source>
        <translation>A name is missing.</translation>
    </message>
    <message>
        <source>Rien n’a changé.</source>
        <translation>Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>Colleagues</name>
    <message>
        <source>ordinateur retiré le {day}</source>
        <translation>computer withdrawn on {day}</translation>
    </message>
    <message>
        <source>présentation à demander</source>
        <translation>introduction to be asked for</translation>
    </message>
    <message>
        <source>{word} le {day}</source>
        <translation>{word} on {day}</translation>
    </message>
    <message>
        <source>personne encore</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>un collègue</source>
        <translation>one colleague</translation>
    </message>
    <message>
        <source>{n} collègues</source>
        <translation>{n} colleagues</translation>
    </message>
    <message>
        <source>en noms complets</source>
        <translation>in full names</translation>
    </message>
    <message>
        <source>en initiales</source>
        <translation>initials only</translation>
    </message>
    <message>
        <source>Collègues et groupes</source>
        <translation>Colleagues and groups</translation>
    </message>
</context>
<context>
    <name>ColleaguesRow</name>
    <message>
        <source>personne encore</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>un collègue</source>
        <translation>one colleague</translation>
    </message>
    <message>
        <source>{n} collègues</source>
        <translation>{n} colleagues</translation>
    </message>
    <message>
        <source>un groupe</source>
        <translation>one group</translation>
    </message>
    <message>
        <source>{n} groupes</source>
        <translation>{n} groups</translation>
    </message>
    <message>
        <source>C’est gardé.</source>
        <translation>It is kept.</translation>
    </message>
    <message>
        <source>Le nom et le numéro notés ici valent pour les prochaines fiches.</source>
        <translation>The name and number noted here hold for the next cards.</translation>
    </message>
    <message>
        <source>Cet ordinateur est retiré.</source>
        <translation>This computer is withdrawn.</translation>
    </message>
    <message>
        <source>Prévenez vos collègues, de vive voix&#xa0;: il se retire dans chaque cahier.</source>
        <translation>Tell your colleagues, by voice: it is withdrawn in each notebook.</translation>
    </message>
    <message>
        <source>Cet ordinateur est repris.</source>
        <translation>This computer is taken back.</translation>
    </message>
    <message>
        <source>Dans un groupe, vos fiches d’avant restent fermées pour lui.</source>
        <translation>In a group, your earlier cards stay closed to it.</translation>
    </message>
    <message>
        <source>Où ranger la présentation</source>
        <translation>Where to put the introduction</translation>
    </message>
    <message>
        <source>Présentation (*.visite)</source>
        <translation>Introduction (*.visite)</translation>
    </message>
    <message>
        <source>Votre présentation est dans le dossier.</source>
        <translation>Your introduction is in the folder.</translation>
    </message>
    <message>
        <source>Envoi nº&#xa0;{number}.</source>
        <translation>Departure no. {number}.</translation>
    </message>
    <message>
        <source>Le texte est copié.</source>
        <translation>The text is copied.</translation>
    </message>
    <message>
        <source>L’ordinateur n’a pas pris le texte.</source>
        <translation>The computer did not take the text.</translation>
    </message>
    <message>
        <source>Réessayez.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>Le dossier que le groupe partage</source>
        <translation>The folder that the group shares</translation>
    </message>
    <message>
        <source>Vos prochaines fiches pour ce groupe suivent cette liste.</source>
        <translation>Your next cards for this group follow this list.</translation>
    </message>
    <message>
        <source>Le fichier pour {name} est dans {place}&#xa0;: joignez-le à un courriel.</source>
        <translation>The file for {name} is in {place}: attach it to an e-mail.</translation>
    </message>
    <message>
        <source>Les fichiers pour {name} sont dans {place}&#xa0;: joignez-les à un courriel.</source>
        <translation>The files for {name} are in {place}: attach them to an e-mail.</translation>
    </message>
    <message>
        <source>Le dossier où écrire les fichiers</source>
        <translation>The folder to write the files in</translation>
    </message>
    <message>
        <source>C’est écrit de nouveau.</source>
        <translation>It is written again.</translation>
    </message>
    <message>
        <source>Le registre note chaque fiche.</source>
        <translation>The register notes each card.</translation>
    </message>
</context>
<context>
    <name>Coming</name>
    <message>
        <source>Prochain rendez-vous</source>
        <translation>Next appointment</translation>
    </message>
    <message>
        <source>et un autre</source>
        <translation>and one more</translation>
    </message>
    <message>
        <source>et {n} autres</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>retirer</source>
        <translation>remove</translation>
    </message>
    <message>
        <source>{when}, changer</source>
        <translation>{when}, change</translation>
    </message>
    <message>
        <source>Retirer le rendez-vous&#xa0;: {when}</source>
        <translation>Remove the appointment: {when}</translation>
    </message>
    <message>
        <source>un rendez-vous passé</source>
        <translation>a past appointment</translation>
    </message>
    <message>
        <source>prochain rendez-vous</source>
        <translation>next appointment</translation>
    </message>
    <message>
        <source>d’autres rendez-vous</source>
        <translation>other appointments</translation>
    </message>
</context>
<context>
    <name>ConsentStrip</name>
    <message>
        <source>Jour de l’accord</source>
        <translation>Day of the consent</translation>
    </message>
    <message>
        <source>Un groupe fait partie de l’équipe.</source>
        <translation>A group is part of the team.</translation>
    </message>
    <message>
        <source>La personne</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>{who} est d’accord, dit le</source>
        <translation>{who} agreed on</translation>
    </message>
    <message>
        <source>{who} n’a pas encore dit son accord.</source>
        <translation>{who} has not agreed yet.</translation>
    </message>
    <message>
        <source>Ce jour n’est pas encore passé.</source>
        <translation>This day has not passed yet.</translation>
    </message>
    <message>
        <source>L’accord de la personne n’est pas demandé.</source>
        <translation>The person’s consent is not needed.</translation>
    </message>
    <message>
        <source>Demandé pour toute personne hors de l’équipe. Écrit au registre.</source>
        <translation>Needed for anyone outside the team. Written in the register.</translation>
    </message>
    <message>
        <source>Demandé hors de l’équipe. Écrit au registre.</source>
        <translation>Needed outside the team. Written in the register.</translation>
    </message>
</context>
<context>
    <name>CopiesLeaf</name>
    <message>
        <source>Copies de sécurité</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>La copie est aussi fermée que le cahier&#xa0;: les mêmes six mots l’ouvrent, et votre feuille de secours. Une page détruite reste dans les copies déjà faites.</source>
        <translation>The copy is as closed as the notebook: the same six words open it, and your recovery sheet. A destroyed page stays in the copies already made.</translation>
    </message>
    <message>
        <source>Faire une copie</source>
        <translation>Make a copy</translation>
    </message>
    <message>
        <source>Choisir un autre endroit</source>
        <translation>Choose another place</translation>
    </message>
    <message>
        <source>et une autre, plus ancienne</source>
        <translation>and one more, older</translation>
    </message>
    <message>
        <source>et {n} autres, plus anciennes</source>
        <translation>and {n} more, older</translation>
    </message>
    <message>
        <source>Ce cahier vient d’une copie. L’autre sert-il encore&#x202f;?</source>
        <translation>This notebook comes out of a copy. Is the other one still in use?</translation>
    </message>
    <message>
        <source>Une seule réponse, avant la prochaine fiche. Si la copie a été faite ici, ou si l’ancien ordinateur ne sert plus, il le remplace.</source>
        <translation>One answer only, before the next card. If the copy was made here, or if the former computer is no longer used, this one takes its place.</translation>
    </message>
    <message>
        <source>Il remplace l’ancien ordinateur</source>
        <translation>It takes the place of the former computer</translation>
    </message>
    <message>
        <source>Il reste à côté de l’autre</source>
        <translation>It stays beside the other one</translation>
    </message>
    <message>
        <source>un autre jour</source>
        <translation>another day</translation>
    </message>
    <message>
        <source>dire sur la couverture que la copie reste à faire</source>
        <translation>say on the cover that the copy is still to be made</translation>
    </message>
    <message>
        <source>Après trente jours sans copie, elle le dit toujours.</source>
        <translation>After thirty days without a copy, it always says so.</translation>
    </message>
    <message>
        <source>en choisir un autre</source>
        <translation>choose another one</translation>
    </message>
    <message>
        <source>Rouvrir une copie</source>
        <translation>Open a copy again</translation>
    </message>
    <message>
        <source>Cahiers mis de côté</source>
        <translation>Notebooks kept aside</translation>
    </message>
    <message>
        <source>Relire</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>La prochaine ira au même endroit&#xa0;: {place}.</source>
        <translation>The next one will go to the same place: {place}.</translation>
    </message>
    <message>
        <source>à chaque copie, en garder une autre dans {place}</source>
        <translation>with each copy, keep another one in {place}</translation>
    </message>
    <message>
        <source>à chaque copie, en garder une autre ailleurs</source>
        <translation>with each copy, keep another one elsewhere</translation>
    </message>
    <message>
        <source>{day}, {size}</source>
        <translation>{day}, {size}</translation>
    </message>
    <message>
        <source>Détruire</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>Le garder</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Oui, le détruire pour de bon</source>
        <translation>Yes, destroy it for good</translation>
    </message>
    <message>
        <source>Chaque {day}, en fermant le cahier</source>
        <translation>Each {day}, on closing the notebook</translation>
    </message>
    <message>
        <source>La copie se fait…</source>
        <translation>The copy is being made…</translation>
    </message>
    <message>
        <source>La copie se relit…</source>
        <translation>Reading the copy back…</translation>
    </message>
    <message>
        <source>aucune encore</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>aucune ne s’ouvre plus</source>
        <translation>none opens any more</translation>
    </message>
    <message>
        <source>{day}, {place}</source>
        <translation>{day}, {place}</translation>
    </message>
    <message>
        <source>Aucune copie ne s’ouvre plus. Faites-en une.</source>
        <translation>No copy opens any more. Make one.</translation>
    </message>
    <message>
        <source>Aucune copie encore hors du cahier. Une clé USB, rangée ailleurs, suffit.</source>
        <translation>No copy outside the notebook yet. A USB stick, kept elsewhere, is enough.</translation>
    </message>
    <message>
        <source>La dernière est d’aujourd’hui et s’ouvre bien.</source>
        <translation>The last one is from today and opens well.</translation>
    </message>
    <message>
        <source>La dernière est d’hier et s’ouvre bien.</source>
        <translation>The last one is from yesterday and opens well.</translation>
    </message>
    <message>
        <source>La dernière a {n} jours et s’ouvre bien.</source>
        <translation>The last one is {n} days old and opens well.</translation>
    </message>
    <message>
        <source>plus là</source>
        <translation>no longer there</translation>
    </message>
    <message>
        <source>abîmée</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>relue aujourd’hui</source>
        <translation>read back today</translation>
    </message>
    <message>
        <source>relue le {day}</source>
        <translation>read back {day}</translation>
    </message>
    <message>
        <source>les trois dernières seulement</source>
        <translation>the last three only</translation>
    </message>
</context>
<context>
    <name>CopiesRow</name>
    <message>
        <source>Où ranger la copie</source>
        <translation>Where to keep the copy</translation>
    </message>
    <message>
        <source>{file}, dans {place} et dans {second}.</source>
        <translation>{file}, in {place} and in {second}.</translation>
    </message>
    <message>
        <source>Les deux copies sont faites, et relues.</source>
        <translation>Both copies are made, and read back.</translation>
    </message>
    <message>
        <source>{file}, dans {place}.</source>
        <translation>{file}, in {place}.</translation>
    </message>
    <message>
        <source>Pas dans {place}. {why}</source>
        <translation>Not in {place}. {why}</translation>
    </message>
    <message>
        <source>La copie est faite, et relue.</source>
        <translation>The copy is made, and read back.</translation>
    </message>
    <message>
        <source>Cette copie s’ouvre bien.</source>
        <translation>This copy opens well.</translation>
    </message>
    <message>
        <source>Cette copie est entière.</source>
        <translation>This copy is whole.</translation>
    </message>
    <message>
        <source>Les mots du jour où elle a été faite l’ouvrent.</source>
        <translation>The words of the day it was made open it.</translation>
    </message>
    <message>
        <source>Où garder l’autre copie</source>
        <translation>Where to keep the other copy</translation>
    </message>
    <message>
        <source>Les copies vont déjà là.</source>
        <translation>Copies already go there.</translation>
    </message>
    <message>
        <source>Choisissez un autre endroit pour la deuxième.</source>
        <translation>Choose another place for the second one.</translation>
    </message>
    <message>
        <source>C’est noté.</source>
        <translation>Noted.</translation>
    </message>
    <message>
        <source>Rien ne change pour vos collègues.</source>
        <translation>Nothing changes for your colleagues.</translation>
    </message>
    <message>
        <source>Vos cinq mots sont nouveaux. Présentez-vous de nouveau à vos collègues.</source>
        <translation>Your five words are new. Introduce yourself to your colleagues again.</translation>
    </message>
    <message>
        <source>C’est noté, les deux cahiers restent.</source>
        <translation>Noted, both notebooks stay.</translation>
    </message>
    <message>
        <source>Choisir une copie</source>
        <translation>Choose a copy</translation>
    </message>
    <message>
        <source>Il est détruit.</source>
        <translation>It is destroyed.</translation>
    </message>
    <message>
        <source>Les copies déjà faites restent.</source>
        <translation>The copies already made stay.</translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>La page est détruite</source>
        <translation>The page is destroyed</translation>
    </message>
    <message>
        <source>Copies d’avant</source>
        <translation>Earlier copies</translation>
    </message>
    <message>
        <source>Avec elle&#xa0;: les lignes et leurs versions, les croquis, les pages jointes, les rendez-vous, les fiches reçues, l’index de recherche, le nom au registre.</source>
        <translation>With it: the lines and their versions, the sketches, the joined pages, the appointments, the cards received, the search index, the name in the register.</translation>
    </message>
    <message>
        <source>Les copies déjà faites la gardent encore.</source>
        <translation>Copies already made still hold it.</translation>
    </message>
    <message>
        <source>Ces copies peuvent garder des pages détruites.</source>
        <translation>These copies may hold destroyed pages.</translation>
    </message>
    <message>
        <source>Une copie neuve est d’abord faite et relue. Alors seulement, celles d’avant sont détruites, et ce qui n’était que là avec elles.</source>
        <translation>A fresh copy is first made and read back. Only then are the earlier ones destroyed, and with them whatever was only there.</translation>
    </message>
    <message>
        <source>Une copie que vous avez rangée ailleurs vous-même reste où elle est.</source>
        <translation>A copy that you put elsewhere yourself stays where it is.</translation>
    </message>
    <message>
        <source>Perdues, jetées, ou supprimées à la main&#x202f;? Le rappel peut s’arrêter là.</source>
        <translation>Lost, thrown away, or deleted by hand? The reminder can stop here.</translation>
    </message>
    <message>
        <source>Ne plus le rappeler</source>
        <translation>Do not remind me again</translation>
    </message>
    <message>
        <source>Un cahier mis de côté garde ce qui y était.</source>
        <translation>A notebook put aside keeps what was in it.</translation>
    </message>
    <message>
        <source>Le voir</source>
        <translation>See it</translation>
    </message>
    <message>
        <source>Les remplacer</source>
        <translation>Replace them</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>une copie</source>
        <translation>one copy</translation>
    </message>
    <message>
        <source>{n} copies</source>
        <translation>{n} copies</translation>
    </message>
    <message>
        <source>Une copie est abîmée, rien ne dit plus ce qu’elle garde&#xa0;: elle se supprime à la main. {files}</source>
        <translation>One copy is damaged, nothing tells any more what it holds: it is deleted by hand. {files}</translation>
    </message>
    <message>
        <source>Des copies sont abîmées, rien ne dit plus ce qu’elles gardent&#xa0;: elles se suppriment à la main. {files}</source>
        <translation>Some copies are damaged, nothing tells any more what they hold: they are deleted by hand. {files}</translation>
    </message>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>{x}&#xa0;% de la largeur, {y}&#xa0;% de la hauteur</source>
        <translation>{x}% of the width, {y}% of the height</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Trouvé&#x202f;? {phone}</source>
        <translation>Found? {phone}</translation>
    </message>
    <message>
        <source>Rien ne part sans vous</source>
        <translation>Nothing leaves without you</translation>
    </message>
</context>
<context>
    <name>CoverLeaf</name>
    <message>
        <source>Cacher</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>F9 couvre le cahier, et le découvre dans les vingt secondes. Plus tard, il faut quatre chiffres, ou les six mots.</source>
        <translation>F9 covers the notebook, and uncovers it within twenty seconds. Later it takes four digits, or the six words.</translation>
    </message>
    <message>
        <source>Quatre chiffres</source>
        <translation>Four digits</translation>
    </message>
    <message>
        <source>Les mêmes, encore</source>
        <translation>The same again</translation>
    </message>
    <message>
        <source>Après trois essais manqués, le cahier se ferme. Une date de naissance se devine.</source>
        <translation>After three missed tries the notebook closes. A date of birth can be guessed.</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Ne plus en avoir</source>
        <translation>Do without digits</translation>
    </message>
    <message>
        <source>Choisis le {day}.</source>
        <translation>Chosen on {day}.</translation>
    </message>
    <message>
        <source>Pas encore de chiffres.</source>
        <translation>No digits yet.</translation>
    </message>
    <message>
        <source>F9, puis quatre chiffres</source>
        <translation>F9, then four digits</translation>
    </message>
    <message>
        <source>F9, sans chiffres encore</source>
        <translation>F9, no digits yet</translation>
    </message>
    <message>
        <source>Tapez-les deux fois.</source>
        <translation>Type them twice.</translation>
    </message>
    <message>
        <source>Ce ne sont pas les mêmes.</source>
        <translation>They are not the same.</translation>
    </message>
    <message>
        <source>Tapez-les de nouveau.</source>
        <translation>Type them again.</translation>
    </message>
</context>
<context>
    <name>CoverPage</name>
    <message>
        <source>Libérez de la place, puis réessayez.</source>
        <translation>Free some space, then try again.</translation>
    </message>
    <message>
        <source>Rebranchez-le, puis réessayez.</source>
        <translation>Plug it in again, then try again.</translation>
    </message>
    <message>
        <source>Fermez d’autres programmes, puis réessayez.</source>
        <translation>Close other programs, then try again.</translation>
    </message>
    <message>
        <source>Rien n’est perdu. Réessayez, ou appelez qui s’en occupe.</source>
        <translation>Nothing is lost. Try again, or call whoever looks after it.</translation>
    </message>
    <message>
        <source>Le cahier s’est fermé.</source>
        <translation>The notebook has closed.</translation>
    </message>
    <message>
        <source>Tout est changé, vos six mots nouveaux l’ouvrent.</source>
        <translation>All is changed, your six new words open it.</translation>
    </message>
    <message>
        <source>Les mots changeaient.</source>
        <translation>The words were changing.</translation>
    </message>
    <message>
        <source>Tapez les nouveaux, ou sinon ceux d’avant.</source>
        <translation>Type the new ones, or else the former ones.</translation>
    </message>
    <message>
        <source>Tapez vos six mots pour l’ouvrir.</source>
        <translation>Type your six words to open it.</translation>
    </message>
    <message>
        <source>Choisir une copie</source>
        <translation>Choose a copy</translation>
    </message>
    <message>
        <source>Elle fait {size}. Tapez vos mots de ce jour-là.</source>
        <translation>It is {size}. Type your words from that day.</translation>
    </message>
    <message>
        <source>Ces mots n’ouvrent pas la copie du {day}.</source>
        <translation>These words do not open the copy of {day}.</translation>
    </message>
    <message>
        <source>Elle garde les mots de ce jour-là. Tapez-les, ou ceux de la feuille de secours d’alors.</source>
        <translation>It still has the words from that day. Type them, or those on the recovery sheet of the time.</translation>
    </message>
</context>
<context>
    <name>CoverRow</name>
    <message>
        <source>C’est gardé.</source>
        <translation>It is kept.</translation>
    </message>
    <message>
        <source>Les six mots ramènent au cahier.</source>
        <translation>The six words lead back to the notebook.</translation>
    </message>
</context>
<context>
    <name>CoveredCover</name>
    <message>
        <source>Quatre chiffres</source>
        <translation>Four digits</translation>
    </message>
    <message>
        <source>Fermer le cahier</source>
        <translation>Close the notebook</translation>
    </message>
    <message>
        <source>Cahier caché</source>
        <translation>Notebook covered</translation>
    </message>
    <message>
        <source>Pas ceux-là.</source>
        <translation>Not those.</translation>
    </message>
    <message>
        <source>Encore deux essais.</source>
        <translation>Two more tries.</translation>
    </message>
    <message>
        <source>Encore un essai.</source>
        <translation>One more try.</translation>
    </message>
</context>
<context>
    <name>CoveredPage</name>
    <message>
        <source>Quatre chiffres suffiraient, à choisir dans le rabat.</source>
        <translation>Four digits would do, to be chosen inside the cover.</translation>
    </message>
</context>
<context>
    <name>DamagedCover</name>
    <message>
        <source>La copie d’aujourd’hui est intacte.</source>
        <translation>Today’s copy is intact.</translation>
    </message>
    <message>
        <source>Ouvrir la copie d’aujourd’hui</source>
        <translation>Open today’s copy</translation>
    </message>
    <message>
        <source>La copie d’hier est intacte.</source>
        <translation>Yesterday’s copy is intact.</translation>
    </message>
    <message>
        <source>Ouvrir la copie d’hier</source>
        <translation>Open yesterday’s copy</translation>
    </message>
    <message>
        <source>La copie du {day} est intacte.</source>
        <translation>The copy of {day} is intact.</translation>
    </message>
    <message>
        <source>Ouvrir la copie du {day}</source>
        <translation>Open the copy of {day}</translation>
    </message>
    <message>
        <source>Lire ce qui reste</source>
        <translation>Read what is left</translation>
    </message>
    <message>
        <source>Choisir une autre copie</source>
        <translation>Choose another copy</translation>
    </message>
    <message>
        <source>Revenir</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>une seconde ou deux, sur un ancien ordinateur</source>
        <translation>a second or two, on an old computer</translation>
    </message>
    <message>
        <source>Aucune copie intacte à côté du cahier.</source>
        <translation>No intact copy beside the notebook.</translation>
    </message>
    <message>
        <source>Choisir une copie</source>
        <translation>Choose a copy</translation>
    </message>
    <message>
        <source>Une copie rangée ailleurs l’ouvre aussi. Rien n’est détruit ici.</source>
        <translation>A copy kept elsewhere will open too. Nothing is destroyed here.</translation>
    </message>
    <message>
        <source>{copy} L’ouvrir&#x202f;?</source>
        <translation>{copy} Open it?</translation>
    </message>
    <message>
        <source>Elle fait {size}. Ce qui a été écrit depuis n’y est pas. Le cahier d’ici est mis de côté, rien n’est détruit.</source>
        <translation>It is {size}. What was written since is not in it. The notebook here is put aside, nothing is destroyed.</translation>
    </message>
    <message>
        <source>Le cahier s’ouvre…</source>
        <translation>The notebook is opening…</translation>
    </message>
</context>
<context>
    <name>DayButton</name>
    <message>
        <source>un rendez-vous</source>
        <translation>one appointment</translation>
    </message>
    <message>
        <source>{n} rendez-vous</source>
        <translation>{n} appointments</translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>heure</source>
        <translation>time</translation>
    </message>
    <message>
        <source>{hour}, {name}, changer l’heure</source>
        <translation>{hour}, {name}, change the time</translation>
    </message>
</context>
<context>
    <name>DaySlip</name>
    <message>
        <source>Jour de cette ligne</source>
        <translation>Day of this line</translation>
    </message>
    <message>
        <source>hier, lundi, 24/11</source>
        <translation>yesterday, Monday, 24/11</translation>
    </message>
    <message>
        <source>Déplacer</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Retirer cette ligne</source>
        <translation>Remove this line</translation>
    </message>
    <message>
        <source>Laisser</source>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>Delay</name>
    <message>
        <source>un mois</source>
        <translation>one month</translation>
    </message>
    <message>
        <source>deux mois</source>
        <translation>two months</translation>
    </message>
    <message>
        <source>trois mois</source>
        <translation>three months</translation>
    </message>
    <message>
        <source>six mois</source>
        <translation>six months</translation>
    </message>
    <message>
        <source>un an</source>
        <translation>one year</translation>
    </message>
</context>
<context>
    <name>Departures</name>
    <message>
        <source>j’ai répondu</source>
        <translation>I have replied</translation>
    </message>
    <message>
        <source>j’ai vu la fiche</source>
        <translation>I have seen the card</translation>
    </message>
    <message>
        <source>métier</source>
        <translation>job</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>mon nom</source>
        <translation>my name</translation>
    </message>
    <message>
        <source>mon téléphone</source>
        <translation>my telephone</translation>
    </message>
    <message>
        <source>nom</source>
        <translation>name</translation>
    </message>
    <message>
        <source>initiales</source>
        <translation>initials</translation>
    </message>
    <message>
        <source>jour</source>
        <translation>day</translation>
    </message>
    <message>
        <source>téléphone</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>fin de suivi</source>
        <translation>end of follow-up</translation>
    </message>
    <message>
        <source>remise</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>transmise</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>a pu partir</source>
        <translation>may have left</translation>
    </message>
    <message>
        <source>pas partie</source>
        <translation>did not leave</translation>
    </message>
    <message>
        <source>partie</source>
        <translation>left</translation>
    </message>
    <message>
        <source>vue</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>répondue</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>mots relus</source>
        <translation>words re-read</translation>
    </message>
    <message>
        <source>{state}, {n} sur {all}</source>
        <translation>{state}, {n} of {all}</translation>
    </message>
    <message>
        <source>Un envoi</source>
        <translation>One departure</translation>
    </message>
    <message>
        <source>{n} envois</source>
        <translation>{n} departures</translation>
    </message>
    <message>
        <source>{count} au sujet de {name}</source>
        <translation>{count} about {name}</translation>
    </message>
    <message>
        <source>{count} depuis le {day}.</source>
        <translation>{count} since {day}.</translation>
    </message>
    <message>
        <source>Envoi nº&#xa0;{number}, {day}</source>
        <translation>Departure no. {number}, {day}</translation>
    </message>
    <message>
        <source>à {who}</source>
        <translation>to {who}</translation>
    </message>
    <message>
        <source>par {way}</source>
        <translation>by {way}</translation>
    </message>
    <message>
        <source>accord dit le {day}</source>
        <translation>consent given on {day}</translation>
    </message>
</context>
<context>
    <name>DestroyForm</name>
    <message>
        <source>Le nom de la page</source>
        <translation>The name of the page</translation>
    </message>
    <message>
        <source>Cette page sera détruite. Écrivez le nom pour confirmer. Elle reste dans les copies déjà faites.</source>
        <translation>This page will be destroyed. Write the name to confirm. It stays in the copies already made.</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Détruire la page</source>
        <translation>Destroy the page</translation>
    </message>
    <message>
        <source>Écrivez le nom pour confirmer.</source>
        <translation>Write the name to confirm.</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>25/05/1998, mai 1998, 1998</source>
        <translation>25/05/1998, May 1998, 1998</translation>
    </message>
    <message>
        <source>Naissance</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Métier</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Organisme</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ce qui a été importé</source>
        <translation>What was imported</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Tout retirer</source>
        <translation>Remove all</translation>
    </message>
    <message>
        <source>{name}, ligne {n}</source>
        <translation>{name}, line {n}</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>page ouverte</source>
        <translation>open page</translation>
    </message>
</context>
<context>
    <name>DoorsLeaf</name>
    <message>
        <source>Répertoire</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>Le rabat</source>
        <translation>Inside cover</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>Le nom de cette page ne va pas sur une fiche.</source>
        <translation>The name of this page cannot stand on a card.</translation>
    </message>
</context>
<context>
    <name>DrawingLeaf</name>
    <message>
        <source>Croquis</source>
        <translation>Sketch</translation>
    </message>
    <message>
        <source>Au stylet, au doigt ou à la souris. Il s’enregistre seul.</source>
        <translation>With a pen, a finger or the mouse. It saves itself.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Gomme</source>
        <translation>Rubber</translation>
    </message>
    <message>
        <source>Quelques mots, si vous voulez</source>
        <translation>A few words, if you like</translation>
    </message>
    <message>
        <source>trajet en bus</source>
        <translation>the way by bus</translation>
    </message>
    <message>
        <source>Quelques mots sur le croquis</source>
        <translation>A few words about the sketch</translation>
    </message>
    <message>
        <source>Revenir à la page</source>
        <translation>Back to the page</translation>
    </message>
</context>
<context>
    <name>EarlierLeaf</name>
    <message>
        <source>Textes d’avant</source>
        <translation>Earlier texts</translation>
    </message>
    <message>
        <source>Lignes qui ont un texte d’avant</source>
        <translation>Lines that have an earlier text</translation>
    </message>
    <message>
        <source>Aucune ligne n’a changé d’un jour à l’autre.</source>
        <translation>No line has changed from one day to another.</translation>
    </message>
    <message>
        <source>vidée</source>
        <translation>emptied</translation>
    </message>
    <message>
        <source>vidée&#xa0;: {words}</source>
        <translation>emptied: {words}</translation>
    </message>
</context>
<context>
    <name>EndingLeaf</name>
    <message>
        <source>Fin de suivi</source>
        <translation>End of follow-up</translation>
    </message>
    <message>
        <source>Choisissez une personne&#xa0;: qui a reçu sa fiche apprend que vous ne l’accompagnez plus. Tout est relu avant de partir.</source>
        <translation>Choose a person: whoever received their card learns that you no longer follow them. Everything is read before it leaves.</translation>
    </message>
    <message>
        <source>Pour la suite, la liste va sur papier&#xa0;: le nom, le dernier jour honoré.</source>
        <translation>For who comes next, the list goes on paper: the name, the last day held.</translation>
    </message>
    <message>
        <source>Imprimer la liste</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>Personne, pour le moment.</source>
        <translation>Nobody, for now.</translation>
    </message>
    <message>
        <source>Le nom, le dernier jour honoré, qui a reçu la fiche</source>
        <translation>The name, the day of the last held appointment, who received the card</translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) dont la fiche est partie</source>
        <translation>
            <numerusform>%n person whose card has left</numerusform>
            <numerusform>%n people whose cards have left</numerusform>
        </translation>
    </message>
    <message>
        <source>personne à prévenir</source>
        <translation>nobody to tell</translation>
    </message>
    <message>
        <source>aucun jour honoré</source>
        <translation>none held yet</translation>
    </message>
    <message>
        <source>à prévenir&#xa0;: {names}</source>
        <translation>to tell: {names}</translation>
    </message>
</context>
<context>
    <name>FieldNumber</name>
    <message>
        <source>Un numéro de sécurité sociale est là.</source>
        <translation>A social security number is here.</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{n} lignes et plus</source>
        <translation>{n} lines and more</translation>
    </message>
    <message>
        <source>une ligne</source>
        <translation>one line</translation>
    </message>
    <message>
        <source>{n} lignes</source>
        <translation>{n} lines</translation>
    </message>
    <message>
        <source>une personne</source>
        <translation>one person</translation>
    </message>
    <message>
        <source>{n} personnes</source>
        <translation>{n} people</translation>
    </message>
    <message>
        <source>{lines}, chez {people}</source>
        <translation>{lines}, {people}</translation>
    </message>
</context>
<context>
    <name>FirstCover</name>
    <message>
        <source>Un cahier. Il reste dans cet ordinateur.</source>
        <translation>A notebook. It stays on this computer.</translation>
    </message>
    <message>
        <source>Commencer</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Feuilleter un exemple</source>
        <translation>Leaf through an example</translation>
    </message>
    <message>
        <source>Des personnes inventées, rien n’est gardé.</source>
        <translation>Invented people, nothing is kept.</translation>
    </message>
    <message>
        <source>Rouvrir une copie</source>
        <translation>Open a copy again</translation>
    </message>
    <message>
        <source>langue de l’écran</source>
        <translation>language of the screen</translation>
    </message>
</context>
<context>
    <name>FiveLeaf</name>
    <message>
        <source>Vous lisez</source>
        <translation>You read</translation>
    </message>
    <message>
        <source>Les dix mots sont les mêmes</source>
        <translation>The ten words are the same</translation>
    </message>
    <message>
        <source>Pas les mêmes</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>Recommencer</source>
        <translation>Begin again</translation>
    </message>
    <message>
        <source>{name} lit</source>
        <translation>{name} reads</translation>
    </message>
    <message>
        <source>un mot</source>
        <translation>one word</translation>
    </message>
    <message>
        <source>{n} mots</source>
        <translation>{n} words</translation>
    </message>
    <message>
        <source>Il reste {words} à cocher.</source>
        <translation>Still to be ticked: {words}.</translation>
    </message>
    <message>
        <source>Cochez chacun quand vous l’entendez.</source>
        <translation>Tick each one when you hear it.</translation>
    </message>
    <message>
        <source>Cinq mots relus, le {day}.</source>
        <translation>Five words checked, on {day}.</translation>
    </message>
    <message>
        <source>C’est noté. Ses fiches le portent désormais.</source>
        <translation>It is noted. Their cards bear it from now on.</translation>
    </message>
    <message>
        <source>Les mots ne sont pas les mêmes. Rien n’est relu.</source>
        <translation>The words are not the same. Nothing is checked.</translation>
    </message>
    <message>
        <source>Les mêmes</source>
        <translation>The same</translation>
    </message>
</context>
<context>
    <name>FiveWords</name>
    <message>
        <source>Cinq mots avec {name}</source>
        <translation>Five words with {name}</translation>
    </message>
</context>
<context>
    <name>FiveWordsPage</name>
    <message>
        <source>Cinq mots</source>
        <translation>Five words</translation>
    </message>
</context>
<context>
    <name>FlapLeaf</name>
    <message>
        <source>Le rabat</source>
        <translation>Inside cover</translation>
    </message>
</context>
<context>
    <name>Folio</name>
    <message>
        <source>(couvert)</source>
        <translation>(covered)</translation>
    </message>
    <message>
        <source>page {number} sur {all}</source>
        <translation>page {number} of {all}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Enregistré à {hour}</source>
        <translation>Saved at {hour}</translation>
    </message>
</context>
<context>
    <name>FoundLeaf</name>
    <message>
        <source>Lignes trouvées</source>
        <translation>Lines found</translation>
    </message>
    <message>
        <source>la plus récente d’abord</source>
        <translation>newest first</translation>
    </message>
    <message>
        <source>La recherche continue…</source>
        <translation>Still looking…</translation>
    </message>
    <message>
        <source>Rien à ces mots. Les pages jointes ne sont pas lues.</source>
        <translation>Nothing for these words. Joined pages are not read.</translation>
    </message>
    <message>
        <source>Rien à ce mot. Les pages jointes ne sont pas lues.</source>
        <translation>Nothing for this word. Joined pages are not read.</translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>ouvrir sa page</source>
        <translation>open their page</translation>
    </message>
    <message>
        <source>Lignes trouvées</source>
        <translation>Lines found</translation>
    </message>
    <message>
        <source>page jointe</source>
        <translation>joined page</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>{names} et {last}</source>
        <translation>{names} and {last}</translation>
    </message>
</context>
<context>
    <name>HandedList</name>
    <message>
        <source>à cocher une fois remise</source>
        <translation>tick once handed over</translation>
    </message>
    <message>
        <source>remise</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>envoi nº&#xa0;{number}, {state}</source>
        <translation>departure no. {number}, {state}</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Ouvrez le fichier joint avec votre Cahier.</source>
        <translation>Open the attached file with your Cahier.</translation>
    </message>
    <message>
        <source>Je vous dirai les six mots de vive voix.</source>
        <translation>I will tell you the six words in person or by phone.</translation>
    </message>
    <message>
        <source>Une fiche pour vous</source>
        <translation>A card for you</translation>
    </message>
    <message>
        <source>Bonjour, j’ai rencontré une personne que vous suivez.</source>
        <translation>Hello, I have met a person you are working with.</translation>
    </message>
    <message>
        <source>Sans Cahier, appelez-moi&#xa0;: {number}.</source>
        <translation>Without Cahier, call me: {number}.</translation>
    </message>
    <message>
        <source>Fiche Cahier (*.carte)</source>
        <translation>Cahier card (*.carte)</translation>
    </message>
    <message>
        <source>Contact (*.vcf)</source>
        <translation>Contact (*.vcf)</translation>
    </message>
    <message>
        <source>Enregistrer le fichier</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>La copie ne s’est pas faite.</source>
        <translation>The copy did not work.</translation>
    </message>
    <message>
        <source>Recommencez.</source>
        <translation>Do it again.</translation>
    </message>
    <message>
        <source>La copie ne s’est pas faite. Rien n’est parti.</source>
        <translation>The copy was not made. Nothing left.</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Seule cette fiche partira</source>
        <translation>Only this card will leave</translation>
    </message>
    <message>
        <source>Écrivez d’abord le nom de la personne à qui la donner.</source>
        <translation>First write the name of whoever you give it to.</translation>
    </message>
    <message>
        <source>Il n’y a personne à prévenir.</source>
        <translation>There is nobody to tell.</translation>
    </message>
    <message>
        <source>Cochez à qui donner la fiche.</source>
        <translation>Tick whom to give the card to.</translation>
    </message>
    <message>
        <source>la personne</source>
        <translation>the person</translation>
    </message>
    <message>
        <source>Un instant.</source>
        <translation>One moment.</translation>
    </message>
    <message>
        <source>Cochez à qui la donner.</source>
        <translation>Tick whom to give it to.</translation>
    </message>
    <message>
        <source>Donner la fiche</source>
        <translation>Give the card</translation>
    </message>
    <message numerus="yes">
        <source>Donner la fiche à %n personne(s)</source>
        <translation>
            <numerusform>Give the card to %n person</numerusform>
            <numerusform>Give the card to %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>envoi nº&#xa0;{number}</source>
        <translation>departure no. {number}</translation>
    </message>
    <message>
        <source>envois nº&#xa0;{numbers}</source>
        <translation>departures no. {numbers}</translation>
    </message>
</context>
<context>
    <name>HelpLeaf</name>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Maj</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Espace</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>fermer le cahier</source>
        <translation>close the notebook</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>les onglets</source>
        <translation>the tabs</translation>
    </message>
    <message>
        <source>un nouveau nom</source>
        <translation>a new name</translation>
    </message>
    <message>
        <source>chercher un nom, un mot</source>
        <translation>find a name, a word</translation>
    </message>
    <message>
        <source>Alt+←, Échap</source>
        <translation>Alt+←, Esc</translation>
    </message>
    <message>
        <source>revenir</source>
        <translation>go back</translation>
    </message>
    <message>
        <source>la page, le jour d’avant, d’après</source>
        <translation>the page, the day before, after</translation>
    </message>
    <message>
        <source>Début, une lettre</source>
        <translation>Home, a letter</translation>
    </message>
    <message>
        <source>à cette lettre du répertoire</source>
        <translation>to that letter of the list</translation>
    </message>
    <message>
        <source>la ligne suivante, d’avant</source>
        <translation>the next, the previous line</translation>
    </message>
    <message>
        <source>cacher, revenir</source>
        <translation>cover, come back</translation>
    </message>
    <message>
        <source>d’une page à l’autre</source>
        <translation>from page to page</translation>
    </message>
    <message>
        <source>le bouton plein</source>
        <translation>the filled button</translation>
    </message>
    <message>
        <source>honoré, absence, excusé</source>
        <translation>held, missed, excused</translation>
    </message>
    <message>
        <source>le prochain rendez-vous</source>
        <translation>the next appointment</translation>
    </message>
    <message>
        <source>F2, Suppr</source>
        <translation>F2, Delete</translation>
    </message>
    <message>
        <source>changer, retirer</source>
        <translation>change, take out</translation>
    </message>
    <message>
        <source>{shift}+Suppr</source>
        <translation>{shift}+Del</translation>
    </message>
    <message>
        <source>retirer aussi les suivants</source>
        <translation>take out the following too</translation>
    </message>
    <message>
        <source>Page ↑, Page ↓</source>
        <translation>Page Up, Page Down</translation>
    </message>
    <message>
        <source>la semaine d’avant, d’après</source>
        <translation>the week before, after</translation>
    </message>
    <message>
        <source>lire avec la personne</source>
        <translation>read with the person</translation>
    </message>
    <message>
        <source>surligner, voir le mois</source>
        <translation>highlight, see the month</translation>
    </message>
    <message>
        <source>cocher ce qui est fait</source>
        <translation>tick what is done</translation>
    </message>
    <message>
        <source>dessiner un croquis</source>
        <translation>draw a sketch</translation>
    </message>
    <message>
        <source>joindre une page</source>
        <translation>join a page</translation>
    </message>
    <message>
        <source>les textes d’avant</source>
        <translation>earlier texts</translation>
    </message>
    <message>
        <source>toute la page</source>
        <translation>all of the page</translation>
    </message>
    <message>
        <source>lire une fiche copiée</source>
        <translation>read a card you copied</translation>
    </message>
    <message>
        <source>annuler, rétablir</source>
        <translation>undo, redo</translation>
    </message>
    <message>
        <source>plus grand, plus petit</source>
        <translation>larger, smaller</translation>
    </message>
    <message>
        <source>Écrivez un nom dans le répertoire, sa page s’ouvre.</source>
        <translation>Write a name in the list, its page opens.</translation>
    </message>
    <message>
        <source>Écrivez sur la ligne du jour. Chaque ligne s’enregistre seule.</source>
        <translation>Write on today’s line. Every line saves itself.</translation>
    </message>
    <message>
        <source>Dites si le rendez-vous a été honoré&#xa0;: la fiche en prend le jour.</source>
        <translation>Say whether the appointment was held: the card takes its day from it.</translation>
    </message>
    <message>
        <source>Donnez la fiche avec l’accord de la personne, de votre main.</source>
        <translation>Give the card with the person’s consent, yourself.</translation>
    </message>
    <message>
        <source>Faites une copie de sécurité chaque semaine, ailleurs qu’ici.</source>
        <translation>Make a backup every week, somewhere else.</translation>
    </message>
    <message>
        <source>Cinq lignes pour commencer</source>
        <translation>Five lines to begin with</translation>
    </message>
    <message>
        <source>Ce qui part, ce qui ne part jamais</source>
        <translation>What leaves, what never leaves</translation>
    </message>
    <message>
        <source>Les touches</source>
        <translation>The keys</translation>
    </message>
    <message>
        <source>Cette version a plus d’un an. Demandez la nouvelle à qui l’a installée&#xa0;: Cahier ne la cherche pas lui-même.</source>
        <translation>This version is more than a year old. Ask whoever installed it for the new one: Cahier does not look for it by itself.</translation>
    </message>
    <message>
        <source>cette page</source>
        <translation>this page</translation>
    </message>
    <message>
        <source>la ligne du jour</source>
        <translation>today’s line</translation>
    </message>
    <message>
        <source>mettre à part</source>
        <translation>set apart</translation>
    </message>
    <message>
        <source>une chose à faire</source>
        <translation>a thing to do</translation>
    </message>
    <message>
        <source>donner la fiche</source>
        <translation>give the card</translation>
    </message>
    <message>
        <source>qui a vu, quel numéro</source>
        <translation>who saw, which number</translation>
    </message>
    <message>
        <source>copier la ligne</source>
        <translation>copy the line</translation>
    </message>
    <message>
        <source>imprimer la page, le jour</source>
        <translation>print the page, the day</translation>
    </message>
    <message>
        <source>le mot à emporter</source>
        <translation>the slip to take along</translation>
    </message>
    <message>
        <source>Une seule chose peut partir&#xa0;: une fiche, lue lettre pour lettre avant, écrite au registre. Les lignes, les heures, les lieux et les téléphones des personnes restent dans cet ordinateur. Cahier n’ouvre aucune connexion.</source>
        <translation>One thing can leave: a card, read letter for letter first, written in the register. People’s lines, times, places and phones stay on this computer. Cahier opens no connection.</translation>
    </message>
    <message>
        <source>Cahier {version}, licence EUPL-1.2</source>
        <translation>Cahier {version}, licence EUPL-1.2</translation>
    </message>
</context>
<context>
    <name>HelpRow</name>
    <message>
        <source>touches, petit guide, cette version</source>
        <translation>keys, short guide, this version</translation>
    </message>
    <message>
        <source>cette version a plus d’un an</source>
        <translation>this version is more than a year old</translation>
    </message>
</context>
<context>
    <name>ImportLeaf</name>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Des contacts d’un téléphone ou d’une messagerie (.vcf), un tableau (.csv), les rendez-vous d’un agenda (.ics).</source>
        <translation>Contacts from a phone or a mail program (.vcf), a table (.csv), the appointments of a calendar (.ics).</translation>
    </message>
    <message>
        <source>Tout est relu ici d’abord. Rien n’est ajouté avant votre oui, et le fichier reste tel qu’il est.</source>
        <translation>Everything is read over here first. Nothing is added before your yes, and the file stays as it is.</translation>
    </message>
    <message>
        <source>Un contact n’est jamais une fiche&#xa0;: il ne dit pas qui a vu la personne.</source>
        <translation>A contact is never a card: it does not say who saw the person.</translation>
    </message>
    <message>
        <source>Enregistrer les noms et les numéros en tableau</source>
        <translation>Save names and numbers as a table</translation>
    </message>
    <message>
        <source>Aucune ligne n’y est. Ce tableau n’est pas protégé&#xa0;: qui l’a le lit.</source>
        <translation>No line is in it. This table is not protected: whoever has it can read it.</translation>
    </message>
    <message>
        <source>Mes rendez-vous pour un autre agenda</source>
        <translation>My appointments for another calendar</translation>
    </message>
    <message>
        <source>Choisir un fichier</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Coller une liste</source>
        <translation>Paste a list</translation>
    </message>
    <message>
        <source>Ce qui a été lu</source>
        <translation>What was read</translation>
    </message>
    <message>
        <source>Lettre pour lettre</source>
        <translation>Letter for letter</translation>
    </message>
    <message>
        <source>Rien ne s’écrit ici.</source>
        <translation>Nothing is written here.</translation>
    </message>
    <message>
        <source>Un numéro de sécurité sociale a été lu.</source>
        <translation>One social security number was read.</translation>
    </message>
    <message>
        <source>{n} numéros de sécurité sociale ont été lus.</source>
        <translation>{n} social security numbers were read.</translation>
    </message>
    <message>
        <source>ne pas le garder</source>
        <translation>do not keep it</translation>
    </message>
    <message>
        <source>ne pas les garder</source>
        <translation>do not keep them</translation>
    </message>
    <message>
        <source>{name}&#xa0;: une personne lue.</source>
        <translation>{name}: one person read.</translation>
    </message>
    <message>
        <source>Laisser</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>{name}&#xa0;: {n} personnes lues.</source>
        <translation>{name}: {n} people read.</translation>
    </message>
    <message>
        <source>{name}&#xa0;: un rendez-vous lu.</source>
        <translation>{name}: one appointment read.</translation>
    </message>
    <message>
        <source>{name}&#xa0;: {n} rendez-vous lus.</source>
        <translation>{name}: {n} appointments read.</translation>
    </message>
    <message>
        <source>Ils sont prévus, rien de plus&#xa0;: honoré, c’est vous qui le dites.</source>
        <translation>They are planned, nothing more: held is for you to say.</translation>
    </message>
    <message>
        <source>Pour un autre agenda</source>
        <translation>For another calendar</translation>
    </message>
    <message>
        <source>Un rendez-vous à venir.</source>
        <translation>One appointment to come.</translation>
    </message>
    <message>
        <source>{n} rendez-vous à venir.</source>
        <translation>{n} appointments to come.</translation>
    </message>
    <message>
        <source>Le jour, l’heure, des initiales, et rien d’autre&#xa0;: ni nom, ni lieu, ni mot de vous. Sans page, c’est «&#xa0;{busy}&#xa0;».</source>
        <translation>The day, the time, initials, nothing else: no name, no place, no word of yours. Nobody’s page: “{busy}”.</translation>
    </message>
    <message>
        <source>Le fichier n’est pas protégé&#xa0;: qui l’a le lit.</source>
        <translation>The file is not protected: whoever has it can read it.</translation>
    </message>
    <message>
        <source>Enregistrer le fichier</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>En clair</source>
        <translation>In plain words</translation>
    </message>
    <message>
        <source>Une personne ajoutée.</source>
        <translation>One person added.</translation>
    </message>
    <message>
        <source>{n} personnes ajoutées.</source>
        <translation>{n} people added.</translation>
    </message>
    <message>
        <source>Une page complétée.</source>
        <translation>One page completed.</translation>
    </message>
    <message>
        <source>{n} pages complétées.</source>
        <translation>{n} pages completed.</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Tout retirer</source>
        <translation>Remove them all</translation>
    </message>
    <message>
        <source>Un rendez-vous prévu.</source>
        <translation>One appointment planned.</translation>
    </message>
    <message>
        <source>{n} rendez-vous prévus.</source>
        <translation>{n} appointments planned.</translation>
    </message>
    <message>
        <source>Un rendez-vous déplacé.</source>
        <translation>One appointment moved.</translation>
    </message>
    <message>
        <source>{n} rendez-vous déplacés.</source>
        <translation>{n} appointments moved.</translation>
    </message>
    <message>
        <source>Un rendez-vous retiré.</source>
        <translation>One appointment taken out.</translation>
    </message>
    <message>
        <source>{n} rendez-vous retirés.</source>
        <translation>{n} appointments taken out.</translation>
    </message>
    <message>
        <source>Défaire</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>C’est noté&#xa0;: ce qui est annulé ne reviendra pas par un fichier plus ancien.</source>
        <translation>Noted: what is called off will not come back with an older file.</translation>
    </message>
    <message>
        <source>Sans personne dedans, laissé&#xa0;: {n}.</source>
        <translation>With nobody in it, left out: {n}.</translation>
    </message>
    <message>
        <source>Une fiche est dans ce fichier&#xa0;: elle s’ouvre dans Fiches reçues.</source>
        <translation>There is a card in this file: it opens in Received cards.</translation>
    </message>
    <message>
        <source>adresses de courriel</source>
        <translation>email addresses</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>photographs</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>websites</translation>
    </message>
    <message>
        <source>étiquettes</source>
        <translation>labels</translation>
    </message>
    <message>
        <source>autres détails</source>
        <translation>other details</translation>
    </message>
    <message>
        <source>«&#xa0;{heading}&#xa0;»</source>
        <translation>“{heading}”</translation>
    </message>
    <message>
        <source>Sans place dans le cahier&#xa0;: {names}.</source>
        <translation>With no place in the notebook: {names}.</translation>
    </message>
    <message>
        <source>Noter ce qui est annulé</source>
        <translation>Note what is called off</translation>
    </message>
    <message>
        <source>Prévoir</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Prévoir un rendez-vous</source>
        <translation>Plan one appointment</translation>
    </message>
    <message>
        <source>Prévoir {n} rendez-vous</source>
        <translation>Plan {n} appointments</translation>
    </message>
    <message>
        <source>Retirer un rendez-vous</source>
        <translation>Take out one appointment</translation>
    </message>
    <message>
        <source>Retirer {n} rendez-vous</source>
        <translation>Take out {n} appointments</translation>
    </message>
    <message>
        <source>Mettre à jour {n} rendez-vous</source>
        <translation>Update {n} appointments</translation>
    </message>
    <message>
        <source>Il n’y a rien à prévoir.</source>
        <translation>There is nothing to plan.</translation>
    </message>
    <message>
        <source>Ajouter une personne</source>
        <translation>Add one person</translation>
    </message>
    <message>
        <source>Ajouter {n} personnes</source>
        <translation>Add {n} people</translation>
    </message>
    <message>
        <source>Compléter</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Il n’y a personne à ajouter.</source>
        <translation>There is nobody to add.</translation>
    </message>
    <message>
        <source>déjà dans le cahier</source>
        <translation>already in the notebook</translation>
    </message>
    <message>
        <source>Une page porte ce nom.</source>
        <translation>A page has this name.</translation>
    </message>
    <message>
        <source>Même nom et même numéro que plus haut.</source>
        <translation>Same name and same number as above.</translation>
    </message>
    <message>
        <source>Ce nom est plus haut dans la liste.</source>
        <translation>This name is higher up in the list.</translation>
    </message>
    <message>
        <source>Est-ce la même personne&#x202f;?</source>
        <translation>Is this the same person?</translation>
    </message>
    <message>
        <source>Une seule page, oui</source>
        <translation>One page, yes</translation>
    </message>
    <message>
        <source>«&#xa0;{written}&#xa0;»</source>
        <translation>“{written}”</translation>
    </message>
    <message>
        <source>Est-ce {number}&#x202f;?</source>
        <translation>Is it {number}?</translation>
    </message>
    <message>
        <source>«&#xa0;{written}&#xa0;» n’est pas un numéro entier. Gardé comme écrit.</source>
        <translation>“{written}” is not a whole number. Kept as written.</translation>
    </message>
    <message>
        <source>Naissance&#xa0;: «&#xa0;{written}&#xa0;»</source>
        <translation>Birth: “{written}”</translation>
    </message>
    <message>
        <source>Naissance «&#xa0;{written}&#xa0;» pas comprise. Gardée dans la note.</source>
        <translation>Birth “{written}” not understood. Kept in the note.</translation>
    </message>
    <message>
        <source>{what} {ask}, oui</source>
        <translation>{what} {ask}, yes</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>une liste, des contacts, un agenda</source>
        <translation>a list, contacts, a calendar</translation>
    </message>
    <message>
        <source>Contacts, tableaux, agendas (*.vcf *.csv *.tsv *.txt *.ics *.ical *.icalendar *.vcs)</source>
        <translation>Contacts, tables, calendars (*.vcf *.csv *.tsv *.txt *.ics *.ical *.icalendar *.vcs)</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Tous les fichiers (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>sans titre</source>
        <translation>no title</translation>
    </message>
    <message>
        <source>jusqu’à {hour}</source>
        <translation>until {hour}</translation>
    </message>
    <message>
        <source>Occupé</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Aucun rendez-vous n’est prévu.</source>
        <translation>No appointment is planned.</translation>
    </message>
    <message>
        <source>C’est écrit dans le fichier choisi.</source>
        <translation>It is written in the file you chose.</translation>
    </message>
    <message>
        <source>Il n’est pas protégé&#xa0;: gardez-le comme du papier.</source>
        <translation>It is not protected: keep it as you would paper.</translation>
    </message>
    <message>
        <source>Mes rendez-vous pour un autre agenda</source>
        <translation>My appointments for another calendar</translation>
    </message>
    <message>
        <source>Agenda (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>portable</source>
        <translation>mobile</translation>
    </message>
    <message>
        <source>travail</source>
        <translation>work</translation>
    </message>
    <message>
        <source>domicile</source>
        <translation>home</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>fax</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>main</translation>
    </message>
    <message>
        <source>C’est retiré.</source>
        <translation>Removed.</translation>
    </message>
    <message>
        <source>C’est défait.</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>Rien n’a été retiré.</source>
        <translation>Nothing was removed.</translation>
    </message>
    <message>
        <source>Le cahier a changé depuis. Chacun se retire dans le semainier.</source>
        <translation>The notebook has changed since. Each one can be taken out in the week.</translation>
    </message>
    <message>
        <source>Une page a déjà servi. Chacune se retire depuis elle-même.</source>
        <translation>A page has been used already. Each can be removed from the page itself.</translation>
    </message>
    <message>
        <source>Le tableau est là où vous l’avez mis.</source>
        <translation>The table is where you put it.</translation>
    </message>
    <message>
        <source>Il n’est pas protégé. Effacez-le ensuite.</source>
        <translation>It is not protected. Erase it afterwards.</translation>
    </message>
    <message>
        <source>tableau.csv</source>
        <translation>table.csv</translation>
    </message>
    <message>
        <source>Tableau (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>Enregistrer les noms et les numéros</source>
        <translation>Save names and numbers</translation>
    </message>
</context>
<context>
    <name>Imported</name>
    <message>
        <source>corriger</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>Corriger ce qui a été importé</source>
        <translation>Correct what was imported</translation>
    </message>
    <message>
        <source>ce qui a été importé</source>
        <translation>what was imported</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>un fichier pas encore ouvert</source>
        <translation>one file not opened yet</translation>
    </message>
    <message>
        <source>{n} fichiers pas encore ouverts</source>
        <translation>{n} files not opened yet</translation>
    </message>
    <message>
        <source>et une autre, ensuite</source>
        <translation>and one more, afterwards</translation>
    </message>
    <message>
        <source>et {n} autres, ensuite</source>
        <translation>and {n} more, afterwards</translation>
    </message>
    <message>
        <source>Aucune n’attend.</source>
        <translation>None is waiting.</translation>
    </message>
    <message>
        <source>C’est pour quelle page&#x202f;?</source>
        <translation>Whose page is it for?</translation>
    </message>
    <message>
        <source>Présentations</source>
        <translation>Introductions</translation>
    </message>
    <message>
        <source>Dans le cahier</source>
        <translation>In the notebook</translation>
    </message>
    <message>
        <source>Reçues par SMS, sans preuve</source>
        <translation>Received by SMS, no proof</translation>
    </message>
    <message>
        <source>Dossiers des groupes</source>
        <translation>Folders of the groups</translation>
    </message>
    <message>
        <source>aucun fichier</source>
        <translation>no file</translation>
    </message>
    <message>
        <source>un fichier</source>
        <translation>one file</translation>
    </message>
    <message>
        <source>{n} fichiers</source>
        <translation>{n} files</translation>
    </message>
    <message>
        <source>une fiche de qui n’est pas dans l’annuaire</source>
        <translation>one card from someone not in the directory</translation>
    </message>
    <message>
        <source>{n} fiches de qui n’est pas dans l’annuaire</source>
        <translation>{n} cards from people not in the directory</translation>
    </message>
    <message>
        <source>une fiche d’un Cahier plus récent</source>
        <translation>one card from a newer Cahier</translation>
    </message>
    <message>
        <source>{n} fiches d’un Cahier plus récent</source>
        <translation>{n} cards from a newer Cahier</translation>
    </message>
    <message>
        <source>une présentation</source>
        <translation>an introduction</translation>
    </message>
    <message>
        <source>une personne</source>
        <translation>a person</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>Ouvrir un fichier reçu</source>
        <translation>Open a received file</translation>
    </message>
    <message>
        <source>Fiches (*.vcf *.carte *.visite *.txt)</source>
        <translation>Cards (*.vcf *.carte *.visite *.txt)</translation>
    </message>
    <message>
        <source>Tous les fichiers (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>Joined</name>
    <message>
        <source>Croquis et pages jointes</source>
        <translation>Sketches and joined pages</translation>
    </message>
    <message>
        <source>un croquis</source>
        <translation>a sketch</translation>
    </message>
    <message>
        <source>{n} croquis</source>
        <translation>{n} sketches</translation>
    </message>
    <message>
        <source>une page jointe</source>
        <translation>a joined page</translation>
    </message>
    <message>
        <source>{n} pages jointes</source>
        <translation>{n} joined pages</translation>
    </message>
</context>
<context>
    <name>JoinedPage</name>
    <message>
        <source>La page</source>
        <translation>The page</translation>
    </message>
    <message>
        <source>La photo à joindre</source>
        <translation>The photo to join</translation>
    </message>
    <message>
        <source>la fin manque</source>
        <translation>the end is missing</translation>
    </message>
    <message>
        <source>{n}&#xa0;ko</source>
        <translation>{n}&#xa0;kB</translation>
    </message>
    <message>
        <source>La page redressée</source>
        <translation>The straightened page</translation>
    </message>
    <message>
        <source>La page se joint…</source>
        <translation>Joining the page…</translation>
    </message>
    <message>
        <source>Joindre la suivante</source>
        <translation>Join the next one</translation>
    </message>
    <message>
        <source>Joindre une page</source>
        <translation>Join a page</translation>
    </message>
    <message>
        <source>À la ligne du {day}</source>
        <translation>At the line of {day}</translation>
    </message>
    <message>
        <source>Page jointe</source>
        <translation>Joined page</translation>
    </message>
    <message>
        <source>PDF joint</source>
        <translation>Joined PDF</translation>
    </message>
    <message>
        <source>Croquis</source>
        <translation>Sketch</translation>
    </message>
    <message>
        <source>Cette image ne se laisse plus lire.</source>
        <translation>This picture can no longer be read.</translation>
    </message>
    <message>
        <source>Choisissez un autre endroit.</source>
        <translation>Choose another place.</translation>
    </message>
    <message>
        <source>Une copie est là où vous l’avez mise.</source>
        <translation>A copy is where you put it.</translation>
    </message>
    <message>
        <source>Elle n’est pas protégée. Effacez-la ensuite.</source>
        <translation>It is not protected. Erase it afterwards.</translation>
    </message>
    <message>
        <source>Enregistrer une copie du PDF</source>
        <translation>Save a copy of the PDF</translation>
    </message>
</context>
<context>
    <name>JoiningLeaf</name>
    <message>
        <source>Quelques mots, si vous voulez</source>
        <translation>A few words, if you like</translation>
    </message>
    <message>
        <source>questions à poser</source>
        <translation>questions to ask</translation>
    </message>
    <message>
        <source>Quelques mots sur la page jointe</source>
        <translation>A few words about the joined page</translation>
    </message>
    <message>
        <source>Tourner</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Enregistrer une copie</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Retirer du cahier</source>
        <translation>Take out of the notebook</translation>
    </message>
    <message>
        <source>Reprendre le croquis</source>
        <translation>Draw on</translation>
    </message>
    <message>
        <source>Effacer l’original</source>
        <translation>Erase the original</translation>
    </message>
    <message>
        <source>Joindre une page</source>
        <translation>Join a page</translation>
    </message>
    <message>
        <source>Le cahier regarde ce fichier…</source>
        <translation>The notebook is looking at this file…</translation>
    </message>
    <message>
        <source>Choisir un autre fichier</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Posez les quatre coins sur ceux de la feuille&#xa0;: elle est redressée.</source>
        <translation>Put the four corners on those of the sheet: it is straightened.</translation>
    </message>
    <message>
        <source>Gardée dans le cahier seul, sans le lieu, l’appareil ni l’heure de la photo.</source>
        <translation>Kept in the notebook alone, without the place, the device or the time of the photo.</translation>
    </message>
    <message>
        <source>Joindre la page</source>
        <translation>Join the page</translation>
    </message>
    <message>
        <source>La fin de cette photo manque.</source>
        <translation>The end of this photo is missing.</translation>
    </message>
    <message>
        <source>Ce qui est lisible peut être joint.</source>
        <translation>What can be read can be joined.</translation>
    </message>
    <message>
        <source>Joindre un PDF</source>
        <translation>Join a PDF</translation>
    </message>
    <message>
        <source>{name}, {weight}</source>
        <translation>{name}, {weight}</translation>
    </message>
    <message>
        <source>Gardé tel quel, dans le cahier seul. Le cahier ne l’ouvre pas.</source>
        <translation>Kept as it is, in the notebook alone. The notebook does not open it.</translation>
    </message>
    <message>
        <source>Joindre le PDF</source>
        <translation>Join the PDF</translation>
    </message>
    <message>
        <source>La page est jointe</source>
        <translation>The page is joined</translation>
    </message>
    <message>
        <source>Revenir à la page</source>
        <translation>Back to the page</translation>
    </message>
    <message>
        <source>L’original est resté où il était&#xa0;: {name}</source>
        <translation>The original stayed where it was: {name}</translation>
    </message>
    <message>
        <source>L’effacer le retire de ce dossier, pas plus. Il peut en rester une trace sur le disque, la carte mémoire ou le téléphone, dans une sauvegarde ou en ligne&#xa0;: le cahier n’y peut rien.</source>
        <translation>Erasing takes it out of this folder, no more. A trace of it may stay on the disk, the memory card or the phone, in a backup or online: the notebook cannot help that.</translation>
    </message>
    <message>
        <source>L’original n’est plus dans ce dossier.</source>
        <translation>The original is no longer in this folder.</translation>
    </message>
    <message>
        <source>L’original n’a pas pu être effacé.</source>
        <translation>The original could not be erased.</translation>
    </message>
    <message>
        <source>Il est toujours là. Effacez-le vous-même.</source>
        <translation>It is still there. Erase it yourself.</translation>
    </message>
    <message>
        <source>Le cahier garde ce PDF sans l’ouvrir. Une copie enregistrée ailleurs n’est plus protégée.</source>
        <translation>The notebook keeps this PDF without opening it. A copy saved elsewhere is no longer protected.</translation>
    </message>
    <message>
        <source>Reprendre les coins</source>
        <translation>Back to the corners</translation>
    </message>
    <message>
        <source>Redresser</source>
        <translation>Straighten</translation>
    </message>
    <message>
        <source>Les coins se croisent. Écartez-les.</source>
        <translation>The corners cross. Move them apart.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Garder ou effacer</source>
        <translation>Keep or erase</translation>
    </message>
</context>
<context>
    <name>KeepingRow</name>
    <message>
        <source>une page à revoir</source>
        <translation>one page to review</translation>
    </message>
    <message>
        <source>{n} pages à revoir</source>
        <translation>{n} pages to review</translation>
    </message>
    <message>
        <source>aucune page à revoir</source>
        <translation>no page to review</translation>
    </message>
    <message>
        <source>des copies à remplacer</source>
        <translation>copies to replace</translation>
    </message>
    <message>
        <source>des fiches dans un dossier</source>
        <translation>cards in a folder</translation>
    </message>
    <message>
        <source>La page est gardée.</source>
        <translation>The page is kept.</translation>
    </message>
    <message>
        <source>Défaire</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Le dossier n’a plus de fiche d’une page détruite.</source>
        <translation>The folder has no card of a destroyed page any more.</translation>
    </message>
    <message>
        <source>Un fichier a changé entre-temps.</source>
        <translation>A file changed meanwhile.</translation>
    </message>
    <message>
        <source>Réessayez dans un instant.</source>
        <translation>Try again in a moment.</translation>
    </message>
    <message>
        <source>Un cahier mis de côté garde ce qui y était.</source>
        <translation>A notebook put aside keeps what was in it.</translation>
    </message>
    <message>
        <source>La page est détruite.</source>
        <translation>The page is destroyed.</translation>
    </message>
    <message>
        <source>Plus aucune copie ne garde de page détruite.</source>
        <translation>No copy holds a destroyed page any more.</translation>
    </message>
    <message>
        <source>Le rappel s’arrête là.</source>
        <translation>The reminder stops here.</translation>
    </message>
    <message>
        <source>Ce qui reste garde ce qui y était.</source>
        <translation>What is left keeps what was in it.</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>{n} rendez-vous notés, jusqu’au {day}.</source>
        <translation>{n} appointments noted, until {day}.</translation>
    </message>
</context>
<context>
    <name>LabelLeaf</name>
    <message>
        <source>Mon étiquette</source>
        <translation>My label</translation>
    </message>
    <message>
        <source>prénom et nom</source>
        <translation>first and last name</translation>
    </message>
    <message>
        <source>métier</source>
        <translation>job</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>téléphone professionnel</source>
        <translation>work phone</translation>
    </message>
    <message>
        <source>La couverture et chaque fiche la portent. Le métier et la structure ne vont sur une fiche que si vous les y mettez.</source>
        <translation>The cover and every card carry it. Job and organisation go on a card only if you put them there.</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Il manque votre nom.</source>
        <translation>Your name is missing.</translation>
    </message>
    <message>
        <source>Rien n’a changé.</source>
        <translation>Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>LabelRow</name>
    <message>
        <source>C’est gardé.</source>
        <translation>It is kept.</translation>
    </message>
    <message>
        <source>La couverture et les prochaines fiches la portent.</source>
        <translation>The cover and the next cards carry it.</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>prénom et nom</source>
        <translation>first and last name</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>téléphone professionnel</source>
        <translation>work phone</translation>
    </message>
    <message>
        <source>Votre écriture</source>
        <translation>Your writing</translation>
    </message>
    <message>
        <source>Venue en bus, sans aide.</source>
        <translation>Came by bus, unaided.</translation>
    </message>
    <message>
        <source>écriture d’école</source>
        <translation>school writing</translation>
    </message>
    <message>
        <source>lecture</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>Taille</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>L’étiquette</source>
        <translation>The label</translation>
    </message>
    <message>
        <source>Il manque votre nom.</source>
        <translation>Your name is missing.</translation>
    </message>
    <message>
        <source>Il manque le téléphone.</source>
        <translation>The phone is missing.</translation>
    </message>
    <message>
        <source>Le nom est à revoir.</source>
        <translation>The name needs another look.</translation>
    </message>
    <message>
        <source>La structure est à revoir.</source>
        <translation>The organisation needs another look.</translation>
    </message>
    <message>
        <source>Le téléphone est à revoir.</source>
        <translation>The phone needs another look.</translation>
    </message>
    <message>
        <source>Rien n’est envoyé, ici ni plus tard sans vous.</source>
        <translation>Nothing is sent, here or later, without you.</translation>
    </message>
</context>
<context>
    <name>LargeLeaf</name>
    <message>
        <source>La fiche</source>
        <translation>The card</translation>
    </message>
    <message>
        <source>Visez le carré avec un téléphone&#xa0;: il propose d’appeler.</source>
        <translation>Point a phone at the square: it offers to call.</translation>
    </message>
    <message>
        <source>Copier le numéro</source>
        <translation>Copy the number</translation>
    </message>
    <message>
        <source>Code QR du {number}</source>
        <translation>QR code of {number}</translation>
    </message>
    <message>
        <source>Numéro copié</source>
        <translation>Number copied</translation>
    </message>
    <message>
        <source>Pas copié. Réessayer</source>
        <translation>Not copied. Try again</translation>
    </message>
</context>
<context>
    <name>LastSheet</name>
    <message>
        <source>Si vous oubliez&#xa0;: huit mots, sur papier</source>
        <translation>If you forget: eight words, on paper</translation>
    </message>
    <message>
        <source>Huit mots, sur papier</source>
        <translation>Eight words, on paper</translation>
    </message>
</context>
<context>
    <name>Lasting</name>
    <message>
        <source>Il reste peu de place sur le disque&#xa0;: {size}.</source>
        <translation>There is little room left on the disk: {size}.</translation>
    </message>
    <message>
        <source>{short} Libérez-en&#xa0;: sans place, rien ne s’enregistre.</source>
        <translation>{short} Free some: without room, nothing is saved.</translation>
    </message>
    <message>
        <source>Le cahier est dans un dossier synchronisé.</source>
        <translation>The notebook is in a synchronised folder.</translation>
    </message>
    <message>
        <source>{short} C’est la place des copies, pas du cahier&#xa0;: demandez qu’il en soit exclu.</source>
        <translation>{short} That is the place for copies, not for the notebook: ask for it to be excluded.</translation>
    </message>
    <message>
        <source>Compris</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Pour revenir au cahier caché, quatre chiffres suffiraient.</source>
        <translation>To come back to the hidden notebook, four digits would do.</translation>
    </message>
    <message>
        <source>Quatre chiffres suffiraient.</source>
        <translation>Four digits would do.</translation>
    </message>
    <message>
        <source>Les choisir</source>
        <translation>Choose them</translation>
    </message>
    <message>
        <source>Lecture de ce qui reste.</source>
        <translation>Reading what is left.</translation>
    </message>
    <message>
        <source>Rien ne s’écrit ici.</source>
        <translation>Nothing is written here.</translation>
    </message>
    <message>
        <source>Une partie de cette page est illisible, elle manque.</source>
        <translation>A part of this page is unreadable and missing.</translation>
    </message>
    <message>
        <source>Une partie est illisible.</source>
        <translation>A part is unreadable.</translation>
    </message>
    <message>
        <source>Ouvrir une copie</source>
        <translation>Open a copy</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Registre des envois</source>
        <translation>Register of departures</translation>
    </message>
    <message>
        <source>Tous les envois</source>
        <translation>All departures</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Imprimer pour la personne</source>
        <translation>Print it for the person</translation>
    </message>
    <message>
        <source>Rien n’est parti.</source>
        <translation>Nothing has left.</translation>
    </message>
    <message>
        <source>Ici se tiendra chaque envoi&#xa0;: le jour, à qui, et ce qui a été lu, lettre pour lettre.</source>
        <translation>Every departure will stand here: the day, to whom, and what was read, letter for letter.</translation>
    </message>
    <message>
        <source>Vue</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>On m’a répondu</source>
        <translation>I got an answer</translation>
    </message>
    <message>
        <source>Imprimer le registre</source>
        <translation>Print the register</translation>
    </message>
    <message>
        <source>Envoi nº&#xa0;{number}, lettre pour lettre</source>
        <translation>Departure no. {number}, letter for letter</translation>
    </message>
    <message>
        <source>Cette fiche a pu partir. Demandez à {name}.</source>
        <translation>This card may have left. Ask {name}.</translation>
    </message>
    <message>
        <source>Préparé le {day}.</source>
        <translation>Prepared on {day}.</translation>
    </message>
    <message>
        <source>Relu et donné le {day}.</source>
        <translation>Read over and given on {day}.</translation>
    </message>
    <message>
        <source>La page de la personne a été détruite, et ce texte avec elle.</source>
        <translation>The person’s page was destroyed, and this text with it.</translation>
    </message>
    <message>
        <source>Cette fiche n’est pas partie.</source>
        <translation>This card did not leave.</translation>
    </message>
    <message>
        <source>par {way}</source>
        <translation>by {way}</translation>
    </message>
    <message>
        <source>accord dit le {day}</source>
        <translation>consent given on {day}</translation>
    </message>
    <message>
        <source>{state} par {names}</source>
        <translation>{state} by {names}</translation>
    </message>
    <message>
        <source>Une fiche partie ne se rattrape pas, elle se remplace.</source>
        <translation>A card that has left cannot be called back, only replaced.</translation>
    </message>
    <message>
        <source>mots relus</source>
        <translation>words re-read</translation>
    </message>
    <message>
        <source>{state} le {day}</source>
        <translation>{state} on {day}</translation>
    </message>
    <message>
        <source>accord dit le</source>
        <translation>consent said</translation>
    </message>
    <message>
        <source>le</source>
        <translation>on</translation>
    </message>
    <message>
        <source>au sujet de</source>
        <translation>about</translation>
    </message>
    <message>
        <source>ce qui est parti</source>
        <translation>what left</translation>
    </message>
    <message>
        <source>à qui</source>
        <translation>to whom</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>how</translation>
    </message>
    <message>
        <source>suite</source>
        <translation>state</translation>
    </message>
    <message>
        <source>accord</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>page détruite</source>
        <translation>page destroyed</translation>
    </message>
    <message>
        <source>au sujet de {name}</source>
        <translation>about {name}</translation>
    </message>
    <message>
        <source>à {who}</source>
        <translation>to {who}</translation>
    </message>
    <message>
        <source>ce qui est parti&#xa0;: {what}</source>
        <translation>what left: {what}</translation>
    </message>
    <message>
        <source>suite&#xa0;: {state}</source>
        <translation>since: {state}</translation>
    </message>
    <message>
        <source>six mots</source>
        <translation>six words</translation>
    </message>
    <message>
        <source>Aucune ligne de vos pages, jamais.</source>
        <translation>No line of your pages, ever.</translation>
    </message>
</context>
<context>
    <name>LeftPage</name>
    <message>
        <source>{name}&#xa0;: {n} fichiers lus sur {all}</source>
        <translation>{name}: {n} files of {all} read</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Lettres</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>la liste est ici</source>
        <translation>the list is here</translation>
    </message>
</context>
<context>
    <name>ListLeaf</name>
    <message>
        <source>Répertoire</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Chercher un nom, un mot</source>
        <translation>Find a name, a word</translation>
    </message>
    <message>
        <source>dernier</source>
        <translation>last</translation>
    </message>
    <message>
        <source>prochain</source>
        <translation>next</translation>
    </message>
    <message>
        <source>téléphone</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Écrire un nom</source>
        <translation>Write a name</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Tab pour le téléphone, Entrée pour le suivant.</source>
        <translation>Tab for the phone, Enter for the next.</translation>
    </message>
    <message>
        <source>Coller une liste</source>
        <translation>Paste a list</translation>
    </message>
    <message>
        <source>Voir tout le monde</source>
        <translation>See everyone</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Lignes par personne</source>
        <translation>Lines per person</translation>
    </message>
    <message>
        <source>Les pages jointes ne sont pas lues.</source>
        <translation>Joined pages are not read.</translation>
    </message>
    <message>
        <source>{n} depuis {delay}</source>
        <translation>{n} for {delay}</translation>
    </message>
    <message>
        <source>{words}, changer le délai</source>
        <translation>{words}, change the delay</translation>
    </message>
    <message>
        <source>prochain rendez-vous {day}</source>
        <translation>next appointment {day}</translation>
    </message>
    <message>
        <source>Aucun nom</source>
        <translation>No name</translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>prénom nom</source>
        <translation>first name, surname</translation>
    </message>
    <message>
        <source>Personne depuis {delay}.</source>
        <translation>Nobody for {delay}.</translation>
    </message>
    <message>
        <source>Personne à ce nom.</source>
        <translation>Nobody by that name.</translation>
    </message>
    <message>
        <source>Personne à la lettre {letter}. Entrée pour l’ajouter.</source>
        <translation>Nobody under {letter}. Enter to add.</translation>
    </message>
    <message>
        <source>Personne à ce nom. Entrée pour l’ajouter.</source>
        <translation>Nobody of this name. Enter to add.</translation>
    </message>
    <message>
        <source>Personne à ce numéro.</source>
        <translation>Nobody with this number.</translation>
    </message>
    <message>
        <source>Mots contenant «&#xa0;{words}&#xa0;»</source>
        <translation>Words containing “{words}”</translation>
    </message>
    <message>
        <source>dernier rendez-vous {day}</source>
        <translation>last appointment {day}</translation>
    </message>
    <message>
        <source>Écrivez un nom.</source>
        <translation>Write a name.</translation>
    </message>
    <message>
        <source>Écrire un nom…</source>
        <translation>Write a name…</translation>
    </message>
    <message>
        <source>Fiches reçues</source>
        <translation>Received cards</translation>
    </message>
    <message>
        <source>Ouvrir un fichier</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>Coller un SMS reçu</source>
        <translation>Paste an SMS</translation>
    </message>
    <message>
        <source>d’{who}</source>
        <translation>from {who}</translation>
    </message>
    <message>
        <source>de {who}</source>
        <translation>from {who}</translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Pour échanger des fiches, deux cahiers font d’abord connaissance&#xa0;: chaque collègue donne sa présentation, une seule fois.</source>
        <translation>To exchange cards, two notebooks first get to know each other: each colleague gives an introduction, once only.</translation>
    </message>
    <message>
        <source>Puis vous relisez cinq mots de vive voix. Une fiche ne s’ouvre ensuite que dans le cahier à qui elle est donnée.</source>
        <translation>Then you read five words aloud. After that a card only opens in the notebook it is given to.</translation>
    </message>
    <message>
        <source>Groupes</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Un groupe reçoit la même fiche, en initiales, dans un dossier partagé.</source>
        <translation>A group gets the same card, in initials, in a shared folder.</translation>
    </message>
    <message>
        <source>Faire un groupe</source>
        <translation>Make a group</translation>
    </message>
    <message>
        <source>Relire les cinq mots en réunion</source>
        <translation>Check the five words at a meeting</translation>
    </message>
    <message>
        <source>J’ai reçu une présentation</source>
        <translation>I have received an introduction</translation>
    </message>
    <message>
        <source>Me présenter</source>
        <translation>Introduce myself</translation>
    </message>
    <message>
        <source>sans dossier</source>
        <translation>without a folder</translation>
    </message>
    <message>
        <source>des fiches s’ouvrent encore pour quelqu’un qui n’en est plus</source>
        <translation>some cards still open for someone who has left it</translation>
    </message>
    <message>
        <source>votre présentation n’y est pas, ou plus à jour</source>
        <translation>your introduction is not there, or no longer up to date</translation>
    </message>
    <message>
        <source>{delay} après le dernier contact, une page se garde avec une raison, ou s’efface.</source>
        <translation>{delay} after the last contact, a page is kept with a reason, or erased.</translation>
    </message>
    <message>
        <source>Ce délai est fixé par votre organisation.</source>
        <translation>This delay is set by your organisation.</translation>
    </message>
    <message>
        <source>Un contact&#xa0;: un rendez-vous honoré ou prévu, une ligne. Rien ne s’efface tout seul.</source>
        <translation>A contact: an appointment held or planned, a line. Nothing is erased by itself.</translation>
    </message>
    <message>
        <source>Aucune page pour le moment. Quand il y en a, Aujourd’hui le dit une fois par mois.</source>
        <translation>No page for now. When there are some, Today says so once a month.</translation>
    </message>
    <message>
        <source>Des copies gardent des pages détruites.</source>
        <translation>Some copies hold destroyed pages.</translation>
    </message>
    <message>
        <source>Les remplacer</source>
        <translation>Replace them</translation>
    </message>
    <message>
        <source>Un dossier de groupe garde vos fiches de pages détruites.</source>
        <translation>A group’s folder keeps your cards of destroyed pages.</translation>
    </message>
    <message>
        <source>Les voir</source>
        <translation>See them</translation>
    </message>
    <message>
        <source>Gardées avec une raison</source>
        <translation>Kept with a reason</translation>
    </message>
    <message>
        <source>Le nom, le dernier contact</source>
        <translation>Name, last contact</translation>
    </message>
    <message>
        <source>aucun jour</source>
        <translation>no day</translation>
    </message>
    <message>
        <source>il y a {span}</source>
        <translation>{span} ago</translation>
    </message>
    <message>
        <source>jusqu’au {day}</source>
        <translation>until {day}</translation>
    </message>
</context>
<context>
    <name>Lost</name>
    <message>
        <source>À faire maintenant</source>
        <translation>To do now</translation>
    </message>
    <message>
        <source>Notez le jour, l’heure et le lieu. Pour un vol, portez plainte.</source>
        <translation>Note the day, the time and the place. For a theft, report it to the police.</translation>
    </message>
    <message>
        <source>Appelez votre structure&#xa0;: elle peut bloquer l’ordinateur et votre messagerie.</source>
        <translation>Call your organisation: it can block the laptop and your mail account.</translation>
    </message>
    <message>
        <source>À prévenir dans les 72 heures</source>
        <translation>To tell within 72 hours</translation>
    </message>
    <message>
        <source>Le délégué à la protection des données de votre structure, tout de suite. La structure a 72 heures pour le dire à la CNIL.</source>
        <translation>Your organisation’s data protection officer, at once. The organisation has 72 hours to tell the CNIL.</translation>
    </message>
    <message>
        <source>Vos collègues&#xa0;: dans leur Cahier, votre ordinateur se retire à la ligne Collègues et groupes.</source>
        <translation>Your colleagues: in their Cahier, your computer is withdrawn in the row Colleagues and groups.</translation>
    </message>
    <message>
        <source>Les personnes que vous accompagnez, si le délégué vous le demande.</source>
        <translation>The people you follow, if the officer asks you to.</translation>
    </message>
    <message>
        <source>Ce qu’il y avait dedans</source>
        <translation>What was on it</translation>
    </message>
    <message>
        <source>Vos lignes, vos rendez-vous, les noms et les téléphones, les fiches reçues, le registre des envois, vos collègues.</source>
        <translation>Your lines, your appointments, names and telephone numbers, the cards received, the register of what left, your colleagues.</translation>
    </message>
    <message>
        <source>Les fichiers enregistrés hors du cahier n’en font pas partie&#xa0;: dites-les aussi.</source>
        <translation>Files saved outside the notebook are not part of it: tell of them too.</translation>
    </message>
    <message>
        <source>Comment c’est protégé</source>
        <translation>How it is protected</translation>
    </message>
    <message>
        <source>Tout est chiffré. Fermé, le cahier ne s’ouvre qu’avec les six mots ou la feuille de secours. Ouvert, il se ferme seul.</source>
        <translation>Everything is encrypted. Closed, the notebook opens only with the six words or the recovery sheet. Left open, it closes by itself.</translation>
    </message>
    <message>
        <source>Si les six mots ou la feuille étaient avec l’ordinateur, il n’est plus protégé&#xa0;: dites-le.</source>
        <translation>If the six words or the sheet were with the laptop, it is no longer protected: say so.</translation>
    </message>
    <message>
        <source>Pour reprendre</source>
        <translation>To start again</translation>
    </message>
    <message>
        <source>Sur un autre ordinateur, rouvrez la dernière copie, avec les six mots ou la feuille.</source>
        <translation>On another computer, reopen the last copy, with the six words or the sheet.</translation>
    </message>
    <message>
        <source>Puis Tout changer, à la ligne Les six mots. Présentez-vous de nouveau à vos collègues&#xa0;: cinq mots à relire.</source>
        <translation>Then Change everything, in the row The six words. Introduce yourself to your colleagues again: five words to check.</translation>
    </message>
</context>
<context>
    <name>LyingView</name>
    <message>
        <source>La page est détruite</source>
        <translation>The page is destroyed</translation>
    </message>
    <message>
        <source>Fiches de pages détruites</source>
        <translation>Cards of destroyed pages</translation>
    </message>
    <message>
        <source>Votre fiche est encore dans le dossier d’un groupe.</source>
        <translation>Your card is still in a group’s folder.</translation>
    </message>
    <message>
        <source>Vos fiches sont encore dans un dossier de groupe.</source>
        <translation>Your cards are still in a group’s folder.</translation>
    </message>
    <message>
        <source>une fiche</source>
        <translation>one card</translation>
    </message>
    <message>
        <source>{n} fiches</source>
        <translation>{n} cards</translation>
    </message>
    <message>
        <source>Retirée, elle n’y est plus à lire. Ce que vos collègues ont gardé reste chez eux, rien ne le leur annonce.</source>
        <translation>Taken out, it can no longer be read there. What your colleagues kept stays with them, and nothing tells them.</translation>
    </message>
    <message>
        <source>Retirées, elles n’y sont plus à lire. Ce que vos collègues ont gardé reste chez eux, rien ne le leur annonce.</source>
        <translation>Taken out, they can no longer be read there. What your colleagues kept stays with them, and nothing tells them.</translation>
    </message>
    <message>
        <source>Qui regarde le dossier peut voir qu’un fichier n’y est plus, et le service qui le porte en garder une copie.</source>
        <translation>Anyone who looks at the folder can see that a file is gone, and the service that carries it may keep a copy.</translation>
    </message>
    <message>
        <source>La laisser dans le dossier</source>
        <translation>Leave it in the folder</translation>
    </message>
    <message>
        <source>Les laisser dans le dossier</source>
        <translation>Leave them in the folder</translation>
    </message>
    <message>
        <source>La retirer</source>
        <translation>Take it out</translation>
    </message>
    <message>
        <source>Les retirer</source>
        <translation>Take them out</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>MonthLeaf</name>
    <message>
        <source>Semainier</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Ce qui attend</source>
        <translation>What waits</translation>
    </message>
    <message>
        <source>Mois d’avant</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>Mois d’après</source>
        <translation>Month after</translation>
    </message>
</context>
<context>
    <name>NextField</name>
    <message>
        <source>mar. 1er déc. 10h30</source>
        <translation>Tue 1 Dec 10:30</translation>
    </message>
    <message>
        <source>Prochain rendez-vous</source>
        <translation>Next appointment</translation>
    </message>
</context>
<context>
    <name>NextFile</name>
    <message>
        <source>Fichier suivant</source>
        <translation>Next file</translation>
    </message>
    <message>
        <source>Fichier suivant, encore {n}</source>
        <translation>Next file, {n} to go</translation>
    </message>
</context>
<context>
    <name>NumberSlip</name>
    <message>
        <source>Retirer</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Laisser</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Retirer le numéro de sécurité sociale</source>
        <translation>Take the social security number out</translation>
    </message>
    <message>
        <source>Laisser le numéro de sécurité sociale</source>
        <translation>Leave the social security number</translation>
    </message>
    <message>
        <source>Un numéro de sécurité sociale est dans cette ligne.</source>
        <translation>There is a social security number in this line.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Voir en grand</source>
        <translation>View large</translation>
    </message>
    <message>
        <source>Mot à emporter</source>
        <translation>Slip to take along</translation>
    </message>
    <message>
        <source>Ajouter un numéro</source>
        <translation>Add a number</translation>
    </message>
    <message>
        <source>{label}, {number}, corriger</source>
        <translation>{label}, {number}, correct</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>un numéro</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>{words}, le numéro de {whose}</source>
        <translation>{words}, {whose}’s number</translation>
    </message>
</context>
<context>
    <name>OlderView</name>
    <message>
        <source>Écrire aussi pour {name} votre fiche d’avant&#x202f;?</source>
        <translation>Also write your earlier card for {name}?</translation>
    </message>
    <message>
        <source>Écrire aussi pour {name} vos {n} fiches d’avant&#x202f;?</source>
        <translation>Also write your {n} earlier cards for {name}?</translation>
    </message>
    <message>
        <source>une ligne de plus</source>
        <translation>one more line</translation>
    </message>
    <message>
        <source>{n} lignes de plus</source>
        <translation>{n} more lines</translation>
    </message>
    <message>
        <source>{name} lirait ce que le groupe a déjà lu. Au registre&#xa0;: {lines}.</source>
        <translation>{name} would read what the group has already read. In the register: {lines}.</translation>
    </message>
    <message>
        <source>Le fichier est à joindre à un courriel.</source>
        <translation>The file is to be attached to an e-mail.</translation>
    </message>
    <message>
        <source>Les fichiers sont à joindre à un courriel.</source>
        <translation>The files are to be attached to an e-mail.</translation>
    </message>
    <message>
        <source>{name}&#xa0;: cinq mots encore à relire.</source>
        <translation>{name}: five words still to check.</translation>
    </message>
    <message>
        <source>À partir d’aujourd’hui</source>
        <translation>From today on</translation>
    </message>
    <message>
        <source>Écrire aussi celles d’avant</source>
        <translation>Also write the earlier ones</translation>
    </message>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>OnPaper</name>
    <message>
        <source>imprimé le {day}</source>
        <translation>printed on {day}</translation>
    </message>
    <message>
        <source>Registre des envois</source>
        <translation>Register of departures</translation>
    </message>
    <message>
        <source>Fin de suivi</source>
        <translation>End of follow-up</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>{day} à {hour}</source>
        <translation>{day} at {hour}</translation>
    </message>
    <message>
        <source>Rendez-vous {when}. {who}</source>
        <translation>Appointment {when}. {who}</translation>
    </message>
    <message>
        <source>occupé</source>
        <translation>busy</translation>
    </message>
    <message>
        <source>Le nom, le dernier jour honoré, qui a reçu la fiche.</source>
        <translation>The name, the last day held, who was given the card.</translation>
    </message>
    <message>
        <source>aucun jour honoré</source>
        <translation>none held yet</translation>
    </message>
    <message>
        <source>à prévenir&#xa0;: {names}</source>
        <translation>to tell: {names}</translation>
    </message>
    <message>
        <source>Nom, structure, téléphone&#xa0;:</source>
        <translation>Name, organisation, phone:</translation>
    </message>
    <message>
        <source>Jour, heure, lieu&#xa0;:</source>
        <translation>Day, time, place:</translation>
    </message>
    <message>
        <source>Noms, téléphones&#xa0;:</source>
        <translation>Names, phones:</translation>
    </message>
    <message>
        <source>Combien de personnes, environ&#xa0;:</source>
        <translation>How many people, about:</translation>
    </message>
    <message>
        <source>Dernière copie&#xa0;: {day}.</source>
        <translation>Last copy: {day}.</translation>
    </message>
    <message>
        <source>Ordinateur perdu ou volé</source>
        <translation>Lost or stolen laptop</translation>
    </message>
    <message>
        <source>Personnes&#xa0;: {people}. Lignes&#xa0;: {lines}. Fiches reçues&#xa0;: {received}. Envois&#xa0;: {sent}. Collègues&#xa0;: {colleagues}.</source>
        <translation>People: {people}. Lines: {lines}. Cards received: {received}. Departures: {sent}. Colleagues: {colleagues}.</translation>
    </message>
    <message>
        <source>Ces huit mots ouvrent le cahier si les six mots sont oubliés.</source>
        <translation>These eight words open the notebook if the six words are forgotten.</translation>
    </message>
    <message>
        <source>Où va la feuille&#x202f;?</source>
        <translation>Where does the sheet go?</translation>
    </message>
    <message>
        <source>chez moi</source>
        <translation>at home</translation>
    </message>
    <message>
        <source>sous enveloppe, au coffre de la structure</source>
        <translation>in an envelope, in the organisation’s safe</translation>
    </message>
    <message>
        <source>Jamais avec l’ordinateur&#xa0;: qui a les deux lit tout.</source>
        <translation>Never with the computer: whoever has both can read everything.</translation>
    </message>
    <message>
        <source>imprimée le {day}</source>
        <translation>printed on {day}</translation>
    </message>
    <message>
        <source>Feuille de secours</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Fiche</source>
        <translation>Card</translation>
    </message>
</context>
<context>
    <name>PageClips</name>
    <message>
        <source>Joindre une page</source>
        <translation>Join a page</translation>
    </message>
</context>
<context>
    <name>PageEdit</name>
    <message>
        <source>Page du cahier</source>
        <translation>Page of the notebook</translation>
    </message>
    <message>
        <source>Aucun mot ici à surligner.</source>
        <translation>No word here to highlight.</translation>
    </message>
    <message>
        <source>Rien n’est écrit ici.</source>
        <translation>Nothing is written here.</translation>
    </message>
    <message>
        <source>Pas de case ici.</source>
        <translation>No box here.</translation>
    </message>
    <message>
        <source>Pas copié. Réessayez.</source>
        <translation>Not copied. Try again.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Couper</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copier la ligne</source>
        <translation>Copy the line</translation>
    </message>
    <message>
        <source>Coller</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Surligner</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>Mettre à part</source>
        <translation>Set apart</translation>
    </message>
    <message>
        <source>Changer le jour</source>
        <translation>Change the day</translation>
    </message>
    <message>
        <source>Textes d’avant</source>
        <translation>Earlier texts</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>renommer</source>
        <translation>rename</translation>
    </message>
    <message>
        <source>Renommer la page</source>
        <translation>Rename the page</translation>
    </message>
    <message>
        <source>détruire</source>
        <translation>destroy</translation>
    </message>
    <message>
        <source>Détruire la page</source>
        <translation>Destroy the page</translation>
    </message>
    <message>
        <source>lire ensemble</source>
        <translation>read together</translation>
    </message>
    <message>
        <source>Lire ensemble, avec la personne</source>
        <translation>Read together, with the person</translation>
    </message>
    <message>
        <source>envois</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>Envois, au registre</source>
        <translation>Sent, in the register</translation>
    </message>
    <message>
        <source>je n’accompagne plus</source>
        <translation>I no longer follow</translation>
    </message>
    <message>
        <source>La page de {name}&#xa0;:</source>
        <translation>{name}’s page:</translation>
    </message>
    <message>
        <source>la page de {name}</source>
        <translation>{name}’s page</translation>
    </message>
    <message>
        <source>La page d’{name}&#xa0;:</source>
        <translation>{name}’s page:</translation>
    </message>
    <message>
        <source>la page d’{name}</source>
        <translation>{name}’s page</translation>
    </message>
    <message>
        <source>Cette page&#xa0;:</source>
        <translation>This page:</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>plus haut</source>
        <translation>further up</translation>
    </message>
    <message>
        <source>plus bas</source>
        <translation>further down</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Répertoire</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>plus haut</source>
        <translation>further up</translation>
    </message>
    <message>
        <source>Autour d’{name}</source>
        <translation>Around {name}</translation>
    </message>
    <message>
        <source>Autour de {name}</source>
        <translation>Around {name}</translation>
    </message>
    <message>
        <source>Ligne pas encore enregistrée.</source>
        <translation>Line not saved yet.</translation>
    </message>
    <message>
        <source>Quoi faire</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Un numéro de sécurité sociale est là.</source>
        <translation>A social security number is here.</translation>
    </message>
    <message>
        <source>Pas enregistrée.</source>
        <translation>Not saved.</translation>
    </message>
</context>
<context>
    <name>PaperLeaf</name>
    <message>
        <source>page d’avant</source>
        <translation>page before</translation>
    </message>
    <message>
        <source>page suivante</source>
        <translation>next page</translation>
    </message>
    <message>
        <source>page {number} sur {all}</source>
        <translation>page {number} of {all}</translation>
    </message>
</context>
<context>
    <name>PasteLeaf</name>
    <message>
        <source>Coller une liste</source>
        <translation>Paste a list</translation>
    </message>
    <message>
        <source>Un nom par ligne, son téléphone à côté. Rien n’est ajouté avant votre oui.</source>
        <translation>One name a line, the phone beside it. Nothing is added before your yes.</translation>
    </message>
    <message>
        <source>La liste, un nom par ligne</source>
        <translation>The list, one name a line</translation>
    </message>
    <message>
        <source>Nadia Ferhat 06 39 98 20 14</source>
        <translation>Nadia Ferhat 06 39 98 20 14</translation>
    </message>
    <message>
        <source>Ce qui a été lu</source>
        <translation>What was read</translation>
    </message>
    <message>
        <source>Laisser</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Une ligne contient un numéro de sécurité sociale&#xa0;: ne pas le garder</source>
        <translation>One line holds a social security number: do not keep it</translation>
    </message>
    <message>
        <source>{n} lignes contiennent un numéro de sécurité sociale&#xa0;: ne pas les garder</source>
        <translation>{n} lines hold a social security number: do not keep them</translation>
    </message>
    <message>
        <source>Ajouter une personne</source>
        <translation>Add one person</translation>
    </message>
    <message>
        <source>Ajouter {n} personnes</source>
        <translation>Add {n} people</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Il n’y a encore personne à ajouter.</source>
        <translation>Nobody to add yet.</translation>
    </message>
    <message>
        <source>un titre</source>
        <translation>a heading</translation>
    </message>
    <message>
        <source>pas de nom sur cette ligne</source>
        <translation>no name on this line</translation>
    </message>
    <message>
        <source>Non lu, {why}&#xa0;: {line}</source>
        <translation>Not read, {why}: {line}</translation>
    </message>
    <message>
        <source>{name} est déjà là.</source>
        <translation>{name} is already there.</translation>
    </message>
    <message>
        <source>Ce nom est plus haut dans la liste.</source>
        <translation>This name is higher up in the list.</translation>
    </message>
    <message>
        <source>Une page de plus, oui</source>
        <translation>One more page, yes</translation>
    </message>
    <message>
        <source>Ajouter quand même</source>
        <translation>Add all the same</translation>
    </message>
    <message>
        <source>Noté sur la page&#xa0;: {note}</source>
        <translation>Noted on the page: {note}</translation>
    </message>
    <message>
        <source>Gardé comme écrit. {why}</source>
        <translation>Kept as written. {why}</translation>
    </message>
    <message>
        <source>«&#xa0;{written}&#xa0;»</source>
        <translation>“{written}”</translation>
    </message>
    <message>
        <source>Est-ce {number}&#x202f;?</source>
        <translation>Is it {number}?</translation>
    </message>
    <message>
        <source>{what} {ask}, oui</source>
        <translation>{what} {ask}, yes</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Copier cette ligne</source>
        <translation>Copy this line</translation>
    </message>
    <message>
        <source>Imprimer le jour</source>
        <translation>Print the day</translation>
    </message>
    <message>
        <source>ligne suivante</source>
        <translation>next line</translation>
    </message>
    <message>
        <source>Ligne copiée.</source>
        <translation>Line copied.</translation>
    </message>
    <message>
        <source>Rien n’est écrit encore.</source>
        <translation>Nothing is written yet.</translation>
    </message>
    <message>
        <source>Cochez d’abord un rendez-vous honoré.</source>
        <translation>First tick an appointment as held.</translation>
    </message>
    <message>
        <source>À coller dans les trente secondes.</source>
        <translation>To be pasted within thirty seconds.</translation>
    </message>
    <message>
        <source>Pas copié. Réessayez.</source>
        <translation>Not copied. Try again.</translation>
    </message>
    <message>
        <source>Rendez-vous retiré.</source>
        <translation>Appointment removed.</translation>
    </message>
    <message>
        <source>Le remettre</source>
        <translation>Put it back</translation>
    </message>
    <message>
        <source>Les retirer</source>
        <translation>Take them out</translation>
    </message>
    <message>
        <source>Comme avant</source>
        <translation>As it was</translation>
    </message>
    <message>
        <source>C’est noté au {day}.</source>
        <translation>It is noted on {day}.</translation>
    </message>
    <message>
        <source>Ligne pas encore enregistrée.</source>
        <translation>Line not saved yet.</translation>
    </message>
    <message>
        <source>Voir où</source>
        <translation>See where</translation>
    </message>
    <message>
        <source>Un dossier de groupe a encore votre fiche.</source>
        <translation>A group’s folder still has your card.</translation>
    </message>
    <message>
        <source>La page est détruite.</source>
        <translation>The page is destroyed.</translation>
    </message>
    <message>
        <source>Les copies déjà faites la gardent encore.</source>
        <translation>Copies already made still hold it.</translation>
    </message>
    <message>
        <source>Les remplacer</source>
        <translation>Replace them</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Surligner</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>Croquis</source>
        <translation>Sketch</translation>
    </message>
    <message>
        <source>Joindre une page</source>
        <translation>Join a page</translation>
    </message>
    <message>
        <source>Textes d’avant</source>
        <translation>Earlier texts</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Répertoire</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>Quelques mots, à tête reposée.</source>
        <translation>A few words, with a clear head.</translation>
    </message>
    <message>
        <source>La première ligne.</source>
        <translation>The first line.</translation>
    </message>
    <message>
        <source>Jusqu’au {day}, rien n’est lisible ici.</source>
        <translation>Until {day}, nothing can be read here.</translation>
    </message>
    <message>
        <source>Le {day}, rien n’est lisible ici.</source>
        <translation>On {day}, nothing can be read here.</translation>
    </message>
    <message>
        <source>Du {first} au {last}, rien n’est lisible ici.</source>
        <translation>From {first} to {last}, nothing can be read here.</translation>
    </message>
    <message numerus="yes">
        <source>Page d’{name}, %n ligne(s)</source>
        <translation>
            <numerusform>{name}’s page, %n line</numerusform>
            <numerusform>{name}’s page, %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Page de {name}, %n ligne(s)</source>
        <translation>
            <numerusform>{name}’s page, %n line</numerusform>
            <numerusform>{name}’s page, %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Annulé sur une autre page</source>
        <translation>Undone on another page</translation>
    </message>
    <message>
        <source>Rétabli sur une autre page</source>
        <translation>Redone on another page</translation>
    </message>
    <message>
        <source>Aucun texte d’avant.</source>
        <translation>No earlier text.</translation>
    </message>
    <message>
        <source>Copiée pour 30&#xa0;s</source>
        <translation>Copied for 30&#xa0;s</translation>
    </message>
    <message>
        <source>C’est la dernière page.</source>
        <translation>This is the last page.</translation>
    </message>
    <message>
        <source>C’est la première page.</source>
        <translation>This is the first page.</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Lire la page</source>
        <translation>Read the page</translation>
    </message>
    <message>
        <source>La garder</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>pourquoi</source>
        <translation>why</translation>
    </message>
    <message>
        <source>Pourquoi la garder</source>
        <translation>Why keep it</translation>
    </message>
    <message>
        <source>Un recours, une demande de la personne, un suivi à reprendre.</source>
        <translation>An appeal, the person’s own wish, support to resume.</translation>
    </message>
    <message>
        <source>combien de temps</source>
        <translation>how long</translation>
    </message>
    <message>
        <source>L’effacer</source>
        <translation>Erase it</translation>
    </message>
    <message>
        <source>Garder la page</source>
        <translation>Keep the page</translation>
    </message>
    <message>
        <source>Gardée jusqu’au {day}.</source>
        <translation>Kept until {day}.</translation>
    </message>
    <message>
        <source>Dernier contact le {day}, il y a {span}.</source>
        <translation>Last contact on {day}, {span} ago.</translation>
    </message>
    <message>
        <source>Aucun jour sur cette page.</source>
        <translation>No day on this page.</translation>
    </message>
    <message>
        <source>Jusqu’au {day}.</source>
        <translation>Until {day}.</translation>
    </message>
    <message>
        <source>Écrivez pourquoi, en quelques mots.</source>
        <translation>Write why, in a few words.</translation>
    </message>
</context>
<context>
    <name>PhoneForm</name>
    <message>
        <source>sa mère</source>
        <translation>their mother</translation>
    </message>
    <message>
        <source>À qui est ce numéro</source>
        <translation>Whose number it is</translation>
    </message>
    <message>
        <source>Numéro</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>À qui</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Take out</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Photos et PDF</source>
        <translation>Photos and PDF</translation>
    </message>
    <message>
        <source>Tous les fichiers</source>
        <translation>All files</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>Écrivez un nom.</source>
        <translation>Write a name.</translation>
    </message>
    <message>
        <source>Coché, il reste sur une page.</source>
        <translation>Ticked, it stays on a page.</translation>
    </message>
    <message>
        <source>Il y est déjà. Entrée encore&#xa0;: deux fois.</source>
        <translation>It is there already. Enter again: twice.</translation>
    </message>
    <message>
        <source>Entrée encore&#xa0;: {day}</source>
        <translation>Enter again: {day}</translation>
    </message>
    <message>
        <source>Un rendez-vous par ligne. Entrée encore&#xa0;: tel quel.</source>
        <translation>One appointment a line. Enter again: as it is.</translation>
    </message>
    <message>
        <source>Quelle heure&#x202f;? Entrée encore&#xa0;: tel quel.</source>
        <translation>What time? Enter again: as it is.</translation>
    </message>
    <message>
        <source>Le nom entier&#x202f;? Entrée encore&#xa0;: {name}.</source>
        <translation>The whole name? Enter again: {name}.</translation>
    </message>
    <message>
        <source>Ajoutez «&#xa0;4 fois&#xa0;». Entrée encore&#xa0;: une seule.</source>
        <translation>Add “4 times”. Enter again: just once.</translation>
    </message>
    <message>
        <source>Le {day} est un {weekday}.</source>
        <translation>{day} is a {weekday}.</translation>
    </message>
    <message>
        <source>Le jour d’abord, puis le mois.</source>
        <translation>The day first, then the month.</translation>
    </message>
    <message>
        <source>Quel jour&#x202f;? 24/11, demain ou mardi 24.</source>
        <translation>Which day? 24/11, tomorrow or Tuesday 24.</translation>
    </message>
    <message>
        <source>Un rendez-vous par ligne&#xa0;: {words}</source>
        <translation>One appointment a line: {words}</translation>
    </message>
    <message>
        <source>Heure pas comprise&#xa0;: {hour}</source>
        <translation>Time not understood: {hour}</translation>
    </message>
    <message>
        <source>plusieurs&#xa0;: {names} ↓</source>
        <translation>several: {names} ↓</translation>
    </message>
    <message>
        <source>sans page</source>
        <translation>without a page</translation>
    </message>
    <message>
        <source>{n} fois, du {first} au {last}</source>
        <translation>{n} times, {first} to {last}</translation>
    </message>
    <message>
        <source>{name}&#xa0;: ↓. Entrée encore&#xa0;: sans page.</source>
        <translation>{name}: ↓. Enter again: without a page.</translation>
    </message>
    <message>
        <source>Une fois, puis Répéter. Entrée encore.</source>
        <translation>Once, then Repeat. Enter again.</translation>
    </message>
    <message>
        <source>Le nom entier&#x202f;? Entrée encore&#xa0;: sans page.</source>
        <translation>The whole name? Enter again: without a page.</translation>
    </message>
    <message>
        <source>Un jour, ou des heures&#x202f;? {words}</source>
        <translation>A day, or hours? {words}</translation>
    </message>
    <message>
        <source>peut-être {name} ↓</source>
        <translation>maybe {name} ↓</translation>
    </message>
</context>
<context>
    <name>PresentView</name>
    <message>
        <source>Un fichier qui dit votre nom, votre numéro, et de quoi fermer une fiche pour vous&#xa0;: {name}, {number}. Rien d’autre.</source>
        <translation>A file that says your name, your number, and what is needed to close a card for you: {name}, {number}. Nothing else.</translation>
    </message>
    <message>
        <source>pour qui</source>
        <translation>for whom</translation>
    </message>
    <message>
        <source>Pour qui, prénom et nom</source>
        <translation>For whom, first name and surname</translation>
    </message>
    <message>
        <source>avec ma structure, {org}</source>
        <translation>with my organisation, {org}</translation>
    </message>
    <message>
        <source>avec mon métier, {job}</source>
        <translation>with my job, {job}</translation>
    </message>
    <message>
        <source>Ou dans le dossier d’un groupe</source>
        <translation>Or in a group’s folder</translation>
    </message>
    <message>
        <source>Enregistrer le fichier</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>À écrire dans le courriel</source>
        <translation>To write in the mail</translation>
    </message>
    <message>
        <source>Bonjour, voici ma présentation&#xa0;: ouvrez le fichier joint avec votre Cahier. Puis appelez-moi, nous relirons cinq mots&#xa0;: {number}. {name}</source>
        <translation>Hello, here is my introduction: open the attached file with your Cahier. Then call me, we will check five words: {number}. {name}</translation>
    </message>
    <message>
        <source>Copier ce texte</source>
        <translation>Copy this text</translation>
    </message>
    <message>
        <source>C’est fait</source>
        <translation>It is done</translation>
    </message>
    <message>
        <source>pas encore, ou plus à jour</source>
        <translation>not yet, or no longer up to date</translation>
    </message>
    <message>
        <source>elle y est, à jour</source>
        <translation>it is there, up to date</translation>
    </message>
    <message>
        <source>Écrivez pour qui.</source>
        <translation>Write for whom.</translation>
    </message>
    <message>
        <source>Dans {place}. Faites glisser le fichier dans un courriel, ou donnez-le sur une clé.</source>
        <translation>In {place}. Drag the file into a mail, or give it on a stick.</translation>
    </message>
    <message>
        <source>Prête pour {name}, envoi nº&#xa0;{number}</source>
        <translation>Ready for {name}, departure no. {number}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Ouvrir la page de {name}</source>
        <translation>Open {name}’s page</translation>
    </message>
    <message>
        <source>La fiche de {name}</source>
        <translation>{name}’s card</translation>
    </message>
    <message>
        <source>Ouvrir le rabat</source>
        <translation>Open the inside cover</translation>
    </message>
    <message>
        <source>la personne</source>
        <translation>the person</translation>
    </message>
    <message>
        <source>Donner sans le nom</source>
        <translation>Give it without the name</translation>
    </message>
    <message>
        <source>Donner ses initiales, {initials}</source>
        <translation>Give the initials, {initials}</translation>
    </message>
    <message>
        <source>dernier rendez-vous</source>
        <translation>last appointment</translation>
    </message>
    <message>
        <source>suivi</source>
        <translation>follow-up</translation>
    </message>
    <message>
        <source>n’accompagne plus</source>
        <translation>no longer follows</translation>
    </message>
    <message>
        <source>avec</source>
        <translation>with</translation>
    </message>
    <message>
        <source>métier</source>
        <translation>job</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>téléphone</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>Signé par ce cahier. Le fichier ne s’ouvre qu’avec six mots.</source>
        <translation>Signed by this notebook. The file opens only with six words.</translation>
    </message>
    <message>
        <source>Signé par ce cahier. Le fichier ne s’ouvre que dans le Cahier de {who}.</source>
        <translation>Signed by this notebook. The file opens only in the Cahier of {who}.</translation>
    </message>
    <message>
        <source>Signé par ce cahier. Sur un téléphone, la note du contact dit&#xa0;: {note}</source>
        <translation>Signed by this notebook. On a phone, the note of the contact says: {note}</translation>
    </message>
    <message>
        <source>Sans {name}&#xa0;: son ordinateur est retiré.</source>
        <translation>Without {name}: their computer has been withdrawn.</translation>
    </message>
    <message>
        <source>Sans {name}&#xa0;: ordinateur inhabituel, cinq mots à relire.</source>
        <translation>Without {name}: unusual computer, five words to read again.</translation>
    </message>
    <message>
        <source>Sans {name}&#xa0;: sa présentation n’est pas encore là.</source>
        <translation>Without {name}: their introduction is not here yet.</translation>
    </message>
</context>
<context>
    <name>PrintLeaf</name>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Aussi ce qui est à part</source>
        <translation>What is set aside too</translation>
    </message>
    <message>
        <source>Vierge, à remplir à la main</source>
        <translation>Blank, to be filled in by hand</translation>
    </message>
    <message>
        <source>Tout ce que le cahier contient</source>
        <translation>Everything the notebook holds</translation>
    </message>
    <message>
        <source>Visez le carré avec votre téléphone&#xa0;: le SMS est prêt, il reste à l’envoyer.</source>
        <translation>Point your phone at the square: the text message is ready, you only have to send it.</translation>
    </message>
    <message>
        <source>Cacher le code</source>
        <translation>Hide the code</translation>
    </message>
    <message>
        <source>Par SMS&#xa0;: montrer le code</source>
        <translation>By text message: show the code</translation>
    </message>
    <message>
        <source>Code QR du SMS</source>
        <translation>QR code of the text message</translation>
    </message>
    <message>
        <source>En PDF…</source>
        <translation>As a PDF…</translation>
    </message>
    <message>
        <source>Un PDF n’est pas protégé&#xa0;: qui a le fichier le lit.</source>
        <translation>A PDF is not protected: whoever has the file can read it.</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Toutes les lignes de la page.</source>
        <translation>All the lines of the page.</translation>
    </message>
    <message>
        <source>Chaque envoi, lettre pour lettre.</source>
        <translation>Each departure, letter for letter.</translation>
    </message>
    <message>
        <source>Registre des envois</source>
        <translation>Register of departures</translation>
    </message>
    <message>
        <source>Pour la personne&#xa0;: chaque envoi, lettre pour lettre.</source>
        <translation>For the person: each departure, letter for letter.</translation>
    </message>
    <message>
        <source>Semainier</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Un mot à emporter&#xa0;: le prochain rendez-vous, votre nom, votre numéro. Rien d’autre n’y est.</source>
        <translation>A slip to take along: the next appointment, your name, your number. Nothing else is on it.</translation>
    </message>
    <message>
        <source>La feuille du jour&#xa0;: les heures et les initiales, rien d’autre.</source>
        <translation>The sheet of the day: times and initials, nothing else.</translation>
    </message>
    <message>
        <source>Fin de suivi</source>
        <translation>End of follow-up</translation>
    </message>
    <message>
        <source>Pour qui prend la suite&#xa0;: le nom, le dernier jour honoré, qui a reçu la fiche.</source>
        <translation>For who comes next: the name, the last day held, who was given the card.</translation>
    </message>
    <message>
        <source>Ordinateur perdu ou volé</source>
        <translation>Lost or stolen laptop</translation>
    </message>
    <message>
        <source>À garder sur papier, ailleurs que l’ordinateur.</source>
        <translation>To be kept on paper, away from the computer.</translation>
    </message>
    <message>
        <source>Aucun rendez-vous n’est prévu.</source>
        <translation>No appointment is planned.</translation>
    </message>
    <message>
        <source>Aucun rendez-vous ce jour-là.</source>
        <translation>No appointment on that day.</translation>
    </message>
    <message>
        <source>Il n’est pas protégé&#xa0;: gardez-le comme du papier.</source>
        <translation>It is not protected: keep it as you would paper.</translation>
    </message>
    <message>
        <source>C’est écrit dans le fichier choisi.</source>
        <translation>It is written in the file you chose.</translation>
    </message>
    <message>
        <source>Enregistrer en PDF</source>
        <translation>Save as a PDF</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Oui</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>dans le dossier</source>
        <translation>into the folder</translation>
    </message>
    <message>
        <source>par courriel</source>
        <translation>by mail</translation>
    </message>
    <message>
        <source>par SMS</source>
        <translation>by SMS</translation>
    </message>
    <message>
        <source>en contact</source>
        <translation>as a contact</translation>
    </message>
    <message>
        <source>en code QR</source>
        <translation>as a QR code</translation>
    </message>
    <message>
        <source>sur papier</source>
        <translation>on paper</translation>
    </message>
    <message>
        <source>avec six mots</source>
        <translation>with six words</translation>
    </message>
    <message>
        <source>À cocher une fois remise</source>
        <translation>Tick once handed over</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>À dire de vive voix, jamais dans le même courriel. Le cahier ne garde pas ces mots&#xa0;: dites-les ou notez-les.</source>
        <translation>To be said aloud, never in the same mail. The notebook does not keep these words: say them or write them down.</translation>
    </message>
    <message>
        <source>Code du SMS pour {name}</source>
        <translation>Code of the text message for {name}</translation>
    </message>
    <message>
        <source>Code du contact pour {name}</source>
        <translation>Code of the contact for {name}</translation>
    </message>
    <message>
        <source>À lire avec l’appareil photo d’un téléphone.</source>
        <translation>To be read with the camera of a phone.</translation>
    </message>
    <message>
        <source>Cacher le code</source>
        <translation>Hide the code</translation>
    </message>
    <message>
        <source>Dans le dossier du groupe&#xa0;: {folder}</source>
        <translation>Into the folder of the group: {folder}</translation>
    </message>
    <message>
        <source>Un fichier à joindre à un courriel. Seul le Cahier de {name} l’ouvre.</source>
        <translation>A file to attach to a mail. Only the Cahier of {name} opens it.</translation>
    </message>
    <message>
        <source>Un fichier à joindre à un courriel. Six mots l’ouvrent dans un Cahier&#xa0;: ils viennent après.</source>
        <translation>A file to attach to a mail. Six words open it in a Cahier: they come next.</translation>
    </message>
    <message>
        <source>À recopier telle quelle, lettre pour lettre.</source>
        <translation>To be copied out as it is, letter for letter.</translation>
    </message>
    <message>
        <source>Un contact à votre nom, qui porte cette fiche. L’appareil photo d’un téléphone le lit sur cet écran.</source>
        <translation>A contact in your name that carries this card. The camera of a phone reads it on this screen.</translation>
    </message>
    <message>
        <source>Un contact à votre nom, qui porte cette fiche, écrit comme un vieil Outlook le lit.</source>
        <translation>A contact in your name that carries this card, written as an old Outlook reads it.</translation>
    </message>
    <message>
        <source>Un contact à votre nom, qui porte cette fiche. Un téléphone l’ouvre, un Cahier la reconnaît.</source>
        <translation>A contact in your name that carries this card. A phone opens it, a Cahier recognises it.</translation>
    </message>
    <message>
        <source>le téléphone écrit le message, vous l’envoyez</source>
        <translation>the phone writes the message, you send it</translation>
    </message>
    <message>
        <source>une imprimante garde des copies</source>
        <translation>a printer keeps copies</translation>
    </message>
    <message>
        <source>aucun nom dedans</source>
        <translation>no name in it</translation>
    </message>
    <message>
        <source>Cacher les lettres</source>
        <translation>Hide the letters</translation>
    </message>
    <message>
        <source>Lettre pour lettre</source>
        <translation>Letter for letter</translation>
    </message>
    <message>
        <source>objet</source>
        <translation>subject</translation>
    </message>
    <message>
        <source>pour Outlook</source>
        <translation>for Outlook</translation>
    </message>
    <message>
        <source>à coller dans un message, que vous envoyez</source>
        <translation>to paste into a message that you send</translation>
    </message>
    <message>
        <source>Voir au registre</source>
        <translation>See in the register</translation>
    </message>
    <message>
        <source>pour votre téléphone</source>
        <translation>for your phone</translation>
    </message>
    <message>
        <source>à glisser dans le courriel</source>
        <translation>to drag into the mail</translation>
    </message>
    <message>
        <source>Montrer le dossier</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>Où est le fichier</source>
        <translation>Where the file is</translation>
    </message>
    <message>
        <source>copié, à coller dans le courriel</source>
        <translation>copied, to paste into the mail</translation>
    </message>
    <message>
        <source>Montrer le code</source>
        <translation>Show the code</translation>
    </message>
    <message>
        <source>Copier le texte du courriel</source>
        <translation>Copy the text of the mail</translation>
    </message>
    <message>
        <source>Mettre dans le dossier</source>
        <translation>Put into the folder</translation>
    </message>
    <message>
        <source>Recopier à la main</source>
        <translation>Copy out by hand</translation>
    </message>
    <message>
        <source>Pour {name}, {way}</source>
        <translation>For {name}, {way}</translation>
    </message>
    <message>
        <source>au {number}</source>
        <translation>to {number}</translation>
    </message>
    <message>
        <source>Copier de nouveau</source>
        <translation>Copy again</translation>
    </message>
    <message>
        <source>Enregistrer le fichier</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>Copier le texte</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>partie, envoi nº&#xa0;{number}</source>
        <translation>left, departure no. {number}</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message>
        <source>Enregistrer le fichier</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>Fiche Cahier (*.carte)</source>
        <translation>Cahier card (*.carte)</translation>
    </message>
    <message>
        <source>«&#xa0;Vu&#xa0;» est dans le dossier {circle}.</source>
        <translation>“Seen” is in the folder {circle}.</translation>
    </message>
    <message>
        <source>«&#xa0;Vu&#xa0;» est dans ce fichier.</source>
        <translation>“Seen” is in this file.</translation>
    </message>
    <message>
        <source>La copie ne s’est pas faite. Rien n’est parti.</source>
        <translation>The copy was not made. Nothing left.</translation>
    </message>
    <message>
        <source>Recommencez.</source>
        <translation>Do it again.</translation>
    </message>
    <message>
        <source>«&#xa0;{words}&#xa0;» est copié. Collez-le dans un message à {who}.</source>
        <translation>“{words}” is copied. Paste it into a message to {who}.</translation>
    </message>
</context>
<context>
    <name>ReceivedPage</name>
    <message>
        <source>Vous le savez déjà</source>
        <translation>You know it already</translation>
    </message>
    <message>
        <source>Cette fiche est marquée vue au registre.</source>
        <translation>This card is marked seen in the register.</translation>
    </message>
    <message>
        <source>Cet accusé ne répond à aucun envoi.</source>
        <translation>This receipt answers no departure.</translation>
    </message>
    <message>
        <source>Rien n’a été changé.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Elle reste dans la liste tant que vous ne savez pas.</source>
        <translation>It stays in the list for as long as you don’t know.</translation>
    </message>
    <message>
        <source>Gardée ici</source>
        <translation>Kept here</translation>
    </message>
    <message>
        <source>{name} est dans l’annuaire</source>
        <translation>{name} is in the directory</translation>
    </message>
    <message>
        <source>Cinq mots à relire, au téléphone.</source>
        <translation>Five words to check, on the phone.</translation>
    </message>
    <message>
        <source>Envoi nº {n} marqué vu au registre</source>
        <translation>Departure no. {n} marked seen in the register</translation>
    </message>
    <message>
        <source>{who} a vu la fiche.</source>
        <translation>{who} has seen the card.</translation>
    </message>
    <message>
        <source>Rien n’est parti.</source>
        <translation>Nothing has left.</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recopiez-les avec votre stylo, un mot à la fois. Un mot écrit se cache.</source>
        <translation>Copy them with your pen, one word at a time. A written word is hidden.</translation>
    </message>
    <message>
        <source>C’est écrit</source>
        <translation>It is written</translation>
    </message>
    <message>
        <source>À la fin, deux mots à retaper.</source>
        <translation>At the end, two words to type back.</translation>
    </message>
    <message>
        <source>Revoir ce mot</source>
        <translation>See this word again</translation>
    </message>
    <message>
        <source>Revoir le mot d’avant</source>
        <translation>See the word before again</translation>
    </message>
    <message>
        <source>Deux mots retapés, la feuille est bonne.</source>
        <translation>Two words typed back, the sheet is good.</translation>
    </message>
    <message>
        <source>Où va la feuille&#x202f;?</source>
        <translation>Where does the sheet go?</translation>
    </message>
    <message>
        <source>Dites d’abord où va la feuille.</source>
        <translation>First say where the sheet goes.</translation>
    </message>
    <message>
        <source>chez moi</source>
        <translation>at home</translation>
    </message>
    <message>
        <source>sous enveloppe, au coffre de la structure</source>
        <translation>in an envelope, in the organisation’s safe</translation>
    </message>
    <message>
        <source>Ouvrir le cahier</source>
        <translation>Open the notebook</translation>
    </message>
    <message>
        <source>Ce soir</source>
        <translation>Tonight</translation>
    </message>
    <message>
        <source>une ligne vous le rappelle, jusqu’à ce que ce soit fait</source>
        <translation>a line reminds you, until it is done</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>avec la feuille en cas de vol</source>
        <translation>with the sheet in case of theft</translation>
    </message>
    <message>
        <source>le premier mot</source>
        <translation>the first word</translation>
    </message>
    <message>
        <source>le deuxième mot</source>
        <translation>the second word</translation>
    </message>
    <message>
        <source>le troisième mot</source>
        <translation>the third word</translation>
    </message>
    <message>
        <source>le quatrième mot</source>
        <translation>the fourth word</translation>
    </message>
    <message>
        <source>le cinquième mot</source>
        <translation>the fifth word</translation>
    </message>
    <message>
        <source>le sixième mot</source>
        <translation>the sixth word</translation>
    </message>
    <message>
        <source>le septième mot</source>
        <translation>the seventh word</translation>
    </message>
    <message>
        <source>le huitième mot</source>
        <translation>the eighth word</translation>
    </message>
    <message>
        <source>Ce n’est pas le mot {n} de la feuille.</source>
        <translation>This is not word {n} of the sheet.</translation>
    </message>
    <message>
        <source>Une imprimante garde des copies.</source>
        <translation>A printer keeps copies.</translation>
    </message>
    <message>
        <source>Prenez-en une où personne ne passe, ramassez la feuille tout de suite.</source>
        <translation>Take one that nobody passes, pick up the sheet at once.</translation>
    </message>
    <message>
        <source>Choisir l’imprimante</source>
        <translation>Choose the printer</translation>
    </message>
    <message>
        <source>Plutôt recopier</source>
        <translation>Copy it by hand instead</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>{nth}, à retaper</source>
        <translation>{nth}, to type back</translation>
    </message>
    <message>
        <source>Vérifier</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>écrit</source>
        <translation>written</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Rien d’autre n’est parti</source>
        <translation>Nothing else has left</translation>
    </message>
    <message>
        <source>Rien à imprimer.</source>
        <translation>Nothing to print.</translation>
    </message>
</context>
<context>
    <name>RenameForm</name>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rangé à</source>
        <translation>Filed under</translation>
    </message>
    <message>
        <source>Renommer la page</source>
        <translation>Rename the page</translation>
    </message>
    <message>
        <source>Renommer</source>
        <translation>Rename</translation>
    </message>
</context>
<context>
    <name>ReopenLeaf</name>
    <message>
        <source>Rouvrir une copie</source>
        <translation>Open a copy again</translation>
    </message>
    <message>
        <source>Copies de sécurité</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Le cahier d’aujourd’hui est mis de côté, rien n’est détruit. Ce qui a été écrit depuis n’y est pas.</source>
        <translation>Today’s notebook is put aside, nothing is destroyed. What was written since is not in the copy.</translation>
    </message>
    <message>
        <source>En choisir une ailleurs</source>
        <translation>Choose one elsewhere</translation>
    </message>
    <message>
        <source>Aucune copie à côté du cahier.</source>
        <translation>No copy beside the notebook.</translation>
    </message>
    <message>
        <source>Les six mots de ce jour-là, ou les huit de sa feuille</source>
        <translation>The six words from that day, or the eight on its sheet</translation>
    </message>
    <message>
        <source>Rouvrir cette copie</source>
        <translation>Open this copy again</translation>
    </message>
    <message>
        <source>Revenir</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{size}, d’un cahier d’avant</source>
        <translation>{size}, of an earlier notebook</translation>
    </message>
    <message>
        <source>Celle-ci</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>À côté du cahier</source>
        <translation>Beside the notebook</translation>
    </message>
    <message>
        <source>La copie se lit…</source>
        <translation>Reading the copy…</translation>
    </message>
    <message>
        <source>La copie du {day}, {size}.</source>
        <translation>The copy of {day}, {size}.</translation>
    </message>
    <message>
        <source>Ces mots n’ouvrent pas la copie du {day}.</source>
        <translation>These words do not open the copy of {day}.</translation>
    </message>
    <message>
        <source>Elle garde les mots de ce jour-là. Tapez-les, ou ceux de la feuille de secours d’alors.</source>
        <translation>It still has the words from that day. Type them, or those on the recovery sheet of the time.</translation>
    </message>
</context>
<context>
    <name>RequestsLeaf</name>
    <message>
        <source>Demandes</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Qui demande tout ce que le cahier contient sur sa page a une réponse en un mois.</source>
        <translation>Whoever asks for everything the notebook holds on their page has an answer within a month.</translation>
    </message>
    <message>
        <source>Aucune demande, pour le moment.</source>
        <translation>No request for now.</translation>
    </message>
    <message>
        <source>Une demande se note sur la page de la personne&#xa0;: Imprimer, puis «&#xa0;Tout ce que le cahier contient&#xa0;».</source>
        <translation>A request is noted on the person’s page: Print, then “Everything the notebook holds”.</translation>
    </message>
    <message>
        <source>Réponses données</source>
        <translation>Answers given</translation>
    </message>
    <message>
        <source>une réponse en retard</source>
        <translation>one answer late</translation>
    </message>
    <message>
        <source>{n} réponses en retard</source>
        <translation>{n} answers late</translation>
    </message>
    <message>
        <source>aucune réponse attendue</source>
        <translation>no answer due</translation>
    </message>
    <message>
        <source>une réponse avant le {day}</source>
        <translation>one answer before {day}</translation>
    </message>
    <message>
        <source>{n} réponses, la première avant le {day}</source>
        <translation>{n} answers, the first before {day}</translation>
    </message>
    <message>
        <source>La réponse est notée.</source>
        <translation>The answer is noted.</translation>
    </message>
    <message>
        <source>La réponse n’est plus notée.</source>
        <translation>The answer is no longer noted.</translation>
    </message>
    <message>
        <source>Défaire</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Ce que montre la fenêtre, de gauche à droite</source>
        <translation>What the window shows, from left to right</translation>
    </message>
    <message>
        <source>Ce que montre la fenêtre, de haut en bas</source>
        <translation>What the window shows, from top to bottom</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Page retrouvée</source>
        <translation>Page found again</translation>
    </message>
</context>
<context>
    <name>SayVu</name>
    <message>
        <source>Dire «&#xa0;vu&#xa0;»</source>
        <translation>Say “seen”</translation>
    </message>
    <message>
        <source>Plutôt par SMS</source>
        <translation>By text message instead</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Montrer le dossier</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>Où est le fichier</source>
        <translation>Where the file is</translation>
    </message>
    <message>
        <source>«&#xa0;Vu&#xa0;» dit le {day}</source>
        <translation>“Seen” said on {day}</translation>
    </message>
    <message>
        <source>Dire «&#xa0;vu&#xa0;» à {who}&#x202f;?</source>
        <translation>Say “seen” to {who}?</translation>
    </message>
    <message>
        <source>Rien d’autre que «&#xa0;vu&#xa0;» ne part.</source>
        <translation>Nothing but “seen” leaves.</translation>
    </message>
    <message>
        <source>Dans le dossier {circle}. Il ne s’ouvre que chez {who}.</source>
        <translation>In the folder {circle}. It opens for {who} alone.</translation>
    </message>
    <message>
        <source>Un fichier pour un courriel. Il ne s’ouvre que chez {who}.</source>
        <translation>A file for an email. Only {who} can open it.</translation>
    </message>
    <message>
        <source>Un texte à coller dans un SMS&#xa0;: {text}</source>
        <translation>A text to paste into a message: {text}</translation>
    </message>
    <message>
        <source>À joindre à un courriel à {who}. Aucun nom dedans.</source>
        <translation>To attach to an email to {who}. No name in it.</translation>
    </message>
    <message>
        <source>À glisser dans un courriel à {who}. Aucun nom dedans.</source>
        <translation>To drag into an email to {who}. No name in it.</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>{words}, ouvre le rabat</source>
        <translation>{words}, opens the inside cover</translation>
    </message>
</context>
<context>
    <name>SecretLeaf</name>
    <message>
        <source>Les six mots</source>
        <translation>The six words</translation>
    </message>
    <message>
        <source>Personne ne regarde, montrer ce que je tape</source>
        <translation>Nobody is watching, show what I type</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>C’est fait</source>
        <translation>It is done</translation>
    </message>
</context>
<context>
    <name>Seen</name>
    <message>
        <source>Personne, pour le moment.</source>
        <translation>Nobody, for now.</translation>
    </message>
    <message>
        <source>Reçues par SMS, sans preuve</source>
        <translation>Received by SMS, no proof</translation>
    </message>
    <message>
        <source>On me l’a dit</source>
        <translation>I was told</translation>
    </message>
    <message>
        <source>On me l’a dit, une nouvelle à noter</source>
        <translation>I was told, a piece of news to note</translation>
    </message>
    <message>
        <source>une nouvelle à noter</source>
        <translation>news to note</translation>
    </message>
    <message>
        <source>Suivi depuis le {day}</source>
        <translation>Followed since {day}</translation>
    </message>
    <message>
        <source>Qui a vu {name}</source>
        <translation>Who saw {name}</translation>
    </message>
    <message>
        <source>vous</source>
        <translation>you</translation>
    </message>
    <message>
        <source>n’accompagne plus</source>
        <translation>no longer follows</translation>
    </message>
    <message>
        <source>noté par vous</source>
        <translation>noted by you</translation>
    </message>
    <message>
        <source>qui d’autre</source>
        <translation>who else</translation>
    </message>
    <message>
        <source>on me l’a dit</source>
        <translation>I was told</translation>
    </message>
    <message>
        <source>reçues par SMS</source>
        <translation>received by SMS</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>zéro</source>
        <translation>zero</translation>
    </message>
    <message>
        <source>un</source>
        <translation>one</translation>
    </message>
    <message>
        <source>deux</source>
        <translation>two</translation>
    </message>
    <message>
        <source>trois</source>
        <translation>three</translation>
    </message>
    <message>
        <source>quatre</source>
        <translation>four</translation>
    </message>
    <message>
        <source>cinq</source>
        <translation>five</translation>
    </message>
    <message>
        <source>six</source>
        <translation>six</translation>
    </message>
    <message>
        <source>sept</source>
        <translation>seven</translation>
    </message>
    <message>
        <source>huit</source>
        <translation>eight</translation>
    </message>
    <message>
        <source>neuf</source>
        <translation>nine</translation>
    </message>
    <message>
        <source>dix</source>
        <translation>ten</translation>
    </message>
    <message>
        <source>onze</source>
        <translation>eleven</translation>
    </message>
    <message>
        <source>douze</source>
        <translation>twelve</translation>
    </message>
    <message>
        <source>treize</source>
        <translation>thirteen</translation>
    </message>
    <message>
        <source>quatorze</source>
        <translation>fourteen</translation>
    </message>
    <message>
        <source>quinze</source>
        <translation>fifteen</translation>
    </message>
    <message>
        <source>seize</source>
        <translation>sixteen</translation>
    </message>
    <message>
        <source>{n} ans</source>
        <translation>{n} years</translation>
    </message>
    <message>
        <source>un an</source>
        <translation>one year</translation>
    </message>
    <message>
        <source>{n} mois</source>
        <translation>{n} months</translation>
    </message>
    <message>
        <source>un mois</source>
        <translation>one month</translation>
    </message>
    <message>
        <source>{years} et {months}</source>
        <translation>{years} and {months}</translation>
    </message>
    <message>
        <source>Il manque des chiffres.</source>
        <translation>Digits are missing.</translation>
    </message>
    <message>
        <source>Il manque un chiffre.</source>
        <translation>One digit is missing.</translation>
    </message>
    <message>
        <source>Il manque {n} chiffres.</source>
        <translation>{n} digits are missing.</translation>
    </message>
    <message>
        <source>Il y a un chiffre de trop.</source>
        <translation>There is one digit too many.</translation>
    </message>
    <message>
        <source>Il y a {n} chiffres de trop.</source>
        <translation>There are {n} digits too many.</translation>
    </message>
    <message>
        <source>Ce numéro court ou surtaxé ne va pas sur une fiche&#xa0;: {number}.</source>
        <translation>This short or premium-rate number does not go on a card: {number}.</translation>
    </message>
    <message>
        <source>Ce numéro est d’outre-mer. Il s’écrit {number}.</source>
        <translation>This number is an overseas one. It is written {number}.</translation>
    </message>
    <message>
        <source>Un numéro commence par 0 ou par +.</source>
        <translation>A number begins with 0 or with +.</translation>
    </message>
    <message>
        <source>Il y a deux numéros. Gardez-en un seul ici.</source>
        <translation>There are two numbers. Keep only one here.</translation>
    </message>
    <message>
        <source>Écrivez un numéro.</source>
        <translation>Write a number.</translation>
    </message>
    <message>
        <source>Ce numéro n’existe pas. Relisez-le.</source>
        <translation>This number does not exist. Check it.</translation>
    </message>
    <message>
        <source>Un signe qui ne se voit pas s’est glissé dans ce numéro («&#xa0;{char}&#xa0;»). Retapez-le.</source>
        <translation>An invisible character slipped into this number (“{char}”). Type it again.</translation>
    </message>
    <message>
        <source>«&#xa0;{char}&#xa0;» est une lettre. Écrivez un zéro.</source>
        <translation>“{char}” is a letter. Write a zero.</translation>
    </message>
    <message>
        <source>«&#xa0;{char}&#xa0;» est une lettre. Écrivez un 1.</source>
        <translation>“{char}” is a letter. Write a 1.</translation>
    </message>
    <message>
        <source>Le «&#xa0;{char}&#xa0;» ne va qu’au début d’un numéro.</source>
        <translation>“{char}” goes only at the start of a number.</translation>
    </message>
    <message>
        <source>«&#xa0;{char}&#xa0;» n’est pas un chiffre. Gardez le numéro seul.</source>
        <translation>“{char}” is not a digit. Keep the number alone.</translation>
    </message>
    <message>
        <source>«&#xa0;{char}&#xa0;» n’est pas un chiffre.</source>
        <translation>“{char}” is not a digit.</translation>
    </message>
    <message>
        <source>Est-ce le {day} ou le {other}&#x202f;?</source>
        <translation>Is it {day} or {other}?</translation>
    </message>
    <message>
        <source>Le {day} est à venir. C’est un rendez-vous prévu, pas encore honoré.</source>
        <translation>{day} is still to come. It is a planned appointment, not held yet.</translation>
    </message>
    <message>
        <source>Le {day}, c’est loin. Est-ce la bonne année&#x202f;?</source>
        <translation>{day} is a long time ago. Is it the right year?</translation>
    </message>
    <message>
        <source>Le {day} est passé. Est-ce le bon jour&#x202f;?</source>
        <translation>{day} is past. Is it the right day?</translation>
    </message>
    <message>
        <source>Le {day}, c’est dans longtemps. Est-ce la bonne année&#x202f;?</source>
        <translation>{day} is far ahead. Is it the right year?</translation>
    </message>
    <message>
        <source>Est-ce le {day}&#x202f;?</source>
        <translation>Is it {day}?</translation>
    </message>
    <message>
        <source>Écrivez un jour&#xa0;: 24/11, hier, mardi 24.</source>
        <translation>Write a day: 24/11, yesterday, Tuesday 24.</translation>
    </message>
    <message>
        <source>Ce mois n’a pas ce jour-là.</source>
        <translation>This month does not have that day.</translation>
    </message>
    <message>
        <source>Il y a douze mois. Écrivez le jour, puis le mois.</source>
        <translation>There are twelve months. Write the day, then the month.</translation>
    </message>
    <message>
        <source>Relisez l’année&#xa0;: quatre chiffres, à partir de 2000.</source>
        <translation>Check the year: four digits, from 2000 on.</translation>
    </message>
    <message>
        <source>Le {day} tombe un autre jour de la semaine.</source>
        <translation>{day} falls on another day of the week.</translation>
    </message>
    <message>
        <source>Ce jour n’est pas compris. Écrivez 24/11, hier ou mardi 24.</source>
        <translation>This day is not understood. Write 24/11, yesterday or Tuesday 24.</translation>
    </message>
    <message>
        <source>jusqu’à {hour}</source>
        <translation>until {hour}</translation>
    </message>
    <message>
        <source>{year}, est-ce la bonne année&#x202f;?</source>
        <translation>{year}, is it the right year?</translation>
    </message>
    <message>
        <source>Un tableau a changé ce jour en nombre. Est-ce le {day}&#x202f;?</source>
        <translation>A spreadsheet turned this day into a number. Is it {day}?</translation>
    </message>
    <message>
        <source>Ce jour est à venir. Relisez l’année.</source>
        <translation>This day is still to come. Check the year.</translation>
    </message>
    <message>
        <source>Relisez l’année&#xa0;: quatre chiffres.</source>
        <translation>Check the year: four digits.</translation>
    </message>
    <message>
        <source>Ce jour n’est pas compris. Écrivez 25/05/1998, mai 1998 ou 1998.</source>
        <translation>This day is not understood. Write 25/05/1998, May 1998 or 1998.</translation>
    </message>
    <message>
        <source>Écrivez un nom, ou «&#xa0;sans nom connu&#xa0;».</source>
        <translation>Write a name, or “no known name”.</translation>
    </message>
    <message>
        <source>Une fiche se lit en lettres latines. Écrivez aussi ce nom ainsi.</source>
        <translation>A card is read in Latin letters. Write this name that way too.</translation>
    </message>
    <message>
        <source>Il faut au moins une lettre pour une fiche.</source>
        <translation>A card needs at least one letter.</translation>
    </message>
    <message>
        <source>Ce nom est trop long pour une fiche. Écrivez-le plus court, en 60 signes. Rien n’est coupé.</source>
        <translation>This name is too long for a card. Write it shorter, in 60 characters. Nothing is cut.</translation>
    </message>
    <message>
        <source>«&#xa0;{char}&#xa0;» ne va pas sur une fiche.</source>
        <translation>“{char}” does not go on a card.</translation>
    </message>
    <message>
        <source>Écrivez un jour&#xa0;: 24/11, demain, mardi 24.</source>
        <translation>Write a day: 24/11, tomorrow, Tuesday 24.</translation>
    </message>
    <message>
        <source>Ce jour n’est pas compris. Écrivez 24/11, demain ou mardi 24.</source>
        <translation>This day is not understood. Write 24/11, tomorrow or Tuesday 24.</translation>
    </message>
</context>
<context>
    <name>SettingsLeaf</name>
    <message>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Écriture</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>lecture</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>Se ferme seul après</source>
        <translation>Closes after</translation>
    </message>
    <message>
        <source>Taille</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Lumière</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>écriture d’école</source>
        <translation>school writing</translation>
    </message>
    <message>
        <source>jour</source>
        <translation>day</translation>
    </message>
    <message>
        <source>nuit</source>
        <translation>night</translation>
    </message>
    <message>
        <source>comme l’ordinateur</source>
        <translation>as the computer</translation>
    </message>
    <message>
        <source>Se cache seul après</source>
        <translation>Covers itself after</translation>
    </message>
    <message>
        <source>plus petit</source>
        <translation>smaller</translation>
    </message>
    <message>
        <source>plus grand</source>
        <translation>larger</translation>
    </message>
    <message>
        <source>lignes fines</source>
        <translation>fine lines</translation>
    </message>
    <message>
        <source>couleurs du système, sans réglure ni teintes</source>
        <translation>system colours, no ruling or tints</translation>
    </message>
    <message>
        <source>Captures d’écran</source>
        <translation>Screen captures</translation>
    </message>
    <message>
        <source>sans le cahier, partages d’écran aussi</source>
        <translation>without the notebook, shared screens too</translation>
    </message>
    <message>
        <source>ce système ne permet pas de les empêcher</source>
        <translation>this system does not let them be prevented</translation>
    </message>
    <message>
        <source>Fixé par votre organisation</source>
        <translation>Set by your organisation</translation>
    </message>
    <message>
        <source>Venue en bus, sans aide.</source>
        <translation>Came by bus, unaided.</translation>
    </message>
    <message>
        <source>Le cahier se cache après une minute au plus.</source>
        <translation>The notebook covers itself after one minute at most.</translation>
    </message>
    <message>
        <source>Le cahier se cache après {n} minutes au plus.</source>
        <translation>The notebook covers itself after {n} minutes at most.</translation>
    </message>
    <message>
        <source>Le cahier se ferme après {n} minutes au plus.</source>
        <translation>The notebook closes after {n} minutes at most.</translation>
    </message>
    <message>
        <source>Une phrase à vous a {n} mots au moins.</source>
        <translation>A phrase of your own has at least {n} words.</translation>
    </message>
    <message>
        <source>Aucune fiche ne part par SMS.</source>
        <translation>No card leaves by text message.</translation>
    </message>
    <message>
        <source>Aucune fiche ne part en contact.</source>
        <translation>No card leaves as a contact.</translation>
    </message>
    <message>
        <source>Aucun PDF, texte, tableau ou agenda ne s’écrit dans un dossier.</source>
        <translation>No PDF, text, table or calendar is written into a folder.</translation>
    </message>
    <message>
        <source>{delay} après le dernier contact, une page se garde avec une raison, ou s’efface.</source>
        <translation>{delay} after the last contact, a page is kept with a reason, or erased.</translation>
    </message>
    <message>
        <source>Ce qu’elle a fixé sur cet ordinateur ne se lit pas&#xa0;: le plus strict vaut. Dites-le au service informatique.</source>
        <translation>What it has set on this computer cannot be read: the strictest applies. Tell the IT department.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>SettingsRow</name>
    <message>
        <source>écriture d’école</source>
        <translation>school writing</translation>
    </message>
    <message>
        <source>lecture</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>fermé après {n} min</source>
        <translation>closed after {n} min</translation>
    </message>
    <message>
        <source>fixé en partie par votre organisation</source>
        <translation>partly set by your organisation</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Rien ne part sans vous</source>
        <translation>Nothing leaves without you</translation>
    </message>
    <message>
        <source>feuille {n} sur {of}</source>
        <translation>sheet {n} of {of}</translation>
    </message>
    <message>
        <source>Feuille du croquis</source>
        <translation>Sheet of the sketch</translation>
    </message>
    <message>
        <source>Les flèches déplacent le stylet, Espace le pose et le lève.</source>
        <translation>The arrows move the pen, Space puts it down and lifts it.</translation>
    </message>
</context>
<context>
    <name>SheetLeaf</name>
    <message>
        <source>Feuille de secours</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Huit mots sur papier ouvrent le cahier si les six sont oubliés. La recopier tire huit autres mots&#xa0;: l’ancienne feuille n’ouvre plus ce cahier, elle ouvre encore les copies déjà faites.</source>
        <translation>Eight words on paper open the notebook if the six are forgotten. Copying it draws eight other words: the old sheet no longer opens this notebook, it still opens the copies already made.</translation>
    </message>
    <message>
        <source>La recopier</source>
        <translation>Copy it</translation>
    </message>
    <message>
        <source>Vos six mots d’abord</source>
        <translation>Your six words first</translation>
    </message>
    <message>
        <source>Ordinateur perdu ou volé</source>
        <translation>Lost or stolen laptop</translation>
    </message>
    <message>
        <source>Imprimer, remplie ou vierge</source>
        <translation>Print, filled in or blank</translation>
    </message>
    <message>
        <source>L’ordinateur de quelqu’un de l’équipe</source>
        <translation>The laptop of somebody in the team</translation>
    </message>
    <message>
        <source>Revenir à la feuille</source>
        <translation>Back to the sheet</translation>
    </message>
    <message>
        <source>La feuille de secours attend ce soir.</source>
        <translation>The recovery sheet waits for tonight.</translation>
    </message>
    <message>
        <source>attend ce soir</source>
        <translation>waits for tonight</translation>
    </message>
    <message>
        <source>Il faut une nouvelle feuille de secours.</source>
        <translation>A new recovery sheet is needed.</translation>
    </message>
    <message>
        <source>une nouvelle à copier</source>
        <translation>a new one to copy</translation>
    </message>
    <message>
        <source>Elle est sous enveloppe, au coffre de la structure.</source>
        <translation>It is in an envelope, in the organisation’s safe.</translation>
    </message>
    <message>
        <source>sous enveloppe, au coffre de la structure</source>
        <translation>in an envelope, in the organisation’s safe</translation>
    </message>
    <message>
        <source>Elle est chez vous.</source>
        <translation>It is at your home.</translation>
    </message>
    <message>
        <source>chez vous</source>
        <translation>at your home</translation>
    </message>
    <message>
        <source>Les copies déjà faites s’ouvrent encore avec l’ancienne feuille.</source>
        <translation>The copies already made still open with the old sheet.</translation>
    </message>
    <message>
        <source>Les remplacer</source>
        <translation>Replace them</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>jamais le nom complet</source>
        <translation>never the full name</translation>
    </message>
    <message>
        <source>rien (la personne)</source>
        <translation>nothing (the person)</translation>
    </message>
    <message>
        <source>ma structure</source>
        <translation>my organisation</translation>
    </message>
    <message>
        <source>mon métier</source>
        <translation>my job</translation>
    </message>
    <message>
        <source>Lettre pour lettre</source>
        <translation>Letter for letter</translation>
    </message>
    <message>
        <source>initiales, {initials}</source>
        <translation>initials, {initials}</translation>
    </message>
    <message>
        <source>nom complet</source>
        <translation>full name</translation>
    </message>
    <message>
        <source>Cinq mots à relire avec {who}.</source>
        <translation>Five words to read again with {who}.</translation>
    </message>
    <message>
        <source>Relisez-les d’abord, de vive voix. Sans eux, rien ne dit que ce fichier ira à la bonne personne.</source>
        <translation>Read them aloud together first. Without them, nothing says that this file will reach the right person.</translation>
    </message>
    <message>
        <source>Collègues et groupes</source>
        <translation>Colleagues and groups</translation>
    </message>
    <message>
        <source>Cacher les lettres</source>
        <translation>Hide the letters</translation>
    </message>
    <message>
        <source>Pour {who}</source>
        <translation>For {who}</translation>
    </message>
    <message>
        <source>Voici le SMS que {who} lira</source>
        <translation>This is the SMS {who} will read</translation>
    </message>
    <message>
        <source>et le SMS que {who} lira</source>
        <translation>and the SMS {who} will read</translation>
    </message>
    <message>
        <source>Voici le papier que {who} lira</source>
        <translation>This is the paper that {who} will read</translation>
    </message>
    <message>
        <source>et le papier que {who} lira</source>
        <translation>and the paper that {who} will read</translation>
    </message>
    <message>
        <source>Voici ce que tout le groupe lira&#xa0;: {who}</source>
        <translation>This is what the whole group will read: {who}</translation>
    </message>
    <message>
        <source>et ce que tout le groupe lira&#xa0;: {who}</source>
        <translation>and what the whole group will read: {who}</translation>
    </message>
    <message>
        <source>Voici ce que {who} lira</source>
        <translation>This is what {who} will read</translation>
    </message>
    <message>
        <source>et ce que {who} lira</source>
        <translation>and what {who} will read</translation>
    </message>
    <message>
        <source>Voici ce que {who} liront</source>
        <translation>This is what {who} will read</translation>
    </message>
    <message>
        <source>et ce que {who} liront</source>
        <translation>and what {who} will read</translation>
    </message>
    <message>
        <source>Voici ce que lira chaque personne</source>
        <translation>This is what each person will read</translation>
    </message>
    <message>
        <source>Votre nom, plus court</source>
        <translation>Your name, shorter</translation>
    </message>
</context>
<context>
    <name>Sights</name>
    <message>
        <source>Qui a vu cette personne</source>
        <translation>Who saw this person</translation>
    </message>
    <message>
        <source>vous</source>
        <translation>you</translation>
    </message>
    <message>
        <source>n’accompagne plus</source>
        <translation>no longer follows</translation>
    </message>
</context>
<context>
    <name>SixWordsLeaf</name>
    <message>
        <source>Fiches reçues</source>
        <translation>Received cards</translation>
    </message>
    <message>
        <source>Cette fiche s’ouvre avec six mots</source>
        <translation>This card opens with six words</translation>
    </message>
    <message>
        <source>Demandez-les au téléphone à qui l’a donnée. Les premières lettres de chacun suffisent.</source>
        <translation>Ask for them on the phone, from whoever gave it. The first letters of each are enough.</translation>
    </message>
    <message>
        <source>Les six mots de la fiche</source>
        <translation>The six words of the card</translation>
    </message>
    <message>
        <source>Personne ne regarde, montrer ce que je tape</source>
        <translation>Nobody is watching, show what I type</translation>
    </message>
    <message>
        <source>Ouvrir la fiche</source>
        <translation>Open the card</translation>
    </message>
    <message>
        <source>Ces mots n’ouvrent pas la fiche.</source>
        <translation>These words do not open the card.</translation>
    </message>
    <message>
        <source>Le mot {n} n’est pas dans la liste.</source>
        <translation>Word {n} is not in the list.</translation>
    </message>
    <message>
        <source>Réessayez, ou redemandez-les au téléphone.</source>
        <translation>Try again, or ask for them again on the phone.</translation>
    </message>
    <message>
        <source>Verr. Maj est allumé. Réessayez.</source>
        <translation>Caps Lock is on. Try again.</translation>
    </message>
    <message>
        <source>Il faut les six mots.</source>
        <translation>The six words are needed.</translation>
    </message>
    <message>
        <source>Tapez les premières lettres de chacun.</source>
        <translation>Type the first letters of each.</translation>
    </message>
    <message>
        <source>La fiche s’ouvre…</source>
        <translation>The card is opening…</translation>
    </message>
</context>
<context>
    <name>SketchPage</name>
    <message>
        <source>La page</source>
        <translation>The page</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>prévu</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>honoré</source>
        <translation>held</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>missed</translation>
    </message>
    <message>
        <source>excusé</source>
        <translation>excused</translation>
    </message>
</context>
<context>
    <name>StateButton</name>
    <message>
        <source>{name}, {state}, changer</source>
        <translation>{name}, {state}, change</translation>
    </message>
</context>
<context>
    <name>Tab</name>
    <message>
        <source>page ouverte</source>
        <translation>open page</translation>
    </message>
    <message>
        <source>1 nouvelle</source>
        <translation>1 new</translation>
    </message>
    <message>
        <source>{n} nouvelles</source>
        <translation>{n} new</translation>
    </message>
</context>
<context>
    <name>TeamLeaf</name>
    <message>
        <source>Cinq mots en réunion</source>
        <translation>Five words at a meeting</translation>
    </message>
    <message>
        <source>Ce que vos collègues lisent</source>
        <translation>What your colleagues read</translation>
    </message>
    <message>
        <source>Noter les mots relus</source>
        <translation>Note the words checked</translation>
    </message>
    <message>
        <source>Vous lisez&#xa0;: {words}</source>
        <translation>You read: {words}</translation>
    </message>
    <message>
        <source>les mêmes</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>relus le {day}</source>
        <translation>checked on {day}</translation>
    </message>
    <message>
        <source>Cochez qui a lu les mêmes.</source>
        <translation>Tick who read the same ones.</translation>
    </message>
    <message>
        <source>Un collègue, cinq mots relus</source>
        <translation>One colleague, five words checked</translation>
    </message>
    <message>
        <source>{n} collègues, cinq mots relus</source>
        <translation>{n} colleagues, five words checked</translation>
    </message>
    <message>
        <source>{who}, le {day}.</source>
        <translation>{who}, on {day}.</translation>
    </message>
</context>
<context>
    <name>ToHandOver</name>
    <message>
        <source>Voir au registre</source>
        <translation>See in the register</translation>
    </message>
    <message>
        <source>Une fiche partie ne se rattrape pas, elle se remplace.</source>
        <translation>A card that has left cannot be called back, only replaced.</translation>
    </message>
    <message>
        <source>Revenir aux fiches</source>
        <translation>Back to the cards</translation>
    </message>
    <message>
        <source>Une fiche prête</source>
        <translation>One card ready</translation>
    </message>
    <message>
        <source>{n} fiches prêtes</source>
        <translation>{n} cards ready</translation>
    </message>
    <message>
        <source>Une fiche a pu partir.</source>
        <translation>A card may have left.</translation>
    </message>
    <message>
        <source>Le registre le dit.</source>
        <translation>The register says so.</translation>
    </message>
    <message>
        <source>Rien n’est encore parti.</source>
        <translation>Nothing has left yet.</translation>
    </message>
    <message>
        <source>Le registre note chaque départ.</source>
        <translation>The register notes each departure.</translation>
    </message>
    <message>
        <source>Ce qui est parti est inscrit au registre.</source>
        <translation>What left is written in the register.</translation>
    </message>
    <message>
        <source>Le reste n’est pas encore parti.</source>
        <translation>The rest has not left yet.</translation>
    </message>
    <message>
        <source>Elle est inscrite au registre.</source>
        <translation>It is written in the register.</translation>
    </message>
    <message>
        <source>Il reste à la remettre, de votre main.</source>
        <translation>It remains to hand it over, yourself.</translation>
    </message>
    <message>
        <source>Elles sont inscrites au registre.</source>
        <translation>They are written in the register.</translation>
    </message>
    <message>
        <source>Il reste à les remettre, de votre main.</source>
        <translation>It remains to hand them over, yourself.</translation>
    </message>
    <message>
        <source>Tout est remis.</source>
        <translation>All is handed over.</translation>
    </message>
    <message>
        <source>Le fichier ne s’ouvre que dans le Cahier de {name}, jamais sur un téléphone.</source>
        <translation>The file opens only in the Cahier of {name}, never on a phone.</translation>
    </message>
    <message>
        <source>Chaque fichier ne s’ouvre que dans le Cahier de la personne, jamais sur un téléphone.</source>
        <translation>Each file opens only in that person’s Cahier, never on a phone.</translation>
    </message>
</context>
<context>
    <name>ToPaperLeaf</name>
    <message>
        <source>Une imprimante garde des copies&#xa0;: ramassez les feuilles tout de suite.</source>
        <translation>A printer keeps copies: pick up the sheets at once.</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Feuille {n} sur {all}</source>
        <translation>Sheet {n} of {all}</translation>
    </message>
</context>
<context>
    <name>ToPaperPage</name>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Rien n’est écrit encore.</source>
        <translation>Nothing is written yet.</translation>
    </message>
    <message>
        <source>Une page.</source>
        <translation>One page.</translation>
    </message>
    <message>
        <source>{n} pages.</source>
        <translation>{n} pages.</translation>
    </message>
    <message>
        <source>Arrêté. Rien n’est écrit.</source>
        <translation>Stopped. Nothing is written.</translation>
    </message>
    <message>
        <source>Arrêté à la feuille {n}.</source>
        <translation>Stopped at sheet {n}.</translation>
    </message>
    <message>
        <source>Ce que l’imprimante a déjà peut encore sortir&#xa0;: ramassez-le.</source>
        <translation>What the printer already has may still come out: pick it up.</translation>
    </message>
</context>
<context>
    <name>ToWhom</name>
    <message>
        <source>Donner la fiche</source>
        <translation>Give the card</translation>
    </message>
    <message>
        <source>À qui</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>par</source>
        <translation>by</translation>
    </message>
    <message>
        <source>Revenir à la liste</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Collègues et groupes</source>
        <translation>Colleagues and groups</translation>
    </message>
    <message>
        <source>Écrire un nom…</source>
        <translation>Write a name…</translation>
    </message>
    <message>
        <source>Écrire un nom</source>
        <translation>Write a name</translation>
    </message>
    <message>
        <source>gardien, assistante sociale…</source>
        <translation>caretaker, social worker…</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>son téléphone, pour un SMS</source>
        <translation>the phone, for an SMS</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Laisser</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Autrement</source>
        <translation>Another way</translation>
    </message>
    <message>
        <source>Ce qui reste dans le cahier</source>
        <translation>What stays in the notebook</translation>
    </message>
    <message>
        <source>Lire ce qui partira</source>
        <translation>Read what will leave</translation>
    </message>
    <message>
        <source>toutes vos lignes à venir</source>
        <translation>all your lines to come</translation>
    </message>
    <message>
        <source>votre ligne, mot pour mot</source>
        <translation>your line, word for word</translation>
    </message>
    <message>
        <source>vos {n} lignes, mot pour mot</source>
        <translation>your {n} lines, word for word</translation>
    </message>
    <message>
        <source>l’heure, le lieu, ses téléphones</source>
        <translation>the time, the place, the phones</translation>
    </message>
    <message>
        <source>Donner la fiche de {name}</source>
        <translation>Give {name}’s card</translation>
    </message>
    <message>
        <source>Je n’accompagne plus {name}</source>
        <translation>I no longer follow {name}</translation>
    </message>
    <message>
        <source>Je n’accompagne plus</source>
        <translation>I no longer follow</translation>
    </message>
    <message>
        <source>Pour {name}, par</source>
        <translation>For {name}, by</translation>
    </message>
    <message>
        <source>Ce numéro n’existe pas. Relisez-le.</source>
        <translation>This number does not exist. Check it.</translation>
    </message>
    <message>
        <source>Ce nom est déjà dans la liste. Ajoutez un rôle, ou cochez-le.</source>
        <translation>This name is already in the list. Add a role, or tick it.</translation>
    </message>
    <message>
        <source>Un nom…</source>
        <translation>A name…</translation>
    </message>
</context>
<context>
    <name>TodayFoot</name>
    <message>
        <source>La recopier</source>
        <translation>Copy it</translation>
    </message>
    <message>
        <source>Répondre à une question</source>
        <translation>Answer one question</translation>
    </message>
    <message>
        <source>Voir les demandes</source>
        <translation>See the requests</translation>
    </message>
    <message>
        <source>Les voir</source>
        <translation>See them</translation>
    </message>
    <message>
        <source>Une personne sans rendez-vous depuis {delay}</source>
        <translation>One person without an appointment for {delay}</translation>
    </message>
    <message>
        <source>{n} personnes sans rendez-vous depuis {delay}</source>
        <translation>{n} people without an appointment for {delay}</translation>
    </message>
    <message>
        <source>{n} sans rendez-vous depuis {delay}</source>
        <translation>{n} without an appointment for {delay}</translation>
    </message>
    <message>
        <source>{n} à revoir</source>
        <translation>{n} to see again</translation>
    </message>
    <message>
        <source>Personne sans rendez-vous depuis {delay}</source>
        <translation>Nobody without an appointment for {delay}</translation>
    </message>
    <message>
        <source>Autre délai</source>
        <translation>Another delay</translation>
    </message>
    <message>
        <source>Une page à garder ou à effacer</source>
        <translation>One page to keep or erase</translation>
    </message>
    <message>
        <source>{n} pages à garder ou à effacer</source>
        <translation>{n} pages to keep or erase</translation>
    </message>
    <message>
        <source>La voir</source>
        <translation>See it</translation>
    </message>
    <message>
        <source>La feuille de secours attend ce soir.</source>
        <translation>The recovery sheet waits for tonight.</translation>
    </message>
    <message>
        <source>Il faut une nouvelle feuille de secours.</source>
        <translation>A new recovery sheet is needed.</translation>
    </message>
    <message>
        <source>Ce cahier vient d’une copie.</source>
        <translation>This notebook comes out of a copy.</translation>
    </message>
    <message>
        <source>Une page demandée, réponse avant le {day}</source>
        <translation>A page asked for, answer before {day}</translation>
    </message>
    <message>
        <source>Une réponse en retard depuis le {day}</source>
        <translation>An answer late since {day}</translation>
    </message>
</context>
<context>
    <name>TodayLeaf</name>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Répertoire</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>10h30 nom</source>
        <translation>10:30 name</translation>
    </message>
    <message>
        <source>Ajouter un rendez-vous</source>
        <translation>Add an appointment</translation>
    </message>
    <message>
        <source>Changer le rendez-vous</source>
        <translation>Change the appointment</translation>
    </message>
    <message>
        <source>La page est à vous.</source>
        <translation>The page is yours.</translation>
    </message>
    <message>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Tout voir</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Tout voir, à faire</source>
        <translation>See all, to do</translation>
    </message>
    <message>
        <source>Reprendre&#xa0;: {initials}</source>
        <translation>Resume: {initials}</translation>
    </message>
    <message>
        <source>Une chose à faire</source>
        <translation>One thing to do</translation>
    </message>
    <message>
        <source>{n} choses à faire</source>
        <translation>{n} things to do</translation>
    </message>
    <message>
        <source>Un numéro de sécurité sociale est dans la ligne de {name}.</source>
        <translation>A social security number is in the line of {name}.</translation>
    </message>
    <message>
        <source>plus haut</source>
        <translation>further up</translation>
    </message>
    <message>
        <source>plus bas</source>
        <translation>further down</translation>
    </message>
    <message>
        <source>plus tôt, un rendez-vous</source>
        <translation>earlier, one appointment</translation>
    </message>
    <message>
        <source>plus tôt, {n} rendez-vous</source>
        <translation>earlier, {n} appointments</translation>
    </message>
    <message>
        <source>plus tard, un rendez-vous</source>
        <translation>later, one appointment</translation>
    </message>
    <message>
        <source>plus tard, {n} rendez-vous</source>
        <translation>later, {n} appointments</translation>
    </message>
</context>
<context>
    <name>TogetherDesk</name>
    <message>
        <source>Lire avec la personne</source>
        <translation>Read with the person</translation>
    </message>
    <message>
        <source>Les lignes à part, les marques et les pages jointes restent fermées.</source>
        <translation>Lines set aside, highlights and joined pages stay closed.</translation>
    </message>
    <message>
        <source>Cacher</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Échap</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Finir la lecture</source>
        <translation>End the reading</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Puis {day}</source>
        <translation>Then {day}</translation>
    </message>
    <message>
        <source>{what} à {hour}</source>
        <translation>{what} at {hour}</translation>
    </message>
</context>
<context>
    <name>TogetherPaper</name>
    <message>
        <source>plus haut</source>
        <translation>further up</translation>
    </message>
    <message>
        <source>Lire avec la personne&#xa0;: {name}</source>
        <translation>Read with the person: {name}</translation>
    </message>
    <message>
        <source>Rien n’est écrit encore.</source>
        <translation>Nothing is written yet.</translation>
    </message>
</context>
<context>
    <name>ToldForm</name>
    <message>
        <source>un nom</source>
        <translation>a name</translation>
    </message>
    <message>
        <source>Qui l’a dit</source>
        <translation>Who told you</translation>
    </message>
    <message>
        <source>gardien, voisine, médecin</source>
        <translation>caretaker, neighbour, doctor</translation>
    </message>
    <message>
        <source>Métier ou lien</source>
        <translation>Job or tie</translation>
    </message>
    <message>
        <source>hier, lundi, 24/11</source>
        <translation>yesterday, Monday, 24/11</translation>
    </message>
    <message>
        <source>Jour</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Métier, lien</source>
        <translation>Job, tie</translation>
    </message>
    <message>
        <source>On me l’a dit</source>
        <translation>I was told</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Écrivez qui l’a dit.</source>
        <translation>Write who told you.</translation>
    </message>
</context>
<context>
    <name>ToldLeaf</name>
    <message>
        <source>Fiches reçues</source>
        <translation>Received cards</translation>
    </message>
    <message>
        <source>Relire les cinq mots</source>
        <translation>Read the five words again</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Voir qui y est</source>
        <translation>See who is in it</translation>
    </message>
    <message>
        <source>Corriger ce SMS</source>
        <translation>Correct this SMS</translation>
    </message>
    <message>
        <source>Ouvrir le registre</source>
        <translation>Open the register</translation>
    </message>
    <message>
        <source>SMS reçu</source>
        <translation>SMS received</translation>
    </message>
    <message>
        <source>Lire ce SMS</source>
        <translation>Read this SMS</translation>
    </message>
    <message>
        <source>Ouvrir un fichier</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>Coller un SMS reçu</source>
        <translation>Paste an SMS</translation>
    </message>
    <message>
        <source>Voir ce qui y est</source>
        <translation>See what is in it</translation>
    </message>
    <message>
        <source>Le texte entier, jusqu’à la référence. Un accusé, «&#xa0;Vu…&#xa0;», aussi.</source>
        <translation>The whole text, up to the reference. A receipt, “Vu…”, too.</translation>
    </message>
    <message>
        <source>Collez ou recopiez le SMS</source>
        <translation>Paste or copy out the SMS</translation>
    </message>
    <message>
        <source>Glissez dans cette fenêtre le fichier reçu, ou collez le SMS reçu (Ctrl+V).</source>
        <translation>Drag the received file into this window, or paste the SMS (Ctrl+V).</translation>
    </message>
    <message>
        <source>Une fiche de la liste s’ouvre ici</source>
        <translation>A card of the list opens here</translation>
    </message>
    <message>
        <source>Aucune fiche n’attend</source>
        <translation>No card is waiting</translation>
    </message>
    <message>
        <source>Il n’y a rien d’écrit.</source>
        <translation>Nothing is written.</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Ces mots n’ouvrent pas le cahier.</source>
        <translation>These words do not open the notebook.</translation>
    </message>
    <message>
        <source>Réessayez, ou prenez la feuille de secours.</source>
        <translation>Try again, or take the recovery sheet.</translation>
    </message>
    <message>
        <source>Ce cahier est déjà ouvert dans une autre fenêtre.</source>
        <translation>This notebook is already open in another window.</translation>
    </message>
    <message>
        <source>Il y a déjà un cahier ici.</source>
        <translation>There is already a notebook here.</translation>
    </message>
    <message>
        <source>Rien n’a été changé.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Il faut quatre signes, de 0 à 9.</source>
        <translation>Four digits are needed, from 0 to 9.</translation>
    </message>
    <message>
        <source>Le cahier est fermé.</source>
        <translation>The notebook is closed.</translation>
    </message>
    <message>
        <source>Ouvrez-le pour continuer.</source>
        <translation>Open it to go on.</translation>
    </message>
    <message>
        <source>Ce cahier vient d’une version plus récente.</source>
        <translation>This notebook comes from a newer version.</translation>
    </message>
    <message>
        <source>Installez-la. Rien n’a été touché.</source>
        <translation>Install it. Nothing was touched.</translation>
    </message>
    <message>
        <source>Il manque un fichier au cahier.</source>
        <translation>A file of the notebook is missing.</translation>
    </message>
    <message>
        <source>Rouvrez une copie de sécurité.</source>
        <translation>Reopen a backup.</translation>
    </message>
    <message>
        <source>Un fichier du cahier est abîmé.</source>
        <translation>A file of the notebook is damaged.</translation>
    </message>
    <message>
        <source>Le cahier n’est plus à sa place.</source>
        <translation>The notebook is no longer in its place.</translation>
    </message>
    <message>
        <source>Une page est illisible.</source>
        <translation>A page cannot be read.</translation>
    </message>
    <message>
        <source>Cette copie est abîmée, ou n’en est pas une.</source>
        <translation>This copy is damaged, or is not one.</translation>
    </message>
    <message>
        <source>Choisissez-en une autre.</source>
        <translation>Choose another one.</translation>
    </message>
    <message>
        <source>Cette copie vient d’une version plus récente.</source>
        <translation>This copy comes from a newer version.</translation>
    </message>
    <message>
        <source>La mise à jour du cahier ne s’est pas faite.</source>
        <translation>The notebook was not brought up to date.</translation>
    </message>
    <message>
        <source>Rien n’a changé. Reprenez la version d’avant.</source>
        <translation>Nothing changed. Go back to the version before.</translation>
    </message>
    <message>
        <source>Le disque est plein.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>La page reste à l’écran. Libérez de la place.</source>
        <translation>The page stays on the screen. Free some space.</translation>
    </message>
    <message>
        <source>Le disque refuse l’écriture.</source>
        <translation>The disk refuses to be written on.</translation>
    </message>
    <message>
        <source>La page reste à l’écran. Ouvrez le disque en écriture.</source>
        <translation>The page stays on the screen. Unlock the disk for writing.</translation>
    </message>
    <message>
        <source>L’ordinateur refuse l’accès au cahier.</source>
        <translation>The computer blocks the notebook.</translation>
    </message>
    <message>
        <source>La page reste à l’écran. Appelez qui s’en occupe.</source>
        <translation>The page stays on the screen. Call whoever looks after it.</translation>
    </message>
    <message>
        <source>Le disque du cahier n’est plus là.</source>
        <translation>The notebook’s disk is no longer there.</translation>
    </message>
    <message>
        <source>Rebranchez-le. La page reste à l’écran.</source>
        <translation>Plug it in again. The page stays on the screen.</translation>
    </message>
    <message>
        <source>Le cahier a changé de place.</source>
        <translation>The notebook was moved.</translation>
    </message>
    <message>
        <source>La page reste à l’écran. Fermez Cahier, puis rouvrez-le.</source>
        <translation>The page stays on the screen. Close Cahier, then open it again.</translation>
    </message>
    <message>
        <source>Le disque répond mal.</source>
        <translation>The disk is not responding properly.</translation>
    </message>
    <message>
        <source>La page reste à l’écran. Faites une copie sur un autre disque.</source>
        <translation>The page stays on the screen. Make a copy on another disk.</translation>
    </message>
    <message>
        <source>La mémoire manque.</source>
        <translation>Memory is low.</translation>
    </message>
    <message>
        <source>Fermez d’autres programmes. La page reste à l’écran.</source>
        <translation>Close other programs. The page stays on the screen.</translation>
    </message>
    <message>
        <source>Il faut les six mots.</source>
        <translation>The six words are needed.</translation>
    </message>
    <message>
        <source>Tapez les premières lettres de chacun.</source>
        <translation>Type the first letters of each.</translation>
    </message>
    <message>
        <source>Cette fiche n’est pas pour vous.</source>
        <translation>This card is not for you.</translation>
    </message>
    <message>
        <source>Demandez-la à la personne qui l’a faite.</source>
        <translation>Ask whoever made it.</translation>
    </message>
    <message>
        <source>Cette fiche s’ouvre avec six mots.</source>
        <translation>This card opens with six words.</translation>
    </message>
    <message>
        <source>Cette fiche vient d’un Cahier plus récent.</source>
        <translation>This card comes from a newer Cahier.</translation>
    </message>
    <message>
        <source>Elle est gardée.</source>
        <translation>It is kept.</translation>
    </message>
    <message>
        <source>Ce n’est pas une fiche.</source>
        <translation>This is not a card.</translation>
    </message>
    <message>
        <source>Rien n’en a été lu.</source>
        <translation>Nothing of it was read.</translation>
    </message>
    <message>
        <source>Ce fichier est trop grand pour une fiche.</source>
        <translation>This file is too big for a card.</translation>
    </message>
    <message>
        <source>Cette fiche date de demain.</source>
        <translation>This card is dated tomorrow.</translation>
    </message>
    <message>
        <source>Vérifiez la date de l’ordinateur.</source>
        <translation>Check the computer’s date.</translation>
    </message>
    <message>
        <source>Cette fiche a plus de dix ans.</source>
        <translation>This card is more than ten years old.</translation>
    </message>
    <message>
        <source>Cette fiche a été changée en route.</source>
        <translation>This card was changed on the way.</translation>
    </message>
    <message>
        <source>Demandez-la de nouveau.</source>
        <translation>Ask for it again.</translation>
    </message>
    <message>
        <source>Ce contact a été changé en route.</source>
        <translation>This contact was changed on the way.</translation>
    </message>
    <message>
        <source>Ne composez pas son numéro. Demandez-le de nouveau.</source>
        <translation>Do not dial its number. Ask for it again.</translation>
    </message>
    <message>
        <source>Ce contact porte un nom qui n’aurait pas dû partir.</source>
        <translation>This contact carries a name that should not have left.</translation>
    </message>
    <message>
        <source>Rien n’en a été gardé.</source>
        <translation>Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Cette fiche vient d’un ordinateur que vous avez retiré.</source>
        <translation>This card comes from a computer you withdrew.</translation>
    </message>
    <message>
        <source>Appelez la personne qui l’a faite.</source>
        <translation>Call whoever made it.</translation>
    </message>
    <message>
        <source>Cette présentation vient d’un ordinateur inhabituel.</source>
        <translation>This introduction comes from an unusual computer.</translation>
    </message>
    <message>
        <source>Appelez la personne qui l’a faite, relisez les cinq mots.</source>
        <translation>Call whoever made it, check the five words.</translation>
    </message>
    <message>
        <source>Cette fiche vient de votre cahier.</source>
        <translation>This card comes from your own notebook.</translation>
    </message>
    <message>
        <source>Il n’y a rien à ranger.</source>
        <translation>There is nothing to file.</translation>
    </message>
    <message>
        <source>C’est un dossier.</source>
        <translation>This is a folder.</translation>
    </message>
    <message>
        <source>Ouvrez-le, et donnez un fichier qu’il contient.</source>
        <translation>Open it, and give a file that it holds.</translation>
    </message>
    <message>
        <source>Ce fichier ne se laisse pas lire.</source>
        <translation>This file cannot be read.</translation>
    </message>
    <message>
        <source>Vérifiez qu’il est encore là, puis réessayez.</source>
        <translation>Check that it is still there, then try again.</translation>
    </message>
    <message>
        <source>Ce fichier est vide.</source>
        <translation>This file is empty.</translation>
    </message>
    <message>
        <source>Demandez-le de nouveau.</source>
        <translation>Ask for it again.</translation>
    </message>
    <message>
        <source>Cette fiche n’est plus dans le dossier.</source>
        <translation>This card is no longer in the folder.</translation>
    </message>
    <message>
        <source>C’est un contact, pas une fiche.</source>
        <translation>This is a contact, not a card.</translation>
    </message>
    <message>
        <source>Il ne dit pas qui a vu la personne. Il peut entrer au répertoire.</source>
        <translation>It does not say who saw the person. It can be added to the list of people.</translation>
    </message>
    <message>
        <source>C’est un tableau, pas une fiche.</source>
        <translation>This is a table, not a card.</translation>
    </message>
    <message>
        <source>Il peut entrer au répertoire.</source>
        <translation>It can be added to the list of people.</translation>
    </message>
    <message>
        <source>C’est un agenda, pas une fiche.</source>
        <translation>This is a calendar, not a card.</translation>
    </message>
    <message>
        <source>Ses rendez-vous se regardent d’abord.</source>
        <translation>Its appointments are looked at first.</translation>
    </message>
    <message>
        <source>Ce texte n’est pas tel qu’il est parti.</source>
        <translation>This text is not as it left.</translation>
    </message>
    <message>
        <source>Collez le SMS seul, en entier.</source>
        <translation>Paste the SMS alone, and whole.</translation>
    </message>
    <message>
        <source>Ce texte est trop long pour un SMS du Cahier.</source>
        <translation>This text is too long for an SMS from Cahier.</translation>
    </message>
    <message>
        <source>Ce texte porte une lettre qu’un SMS ne sait pas écrire.</source>
        <translation>This text carries a letter that an SMS cannot write.</translation>
    </message>
    <message>
        <source>Collez le SMS tel qu’il est arrivé.</source>
        <translation>Paste the SMS as it arrived.</translation>
    </message>
    <message>
        <source>Il y a plusieurs contacts dans ce fichier.</source>
        <translation>There are several contacts in this file.</translation>
    </message>
    <message>
        <source>Demandez la fiche seule.</source>
        <translation>Ask for the card alone.</translation>
    </message>
    <message>
        <source>Cette fiche est faite pour trop de monde.</source>
        <translation>This card was made for too many people.</translation>
    </message>
    <message>
        <source>Un groupe compte vingt collègues au plus. Demandez-la de nouveau.</source>
        <translation>A group has twenty colleagues at most. Ask for it again.</translation>
    </message>
    <message>
        <source>Cette présentation ne permet pas de vous écrire en retour.</source>
        <translation>With this introduction nothing can be given in return.</translation>
    </message>
    <message>
        <source>Cette fiche est arrivée en lettres.</source>
        <translation>This card arrived as letters.</translation>
    </message>
    <message>
        <source>Demandez le fichier lui-même.</source>
        <translation>Ask for the file itself.</translation>
    </message>
    <message>
        <source>Cette page n’est plus dans le cahier.</source>
        <translation>This page is no longer in the notebook.</translation>
    </message>
    <message>
        <source>Cette fiche n’est plus dans le cahier.</source>
        <translation>This card is no longer in the notebook.</translation>
    </message>
    <message>
        <source>Ce n’est pas une fiche de cette sorte.</source>
        <translation>This is not a card of that kind.</translation>
    </message>
    <message>
        <source>Cet envoi est déjà plus loin, ou n’est pas parti.</source>
        <translation>This departure is already further on, or did not leave.</translation>
    </message>
    <message>
        <source>Le registre reste comme il est.</source>
        <translation>The register stays as it is.</translation>
    </message>
    <message>
        <source>Cet envoi n’est plus au registre.</source>
        <translation>This departure is no longer in the register.</translation>
    </message>
    <message>
        <source>Votre organisation ne permet pas d’écrire ce fichier.</source>
        <translation>Your organisation does not allow this file to be written.</translation>
    </message>
    <message>
        <source>Rien n’est sorti du cahier.</source>
        <translation>Nothing has left the notebook.</translation>
    </message>
    <message>
        <source>Lecture de ce qui reste.</source>
        <translation>Reading what is left.</translation>
    </message>
    <message>
        <source>Rien ne s’écrit ici.</source>
        <translation>Nothing is written here.</translation>
    </message>
    <message>
        <source>Ce rendez-vous n’est plus dans le cahier.</source>
        <translation>This appointment is no longer in the notebook.</translation>
    </message>
    <message>
        <source>Cette page jointe n’est plus dans le cahier.</source>
        <translation>This joined page is no longer in the notebook.</translation>
    </message>
    <message>
        <source>C’est trop lourd pour le cahier.</source>
        <translation>This is too heavy for the notebook.</translation>
    </message>
    <message>
        <source>Une page jointe pèse 500&#xa0;ko au plus.</source>
        <translation>A joined page is 500&#xa0;kB at most.</translation>
    </message>
    <message>
        <source>Ce n’est pas ce que le cahier garde.</source>
        <translation>The notebook does not keep files of this kind.</translation>
    </message>
    <message>
        <source>Joignez une photo en JPEG ou en PNG, ou un PDF.</source>
        <translation>Join a photo in JPEG or PNG, or a PDF.</translation>
    </message>
    <message>
        <source>Cette ligne n’est plus à sa place.</source>
        <translation>This line is no longer in its place.</translation>
    </message>
    <message>
        <source>Elle reste à l’écran. Recopiez-la.</source>
        <translation>It stays on the screen. Copy it.</translation>
    </message>
    <message>
        <source>Ce texte n’est plus dans le cahier.</source>
        <translation>This text is no longer in the notebook.</translation>
    </message>
    <message>
        <source>Cette nouvelle n’est plus dans le cahier.</source>
        <translation>This piece of news is no longer in the notebook.</translation>
    </message>
    <message>
        <source>Ce nom n’est plus dans l’annuaire.</source>
        <translation>This name is no longer in the directory.</translation>
    </message>
    <message>
        <source>Cet ordinateur est déjà dans l’annuaire.</source>
        <translation>This computer is already in the directory.</translation>
    </message>
    <message>
        <source>Il n’y a pas encore de mots à relire.</source>
        <translation>There are no words to check yet.</translation>
    </message>
    <message>
        <source>Demandez d’abord une présentation.</source>
        <translation>First ask for an introduction.</translation>
    </message>
    <message>
        <source>Ce jour est trop loin.</source>
        <translation>This day is too far away.</translation>
    </message>
    <message>
        <source>Le cahier commence en l’an 2000. Relisez l’année.</source>
        <translation>The notebook begins in the year 2000. Check the year.</translation>
    </message>
    <message>
        <source>Ce jour a déjà trop de lignes.</source>
        <translation>This day has too many lines already.</translation>
    </message>
    <message>
        <source>Écrivez à la suite de l’une d’elles.</source>
        <translation>Write on, in one of them.</translation>
    </message>
    <message>
        <source>Ce jour est passé.</source>
        <translation>This day is past.</translation>
    </message>
    <message>
        <source>Choisissez un jour à venir.</source>
        <translation>Choose a day to come.</translation>
    </message>
    <message>
        <source>Il manque la raison.</source>
        <translation>The reason is missing.</translation>
    </message>
    <message>
        <source>Quelques mots suffisent.</source>
        <translation>A few words are enough.</translation>
    </message>
    <message>
        <source>Cette demande n’est plus dans le cahier.</source>
        <translation>This request is no longer in the notebook.</translation>
    </message>
    <message>
        <source>Cette heure n’est pas comprise.</source>
        <translation>This time is not understood.</translation>
    </message>
    <message>
        <source>Écrivez-la ainsi&#xa0;: 10&#x202f;h&#x202f;30.</source>
        <translation>Write it like this: 10:30.</translation>
    </message>
    <message>
        <source>Il n’y a rien d’écrit.</source>
        <translation>Nothing is written.</translation>
    </message>
    <message>
        <source>Écrivez quelques mots d’abord.</source>
        <translation>Write a few words first.</translation>
    </message>
    <message>
        <source>Il manque un nom.</source>
        <translation>A name is missing.</translation>
    </message>
    <message>
        <source>Écrivez qui l’a dit.</source>
        <translation>Write who told you.</translation>
    </message>
    <message>
        <source>Il y a déjà une copie de ce nom ici.</source>
        <translation>There is already a copy of this name here.</translation>
    </message>
    <message>
        <source>Choisissez un autre endroit.</source>
        <translation>Choose another place.</translation>
    </message>
    <message>
        <source>Cette fiche ne part pas ainsi.</source>
        <translation>This card does not leave that way.</translation>
    </message>
    <message>
        <source>Choisissez une autre manière. Rien n’est parti.</source>
        <translation>Choose another way. Nothing left.</translation>
    </message>
    <message>
        <source>Cela ne se fait pas pour ce nom.</source>
        <translation>That cannot be done for this name.</translation>
    </message>
    <message>
        <source>Ce cahier vient d’une copie.</source>
        <translation>This notebook comes out of a copy.</translation>
    </message>
    <message>
        <source>Avant la prochaine fiche, répondez à une question dans le rabat.</source>
        <translation>Before the next card, answer one question in the inside cover.</translation>
    </message>
    <message>
        <source>Marquez d’abord un rendez-vous honoré.</source>
        <translation>First mark an appointment as held.</translation>
    </message>
    <message>
        <source>La fiche en prend le jour.</source>
        <translation>The card takes its day from it.</translation>
    </message>
    <message>
        <source>Votre étiquette n’a pas de nom ou de téléphone.</source>
        <translation>Your label has no name or no phone.</translation>
    </message>
    <message>
        <source>Complétez-la dans le rabat.</source>
        <translation>Complete it in the inside cover.</translation>
    </message>
    <message>
        <source>Votre nom est trop long pour un SMS.</source>
        <translation>Your name is too long for an SMS.</translation>
    </message>
    <message>
        <source>Écrivez-le plus court.</source>
        <translation>Write it shorter.</translation>
    </message>
    <message>
        <source>Votre nom porte une lettre qu’un SMS ne sait pas écrire.</source>
        <translation>Your name carries a letter that an SMS cannot write.</translation>
    </message>
    <message>
        <source>Écrivez-le autrement.</source>
        <translation>Write it differently.</translation>
    </message>
    <message>
        <source>Ce jour n’est pas encore passé.</source>
        <translation>This day has not passed yet.</translation>
    </message>
    <message>
        <source>Un rendez-vous à venir est seulement prévu.</source>
        <translation>An appointment to come is only planned.</translation>
    </message>
    <message>
        <source>Ce n’est pas le même nom.</source>
        <translation>This is not the same name.</translation>
    </message>
    <message>
        <source>Rien n’a été détruit.</source>
        <translation>Nothing was destroyed.</translation>
    </message>
    <message>
        <source>Votre numéro ne va pas sur une fiche.</source>
        <translation>Your number does not go on a card.</translation>
    </message>
    <message>
        <source>Corrigez-le dans le rabat.</source>
        <translation>Correct it in the inside cover.</translation>
    </message>
    <message>
        <source>Votre nom ne va pas sur une fiche.</source>
        <translation>Your name does not go on a card.</translation>
    </message>
    <message>
        <source>Le nom de votre structure ne va pas sur une fiche.</source>
        <translation>The name of your organisation does not go on a card.</translation>
    </message>
    <message>
        <source>Votre métier, tel qu’il est écrit, ne va pas sur une fiche.</source>
        <translation>Your job, as it is written, does not go on a card.</translation>
    </message>
    <message>
        <source>Ce nom ne va pas sur une fiche.</source>
        <translation>This name does not go on a card.</translation>
    </message>
    <message>
        <source>Ce rendez-vous est à venir.</source>
        <translation>This appointment is still to come.</translation>
    </message>
    <message>
        <source>Ce rendez-vous a plus de dix ans.</source>
        <translation>This appointment is more than ten years old.</translation>
    </message>
    <message>
        <source>Une fiche n’en parle plus.</source>
        <translation>A card no longer mentions it.</translation>
    </message>
    <message>
        <source>C’est un ordinateur inhabituel. Rien ne peut lui être donné encore.</source>
        <translation>This is an unusual computer. Nothing can be given to it yet.</translation>
    </message>
    <message>
        <source>Appelez {name}, relisez les cinq mots. Un mot de travers&#x202f;? Ne donnez rien, appelez par un autre moyen.</source>
        <translation>Call {name}, read the five words again. A word is off? Give nothing, call another way.</translation>
    </message>
    <message>
        <source>Personne ne pourrait encore ouvrir cette fiche.</source>
        <translation>Nobody could open this card yet.</translation>
    </message>
    <message>
        <source>Ce groupe est trop grand pour une fiche.</source>
        <translation>This group is too large for a card.</translation>
    </message>
    <message>
        <source>Vingt personnes au plus. Faites-en deux groupes.</source>
        <translation>Twenty people at most. Make two groups of it.</translation>
    </message>
    <message>
        <source>L’accord n’est pas encore dit.</source>
        <translation>Consent has not been given yet.</translation>
    </message>
    <message>
        <source>Rien n’est parti.</source>
        <translation>Nothing has left.</translation>
    </message>
    <message>
        <source>La fiche n’est plus celle que vous avez lue.</source>
        <translation>The card is no longer the one you read.</translation>
    </message>
    <message>
        <source>Relisez-la. Rien n’est parti.</source>
        <translation>Read it again. Nothing left.</translation>
    </message>
    <message>
        <source>Cette personne n’est plus dans la liste.</source>
        <translation>This person is no longer in the list.</translation>
    </message>
    <message>
        <source>Copiez-la de nouveau depuis le téléphone ou l’appareil.</source>
        <translation>Copy it again from the phone or the camera.</translation>
    </message>
    <message>
        <source>Cette photo est abîmée, elle ne s’ouvre pas.</source>
        <translation>This photo is damaged, it does not open.</translation>
    </message>
    <message>
        <source>Cette photo est arrivée coupée.</source>
        <translation>This photo arrived cut off.</translation>
    </message>
    <message>
        <source>Copiez-le de nouveau.</source>
        <translation>Copy it again.</translation>
    </message>
    <message>
        <source>Cette photo est au format HEIC, que le cahier ne lit pas.</source>
        <translation>This photo is in HEIC, which the notebook does not read.</translation>
    </message>
    <message>
        <source>Sur le téléphone, enregistrez-la en JPEG, puis joignez-la.</source>
        <translation>On the phone, save it as JPEG, then join it.</translation>
    </message>
    <message>
        <source>Ce n’est pas une photo que le cahier sait lire.</source>
        <translation>This is not a photo that the notebook can read.</translation>
    </message>
    <message>
        <source>Cette image est trop grande pour le cahier.</source>
        <translation>This picture is too large for the notebook.</translation>
    </message>
    <message>
        <source>Enregistrez-la plus petite, en JPEG, puis joignez-la.</source>
        <translation>Save it smaller, as JPEG, then join it.</translation>
    </message>
    <message>
        <source>Ce PDF est trop lourd&#xa0;: un PDF joint pèse 500&#xa0;ko au plus.</source>
        <translation>This PDF is too heavy: a joined PDF is 500&#xa0;kB at most.</translation>
    </message>
    <message>
        <source>Numérisez moins de pages, ou moins fin.</source>
        <translation>Scan fewer pages, or less finely.</translation>
    </message>
    <message>
        <source>Vérifiez la clé ou la carte, puis réessayez.</source>
        <translation>Check the stick or the card, then try again.</translation>
    </message>
    <message>
        <source>Dans le tableur, enregistrez-le en CSV, puis choisissez ce fichier-là.</source>
        <translation>In the spreadsheet, save it as CSV, then choose that file.</translation>
    </message>
    <message>
        <source>C’est un dossier compressé.</source>
        <translation>This is a compressed folder.</translation>
    </message>
    <message>
        <source>Ouvrez-le, puis choisissez le fichier qui est dedans.</source>
        <translation>Open it, then choose the file that is in it.</translation>
    </message>
    <message>
        <source>Ce fichier est trop grand.</source>
        <translation>This file is too large.</translation>
    </message>
    <message>
        <source>Ce fichier ne nomme personne.</source>
        <translation>This file names nobody.</translation>
    </message>
    <message>
        <source>Cet agenda n’a rien de proche d’aujourd’hui.</source>
        <translation>This calendar has nothing near today.</translation>
    </message>
    <message>
        <source>Ce qui s’y répète a fini il y a plus d’un an, ou commence dans plus d’un an.</source>
        <translation>What repeats in it ended more than a year ago, or begins in more than a year.</translation>
    </message>
    <message>
        <source>C’est une réponse à une invitation, pas un rendez-vous.</source>
        <translation>This is an answer to an invitation, not an appointment.</translation>
    </message>
    <message>
        <source>Rien n’en a été pris. Choisissez l’invitation elle-même.</source>
        <translation>Nothing of it was taken. Choose the invitation itself.</translation>
    </message>
    <message>
        <source>C’est une fiche, pas un contact.</source>
        <translation>This is a card, not a contact.</translation>
    </message>
    <message>
        <source>Glissez ce fichier dans la fenêtre&#xa0;: il s’ouvre dans Fiches reçues.</source>
        <translation>Drag this file into the window: it opens in Received cards.</translation>
    </message>
    <message>
        <source>Rebranchez-le, ou choisissez-le de nouveau dans le rabat.</source>
        <translation>Plug it in again, or choose it again on the inside cover.</translation>
    </message>
    <message>
        <source>Libérez de la place, puis réessayez.</source>
        <translation>Free some space, then try again.</translation>
    </message>
    <message>
        <source>Réessayez dans un moment.</source>
        <translation>Try again in a moment.</translation>
    </message>
    <message>
        <source>Choisissez-en un autre.</source>
        <translation>Choose another one.</translation>
    </message>
    <message>
        <source>Rien n’y est écrit. Choisissez un autre endroit.</source>
        <translation>Nothing is written there. Choose another place.</translation>
    </message>
    <message>
        <source>Rien n’y a été changé.</source>
        <translation>Nothing was changed there.</translation>
    </message>
    <message>
        <source>Ce fichier n’est ni des contacts, ni un tableau, ni un agenda.</source>
        <translation>This file is neither contacts, nor a table, nor a calendar.</translation>
    </message>
    <message>
        <source>Cet agenda est coupé ou abîmé.</source>
        <translation>This calendar is cut off or damaged.</translation>
    </message>
    <message>
        <source>Rien n’en a été pris. Enregistrez-le de nouveau dans l’autre agenda.</source>
        <translation>Nothing of it was taken. Save it again in the other calendar.</translation>
    </message>
    <message>
        <source>Aucun rendez-vous de cet agenda ne se laisse lire.</source>
        <translation>No appointment of this calendar can be read.</translation>
    </message>
    <message>
        <source>Cet agenda est vide.</source>
        <translation>This calendar is empty.</translation>
    </message>
    <message>
        <source>Vérifiez le disque ou le réseau, puis réessayez.</source>
        <translation>Check the disk or the network, then try again.</translation>
    </message>
    <message>
        <source>Il n’y a plus de place là.</source>
        <translation>There is no room left there.</translation>
    </message>
    <message>
        <source>Ce disque refuse l’écriture.</source>
        <translation>This disk refuses to be written on.</translation>
    </message>
    <message>
        <source>Ce dossier refuse l’écriture.</source>
        <translation>This folder refuses to be written in.</translation>
    </message>
    <message>
        <source>Ce dossier n’est plus là.</source>
        <translation>This folder is no longer there.</translation>
    </message>
    <message>
        <source>Un autre programme tient ce fichier.</source>
        <translation>Another program is holding this file.</translation>
    </message>
    <message>
        <source>Ce disque répond mal.</source>
        <translation>This disk is not responding properly.</translation>
    </message>
    <message>
        <source>Un autre groupe a déjà ce dossier.</source>
        <translation>Another group already has this folder.</translation>
    </message>
    <message>
        <source>Ce dossier ne répond pas.</source>
        <translation>This folder does not answer.</translation>
    </message>
    <message>
        <source>Cette copie est abîmée.</source>
        <translation>This copy is damaged.</translation>
    </message>
    <message>
        <source>Elle ne compte plus. Faites-en une autre.</source>
        <translation>It no longer counts. Make another one.</translation>
    </message>
    <message>
        <source>Cette copie n’est plus là.</source>
        <translation>This copy is no longer there.</translation>
    </message>
    <message>
        <source>Branchez la clé, puis relisez la copie.</source>
        <translation>Plug in the stick, then read the copy back.</translation>
    </message>
    <message>
        <source>Cette copie ne se laisse pas lire.</source>
        <translation>This copy cannot be read.</translation>
    </message>
    <message>
        <source>Vérifiez la clé, puis réessayez.</source>
        <translation>Check the stick, then try again.</translation>
    </message>
    <message>
        <source>C’est parti à l’imprimante.</source>
        <translation>It has gone to the printer.</translation>
    </message>
    <message>
        <source>Elle peut en garder une copie&#xa0;: ramassez les feuilles.</source>
        <translation>It may keep a copy: pick up the sheets.</translation>
    </message>
    <message>
        <source>Cet ordinateur ne connaît pas d’imprimante.</source>
        <translation>No printer is set up on this computer.</translation>
    </message>
    <message>
        <source>Ajoutez-en une dans ses réglages, puis réessayez.</source>
        <translation>Add one in its settings, then try again.</translation>
    </message>
    <message>
        <source>L’imprimante n’a rien pris.</source>
        <translation>The printer took nothing.</translation>
    </message>
    <message>
        <source>Vérifiez-la, puis recommencez.</source>
        <translation>Check it, then start again.</translation>
    </message>
    <message>
        <source>Cette imprimante écrit un fichier.</source>
        <translation>This printer writes a file.</translation>
    </message>
    <message>
        <source>Ces mots ne vont que sur du papier. Choisissez-en une autre.</source>
        <translation>These words go on paper only. Choose another one.</translation>
    </message>
    <message>
        <source>Cette fiche a été abîmée en route.</source>
        <translation>This card was damaged on the way.</translation>
    </message>
    <message>
        <source>Quelque chose n’a pas marché.</source>
        <translation>Something did not work.</translation>
    </message>
    <message>
        <source>Ce qui est écrit reste à l’écran.</source>
        <translation>What is written stays on the screen.</translation>
    </message>
    <message>
        <source>Rien n’est parti. Réessayez, ou donnez-la autrement.</source>
        <translation>Nothing has left. Try again, or give it another way.</translation>
    </message>
    <message>
        <source>La copie n’est pas faite. Choisissez un autre endroit.</source>
        <translation>The copy was not made. Choose another place.</translation>
    </message>
    <message>
        <source>«&#xa0;Vu&#xa0;» a pu partir. C’est écrit au registre.</source>
        <translation>“Seen” may have left. It is in the register.</translation>
    </message>
    <message>
        <source>Rien n’est parti. Recommencez, ou passez par un SMS.</source>
        <translation>Nothing has left. Try again, or use a text message.</translation>
    </message>
    <message>
        <source>La fiche a pu partir. Elle reste au registre.</source>
        <translation>The card may have left. It stays in the register.</translation>
    </message>
    <message>
        <source>Fermez-la, puis réessayez.</source>
        <translation>Close it, then try again.</translation>
    </message>
    <message>
        <source>Demandez-les au téléphone à la personne qui l’a faite.</source>
        <translation>Ask for them on the phone, from the person who made it.</translation>
    </message>
    <message>
        <source>Rien n’est parti. Choisissez un autre endroit.</source>
        <translation>Nothing left. Choose another place.</translation>
    </message>
    <message>
        <source>Une photo ou un PDF se joint à la page de quelqu’un&#xa0;: ouvrez-la, glissez-y le fichier.</source>
        <translation>A photo or a PDF is joined to somebody’s page: open it, drop the file there.</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>cinq mots relus</source>
        <translation>five words checked</translation>
    </message>
    <message>
        <source>cinq mots à relire</source>
        <translation>five words to check</translation>
    </message>
    <message>
        <source>reçue par SMS</source>
        <translation>received by SMS</translation>
    </message>
    <message>
        <source>noté par vous</source>
        <translation>noted by you</translation>
    </message>
    <message>
        <source>ordinateur inhabituel</source>
        <translation>unusual computer</translation>
    </message>
</context>
<context>
    <name>Turned</name>
    <message>
        <source>Rendez-vous retiré.</source>
        <translation>Appointment removed.</translation>
    </message>
    <message>
        <source>Rendez-vous remis.</source>
        <translation>Appointment put back.</translation>
    </message>
    <message>
        <source>Le rendez-vous est comme avant.</source>
        <translation>The appointment is as it was.</translation>
    </message>
    <message>
        <source>Le changement est rétabli.</source>
        <translation>The change is made again.</translation>
    </message>
    <message>
        <source>Rien à annuler.</source>
        <translation>Nothing to undo.</translation>
    </message>
    <message>
        <source>Rien à rétablir.</source>
        <translation>Nothing to redo.</translation>
    </message>
    <message>
        <source>Les rendez-vous sont comme avant.</source>
        <translation>The appointments are as they were.</translation>
    </message>
    <message>
        <source>Les rendez-vous sont rétablis.</source>
        <translation>The appointments are redone.</translation>
    </message>
    <message>
        <source>Le répertoire est comme avant.</source>
        <translation>The list of people is as it was.</translation>
    </message>
    <message>
        <source>Le répertoire est rétabli.</source>
        <translation>The list of people is redone.</translation>
    </message>
    <message>
        <source>La ligne est comme avant.</source>
        <translation>The line is as it was.</translation>
    </message>
    <message>
        <source>La ligne est rétablie.</source>
        <translation>The line is redone.</translation>
    </message>
    <message>
        <source>C’est comme avant.</source>
        <translation>It is as it was.</translation>
    </message>
    <message>
        <source>C’est rétabli.</source>
        <translation>It is redone.</translation>
    </message>
</context>
<context>
    <name>TurnedLeaf</name>
    <message>
        <source>Textes d’avant</source>
        <translation>Earlier texts</translation>
    </message>
    <message>
        <source>Ce que la ligne dit maintenant</source>
        <translation>What the line says now</translation>
    </message>
    <message>
        <source>La ligne a été vidée.</source>
        <translation>The line was emptied.</translation>
    </message>
    <message>
        <source>Surligné&#xa0;: les mots que l’autre texte n’a pas.</source>
        <translation>Highlighted: the words the other text does not have.</translation>
    </message>
    <message>
        <source>Reprendre ce texte</source>
        <translation>Take this text back</translation>
    </message>
    <message>
        <source>Ligne du {day}</source>
        <translation>Line of {day}</translation>
    </message>
    <message>
        <source>tel que le {day}</source>
        <translation>as on {day}</translation>
    </message>
    <message>
        <source>le {day}, avant reprise</source>
        <translation>{day}, before taking back</translation>
    </message>
    <message>
        <source>le {day}, avant reprise {n}</source>
        <translation>{day}, before taking back ({n})</translation>
    </message>
    <message>
        <source>Ce qui n’est plus sur la page&#xa0;:</source>
        <translation>What is no longer on the page:</translation>
    </message>
    <message>
        <source>Ce qui a été écrit depuis&#xa0;:</source>
        <translation>What was written since:</translation>
    </message>
    <message>
        <source>C’est ce que la ligne dit maintenant.</source>
        <translation>This is what the line says now.</translation>
    </message>
</context>
<context>
    <name>Unwritten</name>
    <message>
        <source>Sans ligne encore</source>
        <translation>No line yet</translation>
    </message>
    <message>
        <source>Quelques mots, à tête reposée.</source>
        <translation>A few words, with a clear head.</translation>
    </message>
    <message>
        <source>Ligne de {name}, {day}</source>
        <translation>Line of {name}, {day}</translation>
    </message>
    <message>
        <source>un rendez-vous honoré</source>
        <translation>one held appointment</translation>
    </message>
    <message>
        <source>{n} rendez-vous honorés</source>
        <translation>{n} held appointments</translation>
    </message>
    <message>
        <source>la suivante</source>
        <translation>the next one</translation>
    </message>
</context>
<context>
    <name>WaitingLeaf</name>
    <message>
        <source>Ce qui attend</source>
        <translation>What waits</translation>
    </message>
    <message>
        <source>Le mois</source>
        <translation>The month</translation>
    </message>
    <message>
        <source>À cocher</source>
        <translation>To tick</translation>
    </message>
    <message>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Rien à cocher.</source>
        <translation>Nothing to tick.</translation>
    </message>
    <message>
        <source>Rien d’écrit à faire.</source>
        <translation>Nothing to do is written.</translation>
    </message>
    <message>
        <source>encore un</source>
        <translation>one more</translation>
    </message>
    <message>
        <source>encore {n}</source>
        <translation>{n} more</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>fiche Cahier</source>
        <translation>Cahier card</translation>
    </message>
    <message>
        <source>papier</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>fichier à six mots</source>
        <translation>six-word file</translation>
    </message>
    <message>
        <source>présentation</source>
        <translation>introduction</translation>
    </message>
    <message>
        <source>accusé</source>
        <translation>receipt</translation>
    </message>
    <message>
        <source>code QR</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>pour Outlook</source>
        <translation>for Outlook</translation>
    </message>
    <message>
        <source>un fichier, joint à un courriel</source>
        <translation>a file, attached to a mail</translation>
    </message>
    <message>
        <source>un texte, que votre téléphone envoie</source>
        <translation>a text that your phone sends</translation>
    </message>
    <message>
        <source>un fichier que tout téléphone ouvre</source>
        <translation>a file that every phone opens</translation>
    </message>
    <message>
        <source>le contact, lu sur cet écran</source>
        <translation>the contact, read on this screen</translation>
    </message>
    <message>
        <source>recopiée de votre main, ou imprimée</source>
        <translation>copied by your own hand, or printed</translation>
    </message>
    <message>
        <source>un fichier, six mots dits à voix haute</source>
        <translation>a file, and six words said aloud</translation>
    </message>
    <message>
        <source>le contact, pour un vieil Outlook</source>
        <translation>the contact, for an old Outlook</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>fait</source>
        <translation>done</translation>
    </message>
    <message>
        <source>à faire</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>à cocher</source>
        <translation>to tick</translation>
    </message>
</context>
<context>
    <name>WeekDeeds</name>
    <message>
        <source>C’est noté au {day}.</source>
        <translation>It is noted on {day}.</translation>
    </message>
    <message>
        <source>Choisissez d’abord un rendez-vous.</source>
        <translation>First choose an appointment.</translation>
    </message>
    <message>
        <source>Ouvrez d’abord la semaine de ce jour.</source>
        <translation>First open the week of that day.</translation>
    </message>
    <message>
        <source>Changer le rendez-vous</source>
        <translation>Change the appointment</translation>
    </message>
    <message>
        <source>chaque semaine, 4 fois</source>
        <translation>every week, 4 times</translation>
    </message>
    <message>
        <source>Répéter le rendez-vous de {name}</source>
        <translation>Repeat the appointment of {name}</translation>
    </message>
    <message>
        <source>chaque semaine jusqu’au 18/12</source>
        <translation>every week until 18/12</translation>
    </message>
    <message>
        <source>une fois de plus, le {day}</source>
        <translation>once more, on {day}</translation>
    </message>
    <message>
        <source>{n} fois de plus, jusqu’au {day}</source>
        <translation>{n} times more, until {day}</translation>
    </message>
    <message>
        <source>C’est un {weekday}. Tapez «&#xa0;tous les {weekday}s, 4 fois&#xa0;».</source>
        <translation>It is a {weekday}. Type “every {weekday}, 4 times”.</translation>
    </message>
    <message>
        <source>Ajoutez «&#xa0;4 fois&#xa0;», ou «&#xa0;jusqu’au 18/12&#xa0;».</source>
        <translation>Add “4 times”, or “until 18/12”.</translation>
    </message>
    <message>
        <source>Seulement&#xa0;: «&#xa0;chaque semaine, 4 fois&#xa0;».</source>
        <translation>Only: “every week, 4 times”.</translation>
    </message>
    <message>
        <source>De 2 à 104 fois.</source>
        <translation>From 2 to 104 times.</translation>
    </message>
    <message>
        <source>Jusqu’à un jour après le {day}.</source>
        <translation>Until a day after {day}.</translation>
    </message>
    <message>
        <source>Tous les combien, et combien de fois&#x202f;?</source>
        <translation>How often, and how many times?</translation>
    </message>
    <message>
        <source>Comme avant</source>
        <translation>As it was</translation>
    </message>
    <message>
        <source>Il y était déjà.</source>
        <translation>It was there already.</translation>
    </message>
    <message>
        <source>Un rendez-vous ajouté, le {day}.</source>
        <translation>One appointment added, on {day}.</translation>
    </message>
    <message>
        <source>{n} rendez-vous ajoutés, jusqu’au {day}.</source>
        <translation>{n} appointments added, until {day}.</translation>
    </message>
    <message>
        <source>Le retirer</source>
        <translation>Take it out</translation>
    </message>
    <message>
        <source>Les retirer</source>
        <translation>Take them out</translation>
    </message>
    <message>
        <source>Ce rendez-vous est sans page.</source>
        <translation>This appointment is without a page.</translation>
    </message>
    <message>
        <source>Seul celui d’une personne se coche.</source>
        <translation>Only that of a person is ticked.</translation>
    </message>
    <message>
        <source>Rendez-vous retiré.</source>
        <translation>Appointment removed.</translation>
    </message>
    <message>
        <source>Le remettre</source>
        <translation>Put it back</translation>
    </message>
    <message>
        <source>Il n’est plus prévu.</source>
        <translation>It is no longer planned.</translation>
    </message>
    <message>
        <source>Suppr le retire, sans ceux qui suivent.</source>
        <translation>Delete takes it out, without those that follow.</translation>
    </message>
    <message>
        <source>{n} rendez-vous retirés, jusqu’au {day}.</source>
        <translation>{n} appointments taken out, until {day}.</translation>
    </message>
    <message>
        <source>Les remettre</source>
        <translation>Put them back</translation>
    </message>
</context>
<context>
    <name>WeekLeaf</name>
    <message>
        <source>Semaine d’avant</source>
        <translation>Week before</translation>
    </message>
    <message>
        <source>Semaine d’après</source>
        <translation>Week after</translation>
    </message>
    <message>
        <source>semaine</source>
        <translation>week</translation>
    </message>
    <message>
        <source>Cette semaine</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>{month}, voir le mois</source>
        <translation>{month}, see the month</translation>
    </message>
    <message>
        <source>semaine {n}</source>
        <translation>week {n}</translation>
    </message>
    <message>
        <source>Un rendez-vous passé à cocher</source>
        <translation>One past appointment to tick</translation>
    </message>
    <message>
        <source>{n} rendez-vous passés à cocher</source>
        <translation>{n} past appointments to tick</translation>
    </message>
    <message>
        <source>Du {first} au {last}</source>
        <translation>From {first} to {last}</translation>
    </message>
    <message>
        <source>{first} à {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Écrire un rendez-vous, {day}</source>
        <translation>Write an appointment, {day}</translation>
    </message>
    <message>
        <source>une chose à faire</source>
        <translation>one thing to do</translation>
    </message>
    <message>
        <source>{n} choses à faire</source>
        <translation>{n} things to do</translation>
    </message>
    <message>
        <source>10h30 nom</source>
        <translation>10:30 name</translation>
    </message>
    <message>
        <source>un plus tôt</source>
        <translation>one earlier</translation>
    </message>
    <message>
        <source>{n} plus tôt</source>
        <translation>{n} earlier</translation>
    </message>
    <message>
        <source>un rendez-vous</source>
        <translation>one appointment</translation>
    </message>
    <message>
        <source>{n} rendez-vous</source>
        <translation>{n} appointments</translation>
    </message>
    <message>
        <source>encore un</source>
        <translation>one more</translation>
    </message>
    <message>
        <source>encore {n}</source>
        <translation>{n} more</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>Changer</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Répéter</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Mot à emporter</source>
        <translation>Slip to take along</translation>
    </message>
    <message>
        <source>Imprimer le jour</source>
        <translation>Print the day</translation>
    </message>
    <message>
        <source>Pour un autre agenda</source>
        <translation>For another calendar</translation>
    </message>
    <message>
        <source>Pas de fiche à donner d’ici.</source>
        <translation>No card to give from here.</translation>
    </message>
    <message>
        <source>Choisissez-en un honoré aujourd’hui.</source>
        <translation>Choose one that was held today.</translation>
    </message>
    <message>
        <source>Pas de mot à emporter pour celui-ci.</source>
        <translation>No slip to take along for this one.</translation>
    </message>
    <message>
        <source>Choisissez-en un à venir, avec une page.</source>
        <translation>Choose one to come, with a page.</translation>
    </message>
    <message>
        <source>Retirer aussi le suivant</source>
        <translation>Take the next one out too</translation>
    </message>
    <message>
        <source>Retirer aussi les {n} suivants</source>
        <translation>Take the next {n} out too</translation>
    </message>
    <message>
        <source>et le suivant</source>
        <translation>and the next one</translation>
    </message>
    <message>
        <source>et les {n} suivants</source>
        <translation>and the next {n}</translation>
    </message>
</context>
<context>
    <name>WhatLeaves</name>
    <message>
        <source>Ctrl Entrée</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Donner la fiche</source>
        <translation>Give the card</translation>
    </message>
    <message>
        <source>À qui&#xa0;: {names}</source>
        <translation>To: {names}</translation>
    </message>
    <message>
        <source>À qui</source>
        <translation>To whom</translation>
    </message>
</context>
<context>
    <name>Whole</name>
    <message>
        <source>fait le {day}</source>
        <translation>made on {day}</translation>
    </message>
    <message>
        <source>[image, dans le PDF]</source>
        <translation>[picture, in the PDF]</translation>
    </message>
    <message>
        <source>La page</source>
        <translation>The page</translation>
    </message>
    <message>
        <source>Les lignes</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Les rendez-vous</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Ce que d’autres ont dit</source>
        <translation>What others said</translation>
    </message>
    <message>
        <source>Les envois, lettre pour lettre</source>
        <translation>What left, letter for letter</translation>
    </message>
    <message>
        <source>Les croquis et pages jointes</source>
        <translation>Sketches and joined pages</translation>
    </message>
    <message>
        <source>Gardé plus longtemps</source>
        <translation>Kept longer</translation>
    </message>
    <message>
        <source>Les demandes</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Tout ce que le cahier contient sur cette page, le {day}.</source>
        <translation>Everything the notebook holds on this page, on {day}.</translation>
    </message>
    <message>
        <source>Les noms des autres et les apartés sont couverts d’une barre.</source>
        <translation>Other people’s names and asides are covered by a bar.</translation>
    </message>
    <message>
        <source>Les noms des autres sont couverts d’une barre.</source>
        <translation>Other people’s names are covered by a bar.</translation>
    </message>
    <message>
        <source>Les apartés sont couverts d’une barre.</source>
        <translation>Asides are covered by a bar.</translation>
    </message>
    <message>
        <source>Suivi depuis le {day}</source>
        <translation>Followed since {day}</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Naissance&#xa0;: {day}</source>
        <translation>Born: {day}</translation>
    </message>
    <message>
        <source>Dernier rendez-vous honoré&#xa0;: {day}</source>
        <translation>Last appointment kept: {day}</translation>
    </message>
    <message>
        <source>Texte d’avant, du {day}&#xa0;:</source>
        <translation>Earlier text, of {day}:</translation>
    </message>
    <message>
        <source>rien d’écrit</source>
        <translation>nothing written</translation>
    </message>
    <message>
        <source>Ligne effacée depuis.</source>
        <translation>Line erased since.</translation>
    </message>
    <message>
        <source>sans heure</source>
        <translation>no time</translation>
    </message>
    <message>
        <source>Pas donné ici&#xa0;: reste dans le cahier.</source>
        <translation>Not given here: it stays in the notebook.</translation>
    </message>
    <message>
        <source>un PDF, à donner à côté&#xa0;: joint-{n}</source>
        <translation>a PDF, to be given beside it: joint-{n}</translation>
    </message>
    <message>
        <source>Cette image ne se laisse plus lire.</source>
        <translation>This picture can no longer be read.</translation>
    </message>
    <message>
        <source>jusqu’au {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>n’accompagne plus</source>
        <translation>no longer follows</translation>
    </message>
</context>
<context>
    <name>WholeLeaf</name>
    <message>
        <source>Ces fichiers sortent du cahier et ne sont pas protégés&#xa0;: qui les a les lit.</source>
        <translation>These files leave the notebook and are not protected: whoever has them can read them.</translation>
    </message>
    <message>
        <source>Toute la page</source>
        <translation>The whole page</translation>
    </message>
    <message>
        <source>En PDF et en texte…</source>
        <translation>As a PDF and text…</translation>
    </message>
    <message>
        <source>Couvrir les noms des autres</source>
        <translation>Cover other people’s names</translation>
    </message>
    <message>
        <source>Couvrir les apartés</source>
        <translation>Cover the asides</translation>
    </message>
    <message>
        <source>Images et pages jointes</source>
        <translation>Pictures and attached pages</translation>
    </message>
    <message>
        <source>Choisir une à une</source>
        <translation>Choose one by one</translation>
    </message>
    <message>
        <source>La réponse est donnée</source>
        <translation>The answer has been given</translation>
    </message>
    <message>
        <source>Noter une demande</source>
        <translation>Note a request</translation>
    </message>
    <message>
        <source>Reçue</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>hier, lundi, 24/11</source>
        <translation>yesterday, Monday, 24/11</translation>
    </message>
    <message>
        <source>Jour de la demande</source>
        <translation>Day of the request</translation>
    </message>
    <message>
        <source>Mots</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>par courrier</source>
        <translation>by post</translation>
    </message>
    <message>
        <source>Un mot ou deux</source>
        <translation>A word or two</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Laisser</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Votre organisation ne permet que le papier&#xa0;: aucun fichier lisible ne s’écrit.</source>
        <translation>Your organisation allows paper only: no readable file is written.</translation>
    </message>
    <message>
        <source>Tout ce que le cahier contient sur {name}.</source>
        <translation>Everything the notebook holds about {name}.</translation>
    </message>
    <message>
        <source>Les collègues restent nommés.</source>
        <translation>Colleagues stay named.</translation>
    </message>
    <message>
        <source>Les collègues restent nommés. Les apartés se lisent.</source>
        <translation>Colleagues stay named. Asides can be read.</translation>
    </message>
    <message>
        <source>Les noms des autres se lisent.</source>
        <translation>Other people’s names can be read.</translation>
    </message>
    <message>
        <source>Rien n’est couvert&#xa0;: les noms des autres et les apartés se lisent.</source>
        <translation>Nothing is covered: other people’s names and asides can be read.</translation>
    </message>
    <message>
        <source>Rien de cela n’est donné&#xa0;: chaque chose est nommée, avec son jour.</source>
        <translation>None of it is given: each thing is named, with its day.</translation>
    </message>
    <message>
        <source>Un PDF ne se couvre pas&#xa0;: si quelqu’un d’autre y est, il peut rester ici.</source>
        <translation>A PDF cannot be covered: if somebody else is in it, it can stay here.</translation>
    </message>
    <message>
        <source>Une image ne se couvre pas&#xa0;: si quelqu’un d’autre y est, elle peut rester ici.</source>
        <translation>A picture cannot be covered: if somebody else is in it, it can stay here.</translation>
    </message>
    <message>
        <source>Ni image ni PDF ne se couvre&#xa0;: ce où est quelqu’un d’autre peut rester ici.</source>
        <translation>Neither pictures nor PDFs can be covered: what somebody else is in can stay here.</translation>
    </message>
    <message>
        <source>Ce qui est décoché est nommé, avec son jour.</source>
        <translation>What is unticked is named, with its day.</translation>
    </message>
    <message>
        <source>Tout donner</source>
        <translation>Give all of it</translation>
    </message>
    <message>
        <source>Ne rien donner de cela</source>
        <translation>Give none of it</translation>
    </message>
</context>
<context>
    <name>WholePage</name>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Le dossier où écrire les fichiers</source>
        <translation>The folder to write the files in</translation>
    </message>
    <message>
        <source>C’est écrit dans le dossier choisi&#xa0;: {name}, et le texte à côté.</source>
        <translation>Written in the folder you chose: {name}, with the text beside it.</translation>
    </message>
    <message>
        <source>Ces fichiers ne sont plus dans le cahier&#xa0;: gardez-les comme du papier.</source>
        <translation>These files are no longer in the notebook: look after them as you would paper.</translation>
    </message>
    <message>
        <source>Noter la réponse</source>
        <translation>Note the answer</translation>
    </message>
    <message>
        <source>Réponse avant le {day}.</source>
        <translation>Answer before {day}.</translation>
    </message>
    <message>
        <source>La demande est notée.</source>
        <translation>The request is noted.</translation>
    </message>
    <message>
        <source>Défaire</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>La réponse est notée.</source>
        <translation>The answer is noted.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Répertoire</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>Répertoire</source>
        <comment>short</comment>
        <translation>List of people</translation>
    </message>
    <message>
        <source>Semainier</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Semaine</source>
        <comment>short</comment>
        <translation>Week</translation>
    </message>
    <message>
        <source>Fiches reçues</source>
        <translation>Received cards</translation>
    </message>
    <message>
        <source>Reçues</source>
        <comment>short</comment>
        <translation>Received</translation>
    </message>
    <message>
        <source>Registre des envois</source>
        <translation>Register of departures</translation>
    </message>
    <message>
        <source>Registre</source>
        <comment>short</comment>
        <translation>Register</translation>
    </message>
    <message>
        <source>Rien n’est cherché.</source>
        <translation>Nothing is sought.</translation>
    </message>
    <message>
        <source>Rien ne part sans vous</source>
        <translation>Nothing leaves without you</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>mot {n}, reconnu</source>
        <translation>word {n}, recognised</translation>
    </message>
</context>
<context>
    <name>WordsLeaf</name>
    <message>
        <source>Les six mots</source>
        <translation>The six words</translation>
    </message>
    <message>
        <source>En changer demande ceux d’aujourd’hui. La feuille de secours reste bonne, et les copies déjà faites gardent les mots d’avant.</source>
        <translation>Changing them asks for today’s. The recovery sheet stays good, and the copies already made keep the former words.</translation>
    </message>
    <message>
        <source>Des copies gardent des mots d’avant.</source>
        <translation>Some copies keep former words.</translation>
    </message>
    <message>
        <source>Les remplacer</source>
        <translation>Replace them</translation>
    </message>
    <message>
        <source>Quelqu’un connaît ma phrase</source>
        <translation>Someone knows my phrase</translation>
    </message>
    <message>
        <source>Changer les mots ne suffit pas&#xa0;: avec une ancienne copie, ceux d’avant ouvriraient encore le cahier d’aujourd’hui.</source>
        <translation>Changing the words is not enough: with an old copy, the former ones would still open today’s notebook.</translation>
    </message>
    <message>
        <source>Tout changer</source>
        <translation>Change everything</translation>
    </message>
    <message>
        <source>Changer les mots</source>
        <translation>Change the words</translation>
    </message>
    <message>
        <source>Ce sont ceux du premier jour.</source>
        <translation>They are those of the first day.</translation>
    </message>
    <message>
        <source>ceux du premier jour</source>
        <translation>those of the first day</translation>
    </message>
    <message>
        <source>Une phrase à vous ouvre le cahier, depuis le {day}.</source>
        <translation>A phrase of your own opens the notebook, since {day}.</translation>
    </message>
    <message>
        <source>une phrase à vous, du {day}</source>
        <translation>a phrase of your own, of {day}</translation>
    </message>
    <message>
        <source>Ils sont changés depuis le {day}.</source>
        <translation>They were changed on {day}.</translation>
    </message>
    <message>
        <source>changés le {day}</source>
        <translation>changed on {day}</translation>
    </message>
    <message>
        <source>Vos mots d’aujourd’hui d’abord, ou les huit de la feuille</source>
        <translation>Today’s words first, or the eight of the sheet</translation>
    </message>
    <message>
        <source>Un cahier neuf se fait dans l’ancien&#xa0;: toutes les lignes restent.</source>
        <translation>A new notebook is made inside the old one: all lines stay.</translation>
    </message>
    <message>
        <source>Les mots d’avant, la feuille d’avant et les copies d’avant n’ouvrent rien de ce cahier neuf.</source>
        <translation>The former words, the former sheet and the former copies open nothing of this new notebook.</translation>
    </message>
    <message>
        <source>Six mots nouveaux d’abord, puis huit sur papier&#xa0;: gardez dix minutes et un stylo.</source>
        <translation>Six new words first, then eight on paper: keep ten minutes and a pen.</translation>
    </message>
    <message>
        <source>Les six mots nouveaux</source>
        <translation>The six new words</translation>
    </message>
    <message>
        <source>Revoir les six mots</source>
        <translation>See the six words again</translation>
    </message>
    <message>
        <source>D’autres mots</source>
        <translation>Other words</translation>
    </message>
    <message>
        <source>Une phrase à vous</source>
        <translation>A phrase of your own</translation>
    </message>
    <message>
        <source>Six mots tirés plutôt</source>
        <translation>Six drawn words instead</translation>
    </message>
    <message>
        <source>Douze signes au moins, espaces compris. Personne ne la juge, rien n’est envoyé.</source>
        <translation>At least twelve characters, spaces included. Nobody judges it, nothing is sent.</translation>
    </message>
    <message>
        <source>La même, encore une fois</source>
        <translation>The same, once more</translation>
    </message>
    <message>
        <source>Retenez-les, dans l’ordre.</source>
        <translation>Remember them, in order.</translation>
    </message>
    <message>
        <source>Tapez les premières lettres de chaque mot.</source>
        <translation>Type the first letters of each word.</translation>
    </message>
    <message>
        <source>Un de ces signes ne va pas dans une phrase.</source>
        <translation>One of these characters cannot be in a phrase.</translation>
    </message>
    <message>
        <source>Encore un signe.</source>
        <translation>One more character.</translation>
    </message>
    <message>
        <source>Encore {n} signes.</source>
        <translation>{n} more characters.</translation>
    </message>
    <message>
        <source>Votre organisation demande {n} mots au moins.</source>
        <translation>Your organisation asks for at least {n} words.</translation>
    </message>
    <message>
        <source>Encore une fois.</source>
        <translation>Once more.</translation>
    </message>
    <message>
        <source>Ce n’est pas la même.</source>
        <translation>It is not the same.</translation>
    </message>
    <message>
        <source>Les cacher, les taper</source>
        <translation>Hide them, type them</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Une copie neuve est d’abord faite et relue. Alors seulement, celles-ci sont détruites, et ce qui n’était que là avec elles.</source>
        <translation>A fresh copy is made and read back first. Only then are these destroyed, and whatever was only there with them.</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Cette copie s’ouvre encore avec des mots d’avant.</source>
        <translation>This copy still opens with former words.</translation>
    </message>
    <message>
        <source>Ces {n} copies s’ouvrent encore avec des mots d’avant.</source>
        <translation>These {n} copies still open with former words.</translation>
    </message>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>WordsLeft</name>
    <message>
        <source>Collègues et groupes</source>
        <translation>Colleagues and groups</translation>
    </message>
    <message>
        <source>Voir en grand</source>
        <translation>View large</translation>
    </message>
    <message>
        <source>Une seule fois par collègue.</source>
        <translation>Once only for each colleague.</translation>
    </message>
    <message>
        <source>Ensuite, ses fiches portent</source>
        <translation>After that, their cards bear</translation>
    </message>
    <message>
        <source>Appelez ce numéro, connu avant la présentation.</source>
        <translation>Call this number, known before the introduction.</translation>
    </message>
    <message>
        <source>Appelez un numéro connu avant la présentation, plutôt que celui qu’elle donne.</source>
        <translation>Call a number known before the introduction, rather than the one it gives.</translation>
    </message>
    <message>
        <source>{name} lit ses mots, vous suivez.</source>
        <translation>{name} reads their words, you follow.</translation>
    </message>
    <message>
        <source>Vous lisez les vôtres, {name} suit.</source>
        <translation>You read yours, {name} follows.</translation>
    </message>
    <message>
        <source>Puis dites&#xa0;: ce sont les mêmes.</source>
        <translation>Then say: they are the same.</translation>
    </message>
    <message>
        <source>Cinq mots en réunion</source>
        <translation>Five words at a meeting</translation>
    </message>
    <message>
        <source>Chaque collègue lit ses cinq mots, à son tour.</source>
        <translation>Each colleague reads their five words in turn.</translation>
    </message>
    <message>
        <source>Les autres suivent sur leur écran.</source>
        <translation>The others follow on their screens.</translation>
    </message>
    <message>
        <source>Cochez qui a lu les mêmes.</source>
        <translation>Tick who read the same ones.</translation>
    </message>
    <message>
        <source>Vous lisez</source>
        <translation>You read</translation>
    </message>
</context>
<context>
    <name>WordsRow</name>
    <message>
        <source>Rien n’a changé. Il faut deux fois la place du cahier.</source>
        <translation>Nothing has changed. Twice the notebook’s room is needed.</translation>
    </message>
    <message>
        <source>C’est changé. Dès maintenant, seuls les mots nouveaux ouvrent le cahier.</source>
        <translation>It is changed. From now on, only the new words open the notebook.</translation>
    </message>
    <message>
        <source>Les mots sont changés, la copie du jour n’est pas faite.</source>
        <translation>The words are changed, today’s copy is not made.</translation>
    </message>
    <message>
        <source>Tout est changé. Rien d’avant n’ouvre plus ce cahier.</source>
        <translation>All is changed. Nothing from before opens this notebook any more.</translation>
    </message>
    <message>
        <source>Plus aucune copie ne garde des mots d’avant.</source>
        <translation>No copy keeps former words any more.</translation>
    </message>
    <message>
        <source>à côté du cahier</source>
        <translation>beside the notebook</translation>
    </message>
    <message>
        <source>cahier mis de côté, à côté du cahier</source>
        <translation>notebook put aside, beside the notebook</translation>
    </message>
    <message>
        <source>Une copie est remplacée.</source>
        <translation>One copy is replaced.</translation>
    </message>
    <message>
        <source>{n} copies sont remplacées.</source>
        <translation>{n} copies are replaced.</translation>
    </message>
    <message>
        <source>Ce qui reste ici n’a pas pu être détruit.</source>
        <translation>What is left here could not be destroyed.</translation>
    </message>
    <message>
        <source>Vérifiez que le disque est là, puis réessayez.</source>
        <translation>Check that the disk is there, then try again.</translation>
    </message>
    <message>
        <source>Branchez-le, puis réessayez&#xa0;: ce qui est ailleurs n’est détruit qu’après une copie neuve ailleurs.</source>
        <translation>Plug it in, then try again: what is elsewhere is destroyed only after a fresh copy elsewhere.</translation>
    </message>
    <message>
        <source>L’endroit des copies n’est pas là.</source>
        <translation>The place of the copies is not there.</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>Personne d’autre ne les a, nous non plus.</source>
        <translation>Nobody else has them, nor do we.</translation>
    </message>
    <message>
        <source>Les six mots</source>
        <translation>The six words</translation>
    </message>
    <message>
        <source>Personne ne regarde, montrer ce que je tape</source>
        <translation>Nobody is watching, show what I type</translation>
    </message>
    <message>
        <source>Revoir les six mots</source>
        <translation>See the six words again</translation>
    </message>
    <message>
        <source>D’autres mots</source>
        <translation>Other words</translation>
    </message>
    <message>
        <source>Dites-les à voix haute, deux fois. Faites-en une petite histoire.</source>
        <translation>Say them aloud, twice. Make a little story of them.</translation>
    </message>
    <message>
        <source>Les cacher, les taper</source>
        <translation>Hide them, type them</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Six mots ouvrent ce cahier</source>
        <translation>Six words open this notebook</translation>
    </message>
    <message>
        <source>mot {n}, {word}</source>
        <translation>word {n}, {word}</translation>
    </message>
    <message>
        <source>Retenez-les, dans l’ordre.</source>
        <translation>Remember them, in order.</translation>
    </message>
    <message>
        <source>Tapez les premières lettres de chaque mot.</source>
        <translation>Type the first letters of each word.</translation>
    </message>
    <message>
        <source>Six mots, pas un de plus.</source>
        <translation>Six words, not one more.</translation>
    </message>
    <message>
        <source>Le mot {n} n’est pas celui-là.</source>
        <translation>Word {n} is not that one.</translation>
    </message>
    <message>
        <source>Le mot {n} n’est pas dans la liste.</source>
        <translation>Word {n} is not in the list.</translation>
    </message>
    <message>
        <source>Encore un mot.</source>
        <translation>One more word.</translation>
    </message>
    <message>
        <source>Encore {n} mots.</source>
        <translation>{n} more words.</translation>
    </message>
    <message>
        <source>Le cahier se prépare…</source>
        <translation>The notebook is being made…</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Laisser</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>le nom, pour confirmer</source>
        <translation>the name, to confirm</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>réponse donnée</source>
        <translation>answer given</translation>
    </message>
    <message>
        <source>{name}, toute la page</source>
        <translation>{name}, the whole page</translation>
    </message>
</context>
<context>
    <name>_WordsLeaf</name>
    <message>
        <source>Collègues et groupes</source>
        <translation>Colleagues and groups</translation>
    </message>
    <message>
        <source>Un mot de travers&#x202f;? Ne donnez rien, appelez par un autre moyen.</source>
        <translation>A word that differs? Give nothing, call another way.</translation>
    </message>
    <message>
        <source>Revenir aux collègues</source>
        <translation>Back to the colleagues</translation>
    </message>
</context>
</TS>
