import os

from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ops_site.settings")

django_application = get_wsgi_application()
# By string: it reads the database, which only exists once Django is set up.
application = import_string("ops_site.page_cache.PageCache")(django_application)
