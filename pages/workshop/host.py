"""What does the host see? The door, then the plan, the room being run, or its summary."""

from pages.workshop import entrance, hosting, signing_in

if entrance.is_host():
    hosting.show()
else:
    signing_in.door()
