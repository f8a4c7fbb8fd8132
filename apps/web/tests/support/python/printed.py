"""Runs programs, a JSON list of them on standard input, each by itself, and lists what each prints; of one that fails, why."""

import contextlib
import io
import json
import sys
import traceback


def printed_by(text):
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(text, "program.py", "exec"), {})
    except Exception:
        return traceback.format_exc()
    return printed.getvalue()


print(json.dumps([printed_by(text) for text in json.load(sys.stdin)]))
