"""The program that opens one uploaded file in a process of its own, with limits.

It reads the file from its input and answers one line of JSON: the number of pages, or the code of
what keeps the file out.
"""

import io
import json
import logging
import resource
import sys

from careers.applicants.inspection import docx, pdf
from careers.applicants.inspection.finding import Finding

READERS = {"pdf": pdf, "docx": docx}
SECONDS = 5  # of the processor
MEMORY = 700_000_000  # bytes of address space


def main(kind):
    limit(resource.RLIMIT_CPU, SECONDS)
    limit(resource.RLIMIT_AS, MEMORY)
    limit(resource.RLIMIT_FSIZE, 0)
    limit(resource.RLIMIT_CORE, 0)
    logging.disable()
    data = sys.stdin.buffer.read()
    print(json.dumps(answer(kind, data)))


def limit(what, most):
    resource.setrlimit(what, (most, most))


def answer(kind, data):
    try:
        return {"pages": READERS[kind].pages(io.BytesIO(data), len(data))}
    except Finding as finding:
        return {"code": finding.code}
    except (MemoryError, RecursionError):
        return {"code": f"{kind}_bomb"}


if __name__ == "__main__":
    main(sys.argv[1])
