"""Mail that cannot be lost: `post()` writes it in the transaction of the verb that it tells of.

What sends it stands in `sending.py`; a template is `templates/mail/<name>.txt`, whose first
paragraph is the subject. It is rendered once, at posting, in the recipient's language.
"""

from secrets import token_hex

from django.conf import settings
from django.db import transaction
from django.template import Context
from django.template.loader import get_template
from django.utils.translation import override

from ops_site.models import OutboxMessage
from ops_site.sending import wake


@transaction.atomic
def post(
    key,
    template,
    *,
    to,
    language,
    context=None,
    rendered=None,
    recipient=None,
    secret=False,
    unsubscribe_url="",
):
    """The outbox row of one event (`key`) for one recipient; posted again, it is the same row.

    `secret` mail holds a code or a link that opens something: it is erased once sent or given up.
    `rendered` is what `render` made of it, where the caller did so before taking a lock.
    A POST to `unsubscribe_url`, from a mail program, ends mails of its kind (RFC 8058).
    Raises `ValidationError` where `to` is not one e-mail address.
    """
    posted = OutboxMessage.objects.filter(key=key).first()
    if posted:
        return posted
    OutboxMessage._meta.get_field("address").clean(to, None)
    written = {
        **(rendered or render(template, language, context)),
        "template": template,
        "recipient": recipient,
        "address": to,
        "language": language,
        "secret": secret,
        "unsubscribe_url": unsubscribe_url,
        "message_id": f"<{token_hex(16)}@{settings.MAIL_DOMAIN}>",
    }
    # Of two simultaneous posts of one event, the second finds the row of the first.
    message, is_new = OutboxMessage.objects.get_or_create(key=key, defaults=written)
    if is_new:
        wake.enqueue(message.pk)
    return message


def absolute(path):
    """The address of a page as a mail gives it."""
    return f"{settings.SITE_URL}{path}"


def render(template, language, context):
    """Subject, text and HTML, from one template."""
    words = {**context, "site_url": settings.SITE_URL}
    with override(language):
        subject, _blank, body = _plain(f"mail/{template}.txt", words).partition("\n\n")
        page = {"subject": " ".join(subject.split()), "body": body.strip(), "language": language}
        text = _plain("mail/base.txt", {**words, **page})
        html = get_template("mail/base.html").render({**words, **page})
    return {"subject": page["subject"], "text": text, "html": html}


def _plain(name, words):
    """Plain text: nothing in it is escaped, whatever the template says."""
    source = get_template(name).template.render(Context(words, autoescape=False))
    return "\n".join(line.rstrip() for line in source.strip().split("\n")) + "\n"
