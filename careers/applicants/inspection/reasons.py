"""What a person is told of a file that is not accepted: one sentence or two for each reason."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    # Any file
    "empty": _("The file is empty. Choose the file again, or save it again first."),
    "too_big": _(
        "The file is larger than 10 MB. Save it with smaller pictures, or as a PDF of a smaller"
        " size."
    ),
    "infected": _("A virus was found in the file. Nothing of it was kept."),
    # Files of other kinds
    "old_doc": _(
        "This is a Word document in the old format (.doc). Open it, choose Save as, and save it as"
        " a Word document (.docx) or as a PDF."
    ),
    "ole": _(
        "This is a file of an old office program, not a Word document. Save it as a PDF or a Word"
        " document (.docx)."
    ),
    "zip": _(
        "This is a ZIP archive, not a document. Take the document out of it and upload that, as a"
        " PDF or a Word document (.docx)."
    ),
    "nested_archive": _(
        "This is a ZIP archive with another archive inside. Upload the document alone, as a PDF or"
        " a Word document (.docx)."
    ),
    "archive": _(
        "This is an archive, not a document. Take the document out of it and upload that, as a PDF"
        " or a Word document (.docx)."
    ),
    "odt": _(
        "This is an OpenDocument text (.odt). Open it, and save it as a PDF or a Word document"
        " (.docx)."
    ),
    "apple_pages": _(
        "This is a document of Apple Pages. Open it, choose Export to, and export it as a PDF or a"
        " Word document (.docx)."
    ),
    "other_office": _("This is a spreadsheet or a presentation. Save it as a PDF and upload that."),
    "image": _("This is a picture. Put it in a document, or print it as a PDF, and upload that."),
    "rtf": _(
        "This is a document in Rich Text Format (.rtf). Open it, and save it as a PDF or a Word"
        " document (.docx)."
    ),
    "text": _("This is plain text. Open it, and save it as a PDF or a Word document (.docx)."),
    "html": _("This is a web page. Print it as a PDF and upload that."),
    "program": _("This is a program. Only PDF and Word documents (.docx) are accepted."),
    "other": _("This is neither a PDF nor a Word document (.docx): only these two are accepted."),
    # Word documents
    "docx_macros": _(
        "This Word document contains macros or other active parts. Save it as a Word document"
        " without macros (.docx), or as a PDF."
    ),
    "docx_encrypted": _(
        "This document is protected by a password. Remove the password, save it, and upload it"
        " again."
    ),
    "docx_template": _(
        "This is a Word template. Open it, and save it as a Word document (.docx) or as a PDF."
    ),
    "docx_embedded": _(
        "This Word document has another file inside, such as the spreadsheet of a chart. Remove it,"
        " or save the document as a PDF."
    ),
    "docx_remote": _(
        "This Word document fetches a part of itself, such as its template or a picture, from"
        " another computer. Save it as a PDF and upload that."
    ),
    "docx_bomb": _(
        "This Word document grows far too large when it is opened. Save it as a PDF and upload"
        " that."
    ),
    "docx_broken": _(
        "This Word document is damaged or incomplete. Open it, save it again, and upload it again."
    ),
    # PDF documents
    "pdf_encrypted": _(
        "This PDF opens only with a password. Save it without the password and upload it again."
    ),
    "pdf_script": _(
        "This PDF contains a script (JavaScript). Print it as a new PDF and upload that."
    ),
    "pdf_launch": _(
        "This PDF asks to start another program. Print it as a new PDF and upload that."
    ),
    "pdf_attachments": _(
        "This PDF has other files, sound or video attached. Remove them, or print it as a new PDF,"
        " and upload that."
    ),
    "pdf_xfa": _(
        "This PDF is a form that only some programs can show. Print it as a new PDF and upload"
        " that."
    ),
    "pdf_broken": _(
        "This PDF is damaged or incomplete. Open it, save it again, and upload it again."
    ),
    "pdf_no_pages": _("This PDF has no pages. Check that it was saved completely."),
    "pdf_too_many_pages": _(
        "This PDF has more than 50 pages. Upload only the pages that are asked for."
    ),
    "pdf_bomb": _(
        "This PDF takes too long or grows too large when it is opened. Print it as a new PDF and"
        " upload that."
    ),
    "pdf_not_at_start": _(
        "This file begins with something else than the PDF inside it. Open the PDF, save it again,"
        " and upload that."
    ),
    "pdf_and_more": _(
        "This file is a PDF and something else at once, such as a web page or an archive. Print it"
        " as a new PDF and upload that."
    ),
}
