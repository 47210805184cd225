"""All settings, in one file. portal/env.py reads .env and the environment."""

from datetime import timedelta

from csp.constants import NONE, SELF

from portal.env import BASE_DIR, LEAST_SECRET, Env, current

env = Env(current())

# What an installation says

DEBUG = env.flag("DEBUG")
PORTAL_DOMAIN = env.host("PORTAL_DOMAIN", "localhost")
# localhost is a machine of one's own: plain http. Any other name is served over https.
IS_LOCAL = PORTAL_DOMAIN == "localhost"
SECRET_KEY = env.secret("SECRET_KEY", least=1 if IS_LOCAL else LEAST_SECRET)
PORTAL_PORT = env.port("PORTAL_PORT", 8000)
PORTAL_TODAY = env.day("PORTAL_TODAY")
OFFICIAL_EMAIL_DOMAINS = env.domains("OFFICIAL_EMAIL_DOMAINS")
ALLOWED_HOSTS = [PORTAL_DOMAIN, f".{PORTAL_DOMAIN}", *env.hosts("ALLOWED_HOSTS")]
DATABASES = {"default": env.database("DATABASE_URL", BASE_DIR / "var" / "db.sqlite3")}
MEDIA_ROOT = env.folder("MEDIA_ROOT", BASE_DIR / "var" / "media")
# Where nginx finds the uploads (deploy/nginx.conf); empty: this program sends them.
ACCEL_REDIRECT = env.location("ACCEL_REDIRECT")
REDIS_URL = env.redis("REDIS_URL")
globals().update(env.email("EMAIL_URL"))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = f"portal@{PORTAL_DOMAIN}"

SECURE_SSL_REDIRECT = not IS_LOCAL
SECURE_HSTS_SECONDS = 0 if IS_LOCAL else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = not IS_LOCAL
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not IS_LOCAL
# The proxy in front sets this header itself and drops a visitor's.
SECURE_PROXY_SSL_HEADER = None if IS_LOCAL else ("HTTP_X_FORWARDED_PROTO", "https")

# The apps

FIRST_PARTY_APPS = [
    "tenancy",
    "content",
    "sections",
    "units",
    "news",
    "directives",
    "pages",
    "completeness",
    "portal",
]
INSTALLED_APPS = [
    "portal.apps.PortalAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django_filters",
    "mptt",
    "ckeditor",
    "simple_history",
    "csp",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    *FIRST_PARTY_APPS[:-1],
    "portal.apps.PortalConfig",
]
MIDDLEWARE = [
    "tenancy.middleware.HealthMiddleware",
    "content.middleware.UnseenMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "content.middleware.FreshMiddleware",
    "tenancy.middleware.HostMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "tenancy.sessions.EntryMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "content.videos.FrameMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "content.middleware.PreviewMiddleware",
    "tenancy.middleware.ScopeMiddleware",
    "axes.middleware.AxesMiddleware",
    "content.leading_on.OldAddressMiddleware",
]
ROOT_URLCONF = PORTAL_URLCONF = "portal.urls_portal"
SITE_URLCONF = "portal.urls_site"
WSGI_APPLICATION = "portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUDIT_APPEND_ONLY = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.context.chrome",
            ],
        },
    },
]

# People

AUTH_USER_MODEL = "tenancy.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "tenancy.backends.RoleBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": f"django.contrib.auth.password_validation.{name}Validator",
        "OPTIONS": options,
    }
    for name, options in {
        "UserAttributeSimilarity": {
            "user_attributes": ("username", "full_name", "email")
        },
        "MinimumLength": {"min_length": 12},
        "CommonPassword": {},
        "NumericPassword": {},
    }.items()
]
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
SESSION_COOKIE_AGE = 12 * 60 * 60  # seconds; tenancy/sessions.py ends one earlier
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "portal.typed.csrf_failure"

# Failed log-ins; tenancy/lock_out.py slows what lies beyond one pair.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # trying on prolongs nothing
AXES_CLIENT_IP_CALLABLE = "tenancy.lock_out.counted_address"
AXES_USERNAME_CALLABLE = "tenancy.lock_out.name_of"
AXES_LOCKOUT_CALLABLE = "tenancy.lock_out.page"
AXES_DISABLE_ACCESS_LOG = True  # the audit trail has it
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
OTP_TOTP_ISSUER = PORTAL_DOMAIN

# What a browser may do with our pages; content/admin.py relaxes the editor's alone.

X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
SILENCED_SYSTEM_CHECKS = [
    # CKEditor 4.22.1 is not kept up any more, and is contained: we use the widget only
    # (its uploader is not installed), without the plug-ins that call other hosts;
    # content/sanitise.py cleans every rich text on the way in, and the policy above
    # allows scripts of our own only. content/widgets.py alone knows the editor.
    "ckeditor.W001",
    # Browsers' preload lists bind the whole domain of the province, also its other
    # services, for years: the province's decision, not this program's.
    "security.W021",
]

# Vietnamese first

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt")]
USE_I18N = True
# libraries/ fills what Django and the libraries leave untranslated; ours wins.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "libraries"]
FORMAT_MODULE_PATH = ["portal.formats"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

# Files, cache, log

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "var" / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
# Each row below a form has about ten fields: a unit with its people and contacts, or a
# map with its communes, passes Django's thousand. This leaves room for 900 rows.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # bytes; a rich text has at most 1 MB
CACHES = {
    "default": (
        {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS_URL,
        }
        if REDIS_URL
        else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    )
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Unknown hosts and missing pages are ordinary life on the open net.
        "django.security.DisallowedHost": {"handlers": [], "propagate": False},
        "django.request": {"level": "ERROR"},
        "axes": {"level": "ERROR"},  # the audit trail has each failed log-in
        "django": {"handlers": [], "level": "WARNING"},
    },
}

# The editor: a short toolbar for people who write once a month.

CKEDITOR_CONFIGS = {
    "default": {
        "language": "vi",
        "width": "100%",
        "height": 320,
        "entities": False,
        "versionCheck": False,
        "format_tags": "p;h2;h3",
        "toolbar": "Short",
        "toolbar_Short": [
            ["Format", "Bold", "Italic", "RemoveFormat"],
            ["BulletedList", "NumberedList", "Blockquote"],
            ["Link", "Unlink", "Image", "Table"],
            ["PasteFromWord", "Undo", "Redo", "Maximize"],
        ],
        "extraPlugins": "divarea,uploadimage",
        # Each of the first three calls a host of somebody else's.
        "removePlugins": "scayt,wsc,exportpdf,flash,iframe,smiley,forms,print,save,"
        "newpage,templates,preview,elementspath,language,pagebreak",
        # The dialog's upload loads an iframe; static/admin/editor.js has its own.
        "removeDialogTabs": "link:advanced;image:advanced;image:Upload",
        # What comes out of Word files and has no button, the sanitiser keeps; and so
        # the choice that a picture is only decoration.
        "extraAllowedContent": "h4 h5 h6 figure figcaption caption thead tfoot hr sub "
        "sup u s dl dt dd pre code cite; abbr[title]; time[datetime]; ol[start]; "
        "th[scope,colspan,rowspan]; td[colspan,rowspan]; img[role]; "
        "p figure img td th(align-left,align-right,align-center,align-justify)",
        # The sanitiser drops them, so the dialog does not ask for them.
        "disallowedContent": "img{border*,margin*,float}",
        "clipboard_handleImages": False,  # the plug-in uploadimage does
        "image_previewText": " ",
        "disableNativeSpellChecker": False,
    }
}
