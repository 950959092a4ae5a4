"""Which numbers do published measures give for a person's answers? Pure: it knows nothing of the house."""

from core.measures.attainment import gas_t

__all__ = ["gas_t"]
