"""How is each save written down before it is committed, so that it can be done again over an older file?

A log begins with a header and goes on with records, each `length | SHA-256(the one before + body) | body`. A body is
JSON: the number of the save, and its steps. A record so names all that came before it: it follows one state only.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.store import disk

_LENGTH = 4
_CHAIN = 32
_HEAD = _LENGTH + _CHAIN

Step = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class State:
    """How far a journal is: the number of its last save, and the chain over all of them."""

    seq: int
    chain: bytes


GENESIS = State(0, bytes(_CHAIN))
"""The state of a journal in which nothing was saved yet."""


def fresh_chain() -> bytes:
    """Return a chain that follows no other: what is live from here on does not come from the saves before."""
    return secrets.token_bytes(_CHAIN)


@dataclass(frozen=True, slots=True)
class Record:
    """One save as logged: the state it follows, the state it leads to, and its steps as JSON."""

    before: bytes
    state: State
    body: bytes

    @property
    def steps(self) -> list[Step]:
        return json.loads(self.body)["steps"]

    @property
    def packed(self) -> bytes:
        return _packed(self.state.chain, self.body)


def following(state: State, steps: Sequence[Step]) -> Record:
    """Return the record of a save that follows a state."""
    number = state.seq + 1
    body = json.dumps({"n": number, "steps": steps}, ensure_ascii=False, separators=(",", ":")).encode()
    return Record(state.chain, State(number, hashlib.sha256(state.chain + body).digest()), body)


@dataclass(frozen=True, slots=True)
class ReadLog:
    """What a log file holds, as far as it is whole: `size` is that many bytes."""

    file: Path
    start: State | None
    records: tuple[Record, ...]
    size: int

    @property
    def end(self) -> State | None:
        return self.records[-1].state if self.records else self.start

    def after(self, state: State) -> tuple[Record, ...] | None:
        """Return the records that come after a state; `None` where it does not stand in this log."""
        if state == self.start:
            return self.records
        for place, record in enumerate(self.records, start=1):
            if record.state == state:
                return self.records[place:]
        return None


def read(file: Path) -> ReadLog:
    """Read a log up to its first damaged byte."""
    data = file.read_bytes()
    start: State | None = None
    records: list[Record] = []
    at = 0
    while at + _HEAD <= len(data):
        length = int.from_bytes(data[at : at + _LENGTH], "big")
        chain = data[at + _LENGTH : at + _HEAD]
        body = data[at + _HEAD : at + _HEAD + length]
        before = (records[-1].state.chain if records else start.chain) if start else b""
        if len(body) < length or hashlib.sha256(before + body).digest() != chain:
            break
        if start is None:
            told = json.loads(body)
            start = State(told["n"], bytes.fromhex(told["chain"]))
        else:
            number = (records[-1].state.seq if records else start.seq) + 1
            records.append(Record(before, State(number, chain), body))
        at += _HEAD + length
    return ReadLog(file, start, tuple(records), at)


def chained(logs: Iterable[ReadLog], state: State) -> list[Record]:
    """Return every record that leads on from a state, over all logs."""
    by_chain = {record.before: record for log in logs for record in log.records}
    found: list[Record] = []
    while record := by_chain.get(state.chain):
        found.append(record)
        state = record.state
    return found


def begin(root: Path, scratch: Path, state: State) -> Path:
    """Make a new log that goes on from a state, where there is none; it is on the disk when this returns."""
    file = root / f"log-{state.seq}"
    body = json.dumps({"n": state.seq, "chain": state.chain.hex()}).encode()
    if not (file.exists() and read(file).start == state):
        made = scratch / file.name
        disk.write(made, _packed(hashlib.sha256(body).digest(), body))
        made.replace(file)
        disk.sync(root)
    return file


class Log:
    """The log that is being written. What was not acknowledged is cut off again."""

    def __init__(self, file: Path, state: State, size: int) -> None:
        """Go on with a log file after its first `size` bytes, which lead to `state`."""
        self.file = file
        self.state = state
        self.size = size
        self._handle = os.open(file, os.O_RDWR)
        self._beyond = os.fstat(self._handle).st_size > size

    def append(self, record: Record) -> None:
        """Write a record; it is on the disk when this returns, and counts once it is `accepted`.

        Raises:
            OSError: it could not be written, or the file no longer lies where it was opened.
        """
        if not os.path.samestat(os.fstat(self._handle), os.stat(self.file)):  # noqa: PTH116 - a third of its time
            raise FileNotFoundError(self.file)
        self.cut()
        self._beyond = True
        _write_all(self._handle, record.packed, self.size)
        _sync_data(self._handle)

    def accept(self, record: Record) -> None:
        """Let the record written last stand."""
        self.state = record.state
        self.size += len(record.packed)
        self._beyond = False

    def cut(self) -> None:
        """Take away what was written and not accepted."""
        if self._beyond:
            os.ftruncate(self._handle, self.size)
            _sync_data(self._handle)
            self._beyond = False

    def close(self) -> None:
        os.close(self._handle)


def _packed(chain: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(_LENGTH, "big") + chain + body


def _write_all(handle: int, data: bytes, at: int) -> None:
    os.lseek(handle, at, os.SEEK_SET)
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


_sync_data = getattr(os, "fdatasync", os.fsync)
