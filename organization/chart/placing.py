"""Under whom each node of a chart is placed, and in which order they come."""


def without_circles(above, homes):
    """`above` with each circle opened: what would stand under itself stands at its home."""
    above = dict(above)
    for node in list(above):
        if node in _over(node, above):
            above[node] = homes.get(node)
    return above


def _over(node, above):
    found, node = [], above.get(node)
    while node is not None and node not in found:
        found.append(node)
        node = above.get(node)
    return found


def in_order(nodes, above):
    """Each of `nodes` once, right after what it is placed under; the first comes first."""
    nodes = list(dict.fromkeys(nodes))
    below = {}
    for node in nodes:
        below.setdefault(above.get(node), []).append(node)
    found, waiting = [], below.get(None, [])[::-1]
    while waiting:
        found.append(waiting.pop())
        waiting.extend(reversed(below.get(found[-1], [])))
    return found


def with_the_rest(columns, nodes, lines, above):
    """`columns` and, each at the foot of the one to which most lines lead, what has no place.

    The first of `nodes` stands above all columns.
    """
    columns = [list(column) for column in columns] or [[]]
    number_of = {node: number for number, column in enumerate(columns) for node in column}
    for node in (node for node in nodes[1:] if above.get(node) is None):
        ends = [end for line in lines if node in line.ends for end in line.ends]
        places = [number_of[n] for end in ends for n in (end, *_over(end, above)) if n in number_of]
        columns[max(places, key=places.count, default=0)].append(node)
    return columns
