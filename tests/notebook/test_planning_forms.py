"""The line for an appointment as people write it, in French and in English: each way with what is right, said as it is shown."""

from __future__ import annotations

from datetime import date

import pytest

from notebook_app.notebook import Notebook
from notebook_app.notebook.planning import understand

TODAY = date(2026, 11, 25)  # a Wednesday
PEOPLE = (
    "Nadia Ferhat", "Lucas Garnier", "Awa Diop", "Sam Diallo", "Avril Martin", "Sophie Lundi", "Jean Midi",
    "May Wilson", "April Jones", "Mark Noon", "Will Friday", "Sunday Okafor", "Julien Maillard", "Augustin Novak",
)  # fmt: skip

# typed | [day] hour[-end] whose [@ what stands beside the name]; "–": no hour; "Name?": perhaps hers; « »: nobody's page, and its words;
# "?day", "?hour", "?once": what is asked before it is kept; "x4": it comes four times.

FRENCH = """\
9h Ferhat | 09:00 Nadia Ferhat
9 h Ferhat | 09:00 Nadia Ferhat
9h. Ferhat | 09:00 Nadia Ferhat
9h00 Ferhat | 09:00 Nadia Ferhat
9 h 00 Ferhat | 09:00 Nadia Ferhat
9H30 Ferhat | 09:30 Nadia Ferhat
09h30 Ferhat | 09:30 Nadia Ferhat
9:30 Ferhat | 09:30 Nadia Ferhat
9.30 Ferhat | 09:30 Nadia Ferhat
9,30 Ferhat | 09:30 Nadia Ferhat
9-30 Ferhat | – Nadia Ferhat @ 9-30 ?hour
9'30 Ferhat | – Nadia Ferhat? @ 9'30
0930 Ferhat | 09:30 Nadia Ferhat
930 Ferhat | 09:30 Nadia Ferhat
9 Ferhat | 09:00 Nadia Ferhat
9 Maillard | 09:00 Julien Maillard
9 Julien | 09:00 Julien Maillard
9 Augustin | 09:00 Augustin Novak
9 Novak | 09:00 Augustin Novak
9 mairie | 09:00 « mairie »
9 Octobre | 09/10 – «  »
9 juil. Maillard | 09/07 – Julien Maillard ?day
9, Ferhat | 09:00 Nadia Ferhat
9: Ferhat | 09:00 Nadia Ferhat
9 - Ferhat | 09:00 Nadia Ferhat
9h-Ferhat | 09:00 Nadia Ferhat
9h: Ferhat | 09:00 Nadia Ferhat
9h , Ferhat | 09:00 Nadia Ferhat
9 heures Ferhat | 09:00 Nadia Ferhat
9 heures 30 Ferhat | 09:30 Nadia Ferhat
9 heures et demie Ferhat | 09:30 Nadia Ferhat
9h et demie Ferhat | 09:30 Nadia Ferhat
9h et quart Ferhat | 09:15 Nadia Ferhat
9h moins le quart Ferhat | 08:45 Nadia Ferhat
10h moins 10 Ferhat | 09:50 Nadia Ferhat
9h30mn Ferhat | 09:30 Nadia Ferhat
9h30min Ferhat | 09:30 Nadia Ferhat
neuf heures Ferhat | 09:00 Nadia Ferhat
neuf heures et demie Ferhat | 09:30 Nadia Ferhat
dix heures trente Ferhat | 10:30 Nadia Ferhat
à 9 Ferhat | 09:00 Nadia Ferhat
à 9h Ferhat | 09:00 Nadia Ferhat
a 9h Ferhat | 09:00 Nadia Ferhat
vers 10h Ferhat | 10:00 Nadia Ferhat
vers 10 Ferhat | 10:00 Nadia Ferhat
autour de 10h Ferhat | 10:00 Nadia Ferhat
dès 9h Ferhat | 09:00 Nadia Ferhat
avant 10h Ferhat | – Nadia Ferhat @ avant 10h ?hour
après 10h Ferhat | – Nadia Ferhat @ après 10h ?hour
à partir de 14h Ferhat | 14:00 Nadia Ferhat
14h précises Ferhat | 14:00 Nadia Ferhat? @ précises
vers midi Ferhat | 12:00 Nadia Ferhat
midi Ferhat | 12:00 Nadia Ferhat
à midi Ferhat | 12:00 Nadia Ferhat
midi et demi Ferhat | 12:30 Nadia Ferhat
midi trente Ferhat | 12:30 Nadia Ferhat
12h30 Ferhat | 12:30 Nadia Ferhat
minuit Ferhat | 00:00 Nadia Ferhat
à minuit Ferhat | 00:00 Nadia Ferhat
Ferhat minuit | 00:00 Nadia Ferhat
demain minuit Ferhat | 26/11 00:00 Nadia Ferhat
minuit et demi Ferhat | 00:30 Nadia Ferhat
minuit trente Ferhat | 00:30 Nadia Ferhat
minuit moins le quart Ferhat | 23:45 Nadia Ferhat
22h-minuit Ferhat | 22:00 Nadia Ferhat @ minuit ?hour
maraude 21h-minuit | 21:00 « maraude » @ minuit ?hour
minuit-2h maraude | 00:00-02:00 « maraude »
13h Ferhat | 13:00 Nadia Ferhat
14 Ferhat | 14:00 Nadia Ferhat
2h de l'après-midi Ferhat | 14:00 Nadia Ferhat
5h du soir Ferhat | 17:00 Nadia Ferhat
9h du matin Ferhat | 09:00 Nadia Ferhat
9h ce matin Ferhat | 09:00 Nadia Ferhat
14h cet après-midi Ferhat | 14:00 Nadia Ferhat
ce matin 9h Ferhat | 09:00 Nadia Ferhat
cet après-midi 14h Ferhat | 14:00 Nadia Ferhat
ce soir 18h Ferhat | 18:00 Nadia Ferhat
matin Ferhat | – Nadia Ferhat @ matin
après-midi Ferhat | – Nadia Ferhat @ après-midi
en fin de matinée Ferhat | – Nadia Ferhat? @ en fin de matinée
14h-15h Ferhat | 14:00-15:00 Nadia Ferhat
14h - 15h Ferhat | 14:00-15:00 Nadia Ferhat
14h–15h Ferhat | 14:00-15:00 Nadia Ferhat
14h/15h Ferhat | 14:00-15:00 Nadia Ferhat
14-15h Ferhat | 14:00-15:00 Nadia Ferhat
14-15 Ferhat | 14:00-15:00 Nadia Ferhat
9h30-10h15 Ferhat | 09:30-10:15 Nadia Ferhat
9:30-10:15 Ferhat | 09:30-10:15 Nadia Ferhat
9.30-10.15 Ferhat | 09:30-10:15 Nadia Ferhat
9h30/10h15 Ferhat | 09:30-10:15 Nadia Ferhat
de 14h à 15h Ferhat | 14:00-15:00 Nadia Ferhat
de 14 à 15h Ferhat | 14:00-15:00 Nadia Ferhat
de 14 à 15 Ferhat | 14:00-15:00 Nadia Ferhat
entre 14h et 15h Ferhat | 14:00-15:00 Nadia Ferhat
14h jusqu'à 15h Ferhat | 14:00-15:00 Nadia Ferhat
14h à 15h30 Ferhat | 14:00-15:30 Nadia Ferhat
14h > 15h Ferhat | 14:00-15:00 Nadia Ferhat
14h → 15h Ferhat | 14:00-15:00 Nadia Ferhat
14h (1h) Ferhat | 14:00 Nadia Ferhat? @ (1h)
14h Ferhat 1h | 14:00 Nadia Ferhat @ 1h
14h Ferhat (45 min) | 14:00 Nadia Ferhat @ (45 min)
14h 45 min Ferhat | – Nadia Ferhat @ 14h 45 min ?hour
Ferhat 14 h 45 minutes, mairie | – Nadia Ferhat @ mairie, 14 h 45 minutes ?hour
Ferhat 14h45min | 14:45 Nadia Ferhat
14h Ferhat 30 min | 14:00 Nadia Ferhat @ 30 min
14h pendant 1h Ferhat | 14:00 Nadia Ferhat? @ pendant 1h
14h, 1h30, Ferhat | 14:00 « 1h30 » @ Ferhat
10h à midi Ferhat | 10:00-12:00 Nadia Ferhat
midi-13h Ferhat | 12:00-13:00 Nadia Ferhat
12h-midi Ferhat | 12:00 Nadia Ferhat @ midi ?hour
9h ou 10h Ferhat | – Nadia Ferhat @ 9h ou 10h ?hour
9h Ferhat ou 10h | 09:00 Nadia Ferhat @ ou 10h ?hour
9h Ferhat 10h Diop | 09:00 Nadia Ferhat @ 10h Diop ?hour
9h Ferhat puis 10h Diop | 09:00 Nadia Ferhat @ puis 10h Diop ?hour
Ferhat 9h | 09:00 Nadia Ferhat
Ferhat à 9h | 09:00 Nadia Ferhat
Ferhat à 9 | 09:00 Nadia Ferhat
Ferhat, 9h | 09:00 Nadia Ferhat
Ferhat 9 | 09:00 Nadia Ferhat
Ferhat 14 | 14:00 Nadia Ferhat
Ferhat 9.30 | 09:30 Nadia Ferhat
Ferhat 9,30 | 09:30 Nadia Ferhat
Ferhat 930 | 09:30 Nadia Ferhat
Ferhat 0930 | 09:30 Nadia Ferhat
Ferhat 9.05 | – Nadia Ferhat @ 9.05 ?hour
Ferhat 9.10 | – Nadia Ferhat @ 9.10 ?hour
Ferhat 9-10 | – Nadia Ferhat @ 9-10 ?hour
Ferhat 14-15 | 14:00-15:00 Nadia Ferhat
Ferhat 3 | – Nadia Ferhat @ 3 ?hour
Ferhat 30 | – Nadia Ferhat @ 30
Ferhat 115 | – Nadia Ferhat @ 115 ?hour
Ferhat 204 | – Nadia Ferhat @ 204
Ferhat 75001 | – Nadia Ferhat @ 75001
Ferhat 9 ? | 09:00 Nadia Ferhat
Ferhat 9, mairie | 09:00 Nadia Ferhat @ mairie
Ferhat mairie 9 | – Nadia Ferhat @ mairie 9 ?hour
Ferhat de 9 à 10 | 09:00-10:00 Nadia Ferhat
Ferhat 9 à 10 | 10:00 Nadia Ferhat @ 9 ?hour
réunion 9 à 10 | 10:00 « réunion 9 » ?hour
réunion 9 à 10h | 10:00 « réunion 9 » ?hour
Ferhat le 9 à 10 | 09/12 10:00 Nadia Ferhat
Ferhat salle 9 à 10 | 10:00 Nadia Ferhat @ salle 9
réunion 12 à 9 | 09:00 « réunion 12 »
Ferhat mairie à 10 | 10:00 Nadia Ferhat @ mairie
Ferhat de 9.30 à 10.30, mairie | 09:30-10:30 Nadia Ferhat @ mairie
Ferhat entre 12 et 14 | 12:00-14:00 Nadia Ferhat
formation de 9 à 12 | 09:00-12:00 « formation »
demain formation de 14 à 16 salle 2 | 26/11 14:00-16:00 « formation salle 2 »
atelier de 6 à 10 | – « atelier » @ de 6 à 10 ?hour
atelier de 8 à 10 personnes | – « atelier de 8 à 10 personnes »
jeunes de 12 à 16 ans | – « jeunes de 12 à 16 ans »
stage de 10 à 9 | – « stage » @ de 10 à 9 ?hour
Ferhat 9 mairie | – Nadia Ferhat @ 9 mairie ?hour
Ferhat 930 mairie | – Nadia Ferhat @ 930 mairie ?hour
Ferhat 9 mairie, CV | – Nadia Ferhat @ 9 mairie, CV ?hour
Ferhat mairie, 9 | – Nadia Ferhat @ mairie, 9
Ferhat 12 Lilas | – Nadia Ferhat @ 12 Lilas ?hour
Ferhat 12 rue des Lilas | – Nadia Ferhat @ 12 rue des Lilas
Ferhat 12 bis rue des Lilas | – Nadia Ferhat @ 12 bis rue des Lilas
Ferhat appt 12 Lilas | – Nadia Ferhat @ appt 12 Lilas
Ferhat bât. 9 Lilas | – Nadia Ferhat @ bât. 9 Lilas
Ferhat 9 personnes | – Nadia Ferhat @ 9 personnes
Ferhat 12 ans | – Nadia Ferhat @ 12 ans
demain Ferhat 9 mairie | 26/11 – Nadia Ferhat @ 9 mairie ?hour
visite Ferhat 9 | – « visite Ferhat 9 » ?hour
10h Ferhat 9 mairie | 10:00 Nadia Ferhat @ 9 mairie
Ferhat, 9 | – Nadia Ferhat @ 9
Ferhat 2 enfants | – Nadia Ferhat @ 2 enfants
Ferhat 3.12 | 03/12 – Nadia Ferhat
Ferhat 24-12 | 24/12 – Nadia Ferhat
Ferhat 9 10h | 10:00 Nadia Ferhat @ 9
NF 9 | 09:00 Nadia Ferhat
N.F. 9 | 09:00 Nadia Ferhat
Nadia Ferhat 9 | 09:00 Nadia Ferhat
Mme Ferhat 9 | 09:00 Nadia Ferhat
rdv Ferhat 9 | 09:00 Nadia Ferhat
demain Ferhat 9 | 26/11 09:00 Nadia Ferhat
le 3 Ferhat 9 | 03/12 09:00 Nadia Ferhat
Avril Martin 9 | 09:00 Avril Martin
Jean Midi 9 | 09:00 Jean Midi
Sam Diallo 9 | 09:00 Sam Diallo
réunion 9 | – « réunion 9 » ?hour
réunion 14 | – « réunion 14 » ?hour
réunion 930 | – « réunion 930 » ?hour
réunion 9.30 | – « réunion 9.30 » ?hour
réunion 9 mairie | – « réunion 9 mairie » ?hour
réunion d'équipe 9, mairie | – « réunion d'équipe 9 » @ mairie ?hour
réunion d'équipe, 9 | – « réunion d'équipe » @ 9
demain réunion 9 | 26/11 – « réunion 9 » ?hour
réunion 3 | – « réunion 3 »
réunion 30 | – « réunion 30 »
réunion groupe 9 | – « réunion groupe 9 »
réunion n° 9 | – « réunion n° 9 »
réunion du 9 | – « réunion du 9 »
réunion 9 personnes | – « réunion 9 personnes »
réunion 12 rue des Lilas | – « réunion 12 rue des Lilas »
bilan 2025 | – « bilan 2025 »
bilan 2025 équipe | – « bilan 2025 équipe »
bus 14 gare | – « bus 14 gare »
étage 9 | – « étage 9 »
CAF 9 | – « CAF 9 » ?hour
9.05 Ferhat | – Nadia Ferhat @ 9.05 ?hour
le 9.05 Ferhat | 09/05 – Nadia Ferhat
demain 9.05 Ferhat | 26/11 09:05 Nadia Ferhat
Ferhat - 9h | 09:00 Nadia Ferhat
Ferhat (9h) | 09:00 Nadia Ferhat
(9h) Ferhat | 09:00 Nadia Ferhat
Mme Ferhat 9h30 | 09:30 Nadia Ferhat
Ferhat demain 9h | 26/11 09:00 Nadia Ferhat
Ferhat demain à 9h | 26/11 09:00 Nadia Ferhat
Ferhat demain | 26/11 – Nadia Ferhat
Ferhat demain 9 | 26/11 09:00 Nadia Ferhat
Ferhat jeudi à 9h | 26/11 09:00 Nadia Ferhat
Ferhat jeudi 9 | 26/11 09:00 Nadia Ferhat
Ferhat jeudi 9-10 | 26/11 09:00-10:00 Nadia Ferhat
Ferhat demain 9.30 | 26/11 09:30 Nadia Ferhat
Ferhat le 3/12 à 10h | 03/12 10:00 Nadia Ferhat
Ferhat le 3 à 10h | 03/12 10:00 Nadia Ferhat
Ferhat 3/12 | 03/12 – Nadia Ferhat
Ferhat lundi prochain 14h | 30/11 14:00 Nadia Ferhat
demain Ferhat | 26/11 – Nadia Ferhat
demain 9 Ferhat | 26/11 09:00 Nadia Ferhat
demain 9h Ferhat | 26/11 09:00 Nadia Ferhat
demain à 9 Ferhat | 26/11 09:00 Nadia Ferhat
demain à 9h Ferhat | 26/11 09:00 Nadia Ferhat
demain matin 9h Ferhat | 26/11 09:00 Nadia Ferhat
demain matin Ferhat | 26/11 – Nadia Ferhat @ matin
demain après-midi 14h Ferhat | 26/11 14:00 Nadia Ferhat
demain soir 18h Ferhat | 26/11 18:00 Nadia Ferhat
demain midi Ferhat | 26/11 12:00 Nadia Ferhat
demain 9h30-10h Ferhat | 26/11 09:30-10:00 Nadia Ferhat
demain jeudi 14h Ferhat | 26/11 14:00 Nadia Ferhat
demain jeudi 26 Ferhat 14h | 26/11 14:00 Nadia Ferhat
demain jeudi matin 9h Ferhat | 26/11 09:00 Nadia Ferhat
jeudi demain 9h Ferhat | 26/11 09:00 Nadia Ferhat
demain (jeudi) Ferhat | 26/11 – Nadia Ferhat
demain (jeudi) 9h Ferhat | 26/11 09:00 Nadia Ferhat
9h demain (jeudi) Ferhat | 26/11 09:00 Nadia Ferhat
Ferhat demain (jeudi) 9h | 26/11 09:00 Nadia Ferhat
Ferhat (demain) 9h | 26/11 09:00 Nadia Ferhat
Ferhat (jeudi) | 26/11 – Nadia Ferhat
(jeudi) Ferhat | 26/11 – Nadia Ferhat
jeudi (demain) 9h Ferhat | 26/11 09:00 Nadia Ferhat
jeudi (26) 9h Ferhat | 26/11 09:00 Nadia Ferhat
jeudi (26/11) 9h Ferhat | 26/11 09:00 Nadia Ferhat
demain (vendredi) 9h Ferhat | 09:00 Nadia Ferhat? @ vendredi 26/11 ?day
après-demain (vendredi) 9h Ferhat | 27/11 09:00 Nadia Ferhat
9h Ferhat, groupe demain (jeudi) | 26/11 09:00 Nadia Ferhat @ groupe ?day
demain, jeudi 9h Ferhat | 26/11 09:00 Nadia Ferhat
demain/jeudi 9h Ferhat | 26/11 09:00 Nadia Ferhat
26 novembre (jeudi) 9h Ferhat | 26/11 09:00 Nadia Ferhat
réunion (jeudi) | 26/11 – « réunion » ?day
réunion (mercredi) | – « réunion (mercredi) »
réunion demain (jeudi) 9h | 26/11 09:00 « réunion » ?day
14h réunion (2/4) | 14:00 « réunion (2/4) »
atelier (3/12) 9h | 09:00 « atelier (3/12) »
9h Ferhat (mardi) | 01/12 09:00 Nadia Ferhat
9h Ferhat (à confirmer mardi) | 09:00 Nadia Ferhat @ (à confirmer mardi)
9h Ferhat (groupe du lundi) | 09:00 Nadia Ferhat @ (groupe du lundi)
lundi/mardi 9h réunion | 09:00 « lundi/mardi réunion »
26/11 jeudi 9h Ferhat | 26/11 09:00 Nadia Ferhat
26/11 vendredi 9h Ferhat | 09:00 Nadia Ferhat? @ 26/11 vendredi ?day
dans 3 semaines mardi 9h Ferhat | 09:00 Nadia Ferhat? @ dans 3 semaines mardi ?day
Ferhat dans 3 semaines mardi 9h | 09:00 Nadia Ferhat @ dans 3 semaines mardi ?day
Ferhat demain jeudi 14h | 26/11 14:00 Nadia Ferhat
demain, 9h, Ferhat | 26/11 09:00 Nadia Ferhat
après-demain 9h Ferhat | 27/11 09:00 Nadia Ferhat
apres demain 9h Ferhat | 27/11 09:00 Nadia Ferhat
aprèm 14h Ferhat | 14:00 Nadia Ferhat
lundi Ferhat | 30/11 – Nadia Ferhat
lundi 9h Ferhat | 30/11 09:00 Nadia Ferhat
lun 9h Ferhat | 30/11 09:00 Nadia Ferhat
lun. 9h Ferhat | 30/11 09:00 Nadia Ferhat
lundi à 9h Ferhat | 30/11 09:00 Nadia Ferhat
lundi matin Ferhat | 30/11 – Nadia Ferhat @ matin
lundi matin 9h Ferhat | 30/11 09:00 Nadia Ferhat
lundi matin à 9h Ferhat | 30/11 09:00 Nadia Ferhat
lundi après-midi Ferhat | 30/11 – Nadia Ferhat @ après-midi
lundi 30 9h Ferhat | 30/11 09:00 Nadia Ferhat
lundi 30 Ferhat | 30/11 – Nadia Ferhat
lundi 30 à 9h Ferhat | 30/11 09:00 Nadia Ferhat
lundi 30 nov 9h Ferhat | 30/11 09:00 Nadia Ferhat
lundi 30 novembre à 9h Ferhat | 30/11 09:00 Nadia Ferhat
lundi le 30 9h Ferhat | 30/11 09:00 Nadia Ferhat
mardi prochain 14h Ferhat | 01/12 14:00 Nadia Ferhat
mardi prochain à 14h Ferhat | 01/12 14:00 Nadia Ferhat
vendredi prochain 9h Ferhat | 27/11 09:00 Nadia Ferhat ?day
mardi qui vient 14h Ferhat | 01/12 14:00 Nadia Ferhat
lundi en huit 9h Ferhat | 07/12 09:00 Nadia Ferhat
lundi en huit Ferhat | 07/12 – Nadia Ferhat
lundi en 8 Ferhat | 07/12 – Nadia Ferhat
Ferhat samedi en 8 | 05/12 – Nadia Ferhat
lundi en 15 9h Ferhat | 14/12 09:00 Nadia Ferhat
14h 16h réunion | – « réunion » @ 14h 16h ?hour
14h 16h30 Ferhat | – Nadia Ferhat @ 14h 16h30 ?hour
Ferhat 14h 16h | – Nadia Ferhat @ 14h 16h ?hour
14h30 16h Ferhat | – Nadia Ferhat @ 14h30 16h ?hour
9h30h Ferhat | 09:30 Nadia Ferhat
entre midi et deux Ferhat | 12:00-14:00 Nadia Ferhat
Ferhat entre midi et 2 | 12:00-14:00 Nadia Ferhat
entre midi et deux heures Ferhat | 12:00-14:00 Nadia Ferhat
repas entre midi et deux | 12:00-14:00 « repas »
9h Ferhat 06 39 98 20 14 | 09:00 Nadia Ferhat @ 06 39 98 20 14
Ferhat 06.39.98.20.14 | – Nadia Ferhat @ 06.39.98.20.14
9h Ferhat +33 6 39 98 20 14 | 09:00 Nadia Ferhat @ +33 6 39 98 20 14
06 39 98 20 14 Ferhat 9h | 09:00 Nadia Ferhat? @ 06 39 98 20 14
lundi en quinze 9h Ferhat | 14/12 09:00 Nadia Ferhat
mardi de la semaine prochaine 9h Ferhat | 01/12 09:00 Nadia Ferhat
la semaine prochaine mardi 9h Ferhat | 01/12 09:00 Nadia Ferhat
semaine prochaine Ferhat | – Nadia Ferhat? @ semaine prochaine ?day
mercredi 9h Ferhat | 09:00 Nadia Ferhat
ce mercredi 9h Ferhat | 09:00 Nadia Ferhat
ce jeudi 9h Ferhat | 26/11 09:00 Nadia Ferhat
jeudi 26 9h Ferhat | 26/11 09:00 Nadia Ferhat
jeudi 27 9h Ferhat | 09:00 Nadia Ferhat? @ jeudi 27 ?day
jeudi 27/11 9h Ferhat | 09:00 Nadia Ferhat? @ jeudi 27/11 ?day
le 3 à 10h Ferhat | 03/12 10:00 Nadia Ferhat
le 3 10h Ferhat | 03/12 10:00 Nadia Ferhat
le 3 Ferhat | 03/12 – Nadia Ferhat
3 Ferhat | – Nadia Ferhat @ 3 ?hour
le 3/12 à 10h Ferhat | 03/12 10:00 Nadia Ferhat
le 3/12 10h Ferhat | 03/12 10:00 Nadia Ferhat
3/12 10h Ferhat | 03/12 10:00 Nadia Ferhat
3/12 10 Ferhat | 03/12 10:00 Nadia Ferhat
3/12 Ferhat | 03/12 – Nadia Ferhat
3.12 10h Ferhat | 03/12 10:00 Nadia Ferhat
3.12. 10h Ferhat | 03/12 10:00 Nadia Ferhat
3-12 10h Ferhat | 03/12 10:00 Nadia Ferhat
03/12/26 10h Ferhat | 03/12 10:00 Nadia Ferhat
03/12/2026 10h30 Ferhat | 03/12 10:30 Nadia Ferhat
3 déc 10h Ferhat | 03/12 10:00 Nadia Ferhat
3 déc. à 10h Ferhat | 03/12 10:00 Nadia Ferhat
1er décembre 10h Ferhat | 01/12 10:00 Nadia Ferhat
1er déc Ferhat | 01/12 – Nadia Ferhat
10h 3/12 Ferhat | 03/12 10:00 Nadia Ferhat
10h le 3/12 Ferhat | 03/12 10:00 Nadia Ferhat
10h demain Ferhat | 26/11 10:00 Nadia Ferhat
10h lundi Ferhat | 30/11 10:00 Nadia Ferhat
10h le 3 Ferhat | 03/12 10:00 Nadia Ferhat
dans 15 jours 9h Ferhat | 09/12 09:00 Nadia Ferhat
dans quinze jours 9h Ferhat | 09/12 09:00 Nadia Ferhat
dans 8 jours 9h Ferhat | 03/12 09:00 Nadia Ferhat
dans une semaine 9h Ferhat | 02/12 09:00 Nadia Ferhat
dans 1 semaine Ferhat | 02/12 – Nadia Ferhat
dans 2 semaines 9h Ferhat | 09/12 09:00 Nadia Ferhat
dans un mois 9h Ferhat | 09:00 Nadia Ferhat? @ dans un mois ?day
dans 1h Ferhat | – Nadia Ferhat @ dans 1h ?hour
dans 3 jours Ferhat | 28/11 – Nadia Ferhat
d'ici 15 jours Ferhat | – Nadia Ferhat? @ d'ici 15 jours ?day
sous 8 jours Ferhat | – Nadia Ferhat? @ sous 8 jours ?day
tous les mardis 9h Ferhat | 01/12 09:00 Nadia Ferhat @ tous les mardis ?once
chaque mardi 9h Ferhat | 01/12 09:00 Nadia Ferhat @ chaque mardi ?once
mardis 9h Ferhat | 01/12 09:00 Nadia Ferhat @ mardis ?once
9h Ferhat tous les mardis | 01/12 09:00 Nadia Ferhat @ tous les mardis ?once
9h Ferhat chaque semaine | 09:00 Nadia Ferhat @ chaque semaine ?once
9h Ferhat toutes les semaines | 09:00 Nadia Ferhat @ toutes les semaines ?once
9h Ferhat une semaine sur deux | 09:00 Nadia Ferhat @ une semaine sur deux ?once
9h Ferhat tous les 15 jours | 09:00 Nadia Ferhat @ tous les 15 jours ?once
9h Ferhat mensuel | 09:00 Nadia Ferhat @ mensuel ?once
9h Ferhat hebdo | 09:00 Nadia Ferhat @ hebdo ?once
9h Ferhat hebdomadaire | 09:00 Nadia Ferhat @ hebdomadaire ?once
9h Ferhat tous les jours | 09:00 Nadia Ferhat @ tous les jours ?once
9h Ferhat chaque semaine, 4 fois | 09:00 Nadia Ferhat x4
9h Mme Lundi | 09:00 Sophie Lundi
Mme Lundi 9h | 09:00 Sophie Lundi
Mme Lundi | – Sophie Lundi
lundi 9h Mme Lundi | 30/11 09:00 Sophie Lundi
9h Demain Awa | 26/11 09:00 Awa Diop
Demain Awa | 26/11 – Awa Diop
9h Avril Martin | 09:00 Avril Martin
Avril Martin 9h | 09:00 Avril Martin
9h Martin Avril | 09:00 Avril Martin
9h Mme Avril | 09:00 Avril Martin
9h Sam Diallo | 09:00 Sam Diallo
Sam Diallo 9h | 09:00 Sam Diallo
sam 9h Sam Diallo | 28/11 09:00 Sam Diallo
9h Jean Midi | 09:00 Jean Midi
9h M. Midi | 09:00 Jean Midi
Midi Jean 9h | 09:00 Jean Midi
9h Ferhat salle 9 | 09:00 Nadia Ferhat @ salle 9
9h Ferhat, salle 9 | 09:00 Nadia Ferhat @ salle 9
salle 9 Ferhat | – Nadia Ferhat? @ salle 9
Ferhat salle 9 | – Nadia Ferhat @ salle 9
Ferhat salle 9 10h | 10:00 Nadia Ferhat @ salle 9
Ferhat bureau 12 à 14h | 14:00 Nadia Ferhat @ bureau 12
9h salle 2 Ferhat | 09:00 Nadia Ferhat? @ salle 2
réunion salle 9 | – « réunion salle 9 »
9h réunion salle 2 | 09:00 « réunion salle 2 »
réunion 9h salle 2 | 09:00 « réunion salle 2 »
9h Ferhat bureau 204 | 09:00 Nadia Ferhat @ bureau 204
9h Ferhat 2e étage | 09:00 Nadia Ferhat @ 2e étage
9h Ferhat 12 rue des Lilas | 09:00 Nadia Ferhat @ 12 rue des Lilas
9h 12 rue des Lilas | 09:00 « 12 rue des Lilas »
9h30 12 rue des Lilas | 09:30 « 12 rue des Lilas »
9h 15 rue des Lilas Ferhat | 09:00 Nadia Ferhat? @ 15 rue des Lilas
9h 3 personnes | 09:00 « 3 personnes »
3 personnes | – « 3 personnes »
atelier 3 personnes | – « atelier 3 personnes »
9h atelier CV 8 personnes | 09:00 « atelier CV 8 personnes »
9h Ferhat 06 12 34 56 78 | 09:00 Nadia Ferhat @ 06 12 34 56 78
9h Ferhat 0612345678 | 09:00 Nadia Ferhat @ 0612345678
9h Ferhat tel 06.12.34.56.78 | 09:00 Nadia Ferhat @ tel 06.12.34.56.78
Ferhat 06 12 34 56 78 | – Nadia Ferhat @ 06 12 34 56 78
06 12 34 56 78 Ferhat | – Nadia Ferhat? @ 06 12 34 56 78
appeler 06 12 34 56 78 | – « appeler 06 12 34 56 78 »
appeler Ferhat 0612345678 à 9h | 09:00 « appeler Ferhat 0612345678 »
9h Ferhat +33 6 12 34 56 78 | 09:00 Nadia Ferhat @ +33 6 12 34 56 78
9h Ferhat CAF | 09:00 Nadia Ferhat @ CAF
9h CAF | 09:00 « CAF »
9h CAF Ferhat | 09:00 Nadia Ferhat? @ CAF
9h réunion d'équipe | 09:00 « réunion d'équipe »
réunion d'équipe 14h-16h | 14:00-16:00 « réunion d'équipe »
14h-16h réunion d'équipe | 14:00-16:00 « réunion d'équipe »
9h synthèse Ferhat | 09:00 Nadia Ferhat? @ synthèse
9h VAD Ferhat | 09:00 Nadia Ferhat? @ VAD
9h visite Ferhat | 09:00 Nadia Ferhat? @ visite
9h tél Ferhat | 09:00 Nadia Ferhat? @ tél
9h appel Ferhat | 09:00 Nadia Ferhat? @ appel
9h RDV Ferhat | 09:00 Nadia Ferhat
rdv Ferhat 9h | 09:00 Nadia Ferhat
RV 9h Ferhat | 09:00 Nadia Ferhat
rdv 9h Ferhat | 09:00 Nadia Ferhat
rendez-vous à 9h avec Ferhat | 09:00 Nadia Ferhat
rendez-vous avec Ferhat à 9h | 09:00 Nadia Ferhat
voir Ferhat à 9h | 09:00 Nadia Ferhat
Ferhat RDV 9h | 09:00 Nadia Ferhat @ RDV
9h Mme Ferhat | 09:00 Nadia Ferhat
9h Mme. Ferhat | 09:00 Nadia Ferhat
9h M Garnier | 09:00 Lucas Garnier
9h Monsieur Garnier | 09:00 Lucas Garnier
9h Mr Garnier | 09:00 Lucas Garnier
9h mme ferhat nadia | 09:00 Nadia Ferhat
9h NADIA FERHAT | 09:00 Nadia Ferhat
9h N. Ferhat | 09:00 Nadia Ferhat
9h Ferhat N. | 09:00 Nadia Ferhat
9h Ferhat + Diop | 09:00 Nadia Ferhat + Awa Diop
9h Ferhat et Diop | 09:00 Nadia Ferhat + Awa Diop
9h Ferhat/Diop | 09:00 Nadia Ferhat + Awa Diop
9h Ferhat avec Diop | 09:00 Nadia Ferhat @ avec Diop
9h Ferhat (CAF) | 09:00 Nadia Ferhat @ (CAF)
9h Ferhat @ mairie | 09:00 Nadia Ferhat @ mairie
9h Ferhat à la mairie | 09:00 Nadia Ferhat @ à la mairie
9h Ferhat chez elle | 09:00 Nadia Ferhat @ chez elle
9h Ferhat annulé | 09:00 Nadia Ferhat @ annulé
9h Ferhat ? | 09:00 Nadia Ferhat
9h ? Ferhat | 09:00 Nadia Ferhat
9h?? Ferhat | 09:00 Nadia Ferhat
~9h Ferhat | 09:00 Nadia Ferhat
≈ 9h Ferhat | 09:00 Nadia Ferhat
+/- 9h Ferhat | 09:00 Nadia Ferhat
9h env. Ferhat | 09:00 Nadia Ferhat? @ env.
25h Ferhat | – Nadia Ferhat @ 25h ?hour
24h Ferhat | – Nadia Ferhat @ 24h ?hour
9h75 Ferhat | – Nadia Ferhat @ 9h75 ?hour
9h5 Ferhat | – Nadia Ferhat @ 9h5 ?hour
9h3O Ferhat | – Nadia Ferhat? @ 9h3O
0h Ferhat | 00:00 Nadia Ferhat
9hh Ferhat | – Nadia Ferhat? @ 9hh
9h30h Ferhat | 09:30 Nadia Ferhat
9h303 Ferhat | – Nadia Ferhat? @ 9h303
10h30 le 31/02 Ferhat | 10:30 Nadia Ferhat? @ le 31/02 ?day
31/02 10h Ferhat | 10:00 Nadia Ferhat? @ 31/02 ?day
32/12 10h Ferhat | 10:00 Nadia Ferhat? @ 32/12 ?day
12/31 10h Ferhat | 10:00 Nadia Ferhat? @ 12/31 ?day
3/12/1926 9h Ferhat | 09:00 Nadia Ferhat? @ 3/12/1926 ?day
Ferhat 3/12/1926 9h | 09:00 Nadia Ferhat @ 3/12/1926 ?day
jeudi 3/12/1926 9h Ferhat | 09:00 Nadia Ferhat? @ jeudi 3/12/1926 ?day
31/12/2500 9h Ferhat | 09:00 Nadia Ferhat? @ 31/12/2500 ?day
9h Ferhat, né le 3/12/1956 | 09:00 Nadia Ferhat @ né le 3/12/1956
9h Ferhat né le 3/12/1956 | 09:00 Nadia Ferhat @ né le 3/12/1956
congés | – « congés »
congé du 3 au 10/12 | – « congé du 3 au 10/12 »
du 3 au 10 décembre congés | 03/12 – « au 10 décembre congés » ?day
formation 3 jours | – « formation 3 jours »
35h Ferhat | – Nadia Ferhat @ 35h ?hour
9h Ferhat dossier 35h | 09:00 Nadia Ferhat @ dossier 35h
9h atelier 1er pas | 09:00 « atelier 1er pas »
1er RDV Ferhat 9h | 09:00 Nadia Ferhat? @ 1er RDV
9h 1er rdv Ferhat | 09:00 Nadia Ferhat? @ 1er rdv
2e rdv 9h Ferhat | 09:00 Nadia Ferhat? @ 2e rdv
9h Ferhat 2ème rdv | 09:00 Nadia Ferhat @ 2ème rdv
9h 2 Ferhat | 09:00 Nadia Ferhat? @ 2
mardi 9 | 01/12 09:00 «  »
mardi 9 Ferhat | 01/12 09:00 Nadia Ferhat
mardi 8 Ferhat | 08/12 – Nadia Ferhat
jeudi 9 Ferhat | 26/11 09:00 Nadia Ferhat
jeudi 3 Ferhat | 03/12 – Nadia Ferhat
jeudi 3 9 Ferhat | 03/12 09:00 Nadia Ferhat
9h sans rdv | 09:00 « sans rdv »
le 9 Ferhat | 09/12 – Nadia Ferhat
9h Ferhat, tous les mardis | 09:00 Nadia Ferhat @ tous les mardis
tous les mardis 9h Ferhat, mairie | 01/12 09:00 Nadia Ferhat @ mairie, tous les mardis ?once
chaque lundi 10h30-11h Ferhat CAF | 30/11 10:30-11:00 Nadia Ferhat @ CAF, chaque lundi ?once
un mardi sur deux 9h Ferhat | 01/12 09:00 Nadia Ferhat @ un mardi sur deux ?once
9h Ferhat 1/2 journée | 09:00 Nadia Ferhat @ 1/2 journée
1/2 journée formation | – « 1/2 journée formation »
24/12 fermeture | 24/12 – « fermeture »
fermeture 24/12 | 24/12 – « fermeture » ?day
réunion jeudi 14h | 26/11 14:00 « réunion » ?day
réunion jeudi 3 décembre 9h salle 2 | 03/12 09:00 « réunion salle 2 » ?day
réunion jeudi 9-10 | 26/11 09:00-10:00 « réunion » ?day
réunion demain 9 | 26/11 09:00 « réunion » ?day
12 rue Haute demain | 26/11 – « 12 rue Haute » ?day
3 personnes jeudi | 26/11 – « 3 personnes » ?day
NF demain 9 | 26/11 09:00 Nadia Ferhat
réunion le 3 à 9h | 03/12 09:00 « réunion » ?day
réunion jeudi 27 | – « réunion jeudi 27 » ?day
réunion fin de mois | – « réunion fin de mois » ?day
fin de mois réunion | – « fin de mois réunion » ?day
début décembre 9h réunion | 09:00 « début décembre réunion » ?day
9h fin novembre Ferhat | 09:00 Nadia Ferhat? @ fin novembre ?day
mi-décembre Ferhat | – Nadia Ferhat? @ mi-décembre ?day
semaine 49 réunion | – « semaine 49 réunion » ?day
fin de droits Ferhat | – Nadia Ferhat? @ fin de droits
réunion semaine 49 | – « réunion semaine 49 » ?day
réunion mercredi | – « réunion mercredi »
groupe vendredi matin 9h-12h | 27/11 09:00-12:00 « groupe » ?day
groupe du vendredi 9h | 09:00 « groupe du vendredi »
atelier module 2/4 | – « atelier module 2/4 »
atelier 2/3 | – « atelier 2/3 »
14h Ferhat visite mardi | 01/12 14:00 Nadia Ferhat @ visite ?day
Ferhat, demain 9h | 26/11 09:00 Nadia Ferhat ?day
Ferhat, mairie, jeudi 9h, le CV | 26/11 09:00 Nadia Ferhat @ mairie, le CV ?day
9h Ferhat, à confirmer mardi | 09:00 Nadia Ferhat @ à confirmer mardi
9h Ferhat CAF avant le 3/12 | 09:00 Nadia Ferhat @ CAF avant le 3/12
NF demain 9h | 26/11 09:00 Nadia Ferhat
visite Mme Lundi 9h | 09:00 Sophie Lundi? @ visite
14h30 réunion jusqu'à 16h | 14:30 « réunion jusqu'à 16h »
9h – 12h permanence | 09:00-12:00 « permanence »
permanence 9-12h | 09:00-12:00 « permanence »
permanence 9h-12h | 09:00-12:00 « permanence »
permanence 14h-17h salle 3 | 14:00-17:00 « permanence salle 3 »
17h conseil de famille | 17:00 « conseil de famille »
12 rue Haute Ferhat | – Nadia Ferhat? @ 12 rue Haute
115 Ferhat | – Nadia Ferhat @ 115 ?hour
2h30 Ferhat | – Nadia Ferhat @ 2h30 ?hour
3h du matin Ferhat | 03:00 Nadia Ferhat
3h de formation | – « de formation » @ 3h ?hour
6h-14h Ferhat | 06:00-14:00 Nadia Ferhat
8h30 ferhat | 08:30 Nadia Ferhat
8h30 FERHAT Nadia (mairie) | 08:30 Nadia Ferhat @ (mairie)
mardi 1er 9h Ferhat | 01/12 09:00 Nadia Ferhat
mardi 1er décembre 9h Ferhat | 01/12 09:00 Nadia Ferhat
dim 9h Ferhat | 29/11 09:00 Nadia Ferhat
vendredi 9h Ferhat | 27/11 09:00 Nadia Ferhat
mardi dernier 9h Ferhat | 24/11 09:00 Nadia Ferhat
hier 9h Ferhat | 24/11 09:00 Nadia Ferhat
hier Ferhat | 24/11 – Nadia Ferhat
23/11 9h Ferhat | 23/11 09:00 Nadia Ferhat
mer. 2 déc. 9h Ferhat | 02/12 09:00 Nadia Ferhat
jeudi 10 h 30 Ferhat | 26/11 10:30 Nadia Ferhat
jeudi 10 h Ferhat | 26/11 10:00 Nadia Ferhat
jeudi 10-11h Ferhat | 26/11 10:00-11:00 Nadia Ferhat
demain 10 à 11h Ferhat | 26/11 10:00-11:00 Nadia Ferhat
demain de 10h à 11h Ferhat | 26/11 10:00-11:00 Nadia Ferhat
jeudi 9-10 Ferhat | 26/11 09:00-10:00 Nadia Ferhat
9.10 Ferhat | – Nadia Ferhat @ 9.10 ?hour
3.12 Ferhat | 03/12 – Nadia Ferhat
3-12 Ferhat | – Nadia Ferhat @ 3-12 ?hour
24-12 Ferhat | 24/12 – Nadia Ferhat
cet après-midi 2h Ferhat | 14:00 Nadia Ferhat
ce soir 6h Ferhat | 18:00 Nadia Ferhat
demain soir 6h Ferhat | 26/11 18:00 Nadia Ferhat
13h30 de l'après-midi Ferhat | 13:30 Nadia Ferhat
quatorze heures Ferhat | – Nadia Ferhat? @ quatorze heures
9 h ½ Ferhat | 09:00 Nadia Ferhat? @ ½
9h Ferhat 12 | 09:00 Nadia Ferhat @ 12
9h Ferhat n° 12 | 09:00 Nadia Ferhat @ n° 12
9h n°12 rue Haute | 09:00 « n°12 rue Haute »
9 | 09:00 «  »
9h | 09:00 «  »
"""
ENGLISH = """\
9 Ferhat | 09:00 Nadia Ferhat
at 9 Ferhat | 09:00 Nadia Ferhat
At 9 Ferhat | 09:00 Nadia Ferhat
@9 Ferhat | 09/12 – Nadia Ferhat ?day
@ 9 Ferhat | 09/12 – Nadia Ferhat ?day
9am Ferhat | 09:00 Nadia Ferhat
9 am Ferhat | 09:00 Nadia Ferhat
9 a.m. Ferhat | 09:00 Nadia Ferhat
9AM Ferhat | 09:00 Nadia Ferhat
9:30 Ferhat | 09:30 Nadia Ferhat
9:30am Ferhat | 09:30 Nadia Ferhat
9.30am Ferhat | 09:30 Nadia Ferhat
9.30 Ferhat | 09:30 Nadia Ferhat
9.30pm Ferhat | 21:30 Nadia Ferhat
2pm Ferhat | 14:00 Nadia Ferhat
2 pm Ferhat | 14:00 Nadia Ferhat
2 p.m. Ferhat | 14:00 Nadia Ferhat
2.15pm Ferhat | 14:15 Nadia Ferhat
2p Ferhat | – Nadia Ferhat? @ 2p
12pm Ferhat | 12:00 Nadia Ferhat
12am Ferhat | – Nadia Ferhat @ 12am ?hour
12.30pm Ferhat | 12:30 Nadia Ferhat
noon Ferhat | 12:00 Nadia Ferhat
at noon Ferhat | 12:00 Nadia Ferhat
midday Ferhat | 12:00 Nadia Ferhat
midnight Ferhat | 00:00 Nadia Ferhat
at midnight Ferhat | 00:00 Nadia Ferhat
12 midnight Ferhat | 00:00 Nadia Ferhat
12 noon Ferhat | 12:00 Nadia Ferhat
9pm-midnight outreach | 21:00 « outreach » @ midnight ?hour
half past nine Ferhat | 09:30 Nadia Ferhat
half nine Ferhat | 09:30 Nadia Ferhat
half past 9 Ferhat | 09:30 Nadia Ferhat
quarter past 9 Ferhat | 09:15 Nadia Ferhat
quarter to 10 Ferhat | 09:45 Nadia Ferhat
10 to 9 Ferhat | – Nadia Ferhat @ 10 to 9 ?hour
9 o'clock Ferhat | 09:00 Nadia Ferhat
nine o'clock Ferhat | 09:00 Nadia Ferhat
nine Ferhat | – Nadia Ferhat? @ nine
at nine Ferhat | 09:00 Nadia Ferhat
14:00 Ferhat | 14:00 Nadia Ferhat
1400 Ferhat | 14:00 Nadia Ferhat
1400h Ferhat | – Nadia Ferhat? @ 1400h
1400hrs Ferhat | – Nadia Ferhat? @ 1400hrs
14.00 Ferhat | 14:00 Nadia Ferhat
14h Ferhat | 14:00 Nadia Ferhat
9hrs Ferhat | 09:00 Nadia Ferhat
0900 Ferhat | 09:00 Nadia Ferhat
around 9 Ferhat | 09:00 Nadia Ferhat
about 9 Ferhat | 09:00 Nadia Ferhat
about 9am Ferhat | 09:00 Nadia Ferhat
around 9am Ferhat | 09:00 Nadia Ferhat
by 9 Ferhat | – Nadia Ferhat? @ by 9
by 9am Ferhat | – Nadia Ferhat @ by 9am ?hour
before 10am Ferhat | – Nadia Ferhat @ before 10am ?hour
after 10am Ferhat | – Nadia Ferhat @ after 10am ?hour
from 9am Ferhat | 09:00 Nadia Ferhat
circa 9am Ferhat | 09:00 Nadia Ferhat
~9am Ferhat | 09:00 Nadia Ferhat
9ish Ferhat | – Nadia Ferhat? @ 9ish
9-10 Ferhat | – Nadia Ferhat @ 9-10 ?hour
9-10am Ferhat | 09:00-10:00 Nadia Ferhat
9am-10am Ferhat | 09:00-10:00 Nadia Ferhat
9am - 10am Ferhat | 09:00-10:00 Nadia Ferhat
9:00-10:00 Ferhat | 09:00-10:00 Nadia Ferhat
9 to 10 Ferhat | 09:00-10:00 Nadia Ferhat
9am to 10am Ferhat | 09:00-10:00 Nadia Ferhat
from 9 to 10 Ferhat | 09:00-10:00 Nadia Ferhat
from 9am to 10am Ferhat | 09:00-10:00 Nadia Ferhat
from 9 until 10 Ferhat | 09:00-10:00 Nadia Ferhat
between 9 and 10 Ferhat | 09:00-10:00 Nadia Ferhat
between 9am and 10am Ferhat | 09:00-10:00 Nadia Ferhat
9am till 10am Ferhat | 09:00-10:00 Nadia Ferhat
9am til 10am Ferhat | 09:00-10:00 Nadia Ferhat
9am until 10am Ferhat | 09:00-10:00 Nadia Ferhat
2-3pm Ferhat | 14:00-15:00 Nadia Ferhat
2pm-3pm Ferhat | 14:00-15:00 Nadia Ferhat
2pm-3 Ferhat | 14:00-15:00 Nadia Ferhat
2-3 pm Ferhat | 14:00-15:00 Nadia Ferhat
2:30-3:15pm Ferhat | 14:30-15:15 Nadia Ferhat
2.30-3.15pm Ferhat | 14:30-15:15 Nadia Ferhat
11-1pm Ferhat | 11:00-13:00 Nadia Ferhat
11am-1pm Ferhat | 11:00-13:00 Nadia Ferhat
11:30-12:30pm Ferhat | 11:30-12:30 Nadia Ferhat
10-12 Ferhat | – Nadia Ferhat @ 10-12 ?hour
10 - noon Ferhat | 10:00-12:00 Nadia Ferhat
10am - noon Ferhat | 10:00-12:00 Nadia Ferhat
noon-1pm Ferhat | 12:00-13:00 Nadia Ferhat
9am Ferhat 1hr | 09:00 Nadia Ferhat @ 1hr
9am Ferhat 1 hour | 09:00 Nadia Ferhat @ 1 hour
9am Ferhat 45 mins | 09:00 Nadia Ferhat @ 45 mins
9am Ferhat (30 min) | 09:00 Nadia Ferhat @ (30 min)
9am for 1 hour Ferhat | 09:00 Nadia Ferhat? @ for 1 hour
2pm 4pm meeting | – « meeting » @ 2pm 4pm ?hour
9am or 10am Ferhat | – Nadia Ferhat @ 9am or 10am ?hour
9am Ferhat 10am Diop | 09:00 Nadia Ferhat @ 10am Diop ?hour
Ferhat 9am | 09:00 Nadia Ferhat
Ferhat at 9 | 09:00 Nadia Ferhat
Ferhat at 9am | 09:00 Nadia Ferhat
Ferhat, 9am | 09:00 Nadia Ferhat
Ferhat 9 | 09:00 Nadia Ferhat
Ferhat 9.30 | 09:30 Nadia Ferhat
Ferhat 9.05 | – Nadia Ferhat @ 9.05 ?hour
Ferhat 9-10 | – Nadia Ferhat @ 9-10 ?hour
Ferhat 2 | – Nadia Ferhat @ 2 ?hour
Ferhat 14 | 14:00 Nadia Ferhat
tomorrow Ferhat 9 | 26/11 09:00 Nadia Ferhat
NF 9 | 09:00 Nadia Ferhat
Mrs Ferhat 9 | 09:00 Nadia Ferhat
Ferhat 9, jobcentre | 09:00 Nadia Ferhat @ jobcentre
May Wilson 9 | 09:00 May Wilson
May Wilson 3 | – May Wilson @ 3 ?hour
Sunday Okafor 9 | 09:00 Sunday Okafor
Mark Noon 9 | 09:00 Mark Noon
meeting 9 | – « meeting 9 » ?hour
Ferhat December 9 | 09/12 – Nadia Ferhat
Ferhat Dec 9 town hall | 09/12 – Nadia Ferhat @ town hall
meeting from 9 to 10 | 09:00-10:00 « meeting »
Ferhat between 9 and 10 | 09:00-10:00 Nadia Ferhat
meeting 9 town hall | – « meeting 9 town hall » ?hour
Ferhat 9 jobcentre | – Nadia Ferhat @ 9 jobcentre ?hour
Ferhat flat 12 | – Nadia Ferhat @ flat 12
meeting 12 Elm Road | – « meeting 12 Elm Road »
team 9 | – « team 9 »
review 2025 | – « review 2025 »
Ferhat @ 9 | 09:00 Nadia Ferhat
Ferhat @9am | 09:00 Nadia Ferhat
Ferhat (9am) | 09:00 Nadia Ferhat
Ferhat tomorrow | 26/11 – Nadia Ferhat
Ferhat tomorrow 9am | 26/11 09:00 Nadia Ferhat
Ferhat tomorrow at 9 | 26/11 09:00 Nadia Ferhat
Ferhat tomorrow at 9am | 26/11 09:00 Nadia Ferhat
Ferhat on Monday at 9 | 30/11 09:00 Nadia Ferhat
Ferhat Monday | 30/11 – Nadia Ferhat
Ferhat Monday 9am | 30/11 09:00 Nadia Ferhat
Ferhat next Monday 9am | 30/11 09:00 Nadia Ferhat
Ferhat on 3 Dec at 10 | 03/12 10:00 Nadia Ferhat
Ferhat 3/12 | 03/12 – Nadia Ferhat
see Ferhat at 9 | 09:00 Nadia Ferhat
meet Ferhat at 9am | 09:00 Nadia Ferhat
meeting with Ferhat at 9 | 09:00 Nadia Ferhat
appointment with Ferhat 9am | 09:00 Nadia Ferhat
appt Ferhat 9am | 09:00 Nadia Ferhat
call Ferhat at 9 | 09:00 Nadia Ferhat? @ call
tomorrow Ferhat | 26/11 – Nadia Ferhat
tomorrow 9 Ferhat | 26/11 09:00 Nadia Ferhat
tomorrow 9am Ferhat | 26/11 09:00 Nadia Ferhat
tomorrow at 9 Ferhat | 26/11 09:00 Nadia Ferhat
tomorrow at 9am Ferhat | 26/11 09:00 Nadia Ferhat
tomorrow morning Ferhat | 26/11 – Nadia Ferhat @ morning
tomorrow morning 9 Ferhat | 26/11 09:00 Nadia Ferhat
tomorrow morning at 9 Ferhat | 26/11 09:00 Nadia Ferhat
tomorrow afternoon 2pm Ferhat | 26/11 14:00 Nadia Ferhat
tomorrow noon Ferhat | 26/11 12:00 Nadia Ferhat
tomorrow, 9am, Ferhat | 26/11 09:00 Nadia Ferhat
tomorrow (Thursday) 9am Ferhat | 26/11 09:00 Nadia Ferhat
Thursday (tomorrow) 9am Ferhat | 26/11 09:00 Nadia Ferhat
Thursday (26th) 9am Ferhat | 26/11 09:00 Nadia Ferhat
Ferhat tomorrow (Thursday) at 9 | 26/11 09:00 Nadia Ferhat
Ferhat (Thursday) | 26/11 – Nadia Ferhat
tomorrow (Friday) 2pm review | 14:00 Will Friday @ 26/11 review ?day
day after tomorrow 9am Ferhat | 27/11 09:00 Nadia Ferhat
the day after tomorrow 9am Ferhat | 27/11 09:00 Nadia Ferhat
today 9am Ferhat | 09:00 Nadia Ferhat
today at 9 Ferhat | 09:00 Nadia Ferhat
this morning 9 Ferhat | 09:00 Nadia Ferhat
this afternoon 2pm Ferhat | 14:00 Nadia Ferhat
this evening 6pm Ferhat | 18:00 Nadia Ferhat
tonight 6pm Ferhat | 18:00 Nadia Ferhat
tonight at 6 Ferhat | 18:00 Nadia Ferhat
tmrw 9am Ferhat | 26/11 09:00 Nadia Ferhat
Monday Ferhat | 30/11 – Nadia Ferhat
Mon 9am Ferhat | 30/11 09:00 Nadia Ferhat
Mon. 9am Ferhat | 30/11 09:00 Nadia Ferhat
Monday 9am Ferhat | 30/11 09:00 Nadia Ferhat
Monday at 9 Ferhat | 30/11 09:00 Nadia Ferhat
Monday at 9am Ferhat | 30/11 09:00 Nadia Ferhat
Monday morning Ferhat | 30/11 – Nadia Ferhat @ morning
Monday morning 9am Ferhat | 30/11 09:00 Nadia Ferhat
Monday morning at 9 Ferhat | 30/11 09:00 Nadia Ferhat
Monday afternoon Ferhat | 30/11 – Nadia Ferhat @ afternoon
on Monday Ferhat | 30/11 – Nadia Ferhat
on Monday 9am Ferhat | 30/11 09:00 Nadia Ferhat
on Monday at 9 Ferhat | 30/11 09:00 Nadia Ferhat
Monday 30 9am Ferhat | 30/11 09:00 Nadia Ferhat
Monday 30th 9am Ferhat | 30/11 09:00 Nadia Ferhat
Monday the 30th 9am Ferhat | 30/11 09:00 Nadia Ferhat
Monday 30 Nov 9am Ferhat | 30/11 09:00 Nadia Ferhat
Monday 30th November at 9am Ferhat | 30/11 09:00 Nadia Ferhat
Monday Nov 30 9am Ferhat | 30/11 09:00 Nadia Ferhat
Tue 9am Ferhat | 01/12 09:00 Nadia Ferhat
Tues 9am Ferhat | 01/12 09:00 Nadia Ferhat
Tues. 9am Ferhat | 01/12 09:00 Nadia Ferhat
Weds 9am Ferhat | 09:00 Nadia Ferhat
Wed 9am Ferhat | 09:00 Nadia Ferhat
Thu 9am Ferhat | 26/11 09:00 Nadia Ferhat
Thur 9am Ferhat | 26/11 09:00 Nadia Ferhat
Thurs 9am Ferhat | 26/11 09:00 Nadia Ferhat
Fri 9am Ferhat | 27/11 09:00 Nadia Ferhat
Sat 9am Ferhat | 28/11 09:00 Nadia Ferhat
Sun 9am Ferhat | 29/11 09:00 Nadia Ferhat
next Tuesday Ferhat | 01/12 – Nadia Ferhat
next Tuesday 9am Ferhat | 01/12 09:00 Nadia Ferhat
next Tuesday at 9 Ferhat | 01/12 09:00 Nadia Ferhat
next Friday 9am Ferhat | 27/11 09:00 Nadia Ferhat ?day
this Friday 9am Ferhat | 27/11 09:00 Nadia Ferhat
Tuesday next 9am Ferhat | 01/12 09:00 Nadia Ferhat
Tuesday week 9am Ferhat | 08/12 09:00 Nadia Ferhat
Tuesday week at 9 Ferhat | 08/12 09:00 Nadia Ferhat
Tuesday week Ferhat | 08/12 – Nadia Ferhat
a week on Tuesday 9am Ferhat | 08/12 09:00 Nadia Ferhat
a week tomorrow 9am Ferhat | 03/12 09:00 Nadia Ferhat
week on Tuesday 9am Ferhat | 08/12 09:00 Nadia Ferhat
Tuesday fortnight 9am Ferhat | 15/12 09:00 Nadia Ferhat
next week Tuesday 9am Ferhat | 01/12 09:00 Nadia Ferhat
Tuesday next week 9am Ferhat | 01/12 09:00 Nadia Ferhat
next week Ferhat | – Nadia Ferhat? @ next week ?day
in a week 9am Ferhat | 02/12 09:00 Nadia Ferhat
in 2 weeks 9am Ferhat | 09/12 09:00 Nadia Ferhat
in two weeks Ferhat | 09/12 – Nadia Ferhat
in a fortnight 9am Ferhat | 09/12 09:00 Nadia Ferhat
in 3 days 9am Ferhat | 28/11 09:00 Nadia Ferhat
in a month 9am Ferhat | 09:00 Nadia Ferhat? @ in a month ?day
in an hour Ferhat | – Nadia Ferhat? @ in an hour ?day
in 1 hour Ferhat | – Nadia Ferhat? @ in 1 hour ?day
3 Dec 10am Ferhat | 03/12 10:00 Nadia Ferhat
3 Dec at 10 Ferhat | 03/12 10:00 Nadia Ferhat
3 Dec 10 Ferhat | 03/12 10:00 Nadia Ferhat
3rd Dec 10am Ferhat | 03/12 10:00 Nadia Ferhat
3rd December 10am Ferhat | 03/12 10:00 Nadia Ferhat
3rd of December 10am Ferhat | 03/12 10:00 Nadia Ferhat
the 3rd of December at 10am Ferhat | 03/12 10:00 Nadia Ferhat
Dec 3 10am Ferhat | 03/12 10:00 Nadia Ferhat
Dec 3rd 10am Ferhat | 03/12 10:00 Nadia Ferhat
December 3 10am Ferhat | 03/12 10:00 Nadia Ferhat
December 3rd at 10 Ferhat | 03/12 10:00 Nadia Ferhat
Dec 3, 10am Ferhat | 03/12 10:00 Nadia Ferhat
Dec 3, 2026 10am Ferhat | 03/12 10:00 Nadia Ferhat
on 3 Dec 10am Ferhat | 03/12 10:00 Nadia Ferhat
on the 3rd 10am Ferhat | 03/12 10:00 Nadia Ferhat
on the 3rd at 10am Ferhat | 03/12 10:00 Nadia Ferhat
the 3rd at 10 Ferhat | 03/12 10:00 Nadia Ferhat
3rd 10am Ferhat | 10:00 Nadia Ferhat? @ 3rd
3/12 10am Ferhat | 03/12 10:00 Nadia Ferhat
3/12 10 Ferhat | 03/12 10:00 Nadia Ferhat
12/3 10am Ferhat | 12/03 10:00 Nadia Ferhat
12/31 10am Ferhat | 10:00 Nadia Ferhat? @ 12/31 ?day
3.12 10am Ferhat | 03/12 10:00 Nadia Ferhat
03/12/2026 10am Ferhat | 03/12 10:00 Nadia Ferhat
2026-12-03 10:00 Ferhat | 03/12 10:00 Nadia Ferhat
10am 3 Dec Ferhat | 03/12 10:00 Nadia Ferhat
10am Monday Ferhat | 30/11 10:00 Nadia Ferhat
10am on Monday Ferhat | 30/11 10:00 Nadia Ferhat
10am tomorrow Ferhat | 26/11 10:00 Nadia Ferhat
10am on the 3rd Ferhat | 03/12 10:00 Nadia Ferhat
weekly 9am Ferhat | 09:00 Nadia Ferhat? @ weekly ?once
9am Ferhat weekly | 09:00 Nadia Ferhat @ weekly ?once
9am Ferhat every week | 09:00 Nadia Ferhat @ every week ?once
9am Ferhat every Tuesday | 01/12 09:00 Nadia Ferhat @ every Tuesday ?once
every Tuesday 9am Ferhat | 01/12 09:00 Nadia Ferhat @ every Tuesday ?once
each Tuesday 9am Ferhat | 01/12 09:00 Nadia Ferhat @ each Tuesday ?once
Tuesdays 9am Ferhat | 01/12 09:00 Nadia Ferhat @ Tuesdays ?once
on Tuesdays 9am Ferhat | 01/12 09:00 Nadia Ferhat @ on Tuesdays ?once
every other Tuesday 9am Ferhat | 01/12 09:00 Nadia Ferhat @ every other Tuesday ?once
9am Ferhat every two weeks | 09:00 Nadia Ferhat @ every two weeks ?once
9am Ferhat fortnightly | 09:00 Nadia Ferhat @ fortnightly ?once
9am Ferhat monthly | 09:00 Nadia Ferhat @ monthly ?once
9am Ferhat daily | 09:00 Nadia Ferhat @ daily ?once
9am Ferhat bi-weekly | 09:00 Nadia Ferhat @ bi-weekly ?once
9am Mrs Ferhat | 09:00 Nadia Ferhat
9am Ms Ferhat | 09:00 Nadia Ferhat
9am Ms. Ferhat | 09:00 Nadia Ferhat
9am Mr Garnier | 09:00 Lucas Garnier
9am Mr. Garnier | 09:00 Lucas Garnier
9am Miss Diop | 09:00 Awa Diop
9am Dr Morel | 09:00 « Dr Morel »
9am May Wilson | 09:00 May Wilson
May Wilson 9am | 09:00 May Wilson
9am Wilson May | 09:00 May Wilson
May Wilson | – May Wilson
9am April Jones | 09:00 April Jones
April Jones 9am | 09:00 April Jones
9am Mark Noon | 09:00 Mark Noon
9am Mr Noon | 09:00 Mark Noon
Mr Noon 9am | 09:00 Mark Noon
9am Will Friday | 09:00 Will Friday
9am Mrs Friday | 09:00 Will Friday
Friday 9am Will Friday | 27/11 09:00 Will Friday
9am March Meeting | 09:00 « March Meeting »
March review | – « March review »
9am Sunday Okafor | 09:00 Sunday Okafor
Sunday Okafor 9am | 09:00 Sunday Okafor
Sunday 9am Sunday Okafor | 29/11 09:00 Sunday Okafor
9am Ferhat room 9 | 09:00 Nadia Ferhat @ room 9
9am Ferhat, room 9 | 09:00 Nadia Ferhat @ room 9
room 9 Ferhat | – Nadia Ferhat? @ room 9
Ferhat room 9 | – Nadia Ferhat @ room 9
Ferhat room 9 10am | 10:00 Nadia Ferhat @ room 9
Ferhat room 12 at 2pm | 14:00 Nadia Ferhat @ room 12
Ferhat room 12 at 2 | – Nadia Ferhat @ room 12, 2 ?hour
9am room 2 Ferhat | 09:00 Nadia Ferhat? @ room 2
meeting room 9 | – « meeting room 9 »
9am meeting room 2 | 09:00 « meeting room 2 »
team meeting 9am room 2 | 09:00 « team meeting room 2 »
9am Ferhat flat 12 | 09:00 Nadia Ferhat @ flat 12
9am Ferhat 12 High Street | 09:00 Nadia Ferhat @ 12 High Street
9am 12 High Street Ferhat | 09:00 Nadia Ferhat? @ 12 High Street
9 High Street | – « 9 High Street »
12 High Street Ferhat 9am | 09:00 Nadia Ferhat? @ 12 High Street
9 people | – « 9 people »
3 people workshop | – « 3 people workshop »
9am workshop 8 people | 09:00 « workshop 8 people »
9am Ferhat 07700 900123 | 09:00 Nadia Ferhat @ 07700 900123
9am Ferhat 07700900123 | 09:00 Nadia Ferhat @ 07700900123
9am Ferhat 020 7946 0000 | 09:00 Nadia Ferhat @ 020 7946 0000
Ferhat 020 7946 0000 | – Nadia Ferhat @ 020 7946 0000
07700 900123 Ferhat | – Nadia Ferhat? @ 07700 900123
call 07700 900123 | – « call 07700 900123 »
call Ferhat 07700900123 at 9 | 09:00 « call Ferhat 07700900123 »
9am Ferhat +44 7700 900123 | 09:00 Nadia Ferhat @ +44 7700 900123
9am Ferhat and Diop | 09:00 Nadia Ferhat + Awa Diop
9am Ferhat & Diop | 09:00 Nadia Ferhat + Awa Diop
9am Ferhat / Diop | 09:00 Nadia Ferhat + Awa Diop
9am Ferhat with Diop | 09:00 Nadia Ferhat @ with Diop
9am Ferhat (jobcentre) | 09:00 Nadia Ferhat @ (jobcentre)
9am Ferhat jobcentre | 09:00 Nadia Ferhat @ jobcentre
9am Ferhat at the jobcentre | 09:00 Nadia Ferhat @ at the jobcentre
9am Ferhat at town hall | 09:00 Nadia Ferhat @ at town hall
9am jobcentre | 09:00 « jobcentre »
9am court | 09:00 « court »
9am Ferhat cancelled | 09:00 Nadia Ferhat @ cancelled
9am Ferhat? | 09:00 Nadia Ferhat
9am? Ferhat | 09:00 Nadia Ferhat
25:00 Ferhat | – Nadia Ferhat @ 25:00 ?hour
13pm Ferhat | – Nadia Ferhat @ 13pm ?hour
9:75 Ferhat | – Nadia Ferhat @ 9:75 ?hour
9:5 Ferhat | – Nadia Ferhat @ 9:5 ?hour
24:00 Ferhat | – Nadia Ferhat @ 24:00 ?hour
0:30 Ferhat | 00:30 Nadia Ferhat
9:30:00 Ferhat | 09:30 Nadia Ferhat
30 Feb 10am Ferhat | 10:00 Nadia Ferhat? @ 30 Feb ?day
31/02 10am Ferhat | 10:00 Nadia Ferhat? @ 31/02 ?day
leave | – « leave »
annual leave 3-10 Dec | – « annual leave 3-10 Dec »
training 3 days | – « training 3 days »
1st appointment Ferhat 9am | 09:00 Nadia Ferhat? @ 1st appointment
9am 2nd visit Ferhat | 09:00 Nadia Ferhat? @ 2nd visit
at 9 room 3 Ferhat | 09:00 Nadia Ferhat? @ room 3
at 9 the mayor | 09:00 « the mayor »
at 9.30 Ferhat | 09:30 Nadia Ferhat
at 9:30 Ferhat | 09:30 Nadia Ferhat
at 930 Ferhat | 09:30 Nadia Ferhat
at 2 Ferhat | – Nadia Ferhat @ 2 ?hour
at 2pm Ferhat | 14:00 Nadia Ferhat
at 14 Ferhat | 14:00 Nadia Ferhat
at 10 to 9 Ferhat | – Nadia Ferhat? @ at 10 to 9
at 9 in the morning Ferhat | 09:00 Nadia Ferhat
9 in the morning Ferhat | 09:00 Nadia Ferhat
3 in the afternoon Ferhat | 15:00 Nadia Ferhat
at 3 in the afternoon Ferhat | 15:00 Nadia Ferhat
7 in the evening Ferhat | 19:00 Nadia Ferhat
9 this morning Ferhat | 09:00 Nadia Ferhat
2:30 Ferhat | – Nadia Ferhat @ 2:30 ?hour
02:30 Ferhat | 02:30 Nadia Ferhat
2.30 Ferhat | – Nadia Ferhat @ 2.30 ?hour
6am-2pm Ferhat | 06:00-14:00 Nadia Ferhat
6-2pm Ferhat | 06:00-14:00 Nadia Ferhat
at half past nine Ferhat | 09:30 Nadia Ferhat
half past two Ferhat | – Nadia Ferhat @ 2:30 ?hour
Thursday 10-11am Ferhat | 26/11 10:00-11:00 Nadia Ferhat
Thursday 9-10 Ferhat | 26/11 09:00-10:00 Nadia Ferhat
tomorrow 10 to 11 Ferhat | 26/11 – Nadia Ferhat @ 10 to 11 ?hour
9am Ferhat, every Tuesday | 09:00 Nadia Ferhat @ every Tuesday
every Tuesday 9am Ferhat, room 2 | 01/12 09:00 Nadia Ferhat @ room 2, every Tuesday ?once
bi-weekly 9am Ferhat | 09:00 Nadia Ferhat? @ bi-weekly ?once
every 2nd Tuesday 9am Ferhat | 01/12 09:00 Nadia Ferhat @ every 2nd Tuesday ?once
9am Ferhat once a week | 09:00 Nadia Ferhat @ once a week
Wed 25 9am Ferhat | 09:00 Nadia Ferhat
Thu 27 9am Ferhat | 09:00 Nadia Ferhat? @ Thu 27 ?day
Thursday 3 Dec 9am Ferhat | 03/12 09:00 Nadia Ferhat
Thu 3 9am Ferhat | 03/12 09:00 Nadia Ferhat
25 Dec closed | 25/12 – « closed »
closed 25 Dec | 25/12 – « closed » ?day
team meeting Thursday 2pm | 26/11 14:00 « team meeting » ?day
9am-12 drop-in | 09:00-12:00 « drop-in »
drop-in 9-12am | – « drop-in » @ 9-12am ?hour
drop-in 1-4pm | 13:00-16:00 « drop-in »
drop-in 1pm to 4pm room 3 | 13:00-16:00 « drop-in room 3 »
10 Downing Street 9am | 09:00 « 10 Downing Street »
9am 10 Downing Street | 09:00 « 10 Downing Street »
24 Elm Road Ferhat | – Nadia Ferhat? @ 24 Elm Road
at 24 Elm Road | – « at 24 Elm Road »
at 9 Elm Road Ferhat | – Nadia Ferhat? @ at 9 Elm Road
call back Ferhat 9am | 09:00 Nadia Ferhat? @ call back
9am Nadia Boucher | 09:00 Nadia Ferhat? @ Boucher
9am nadia | 09:00 Nadia Ferhat
9am N.F. | 09:00 Nadia Ferhat
9am NF | 09:00 Nadia Ferhat
9am Ferhat NF | 09:00 Nadia Ferhat @ NF
9am Mark | 09:00 Mark Noon
9am May | 09:00 May Wilson
May 3 9am Ferhat | 03/05 09:00 Nadia Ferhat
3 May 9am Ferhat | 03/05 09:00 Nadia Ferhat
Mar 9 9am Ferhat | 09/03 09:00 Nadia Ferhat ?day
last Tuesday 9am Ferhat | 24/11 09:00 Nadia Ferhat
yesterday Ferhat | 24/11 – Nadia Ferhat
9 | 09:00 «  »
9am | 09:00 «  »
at | – « at »
"""


@pytest.fixture
def team(notebook: Notebook) -> Notebook:
    for name in PEOPLE:
        notebook.people.add(name, TODAY)
    return notebook


def _meaning(notebook: Notebook, typed: str) -> str:
    read = understand(notebook, typed, TODAY, TODAY)
    who = read.person.name if read.person is not None else f"{read.found[0].name}?" if read.found else f"« {read.words} »"
    place = read.place if read.found else read.place_alone
    if len(read.together) == 1:
        who, place = " + ".join(row.name for row in read.together[0]), read.place_together
    said = [
        f"{read.day:%d/%m}" if read.day != TODAY else "",
        (read.hour or "–") + (f"-{read.until}" if read.until else ""),
        who,
        f"@ {place}" if place else "",
        "?day" if read.asked is not None else "",
        "?hour" if read.wrong else "",
        f"x{len(read.more) + 1}" if read.more else "?once" if read.again else "",
    ]
    return " ".join(part for part in said if part)


@pytest.mark.parametrize("table", [FRENCH, ENGLISH], ids=["French", "English"])
def test_every_way_of_writing_it_is_understood_or_asked_about(team: Notebook, table: str) -> None:
    ways = [line.split(" | ") for line in table.splitlines()]
    assert len(ways) > 300
    assert [(typed, _meaning(team, typed)) for typed, _ in ways] == [(typed, right) for typed, right in ways]
