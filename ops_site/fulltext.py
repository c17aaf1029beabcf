"""Full text in either database: the same tokens, the same rows, the same order.

A table of entries holds analysed words in text columns, each word between two spaces. Beside it
stands the database's own index, which follows each row by itself: a generated tsvector with GIN
on PostgreSQL, an FTS5 table that triggers keep on SQLite. The application writes entries only,
and the score is a formula of ours over the columns that hold a word. Only this module, and the
migrations that call `add_index`, know which database runs.
"""

from django.db import connection
from django.db.models import BooleanField, Case, Func, IntegerField, Q, Value, When
from django.db.models.expressions import RawSQL

from ops_site import analyser
from ops_site.bilingual import CODES, other

# What ends a token that any continuation of it answers.
ANY_END = "*"
_OPERATORS = {
    "postgresql": ("'{}'", "'{}':*", " | ", " & "),
    "sqlite": ('"{}"', '"{}"*', " OR ", " AND "),
}
_LOOKUPS = {
    "postgresql": "SELECT {key} FROM {table} WHERE vector @@ %s::tsquery",
    "sqlite": "SELECT rowid FROM {index} WHERE {index} MATCH %s",
}
_HIDDEN = "(SELECT %s::tsquery)"
_ADD = {
    "postgresql": (
        """
        ALTER TABLE {table} ADD COLUMN vector tsvector GENERATED ALWAYS AS (
            array_to_tsvector(array_remove(string_to_array({joined}, ' '), ''))
        ) STORED
        """,
        "CREATE INDEX {table}_vector ON {table} USING gin (vector)",
    ),
    "sqlite": (
        "CREATE VIRTUAL TABLE {index} USING fts5({columns}, tokenize = 'ascii')",
        "INSERT INTO {index} (rowid, {columns}) SELECT {key}, {columns} FROM {table}",
        """
        CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN
            INSERT INTO {index} (rowid, {columns}) VALUES (new.{key}, {new});
        END
        """,
        """
        CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN
            DELETE FROM {index} WHERE rowid = old.{key};
            INSERT INTO {index} (rowid, {columns}) VALUES (new.{key}, {new});
        END
        """,
        """
        CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN
            DELETE FROM {index} WHERE rowid = old.{key};
        END
        """,
    ),
}
_REMOVE = {
    "postgresql": ("ALTER TABLE {table} DROP COLUMN vector",),
    "sqlite": (
        "DROP TRIGGER {table}_removed",
        "DROP TRIGGER {table}_changed",
        "DROP TRIGGER {table}_added",
        "DROP TABLE {index}",
    ),
}


# --- Finding ----------------------------------------------------------------------------------


def sought(query, reader):
    """The words of `query` as somebody looks for them who reads the site in the language `reader`.

    Names are found in either language, texts in what that reader is shown, and the last word also
    as the beginning of one that stands there. Raises `analyser.QueryTooLong`.
    """
    begun = analyser.beginning(query)
    last = analyser.alternatives(begun) if begun else ()
    found = []
    for tokens in analyser.words(query):
        shown = tuple(_shown(reader, token) for token in tokens)
        continued = (_shown(reader, begun) + ANY_END,) if tokens == last else ()
        found.append((*tokens, *shown, *continued))
    return found


def holding(table, key, words, *, by_index=False):
    """The keys of the entries that hold each of `words` (of `analyser.words`), as a subquery;
    `by_index` as below.
    """
    return RawSQL(*_lookup(table, key, words, by_index))


def is_held(table, key, words, *, by_index=False):
    """The same as a condition of a query on the table of the entries alone.

    PostgreSQL then looks at each row once, and need not sort all to give the first few. It does
    not reckon with vectors that lie aside, and would read all for a common word: `by_index` hides
    from its planner how common the word is.
    """
    if connection.vendor != "postgresql":
        return Q(pk__in=holding(table, key, words))
    match = f'"{table}".vector @@ {_HIDDEN if by_index else "%s::tsquery"}'
    return RawSQL(match, [_expression(words)], output_field=BooleanField())


def keys_holding(table, key, words):
    """The keys themselves, by the index, as a list: for what every search asks, since to compose a
    query takes longer than to run it.
    """
    with connection.cursor() as cursor:
        cursor.execute(*_lookup(table, key, words, by_index=True))
        return [row[0] for row in cursor.fetchall()]


def _lookup(table, key, words, by_index):
    lookup = _LOOKUPS[connection.vendor].format(**_names(table, key))
    if by_index:
        lookup = lookup.replace("%s::tsquery", _HIDDEN)
    return lookup, [_expression(words)]  # Tokens are made of a–z and 0–9.


def _expression(words):
    """Every word, each as any of its tokens, in the database's own notation. In the place of a
    token, a tuple of words stands for all of these.
    """
    whole, begun, either, both = _OPERATORS[connection.vendor]

    def quoted(token):
        if isinstance(token, tuple):
            return f"({_expression(token)})"
        return (begun if token.endswith(ANY_END) else whole).format(token.rstrip(ANY_END))

    return both.join(f"({either.join(map(quoted, tokens))})" for tokens in words)


def score(words, weights):
    """What the words come to: each counts by the first of the columns `weights` that holds it,
    and half where it is only the beginning of a word there.
    """
    hits = [Case(*_worth(word, weights), default=Value(0)) for word in words]
    return Func(*hits, template="(%(expressions)s)", arg_joiner=" + ", output_field=IntegerField())


def _worth(tokens, weights):
    whole = [f" {token} " for token in tokens if not token.endswith(ANY_END)]
    begun = [f" {token.rstrip(ANY_END)}" for token in tokens if token.endswith(ANY_END)]
    for column, n in weights.items():
        yield When(held_by(column, whole), then=Value(n))
        if begun:
            yield When(held_by(column, begun), then=Value(n // 2))


def held_by(column, texts):
    """Whether one of the `texts`, words with the spaces about them, stands in the column."""
    condition = Q()
    for text in texts:
        condition |= Q(**{f"{column}__contains": text})
    return condition


# --- Indexing ---------------------------------------------------------------------------------


def both(thing, *fields):
    """(language, text) of each of the bilingual `fields`."""
    return [(code, getattr(thing, f"{field}_{code}")) for field in fields for code in CODES]


def tokens(*texts):
    """The tokens of (language, text) pairs, each between two spaces, so that one can be sought."""
    return _apart(token for language, text in texts for token in analyser.terms(text, language))


def names(*texts):
    """The tokens of names, which are found in either language, and their words by which those who
    read the site in the language of a name find it by its beginning.
    """
    pairs = list(texts)
    whole = (
        _shown(language, word)
        for language, text in pairs
        for word in dict.fromkeys(analyser.whole_words(text))
    )
    return _apart((*tokens(*pairs).split(), *whole))


def shown_texts(texts):
    """The tokens of a text {language: text}, each for those alone who are shown it: where one
    language is missing, its readers are shown the other.
    """
    return _apart(
        _shown(reader, token)
        for reader in CODES
        for language in [reader if texts[reader] else other(reader)]
        for token in analyser.terms(texts[language], language)
    )


def _shown(reader, token):
    return f"0{reader}{token}"


def beginning_of(token):
    """What `sought` was asked for, of a token of it that ends anyhow."""
    return token.removesuffix(ANY_END)[len(_shown(CODES[0], "")) :]


def _apart(tokens):
    found = " ".join(tokens)
    return f" {found} " if found else ""


# --- The index beside a table -----------------------------------------------------------------
# A later migration that makes SQLite build the table of the entries anew (Django does so to alter
# a column) must remove the index before, and add it again after.


def add_index(schema_editor, table, key, columns):
    _execute(schema_editor, _ADD, table, key, columns)


def remove_index(schema_editor, table, key, columns):
    _execute(schema_editor, _REMOVE, table, key, columns)


def _execute(schema_editor, statements, table, key, columns):
    names = _names(table, key) | {
        "columns": ", ".join(columns),
        "joined": " || ' ' || ".join(columns),
        "new": ", ".join(f"new.{column}" for column in columns),
    }
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement.format(**names))


def _names(table, key):
    return {"table": table, "key": key, "index": table.replace("searchentry", "searchindex")}
