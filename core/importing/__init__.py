"""How do entries that were written elsewhere come in, with nothing guessed and nothing twice?

First a *preview* says what would come in and what would not, and why; then `keep` takes all of it or nothing.
"""

from core.importing.csv_file import MOST_ROWS
from core.importing.preview import Known, Preview, Refused, Unknown, keep, preview

__all__ = ["MOST_ROWS", "Known", "Preview", "Refused", "Unknown", "keep", "preview"]
