"""What the rooms hold about a person, together.

`settings.PERSONAL_DATA` names one module of each room, accounts first. Each has

    held(user)    [(words, number)]: what there is and how many of it, for the person to read
    export(user)  (facts, files): a dict that JSON can write, and [(path in the archive, file)],
                  where `file.open()` gives the bytes
    kept(user)    [sentence]: what outlives the account, why, and until when
    erase(user)   erases or loosens the room's part, within the caller's transaction
"""

from importlib import import_module

from django.conf import settings


def rooms():
    return [import_module(name) for name in settings.PERSONAL_DATA]


def held(user):
    """What there is, without what there is none of."""
    lines = [line for room in rooms() for line in room.held(user)]
    return [(words, number) for words, number in lines if number]


def export(user):
    facts, files = {}, {}
    for room in rooms():
        told, attached = room.export(user)
        facts |= told
        # One file may be named twice, by the library and by an application: under one path.
        files |= dict(attached)
    return facts, files


def kept(user):
    return [sentence for room in rooms() for sentence in room.kept(user)]


def erase(user):
    """The rooms above first, as what they hold refers to the rooms below; the user last."""
    for room in reversed(rooms()):
        room.erase(user)
