"""Does the server keep to this computer, and keep everything else out?"""

from __future__ import annotations

import http.client
import json
import socket

import pytest

HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
STREAM = "/_stcore/stream"


@pytest.fixture(scope="module")
def server(serve_module):
    return serve_module()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/self_talk", 200),
        ("/_stcore/health", 200),
        ("/_stcore/host-config", 200),
        ("/app/static/nunito.woff2", 200),
        ("/app/static/no-such-file.woff2", 404),
        ("/self_talk/_stcore/health", 404),
        ("/media/no-such-file.png", 404),
        ("/_stcore/bidi-components/worthwhile.words/words.js", 200),
    ],
)
def test_every_answer_carries_the_headers(path, status, server):
    answer = get(server, path)
    assert answer.status == status
    held = {name.lower(): value for name, value in answer.getheaders()}
    assert {name: held.get(name) for name in HEADERS} == HEADERS
    policy = dict(part.strip().split(" ", 1) for part in held["content-security-policy"].split(";"))
    assert policy["default-src"] == "'self'"
    assert policy["connect-src"] == f"'self' ws://127.0.0.1:{server.port} ws://localhost:{server.port}"
    assert policy["img-src"] == "'self' data: blob:"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["object-src"] == "'none'"
    assert "unsafe-inline" not in policy["script-src"]
    assert "http" not in held["content-security-policy"]


def test_it_listens_on_this_computer_only(server):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("203.0.113.1", 9))  # sends nothing: it tells which address of ours would be used
        outer = probe.getsockname()[0]
    with socket.socket() as attempt:
        attempt.settimeout(2)
        assert outer == "127.0.0.1" or attempt.connect_ex((outer, server.port)) != 0


def test_its_own_page_may_open_the_stream(server):
    assert shake_hands(server) == 101


@pytest.mark.parametrize(
    "foreign",
    [
        {"Host": "journal.example"},
        {"Host": "journal.example:{port}"},
        {"Origin": "http://journal.example"},
        {"Origin": "http://127.0.0.1.journal.example:{port}"},
        {"Origin": "null"},
        {"Host": "journal.example:{port}", "Origin": "http://journal.example:{port}"},
    ],
)
def test_a_foreign_page_may_not(foreign, server):
    assert shake_hands(server, **{name: value.format(port=server.port) for name, value in foreign.items()}) != 101


def test_a_page_that_another_program_of_this_computer_serves_may_not(server):
    assert shake_hands(server, Origin=f"http://127.0.0.1:{server.port + 1}") != 101
    assert shake_hands(server, Origin="http://localhost") != 101


@pytest.mark.parametrize("host", ["journal.example", "journal.example:8501", "127.0.0.1.journal.example"])
def test_a_name_that_only_points_here_gets_no_answer(host, server):
    assert get(server, "/_stcore/health", Host=host).status == 403


def test_localhost_is_this_computer_too(server):
    name = f"localhost:{server.port}"
    assert get(server, "/_stcore/health", Host=name).status == 200
    assert shake_hands(server, Host=name, Origin=f"http://{name}") == 101


@pytest.mark.parametrize(
    ("changed", "body", "status"),
    [
        ({}, {}, 404),
        ({"Origin": "http://evil.example"}, {}, 403),
        ({"Origin": None}, {}, 403),
        ({"Content-Type": "text/plain"}, {}, 403),
        ({}, {"text": "x" * 70_000}, 413),
        ({}, {"text": {"deep": []}}, 404),
    ],
)
def test_words_left_behind_are_taken_for_a_draft_of_ours_alone(changed, body, status, server):
    words = {"session": "none", "draft": "none", "field": "hot_thought", "text": "mine", **body}
    headers = {"Origin": server.url, "Content-Type": "application/json", **changed}
    assert post(server, json.dumps(words), headers) == status


@pytest.mark.parametrize("body", ["", "[]", "{}", "1", '{"session": "none"}'])
def test_what_are_no_words_is_refused(body, server):
    assert post(server, body, {"Origin": server.url, "Content-Type": "application/json"}) == 400


def post(server, body, headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    held = {name: value for name, value in headers.items() if value}
    connection.request("POST", "/_worthwhile/leaving", body, held)
    return connection.getresponse().status


def get(server, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def shake_hands(server, **changed):
    """Return the status with which a websocket handshake is answered."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    own = {
        "Host": f"127.0.0.1:{server.port}",
        "Origin": f"http://127.0.0.1:{server.port}",
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Protocol": "streamlit",
    }
    connection.putrequest("GET", STREAM, skip_host=True, skip_accept_encoding=True)
    for name, value in {**own, **changed}.items():
        connection.putheader(name, value)
    connection.endheaders()
    try:
        return connection.getresponse().status
    finally:
        connection.close()
