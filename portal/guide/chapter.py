"""What the guide is made of: chapters of steps, each for some of the roles."""

from dataclasses import dataclass

from django.utils.functional import Promise

from tenancy.models import Role

Text = str | Promise

WRITERS = (Role.CONTRIBUTOR, Role.EDITOR, Role.DEPUTY, Role.CHIEF)
EDITORS = (Role.EDITOR, Role.DEPUTY, Role.CHIEF)
LEADS = (Role.DEPUTY, Role.CHIEF)
OFFICE = (Role.OFFICE,)
ADMINISTRATORS = (Role.ADMINISTRATOR,)
EVERYBODY = tuple(Role)


@dataclass(frozen=True)
class Picture:
    """A screenshot that tests/guide_pictures.py takes; `alt` says what it shows."""

    name: str
    alt: Text

    @property
    def path(self) -> str:
        return f"admin/guide/{self.name}.webp"


@dataclass(frozen=True)
class Step:
    text: Text
    picture: Picture | None = None


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One thing that a person does; `slug` stands in the address.

    `forms` names whose change forms lead here: a model ("news.article") or a whole
    app ("news").
    """

    slug: str
    title: Text
    roles: tuple[Role, ...]
    steps: tuple[Step, ...]
    forms: tuple[str, ...] = ()
