<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="fr_FR">
<context>
    <name>EndingLeaf</name>
    <message numerus="yes">
        <source>%n personne(s) dont la fiche est partie</source>
        <translation>
            <numerusform>%n personne dont la fiche est partie</numerusform>
            <numerusform>%n personnes dont la fiche est partie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message numerus="yes">
        <source>Donner la fiche à %n personne(s)</source>
        <translation>
            <numerusform>Donner la fiche à %n personne</numerusform>
            <numerusform>Donner la fiche à %n personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListLeaf</name>
    <message numerus="yes">
        <source>%n personne(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message numerus="yes">
        <source>Page d’{name}, %n ligne(s)</source>
        <translation>
            <numerusform>Page d’{name}, %n ligne</numerusform>
            <numerusform>Page d’{name}, %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Page de {name}, %n ligne(s)</source>
        <translation>
            <numerusform>Page de {name}, %n ligne</numerusform>
            <numerusform>Page de {name}, %n lignes</numerusform>
        </translation>
    </message>
</context>
</TS>
