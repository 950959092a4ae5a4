"""What is a page to hold? A document as data, which becomes a PDF or Markdown.

A *document* is a title and blocks from top to bottom; it knows nothing of who wrote it, or what for. What a person wrote
is data all the way: no sign in it is ever read as mark-up, in either form.
"""

from core.paper.document import Block, Document, Figure, Heading, Lines, Quote, Space, Words
from core.paper.markdown import to_markdown
from core.paper.pdf import PAPERS, PaperError, to_pdf

__all__ = [
    "PAPERS",
    "Block",
    "Document",
    "Figure",
    "Heading",
    "Lines",
    "PaperError",
    "Quote",
    "Space",
    "Words",
    "to_markdown",
    "to_pdf",
]
