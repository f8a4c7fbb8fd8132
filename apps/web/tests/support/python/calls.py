"""Parses programs, a JSON list of them on standard input, without running them, and lists the calls of each of functions below a name, as
Python writes them."""

import ast
import json
import sys

below = sys.argv[1] + "."


def calls_of(text):
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    return [ast.unparse(call) for call in calls if ast.unparse(call.func).startswith(below)]


print(json.dumps([calls_of(text) for text in json.load(sys.stdin)]))
