from django import forms


class LineField(forms.CharField):
    """One line: what was pasted with line breaks or tabs becomes one, evenly spaced."""

    def to_python(self, value):
        value = super().to_python(value)
        return " ".join(value.split()) if value else value
