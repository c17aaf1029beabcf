"""Text of several lines, as browsers send it and as the facts of the site keep it."""

from django import forms


class LinesField(forms.CharField):
    """Browsers end each line by two characters, the facts by one: that alone is no change."""

    def to_python(self, value):
        return _lines(super().to_python(value))

    def has_changed(self, initial, data):
        return super().has_changed(_lines(initial or ""), data)


def _lines(text):
    return text.replace("\r\n", "\n")
