"""The one door, between two real notebooks: what Léa hands over is what Mehdi reads, and what her register says, letter for letter."""

from __future__ import annotations

import base64
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from straight import sharing

from notebook_app import exchange, vault
from notebook_app.errors import Refused
from notebook_app.model import Consent, Departure, Label, Noun, Person, Recipient, State, Trust, Way
from notebook_app.notebook import Notebook
from notebook_app.sharing import Arrival, Draft

CHEAP = {"m": 8192, "t": 1, "p": 1}
SIX = "abeille ardoise cigale falaise girafe marmite"
TODAY = date(2026, 11, 24)
HELD = date(2026, 11, 20)
YES = Consent("N. F.", TODAY)
LEA = Label("Léa Martin", "Conseillère", "Mission locale", "+33612345678")
MEHDI = Label("Mehdi Rahal", "", "", "+262639985236")


@dataclass
class Counsellor:
    """A notebook with one page, of which the last appointment was held, and two people to give to."""

    notebook: Notebook
    folder: Path
    nadia: Person
    karim: Recipient
    jeanne: Recipient

    def draft(self, way: Way = Way.CONTACT, show: str = "initials", today: date = TODAY, to: Recipient | None = None, **more: Any) -> Draft:
        return sharing.draft(self.notebook, self.nadia.id, (to or self.karim).id, way, show, today, **more)

    def give(self, way: Way = Way.CONTACT, show: str = "initials", today: date = TODAY, to: Recipient | None = None, **more: Any) -> Departure:
        departure = sharing.hand_over(self.notebook, self.draft(way, show, today, to, **more), Consent("N. F.", today), today)
        return sharing.gone(self.notebook, departure, today)

    def hold(self, day: date) -> None:
        made = self.notebook.agenda.add(day, person=self.nadia.id, today=day)
        self.notebook.agenda.set_state(made.id, State.HELD, day)

    def read(self, data: bytes | str, today: date = TODAY) -> Arrival:
        return sharing.read(self.notebook, data, today)

    def accept(self, data: bytes | str, person: int | None = None, today: date = TODAY) -> Any:
        return sharing.accept(self.notebook, self.read(data, today), person, today)


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Callable[..., Counsellor]]:
    opened: list[Notebook] = []

    def make(label: Label, called: str, held: bool = True) -> Counsellor:
        notebook, _ = Notebook.begin(tmp_path / called / "notebook", SIX, label, kdf=CHEAP)
        opened.append(notebook)
        nadia = notebook.people.add("Nadia Ferhat", HELD)
        karim = notebook.directory.add_recipient("Karim Benali", "gardien", "+33639987702")
        jeanne = notebook.directory.add_recipient("Jeanne Roux", "assistante sociale")
        one = Counsellor(notebook, tmp_path / called / "notebook", nadia, karim, jeanne)
        if held:
            one.hold(HELD)
        return one

    yield make
    for notebook in opened:
        notebook.close()


@pytest.fixture
def lea(begin: Callable[..., Counsellor]) -> Counsellor:
    return begin(LEA, "lea")


@pytest.fixture
def mehdi(begin: Callable[..., Counsellor]) -> Counsellor:
    return begin(MEHDI, "mehdi", held=False)


def refused(code: str) -> Any:
    return pytest.raises(Refused, match=f"^{re.escape(code)}$")


def departed(one: Counsellor) -> list[Departure]:
    return one.notebook.register.departures()


# What leaves


def test_a_text_is_what_was_shown_what_was_read_and_what_the_register_says(lea: Counsellor, mehdi: Counsellor) -> None:
    drafted = lea.draft(Way.SMS)
    ref = next(f.value for f in drafted.fields if f.place == "about.ref")
    assert drafted.code == ""
    assert drafted.text == f"J'ai vu N.F. le 20/11/2026. Appelez-moi : Léa Martin, 0612345678. Entre nous, merci. Réf {ref}"
    assert {(f.place, f.value) for f in drafted.fields} == {
        ("about.ini", "N.F."), ("about.ref", ref), ("by.name", "Léa Martin"), ("by.tel", "+33612345678"), ("last", "2026-11-20"), ("t", "carte"),
    }  # fmt: skip
    departure = sharing.hand_over(lea.notebook, drafted, YES, TODAY)
    assert departure.could_have_left
    departure = sharing.gone(lea.notebook, departure, TODAY)
    assert not departure.could_have_left
    assert departure.carried == drafted.text == drafted.letters == departure.blob.decode()
    assert drafted.note == ""
    assert departure.consent == YES
    assert departed(lea) == [departure]

    forwarded = departure.blob.decode().replace(" ", "\u00a0").replace("'", "’") + "\r\n"
    arrival = mehdi.read(forwarded)
    assert (arrival.outcome, arrival.kind, arrival.trust, arrival.standing) == ("ok", "card", Trust.UNSIGNED, "first")
    assert arrival.fields == drafted.fields
    assert (arrival.name, arrival.phone, arrival.ini, arrival.ref, arrival.last) == ("Léa Martin", "+33612345678", "N.F.", ref, HELD)
    assert [row.id for row in arrival.proposed] == [mehdi.nadia.id]
    kept = sharing.accept(mehdi.notebook, arrival, mehdi.nadia.id, TODAY)
    assert (kept.person, kept.ref, kept.last, kept.call) == (mehdi.nadia.id, ref, HELD, "+33612345678")
    assert mehdi.notebook.directory.all() == []  # a text proves no key
    assert mehdi.notebook.cards.who_saw(mehdi.nadia.id) == []
    assert [s.who for s in mehdi.notebook.cards.unsigned(mehdi.nadia.id)] == ["Léa Martin"]


@pytest.mark.parametrize("version", ["3.0", "2.1"])
@pytest.mark.parametrize("show", ["initials", "nothing"])
@pytest.mark.parametrize("ticked", [False, True])
def test_a_contact_is_what_was_shown_what_was_read_and_what_the_register_says(
    lea: Counsellor, mehdi: Counsellor, version: str, show: str, ticked: bool
) -> None:
    drafted = lea.draft(show=show, org=ticked, role=ticked, version=version)
    departure = sharing.gone(lea.notebook, sharing.hand_over(lea.notebook, drafted, YES, TODAY), TODAY)
    assert json.loads(departure.carried) == drafted.payload
    assert departure.carried == drafted.letters
    if version == "3.0":
        assert f"NOTE:{drafted.note}".encode() in departure.blob.replace(b"\r\n ", b"")
    shown = {f.place: f.value for f in drafted.fields}
    assert {f"by.{k}": v for k, v in json.loads(departure.carried)["by"].items()} == {k: v for k, v in shown.items() if k.startswith("by.")}
    assert ("by.org" in shown, "by.role" in shown, "about.ini" in shown) == (ticked, ticked, show == "initials")
    assert shown["last"] == "2026-11-20"
    assert drafted.file_name == f"carte-{shown['about.ref'][:4]}.vcf"
    assert departure.blob.startswith(b"BEGIN:VCARD\r\nVERSION:" + version.encode())

    arrival = mehdi.read(departure.blob)
    assert (arrival.outcome, arrival.skin, arrival.kind, arrival.trust) == ("ok", "vcf", "card", Trust.NEW)
    assert arrival.fields == drafted.fields  # every value, letter for letter
    sharing.accept(mehdi.notebook, arrival, mehdi.nadia.id, TODAY)
    (colleague,) = mehdi.notebook.directory.all()
    assert (colleague.name, colleague.phone, colleague.verified, colleague.seal) == ("Léa Martin", "+33612345678", None, "")
    (sight,) = mehdi.notebook.cards.who_saw(mehdi.nadia.id)
    assert (sight.who, sight.day, sight.phone, sight.trust) == ("Léa Martin", HELD, "+33612345678", Trust.KNOWN)
    assert departed(lea) == [departure]


@pytest.mark.parametrize("way", [Way.SMS, Way.CONTACT])
@pytest.mark.parametrize("show", ["name", "initials", "nothing"])
def test_a_weak_way_never_carries_the_name(lea: Counsellor, way: Way, show: str) -> None:
    departure = lea.give(way, show)
    unfolded = departure.blob.replace(b"\r\n ", b"")
    inside = b"".join(base64.urlsafe_b64decode(found + b"=" * (-len(found) % 4)) for found in re.findall(rb"X-CAHIER:(\S+)", unfolded))
    assert (way is Way.CONTACT) == bool(inside)
    for carried in (departure.carried.encode(), unfolded, inside):
        assert b"Nadia" not in carried
        assert b"Ferhat" not in carried
    assert ("N.F." in departure.carried) is (show != "nothing")


def test_nothing_is_shown_of_a_name_without_latin_letters(lea: Counsellor) -> None:
    lea.notebook.people.rename(lea.nadia.id, "Надя Ферхат")
    drafted = lea.draft(Way.SMS, "initials")
    assert drafted.show == "nothing"
    assert drafted.text.startswith("J'ai vu la personne le ")


def test_only_a_held_appointment_gives_the_day(lea: Counsellor) -> None:
    agenda = lea.notebook.agenda
    for day, state in ((HELD + timedelta(days=1), State.MISSED), (HELD + timedelta(days=2), State.EXCUSED), (HELD - timedelta(days=9), State.HELD)):
        made = agenda.add(day, person=lea.nadia.id, today=TODAY)
        agenda.set_state(made.id, state, TODAY)
    agenda.add(TODAY, person=lea.nadia.id, today=TODAY)
    assert lea.draft().payload["last"] == HELD.isoformat()
    lea.hold(TODAY)
    assert lea.draft().payload["last"] == TODAY.isoformat()


@pytest.mark.parametrize("way", [Way.SMS, Way.CONTACT])
def test_without_a_held_appointment_nothing_leaves(mehdi: Counsellor, way: Way) -> None:
    made = mehdi.notebook.agenda.add(TODAY, person=mehdi.nadia.id, today=TODAY)
    drafted = mehdi.draft(way)
    assert (drafted.code, drafted.text, drafted.fields) == ("no-held", "", ())
    with refused("no-held"):
        sharing.hand_over(mehdi.notebook, drafted, YES, TODAY)
    mehdi.notebook.agenda.set_state(made.id, State.HELD, TODAY)
    assert mehdi.draft(way).code == ""
    mehdi.notebook.agenda.set_state(made.id, State.MISSED, TODAY)
    assert mehdi.draft(way).code == "no-held"
    assert departed(mehdi) == []


@pytest.mark.parametrize(
    ("label", "way", "ticked", "code", "detail"),
    [
        (Label("", phone="+33612345678"), Way.SMS, False, "no-label", ""),
        (Label("Léa Martin"), Way.CONTACT, False, "no-label", ""),
        (Label("Léa Martin", phone="0612"), Way.CONTACT, False, "phone", ""),
        (Label("Léa 🌷", phone="+33612345678"), Way.CONTACT, False, "label-name", "🌷"),
        (Label("Лея", phone="+33612345678"), Way.SMS, False, "label-name", "latin"),
        (Label("Léa Martin", org="A_B", phone="+33612345678"), Way.CONTACT, True, "label-org", "_"),
        (Label("Léa Martin", org="A_B", phone="+33612345678"), Way.SMS, True, "", ""),  # not in a text, ticked or not
        (Label("Léa Martin", org="A_B", phone="+33612345678"), Way.CONTACT, False, "", ""),
        (Label("Léa Martin", org="CCAS", phone="+33612345678"), Way.CONTACT, True, "label-role", "letter"),
        (Label("Bożena Ğül", phone="+33612345678"), Way.SMS, False, "", ""),
        (Label("Đặng Ŋela", phone="+33612345678"), Way.SMS, False, "sms-alphabet", ""),
        (Label("Cœ" * 25, phone="+33612345678"), Way.SMS, False, "sms-length", ""),
    ],
)
def test_what_cannot_leave_says_why(lea: Counsellor, label: Label, way: Way, ticked: bool, code: str, detail: str) -> None:
    lea.notebook.label.set(label)
    drafted = lea.draft(way, org=ticked, role=ticked and way is Way.CONTACT)
    assert (drafted.code, drafted.detail) == (code, detail)
    if code:
        with refused(code):
            sharing.hand_over(lea.notebook, drafted, YES, TODAY)
        assert departed(lea) == []


def test_a_shorter_name_makes_the_text_fit(lea: Counsellor) -> None:
    lea.notebook.label.set(Label("Marie-Cœur de la Tour du Pin et de la Charce Bœuf Lecœur Œil", phone="+262692123456"))
    assert lea.draft(Way.SMS).code == "sms-length"
    departure = lea.give(Way.SMS, name="M.-C. de la Tour")
    assert "M.-C. de la Tour, +262692123456" in departure.carried


def test_a_day_too_old_for_any_reader_does_not_leave(begin: Callable[..., Counsellor]) -> None:
    one = begin(LEA, "old", held=False)
    one.hold(TODAY - timedelta(days=3700))
    assert one.draft(Way.SMS).code == "date-old"
    assert one.draft(Way.CONTACT).code == "date-old"
    with refused("date-old"):
        one.give(Way.CONTACT)


@pytest.mark.parametrize("consent", [None, Consent("", TODAY), Consent("  ", TODAY), Consent("N. F.", TODAY + timedelta(days=1))])
@pytest.mark.parametrize("way", [Way.SMS, Way.CONTACT])
def test_nothing_leaves_without_the_person_s_consent(lea: Counsellor, way: Way, consent: Consent | None) -> None:
    drafted = lea.draft(way)
    assert drafted.needs_consent
    with refused("consent"):
        sharing.hand_over(lea.notebook, drafted, consent, TODAY)
    assert departed(lea) == []
    assert lea.draft(way) == drafted


def test_a_way_that_cannot_serve_is_refused(lea: Counsellor) -> None:
    circle = lea.notebook.directory.add_recipient("Groupe", kind="circle")
    for attempt in (
        lambda: lea.draft(Way.SMS, to=circle),
        lambda: lea.draft(Way.SEALED),
        lambda: lea.draft(Way.CONTACT, "everything"),
        lambda: lea.draft(Way.CONTACT, version="4.0"),
    ):
        with refused("way"):
            attempt()
    with refused("recipient"):
        sharing.draft(lea.notebook, lea.nadia.id, 999, Way.SMS, "initials", TODAY)
    with refused("person"):
        sharing.draft(lea.notebook, 999, lea.karim.id, Way.SMS, "initials", TODAY)


def test_one_ref_for_each_addressee_also_in_another_skin(lea: Counsellor) -> None:
    def ref(drafted: Draft) -> str:
        return next(f.value for f in drafted.fields if f.place == "about.ref")

    karims = {ref(lea.draft(way, today=TODAY + timedelta(days=n))) for n, way in enumerate((Way.SMS, Way.CONTACT, Way.SMS))}
    assert len(karims) == 1
    assert ref(lea.draft(to=lea.jeanne)) not in karims


def test_every_signature_takes_a_new_seq(lea: Counsellor) -> None:
    day = 100 * (TODAY - date(2020, 1, 1)).days
    seqs = [json.loads(lea.give(today=t, to=to).carried)["seq"] for t, to in (
        (TODAY, lea.karim), (TODAY, lea.karim), (TODAY, lea.jeanne), (TODAY + timedelta(days=1), lea.karim), (TODAY, lea.karim),
    )]  # fmt: skip
    assert seqs == [day, day + 1, day, day + 100, day + 101]
    lea.give(Way.SMS)  # not signed
    assert lea.draft().payload["seq"] == day + 102


def test_a_restored_notebook_leaves_room_for_what_the_lost_one_signed(lea: Counsellor, tmp_path: Path) -> None:
    day = 100 * (TODAY - date(2020, 1, 1)).days
    copy = lea.notebook.vault.backup(tmp_path / "copy.cahier")
    lea.give()
    lea.notebook.close()
    vault.restore(copy, tmp_path / "again" / "notebook", SIX)
    restored = replace(lea, notebook=Notebook.open(tmp_path / "again" / "notebook", SIX))
    sharing.replaces(restored.notebook)
    try:
        assert json.loads(restored.give().carried)["seq"] == day + 50
        assert restored.draft().payload["seq"] == day + 51
        assert restored.draft(today=TODAY + timedelta(days=1)).payload["seq"] == day + 100
        assert restored.draft(to=lea.jeanne).payload["seq"] == day + 50  # the whole day
    finally:
        restored.notebook.close()


@pytest.fixture
def again(lea: Counsellor, tmp_path: Path) -> Iterator[Counsellor]:
    """Léa's notebook on another computer, out of a copy; the first one is closed."""
    copy = lea.notebook.vault.backup(tmp_path / "copy.cahier")
    lea.notebook.close()
    vault.restore(copy, tmp_path / "again" / "notebook", SIX)
    one = replace(lea, notebook=Notebook.open(tmp_path / "again" / "notebook", SIX), folder=tmp_path / "again" / "notebook")
    yield one
    one.notebook.close()


def test_nothing_leaves_a_restored_notebook_before_one_says_what_it_is(again: Counsellor, mehdi: Counsellor) -> None:
    mehdi.hold(HELD)
    card = again.accept(mehdi.give().blob, again.nadia.id)
    assert again.notebook.restored
    assert {again.draft(way).code for way in (Way.SMS, Way.CONTACT, Way.PAPER, Way.PASSPHRASE)} == {"restored"}
    with refused("restored"):
        again.give()
    with refused("restored"):
        sharing.introduction(again.notebook, TODAY, to="Mehdi")
    with refused("restored"):
        sharing.answer(again.notebook, card.id, "vue", TODAY)
    assert departed(again) == []


def test_it_replaces_the_former_computer_with_the_same_keys(again: Counsellor) -> None:
    before = again.notebook.directory.own()
    sharing.replaces(again.notebook)
    assert not again.notebook.restored
    assert again.notebook.directory.own() == before
    sharing.goes_beside(again.notebook)  # asked once: an answer is not taken twice
    assert again.notebook.directory.own() == before
    assert json.loads(again.give().carried)["seq"] % 100 == 50


def test_beside_the_former_computer_it_has_keys_of_its_own(again: Counsellor, tmp_path: Path) -> None:
    before = again.notebook.directory.own()
    sharing.goes_beside(again.notebook)
    drawn = again.notebook.directory.own()
    assert not {drawn.signing_seed, drawn.seal_seed} & {before.signing_seed, before.seal_seed}
    sharing.goes_beside(again.notebook)
    assert again.notebook.directory.own() == drawn
    assert json.loads(again.give().carried)["by"]["key"] == exchange.public_key(drawn.signing_seed)
    copy = again.notebook.vault.backup(tmp_path / "second.cahier")
    again.notebook.close()
    vault.restore(copy, again.folder, SIX)  # another copy: the question is another one
    once_more = Notebook.open(again.folder, SIX)
    assert once_more.restored
    once_more.close()


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda one: one.notebook.label.set(Label("Léa Martin", phone="+33699999999")),
        lambda one: one.hold(TODAY),
        lambda one: one.notebook.people.rename(one.nadia.id, "Amal Diop"),
        lambda one: one.give(),
        lambda one: one.notebook.directory.draw_keys(),
    ],
)
def test_what_is_no_longer_what_was_shown_does_not_leave(lea: Counsellor, meanwhile: Callable[[Counsellor], object]) -> None:
    drafted = lea.draft()
    meanwhile(lea)
    before = departed(lea)
    with refused("stale"):
        sharing.hand_over(lea.notebook, drafted, YES, TODAY)
    assert departed(lea) == before


def test_after_midnight_a_contact_is_drafted_again(lea: Counsellor) -> None:
    drafted, text = lea.draft(), lea.draft(Way.SMS)
    with refused("stale"):
        sharing.hand_over(lea.notebook, drafted, YES, TODAY + timedelta(days=1))
    assert sharing.hand_over(lea.notebook, text, YES, TODAY + timedelta(days=1)).day == TODAY + timedelta(days=1)


def test_a_draft_leaves_no_trace_in_the_register(lea: Counsellor) -> None:
    lea.notebook.take_touched()
    assert lea.draft() == lea.draft()
    assert lea.draft(Way.SMS) == lea.draft(Way.SMS)
    assert departed(lea) == []
    assert lea.notebook.take_touched() == Noun.NONE


def test_the_end_of_a_follow_up_is_a_card_too(lea: Counsellor, mehdi: Counsellor) -> None:
    mehdi.accept(lea.give().blob, mehdi.nadia.id)
    mehdi.accept(lea.give(end=True).blob)
    (sight,) = mehdi.notebook.cards.who_saw(mehdi.nadia.id)
    assert sight.ended
    text = lea.give(Way.SMS, end=True, to=lea.jeanne)
    assert mehdi.read(text.carried).end


def test_what_failed_says_so(lea: Counsellor) -> None:
    departure = sharing.hand_over(lea.notebook, lea.draft(Way.SMS), YES, TODAY)
    failed = sharing.failed(lea.notebook, departure, TODAY)
    assert [e.kind for e in failed.events] == ["prepared", "failed"]
    with refused("order"):
        sharing.gone(lea.notebook, departure, TODAY)


def test_a_contact_is_saved_whole_and_gone(lea: Counsellor, mehdi: Counsellor, tmp_path: Path) -> None:
    drafted = lea.draft()
    departure = sharing.hand_over(lea.notebook, drafted, YES, TODAY)
    path = tmp_path / drafted.file_name
    gone = sharing.save(lea.notebook, departure, path, TODAY)
    assert gone.state == "gone"
    assert path.read_bytes() == departure.blob
    assert sharing.read_file(mehdi.notebook, path, TODAY).fields == drafted.fields
    with refused("order"):  # again is another departure
        sharing.save(lea.notebook, departure, tmp_path / "again.vcf", TODAY)
    assert [p.name for p in tmp_path.glob("*.vcf*")] == [drafted.file_name]


def test_a_contact_that_certainly_was_not_written_failed(lea: Counsellor, tmp_path: Path) -> None:
    (tmp_path / "taken.vcf").mkdir()
    for name in ("taken.vcf", "c" * 300):  # a folder's name, a name no file system takes
        departure = sharing.hand_over(lea.notebook, lea.draft(), YES, TODAY)
        with pytest.raises(Refused):
            sharing.save(lea.notebook, departure, tmp_path / name, TODAY)
        assert lea.notebook.register.get(departure.id).state == "failed"


def test_a_stick_that_was_pulled_out_may_have_taken_the_contact_along(lea: Counsellor, tmp_path: Path) -> None:
    departure = sharing.hand_over(lea.notebook, lea.draft(), YES, TODAY)
    with refused("missing"):
        sharing.save(lea.notebook, departure, tmp_path / "stick" / "carte.vcf", TODAY)
    assert lea.notebook.register.get(departure.id).could_have_left


_KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from notebook_app import sharing
from notebook_app.model import Consent, Way
from notebook_app.notebook import Notebook

notebook = Notebook.open(Path(sys.argv[1]), sys.argv[2])
today = date.fromisoformat(sys.argv[5])
drafted = sharing.draft(notebook, int(sys.argv[3]), int(sys.argv[4]), Way.CONTACT, "initials", today)
sharing.hand_over(notebook, drafted, Consent("N. F.", today), today)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_killed_between_prepared_and_gone_it_could_have_left(lea: Counsellor, mehdi: Counsellor) -> None:
    lea.notebook.close()
    arguments = [str(lea.folder), SIX, str(lea.nadia.id), str(lea.karim.id), TODAY.isoformat()]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    ended = subprocess.run([sys.executable, "-c", _KILLED, *arguments], env=environment, timeout=60, check=False)
    assert ended.returncode == -signal.SIGKILL
    again = replace(lea, notebook=Notebook.open(lea.folder, SIX))
    try:
        (departure,) = departed(again)
        assert departure.could_have_left
        assert mehdi.read(departure.blob).outcome == "ok"
        assert again.draft().payload["seq"] == json.loads(departure.carried)["seq"] + 1  # never signed twice
        assert not sharing.gone(again.notebook, departure, TODAY).could_have_left  # the person asked Karim
    finally:
        again.notebook.close()


# What comes in


def test_what_was_tampered_with_is_no_card(lea: Counsellor, mehdi: Counsellor) -> None:
    blob = lea.give().blob
    said = {b"L\xc3\xa9a Martin": b"Lea Martin", b"+33612345678": b"+33612345679", b"20/11/2026": b"21/11/2026", b"N.F.": b"A.D."}
    tampered = [blob.replace(*change) for change in said.items()]
    tampered += [blob[:at] + bytes([blob[at] ^ bit]) + blob[at + 1 :] for at in range(0, len(blob), 3) for bit in (1, 32)]
    tampered += [blob[:at] for at in range(0, len(blob) - 2, 5)] + [blob + blob, blob + b"\r\nTEL:+33600000000\r\n"]
    assert blob not in tampered
    original = mehdi.read(blob)
    for bad in tampered:
        arrival = mehdi.read(bad)
        if arrival.outcome == "ok":  # what is outside the card's own lines is not the card: it must say exactly the same
            assert arrival.fields == original.fields
            continue
        assert (arrival.outcome in ("reject", "foreign"), bool(arrival.code)) == (True, True)
        assert (arrival.fields, arrival.name, arrival.phone, arrival.data, arrival.proposed) == ((), "", "", b"", ())
        with refused(arrival.code):
            sharing.accept(mehdi.notebook, arrival, mehdi.nadia.id, TODAY)
    assert mehdi.notebook.cards.kept() == mehdi.notebook.cards.waiting() == mehdi.notebook.directory.all() == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("+33", "+34"), "vcard-mismatch"),
        (("TEL;TYPE=WORK,VOICE:", "TEL;TYPE=HOME:+33600000000\r\nTEL;TYPE=WORK,VOICE:"), "vcard-syntax"),
        (("NOTE:Suivi", "NOTE:Rappelez Suivi"), "vcard-mismatch"),
        (("VERSION:3.0", "VERSION:4.0"), "vcard-syntax"),
    ],
)
def test_a_contact_changed_on_the_way_says_so(lea: Counsellor, mehdi: Counsellor, change: tuple[str, str], code: str) -> None:
    arrival = mehdi.read(lea.give().blob.decode().replace(*change))
    assert (arrival.outcome, arrival.code, arrival.offers_import) == ("reject", code, False)


_VCARD = "BEGIN:VCARD\r\nVERSION:{}\r\nN:Diop;Awa;;;\r\nFN:Awa Diop\r\nTEL:0639985236\r\nEND:VCARD\r\n"


@pytest.mark.parametrize(
    ("contact", "code"),
    [
        (_VCARD.format("3.0"), "not-cahier"),
        (_VCARD.format("2.1"), "not-cahier"),
        (_VCARD.format("4.0"), "vcard-syntax"),
        (_VCARD.format("3.0") * 2, "vcard-many"),
        ("\ufeff" + _VCARD.format("4.0"), "vcard-encoding"),
        (_VCARD.format("3.0").encode().replace(b"Diop", b"Di\xe9p"), "vcard-encoding"),
        (_VCARD.format("3.0").replace("END", "PHOTO:" + "A" * 70_000 + "\r\nEND"), "size"),
    ],
)
def test_an_ordinary_contact_is_no_damaged_card(mehdi: Counsellor, contact: str | bytes, code: str) -> None:
    arrival = mehdi.read(contact)
    assert (arrival.code, arrival.offers_import, arrival.kind) == (code, True, "")
    assert arrival.outcome != "ok"


@pytest.mark.parametrize("other", ["", "Bonjour, rappelez-moi svp", "BEGIN:VCALENDAR\nEND:VCALENDAR", "Vu K7M"])
def test_what_is_not_ours_is_foreign(mehdi: Counsellor, other: str) -> None:
    arrival = mehdi.read(other)
    assert (arrival.outcome, arrival.code, arrival.offers_import) == ("foreign", "not-cahier", False)


def test_a_file_is_read_as_far_as_it_may_be_and_judged_by_what_it_is(lea: Counsellor, mehdi: Counsellor, tmp_path: Path) -> None:
    def put(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    departure, text = lea.give(), lea.give(Way.SMS)
    for path, outcome, code in (
        (put("carte.VCF", departure.blob), "ok", ""),
        (put("carte.vcf.bin", departure.blob), "ok", ""),
        (put("recu.txt", text.blob), "ok", ""),
        (put("long.txt", b"a" * 65_537), "reject", "size"),
        (put("longer.txt", b"a" * 300_000), "reject", "size"),
        (put("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256))), "foreign", "not-cahier"),
        (put("x.carte", b"hello"), "foreign", "not-cahier"),
        (put("x.visite", b"hello"), "foreign", "not-cahier"),
        (put("empty", b""), "foreign", "not-cahier"),
    ):
        arrival = sharing.read_file(mehdi.notebook, path, TODAY)
        assert (path.name, arrival.outcome, arrival.code) == (path.name, outcome, code)
        assert path.exists()
    for missing, why in ((tmp_path / "none.vcf", "unreadable"), (tmp_path, "directory")):
        with refused(why):
            sharing.read_file(mehdi.notebook, missing, TODAY)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_text_saved_in_other_letters_is_the_same_text(lea: Counsellor, mehdi: Counsellor, tmp_path: Path, encoding: str) -> None:
    """As Notepad saves what was received by SMS."""
    words = lea.give(Way.SMS).blob.decode()
    (tmp_path / "recu.txt").write_bytes(f"{words}\r\n".encode(encoding))
    arrival = sharing.read_file(mehdi.notebook, tmp_path / "recu.txt", TODAY)
    assert (arrival.outcome, arrival.code, arrival.fields) == ("ok", "", mehdi.read(words).fields)
    assert sharing.read(mehdi.notebook, arrival.data, TODAY, arrival.skin).fields == arrival.fields  # as it is judged again before the yes


def test_reading_keeps_nothing(lea: Counsellor, mehdi: Counsellor) -> None:
    mehdi.notebook.take_touched()
    assert mehdi.read(lea.give().blob).outcome == "ok"
    assert mehdi.notebook.take_touched() == Noun.NONE
    assert mehdi.notebook.cards.waiting() == mehdi.notebook.directory.all() == []


def test_the_same_card_again_and_an_older_one_change_nothing(lea: Counsellor, mehdi: Counsellor) -> None:
    old, new = lea.give().blob, lea.give(show="nothing").blob
    kept = mehdi.accept(new, mehdi.nadia.id)
    assert [mehdi.read(b).standing for b in (old, new)] == ["older", "same"]
    assert mehdi.read(old).linked == mehdi.nadia.id
    assert mehdi.accept(old) == mehdi.accept(new) == mehdi.accept(old) == kept
    assert mehdi.read(lea.give().blob).standing == "newer"
    assert len(mehdi.notebook.cards.kept()) == 1


@pytest.mark.parametrize("way", [Way.SMS, Way.CONTACT])
def test_the_order_of_arrival_does_not_matter(begin: Callable[..., Counsellor], lea: Counsellor, way: Way) -> None:
    given = []
    for n, show in enumerate(("initials", "nothing", "initials")):
        day = HELD + timedelta(days=n)
        lea.hold(day)
        given.append(lea.give(way, show, today=day).blob)
    left = []
    for n, order in enumerate(permutations([*given, given[0]])):
        if n % 4:
            continue
        reader = begin(MEHDI, f"reader{n}", held=False)
        for blob in order:
            reader.accept(blob)
        left.append([(c.ref, c.last, c.ini, c.phone, c.key) for c in reader.notebook.cards.waiting()])
    assert len(left) == 6
    assert all(kept == left[0] for kept in left)
    assert [card[1:3] for card in left[0]] == [(HELD + timedelta(days=2), "N.F.")]


def test_a_link_holds_for_the_next_card_until_the_initials_do_not_fit(lea: Counsellor, mehdi: Counsellor) -> None:
    mehdi.accept(lea.give().blob, mehdi.nadia.id)
    for show in ("nothing", "initials"):
        arrival = mehdi.read(lea.give(show=show).blob)
        assert (arrival.standing, arrival.linked) == ("newer", mehdi.nadia.id)
        assert sharing.accept(mehdi.notebook, arrival, None, TODAY).person == mehdi.nadia.id
    lea.notebook.people.rename(lea.nadia.id, "Amal Diop")
    arrival = mehdi.read(lea.give().blob)
    assert arrival.linked is None
    assert sharing.accept(mehdi.notebook, arrival, None, TODAY).person is None
    assert mehdi.notebook.cards.who_saw(mehdi.nadia.id) == []


def test_whom_a_card_may_be_about_is_proposed(lea: Counsellor, mehdi: Counsellor) -> None:
    faure = mehdi.notebook.people.add("Norbert Faure", TODAY)
    mehdi.notebook.people.add("Awa Diop", TODAY)
    assert {row.id for row in mehdi.read(lea.give().blob).proposed} == {mehdi.nadia.id, faure.id}
    assert mehdi.read(lea.give(show="nothing").blob).proposed == ()


def test_one_s_own_card_is_recognised_and_not_kept(lea: Counsellor) -> None:
    for departure in (lea.give(), lea.give(Way.SMS)):
        arrival = lea.read(departure.blob)
        assert (arrival.outcome, arrival.own) == ("ok", True)
        for attempt in (sharing.accept, lambda *all: sharing.set_aside(all[0], all[1], TODAY)):
            with refused("own"):
                attempt(lea.notebook, arrival, None, TODAY)
    assert lea.read(lea.give().blob).trust is Trust.OWN
    assert lea.notebook.cards.waiting() == lea.notebook.directory.all() == []


def test_set_aside_it_waits_and_brings_nobody_into_the_directory(lea: Counsellor, mehdi: Counsellor) -> None:
    kept = sharing.set_aside(mehdi.notebook, mehdi.read(lea.give().blob), TODAY)
    assert (kept.set_aside, kept.person, kept.trust) == (True, None, Trust.NEW)
    assert mehdi.notebook.cards.waiting() == [kept]
    assert mehdi.notebook.directory.all() == []
    linked = sharing.link(mehdi.notebook, kept.id, mehdi.nadia.id, TODAY)
    assert (linked.person, linked.set_aside, linked.trust) == (mehdi.nadia.id, False, Trust.KNOWN)
    assert [c.name for c in mehdi.notebook.directory.all()] == ["Léa Martin"]
    text = sharing.set_aside(mehdi.notebook, mehdi.read(lea.give(Way.SMS, to=lea.jeanne).blob), TODAY)
    assert sharing.link(mehdi.notebook, text.id, mehdi.nadia.id, TODAY).trust is Trust.UNSIGNED
    assert len(mehdi.notebook.directory.all()) == 1


def test_a_page_that_is_no_more_keeps_nothing(lea: Counsellor, mehdi: Counsellor) -> None:
    arrival = mehdi.read(lea.give().blob)
    with refused("person"):
        sharing.accept(mehdi.notebook, arrival, 999, TODAY)
    assert mehdi.notebook.cards.waiting() == mehdi.notebook.directory.all() == []


# Trust


def test_a_known_key_s_new_number_is_shown_beside_and_taken_with_the_yes(lea: Counsellor, mehdi: Counsellor) -> None:
    old = lea.give().blob
    mehdi.accept(old, mehdi.nadia.id)
    lea.notebook.label.set(Label("Léa Martin-Roux", phone="+33699999999"))
    arrival = mehdi.read(lea.give(today=TODAY + timedelta(days=1), to=lea.jeanne).blob, TODAY + timedelta(days=1))
    assert (arrival.trust, arrival.differs, arrival.who, arrival.call) == (Trust.KNOWN, True, "Léa Martin", "+33612345678")
    assert (arrival.name, arrival.phone) == ("Léa Martin-Roux", "+33699999999")
    sharing.accept(mehdi.notebook, arrival, None, TODAY + timedelta(days=1))
    mehdi.accept(old)  # an old card comes again: the number does not go back
    (colleague,) = mehdi.notebook.directory.all()
    assert (colleague.name, colleague.phone) == ("Léa Martin-Roux", "+33699999999")
    assert [s.phone for s in mehdi.notebook.cards.who_saw(mehdi.nadia.id)] == ["+33699999999"]


def test_an_unusual_computer_does_not_come_into_the_directory(begin: Callable[..., Counsellor], lea: Counsellor, mehdi: Counsellor) -> None:
    mehdi.accept(lea.give().blob, mehdi.nadia.id)
    thief = begin(Label("Martin  Lea".replace("  ", " "), phone="+33700000000"), "thief")
    arrival = mehdi.read(thief.give().blob)
    assert (arrival.trust, arrival.colleague and arrival.colleague.name) == (Trust.KEY_CHANGED, "Léa Martin")
    assert (arrival.who, arrival.call, arrival.phone) == ("Léa Martin", "+33612345678", "+33700000000")
    kept = sharing.accept(mehdi.notebook, arrival, mehdi.nadia.id, TODAY)
    assert (kept.trust, kept.call) == (Trust.KEY_CHANGED, "+33612345678")
    assert len(mehdi.notebook.directory.all()) == 1
    assert {(s.trust, s.phone) for s in mehdi.notebook.cards.who_saw(mehdi.nadia.id)} == {
        (Trust.KNOWN, "+33612345678"), (Trust.KEY_CHANGED, "+33612345678"),
    }  # fmt: skip
    aside = sharing.set_aside(mehdi.notebook, mehdi.read(thief.give(to=thief.jeanne).blob), TODAY)
    assert sharing.link(mehdi.notebook, aside.id, mehdi.nadia.id, TODAY).trust is Trust.KEY_CHANGED
    assert len(mehdi.notebook.directory.all()) == 1


def test_a_retired_key_is_rejected_past_cards_included(lea: Counsellor, mehdi: Counsellor) -> None:
    mehdi.accept(lea.give().blob, mehdi.nadia.id)
    shown = mehdi.read(lea.give().blob)
    (colleague,) = mehdi.notebook.directory.all()
    mehdi.notebook.directory.retire(colleague.id, TODAY)
    with refused("key-retired"):  # read before, accepted after
        sharing.accept(mehdi.notebook, shown, mehdi.nadia.id, TODAY)
    again = mehdi.read(lea.give().blob)
    assert (again.outcome, again.code, again.fields) == ("reject", "key-retired", ())
    assert mehdi.notebook.cards.who_saw(mehdi.nadia.id) == []
    mehdi.notebook.directory.un_retire(colleague.id)
    assert len(mehdi.notebook.cards.who_saw(mehdi.nadia.id)) == 1
    assert sharing.accept(mehdi.notebook, shown, mehdi.nadia.id, TODAY).person == mehdi.nadia.id


def visite(one: Counsellor, seq: int = 1, **said: str) -> bytes:
    own, label = one.notebook.directory.own(), one.notebook.label.get()
    by = {"key": exchange.public_key(own.signing_seed), "name": label.name, "tel": label.phone, **said}
    payload = {"t": "visite", "v": 1, "by": by, "issued": TODAY.isoformat(), "seq": seq, "seal": exchange.seal_key(own.seal_seed)}
    return exchange.write_record(payload, own.signing_seed)


def test_an_introduction_gives_the_seal_key_and_the_words_are_read_afterwards(lea: Counsellor, mehdi: Counsellor) -> None:
    mehdi.accept(lea.give().blob, mehdi.nadia.id)
    arrival = mehdi.read(visite(lea, role="Conseillère"))
    assert (arrival.outcome, arrival.kind, arrival.trust) == ("ok", "introduction", Trust.KNOWN)
    met = sharing.introduce(mehdi.notebook, arrival, TODAY)
    assert (met.name, met.role, met.verified, bool(met.seal)) == ("Léa Martin", "Conseillère", None, True)
    mehdi.notebook.directory.verify(met.id, TODAY)
    assert mehdi.read(lea.give().blob).trust is Trust.VERIFIED
    assert [s.trust for s in mehdi.notebook.cards.who_saw(mehdi.nadia.id)] == [Trust.VERIFIED]
    with refused("type"):
        sharing.accept(mehdi.notebook, arrival, None, TODAY)
    with refused("type"):
        sharing.introduce(mehdi.notebook, mehdi.read(lea.give().blob), TODAY)
    with refused("own"):
        sharing.introduce(lea.notebook, lea.read(visite(lea)), TODAY)


# Receipts, days


def test_a_receipt_text_raises_its_departure_to_seen_and_no_further(lea: Counsellor, mehdi: Counsellor) -> None:
    departure, other = lea.give(Way.SMS), lea.give(Way.SMS, to=lea.jeanne)
    ref = mehdi.read(departure.carried).ref
    arrival = lea.read(f"Vu {ref[:4]} ")
    assert (arrival.outcome, arrival.kind, arrival.trust) == ("ok", "receipt", Trust.UNSIGNED)
    assert arrival.answers == (departure,)
    assert sharing.note_receipt(lea.notebook, arrival, departure, TODAY).state == "vue"
    assert sharing.note_receipt(lea.notebook, arrival, departure, TODAY).state == "vue"
    with refused("order"):
        sharing.note_receipt(lea.notebook, arrival, other, TODAY)
    assert mehdi.read(f"Vu {ref[:4]}").answers == ()
    with refused("type"):
        sharing.accept(lea.notebook, arrival, None, TODAY)


def test_a_card_from_tomorrow_is_kept_where_it_is_and_read_again_later(lea: Counsellor, mehdi: Counsellor) -> None:
    lea.hold(TODAY)
    blob = lea.give().blob
    early = mehdi.read(blob, TODAY - timedelta(days=3))
    assert (early.outcome, early.code) == ("reject", "date-future")
    assert mehdi.read(blob, TODAY - timedelta(days=1)).outcome == "ok"
    assert mehdi.read(blob).outcome == "ok"
