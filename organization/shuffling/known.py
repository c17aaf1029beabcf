"""Posts and people by the words in which an announcement writes them."""

import re

from django.utils.text import slugify
from django.utils.translation import gettext as _

from ops_site.analyser import fold
from organization.models import Person, Role

_NO_WORD = re.compile(r"[\W_]+")


class BadWord(ValueError):
    """What was written is nothing that we know; the message says what it may be."""


def spelling(text):
    """The letters of `text` alone: "Sous-ministre, Santé" is "sous ministre sante"."""
    return " ".join(_NO_WORD.split(fold(text))).strip()


class Posts:
    """Single posts, by key, title, or title and unit in either language; read once."""

    def __init__(self):
        self._by_key, self._by_words = {}, {}
        roles = Role.objects.select_related("unit").prefetch_related("unit__aliases")
        for role in roles:
            self._by_key[role.key] = role
            for words in _names(role):
                self._by_words.setdefault(spelling(words), {})[role.pk] = role

    def find(self, text):
        if text in self._by_key:
            return self._single(self._by_key[text])
        found = self._by_words.get(spelling(text), {}).values()
        found = [role for role in found if not role.collective] or list(found)
        if len(found) > 1:
            keys = ", ".join(sorted(role.key for role in found))
            told = _("“%(words)s” may be any of these posts: %(keys)s. Write the key.")
            raise BadWord(told % {"words": text[:80], "keys": keys})
        if not found:
            told = _("No post is called “%(words)s”. Write its key, or its title and its unit.")
            raise BadWord(told % {"words": text[:80]})
        return self._single(found[0])

    def _single(self, role):
        if role.collective:
            told = _("“%(post)s” stands for a class of people: nobody is appointed to it.")
            raise BadWord(told % {"post": role})
        return role


def _names(role):
    """Every way to write the post; a title with its unit in the same language."""
    for code in ("en", "fr"):
        title = getattr(role, f"title_{code}")
        if not title:
            continue
        yield title
        if role.unit:
            names = [
                getattr(role.unit, f"{field}_{code}") for field in ("name", "short", "acronym")
            ]
            names += [alias.name for alias in role.unit.aliases.all()]
            yield from (f"{title} {name}" for name in names if name)


class People:
    """Everybody by key and name, read once; who is said to be new is made here, and not saved."""

    def __init__(self):
        self._names = list(Person.objects.values_list("pk", "key", "name", "sort_name"))
        self._by_key = {key: pk for pk, key, _name, _sort in self._names}
        self._by_name, self._new, self._found = {}, {}, {}
        for pk, key, name, sort_name in self._names:
            for words in {spelling(name), spelling(sort_name)}:
                self._by_name.setdefault(words, {})[pk] = key

    def find(self, text):
        pk = self._by_key.get(text)
        if pk is None:
            found = self._by_name.get(spelling(text), {})
            if len(found) > 1:
                told = _("“%(words)s” may be any of these people: %(keys)s. Write the key.")
                keys = ", ".join(sorted(found.values()))
                raise BadWord(told % {"words": text[:80], "keys": keys})
            pk = next(iter(found), None)
        if pk is None:
            told = _("Nobody is called “%(words)s”. If this is somebody new, say so in the row.")
            raise BadWord(told % {"words": text[:80]})
        if pk not in self._found:
            self._found[pk] = Person.objects.get(pk=pk)
        return self._found[pk]

    def new(self, text):
        """Somebody of whom there is no page yet: "Ada Holder", or "Holder, Ada"."""
        name, sort_name = both_names(text)
        words = spelling(name)
        if words in self._new:
            return self._new[words]
        if words in self._by_name:
            told = _("Somebody is called “%(name)s” already: %(keys)s. Write the key.")
            keys = ", ".join(sorted(self._by_name[words].values()))
            raise BadWord(told % {"name": name, "keys": keys})
        key = slugify(name)[:110]
        if not key:
            raise BadWord(_("Write the person’s name in letters."))
        taken = {*self._by_key, *(person.key for person in self._new.values())}
        if key in taken:
            key = next(f"{key}-{n}" for n in range(2, 10_000) if f"{key}-{n}" not in taken)
        self._new[words] = Person(key=key, name=name, sort_name=sort_name)
        return self._new[words]


def both_names(text):
    """The name as it is said, and as it is sorted; the last word sorts unless a comma says more."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and family and given:
        return f"{given} {family}", f"{family}, {given}"
    given, _space, family = " ".join(text.split()).rpartition(" ")
    return f"{given} {family}".strip(), f"{family}, {given}" if given else family
