"""At which address does a phone in the same network find this computer?

`ifaddr` asks the system for all adapters and their addresses, by name: the standard library knows only the one address
that the default route would take, which is the wrong one beside a VPN, a virtual machine or a second network; psutil
would tell as much and is fifty times as large.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

import ifaddr
import segno

_VIRTUAL = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "wg", "utun", "zt", "tailscale")


@dataclass(frozen=True, slots=True)
class Address:
    """One address of this computer, and the name that the system gives to its adapter."""

    ip: str
    adapter: str

    @property
    def likely(self) -> bool:
        """Whether phones are likely to reach it: a private address, and no tunnel or virtual adapter."""
        found = ipaddress.ip_address(self.ip)
        return found.is_private and not found.is_link_local and not self.adapter.casefold().startswith(_VIRTUAL)


def addresses() -> tuple[Address, ...]:
    """Return this computer's IPv4 addresses, the likeliest first; where there are several, the host chooses.

    Only IPv4: it is what one can type, and every network that phones and computers share has it.
    """
    return ordered(
        [
            Address(str(each.ip), adapter.nice_name)
            for adapter in ifaddr.get_adapters()
            for each in adapter.ips
            if each.is_IPv4
        ]
    )


def ordered(found: list[Address]) -> tuple[Address, ...]:
    """Return addresses without this computer's own loopback, the likeliest first, in a steady order."""
    usable = (each for each in found if not ipaddress.ip_address(each.ip).is_loopback)
    return tuple(sorted(usable, key=lambda each: (not each.likely, ipaddress.ip_address(each.ip).packed)))


def join_url(ip: str, port: int, code: str) -> str:
    """Return the address that a phone opens, with the join code: what the QR code says."""
    return f"http://{ip}:{port}/join?code={code}"


def qr_svg(url: str, *, dark: str = "#000000", light: str = "#ffffff") -> str:
    """Return the QR code of an address as SVG that fills the place it is put in, with the quiet zone that cameras need.

    Error correction M (15 %). The light squares are painted, too: a dark page must not show through.
    """
    return segno.make_qr(url, error="m").svg_inline(dark=dark, light=light, border=4, omitsize=True)
