"""What the pages of a chart show; each part is made only if the page shows it."""

from functools import cached_property

from organization.chart import drawing, outline


class ChartPage:
    def __init__(self, chart):
        self.chart = chart

    @cached_property
    def outline(self):
        return outline.of(self.chart)

    @cached_property
    def narrow(self):
        return drawing.narrow(self.chart)

    @cached_property
    def wide(self):
        return drawing.wide(self.chart)
