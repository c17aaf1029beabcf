"""The mails of an alert, in its language."""

from functools import lru_cache
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import override

from careers.accounts.models import User
from careers.accounts.models.invitation import digest_of
from careers.applicants import searches
from careers.postings import wording
from careers.postings.listing import Card
from careers.postings.models import Posting
from ops_site import bilingual, outbox
from ops_site.publishing import edition

SHOWN = 20
NAMED = 3  # Cities of one job.
KEPT = 500  # Jobs and searches in words: many mails say the same.


class Job(NamedTuple):
    """A posting in words."""

    title: str
    employer: str
    place: str
    pay: str
    yearly: str
    closes: str
    address: str
    is_sample: bool


def post_asked(alert, language, at):
    """The link that starts it, in the language of whoever asked; if it runs, how to manage it."""
    words, _board = search(alert.query, language, edition())
    name = "alert" if alert.is_standing(at) else "keep_alert"
    outbox.post(
        f"{keys_of(alert)}asked:{at.isoformat()}",
        "applicants/alert_asked",
        to=alert.email,
        language=language,
        context={"alert": alert, "words": words, "link": link(alert, name, language)},
        recipient=User.objects.filter(email=alert.email).first(),
        secret=True,
    )


def news(alert, keys, day):
    """The mail that tells of the postings with these `keys`, in their order; of many, the first."""
    known = edition()
    jobs = [job(key, alert.language, day, known) for key in keys[:SHOWN]]
    facts = {"jobs": jobs, "count": len(keys), "others": len(keys) - SHOWN}
    return mail(alert, "alert_news", day.isoformat(), facts)


def ending(alert):
    event = f"ending:{alert.ends_at:%Y-%m-%d}"
    return mail(alert, "alert_ending", event, {"keep": link(alert, "keep_alert", alert.language)})


def broken(alert, day):
    """That the board no longer knows a part of its search."""
    return mail(alert, "alert_broken", f"broken:{day.isoformat()}", {})


def mail(alert, template, event, facts):
    """What `outbox.post` takes: written whole before anybody holds a lock for it."""
    language, template = alert.language, f"applicants/{template}"
    words, board = search(alert.query, language, edition())
    unsubscribe = link(alert, "unsubscribe_alert", language)
    links = {"manage": link(alert, "alert", language), "unsubscribe": unsubscribe}
    context = {"alert": alert, "words": words, "board": board, **links, **facts}
    return {
        "key": f"{keys_of(alert)}{event}",
        "template": template,
        "to": alert.address,
        "language": language,
        "rendered": outbox.render(template, language, context),
        "recipient": alert.user,
        # Its links let anybody who has them manage the alert.
        "secret": True,
        "unsubscribe_url": unsubscribe,
    }


def keys_of(alert):
    """What the key of each of its mails begins with."""
    return f"alert:{alert.pk}:"


def link(alert, name, language):
    """The address that a mail gives. After a change of the site's key it is another one."""
    if digest_of(alert.token) != alert.digest:
        alert.digest = digest_of(alert.token)
        alert.save(update_fields=["digest"])
    with override(language):
        return outbox.absolute(reverse(f"applicants:{name}", args=[alert.token]))


@lru_cache(maxsize=KEPT)
def search(query, language, _edition):
    """What is searched for, in words, and where the board shows it."""
    with override(language):
        board = searches.board_of(query)
        return searches.in_words(board), outbox.absolute(board.address)


@lru_cache(maxsize=KEPT)
def job(key, language, _day, _edition):
    """Many alerts tell of the same job: its words are made once, until something is published."""
    card = Card(Posting.objects.for_listing().get(pk=key))
    with override(language):
        return Job(
            title=card.title.value,
            employer=card.employer.value,
            place=place(card.posting),
            pay=card.pay.posted if card.pay else card.pay_note.value,
            yearly=card.yearly_pay if card.pay else "",
            closes=card.closes_at,
            address=outbox.absolute(card.url),
            is_sample=card.posting.sample,
        )


def place(posting):
    """The names of its cities; of many, the first: a number alone says nothing in a mail."""
    cities = sorted(posting.cities.all(), key=lambda city: bilingual.plain(city, "name"))
    if len(cities) > NAMED:
        return wording.place_among(cities, [cities[0].pk])
    return ", ".join(bilingual.plain(city, "name") for city in cities)
