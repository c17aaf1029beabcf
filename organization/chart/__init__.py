"""The governance chart: one dataset, and everything that it is written out as.

    chart = dataset.whole(graph.on(day)), or dataset.of_ministry(graph.on(day), ministry)
    outline.of(chart), drawing.narrow(chart), drawing.wide(chart)   For the pages, with a table.
    popolo.document(chart), graphml.document(chart)                 For programs.

Each carries every line of the dataset once, and no other.
"""
