"""Speaks Streamlit's websocket protocol as one browser tab does, and counts what each run costs its server."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

ROOT = Path(__file__).resolve().parents[2]
ANSWERS_WITHIN = 60.0
_SETTLED = 0.03
"""Seconds after the last message until the server's own clean-up is over, too."""


class Server:
    """A process that serves an app on a free port."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it; `PORT` in the command stands for the port."""
        with socket.socket() as attempt:
            attempt.bind(("127.0.0.1", 0))
            self.port = attempt.getsockname()[1]
        words = [word.replace("PORT", str(self.port)) for word in command]
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self.process = subprocess.Popen(
            words,
            cwd=ROOT,
            env=environment,  # on a person's computer, modules are compiled once
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def cpu(self) -> float:
        """Return the milliseconds of CPU time that the process has used, all threads together.

        The clock of another process (Linux: its number, inverted, above the three bits of the kind of clock) counts in
        nanoseconds; /proc counts in ticks of 10 ms.
        """
        return time.clock_gettime((~self.process.pid << 3) | 2) * 1e3

    def resident(self) -> float:
        """Return the megabytes of memory that are resident."""
        return resident(self.process.pid)

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@contextmanager
def served(command: Sequence[str]):
    """Serve an app for as long as the block lasts; it has answered once."""
    server = Server(command)
    try:
        with Tab(server) as tab:
            tab.run()
        yield server
    finally:
        server.stop()


def resident(pid: int) -> float:
    """Return the megabytes of memory of a process that are resident."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@dataclass
class Run:
    """What one run of the script cost."""

    ms: float
    cpu: float
    bytes: int


class Tab:
    """One browser tab: it remembers what its widgets hold, and the messages that the server need not send again.

    A widget is named by the end of its key, since a form's own number stands in the middle.
    """

    def __init__(self, server: Server, page: str = "", query: str = "") -> None:
        self._server, self._page, self._query = server, page, query
        self._page_hash = ""
        self._ids: dict[str, str] = {}
        self._fragments: dict[str, str] = {}
        self._states: dict[str, Any] = {}
        self._kept: dict[str, ForwardMsg] = {}

    def __enter__(self) -> Self:
        self._socket = self._connected()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def run(self) -> Run:
        """Run the whole page: the first view, or a rerun where nothing was pressed."""
        return self._ask()

    def again(self, times: int) -> float:
        """Run the whole page many times, one straight after another; return the CPU time of one."""
        cpu = self._server.cpu()
        for _ in range(times):
            self._send()
            self._listen(whole=True)
        return (self._server.cpu() - cpu) / times

    def press(self, key: str) -> Run:
        """Press a button."""
        return self._ask(pressed=self._id(key))

    def fill(self, values: Mapping[str, Any]) -> None:
        """Put values into widgets, one after another, as a person does: texts as `{"text": ...}`, choices as lists."""
        for key, value in values.items():
            widget = self._id(key)
            self._states[widget] = value
            self._ask(fragment=self._fragments.get(widget, ""))

    def hold(self, key: str, value: Any) -> Run:
        """Let a component of the page's own hold something."""
        self._states[self._id(key)] = value
        return self._ask()

    def tell(self, key: str, event: str, value: Any) -> Run:
        """Let a component of the page's own say something once."""
        return self._ask(told=(self._id(key), event, value))

    def _connected(self) -> ClientConnection:
        """Connect as soon as the server listens."""
        until = time.monotonic() + ANSWERS_WITHIN
        while True:
            try:
                return connect(
                    self._server.address.replace("http", "ws") + "/_stcore/stream",
                    origin=self._server.address,
                    subprotocols=["streamlit", "x"],
                    compression=None,
                    max_size=None,
                    ping_interval=None,
                )
            except OSError:
                if time.monotonic() > until or self._server.process.poll() is not None:
                    raise
                time.sleep(0.005)

    def _id(self, key: str) -> str:
        found = [widget for known, widget in self._ids.items() if known == key or known.endswith(f".{key}")]
        if len(found) != 1:
            message = f"{len(found)} widgets answer to {key!r}; there are {sorted(self._ids)}"
            raise LookupError(message)
        return found[0]

    def _ask(self, pressed: str = "", fragment: str = "", told: tuple[str, str, Any] | None = None) -> Run:
        cpu, began = self._server.cpu(), time.perf_counter()
        self._send(pressed, fragment, told)
        length = self._listen(whole=not fragment)
        ended = time.perf_counter()
        time.sleep(_SETTLED)
        return Run((ended - began) * 1e3, self._server.cpu() - cpu, length)

    def _send(self, pressed: str = "", fragment: str = "", told: tuple[str, str, Any] | None = None) -> None:
        message = BackMsg()
        asked = message.rerun_script
        if self._page_hash:
            asked.page_script_hash = self._page_hash
        else:
            asked.page_name = self._page
        asked.fragment_id = fragment
        asked.query_string = self._query
        asked.cached_message_hashes.extend(self._kept)
        asked.context_info.timezone = "Europe/Berlin"
        asked.context_info.color_scheme = "light"
        for widget, value in self._states.items():
            _put(asked, widget, value)
        if pressed:
            asked.widget_states.widgets.add(id=pressed, trigger_value=True)
        if told:
            widget, event, value = told
            state = asked.widget_states.widgets.add(id=f"$$STREAMLIT_INTERNAL_KEY_{widget}__events")
            state.json_trigger_value = json.dumps([{"event": event, "value": value}])
        self._socket.send(message.SerializeToString())

    def _listen(self, *, whole: bool) -> int:
        """Take in what comes until the script has finished; return its length."""
        length, seen = 0, {}
        while True:
            raw = self._socket.recv(ANSWERS_WITHIN)
            length += len(raw)
            message = ForwardMsg.FromString(raw)
            kind = message.WhichOneof("type")
            if kind == "ref_hash":
                message = self._kept[message.ref_hash]
                kind = "delta"
            if message.metadata.cacheable:
                seen[message.hash] = message
            if kind == "new_session" and whole:
                self._ids, self._fragments = {}, {}
            elif kind == "navigation":
                self._page_hash = message.navigation.page_script_hash
            elif kind == "delta":
                self._learn(message.delta)
            elif kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                self._kept = seen if whole else {**self._kept, **seen}
                self._states = {widget: self._states[widget] for widget in self._states.keys() & self._ids.values()}
                return length

    def _learn(self, delta: Delta) -> None:
        kind = delta.new_element.WhichOneof("type") if delta.HasField("new_element") else None
        if kind == "exception":
            raise RuntimeError(delta.new_element.exception.message)
        widget = getattr(getattr(delta.new_element, kind), "id", "") if kind else ""
        if widget.startswith("$$ID-"):
            self._ids[widget.split("-", 2)[2]] = widget
            self._fragments[widget] = delta.fragment_id


def _put(asked: ClientState, widget: str, value: Any) -> None:
    state = asked.widget_states.widgets.add(id=widget)
    if isinstance(value, dict):
        state.json_value = json.dumps(value)
    elif isinstance(value, list):
        state.string_array_value.data.extend(value)
    else:
        state.string_value = value
