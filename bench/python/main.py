"""NumPy's side of the benchmark: reads jobs from standard input, a line of JSON each, and answers each with a line of JSON.

It measures its own time, so that the way here and back does not count.
"""

import json
import sys
import time

import numpy as np

import notebook
import tuned


def normals(count):
    return lambda: float(np.random.RandomState(0).normal(size=count)[-1])


def product(rows, terms, columns):
    random = np.random.RandomState(0)
    a = random.normal(size=(rows, terms))
    b = random.normal(size=(terms, columns))
    out = np.empty((rows, columns))
    return lambda: float(np.matmul(a, b, out=out)[0, 0])


JOBS = {"notebook": notebook.job, "tuned": tuned.job, "normals": normals, "product": product}


def answer(job, repeats, **options):
    run = prepared(job, options)
    start = time.perf_counter()
    for _ in range(repeats):
        figure = run()
    return {"ms": (time.perf_counter() - start) * 1000 / repeats, "figure": figure}


def prepared(job, options, known={}):
    """The job's run, made once: what it draws and allocates beforehand is not part of it."""
    key = json.dumps([job, options], sort_keys=True)
    if key not in known:
        known[key] = JOBS[job](**options)
    return known[key]


def say(message):
    print(json.dumps(message), flush=True)


def blas():
    library = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    return f"{library['name']} {library['version']}"


# Overflow is the notebook's own; warnings about it would take time.
np.seterr(all="ignore")
say({"python": sys.version.split()[0], "numpy": np.__version__, "blas": blas()})
for line in sys.stdin:
    say(answer(**json.loads(line)))
