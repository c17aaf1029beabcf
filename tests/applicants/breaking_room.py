"""A room of `settings.PERSONAL_DATA` that fails when it comes to erasing."""


def held(user):
    return []


def export(user):
    return {}, []


def kept(user):
    return ["It breaks."]


def erase(user):
    raise RuntimeError("This room breaks")
