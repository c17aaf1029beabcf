"""What the pages of a chart show; each part is made only if the page shows it."""

from functools import cached_property

from organization.chart import drawing, outline


class ChartPage:
    def __init__(self, chart):
        self.chart = chart

    @property
    def sources(self):
        """What states the lines, each source once."""
        facts = (fact for edge in self.chart.edges for fact in edge.facts)
        return list(dict.fromkeys(fact.source for fact in facts if fact.source))

    @cached_property
    def outline(self):
        return outline.of(self.chart)

    @cached_property
    def narrow(self):
        return drawing.narrow(self.chart)

    @cached_property
    def wide(self):
        return drawing.wide(self.chart)
