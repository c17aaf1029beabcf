"""The one settings file. The environment decides; every variable is described in `.env.example`.

Safe by default: nothing here is looser for development. Only `SITE_URL` tells an http localhost
site from a real https one.
"""

from urllib.parse import quote, urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from ops_site import logs
from ops_site.api import configuration
from ops_site.environment import (
    BASE_DIR,
    address,
    database,
    env,
    mail_server,
    number,
    required,
    scanner,
    sender,
    switch,
)

VAR_DIR = BASE_DIR / "var"

SITE_URL = env.str("SITE_URL", default="http://localhost:8000").rstrip("/")
_site = urlsplit(SITE_URL)
if _site.scheme not in ("http", "https") or not _site.hostname or _site.path or _site.query:
    raise ImproperlyConfigured("SITE_URL must look like https://careers.example.org")
IS_HTTPS = _site.scheme == "https"
if not IS_HTTPS and _site.hostname not in ("localhost", "127.0.0.1", "[::1]", "::1"):
    raise ImproperlyConfigured("SITE_URL must be https unless the site runs on localhost")

SECRET_KEY = required("SECRET_KEY")
DEBUG = switch("DEBUG")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[]) or [_site.hostname]
TRUSTED_PROXY = number("TRUSTED_PROXY")
if TRUSTED_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

INSTALLED_APPS = [
    "ops_site",
    "organization",
    "careers.accounts",
    "careers.postings",
    "careers.applicants",
    "careers.applications",
    "careers.hiring",
    "careers.accounts.apps.HRDeskConfig",  # django.contrib.admin with our own site
    *("allauth", "allauth.account", "allauth.mfa", "allauth.usersessions"),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "rest_framework",
    "drf_spectacular",
    "import_export",
    "django_tasks",
    "django_tasks_db",
    "csp",
]

MIDDLEWARE = [
    "ops_site.arrival.Arrival",
    "ops_site.api.problems.Answers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "ops_site.body_limit.BodyLimit",
    "ops_site.compression.Compression",
    "ops_site.page_cache.PublicPages",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "ops_site.language.LanguageOfAddress",
    "ops_site.method_guard.MethodGuard",
    "ops_site.publishing.OneEdition",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "careers.accounts.language.OwnLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "ops_site.outage.Outage",
]

ROOT_URLCONF = "ops_site.urls"
WSGI_APPLICATION = "ops_site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ops_site.bilingual.languages",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
REST_FRAMEWORK, SPECTACULAR_SETTINGS = configuration.FRAMEWORK, configuration.DESCRIPTION

# --- Data -------------------------------------------------------------------------------------

DATABASES = {"default": database("DATABASE_URL", f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}

# In the database, limits count across processes; too few entries would let a flood forget them.
_table = "dbcache://cache?max_entries=100000"
CACHES = {
    "default": address("CACHE_URL", _table, ("dbcache", "redis", "rediss"), env.cache_url_config),
    "template_fragments": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

# Commands of `manage.py seed`: each room loads its own facts, lower rooms first.
FACT_LOADERS = [
    *("organization.facts.load", "careers.postings.facts.load"),
    "organization.search.load",
]
# What each room gives the search of the whole site: see organization/searched.py.
SEARCHED = ["organization.searched", "careers.postings.searched"]
# Each room's pages for the sitemap.
SITEMAP_SECTIONS = ["organization.sitemap.addresses", "careers.postings.sitemap.addresses"]
# The tables of each room that anybody may take away whole.
OPEN_DATA_TABLES = ["organization.opendata.tables.TABLES", "careers.postings.open_data.TABLES"]
# What the rooms know of an address that leads nowhere: (address, label) of pages alike.
NEAREST_PAGES = ["organization.near.units"]
# Told, in the same transaction, of each object of public content that changed.
PUBLISHING_SUBSCRIBERS = ["careers.postings.search.on_publish", "organization.search.on_publish"]
# Tasks that are given the key of each amendment of a posting; who says how many they would tell.
POSTING_SUBSCRIBERS = [f"careers.applications.{name}.hear" for name in ("hearing", "savers")]
POSTING_LISTENERS = [f"careers.applications.{name}.listeners" for name in ("hearing", "savers")]

# --- Mail and work behind the pages -----------------------------------------------------------

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# What the scheduler runs, and the least number of seconds between two runs.
SCHEDULED_JOBS = {
    "ops_site.sending.send_due": 0,
    "organization.editing.publish_due": 0,
    "ops_site.tidying.clear_tasks": 3600,
    "ops_site.tidying.clear_sessions": 86_400,
    "organization.corrections.forget_senders": 86_400,
    "careers.postings.reporting.verbs.forget_senders": 86_400,
    "organization.shuffles.apply_due": 0,
    "organization.importing.kept.forget_old": 3600,
    "careers.postings.announcing.announce_again": 300,
    "careers.accounts.tidying.clear": 86_400,
    "careers.postings.search.prune": 3600,
    "careers.applicants.scanning.scan_waiting": 60,
    "careers.applicants.storage.sweep": 3600,
    "careers.applicants.documents.discard_ownerless": 86_400,
    "careers.applicants.alerting.send_due": 0,
    **{f"careers.applicants.{job}": 60 for job in ("alert_ends.look_after", "saved_jobs.remind")},
}
# Part of each Message-ID, and of the sender's address where `MAIL_FROM` names none.
MAIL_DOMAIN = _site.hostname if IS_HTTPS else "localhost"
DEFAULT_FROM_EMAIL = sender("MAIL_FROM", f"no-reply@{MAIL_DOMAIN}")
vars().update(mail_server("EMAIL_URL", f"filemail:///{quote(str(VAR_DIR / 'mail'))}"))

# --- Files of applicants: never served but by a view that asks who may have them --------------

FILES_ROOT = BASE_DIR / (env.str("FILES_ROOT", default="") or VAR_DIR / "files")
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "careers.applicants.storage.PrivateUploadHandler",
]
# The virus scanner; without one, an http localhost site labels its files as not scanned.
CLAMD_URL = env.str("CLAMD_URL", default="")
if CLAMD_URL:
    address("CLAMD_URL", "", ("tcp", "unix"), scanner)

# --- What the rooms tell of a person ----------------------------------------------------------

# What the start page of an account tells of each room.
ACCOUNT_SECTIONS = [
    "careers.applications.sections.applications",
    "careers.applicants.sections.profile",
    "careers.applicants.sections.documents",
    *(f"careers.applicants.sections.{name}" for name in ("saved_jobs", "alerts")),
    "careers.applicants.sections.data",
]
# Each room's part of what is held about a person: told, exported, and erased from the last to
# the first, which is the account itself.
PERSONAL_DATA = [
    "careers.accounts.personal_data",
    "ops_site.personal_data",
    "careers.applicants.personal_data",
    "careers.applications.personal_data",
]

# --- People -----------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL, LOGIN_REDIRECT_URL = "account_login", "accounts:home"
ACCOUNT_ADAPTER = "careers.accounts.adapter.Adapter"
MFA_ADAPTER = "careers.accounts.adapter.SecondFactorAdapter"
ACCOUNT_LOGIN_METHODS, ACCOUNT_USER_MODEL_USERNAME_FIELD = {"email"}, None
ACCOUNT_SIGNUP_FIELDS, ACCOUNT_SESSION_REMEMBER = ["email*", "password1*"], False
ACCOUNT_CHANGE_EMAIL = ACCOUNT_EMAIL_NOTIFICATIONS = ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_VERIFICATION, ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = "mandatory", True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 8}
# Counted in the shared cache: an address (`key`) is written to a few times an hour at most.
ACCOUNT_RATE_LIMITS = {"confirm_email": "1/10s/key,5/h/key", "reset_password": "20/m/ip,5/h/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY
MFA_SUPPORTED_TYPES, MFA_PASSKEY_LOGIN_ENABLED = ["totp", "recovery_codes", "webauthn"], True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_HTTPS  # A passkey on http://localhost, to try out.
MFA_TOTP_ISSUER, MFA_TOTP_TOLERANCE = "OPS Careers", 1
STAFF_NEED_SECOND_FACTOR = IS_HTTPS  # The OPS desk does not open by a password alone.
SESSION_EXPIRE_AT_BROWSER_CLOSE, SESSION_COOKIE_AGE = True, 2 * 3600  # Idle.
PASSWORD_HASHERS = [
    f"django.contrib.auth.hashers.{name}PasswordHasher" for name in ("Argon2", "PBKDF2")
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}Validator"}
    for name in ("UserAttributeSimilarity", "MinimumLength", "CommonPassword", "NumericPassword")
]
AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"] = {"min_length": 12}

# --- Language and time ------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "ops_site.conventions"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "America/Toronto"

# --- Static files -----------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
_design_system = BASE_DIR / "node_modules" / "@ongov"
_styles = _design_system / "ontario-design-system-global-styles/dist"
_parts = {
    # The style sheet reaches its fonts by ../../../fonts, so the depth must stay.
    "ontario/styles/css/compiled": _styles / "styles/css/compiled",
    "ontario/fonts": _styles / "fonts",
    "ontario/tokens": _design_system / "ontario-design-system-design-tokens/dist/css",
}
STATICFILES_DIRS = [
    BASE_DIR / "static",
    *((prefix, str(folder)) for prefix, folder in _parts.items() if folder.is_dir()),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {"BACKEND": "careers.applicants.storage.PrivateFiles"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# --- Security ---------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz/"]  # A supervisor on the machine itself asks by plain http.
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IS_HTTPS
SECURE_HSTS_PRELOAD = IS_HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "__Host-session" if IS_HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if IS_HTTPS else "csrf"
CSRF_FAILURE_VIEW = "careers.accounts.signed_in.csrf_failure"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# --- Logs: no addresses of people, no form contents -------------------------------------------

LOGGING = logs.CONFIGURATION
