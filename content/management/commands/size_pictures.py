"""Makes the smaller sizes of pictures that were stored without them."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.models import File
from content.pictures import BadPicture, sizes_of
from tenancy import audit
from tenancy.changes import changing
from tenancy.commands import NO, VietnameseCommand
from tenancy.models import MemberSite
from tenancy.scope import in_sites


class Command(VietnameseCommand):
    help = (
        "Makes WebP and the smaller sizes of every picture that has none, one picture "
        "at a time. Needed once after an upgrade, and after files were put back from a "
        "backup without them; safe at any time. A picture without them is shown as it "
        "is. Exit code: 0 fine; 1 when some files cannot be read."
    )

    def run(self, options: dict[str, Any]) -> None:
        made = failed = 0
        with audit.acting("size_pictures"):
            for site in MemberSite.objects.order_by("code"):
                done, bad = self._site(site)
                made, failed = made + done, failed + bad
        sentence = ngettext(
            "%(count)d picture got its sizes.",
            "%(count)d pictures got their sizes.",
            made,
        )
        self.stdout.write(sentence % {"count": made})
        if failed:
            raise SystemExit(NO)

    def _site(self, site: MemberSite) -> tuple[int, int]:
        """How many pictures of `site` got sizes, and how many could not be read."""
        done = bad = 0
        with in_sites(site):
            pictures = File.objects.filter(kind=File.Kind.PICTURE)
            bare = [file for file in pictures if lacks_sizes(file)]
        for file in bare:
            try:
                made = sizes_of(file.path.read_bytes())
            except (OSError, BadPicture) as error:
                told = _("%(site)s: %(file)s cannot be read: %(reason)s")
                values = {"site": site.code, "file": file.pk, "reason": error}
                self.stderr.write(told % values)
                bad += 1
                continue
            with changing(site, touches=[], even_closed=True) as change:
                file.take_sizes(made)
                file.save(update_fields=["sizes"])
                change.note("size_pictures", file)
            done += 1
        if bare:
            self.stderr.write(f"{site.code}: {done}")
        return done, bad


def lacks_sizes(file: File) -> bool:
    """Has it none, or are they gone from the disk?"""
    return not all(size.path.is_file() for size in file.sized()) or not file.sizes
