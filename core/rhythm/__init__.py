"""What recurs: the check-in of twenty seconds, and what looks back on a week."""
