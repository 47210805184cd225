"""The chapters about what is written and published: news, documents, pages."""

from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _

from portal.guide.chapter import EDITORS, LEADS, WRITERS, Chapter, Picture, Step

NEWS = Chapter(
    slug="viet-tin",
    title=_("Writing news"),
    roles=WRITERS,
    forms=("news",),
    steps=(
        Step(
            format_lazy(_("On the first page press “{write}”."), write=_("Write news")),
            Picture(
                "article", _("The form of an article: title, category, lead, text.")
            ),
        ),
        Step(
            format_lazy(
                _(
                    "Is it written in Word already? Press “{from_word}” instead, "
                    "choose the file, and a draft is made of it: title, lead, text, "
                    "tables and pictures. The button “{take}” does the same in an "
                    "open form."
                ),
                from_word=_("News from a Word file"),
                take=_("Take from a Word file"),
            )
        ),
        Step(
            _(
                "Type the title and choose the category. Write in the lead, in one or "
                "two sentences, what happened, where and when."
            )
        ),
        Step(
            _(
                "Write the text, or paste it out of Word: its formatting is tidied. "
                "Pictures inside the text are chosen from your computer with the "
                "picture button of the editor."
            )
        ),
        Step(
            _(
                "Choose the picture that stands above the text, and describe it for "
                "people who cannot see it."
            )
        ),
        Step(
            _(
                "Describe each picture in the text too: press it twice. A picture that "
                "tells nothing new you tick as decoration instead. For a film give its "
                "address on YouTube beside a picture of it."
            )
        ),
        Step(
            _(
                "Tick that it is taken from another source if you did not write it "
                "yourselves. Such articles do not count as the site's own."
            )
        ),
        Step(
            format_lazy(
                _(
                    "“{advice}” below the text lists what a reader may stumble over, "
                    "with your words and what to do about each. It refuses nothing: "
                    "mend what is right, put the rest aside, and save."
                ),
                advice=_("Suggestions"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "Press “{save}” at any time: it stays a draft that readers do not "
                    "see. When it is finished, press “{submit}”. Your chief editor "
                    "finds it on the first page."
                ),
                save=_("Save as draft"),
                submit=_("Submit for approval"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "If the machine, the network or your session fails while you type, "
                    "open the form again: it shows what you typed beside what stands. "
                    "Press “{use}” or “{drop}”, then write on. On a shared machine, "
                    "press “{leave}” when you go."
                ),
                use=_("Use what I was typing"),
                drop=_("Throw that text away"),
                leave=_("Log out"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "“{preview}” shows a saved draft as readers will see it. Send its "
                    "address to whoever should read it first: it needs no account and "
                    "ends after a week, or when the article is published."
                ),
                preview=_("Preview"),
            ),
            Picture("preview", _("The page of a preview with its address to copy.")),
        ),
        Step(
            format_lazy(
                _(
                    "If it comes back, it stands on your first page under “{back}”, "
                    "with the remark. Mend it and submit it again. You are also told "
                    "when it was published, and by whom."
                ),
                back=_("Sent back to you"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "To change something published, open it and press “{propose}”. "
                    "Mend the text and press “{submit}”. Readers see the old text "
                    "until somebody approves yours. What was withdrawn "
                    "comes back the same way. While it waits, “{back}” gives it back "
                    "to you; nobody but you throws it away."
                ),
                propose=_("Propose a change"),
                submit=_("Submit the change"),
                back=_("Take back as a draft"),
            )
        ),
    ),
)

PUBLISHING = Chapter(
    slug="duyet-va-xuat-ban",
    title=_("Approving and publishing"),
    roles=LEADS,
    steps=(
        Step(
            format_lazy(
                _(
                    "On the first page press a line “{approve}”: you see what the "
                    "board has submitted. Open an item and read it."
                ),
                approve=_("To approve"),
            ),
            Picture("approve", _("The list of submitted articles, with their state.")),
        ),
        Step(
            format_lazy(
                _(
                    "To publish it, press “{publish}”. Readers see it at once. With a "
                    "date to come under “{since}” it appears by itself at that time."
                ),
                publish=_("Publish now"),
                since=capfirst(_("published from")),
            ),
            Picture(
                "publish",
                _("The part of the form with state, published from, and until."),
            ),
        ),
        Step(
            format_lazy(
                _(
                    "To send it back, press “{back}” above the form and write what is "
                    "to be mended. The writer reads it on the first page."
                ),
                back=_("Send back"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "Several at once: tick them in the list, choose “{publish}”, and "
                    "press the button beside it. All texts stand on one page: read "
                    "them, then press the button at its end. A colleague's draft that "
                    "was not submitted is left out."
                ),
                publish=_("Publish the selected items"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "A change of something published waits under “{changes}”: you see "
                    "the old and the new text side by side. “{preview}” shows it as "
                    "readers will. Press “{approve}”, or send it back. Several at "
                    "once: tick them in the list and choose “{all}”."
                ),
                changes=_("Changes to approve"),
                preview=_("Preview"),
                approve=_("Approve: replace the published text"),
                all=_("Approve the changes of the selected items"),
            )
        ),
        Step(
            _(
                "Nobody approves what they wrote or changed themselves: leave that to "
                "the other leader of the board. Only where the board has nobody else "
                "is it published at once, and marked."
            )
        ),
        Step(
            format_lazy(
                _(
                    "Was a published article wrong? Mend the text, and add a line "
                    "under “{corrections}” at the foot of the form: what stood there "
                    "and what is right. Readers see it with its day. A slip in it can "
                    "be mended for 24 hours; after that the line stays, and another "
                    "one says what was wrong in it."
                ),
                corrections=capfirst(_("corrections")),
            )
        ),
        Step(
            format_lazy(
                _(
                    "What was public is never deleted. Press “{withdraw}” to take it "
                    "from the readers; it is kept."
                ),
                withdraw=_("Withdraw"),
            )
        ),
    ),
)

DOCUMENTS = Chapter(
    slug="nhap-van-ban",
    title=_("Entering a document"),
    roles=EDITORS,
    forms=("directives",),
    steps=(
        Step(
            format_lazy(
                _("On the first page press “{enter}”."), enter=_("Enter a document")
            ),
            Picture(
                "document",
                _("The form of a document: number, type, abstract and file."),
            ),
        ),
        Step(
            _(
                "Type the number exactly as it is printed, choose the type, write the "
                "abstract, and choose the signed file, best as PDF."
            )
        ),
        Step(
            _(
                "Fill who issued it and when, who signed it, and from which day it is "
                "in force. A legal document counts only with all of these."
            )
        ),
        Step(
            format_lazy(
                _("Press “{submit}”; a chief or deputy publishes it."),
                submit=_("Submit for approval"),
            )
        ),
    ),
)

PAGES = Chapter(
    slug="trang-gioi-thieu",
    title=_("Filling the introduction pages"),
    roles=EDITORS,
    forms=("pages.page", "content.oldaddress"),
    steps=(
        Step(
            format_lazy(
                _(
                    "On the first page press “{edit}”. The pages that every site must "
                    "have are in the list already; press the one you want to fill."
                ),
                edit=_("Edit the introduction pages"),
            ),
            Picture("pages", _("The list of introduction pages with state and words.")),
        ),
        Step(
            _(
                "The note under the text says how many words are wanted. Placeholders "
                "such as “đang cập nhật” and text copied from another site do not "
                "count; when that happens, the page says so after saving."
            ),
            Picture("page", _("The form of an introduction page with the editor.")),
        ),
        Step(
            format_lazy(
                _(
                    "“{privacy}” and “{accessibility}” are linked at the foot of every "
                    "page once they are published. Write only what is true of your "
                    "agency; what is alike on all sites, and your address, stand under "
                    "your text by themselves."
                ),
                privacy=_("Privacy notice"),
                accessibility=_("Accessibility statement"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "Press “{submit}”. The page becomes public when a chief or deputy "
                    "presses “{publish}”."
                ),
                submit=_("Submit for approval"),
                publish=_("Publish now"),
            )
        ),
        Step(
            format_lazy(
                _(
                    "Did it stand at another address on your old site? Enter that "
                    "under “{old}”: readers who still use it are led on."
                ),
                old=capfirst(_("old addresses")),
            )
        ),
    ),
)

REMOVING = Chapter(
    slug="go-ngay",
    title=_("Removing something at once"),
    roles=LEADS,
    steps=(
        Step(
            _(
                "A public site must not lose what the law wants. A change that would "
                "do so is refused, with the reason; nothing that you typed is lost."
            )
        ),
        Step(
            format_lazy(
                _(
                    "Is it harmful, so that it cannot wait? Tick “{remove}” above the "
                    "form, write the reason, and press “{save}”."
                ),
                remove=_("Remove at once"),
                save=_("Save"),
            ),
            Picture(
                "remove-at-once",
                _("The refused form with the box to remove at once and the reason."),
            ),
        ),
        Step(
            _(
                "It goes through. From that moment the site is in breach, the Office "
                "is told, and you have 10 working days to put something else there."
            )
        ),
    ),
)
