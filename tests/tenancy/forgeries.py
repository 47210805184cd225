"""The ways in which somebody on a board may try to have more than the role gives."""

from tests.tenancy.board_world import (
    Forgery,
    World,
    board,
    day,
    page,
    pk_of,
    post,
    site_of,
    user_of,
)

SEAT = {"role": "editor", "since": day(), "until": "", "decision": ""}
NEW = {"full_name": "Hoàng Minh Họa", "email": "", **SEAT}
CHANGE = {"role": "contributor", "until": "", "decision": ""}
END = {"last_day": lambda world: day(-1)}  # also when a test runs over midnight
OLD = {"username": "noi-khac", **SEAT}
DECISION = {"decision_number": "1/QĐ-GIẢ", "agency_head": "Ai Đó"}
TWO = ["1", "2", "3", "4", "5"]
DELETE = {"action": "delete_selected", "_selected_action": TWO, "post": "yes"}
INLINE = {
    "memberships-TOTAL_FORMS": "1",
    "memberships-INITIAL_FORMS": "0",
    "memberships-0-role": "office",
    "memberships-0-since": day(),
}

# What the honest would do on such a page, and who: it must change something.
HONEST: dict[str, tuple[str, Forgery]] = {
    "add": ("me", post(page("add"), **NEW)),
    "change": ("me", post(page("change", "helper"), **CHANGE)),
    "end": ("me", post(page("end", "wanted"), **END)),
    "give": ("me", post(page("hand_over", "gone"), heir=pk_of("helper"))),
    "again": ("me", post(page("again", "gone"), **SEAT)),
    "invite": ("me", post(page("invite", "helper"))),
    "leave": ("helper", post(page("leave", "helper"), heir=pk_of("wanted"))),
    "existing": (
        "office",
        post(page("existing"), **{**OLD, "role": "deputy", "decision": "1/QĐ"}),
    ),
    "board": ("office", post(board("mine"), **DECISION)),
    "user": (
        "superuser",
        post("/admin/tenancy/user/add/", username="moi", usable_password="false"),
    ),
}

ADD, OWN, HELPER = page("add"), page("change", "me"), page("change", "helper")
USER = "/admin/tenancy/user/"


def my_account(world: World) -> str:
    return f"{USER}{world.me.pk}/change/"


# A sentence for each way → what the honest does there, and the forged request.
FORGERIES: dict[str, tuple[str, Forgery]] = {
    # a newcomer who is more than one may give
    "a newcomer of the Office": ("add", post(ADD, **{**NEW, "role": "office"})),
    "a new administrator": ("add", post(ADD, **{**NEW, "role": "administrator"})),
    "a new chief": ("add", post(ADD, **{**NEW, "role": "chief"})),
    "a role that there is not": ("add", post(ADD, **{**NEW, "role": "superuser"})),
    "a newcomer with every right": ("add", post(ADD, **NEW, is_superuser="on")),
    "a newcomer of the staff": ("add", post(ADD, **NEW, is_staff="on")),
    "a newcomer who is somebody": ("add", post(ADD, **NEW, user=user_of("foreign"))),
    "a newcomer with a known name": ("add", post(ADD, **NEW, username="noi-khac")),
    "a newcomer with a known password": ("add", post(ADD, **NEW, password="bi-mat")),
    "another site in the form": ("add", post(ADD, **NEW, site=site_of("theirs"))),
    "another site in the address": ("add", post(ADD, **NEW, query="?site=soyt")),
    "another board's page": ("add", post(page("add", on="theirs"), **NEW)),
    "the page of the province": ("add", post(page("add", on="province"), **NEW)),
    "a form in a pop-up": ("add", post(ADD, **NEW, query="?_popup=1&_to_field=id")),
    # people of other boards
    "a person of another board": ("existing", post(page("existing"), **OLD)),
    "a person added over there": (
        "existing",
        post(page("existing", on="theirs"), **OLD),
    ),
    "the Office's own way in": (
        "existing",
        post(page("existing", on="province"), **{**OLD, "role": "office"}),
    ),
    "who left another board": ("again", post(page("again", "was_there"), **SEAT)),
    "who left it, by its own page": (
        "again",
        post(page("again", "was_there", on="theirs"), **SEAT),
    ),
    "a former member made chief": (
        "again",
        post(page("again", "gone"), **{**SEAT, "role": "chief"}),
    ),
    "a member taken on twice": ("again", post(page("again", "helper"), **SEAT)),
    # oneself
    "the own role, raised": ("change", post(OWN, **{**CHANGE, "role": "chief"})),
    "the own role, as high as it is": (
        "change",
        post(OWN, **{**CHANGE, "role": "deputy"}),
    ),
    "the own end, put off": ("change", post(OWN, **{**CHANGE, "until": day(900)})),
    "the own end, without hand-over": ("end", post(page("end", "me"), **END)),
    "a code for oneself": ("invite", post(page("invite", "me"))),
    "the own account, with every right": (
        "user",
        post(my_account, username="me", is_superuser="on", is_active="on"),
    ),
    "the own account, with a seat inside": ("user", post(my_account, **INLINE)),
    # raising others
    "a colleague made chief": ("change", post(HELPER, **{**CHANGE, "role": "chief"})),
    "a colleague for the Office": (
        "change",
        post(HELPER, **{**CHANGE, "role": "office"}),
    ),
    "a seat moved to another site": (
        "change",
        post(HELPER, **CHANGE, site=site_of("theirs")),
    ),
    "a seat given to somebody else": (
        "change",
        post(HELPER, **CHANGE, user=user_of("foreign")),
    ),
    "a seat dated back": ("change", post(HELPER, **CHANGE, since="01/01/2000")),
    "a seat that ended long ago": (
        "change",
        post(HELPER, **{**CHANGE, "until": "01/01/2012"}),
    ),
    "a seat that is over": ("change", post(page("change", "gone"), **CHANGE)),
    # the chief, and other boards
    "the chief, lowered": ("change", post(page("change", "chief"), **CHANGE)),
    "the chief, ended": ("end", post(page("end", "chief"), **END)),
    "the chief, put out": ("leave", post(page("leave", "chief"))),
    "a code for the chief": ("invite", post(page("invite", "chief"))),
    "a code for who leads elsewhere": ("invite", post(page("invite", "wanted"))),
    "a code for who is gone": ("invite", post(page("invite", "gone"))),
    "a code of another board": (
        "invite",
        post(page("invite", "foreign", on="theirs")),
    ),
    "a code of the Office": ("invite", post(page("invite", "office", on="province"))),
    "a foreign seat on the own pages": (
        "change",
        post(page("change", "foreign"), **CHANGE),
    ),
    "a foreign seat on its own pages": (
        "change",
        post(page("change", "foreign", on="theirs"), **CHANGE),
    ),
    "a foreign end on the own pages": ("end", post(page("end", "foreign"), **END)),
    "a foreign end on its own pages": (
        "end",
        post(page("end", "foreign", on="theirs"), **END),
    ),
    "the end of the Office": (
        "end",
        post(page("end", "office", on="province"), **END),
    ),
    "an end that rewrites the past": (
        "end",
        post(page("end", "wanted"), last_day="01/01/2012"),
    ),
    # handing over
    "a hand-over to another board": (
        "give",
        post(page("hand_over", "gone"), heir=pk_of("foreign")),
    ),
    "an end that hands over there": (
        "end",
        post(page("end", "helper"), **END, heir=pk_of("foreign")),
    ),
    "an end that hands over to nobody": ("end", post(page("end", "helper"), **END)),
    "a hand-over of foreign work": (
        "give",
        post(page("hand_over", "foreign", on="theirs"), heir=pk_of("helper")),
    ),
    "foreign work on the own pages": (
        "give",
        post(page("hand_over", "foreign"), heir=pk_of("helper")),
    ),
    "a leave for somebody else": (
        "leave",
        post(page("leave", "helper"), heir=pk_of("wanted")),
    ),
    # the admin's own ways
    "the own board's decision": ("board", post(board("mine"), **DECISION)),
    "a foreign board's decision": ("board", post(board("theirs"), **DECISION)),
    "an earlier version of the board": ("board", post(board("mine", "version"))),
    "a version of a foreign board": ("board", post(board("theirs", "version"))),
    "a board deleted": ("board", post(board("mine", "delete"), post="yes")),
    "all boards deleted at once": (
        "board",
        post("/admin/tenancy/board/", **DELETE, select_across="1"),
    ),
    "an account of one's own making": (
        "user",
        post(f"{USER}add/", username="gia", usable_password="false"),
    ),
    "accounts deleted at once": ("user", post(USER, **DELETE)),
    "a seat in the admin's own form": (
        "existing",
        post("/admin/tenancy/membership/add/", role="office", since=day()),
    ),
    "a site's own form": (
        "board",
        post("/admin/tenancy/membersite/1/change/", name="Của ta"),
    ),
    # other methods
    "a change by PUT": ("change", post(HELPER, **CHANGE, method="put")),
    "an end by DELETE": ("end", post(page("end", "wanted"), method="delete")),
    "an end by HEAD": ("end", post(page("end", "wanted"), **END, method="head")),
    "an end by GET": ("end", post(page("end", "wanted"), **END, method="get")),
    "a code by GET": ("invite", post(page("invite", "helper"), method="get")),
}
