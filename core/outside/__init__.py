"""How does everything get out, come back, and go for good?

*Backup*: one file from which the whole journal comes back. *Export*: files that other programs and people read.
*Erase*: a period, an insight or everything, so that nothing of it is left. All of it works over the tables of every
slice and knows none of them.
"""
