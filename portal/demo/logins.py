"""The accounts of the demo: their names, public passwords and second factors."""

import hmac
import time
from dataclasses import dataclass

from django_otp.oath import TOTP

from tenancy.models import Role
from tenancy.second_factor import COMPULSORY


@dataclass(frozen=True)
class Login:
    """A made-up account, only ever made on PORTAL_DOMAIN=localhost."""

    label: str
    name: str
    password: str
    role: Role
    site: str = ""

    @property
    def has_app(self) -> bool:
        return self.role in COMPULSORY


LOGINS = (
    Login(
        "Trưởng Ban biên tập Văn Lãng",
        "truongban.vanlang",
        "minh-hoa-van-lang",
        Role.CHIEF,
        "vanlang",
    ),
    Login(
        "Phó Trưởng Ban biên tập Văn Lãng",
        "phoban.vanlang",
        "minh-hoa-pho-ban",
        Role.DEPUTY,
        "vanlang",
    ),
    Login(
        "Biên tập viên Văn Lãng",
        "bientap.vanlang",
        "minh-hoa-bien-tap",
        Role.EDITOR,
        "vanlang",
    ),
    Login(
        "Cộng tác viên Văn Lãng",
        "congtac.vanlang",
        "minh-hoa-cong-tac",
        Role.CONTRIBUTOR,
        "vanlang",
    ),
    Login("Văn phòng UBND tỉnh", "vanphong", "minh-hoa-van-phong", Role.OFFICE),
    Login("Quản trị viên", "quantri", "minh-hoa-quan-tri", Role.ADMINISTRATOR),
)
# Those whose log-in has a second step
NAMES = tuple(login.name for login in LOGINS if login.has_app)

# As public as the passwords: it only makes the demo's digits computable.
_KEY = b"minh hoa: every installation has the same"
STEP = 30  # seconds


def secret(username: str) -> str:
    """The secret of a demo account's app, in hexadecimal."""
    return hmac.new(_KEY, username.encode(), "sha1").hexdigest()


def digits(username: str, moment: float) -> str:
    """What the app of a demo account shows at `moment` (seconds of the machine)."""
    totp = TOTP(bytes.fromhex(secret(username)), step=STEP)
    totp.time = moment
    return f"{totp.token():06}"


def digits_now(username: str) -> tuple[str, int, str]:
    """The digits, for how many more seconds they stand, and those after them."""
    now = time.time()
    left = STEP - int(now) % STEP
    return digits(username, now), left, digits(username, now + STEP)
