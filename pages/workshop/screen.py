"""What does the projector show? One room, as large as its screen; and nothing before this browser gave the host's key."""

from pages.workshop import entrance, projecting, signing_in

if entrance.is_host():
    projecting.show()
else:
    signing_in.door()
