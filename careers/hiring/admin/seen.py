from careers.hiring.worklist import LONGEST

NEVER = -1


def seen_on(request):
    """The version of the application that the posted page showed; one that never was, if none."""
    typed = request.POST.get("seen", "")
    known = typed.isascii() and typed.isdigit() and len(typed) <= LONGEST
    return int(typed) if known else NEVER
