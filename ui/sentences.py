"""What a typed thing lacks, in words: numbers, days, names (DESIGN §8). The core says which; here is how it is told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from notebook_app.model import Appointment
from notebook_app.phone import Fault, spaced
from ui.dates import hour, read_hour

if TYPE_CHECKING:
    from notebook_app.days import Born, Typed

_NUMBERS = (
    QT_TRANSLATE_NOOP("Sentences", "zéro"),
    QT_TRANSLATE_NOOP("Sentences", "un"),
    QT_TRANSLATE_NOOP("Sentences", "deux"),
    QT_TRANSLATE_NOOP("Sentences", "trois"),
    QT_TRANSLATE_NOOP("Sentences", "quatre"),
    QT_TRANSLATE_NOOP("Sentences", "cinq"),
    QT_TRANSLATE_NOOP("Sentences", "six"),
    QT_TRANSLATE_NOOP("Sentences", "sept"),
    QT_TRANSLATE_NOOP("Sentences", "huit"),
    QT_TRANSLATE_NOOP("Sentences", "neuf"),
    QT_TRANSLATE_NOOP("Sentences", "dix"),
    QT_TRANSLATE_NOOP("Sentences", "onze"),
    QT_TRANSLATE_NOOP("Sentences", "douze"),
    QT_TRANSLATE_NOOP("Sentences", "treize"),
    QT_TRANSLATE_NOOP("Sentences", "quatorze"),
    QT_TRANSLATE_NOOP("Sentences", "quinze"),
    QT_TRANSLATE_NOOP("Sentences", "seize"),
)


def in_words(n: int) -> str:
    """A small number in letters, as one says it; larger ones in figures."""
    return QCoreApplication.translate("Sentences", str(_NUMBERS[n])) if 0 <= n < len(_NUMBERS) else str(n)


def shown_initials(ini: str) -> str:
    """ "N.F." as it is read: "N. F.", and "J.-L. E."."""
    return ini.replace(".", ".\u00a0").replace("\u00a0-", "-").strip()


def span(months: int) -> str:
    """How long that is: "six mois", "un an", "deux ans et un mois"."""
    years, rest = divmod(months, 12)
    said = []
    if years:
        many = QCoreApplication.translate("Sentences", "{n} ans").format(n=in_words(years))
        said.append(QCoreApplication.translate("Sentences", "un an") if years == 1 else many)
    if rest or not years:
        many = QCoreApplication.translate("Sentences", "{n} mois").format(n=in_words(rest))
        said.append(QCoreApplication.translate("Sentences", "un mois") if rest == 1 else many)
    return said[0] if len(said) == 1 else QCoreApplication.translate("Sentences", "{years} et {months}").format(years=said[0], months=said[1])


def size_words(size: int) -> str:
    """The size of a file: "1,2 Mo"."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _visible(char: str) -> bool:
    return char.isprintable() and not char.isspace()


def _shown(char: str) -> str:
    """A character quoted in a sentence: a mark of direction stays between isolates, so that it turns nothing else round."""
    return char if _visible(char) else f"\u2068{char}\u2069"


def _day(value: date | None) -> str:
    return f"{value:%d/%m/}{value.year:04}" if value else ""


def phone_fault(fault: Fault | None) -> str:
    """What is wrong with a typed number; nothing when nothing is."""
    if fault is None:
        return ""
    if fault.code == "char":
        return _phone_char(fault.char)
    if fault.code == "short":
        if fault.n == 0:
            return QCoreApplication.translate("Sentences", "Il manque des chiffres.")
        if fault.n == 1:
            return QCoreApplication.translate("Sentences", "Il manque un chiffre.")
        return QCoreApplication.translate("Sentences", "Il manque {n} chiffres.").format(n=in_words(fault.n))
    if fault.code == "long":
        if fault.n == 1:
            return QCoreApplication.translate("Sentences", "Il y a un chiffre de trop.")
        return QCoreApplication.translate("Sentences", "Il y a {n} chiffres de trop.").format(n=in_words(fault.n))
    if fault.code == "special":
        sentence = QCoreApplication.translate("Sentences", "Ce numéro court ou surtaxé ne va pas sur une fiche\u00a0: {number}.")
        return sentence.format(number=fault.number)
    if fault.code == "overseas":
        return QCoreApplication.translate("Sentences", "Ce numéro est d’outre-mer. Il s’écrit {number}.").format(number=spaced(fault.meant))
    if fault.code == "start":
        return QCoreApplication.translate("Sentences", "Un numéro commence par 0 ou par +.")
    if fault.code == "two":
        return QCoreApplication.translate("Sentences", "Il y a deux numéros. Gardez-en un seul ici.")
    if fault.code == "empty":
        return QCoreApplication.translate("Sentences", "Écrivez un numéro.")
    return QCoreApplication.translate("Sentences", "Ce numéro n’existe pas. Relisez-le.")


def _phone_char(char: str) -> str:
    if not _visible(char):
        sentence = QCoreApplication.translate(
            "Sentences", "Un signe qui ne se voit pas s’est glissé dans ce numéro («\u00a0{char}\u00a0»). Retapez-le."
        )
    elif char in "Oo":
        sentence = QCoreApplication.translate("Sentences", "«\u00a0{char}\u00a0» est une lettre. Écrivez un zéro.")
    elif char in "lI":
        sentence = QCoreApplication.translate("Sentences", "«\u00a0{char}\u00a0» est une lettre. Écrivez un 1.")
    elif char == "+":
        sentence = QCoreApplication.translate("Sentences", "Le «\u00a0{char}\u00a0» ne va qu’au début d’un numéro.")
    elif char.isalpha():
        sentence = QCoreApplication.translate("Sentences", "«\u00a0{char}\u00a0» n’est pas un chiffre. Gardez le numéro seul.")
    else:
        sentence = QCoreApplication.translate("Sentences", "«\u00a0{char}\u00a0» n’est pas un chiffre.")
    return sentence.format(char=_shown(char))


def day_fault(typed: Typed, held: bool = True) -> str:
    """What to ask about a typed day, or why it was not read; nothing when it is plain. Not `held`: it is to come, and so are the examples."""
    day, other = _day(typed.value), _day(typed.other)
    if typed.ask and other:
        return QCoreApplication.translate("Sentences", "Est-ce le {day} ou le {other}\u202f?").format(day=day, other=other)
    if typed.code == "future":
        sentence = QCoreApplication.translate("Sentences", "Le {day} est à venir. C’est un rendez-vous prévu, pas encore honoré.")
    elif typed.code == "old":
        sentence = QCoreApplication.translate("Sentences", "Le {day}, c’est loin. Est-ce la bonne année\u202f?")
    elif typed.code == "past":
        sentence = QCoreApplication.translate("Sentences", "Le {day} est passé. Est-ce le bon jour\u202f?")
    elif typed.code == "far":
        sentence = QCoreApplication.translate("Sentences", "Le {day}, c’est dans longtemps. Est-ce la bonne année\u202f?")
    elif typed.ask:
        sentence = QCoreApplication.translate("Sentences", "Est-ce le {day}\u202f?")
    else:
        return _unread_day(typed.code, other, held)
    return sentence.format(day=day)


def _unread_day(code: str, day: str = "", held: bool = True) -> str:
    if code == "empty" and not held:
        return QCoreApplication.translate("Sentences", "Écrivez un jour\u00a0: 24/11, demain, mardi 24.")
    if code == "form" and not held:
        return QCoreApplication.translate("Sentences", "Ce jour n’est pas compris. Écrivez 24/11, demain ou mardi 24.")
    if code == "empty":
        return QCoreApplication.translate("Sentences", "Écrivez un jour\u00a0: 24/11, hier, mardi 24.")
    if code == "no-day":
        return QCoreApplication.translate("Sentences", "Ce mois n’a pas ce jour-là.")
    if code == "no-month":
        return QCoreApplication.translate("Sentences", "Il y a douze mois. Écrivez le jour, puis le mois.")
    if code == "no-year":
        return QCoreApplication.translate("Sentences", "Relisez l’année\u00a0: quatre chiffres, à partir de 2000.")
    if code == "weekday":
        return QCoreApplication.translate("Sentences", "Le {day} tombe un autre jour de la semaine.").format(day=day)
    if code == "form":
        return QCoreApplication.translate("Sentences", "Ce jour n’est pas compris. Écrivez 24/11, hier ou mardi 24.")
    return ""


def until(clock: str) -> str:
    """When an appointment ends, as it stands before its place."""
    return QCoreApplication.translate("Sentences", "jusqu’à {hour}").format(hour=hour(clock))


def as_written(a: Appointment) -> str:
    """An appointment as it is written on its line, to be changed there: read again it says the same."""
    end, place = _ending(a)
    when = f"{read_hour(a.hour)} – {end}" if a.hour and end else read_hour(a.hour) if a.hour else ""
    return " ".join(w for w in (when, a.name or a.text) if w) + (f", {place}" if place else "")


def _ending(a: Appointment) -> tuple[str, str]:
    """The hour at which it ends, as it stands before the place in any of the program's languages, and the place; "" for one not said."""
    from notebook_app.days import hour as clock_of  # here: most words are not about an hour

    first, _, rest = a.place.partition(", ")
    for begun in ("jusqu’à ", "until "):
        told = clock_of(first.removeprefix(begun)) if first.startswith(begun) else None
        if told is not None and a.hour is not None and a.hour < told:
            return hour(told), rest
    return "", a.place


def born_fault(born: Born) -> str:
    """What to ask about a typed birth, or why it was not read; nothing when it is plain or empty."""
    if born.code == "old":
        return QCoreApplication.translate("Sentences", "{year}, est-ce la bonne année\u202f?").format(year=(born.value or "")[:4])
    if born.code == "serial":
        day = date.fromisoformat(born.value or "1900-01-01")
        return QCoreApplication.translate("Sentences", "Un tableau a changé ce jour en nombre. Est-ce le {day}\u202f?").format(day=_day(day))
    if born.code == "future":
        return QCoreApplication.translate("Sentences", "Ce jour est à venir. Relisez l’année.")
    if born.code == "no-year":
        return QCoreApplication.translate("Sentences", "Relisez l’année\u00a0: quatre chiffres.")
    if born.code == "form":
        return QCoreApplication.translate("Sentences", "Ce jour n’est pas compris. Écrivez 25/05/1998, mai 1998 ou 1998.")
    return _unread_day(born.code) if born.value is None else ""


def name_fault(char: str | None) -> str:
    """Why a name cannot stand on a card (`text.card_fault`), or `empty`: there is no name. The page keeps it as it is written."""
    if char is None:
        return ""
    if char == "empty":
        return QCoreApplication.translate("Sentences", "Écrivez un nom, ou «\u00a0sans nom connu\u00a0».")
    if char == "latin":
        return QCoreApplication.translate("Sentences", "Une fiche se lit en lettres latines. Écrivez aussi ce nom ainsi.")
    if char == "letter":
        return QCoreApplication.translate("Sentences", "Il faut au moins une lettre pour une fiche.")
    if char == "length":
        return QCoreApplication.translate("Sentences", "Ce nom est trop long pour une fiche. Écrivez-le plus court, en 60 signes. Rien n’est coupé.")
    return QCoreApplication.translate("Sentences", "«\u00a0{char}\u00a0» ne va pas sur une fiche.").format(char=_shown(char))
