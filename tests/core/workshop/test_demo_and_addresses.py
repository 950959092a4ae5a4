"""Invented participants, and the way for real ones."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from workshop_house import NOW

from core.workshop import Action
from core.workshop.activities import plans
from core.workshop.addresses import Address, addresses, join_url, ordered, qr_svg
from core.workshop.answers import answer
from core.workshop.demo import replies, stays


def test_every_invented_reply_is_one_that_the_room_takes_and_a_seed_draws_the_same_again():
    for step in plans()["plan_90"].steps:
        drawn = replies(step, range(200), seed=6)
        assert drawn == replies(step, range(200), seed=6)
        assert bool(drawn) == bool(step.fields)
        for each in drawn:
            answer(step.fields, each.draft)
            assert 0 < each.delay < 100


def test_invented_participants_are_untidy():
    """Some come late, some leave, some pass, some change their minds, some never answer."""
    there = stays(200, seed=6)
    assert [stay.comes for stay in there] == sorted(stay.comes for stay in there)
    assert any(stay.leaves for stay in there)
    assert 0 < sum(stay.comes > 120 for stay in there) < 60
    drawn = replies(plans()["plan_45"].steps[1], range(200), seed=6)
    people = [each.person for each in drawn]
    assert len(set(people)) < 200
    assert len(people) > len(set(people))
    assert any(each.draft == {"pass": True} for each in drawn)
    assert drawn != replies(plans()["plan_45"].steps[1], range(200), seed=7)


def test_a_demo_room_says_so_on_every_screen_and_in_its_summary(duck):
    duck.room = duck.rooms.open(plans()["plan_45"].steps, NOW, invented=True)
    duck.tokens = [duck.phones.join(duck.room)]
    assert duck.screen().invented
    assert duck.host().screen.invented
    assert duck.phone(0).screen.invented
    duck.act(Action.END)
    assert duck.rooms.summary(duck.room).invented


def test_a_whole_demo_can_be_played_from_welcome_to_summary(duck):
    duck.room = duck.rooms.open(plans()["plan_60"].steps, NOW, invented=True)
    phones = {stay.person: duck.phones.join(duck.room) for stay in stays(30, seed=6)}
    for number, step in enumerate(plans()["plan_60"].steps):
        if step.fields:
            duck.act(Action.OPEN)
            for each in replies(step, range(30), seed=6):
                duck.phones.answer(duck.room, phones[each.person], step.key, each.draft)
            duck.act(Action.TAKE)
            for text in duck.host().wall[::2]:
                duck.act(Action.LET_THROUGH, text_id=text.id)
            duck.act(Action.REVEAL)
        if number < 7:
            duck.act(Action.NEXT)
    own = duck.phones.mine(duck.room, phones[0])
    assert set(own) <= {step.key for step in plans()["plan_60"].steps}
    assert own
    duck.act(Action.END)
    kept = duck.rooms.summary(duck.room)
    assert kept.minutes == 60
    assert all(found.n >= 5 for part in kept.parts for found in part.results)
    assert all(change.n >= 12 for change in kept.changes)


def test_the_likeliest_address_comes_first_and_loopback_never():
    found = ordered(
        [
            Address("127.0.0.1", "lo"),
            Address("172.17.0.1", "docker0"),
            Address("169.254.7.7", "eth1"),
            Address("192.168.1.20", "wlan0"),
            Address("10.8.0.2", "tun0"),
            Address("9.9.9.9", "eth2"),
        ]
    )
    assert found[0] == Address("192.168.1.20", "wlan0")
    assert "127.0.0.1" not in [each.ip for each in found]
    assert [each.likely for each in found] == [True, False, False, False, False]


def test_this_computer_can_be_asked():
    assert all(each.ip.count(".") == 3 for each in addresses())


def test_the_code_is_drawn_with_its_quiet_zone_and_both_colours():
    url = join_url("192.168.1.20", 8600, "48291736")
    assert url == "http://192.168.1.20:8600/join?code=48291736"
    drawn = ET.fromstring(qr_svg(url, dark="#123456", light="#fefefe"))  # noqa: S314 - our own drawing
    side = int(drawn.attrib["viewBox"].split()[2])
    assert (side - 8 - 17) % 4 == 0  # a QR code has 17 + 4 v squares a side, and 4 quiet ones around
    assert "#123456" in qr_svg(url, dark="#123456")
    assert "#fefefe" in qr_svg(url, light="#fefefe")
