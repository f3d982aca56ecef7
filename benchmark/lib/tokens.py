"""Turns refresh tokens, one a line on standard input, into access tokens, one a line on standard output.

Argument: the address of a node.
"""

import http.client
import json
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

CALLERS = 8
HEADERS = {"Content-Type": "application/json"}
place = threading.local()
authority = urlsplit(sys.argv[1]).netloc


def access_token(refresh_token):
    if not hasattr(place, "connection"):
        place.connection = http.client.HTTPConnection(authority, timeout=30)
    body = json.dumps({"refresh_token": refresh_token})
    place.connection.request("POST", "/api/v1/auth/refresh", body, HEADERS)
    answer = place.connection.getresponse()
    text = answer.read()
    if answer.status != 200:
        sys.exit(f"tokens: refresh answered {answer.status} {text!r}")
    return json.loads(text)["access_token"]


with ThreadPoolExecutor(CALLERS) as pool:
    for token in pool.map(access_token, sys.stdin.read().split()):
        print(token)
