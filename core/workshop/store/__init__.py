"""Where do rooms lie while they are open?

In a DuckDB file of their own, or in PostgreSQL where several processes share them. Neither ever holds an answer, a text
or a name in the clear: see `core.workshop.keys`. No answer has a time, a number in a row, or a place in an order beside
it. What somebody with the file, and without the room's key, can still see: how many rooms, participants and answers to
which step there are, when a room expires, and roughly, from where rows lie in the file, in which order they were
written; not what any of them says, nor which of them belong to one person.
"""

from core.workshop.store.database import Database, Run, open_database

__all__ = ["Database", "Run", "open_database"]
