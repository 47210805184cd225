"""What an attempt is: a way to get at a site's rows, and what holds it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from tenancy.models import Role
from tests.matrix.world import ON_A_SITE, Side, World

Send = Callable[[Client, Side, Side], HttpResponse]
# Did it succeed? Asked with the answer, one's own side and the target, before it is
# undone.
Sign = Callable[[HttpResponse, Side, Side], bool]

EVERYBODY = (*ON_A_SITE, "former", "anonymous")
WRITERS = (*EVERYBODY, Role.OFFICE, Role.ADMINISTRATOR)


def said(response: HttpResponse) -> str:
    """All that the answer holds, its redirection too."""
    parts = response.streaming_content if response.streaming else [response.content]
    text = b"".join(parts).decode("utf-8", "replace")
    return (text + response.headers.get("Location", "")).lower()


def mentions(response: HttpResponse, own: Side, target: Side) -> bool:
    """Something of the target stands in the answer."""
    return target.mark.lower() in said(response)


def tells_draft(response: HttpResponse, own: Side, target: Side) -> bool:
    """A draft of the target stands in the answer; of one's own, what is published."""
    mark = target.open_mark if target is own else target.draft_mark
    return mark.lower() in said(response)


def opens(response: HttpResponse, own: Side, target: Side) -> bool:
    """The form for the target's rows opens."""
    return response.status_code == 200


def writes(response: HttpResponse, own: Side, target: Side) -> bool:
    """Something of the target is not as it was."""
    return target.state() != target.untouched


@dataclass(frozen=True)
class Attempt:
    """One way, by one address, to get at a row of another site.

    `send(client, own, target)` sends it; `sign` tells whether it has succeeded.
    `held_by` are the guards of which each alone stops who may most on the own site;
    `rests_on` those without which these hold nothing.
    `roles` try it; `paired` succeeds with it on a row of the own site.
    """

    address: str
    deed: str
    send: Send
    sign: Sign
    held_by: frozenset[str]
    roles: tuple[str, ...] = EVERYBODY
    paired: str = Role.CHIEF
    rests_on: frozenset[str] = frozenset()
    on: str = "theirs"  # whose rows it is after: those, or the "hidden" site's

    @property
    def name(self) -> str:
        return f"{self.address} · {self.deed}"

    @property
    def strongest(self) -> str:
        """Of those who try it, who may most on the own site."""
        return Role.CHIEF if Role.CHIEF in self.roles else self.roles[0]

    def succeeds(self, world: World, who: str, *, on_own: bool) -> bool:
        """Send it as `who` of `mine`, and undo whatever it did."""
        own = world.mine
        target = own if on_own else getattr(world, self.on)
        client = own.clients[who]
        with transaction.atomic():
            response = self.send(client, own, target)
            done = self.sign(response, own, target)
            transaction.set_rollback(True)
        client.cookies.pop("messages", None)  # they would name the row to the next
        return done
