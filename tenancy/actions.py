"""The deeds of the audit trail in words: its lines keep codes, people read these."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    # rows
    "write": _("wrote"),
    "add": _("added"),
    "change": _("changed"),
    "delete": _("deleted"),
    "restore": _("brought an earlier version back"),
    "upload": _("uploaded a file"),
    "denied": _("was turned away from a row"),
    "hand_over": _("handed over"),
    # content
    "draft": _("put back to draft"),
    "submitted": _("submitted"),
    "published": _("published an item"),
    "withdrawn": _("withdrew an item"),
    "propose": _("wrote a change of something published"),
    "send_back": _("sent something back"),
    "approve_change": _("approved a change"),
    "take_back": _("took a change back"),
    "drop_change": _("threw a change away"),
    "preview": _("made a preview"),
    "show_on_hub": _("showed on the portal's home page"),
    "export": _("exported a table"),
    # whole sites
    "found": _("founded the site"),
    "rename": _("renamed the site"),
    "successors": _("named successors"),
    "ask_to_publish": _("asked that the site be published"),
    "request_published": _("answered the request: published"),
    "request_sent_back": _("answered the request: sent back"),
    "request_taken_back": _("took the request back"),
    "publish": _("published the site"),
    "suspend": _("suspended the site"),
    "close": _("closed the site"),
    "take_down": _("took something down at once"),
    "see_take_down": _("saw what was taken down at once"),
    # boards
    "join": _("put on a board"),
    "end": _("ended a membership"),
    "remove": _("took a membership away"),
    # accounts
    "invite": _("invited"),
    "invitation_used": _("used an invitation"),
    "log_in": _("logged in"),
    "log_out": _("logged out"),
    "log_in_failed": _("failed to log in"),
    "locked_out": _("was locked out"),
    "dormant": _("was suspended as unused"),
    "password_change": _("changed the password"),
    "sessions_ended": _("ended all other sessions"),
    "second_step": _("passed the second step"),
    "second_step_failed": _("failed the second step"),
    "second_factor_on": _("set a second factor up"),
    "second_factor_off": _("took a second factor off"),
    "recovery_code_used": _("used a recovery code"),
    "recovery_codes_new": _("made new recovery codes"),
    # the machine's own work
    "move_in": _("moved articles in from an older site"),
    "load": _("loaded the calendar"),
    "load_demo": _("loaded the demonstration"),
    "snapshot": _("took a snapshot"),
    "rebuild": _("rebuilt the trees"),
    "recount": _("counted anew"),
    "size_pictures": _("made the sizes of a picture"),
}


def in_words(action: str) -> str:
    """The deed in words; a code that an old line may bear stays as it is."""
    return str(WORDS.get(action, action))
