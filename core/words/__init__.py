"""What can be done with a person's own words, on this computer alone: hints, recall, search, an offer of help."""
