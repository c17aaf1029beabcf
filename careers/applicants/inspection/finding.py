class Finding(Exception):
    """What keeps a file out, by the code of its sentence in `reasons`."""

    def __init__(self, code):
        self.code = code
        super().__init__(code)
