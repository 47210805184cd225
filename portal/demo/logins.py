"""The accounts of the demo: their names, public passwords and second factors."""

import hmac
import time

from django_otp.oath import TOTP

# Made-up accounts, only ever made on PORTAL_DOMAIN=localhost: label, name, password.
LOGINS = (
    ("Trưởng Ban biên tập Văn Lãng", "truongban.vanlang", "minh-hoa-van-lang"),
    ("Văn phòng UBND tỉnh", "vanphong", "minh-hoa-van-phong"),
)
NAMES = tuple(name for _label, name, _password in LOGINS)

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
