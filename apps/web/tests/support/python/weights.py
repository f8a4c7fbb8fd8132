"""Runs programs, a JSON list of them on standard input, against one of the modules beside this file, and says what their models were drawn
like; of a program that fails, why."""

import contextlib
import importlib
import io
import json
import sys
import traceback

framework = importlib.import_module(sys.argv[1])


def drawn_by(text):
    program = {}
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(text, "program.py", "exec"), program)
    except Exception:
        return {"error": traceback.format_exc()}
    layers, applied = framework.layers_of(program)
    weights = [weight for weight, _ in layers]
    # Whether two layers of the same shape got the same numbers.
    twins = any(a.shape == b.shape and (a == b).all() for i, a in enumerate(weights) for b in weights[:i] if a.any())
    return {
        "shapes": [weight.shape for weight in weights],
        "weights": [float((weight**2).mean()) for weight in weights],
        "largest": [float(abs(weight).max()) for weight in weights],
        "biases": [float((bias**2).mean()) for _, bias in layers],
        "applied": [values.tolist() for values in applied],
        "twins": bool(twins),
        "printed": printed.getvalue().splitlines(),
    }


print(json.dumps([drawn_by(text) for text in json.load(sys.stdin)]))
