"""Years of made entries, a module a slice: `ops(years, now)` gives what keeps them, in the order of writing."""
