"""Is a port that is said to be free really free?"""

from __future__ import annotations

import socket

from core import ports


def test_a_busy_port_is_passed_over():
    with socket.socket() as busy:
        busy.bind((ports.LOOPBACK, 0))
        busy.listen()
        taken = busy.getsockname()[1]
        assert ports.free(taken) not in {None, taken}
        found = ports.several(taken - 1, 3, ports.LOOPBACK)
    assert found[0] == taken - 1
    assert taken not in found
    assert len(set(found)) == 3
    assert list(found) == sorted(found)


def test_beyond_the_last_port_there_is_none():
    assert ports.free(65536) is None
    assert ports.several(65535, 2, ports.LOOPBACK) == ()
