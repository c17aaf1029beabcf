"""Names of files as their owners know them, with nothing in them that could do harm."""

import re
import unicodedata

LONGEST = 120  # characters, the extension included
MOST_BYTES = 200  # in UTF-8: the file systems of people's computers take 255
EXTENSIONS = {"pdf": ".pdf", "docx": ".docx"}
KNOWN = re.compile(r"(\.(pdf|docx?|docm|dotx?|odt|rtf|txt|html?|zip|exe|scr|js))+$", re.I)
# Not allowed in the names of some system, or a way out of a folder.
FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]+')
FOLDERS = re.compile(r"[/\\\u2044\u2215\u29f8\uff0f\uff3c]")
# Devices of Windows, whatever the extension.
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.I)
PLAIN = "document"


def harmless(name, kind):
    """The last part of `name`, with the extension of its `kind`; "document" where none is left."""
    last = FOLDERS.split(unicodedata.normalize("NFC", name or ""))[-1]
    visible = "".join(letter for letter in last if is_visible(letter))
    stem = FORBIDDEN.sub(" ", KNOWN.sub("", visible.strip()))
    stem = " ".join(stem.split()).strip(". ")
    stem = shortened(stem, len(EXTENSIONS[kind])).strip(". ")
    if not stem:
        stem = PLAIN
    elif RESERVED.fullmatch(stem):
        stem = f"{PLAIN} {stem}"
    return stem + EXTENSIONS[kind]


def shortened(stem, extension):
    short = stem[: LONGEST - extension].encode()
    return short[: MOST_BYTES - extension].decode(errors="ignore")


def is_visible(letter):
    """Neither a control character (C) nor one that turns the direction of writing (Cf)."""
    return letter.isspace() or not unicodedata.category(letter).startswith("C")
